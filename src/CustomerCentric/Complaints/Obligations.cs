namespace CustomerCentric.Complaints;

/// <summary>
/// What the organisation still owes on a complaint. Which step sets, clears and needs each is declared by the rule that
/// it belongs to. Stored by name.
/// </summary>
[Flags]
public enum Obligations
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To confirm the receipt in writing (RES-01).</summary>
    Acknowledge = 1,

    /// <summary>To assess it: urgency and safety (EFF-06).</summary>
    Assess = 2,

    /// <summary>To tell the complainant the outcome (RES-05).</summary>
    TellOutcome = 4,

    /// <summary>To make good a level's missing file for the report (RES-06).</summary>
    FileLevelRecord = 8,

    /// <summary>To wait until the complainant has replied to the answer, or the time for that has passed (TEC-05).</summary>
    AwaitReply = 16,
}
