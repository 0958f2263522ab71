using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>The receipt is confirmed in writing.</summary>
/// <param name="Language">The language of the letter; must be the complainant's (ACC-05).</param>
/// <param name="Assistance">The help that was given; null when none.</param>
public sealed record Acknowledge(string Language = "en", string? Assistance = null) : ComplaintCommand(ComplaintTrigger.Acknowledge);

/// <summary>A comment or suggestion is a complaint after all; its clocks start now.</summary>
public sealed record TreatAsComplaint() : ComplaintCommand(ComplaintTrigger.TreatAsComplaint);

/// <summary>The initial assessment.</summary>
/// <param name="Urgency">How soon it must be seen to.</param>
/// <param name="SafetyRelevant">Whether somebody's safety is touched; then it is urgent (EFF-07).</param>
/// <param name="RemedySought">What the complainant asks for, where the draft does not say so.</param>
public sealed record Assess(Urgency Urgency = Urgency.Normal, bool SafetyRelevant = false, string? RemedySought = null)
    : ComplaintCommand(ComplaintTrigger.Assess)
{
    /// <summary>How soon it must be seen to.</summary>
    public Urgency Urgency { get; init => field = Known.Value(value); } = Known.Value(Urgency);

    /// <summary>How far it reaches; one customer by default.</summary>
    public Impact Impact { get; init => field = Known.Value(value); }

    /// <summary>Who should look at it first; the care staff by default.</summary>
    public Route Route { get; init => field = Known.Value(value); }

    /// <summary>The host's category, where it is another than the draft's; null keeps that. Compared after Unicode normalisation (NFC).</summary>
    public string? Category { get; init => field = value is null ? null : Composition.Of(value); }

    /// <summary>What was tried on the spot, where the draft does not say so (EFF-01); null when nothing is known.</summary>
    public string? FirstContact { get; init; }

    /// <summary>Urgency by impact.</summary>
    public Gravity Gravity => (Urgency, Impact) switch
    {
        _ when SafetyRelevant => Gravity.Critical,
        (Urgency.Urgent, Impact.One) => Gravity.High,
        (Urgency.Urgent, _) => Gravity.Critical,
        (_, Impact.Wide) => Gravity.High,
        (_, Impact.Several) => Gravity.Medium,
        _ => Gravity.Low,
    };
}

/// <summary>The actor says whether a conflict of interest stands in the way (FAI-09).</summary>
/// <param name="HasConflict">Whether there is one; then somebody else must take the complaint up.</param>
public sealed record DeclareInterest(bool HasConflict) : ComplaintCommand(ComplaintTrigger.DeclareInterest);

/// <summary>The actor takes the complaint up at the present level and is its handler from now on.</summary>
public sealed record TakeUp() : ComplaintCommand(ComplaintTrigger.TakeUp);

/// <summary>The level authorises somebody to handle the complaint in its name.</summary>
/// <param name="To">Who handles it from now on.</param>
/// <param name="Experience">What makes them fit for it (RES-12).</param>
public sealed record DelegateTo(ActorId To, string? Experience) : ComplaintCommand(ComplaintTrigger.DelegateTo);

/// <summary>A specialist is asked; the complaint stays with its owner.</summary>
/// <param name="Whom">Who is asked.</param>
/// <param name="Question">What is asked.</param>
public sealed record Consult(ActorId Whom, string Question) : ComplaintCommand(ComplaintTrigger.Consult);

/// <summary>The consultation is over.</summary>
/// <param name="Advice">What the specialist says; null when no advice came.</param>
public sealed record Advise(string? Advice) : ComplaintCommand(ComplaintTrigger.Advise);

/// <summary>A party is heard (FAI-02).</summary>
/// <param name="Party">Which member of staff; null for the complainant.</param>
/// <param name="Statement">What they say; null when they were asked and said nothing.</param>
public sealed record Hear(ActorId? Party, string? Statement) : ComplaintCommand(ComplaintTrigger.Hear);

