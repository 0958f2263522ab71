using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>The receipt is confirmed in writing.</summary>
/// <param name="Language">The language of the letter; must be the complainant's (ACC-05).</param>
/// <param name="Assistance">The help that was given; null when none.</param>
public sealed record Acknowledge(string Language = "en", string? Assistance = null) : ComplaintCommand(ComplaintTrigger.Acknowledge);

/// <summary>The initial assessment.</summary>
/// <param name="Urgency">How soon it must be seen to.</param>
/// <param name="SafetyRelevant">Whether somebody's safety is touched; then it is urgent (EFF-07).</param>
/// <param name="RemedySought">What the complainant asks for, where the draft does not say so.</param>
public sealed record Assess(Urgency Urgency = Urgency.Normal, bool SafetyRelevant = false, string? RemedySought = null)
    : ComplaintCommand(ComplaintTrigger.Assess);

/// <summary>The actor takes the complaint up at the present level and is its handler from now on.</summary>
public sealed record TakeUp() : ComplaintCommand(ComplaintTrigger.TakeUp);

/// <summary>The level hands the complaint to the next one.</summary>
/// <param name="Summary">What was done so far; part of the hand-over file (EFF-08).</param>
/// <param name="ToldToCustomer">What the complainant was told so far; part of the hand-over file (EFF-08).</param>
/// <param name="NextSteps">How the further procedure was explained to the complainant (RES-02).</param>
/// <param name="Record">The level's file for the report (RES-06).</param>
public sealed record HandOver(string? Summary, string? ToldToCustomer, string? NextSteps, LevelRecord? Record)
    : ComplaintCommand(ComplaintTrigger.HandOver), ILeavesLevel;

/// <summary>The level hands the complaint back down by one.</summary>
/// <param name="Reason">Why it belongs there.</param>
/// <param name="Record">The level's file for the report (RES-06).</param>
public sealed record HandBack(string Reason, LevelRecord? Record) : ComplaintCommand(ComplaintTrigger.HandBack), ILeavesLevel;

/// <summary>The complaint goes up by decision.</summary>
/// <param name="Reason">Why it goes up.</param>
/// <param name="Record">The level's file for the report (RES-06).</param>
/// <param name="To">The ordinal of the level, above the present one; null is the next.</param>
public sealed record Escalate(string Reason, LevelRecord? Record, int? To = null) : ComplaintCommand(ComplaintTrigger.Escalate), ILeavesLevel;

/// <summary>The complainant is told the outcome.</summary>
/// <param name="Outcome">What is said of the complaint as a whole.</param>
/// <param name="Findings">What was found on each point, in the order of <see cref="ComplaintDraft.Points"/> (FAI-03).</param>
/// <param name="WayOnward">Where the complainant can turn next: level or outside body, and until when (FAI-05).</param>
/// <param name="Record">The level's file for the report (RES-06).</param>
public sealed record Answer(Outcome Outcome, ImmutableArray<string> Findings, string? WayOnward, LevelRecord? Record)
    : ComplaintCommand(ComplaintTrigger.Answer), ILeavesLevel
{
    /// <summary>What was found on each point, in the order of <see cref="ComplaintDraft.Points"/> (FAI-03).</summary>
    public ImmutableArray<string> Findings { get; init => field = value.IsDefault ? [] : value; } = Findings.IsDefault ? [] : Findings;

    /// <summary>The reasons; needed when the complaint is not upheld in full (FAI-04).</summary>
    public string? Reasons { get; init; }

    /// <summary>What the reasons rely on; needed when the complaint is not upheld in full (FAI-04).</summary>
    public ImmutableArray<string> Evidence { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is given to put things right; null when nothing.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>The language of the letter; must be the complainant's (ACC-05).</summary>
    public string Language { get; init; } = "en";
}

/// <summary>The complaint is closed as decided.</summary>
public sealed record Close() : ComplaintCommand(ComplaintTrigger.Close);

/// <summary>The complaint is not let in.</summary>
/// <param name="Ground">A ground of the closed list (COM-02, ACC-08).</param>
/// <param name="Reasons">The reasons, as written to the complainant (COM-02).</param>
public sealed record Refuse(RefusalGround Ground, string? Reasons) : ComplaintCommand(ComplaintTrigger.Refuse);

/// <summary>The complaint ends because another one covers the same matter.</summary>
/// <param name="Of">The complaint that is handled.</param>
public sealed record MarkDuplicate(ComplaintId Of) : ComplaintCommand(ComplaintTrigger.MarkDuplicate);

/// <summary>The complaint ends here because another organisation handles it.</summary>
/// <param name="To">Who handles it from now on, as told to the complainant.</param>
public sealed record Transfer(string To) : ComplaintCommand(ComplaintTrigger.Transfer);
