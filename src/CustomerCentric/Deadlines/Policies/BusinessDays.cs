using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// A number of business days of the calendar. By default counted strictly after the start's local date, whatever that date
/// is: the n-th business day after it is the last one (the rule of most laws, and of Vietnam's Civil Code 2015 art. 147).
/// With a roll, the start's date first rolls onto a business day and is then stepped from (numpy's busday_offset).
/// </summary>
/// <param name="Count">How many business days, 1 to 36,525.</param>
/// <param name="TimeOfDay">When on the last day it falls due; by default when the day ends.</param>
/// <param name="Roll">How the start's date rolls; by default not.</param>
public sealed record BusinessDays(int Count, DueTimeOfDay TimeOfDay = default, Roll Roll = Roll.None) : TimeLimit
{
    internal override string Canonical => Roll == Roll.None
        ? $"business-days:{Count}:{TimeOfDay}"
        : $"business-days:{Count}:{TimeOfDay}:{Roll}";

    /// <inheritdoc/>
    public override DueTime DueAfter(Instant start, WorkingCalendar calendar) =>
        OnDay(calendar.AddBusinessDays(DateOf(start, Count, calendar), Count, Roll), TimeOfDay, start, calendar);

    /// <inheritdoc/>
    public override DeadlineExplanation Explain(Instant start, WorkingCalendar calendar)
    {
        var due = DueAfter(start, calendar);
        var first = start.InZone(calendar.Zone).Date;
        var dayZero = Roll == Roll.None ? first : calendar.AddBusinessDays(first, 0, Roll);
        // The last day is the one that was counted to, even where its time then moved to an opening.
        var last = calendar.AddBusinessDays(first, Count, Roll);
        var segments = new SegmentList(start);
        for (var date = first; segments.End < due.At; date = date.PlusDays(1))
        {
            // The last day's business may go on past midnight; it is that day's all the same.
            var end = date == last && TimeOfDay == DueTimeOfDay.CloseOfBusiness ? due.At : PeriodResolver.StartOf(date.PlusDays(1), calendar.Zone);
            var kind = KindOf(date, first, dayZero, last, calendar);
            var name = kind is SegmentKind.Holiday or SegmentKind.Roll ? calendar.Definition.HolidayName(date) : null;
            segments.Until(Instant.Min(end, due.At), kind, name, date < calendar.KnownFrom || date > calendar.KnownUntil);
        }
        return new(this, calendar.Zone, start, due, segments.ToImmutable());
    }

    internal override LocalizedText Words => new(
        FormattableString.Invariant($"{Count} business {(Count == 1 ? "day" : "days")}"), FormattableString.Invariant($"{Count} ngày làm việc"));

    internal override IEnumerable<ConfigurationFault> Faults(string path) => AmountFaults(path, Count);

    private static SegmentKind KindOf(LocalDate date, LocalDate first, LocalDate dayZero, LocalDate last, WorkingCalendar calendar) =>
        dayZero != first && date < LocalDate.Max(dayZero, first.PlusDays(1)) ? SegmentKind.Roll
        : date == LocalDate.Max(first, dayZero) ? SegmentKind.StartDay
        : date <= last && calendar.IsBusinessDay(date) ? SegmentKind.BusinessDay
        : calendar.Definition.IsHoliday(date) ? SegmentKind.Holiday
        : SegmentKind.Closed;
}
