using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>When the clock stood still: as spans for limits in hours, date by date for limits in days.</summary>
internal sealed class Standstill
{
    private readonly (LocalDate After, LocalDate Through)[] _pauses;
    private readonly (LocalDate First, LocalDate Last)[] _listed;

    public Standstill(IEnumerable<Interval> pauses, IEnumerable<DateInterval> pausedDates, DefinedHours hours)
    {
        Interval[] spans = [.. pauses.Select(pause => new Interval(ExplanationForm.Countable(pause.Start), ExplanationForm.Countable(pause.End)))];
        _pauses = [.. spans.Select(span => (hours.DateOf(span.Start), hours.DateOf(span.End)))];
        _listed = [.. pausedDates.Select(dates => (Countable(dates.Start), Countable(dates.End)))];
        Spans = [.. spans, .. _listed.Select(dates => new Interval(hours.StartOf(dates.First), hours.StartOf(dates.Last.PlusDays(1))))];
    }

    /// <summary>In any order; they may overlap.</summary>
    public Interval[] Spans { get; }

    /// <summary>Whether a date is lost: one after the date of a pause up to that of its resumption, or one that is listed.</summary>
    public bool Takes(LocalDate date) =>
        Array.Exists(_pauses, pause => date > pause.After && date <= pause.Through)
        || Array.Exists(_listed, dates => date >= dates.First && date <= dates.Last);

    private static LocalDate Countable(LocalDate date) => LocalDate.Max(new(1, 1, 2), LocalDate.Min(date, new(9998, 12, 31)));
}
