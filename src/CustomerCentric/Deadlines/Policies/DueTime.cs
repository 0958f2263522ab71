using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// When something falls due. An event exactly at <see cref="At"/> is still in time; only a later one is late.
/// </summary>
/// <param name="At">The due instant.</param>
/// <param name="Date">
/// The due date in the calendar's zone. Where the limit ends with the day, this is the day that ends and
/// <see cref="At"/> is the midnight that follows.
/// </param>
public readonly record struct DueTime(Instant At, LocalDate Date)
{
    /// <summary>Whether the whole day of <see cref="Date"/> still counts, so that people would name the day and no time.</summary>
    public bool IsEndOfDay(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return At.InZone(zone).Date > Date && zone.AtStartOfDay(At.InZone(zone).Date).ToInstant() == At;
    }

    /// <summary>From when a limit is counted that begins where this one ended: days after a day, not after the midnight that ends it, which is part of the next.</summary>
    internal Instant From(TimeLimit? next, DateTimeZone zone) =>
        next is DayLimit && At.InZone(zone).Date > Date ? PeriodResolver.StartOf(Date.PlusDays(1), zone) - Duration.Epsilon : At;
}
