namespace CustomerCentric;

/// <summary>What happens when a rule is broken. Stored by name.</summary>
public enum Severity
{
    /// <summary>The step is taken; the remark is recorded with it and shown.</summary>
    Warning,

    /// <summary>
    /// The step is taken, because refusing it would punish the complainant for the organisation's omission; the
    /// omission is recorded as a breach and, where it can be made good, becomes a duty.
    /// </summary>
    Breach,

    /// <summary>The step is refused and nothing changes.</summary>
    Block,
}
