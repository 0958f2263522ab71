using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>
/// A step that was taken, with what it led to: enough to fold a complaint again without table, rules, calendar or host.
/// Immutable.
/// </summary>
public sealed partial record ComplaintEvent
{
    /// <summary>The complaint it belongs to.</summary>
    public required ComplaintKey Complaint { get; init; }

    /// <summary>1 for the receipt, then rising by one.</summary>
    public required int Sequence { get; init; }

    /// <summary>The command that was carried out.</summary>
    public required ComplaintCommand Step { get; init; }

    /// <summary>Who took the step.</summary>
    public required Actor Actor { get; init; }

    /// <summary>When it happened, as claimed; starts and stops clocks.</summary>
    public required Instant OccurredAt { get; init; }

    /// <summary>When it was recorded; never before the previous event's.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>The state before.</summary>
    public required ComplaintState From { get; init; }

    /// <summary>The state afterwards.</summary>
    public required ComplaintState To { get; init; }

    /// <summary>The level afterwards, from 1.</summary>
    public required int Level { get; init; }

    /// <summary>What the organisation owes afterwards.</summary>
    public required Obligations Obligations { get; init; }

    /// <summary>Warnings and breaches that the rules recorded; empty when all were kept.</summary>
    public required ImmutableArray<Refusal> Remarks { get; init; }

    /// <summary>Deadlines that began or changed.</summary>
    public required ImmutableArray<Deadline> Deadlines { get; init; }

    /// <summary>The terms by which its deadlines were counted; null when there were none. The other facts that the decision used stand in <see cref="ToJson"/>.</summary>
    public TermsVersion? Terms => Facts.Terms;

    /// <summary>The facts that the decision used.</summary>
    internal EventFacts Facts { get; init; } = EventFacts.None;
}
