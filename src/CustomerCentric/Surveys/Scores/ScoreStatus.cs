namespace CustomerCentric.Surveys;

/// <summary>Whether a score says anything. Stored by name.</summary>
public enum ScoreStatus
{
    /// <summary>There is an estimate.</summary>
    Ok,

    /// <summary>The answers do not allow an estimate; the reasons say why.</summary>
    Undefined,

    /// <summary>There is an estimate, but it would tell too much about too few respondents.</summary>
    Suppressed,
}
