using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// A number of business days of the calendar. By default counted strictly after the start's local date, whatever that date
/// is: the n-th business day after it is the last one (the rule of most laws, and of Vietnam's Civil Code 2015 art. 147).
/// With a roll, the start's date first rolls onto a business day and is then stepped from (numpy's busday_offset).
/// </summary>
/// <param name="Count">How many business days, 0 to 36,525; 0 is the start's own date if it is one, else the next one.</param>
/// <param name="TimeOfDay">When on the last day it falls due; by default when the day ends.</param>
/// <param name="Roll">How the start's date rolls; by default not.</param>
public sealed record BusinessDays(int Count, DueTimeOfDay TimeOfDay = default, Roll Roll = Roll.None) : DayLimit(Count, TimeOfDay)
{
    internal override string Canonical => Roll == Roll.None
        ? $"business-days:{Count}:{TimeOfDay}{CanonicalRules}"
        : $"business-days:{Count}:{TimeOfDay}:{Roll}{CanonicalRules}";

    /// <inheritdoc/>
    public override DeadlineExplanation Explain(Instant start, Counting counting)
    {
        var calendar = counting.Calendar;
        var due = DueAfter(start, counting);
        var first = start.InZone(calendar.Zone).Date;
        var lost = counting.LostDates();
        var days = new Days(first, Rolled(first, calendar), CountedTo(first, counting));
        // The last day is the one that was counted to, even where its time then moved to an opening.
        var last = Final(days.Counted, calendar);
        var segments = new SegmentList(start);
        for (var date = first; segments.End < due.At; date = date.PlusDays(1))
        {
            // The last day's business may go on past midnight; it is that day's all the same.
            var end = date == last && TimeOfDay == DueTimeOfDay.CloseOfBusiness ? due.At : PeriodResolver.StartOf(date.PlusDays(1), calendar.Zone);
            var kind = KindOf(date, days, last, lost, calendar);
            var name = kind is SegmentKind.Holiday or SegmentKind.Roll ? calendar.Definition.HolidayName(date) : null;
            segments.Until(Instant.Min(end, due.At), kind, name, date < calendar.KnownFrom || date > calendar.KnownUntil);
        }
        return new(this, calendar.Zone, start, due, segments.ToImmutable());
    }

    internal override TimeLimit? Plus(TimeLimit more) =>
        more is BusinessDays days && IsLike(days) && days.Roll == Roll ? this with { Count = Count + days.Count } : null;

    internal override LocalizedText Words => new(
        FormattableString.Invariant($"{Count} business {(Count == 1 ? "day" : "days")}"), FormattableString.Invariant($"{Count} ngày làm việc"));

    internal override IEnumerable<ConfigurationFault> Faults(string path)
    {
        foreach (var fault in base.Faults(path))
            yield return fault;
        if (IsStrictlyBefore && TimeOfDay == DueTimeOfDay.CloseOfBusiness && FinalRoll == Roll.None)
            yield return new($"{path}.timeOfDay", "is CloseOfBusiness, but the day before a business day may have no business: use EndOfDay, or roll the last day");
    }

    private protected override LocalDate CountedTo(LocalDate first, Counting counting)
    {
        var calendar = counting.Calendar;
        var from = Rolled(first, calendar);
        // Where the first day counts and is worked, one less is left to step; from a day without business even none is the next.
        var stepped = Count > 0 && !CountsStartDay ? Count
            : !calendar.IsBusinessDay(from) ? Math.Max(Count, 1)
            : CountsStartDay ? Count - 1
            : Count;
        return counting.IsPlain ? calendar.AddBusinessDays(from, stepped) : Resumed(from, stepped, counting);
    }

    // A method of its own, because its closures would cost everybody.
    private LocalDate Resumed(LocalDate from, int stepped, Counting counting) => Resume(
        counting.LostDates(),
        moved => counting.Calendar.AddBusinessDays(from, stepped + moved),
        (dates, last) => BusinessDaysIn(dates, CountsStartDay ? from : from.PlusDays(1), last, counting.Calendar));

    private protected override int Counted(LocalDate first, LocalDate until, Counting counting)
    {
        var calendar = counting.Calendar;
        var from = Rolled(first, calendar);
        var begin = CountsStartDay ? from : from.PlusDays(1);
        if (until < begin)
            return 0;
        var lost = counting.LostDates().Sum(dates => BusinessDaysIn(dates, begin, until, calendar));
        return calendar.CountBusinessDays(begin, until.PlusDays(1)) - lost;
    }

    private static int BusinessDaysIn(DateInterval dates, LocalDate from, LocalDate to, WorkingCalendar calendar)
    {
        var begin = LocalDate.Max(dates.Start, from);
        var end = LocalDate.Min(dates.End, to);
        return begin <= end ? calendar.CountBusinessDays(begin, end.PlusDays(1)) : 0;
    }

    private LocalDate Rolled(LocalDate first, WorkingCalendar calendar) =>
        Roll == Roll.None ? first : calendar.AddBusinessDays(first, 0, Roll);

    private SegmentKind KindOf(
        LocalDate date, Days days, LocalDate last, ImmutableArray<DateInterval> lost, WorkingCalendar calendar)
    {
        if (days.Zero != days.First && date < LocalDate.Max(days.Zero, days.First.PlusDays(1)))
            return SegmentKind.Roll;
        // What is moved past a last day that is no business day.
        if (date > days.Counted && date <= last)
            return SegmentKind.Roll;
        if (lost.Any(dates => dates.Contains(date)) && (CountsStartDay || date > days.Zero))
            return SegmentKind.Pause;
        var isDayZero = date == LocalDate.Max(days.First, days.Zero);
        if (isDayZero && !(CountsStartDay && calendar.IsBusinessDay(date)))
            return SegmentKind.StartDay;
        return date <= last && calendar.IsBusinessDay(date) ? SegmentKind.BusinessDay
            : calendar.Definition.IsHoliday(date) ? SegmentKind.Holiday
            : SegmentKind.Closed;
    }

    // The start's date, the one rolled to, and the last that counts.
    private readonly record struct Days(LocalDate First, LocalDate Zero, LocalDate Counted);
}
