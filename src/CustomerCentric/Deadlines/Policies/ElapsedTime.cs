using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>An amount of time by the clock, whatever is open: 24 hours from Friday afternoon end on Saturday afternoon.</summary>
/// <param name="Amount">More than zero, e.g. <c>Duration.FromHours(24)</c>.</param>
public sealed record ElapsedTime(Duration Amount) : TimeLimit
{
    internal override string Canonical => $"elapsed-nanoseconds:{Amount.ToInt64Nanoseconds()}";

    /// <inheritdoc/>
    public override DueTime DueAfter(Instant start, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(counting);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Amount, Duration.Zero);
        var at = start;
        var left = Amount;
        foreach (var stop in InOrder(counting))
        {
            if (stop.End <= at)
                continue;
            var until = stop.Start - at;
            // Used up exactly where a pause begins, it ends there.
            if (until >= left)
                break;
            left -= Duration.Max(Duration.Zero, until);
            at = stop.End;
        }
        return At(at, left, counting.Calendar);
    }

    /// <inheritdoc/>
    public override DeadlineExplanation Explain(Instant start, Counting counting)
    {
        var due = DueAfter(start, counting);
        var segments = new SegmentList(start);
        foreach (var stop in InOrder(counting).Where(stop => stop.Start < due.At))
        {
            segments.Until(stop.Start, SegmentKind.Elapsed);
            segments.Until(Instant.Min(stop.End, due.At), SegmentKind.Pause);
        }
        segments.Until(due.At, SegmentKind.Elapsed);
        return new(this, counting.Calendar.Zone, start, due, segments.ToImmutable());
    }

    /// <inheritdoc/>
    public override LimitUse UseAt(Instant start, Instant at, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(counting);
        var used = Duration.Zero;
        var from = start;
        foreach (var stop in InOrder(counting).Where(stop => stop.Start < at))
        {
            used += Duration.Max(Duration.Zero, stop.Start - from);
            from = Instant.Max(from, stop.End);
        }
        return LimitUse.OfTime(Duration.Min(used + Duration.Max(Duration.Zero, at - from), Amount), Amount);
    }

    internal override TimeLimit? Plus(TimeLimit more) => more is ElapsedTime time ? new ElapsedTime(Amount + time.Amount) : null;

    // Used up, it is due at once: the least amount there is.
    internal override TimeLimit? Rest(LimitUse used, Instant begun, Counting counting) =>
        this with { Amount = Duration.Max(used.LeftOf(Amount), Duration.Epsilon) };

    internal override LocalizedText Words => TimeWords.Of(Amount, "", "");

    internal override IEnumerable<ConfigurationFault> Faults(string path) => TimeWords.Faults(path, Amount);

    private static IEnumerable<Interval> InOrder(Counting counting) => counting.Stops.OrderBy(stop => stop.Start);

    private static DueTime At(Instant start, Duration amount, WorkingCalendar calendar)
    {
        try
        {
            var at = start + amount;
            return new(at, at.InZone(calendar.Zone).Date);
        }
        catch (OverflowException)
        {
            throw new CalendarRangeException($"a due time from {start}", calendar.AnswersFrom, calendar.AnswersUntil, FaultCodes.AmountOverflow);
        }
    }
}
