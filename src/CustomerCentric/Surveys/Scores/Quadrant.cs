namespace CustomerCentric.Surveys;

/// <summary>What to do about a feature, by importance and performance (Martilla and James 1977). Stored by name.</summary>
internal enum Quadrant
{
    /// <summary>Important, and done badly.</summary>
    ConcentrateHere,

    /// <summary>Important, and done well.</summary>
    KeepUpTheGoodWork,

    /// <summary>Neither important nor done well.</summary>
    LowPriority,

    /// <summary>Done well, and hardly important.</summary>
    PossibleOverkill,
}