/// <summary>The clock is to stand still, where the policy allows it (RES-04). While it does, another pause only changes the ground.</summary>
/// <param name="Ground">Why.</param>
/// <param name="Reason">In words.</param>
public sealed record Pause(PauseGround Ground, string? Reason) : ComplaintCommand(ComplaintTrigger.Pause)
{
    /// <summary>Why.</summary>
    public PauseGround Ground { get; init => field = Known.Value(value); } = Known.Value(Ground);
}

/// <summary>The clock runs again.</summary>
public sealed record Resume() : ComplaintCommand(ComplaintTrigger.Resume);

/// <summary>A limit is extended, as the policy allows it (RES-03); the complainant gets an interim reply.</summary>
/// <param name="Reason">Why, as told to the complainant.</param>
public sealed record Extend(string? Reason) : ComplaintCommand(ComplaintTrigger.Extend)
{
    /// <summary>The milestone; null where only one can be extended.</summary>
    public string? Milestone { get; init; }

    /// <summary>The date agreed upon, where the policy says no amount; null otherwise.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>When the complainant was told, if not when it happened.</summary>
    public Instant? NoticeAt { get; init; }

    /// <summary>The language of the interim reply; must be the complainant's (ACC-05).</summary>
    public string Language { get; init; } = "en";
}

/// <summary>Other facts hold, and so other limits of the policy; pauses are kept.</summary>
/// <param name="Facts">Facts of the policy that are true from now on.</param>
/// <param name="NoLonger">Facts that are true no more.</param>
/// <param name="Reason">Why.</param>
public sealed record Regrade(ImmutableArray<string> Facts, ImmutableArray<string> NoLonger, string? Reason) : ComplaintCommand(ComplaintTrigger.Regrade)
{
    /// <summary>Facts of the policy that are true from now on.</summary>
    public ImmutableArray<string> Facts { get; init => field = value.IsDefault ? [] : value; } = Facts.IsDefault ? [] : Facts;

    /// <summary>Facts that are true no more.</summary>
    public ImmutableArray<string> NoLonger { get; init => field = value.IsDefault ? [] : value; } = NoLonger.IsDefault ? [] : NoLonger;

    /// <summary>How the time already used counts; by default as if the new limits had always applied.</summary>
    public Regrading Regrading { get; init => field = Known.Value(value); }
}

/// <summary>The level hands the complaint to the next one.</summary>
/// <param name="Summary">What was done so far; part of the hand-over file (EFF-08).</param>
/// <param name="ToldToCustomer">What the complainant was told so far; part of the hand-over file (EFF-08).</param>
/// <param name="NextSteps">How the further procedure was explained to the complainant (RES-02).</param>
/// <param name="Record">The level's file for the report (RES-06).</param>
public sealed record HandOver(string? Summary, string? ToldToCustomer, string? NextSteps, LevelRecord? Record)
    : ComplaintCommand(ComplaintTrigger.HandOver), ILeavesLevel;

/// <summary>The level hands the complaint back down.</summary>
/// <param name="Reason">Why it belongs there.</param>
/// <param name="Record">The level's file for the report (RES-06).</param>
/// <param name="To">The ordinal of the level, below the present one; null is the one below.</param>
public sealed record HandBack(string Reason, LevelRecord? Record, int? To = null) : ComplaintCommand(ComplaintTrigger.HandBack), ILeavesLevel;

/// <summary>The complaint goes up by decision.</summary>
/// <param name="Reason">Why it goes up.</param>
/// <param name="Record">The level's file for the report (RES-06).</param>
/// <param name="To">The ordinal of the level, above the present one; null is the next.</param>
public sealed record Escalate(string Reason, LevelRecord? Record, int? To = null) : ComplaintCommand(ComplaintTrigger.Escalate), ILeavesLevel;
