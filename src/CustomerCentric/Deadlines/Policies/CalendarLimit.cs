using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A limit in days, weeks, months or years of the calendar, holidays and weekends included. Immutable, thread-safe.</summary>
/// <param name="Count">How many; 0 for the start's own day.</param>
/// <param name="TimeOfDay">When on the last day it falls due; by default when the day ends.</param>
public abstract record CalendarLimit(int Count, DueTimeOfDay TimeOfDay) : DayLimit(Count, TimeOfDay)
{
    /// <inheritdoc/>
    public sealed override DeadlineExplanation Explain(Instant start, Counting counting)
    {
        var calendar = counting.Calendar;
        var due = DueAfter(start, counting);
        var first = start.InZone(calendar.Zone).Date;
        var counted = CountedTo(first, counting);
        var last = Final(counted, calendar);
        var lost = counting.LostDates();
        var segments = new SegmentList(start);
        // Days are counted by the clock, whatever is open; only the last waits for the opening, and that is not counted.
        var dayEnds = TimeOfDay == DueTimeOfDay.WhenOpen ? DueTimeOfDay.SameClockTime
            : TimeOfDay == DueTimeOfDay.CloseOfBusiness ? DueTimeOfDay.EndOfDay
            : TimeOfDay;
        Instant EndOf(LocalDate date) =>
            date == last && TimeOfDay == DueTimeOfDay.CloseOfBusiness ? due.At : dayEnds.On(date, start, calendar);
        bool IsLost(LocalDate date) => lost.Any(dates => dates.Contains(date));
        if (dayEnds == DueTimeOfDay.EndOfDay || last <= first)
        {
            segments.Until(
                EndOf(LocalDate.Min(first, last)), !CountsStartDay ? SegmentKind.StartDay : IsLost(first) ? SegmentKind.Pause : SegmentKind.CalendarDay);
        }
        for (var date = first.PlusDays(1); date <= last; date = date.PlusDays(1))
        {
            var kind = date > counted ? SegmentKind.Roll : IsLost(date) ? SegmentKind.Pause : SegmentKind.CalendarDay;
            segments.Until(
                EndOf(date), kind, kind == SegmentKind.Roll ? calendar.Definition.HolidayName(date) : null,
                kind == SegmentKind.Roll && calendar.Definition.IsAssumed(date));
        }
        if (TimeOfDay == DueTimeOfDay.WhenOpen && segments.End < due.At)
            segments.Append(calendar.Explain(segments.End, Duration.Zero).Segments);
        return new(this, calendar.Zone, start, due, segments.ToImmutable());
    }

    /// <summary>The date so many units on; where a month has no such day, its last.</summary>
    private protected abstract LocalDate Step(LocalDate first);

    private protected sealed override LocalDate CountedTo(LocalDate first, Counting counting)
    {
        if (TimeOfDay == DueTimeOfDay.CloseOfBusiness && FinalRoll == Roll.None)
            throw new ArgumentException("A limit in calendar days cannot end at the close of business, which its last day may not have.");
        // Pauses move the final date, found first, by as many days as they took (of days that is the same as not counting them).
        var final = CountsStartDay ? Step(first).PlusDays(-1) : Step(first);
        return counting.IsPlain ? final : Resumed(CountsStartDay ? first : first.PlusDays(1), final, counting);
    }

    // A method of its own, because its closures would cost everybody.
    private static LocalDate Resumed(LocalDate begin, LocalDate final, Counting counting) =>
        Resume(counting.LostDates(), final.PlusDays, (dates, last) => DaysIn(dates, begin, last));

    private protected sealed override int Counted(LocalDate first, LocalDate until, Counting counting)
    {
        var begin = CountsStartDay ? first : first.PlusDays(1);
        return until < begin
            ? 0
            : Period.DaysBetween(begin, until) + 1 - counting.LostDates().Sum(dates => DaysIn(dates, begin, until));
    }

    internal override IEnumerable<ConfigurationFault> Faults(string path)
    {
        foreach (var fault in base.Faults(path))
            yield return fault;
        if (TimeOfDay == DueTimeOfDay.CloseOfBusiness && FinalRoll == Roll.None)
            yield return new($"{path}.timeOfDay", "is CloseOfBusiness, but the last calendar day may have no business: use EndOfDay or SameClockTime, or roll the last day");
    }

    private static int DaysIn(DateInterval dates, LocalDate from, LocalDate to)
    {
        var begin = LocalDate.Max(dates.Start, from);
        var end = LocalDate.Min(dates.End, to);
        return begin <= end ? Period.DaysBetween(begin, end) + 1 : 0;
    }
}
