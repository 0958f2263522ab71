using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Places instants between the two ends of a timeline.</summary>
internal sealed class TimelineScale
{
    private const int MostTicks = 8;

    // More labels than these would touch each other on a phone.
    private const int MostLabels = 4;

    // Ascending; weeks begin on Mondays, months on their first, years in January.
    private static readonly int[] s_days = [1, 2, 7, 14];
    private static readonly int[] s_months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400];

    private readonly DateTimeZone _zone;

    /// <param name="start">The left end.</param>
    /// <param name="end">The right end; of nothing but an instant, an hour later.</param>
    /// <param name="zone">In which days begin.</param>
    public TimelineScale(Instant start, Instant end, DateTimeZone zone)
    {
        (Start, End) = (start, end > start ? end : start + Duration.FromHours(1));
        _zone = zone;
    }

    public Instant Start { get; }

    public Instant End { get; }

    /// <summary>Where an instant lies, 0 to 1.</summary>
    public double Share(Instant at) => (at - Start) / (End - Start);

    /// <summary>The days, weeks, months or years that begin within, eight at most; none where no day begins within.</summary>
    public IReadOnlyList<LocalDate> Ticks()
    {
        var first = Start.InZone(_zone).Date.PlusDays(1);
        var monday = first.DayOfWeek == IsoDayOfWeek.Monday ? first : first.Next(IsoDayOfWeek.Monday);
        foreach (var days in s_days)
        {
            if (Within(days < 7 ? first : monday, date => date.PlusDays(days)) is { } ticks)
                return ticks;
        }
        var month = new LocalDate(first.Year, first.Month, 1);
        var year = new LocalDate(first.Year, 1, 1);
        foreach (var months in s_months)
        {
            var next = months < 12 ? month.PlusMonths(month < first ? 1 : 0) : year.PlusYears(year < first ? 1 : 0);
            if (Within(next, date => date.PlusMonths(months)) is { } ticks)
                return ticks;
        }
        return [first];
    }

    /// <summary>Those of the ticks that have room for a label.</summary>
    public IEnumerable<LocalDate> Labels()
    {
        var ticks = Ticks();
        var step = 1 + ((ticks.Count - 1) / MostLabels);
        return ticks.Where((_, index) => index % step == 0);
    }

    private List<LocalDate>? Within(LocalDate first, Func<LocalDate, LocalDate> next)
    {
        List<LocalDate> ticks = [];
        for (var date = first; PeriodResolver.StartOf(date, _zone) is var at && at < End; date = next(date))
        {
            if (ticks.Count == MostTicks)
                return null;
            ticks.Add(date);
        }
        return ticks;
    }

    /// <summary>Where a date begins, 0 to 1.</summary>
    public double Share(LocalDate date) => Share(PeriodResolver.StartOf(date, _zone));
}
