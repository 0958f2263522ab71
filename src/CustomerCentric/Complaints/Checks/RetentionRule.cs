using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>How long the records of a complaint are kept. Immutable.</summary>
/// <param name="Years">Years from the day on which the complaint ended, 0 to 1,000.</param>
public sealed record RetentionRule(int Years)
{
    /// <summary>Years from the day on which the complaint ended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or above 1,000.</exception>
    public int Years { get; } = Years is >= 0 and <= 1000 ? Years : throw new ArgumentOutOfRangeException(nameof(Years), Years, "0 to 1,000.");

    /// <summary>Whether the time in which its clock was paused comes on top, in days rounded up. Default: yes.</summary>
    public bool IsLengthenedByPauses { get; init; } = true;

    /// <summary>Where days begin and end. UTC by default.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>The last day on which the records must be there; of an open complaint, if it ended at <paramref name="now"/>.</summary>
    internal LocalDate LastDay(Complaint complaint, Instant now)
    {
        var kept = (complaint.EndedAt ?? now).InZone(Zone).Date.PlusYears(Years);
        if (!IsLengthenedByPauses)
            return kept;
        var paused = complaint.Moves.Pauses.Aggregate(Duration.Zero, (all, pause) => all + pause.Duration);
        return kept.PlusDays((int)Math.Ceiling(paused.TotalDays));
    }
}
