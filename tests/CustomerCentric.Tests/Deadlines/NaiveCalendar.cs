using System.Globalization;
using NodaTime.TimeZones;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>
/// The slow twin of WorkingCalendar: walks day by day from the plain hours, as anyone would, and shares no code with it.
/// Every answer is null where the calendar must refuse. What a date owns is remembered; one thread only.
/// </summary>
internal sealed partial class NaiveCalendar
{
    private readonly PlainCalendar _plain;
    private readonly DateTimeZone _zone;
    private readonly LocalDate _from;
    private readonly LocalDate _until;
    private readonly List<(Instant Open, Instant Close)> _breaks;
    private readonly Dictionary<LocalDate, List<(Instant Open, Instant Close)>> _owned = [];
    private readonly Dictionary<LocalDate, List<(Instant Open, Instant Close)>> _lived = [];
    private readonly Dictionary<LocalDate, Instant> _starts = [];

    public NaiveCalendar(PlainCalendar plain)
    {
        _plain = plain;
        _zone = plain.Zone;
        (_from, _until) = (plain.AnswersFrom, plain.AnswersUntil);
        _breaks = [.. plain.Breaks.SelectMany(day => Resolve(day.Key, day.Value))];
        // Nobody knows whether a shift of the days before was worked.
        First = new[] { -2, -1 }.Select(day => _from.PlusDays(day)).SelectMany(date => Resolve(date, _plain.HoursOf(date)))
            .Select(shift => shift.Close).Append(StartOf(_from)).Max();
        Last = Owned(_until.PlusDays(-1)).Concat(Owned(_until)).Select(period => period.Close).Append(StartOf(_until.PlusDays(1))).Max();
    }

    public Instant First { get; }

    public Instant Last { get; }

    /// <summary>Where what was taken out begins and ends.</summary>
    public IReadOnlyList<(Instant Open, Instant Close)> Breaks => _breaks;

    public bool HasTime => Enumerable.Range(0, Period.DaysBetween(_from, _until) + 1)
        .Any(day => Owned(_from.PlusDays(day)).Any(period => period.Close > First));

    /// <summary>What the date owns without breaks, sorted by opening; it may overlap.</summary>
    public List<(Instant Open, Instant Close)> Owned(LocalDate date)
    {
        if (date < _from || date > _until)
            return [];
        if (!_owned.TryGetValue(date, out List<(Instant Open, Instant Close)>? owned))
            _owned[date] = owned = [.. Without(Resolve(date, _plain.HoursOf(date)), _breaks).OrderBy(period => period.Open)];
        return owned;
    }

    public List<Interval>? Periods(LocalDate date) => date < _from || date > _until ? null : Joined(Owned(date));

    public List<Interval>? Periods(Instant start, Instant end) =>
        Knows(start) && Knows(end) ? Joined(Forward(start, end)) : null;

    /// <summary>What is open between a date's midnights, whoever owns it: disjoint and in order.</summary>
    private List<(Instant Open, Instant Close)> Lived(LocalDate date)
    {
        if (_lived.TryGetValue(date, out List<(Instant Open, Instant Close)>? lived))
            return lived;
        _lived[date] = lived = [];
        Instant counted = Instant.Max(First, StartOf(date));
        Instant midnight = StartOf(date.PlusDays(1));
        var periods = Owned(date.PlusDays(-2)).Concat(Owned(date.PlusDays(-1))).Concat(Owned(date));
        foreach ((Instant open, Instant close) in periods.OrderBy(period => period.Open))
        {
            Instant begin = Instant.Max(open, counted);
            Instant end = Instant.Min(close, midnight);
            if (begin >= end)
                continue;
            lived.Add((begin, end));
            counted = end;
        }
        return lived;
    }

    private IEnumerable<(Instant Open, Instant Close)> Resolve(LocalDate date, string[] hours)
    {
        if (!Exists(date))
            yield break;
        foreach (string text in hours)
        {
            int opens = Minutes(text[..5]);
            int closes = Minutes(text[6..]);
            Instant open = At(date.AtMidnight().PlusMinutes(opens));
            Instant close = At(date.AtMidnight().PlusMinutes(closes > opens ? closes : closes + 1440));
            if (close > open)
                yield return (open, close);
        }
    }

    private static IEnumerable<(Instant Open, Instant Close)> Without(
        IEnumerable<(Instant Open, Instant Close)> periods, IEnumerable<(Instant Open, Instant Close)> taken)
    {
        foreach ((Instant from, Instant to) in taken)
        {
            periods = [.. periods
                .SelectMany(period => new[] { (period.Open, Instant.Min(period.Close, from)), (Instant.Max(period.Open, to), period.Close) })
                .Where(left => left.Item2 > left.Item1)];
        }
        return periods;
    }

    private static List<Interval> Joined(IEnumerable<(Instant Open, Instant Close)> sorted)
    {
        List<Interval> joined = [];
        foreach ((Instant open, Instant close) in sorted)
        {
            if (joined.Count > 0 && open <= joined[^1].End)
                joined[^1] = new Interval(joined[^1].Start, Instant.Max(joined[^1].End, close));
            else
                joined.Add(new Interval(open, close));
        }
        return joined;
    }

    private Instant At(LocalDateTime local)
    {
        ZoneLocalMapping mapping = _zone.MapLocal(local);
        return mapping.Count == 0
            ? local.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant()
            : mapping.First().ToInstant();
    }

    private bool Knows(Instant at) => at >= First && at <= Last;

    private LocalDate LocalDateOf(Instant at) => at.InZone(_zone).Date;

    // Clocks set back over midnight show the old date again, but the new day has begun.
    private LocalDate DayOf(Instant at)
    {
        LocalDate date = LocalDateOf(at);
        return StartOf(date.PlusDays(1)) <= at ? date.PlusDays(1) : date;
    }

    private Instant StartOf(LocalDate date)
    {
        if (!_starts.TryGetValue(date, out Instant start))
            _starts[date] = start = _zone.AtStartOfDay(Exists(date) ? date : date.PlusDays(1)).ToInstant();
        return start;
    }

    private bool Exists(LocalDate date) => _zone.MapLocal(date.At(LocalTime.Noon)).Count > 0;

    private static int Minutes(string clock) =>
        (int.Parse(clock[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(clock[3..], CultureInfo.InvariantCulture);
}
