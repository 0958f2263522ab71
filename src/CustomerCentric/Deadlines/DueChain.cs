using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>One step on the way to a due time, counted but not told.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Limit">What is counted; null where nothing is.</param>
/// <param name="Start">From when.</param>
/// <param name="Ends">When that alone is due.</param>
/// <param name="Due">When it is due after this step.</param>
internal readonly record struct DueCount(DueStepKind Kind, TimeLimit? Limit, Instant Start, DueTime Ends, DueTime Due)
{
    public Extension? Extension { get; init; }

    public Instant? MadeDueAt { get; init; }

    /// <summary>A step of which the earlier holds: its own time, or what was due before.</summary>
    public static DueCount AtMost(DueStepKind kind, TimeLimit? limit, Instant start, DueTime ends, DueTime before) =>
        new(kind, limit, start, ends, ends.At < before.At ? ends : before);

    public DueStep Told(Counting counting) => new(Kind, Due, Limit?.Explain(Start, counting), Extension, MadeDueAt);
}

/// <summary>Counts everything that makes a due time: the limit, its extensions, and what made it due earlier. Pure.</summary>
internal static class DueChain
{
    /// <exception cref="CalendarRangeException">A due time lies beyond what is known.</exception>
    public static List<DueCount> Of(Deadline deadline, Milestone milestone, Counting counting)
    {
        var (whole, start) = (deadline.Limit!, deadline.StartedAt);
        var due = whole.DueAfter(start, counting);
        List<DueCount> chain = [new(DueStepKind.Limit, whole, start, due, due)];
        foreach (var extension in deadline.Extensions)
            whole = milestone.Extension!.Extend(chain, whole, deadline.BegunAt, extension, counting);
        if (deadline.MadeDueAt is { } made)
        {
            var date = made.InZone(counting.Calendar.Zone).Date;
            var latest = new DueTime(DueTimeOfDay.EndOfDay.On(date, made, counting.Calendar), date);
            chain.Add(DueCount.AtMost(DueStepKind.MadeDue, null, start, latest, chain[^1].Due) with { MadeDueAt = made });
        }
        return chain;
    }

    /// <summary>Whether a pause that begins at an instant would still move the due time: an agreed date, or that of an event, it does not.</summary>
    public static bool IsMovedBy(Instant pause, List<DueCount> chain, Counting counting)
    {
        var isMoved = false;
        foreach (var step in chain.Where(step => step.Due == step.Ends))
        {
            var isOwnMoved = step.Limit?.IsMovedBy(pause, step.Start, counting) ?? false;
            // What is counted on from another due time moves with that one.
            isMoved = isOwnMoved || (isMoved && step.Kind is DueStepKind.CountedOn or DueStepKind.OtherReading);
        }
        return isMoved;
    }

    /// <summary>How much is used of what the steps that hold counted: of a date without an amount, of the time by the clock.</summary>
    public static LimitUse UseAt(Instant at, List<DueCount> chain, Counting counting)
    {
        var (use, before) = (default(LimitUse), default(LimitUse));
        foreach (var step in chain.Where(step => step.Due == step.Ends))
        {
            var own = step.Limit?.UseAt(step.Start, at, counting)
                ?? LimitUse.OfTime(Duration.Max(Duration.Zero, at - step.Start), Duration.Max(Duration.Zero, step.Due.At - step.Start));
            // What is counted on from another due time comes on top of what led there.
            (before, use) = step.Kind switch
            {
                DueStepKind.CountedOn => (use, use.Plus(own)),
                DueStepKind.OtherReading => (before, before.Plus(own)),
                _ => (use, own),
            };
        }
        return use;
    }
}
