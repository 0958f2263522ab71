using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Facts from outside the complaint, loaded for one decision. Immutable.</summary>
/// <param name="Terms">Policy and calendar; null when there are none.</param>
/// <param name="Roster">Who answers for each level; null when no rule of the trigger reads it.</param>
/// <param name="Authority">Who may grant what; null when no rule of the trigger reads it.</param>
public sealed record RuleFacts(DeadlineTerms? Terms = null, Roster? Roster = null, AuthorityLimits? Authority = null)
{
    /// <summary>What else is known of staff, promises and precedents; null when no rule of the trigger reads it, or nothing is known.</summary>
    public OfficeFacts? Office { get; init; }

    /// <summary>What happened to the complaint so far, where a regrading counts anew; empty otherwise.</summary>
    public ImmutableArray<ComplaintEvent> History { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>What rules read of the organisation besides terms, roster and authority. Immutable.</summary>
public sealed record OfficeFacts
{
    /// <summary>Who reports to whom (FAI-01).</summary>
    public ReportingLines Lines { get; init; } = ReportingLines.None;

    /// <summary>Whether a published promise covers the complaint's category (COM-06).</summary>
    public bool IsCategoryPromised { get; init; }

    /// <summary>The usual value of remedies in the complaint's category (FAI-07); null when there are too few to tell.</summary>
    public RemedyRange? UsualRemedy { get; init; }

    /// <summary>How many open complaints the actor has already (EFF-05); null when they are not counted.</summary>
    public int? OpenComplaints { get; init; }

    /// <summary>How many open complaints the actor may have (EFF-05); null for any number.</summary>
    public int? Capacity { get; init; }
}

/// <summary>Between which values remedies of a category usually lie, both included, in the organisation's currency.</summary>
public readonly record struct RemedyRange(decimal Low, decimal High);

/// <summary>
/// The facts that a decision used, kept in its event so that nobody has to ask again. Terms are named by their version,
/// under which the store archives them.
/// </summary>
/// <param name="Terms">The terms by which deadlines were counted; null when there were none.</param>
/// <param name="Roster">As in <see cref="RuleFacts"/>.</param>
/// <param name="Authority">As in <see cref="RuleFacts"/>.</param>
/// <param name="Office">As in <see cref="RuleFacts"/>.</param>
internal sealed record EventFacts(TermsVersion? Terms, Roster? Roster = null, AuthorityLimits? Authority = null, OfficeFacts? Office = null)
{
    internal static readonly EventFacts None = new(Terms: null);
}

/// <summary>What a rule reads from outside the complaint, besides the terms, which every decision has.</summary>
[Flags]
public enum FactKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Who answers for each level.</summary>
    Roster = 1,

    /// <summary>Who may grant what.</summary>
    Authority = 2,

    /// <summary>Reporting lines, promises, precedents and workload.</summary>
    Office = 4,

    /// <summary>What happened to the complaint so far.</summary>
    History = 8,
}
