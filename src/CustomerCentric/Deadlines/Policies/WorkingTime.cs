using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>An amount of working time: elapsed time while the calendar is open.</summary>
/// <param name="Amount">More than zero, e.g. <c>Duration.FromHours(8)</c>.</param>
public sealed record WorkingTime(Duration Amount) : TimeLimit
{
    internal override string Canonical => $"working-nanoseconds:{Amount.ToInt64Nanoseconds()}";

    /// <inheritdoc/>
    public override DueTime DueAfter(Instant start, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Amount, Duration.Zero);
        var at = calendar.Add(start, Amount);
        return new(at, at.InZone(calendar.Zone).Date);
    }

    /// <inheritdoc/>
    public override DeadlineExplanation Explain(Instant start, WorkingCalendar calendar)
    {
        var due = DueAfter(start, calendar);
        var segments = new SegmentList(start);
        foreach (var open in calendar.Periods(start, due.At))
        {
            segments.Until(open.Start, SegmentKind.Closed);
            segments.Until(open.End, SegmentKind.Working);
        }
        return new(this, calendar.Zone, start, due, segments.ToImmutable());
    }

    internal override IEnumerable<ConfigurationFault> Faults(string path)
    {
        if (Amount <= Duration.Zero || Amount > Duration.FromDays(MaxElapsedDays))
            yield return new($"{path}.amount", $"is {Amount}: more than zero and at most {MaxElapsedDays} days are possible");
    }

    /// <summary>Amount and unit as a person would say them.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Amount.TotalHours:0.##} working {(Amount == Duration.FromHours(1) ? "hour" : "hours")}");

    private const int MaxElapsedDays = 36_525;
}
