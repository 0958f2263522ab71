using NodaTime.TimeZones;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>
/// The slow twin of WorkingCalendar: walks day by day from the plain hours, as anyone would, and shares no code with it.
/// Every answer is null where the calendar must refuse.
/// </summary>
public sealed class NaiveCalendar(
    DateTimeZone zone,
    (LocalTime Open, LocalTime Close)[][] week,
    IReadOnlyDictionary<LocalDate, (LocalTime Open, LocalTime Close)[]> own,
    IReadOnlySet<LocalDate> holidays,
    LocalDate from,
    LocalDate until)
{
    private readonly Instant _first = StartOf(from, zone);

    public Instant Last => Owned(until).Select(period => period.Close).Append(StartOf(until.PlusDays(1), zone)).Max();

    public Instant? Add(Instant start, Duration amount, bool toNextOpening = false)
    {
        if (!Knows(start))
            return null;
        if (amount < Duration.Zero)
            return GoBack(start, -amount);
        Duration left = amount;
        for (LocalDate day = DayOf(start); day <= until.PlusDays(2); day = day.PlusDays(1))
        {
            foreach ((Instant open, Instant close) in Lived(day))
            {
                Instant begin = Instant.Max(open, start);
                if (close <= begin)
                    continue;
                Duration here = close - begin;
                if (left < here || (left == here && !toNextOpening))
                    return begin + left;
                left -= here;
            }
        }
        return null;
    }

    public Duration? Between(Instant start, Instant end)
    {
        if (!Knows(start) || !Knows(end))
            return null;
        if (end < start)
            return -Between(end, start);
        Duration total = Duration.Zero;
        for (LocalDate day = DayOf(start); day <= DayOf(end); day = day.PlusDays(1))
        {
            foreach ((Instant open, Instant close) in Lived(day))
                total += Duration.Max(Duration.Zero, Instant.Min(close, end) - Instant.Max(open, start));
        }
        return total;
    }

    public bool? IsOpen(Instant at) =>
        Knows(at) && at != Last ? Lived(DayOf(at)).Any(stretch => stretch.Open <= at && at < stretch.Close) : null;

    public Instant? PreviousClose(Instant at)
    {
        if (!Knows(at))
            return null;
        for (LocalDate day = DayOf(at); day >= from; day = day.PlusDays(-1))
        {
            foreach ((Instant open, Instant close) in Lived(day).Reverse())
            {
                if (open <= at)
                    return Instant.Min(at, close);
            }
        }
        return null;
    }

    public bool? IsBusinessDay(LocalDate date) => date < from || date > until ? null : Owned(date).Count > 0;

    public LocalDate? AddBusinessDays(LocalDate date, int days)
    {
        if (IsBusinessDay(date) is not { } starts)
            return null;
        int step = days < 0 ? -1 : 1;
        int left = Math.Abs(days);
        if (left == 0 && starts)
            return date;
        left = Math.Max(left, 1);
        LocalDate day = date;
        while (left > 0)
        {
            day = day.PlusDays(step);
            if (IsBusinessDay(day) is not { } works)
                return null;
            left -= works ? 1 : 0;
        }
        return day;
    }

    public int? CountBusinessDays(LocalDate start, LocalDate end)
    {
        int count = 0;
        int step = start <= end ? 1 : -1;
        for (LocalDate day = start; day != end; day = day.PlusDays(step))
        {
            if (IsBusinessDay(day) is not { } works)
                return null;
            count += works ? step : 0;
        }
        return count;
    }

    /// <summary>The periods that start on the date, sorted by opening; they may overlap.</summary>
    public List<(Instant Open, Instant Close)> Owned(LocalDate date)
    {
        if (date < from || date > until || !Exists(date, zone))
            return [];
        (LocalTime Open, LocalTime Close)[] hours =
            own.TryGetValue(date, out (LocalTime Open, LocalTime Close)[]? given) ? given
            : holidays.Contains(date) ? []
            : week[(int)date.DayOfWeek - 1];
        return [.. hours
            .Select(h => (Open: At(date.At(h.Open)), Close: At((h.Close > h.Open ? date : date.PlusDays(1)).At(h.Close))))
            .Where(period => period.Close > period.Open)
            .OrderBy(period => period.Open)];
    }

    private Instant? GoBack(Instant start, Duration amount)
    {
        Duration left = amount;
        for (LocalDate day = DayOf(start); day >= from; day = day.PlusDays(-1))
        {
            foreach ((Instant open, Instant close) in Lived(day).Reverse())
            {
                Instant end = Instant.Min(close, start);
                if (end <= open)
                    continue;
                if (left <= end - open)
                    return end - left;
                left -= end - open;
            }
        }
        return null;
    }

    /// <summary>What is open between a date's midnights, whoever owns it: disjoint and in order.</summary>
    private IEnumerable<(Instant Open, Instant Close)> Lived(LocalDate date)
    {
        if (!Exists(date, zone))
            yield break;
        Instant counted = StartOf(date, zone);
        Instant midnight = StartOf(date.PlusDays(1), zone);
        var periods = Owned(date.PlusDays(-2)).Concat(Owned(date.PlusDays(-1))).Concat(Owned(date));
        foreach ((Instant open, Instant close) in periods.OrderBy(period => period.Open))
        {
            Instant begin = Instant.Max(open, counted);
            Instant end = Instant.Min(close, midnight);
            if (begin >= end)
                continue;
            yield return (begin, end);
            counted = end;
        }
    }

    private bool Knows(Instant at) => at >= _first && at <= Last;

    private LocalDate DayOf(Instant at) => at.InZone(zone).Date;

    private Instant At(LocalDateTime local)
    {
        ZoneLocalMapping mapping = zone.MapLocal(local);
        return mapping.Count == 0
            ? local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant()
            : mapping.First().ToInstant();
    }

    private static bool Exists(LocalDate date, DateTimeZone zone) => zone.MapLocal(date.At(LocalTime.Noon)).Count > 0;

    private static Instant StartOf(LocalDate date, DateTimeZone zone) =>
        zone.AtStartOfDay(Exists(date, zone) ? date : date.PlusDays(1)).ToInstant();
}
