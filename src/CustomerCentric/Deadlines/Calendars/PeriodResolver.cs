using NodaTime;
using NodaTime.TimeZones;

namespace CustomerCentric.Deadlines;

/// <summary>
/// From wall-clock hours to instants. An opening or close that the zone skips moves forward by the length of the gap; one
/// that happens twice means the earlier; what is then empty or inverted is dropped; the rest is merged, and breaks are
/// taken out last. Immutable.
/// </summary>
internal sealed class PeriodResolver
{
    // A shift lasts a day at most, so it can reach in from the day before; clocks may shift a date once more.
    private const int LongestReach = 2;

    private static readonly Duration FarFromChanges = Duration.FromDays(2);

    private static readonly ZoneLocalMappingResolver StartOfDayRule =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly CalendarDefinition _definition;

    public PeriodResolver(CalendarDefinition definition)
    {
        _definition = definition;
        List<WorkingPeriod> breaks = [];
        foreach ((LocalDate date, IReadOnlyList<OpeningHours> hours) in definition.Breaks)
            AddResolved(date, hours, breaks);
        Breaks = WorkingPeriod.Merge(breaks);
        First = UnixNanoseconds.ToInstant(FirstKnown());
    }

    /// <summary>
    /// Where the answers begin: at the first answered date, or when a shift of the eve would end, if that is later. Whether
    /// that shift was worked nobody knows.
    /// </summary>
    public Instant First { get; }

    /// <summary>The breaks, merged, whether or not they meet any period.</summary>
    public List<WorkingPeriod> Breaks { get; }

    /// <summary>All periods from <see cref="First"/> on, merged and without breaks, and the answered dates that own some time.</summary>
    public List<WorkingPeriod> Resolve(List<LocalDate> businessDays)
    {
        List<WorkingPeriod> periods = [];
        for (LocalDate date = _definition.AnswersFrom; date <= _definition.AnswersUntil; date = date.PlusDays(1))
        {
            int before = periods.Count;
            AddResolved(date, _definition.HoursOf(date), periods);
            if (periods.Count > before && OutlivesBreaks(periods, before))
                businessDays.Add(date);
        }
        WorkingPeriod unknown = new(long.MinValue, UnixNanoseconds.Of(First));
        return WorkingPeriod.Without(WorkingPeriod.Without(WorkingPeriod.Merge(periods), Breaks), [unknown]);
    }

    /// <summary>The periods that the date owns, merged and without breaks.</summary>
    public List<WorkingPeriod> PeriodsOf(LocalDate date)
    {
        List<WorkingPeriod> periods = [];
        AddResolved(date, _definition.HoursOf(date), periods);
        return WorkingPeriod.Without(WorkingPeriod.Merge(periods), Breaks);
    }

    /// <summary>What the breaks took out of the periods between two times, in order.</summary>
    public List<WorkingPeriod> TakenOut(long from, long to)
    {
        if (Breaks.Count == 0)
            return [];
        List<WorkingPeriod> periods = [];
        LocalDate last = DateOf(to);
        for (LocalDate date = DateOf(from).PlusDays(-LongestReach); date <= last; date = date.PlusDays(1))
        {
            if (date >= _definition.AnswersFrom && date <= _definition.AnswersUntil)
                AddResolved(date, _definition.HoursOf(date), periods);
        }
        periods = WorkingPeriod.Merge(periods);
        return [.. WorkingPeriod.Without(periods, WorkingPeriod.Without(periods, Breaks))
            .Where(taken => taken.Close > from && taken.Open < to)
            .Select(taken => new WorkingPeriod(Math.Max(taken.Open, from), Math.Min(taken.Close, to)))];
    }

    /// <summary>The first instant of the date, or of the next one when the zone skips the date.</summary>
    public static Instant StartOf(LocalDate date, DateTimeZone zone)
    {
        LocalDateTime midnight = date.AtMidnight();
        Instant asIfUtc = midnight.InUtc().ToInstant();
        ZoneInterval interval = zone.GetZoneInterval(asIfUtc);
        Instant start = asIfUtc - Duration.FromSeconds(interval.WallOffset.Seconds);
        // Offsets never change by more than a day, so far from a change there is one such midnight: no need to look for others.
        bool isFarFromChanges = (!interval.HasStart || start - interval.Start > FarFromChanges)
            && (!interval.HasEnd || interval.End - start > FarFromChanges);
        return isFarFromChanges ? start : zone.ResolveLocal(midnight, StartOfDayRule).ToInstant();
    }

    /// <summary>
    /// The date that the instant is part of. Where clocks are set back over midnight they show the old date again, but the
    /// new one has begun: it is that one.
    /// </summary>
    public static LocalDate DateAt(Instant at, DateTimeZone zone)
    {
        LocalDate date = at.InZone(zone).Date;
        return StartOf(date.PlusDays(1), zone) <= at ? date.PlusDays(1) : date;
    }

    // Without breaks, which is nearly always, a date keeps what it has.
    private bool OutlivesBreaks(List<WorkingPeriod> periods, int first) =>
        Breaks.Count == 0 || WorkingPeriod.Without(WorkingPeriod.Merge(periods[first..]), Breaks).Count > 0;

    private void AddResolved(LocalDate date, IReadOnlyList<OpeningHours> hours, List<WorkingPeriod> into)
    {
        if (hours.Count == 0 || IsSkipped(date))
            return;
        foreach (OpeningHours interval in hours)
        {
            long open = Resolve(interval.OpensOn(date));
            long close = Resolve(interval.ClosesOn(date));
            if (close > open)
                into.Add(new WorkingPeriod(open, close));
        }
    }

    private long FirstKnown()
    {
        List<WorkingPeriod> unknown = [];
        for (int day = -LongestReach; day < 0; day++)
        {
            LocalDate date = _definition.AnswersFrom.PlusDays(day);
            AddResolved(date, _definition.HoursOf(date), unknown);
        }
        return unknown.Aggregate(
            UnixNanoseconds.Of(StartOf(_definition.AnswersFrom, _definition.Zone)), (first, shift) => Math.Max(first, shift.Close));
    }

    private LocalDate DateOf(long time) => DateAt(UnixNanoseconds.ToInstant(time), _definition.Zone);

    // Moving a whole day's hours forward would count the next date twice: Apia had no 30 December 2011.
    private bool IsSkipped(LocalDate date) => _definition.Zone.AtLeniently(date.AtMidnight()).Date != date;

    private long Resolve(LocalDateTime local) => UnixNanoseconds.Of(_definition.Zone.AtLeniently(local).ToInstant());
}
