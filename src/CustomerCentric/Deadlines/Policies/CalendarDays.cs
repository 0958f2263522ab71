using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A number of days of the calendar, holidays and weekends included; the start's own day is not counted.</summary>
/// <param name="Count">How many days, 1 to 36,525.</param>
/// <param name="TimeOfDay">When on the last day it falls due; by default when the day ends.</param>
public sealed record CalendarDays(int Count, DueTimeOfDay TimeOfDay = default) : TimeLimit
{
    internal override string Canonical => $"calendar-days:{Count}:{TimeOfDay}";

    /// <inheritdoc/>
    public override DueTime DueAfter(Instant start, WorkingCalendar calendar) =>
        OnDay(DateOf(start, Count, calendar).PlusDays(Count), TimeOfDay, start, calendar);

    /// <inheritdoc/>
    public override DeadlineExplanation Explain(Instant start, WorkingCalendar calendar)
    {
        var due = DueAfter(start, calendar);
        var first = start.InZone(calendar.Zone).Date;
        var segments = new SegmentList(start);
        if (TimeOfDay == DueTimeOfDay.EndOfDay)
            segments.Until(PeriodResolver.StartOf(first.PlusDays(1), calendar.Zone), SegmentKind.StartDay);
        for (var day = 1; day <= Count; day++)
            segments.Until(OnDay(first.PlusDays(day), TimeOfDay, start, calendar).At, SegmentKind.CalendarDay);
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
