namespace CustomerCentric.Surveys;

/// <summary>What a feature does to satisfaction; of two that are named equally often the earlier one wins. Stored by name.</summary>
internal enum KanoCategory
{
    /// <summary>Dissatisfies when missing.</summary>
    MustBe,

    /// <summary>The more, the better.</summary>
    OneDimensional,

    /// <summary>Delights when present.</summary>
    Attractive,

    /// <summary>Nobody minds.</summary>
    Indifferent,

    /// <summary>Dissatisfies when present.</summary>
    Reverse,

    /// <summary>The two answers contradict each other.</summary>
    Questionable,
}
