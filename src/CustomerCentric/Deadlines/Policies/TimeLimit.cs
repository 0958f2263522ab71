using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// How long something may take: an amount in a unit that the type names (<see cref="CalendarDays"/>,
/// <see cref="BusinessDays"/>, <see cref="WorkingTime"/>). Immutable, thread-safe, equal by content.
/// </summary>
public abstract record TimeLimit
{
    private static readonly Instant s_earliest = Instant.FromUtc(1, 1, 2, 0, 0);
    private static readonly Instant s_latest = Instant.FromUtc(9800, 1, 1, 0, 0);

    private protected TimeLimit()
    {
    }

    /// <summary>When the limit ends that starts at an instant, in the calendar's zone. The start's own day is not counted.</summary>
    /// <exception cref="CalendarRangeException">The answer needs days that the calendar does not know, or lies at the ends of time.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount or the landing is not one that a policy may have.</exception>
    public abstract DueTime DueAfter(Instant start, WorkingCalendar calendar);

    /// <summary>Shows how <see cref="DueAfter"/> came to its answer, in spans that follow each other from start to due time without a gap.</summary>
    /// <exception cref="CalendarRangeException">The answer needs days that the calendar does not know.</exception>
    public abstract DeadlineExplanation Explain(Instant start, WorkingCalendar calendar);

    internal abstract IEnumerable<ConfigurationFault> Faults(string path);

    /// <summary>Amount and unit as a person would say them.</summary>
    internal abstract LocalizedText Words { get; }

    /// <summary>Amount and unit as a person would say them, in English.</summary>
    public sealed override string ToString() => Words.En;

    /// <summary>The amount and unit in one unambiguous word, for content hashes; never changes for a given content.</summary>
    internal abstract string Canonical { get; }

    private protected static DueTime OnDay(LocalDate date, DueTimeOfDay timeOfDay, Instant start, WorkingCalendar calendar)
    {
        var at = timeOfDay.On(date, start, calendar);
        // Moved to an opening, it may fall due on a later date.
        return new(at, timeOfDay == DueTimeOfDay.WhenOpen ? at.InZone(calendar.Zone).Date : date);
    }

    /// <summary>The start's date in the calendar's zone, where a century more still is a date.</summary>
    private protected static LocalDate DateOf(Instant start, int count, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxDays);
        if (start < s_earliest || start > s_latest)
            throw new CalendarRangeException($"a due time from {start}", calendar.AnswersFrom, calendar.AnswersUntil);
        return start.InZone(calendar.Zone).Date;
    }

    private protected static IEnumerable<ConfigurationFault> AmountFaults(string path, int count)
    {
        if (count is < 1 or > MaxDays)
            yield return new($"{path}.count", $"is {count}: 1 to {MaxDays} days are possible");
    }

    /// <summary>A century: longer promises are typing errors.</summary>
    private const int MaxDays = 36_525;
}
