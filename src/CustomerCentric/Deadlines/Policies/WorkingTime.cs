using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>An amount of working time: elapsed time while the calendar is open.</summary>
/// <param name="Amount">More than zero, e.g. <c>Duration.FromHours(8)</c>.</param>
/// <param name="Landing">When it falls due if the time is used up exactly at a close. Default: at the close.</param>
public sealed record WorkingTime(Duration Amount, Landing Landing = Landing.Close) : TimeLimit
{
    internal override string Canonical => Landing == Landing.Close
        ? $"working-nanoseconds:{Amount.ToInt64Nanoseconds()}"
        : $"working-nanoseconds:{Amount.ToInt64Nanoseconds()}:{Landing}";

    /// <inheritdoc/>
    public override DueTime DueAfter(Instant start, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(counting?.Calendar);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Amount, Duration.Zero);
        var calendar = counting.Calendar;
        var at = counting.IsPlain ? calendar.Add(start, Amount, Landing) : calendar.Add(start, Amount, counting.Stops, Landing);
        return new(at, at.InZone(calendar.Zone).Date);
    }

    /// <inheritdoc/>
    public override DeadlineExplanation Explain(Instant start, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(counting?.Calendar);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Amount, Duration.Zero);
        return counting.Calendar.Explain(start, Amount, Landing, counting.Stops);
    }

    /// <inheritdoc/>
    public override LimitUse UseAt(Instant start, Instant at, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(counting);
        return LimitUse.OfTime(Duration.Min(UsedBy(start, at, counting), Amount), Amount);
    }

    /// <summary>The working time from the start to an instant, less what was paused.</summary>
    internal static Duration UsedBy(Instant start, Instant at, Counting counting)
    {
        var used = Duration.Zero;
        var from = start;
        foreach (var stop in counting.Stops.OrderBy(stop => stop.Start).Where(stop => stop.Start < at))
        {
            if (stop.Start > from)
                used += counting.Calendar.Between(from, stop.Start);
            from = Instant.Max(from, stop.End);
        }
        return at > from ? used + counting.Calendar.Between(from, at) : used;
    }

    // Used up, it is due at once: the least amount there is.
    internal override TimeLimit? Rest(LimitUse used, Instant begun, Counting counting) =>
        this with { Amount = Duration.Max(used.LeftOf(Amount), Duration.Epsilon) };

    internal override TimeLimit? Plus(TimeLimit more) =>
        more is WorkingTime time && time.Landing == Landing ? this with { Amount = Amount + time.Amount } : null;

    internal override LocalizedText Words => TimeWords.Of(Amount, "working ", " làm việc");

    internal override IEnumerable<ConfigurationFault> Faults(string path)
    {
        foreach (var fault in TimeWords.Faults(path, Amount))
            yield return fault;
        if (!Enum.IsDefined(Landing))
            yield return new($"{path}.landing", $"is {Landing}: {nameof(Landing.Close)} or {nameof(Landing.Opening)} is possible");
    }
}
