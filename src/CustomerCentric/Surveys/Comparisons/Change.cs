namespace CustomerCentric.Surveys;

/// <summary>What a comparison shows. Stored by name.</summary>
public enum Change
{
    /// <summary>The data do not tell a change from chance; that is not the same as no change.</summary>
    NoDemonstrableChange,

    /// <summary>The later or other figure is higher.</summary>
    Higher,

    /// <summary>The later or other figure is lower.</summary>
    Lower,

    /// <summary>More than two groups differ.</summary>
    Different,
}
