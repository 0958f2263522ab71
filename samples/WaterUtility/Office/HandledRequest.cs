using CustomerCentric;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using WaterUtility.Log;

namespace WaterUtility.Office;

/// <summary>A request of the log and the complaint that it became.</summary>
/// <param name="Request">The row.</param>
/// <param name="Complaint">The complaint at the end.</param>
/// <param name="History">All that happened to it.</param>
/// <param name="Refusals">Steps that the rules refused; they left no trace in the complaint.</param>
internal sealed record HandledRequest(
    Request Request, Complaint Complaint, IReadOnlyList<ComplaintEvent> History, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The deadline that the log's own due time is about: the first level's.</summary>
    internal Deadline FirstLimit { get; } = Complaint.Deadlines.First(d => d.Milestone == DeadlinePolicies.Level && d.Occurrence == 1);

    /// <summary>When the log says that it was closed; null while it was open.</summary>
    internal Instant? EndedAt { get; } =
        History.FirstOrDefault(e => e.Step is Answer or MarkDuplicate or Transfer) is { } end ? end.OccurredAt : null;

    internal Instant? AnsweredAt { get; } = History.FirstOrDefault(e => e.Step is Answer) is { } answer ? answer.OccurredAt : null;

    /// <summary>The limits of the levels above the first, with the level that each is about.</summary>
    internal IEnumerable<(int Level, Deadline Limit)> LaterLimits =>
        from e in History
        where e.Level > 1
        from limit in e.Deadlines
        where limit is { Milestone: DeadlinePolicies.Level, Epoch: 1 }
        select (e.Level, limit);
}
