using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>When a clock starts, and on which local date: found once for all limits that start together.</summary>
internal readonly record struct LocalStart
{
    private static readonly Instant s_earliest = Instant.FromUtc(1, 1, 2, 0, 0);
    private static readonly Instant s_latest = Instant.FromUtc(9800, 1, 1, 0, 0);

    public LocalStart(Instant at, DateTimeZone zone)
    {
        At = at;
        Date = at < s_earliest || at > s_latest ? null : at.InZone(zone).Date;
    }

    public Instant At { get; }

    /// <summary>The date in the zone; null at the ends of time, where a century more would be no date.</summary>
    public LocalDate? Date { get; }
}
