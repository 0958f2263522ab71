using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>What a decision says: proposed to somebody with more authority, or told to the complainant.</summary>
public interface IDecides
{
    /// <summary>What is said of the complaint as a whole.</summary>
    Outcome Outcome { get; }

    /// <summary>What was found on each point, in the order of <see cref="ComplaintDraft.Points"/>.</summary>
    ImmutableArray<string> Findings { get; }

    /// <summary>The reasons; null when none are given.</summary>
    string? Reasons { get; }

    /// <summary>What the reasons rely on.</summary>
    ImmutableArray<string> Evidence { get; }

    /// <summary>What is given to put things right; null when nothing.</summary>
    Remedy? Remedy { get; }
}

/// <summary>A decision is proposed. It needs approval where its remedy exceeds the proposer's authority (EFF-04).</summary>
/// <param name="Outcome">What is to be said of the complaint as a whole.</param>
/// <param name="Findings">What was found on each point, in the order of <see cref="ComplaintDraft.Points"/> (FAI-03).</param>
public sealed record Propose(Outcome Outcome, ImmutableArray<string> Findings) : ComplaintCommand(ComplaintTrigger.Propose), IDecides
{
    /// <inheritdoc/>
    public Outcome Outcome { get; init => field = Known.Value(value); } = Known.Value(Outcome);

    /// <inheritdoc/>
    public ImmutableArray<string> Findings { get; init => field = value.IsDefault ? [] : value; } = Findings.IsDefault ? [] : Findings;

    /// <inheritdoc/>
    public string? Reasons { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<string> Evidence { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <inheritdoc/>
    public Remedy? Remedy { get; init; }
}

/// <summary>The proposed decision is approved by somebody with the authority for its remedy (EFF-04).</summary>
public sealed record Approve() : ComplaintCommand(ComplaintTrigger.Approve);

/// <summary>The proposed decision is not approved.</summary>
/// <param name="Reason">What is to be done instead.</param>
public sealed record SendBack(string? Reason) : ComplaintCommand(ComplaintTrigger.SendBack);

/// <summary>The complainant is told the outcome.</summary>
/// <param name="Outcome">What is said of the complaint as a whole.</param>
/// <param name="Findings">What was found on each point, in the order of <see cref="ComplaintDraft.Points"/> (FAI-03).</param>
/// <param name="WayOnward">Where the complainant can turn next: level or outside body, and until when (FAI-05).</param>
/// <param name="Record">The level's file for the report (RES-06).</param>
public sealed record Answer(Outcome Outcome, ImmutableArray<string> Findings, string? WayOnward, LevelRecord? Record)
    : ComplaintCommand(ComplaintTrigger.Answer), ILeavesLevel, IDecides
{
    /// <summary>What is said of the complaint as a whole.</summary>
    public Outcome Outcome { get; init => field = Known.Value(value); } = Known.Value(Outcome);

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

/// <summary>The remedy that the answer promised is delivered.</summary>
/// <param name="Proof">What shows it; null when nothing does.</param>
public sealed record DeliverRemedy(string? Proof = null) : ComplaintCommand(ComplaintTrigger.DeliverRemedy);
