using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A number of days of the calendar, holidays and weekends included; the start's own day is not counted.</summary>
/// <param name="Count">How many days, 1 to 36,525.</param>
/// <param name="TimeOfDay">When on the last day it falls due; by default when the day ends.</param>
public sealed record CalendarDays(int Count, DueTimeOfDay TimeOfDay = default) : TimeLimit
{
    internal override string Canonical => $"calendar-days:{Count}:{TimeOfDay}";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">It is to end at the close of business, which the last calendar day may not have.</exception>
    public override DueTime DueAfter(Instant start, WorkingCalendar calendar) => TimeOfDay == DueTimeOfDay.CloseOfBusiness
        ? throw new ArgumentException("A limit in calendar days cannot end at the close of business.")
        : OnDay(DateOf(start, Count, calendar).PlusDays(Count), TimeOfDay, start, calendar);

    /// <inheritdoc/>
    public override DeadlineExplanation Explain(Instant start, WorkingCalendar calendar)
    {
        var due = DueAfter(start, calendar);
        var first = start.InZone(calendar.Zone).Date;
        var segments = new SegmentList(start);
        if (TimeOfDay == DueTimeOfDay.EndOfDay)
            segments.Until(PeriodResolver.StartOf(first.PlusDays(1), calendar.Zone), SegmentKind.StartDay);
        // Days are counted by the clock, whatever is open; only the last waits for the opening, and that is not counted.
        var dayEnds = TimeOfDay == DueTimeOfDay.WhenOpen ? DueTimeOfDay.SameClockTime : TimeOfDay;
        for (var day = 1; day <= Count; day++)
            segments.Until(OnDay(first.PlusDays(day), dayEnds, start, calendar).At, SegmentKind.CalendarDay);
        if (TimeOfDay == DueTimeOfDay.WhenOpen)
            segments.Append(calendar.Explain(segments.End, Duration.Zero).Segments);
        return new(this, calendar.Zone, start, due, segments.ToImmutable());
    }

    internal override LocalizedText Words => new(
        FormattableString.Invariant($"{Count} calendar {(Count == 1 ? "day" : "days")}"), FormattableString.Invariant($"{Count} ngày theo lịch"));

    internal override IEnumerable<ConfigurationFault> Faults(string path)
    {
        foreach (var fault in AmountFaults(path, Count))
            yield return fault;
        if (TimeOfDay == DueTimeOfDay.CloseOfBusiness)
            yield return new($"{path}.timeOfDay", "is CloseOfBusiness, but the last calendar day may have no business: use EndOfDay or SameClockTime");
    }
}
