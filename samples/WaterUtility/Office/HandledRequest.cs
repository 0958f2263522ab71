using System.Collections.Immutable;
using CustomerCentric;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using WaterUtility.Log;

namespace WaterUtility.Office;

/// <summary>A step that the rules refused; it left no trace in the complaint.</summary>
/// <param name="At">When it was tried.</param>
/// <param name="After">The number of the last event before it.</param>
/// <param name="Step">Who tried what.</param>
/// <param name="Refusals">Why it was refused.</param>
internal sealed record RefusedStep(Instant At, int After, Step Step, ImmutableArray<Refusal> Refusals);

/// <summary>A request of the log and the complaint that it became.</summary>
/// <param name="Request">The row.</param>
/// <param name="Complaint">The complaint at the end.</param>
/// <param name="History">All that happened to it.</param>
/// <param name="Clock">The clock of its deadlines, which explains them.</param>
/// <param name="RefusedSteps">What the rules refused, in order.</param>
/// <param name="EndedAt">When the log says that it was closed; null while it was open.</param>
internal sealed record HandledRequest(
    Request Request, Complaint Complaint, IReadOnlyList<ComplaintEvent> History, ComplaintClock Clock, IReadOnlyList<RefusedStep> RefusedSteps,
    Instant? EndedAt)
{
    /// <summary>The deadline that the log's own due time is about: the first level's.</summary>
    internal Deadline FirstLimit { get; } = Complaint.Deadlines.First(d => d.Milestone == DeadlinePolicy.Level && d.Occurrence == 1);

    internal Instant? AnsweredAt => Request.Fate == RequestFate.Answered ? EndedAt : null;

    internal IEnumerable<Refusal> Refusals => RefusedSteps.SelectMany(refused => refused.Refusals);

    /// <summary>The limits that followed the first, each with the level that it is about, as they stood at the end.</summary>
    internal IEnumerable<(int Level, Deadline Limit)> LaterLimits =>
        from limit in Complaint.Deadlines
        where limit.Milestone == DeadlinePolicy.Level && limit.Occurrence > 1
        select (History.First(e => e.Deadlines.Any(d => d.Milestone == limit.Milestone && d.Occurrence == limit.Occurrence)).Level, limit);

    internal bool Has(ComplaintTrigger trigger) => History.Any(e => e.Step.Trigger == trigger);
}
