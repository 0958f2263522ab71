using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>A kind of difference between a log and the workflow.</summary>
/// <param name="Kind">What happened and where, e.g. <c>Answer in HandedOver</c>.</param>
/// <param name="Rule">The code of what it breaks.</param>
/// <param name="Count">How often.</param>
/// <param name="Complaints">In how many complaints.</param>
/// <param name="Examples">Three of them at most, the first by name.</param>
internal sealed record Deviation(string Kind, string Rule, long Count, int Complaints, ImmutableArray<string> Examples);

/// <summary>What became of a milestone's deadlines, every occurrence counted.</summary>
/// <param name="Name">The milestone.</param>
/// <param name="Met">Kept.</param>
/// <param name="Breached">Missed.</param>
/// <param name="Running">Open as of the end of the log, or as of the end of the complaint.</param>
/// <param name="Waived">No longer needed.</param>
/// <param name="Unseen">Events that would have kept it and that the log cannot state, so that its breaches may be none; empty as a rule.</param>
internal sealed record MilestoneTally(string Name, int Met, int Breached, int Running, int Waived, ImmutableArray<string> Unseen)
{
    /// <summary>Whether it is the complainant's own time, of which nothing can be late.</summary>
    internal bool IsWindow { get; init; }
}

/// <summary>What the log says itself of promises kept.</summary>
/// <param name="Met">Complaints of which it says yes.</param>
/// <param name="Breached">Complaints of which it says no.</param>
/// <param name="Milestone">Our milestone that it was compared with; null where the mapping, or the policy, has none.</param>
/// <param name="Agree">Complaints on which both say the same.</param>
/// <param name="Disagree">Complaints on which they do not.</param>
/// <param name="SameDue">Complaints whose due time in the log is ours.</param>
/// <param name="OtherDue">Complaints whose due time in the log is another, or to which we have none.</param>
internal sealed record LogVerdict(int Met, int Breached, string? Milestone, int Agree, int Disagree, int SameDue, int OtherDue);

/// <summary>A kind of wait.</summary>
/// <param name="Activity">What the log calls it.</param>
/// <param name="Complaints">How many complaints waited so.</param>
/// <param name="Waited">How long they did, together, by the clock on the wall.</param>
internal sealed record LogWait(string Activity, int Complaints, Duration Waited);

/// <summary>A way between two places of the workflow.</summary>
internal readonly record struct FlowEdge(ComplaintState From, int FromLevel, ComplaintState To, int Level) : IComparable<FlowEdge>
{
    public int CompareTo(FlowEdge other) => (From, FromLevel, To, Level).CompareTo((other.From, other.FromLevel, other.To, other.Level));
}

/// <summary>How a log fits the workflow and a policy. Immutable. The order of the complaints in the log leaves no trace in it.</summary>
public sealed record ConformanceReport
{
    internal ConformanceReport()
    {
    }

    /// <summary>The name of the mapping.</summary>
    public required string Mapping { get; init; }

    /// <summary>The zone in which times without an offset were read.</summary>
    public required string Zone { get; init; }

    /// <summary>The id of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>What the calendar is called.</summary>
    public required string Calendar { get; init; }

    /// <summary>The version of the policy, of the calendar and of its zone.</summary>
    public required Deadlines.TermsVersion Terms { get; init; }

    /// <summary>The names of the levels, lowest first.</summary>
    public required ImmutableArray<LocalizedText> Levels { get; init; }

    /// <summary>When the log ends, as of which open complaints are judged: the time of its latest row but for <see cref="StrayRows"/>; null for a log without rows.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>
    /// Rows that lie far after the end of the log: more than the mapping's <c>doneAfterDays</c> (90) after all others, ten at most and no more than
    /// one in a hundred. They count as rows of their complaints.
    /// </summary>
    public int StrayRows { get; init; }

    /// <summary>How many complaints the log holds.</summary>
    public int Complaints { get; init; }

    /// <summary>Complaints of which some deadline could not be dated, because the calendar does not reach so far (EFF-02): what was promised them is counted too low.</summary>
    public int Undated { get; init; }

    /// <summary>How many rows were replayed; of a log of whole complaints, how many of their times.</summary>
    public long Events { get; init; }

    /// <summary>How many of them the workflow allows.</summary>
    public long Allowed { get; init; }

    /// <summary>The share that the workflow allows; null for a log without events.</summary>
    public double? Fitness => Events == 0 ? null : (double)Allowed / Events;

    /// <summary>What differs, the most frequent first.</summary>
    internal ImmutableArray<Deviation> Deviations { get; init; } = [];

    /// <summary>Complaints whose level rises between two rows.</summary>
    public int Escalated { get; init; }

    /// <summary>Complaints whose level falls between two rows.</summary>
    public int HandedBack { get; init; }

    /// <summary>Complaints whose level rises by more than one between two rows.</summary>
    public int SkippedLevel { get; init; }

    /// <summary>Complaints that were solved and later were not.</summary>
    public int Reopened { get; init; }

    /// <summary>Complaints with a row at which the clock stands still.</summary>
    public int Paused { get; init; }

    /// <summary>The kinds of waits, by name.</summary>
    internal ImmutableArray<LogWait> Waits { get; init; } = [];

    /// <summary>What became of the deadlines, in the order of the policy.</summary>
    internal ImmutableArray<MilestoneTally> Milestones { get; init; } = [];

    /// <summary>What the log says itself; null where it says nothing.</summary>
    internal LogVerdict? Verdict { get; init; }

    /// <summary>Codes of rules that were not judged, or not at every step, because the log cannot state what they read.</summary>
    public ImmutableArray<string> NotJudged { get; init; } = [];

    /// <summary>Rows with which something is wrong, by line: the first hundred that were left out, and the first hundred that count all the same.</summary>
    public ImmutableArray<RowFault> RowFaults { get; init; } = [];

    /// <summary>How many rows something is wrong with, by code.</summary>
    public ImmutableSortedDictionary<string, long> RowFaultCounts { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>How many rows were left out.</summary>
    public long RefusedRows => RowFaultCounts.Where(each => each.Key != FaultCodes.OutOfOrder).Sum(each => each.Value);

    /// <summary>How many rows something is wrong with that <see cref="RowFaults"/> does not list.</summary>
    internal long MoreRowFaults => RowFaultCounts.Values.Sum() - RowFaults.Length;

    /// <summary>What would change under other terms; null when that was not asked.</summary>
    public BackTest? Against { get; init; }

    /// <summary>How often each way between states and levels was taken.</summary>
    internal ImmutableSortedDictionary<FlowEdge, long> Flow { get; init; } = ImmutableSortedDictionary<FlowEdge, long>.Empty;

    /// <summary>The whole report as JSON (docs/schema/conformance.schema.json).</summary>
    public string ToJson() => ConformanceJson.Write(this);

    /// <summary>What a manager reads, as Markdown.</summary>
    public string ToMarkdown() => ConformanceText.Markdown(this);

    /// <summary>The same as one HTML page that needs nothing else, with the flow drawn.</summary>
    public string ToHtml() => new ConformancePage(this).Write();
}
