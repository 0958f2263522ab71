using NodaTime;
using NodaTime.TimeZones;

namespace CustomerCentric.Deadlines;

/// <summary>
/// From wall-clock hours to instants. An opening or close that the zone skips moves forward by the length of the gap; one
/// that happens twice means the earlier; what is then empty or inverted is dropped. Durations are elapsed time.
/// </summary>
internal static class PeriodResolver
{
    private static readonly Duration FarFromChanges = Duration.FromDays(2);

    private static readonly ZoneLocalMappingResolver StartOfDayRule =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Adds the periods that the date owns, unmerged, and tells whether there were any.</summary>
    public static bool AddPeriodsOf(LocalDate date, CalendarDefinition definition, List<WorkingPeriod> into)
    {
        IReadOnlyList<OpeningHours> hours = definition.HoursOf(date);
        if (hours.Count == 0 || IsSkipped(date, definition.Zone))
            return false;
        int before = into.Count;
        foreach (OpeningHours interval in hours)
        {
            long open = Resolve(interval.OpensOn(date), definition.Zone);
            long close = Resolve(interval.ClosesOn(date), definition.Zone);
            if (close > open)
                into.Add(new WorkingPeriod(open, close));
        }
        return into.Count > before;
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

    // Moving a whole day's hours forward would count the next date twice: Apia had no 30 December 2011.
    private static bool IsSkipped(LocalDate date, DateTimeZone zone) => zone.AtLeniently(date.AtMidnight()).Date != date;

    private static long Resolve(LocalDateTime local, DateTimeZone zone) => UnixNanoseconds.Of(zone.AtLeniently(local).ToInstant());
}
