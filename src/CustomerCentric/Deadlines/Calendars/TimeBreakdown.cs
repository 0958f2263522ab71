using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Says of every moment of a span what it counts as in working time. Walks the periods and dates of the span.</summary>
internal sealed class TimeBreakdown(WorkingCalendar calendar, CalendarDefinition definition, PeriodResolver resolver)
{
    /// <param name="from">Inclusive.</param>
    /// <param name="to">Exclusive.</param>
    /// <param name="pauses">In order of their starts; they may overlap and reach beyond the span.</param>
    public ImmutableArray<ExplanationSegment> Of(Instant from, Instant to, IEnumerable<Interval> pauses)
    {
        var segments = new SegmentList(from, calendar);
        foreach (var pause in pauses)
        {
            if (pause.End <= segments.End || pause.Start >= to)
                continue;
            AddUnpaused(segments, Instant.Max(segments.End, pause.Start));
            segments.Extend(Instant.Min(pause.End, to), SegmentKind.Pause);
        }
        AddUnpaused(segments, to);
        return segments.ToImmutable();
    }

    private void AddUnpaused(SegmentList segments, Instant to)
    {
        if (to <= segments.End)
            return;
        foreach (var period in calendar.Periods(segments.End, to))
        {
            AddClosed(segments, period.Start);
            segments.Extend(period.End, SegmentKind.Working);
        }
        AddClosed(segments, to);
    }

    // A break shows only where it took something out: outside the hours it changes nothing.
    private void AddClosed(SegmentList segments, Instant to)
    {
        if (to <= segments.End)
            return;
        foreach (var (open, close) in resolver.TakenOut(UnixNanoseconds.Of(segments.End), UnixNanoseconds.Of(to)))
        {
            AddDates(segments, UnixNanoseconds.ToInstant(open));
            segments.Extend(UnixNanoseconds.ToInstant(close), SegmentKind.Break);
        }
        AddDates(segments, to);
    }

    private void AddDates(SegmentList segments, Instant to)
    {
        while (segments.End < to)
        {
            var date = PeriodResolver.DateAt(segments.End, definition.Zone);
            var end = Instant.Min(PeriodResolver.StartOf(date.PlusDays(1), definition.Zone), to);
            if (definition.IsHoliday(date))
                segments.Extend(end, SegmentKind.Holiday, definition.HolidayName(date));
            else
                segments.Extend(end, SegmentKind.Closed);
        }
    }
}
