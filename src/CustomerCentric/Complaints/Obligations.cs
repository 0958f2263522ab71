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

    /// <summary>To approve or send back a proposed decision that exceeds the proposer's authority (EFF-04).</summary>
    Approve = 32,

    /// <summary>To wait for a specialist's advice (TEC-13).</summary>
    AwaitAdvice = 64,

    /// <summary>To deliver the remedy that was promised (EFF-10).</summary>
    DeliverRemedy = 128,

    /// <summary>To wait for an outside body (TEC-14).</summary>
    AwaitReferral = 256,

    /// <summary>To let the clock run again (RES-04).</summary>
    Resume = 512,

    /// <summary>To thank the complainant (RES-10).</summary>
    Thank = 1024,

    /// <summary>To ask how the handling was (RES-14).</summary>
    AskSatisfaction = 2048,

    /// <summary>To show the complainant the way outside, because nobody here is independent enough to review (FAI-01).</summary>
    OfferReferral = 4096,
}
