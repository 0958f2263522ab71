using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// How long something may take: an amount in a unit that the type names (<see cref="CalendarDays"/>, <see cref="CalendarPeriod"/>,
/// <see cref="BusinessDays"/>, <see cref="WorkingTime"/>, <see cref="ElapsedTime"/>, <see cref="ScheduledDate"/>), or the earliest or
/// latest of several. Immutable, thread-safe, equal by content.
/// </summary>
public abstract record TimeLimit
{
    private protected TimeLimit()
    {
    }

    /// <summary>When the limit ends that starts at an instant, in the calendar's zone, with nothing paused.</summary>
    /// <exception cref="CalendarRangeException">The answer needs days that the calendar does not know, or lies at the ends of time.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount or the landing is not one that a policy may have.</exception>
    public DueTime DueAfter(Instant start, WorkingCalendar calendar) => DueAfter(start, new Counting(calendar));

    /// <summary>When the limit ends that starts at an instant, with all that the clock stood still for.</summary>
    /// <exception cref="CalendarRangeException">
    /// The answer needs days that the calendar does not know, or lies at the ends of time; with the code
    /// <see cref="FaultCodes.UnknownSchedule"/>, it needs a date of a schedule that the host did not give.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount or the landing is not one that a policy may have.</exception>
    public abstract DueTime DueAfter(Instant start, Counting counting);

    /// <summary>The same, from a start whose date is found already.</summary>
    internal virtual DueTime DueAfter(in LocalStart start, Counting counting) => DueAfter(start.At, counting);

    /// <summary>Shows how <see cref="DueAfter(Instant, WorkingCalendar)"/> came to its answer, in spans that follow each other from start to due time without a gap.</summary>
    /// <exception cref="CalendarRangeException">The answer needs days that the calendar does not know.</exception>
    public DeadlineExplanation Explain(Instant start, WorkingCalendar calendar) => Explain(start, new Counting(calendar));

    /// <summary>Shows how <see cref="DueAfter(Instant, Counting)"/> came to its answer.</summary>
    /// <exception cref="CalendarRangeException">As in <see cref="DueAfter(Instant, Counting)"/>.</exception>
    public abstract DeadlineExplanation Explain(Instant start, Counting counting);

    /// <summary>How much of the limit is used up at an instant, and how much is left.</summary>
    /// <param name="start">When the clock started.</param>
    /// <param name="at">Now; before the start nothing is used.</param>
    /// <param name="counting">As in <see cref="DueAfter(Instant, Counting)"/>; a pause that still lasts ends at <paramref name="at"/>.</param>
    /// <exception cref="CalendarRangeException">As in <see cref="DueAfter(Instant, Counting)"/>.</exception>
    public abstract LimitUse UseAt(Instant start, Instant at, Counting counting);

    /// <summary>Whether a pause that begins at an instant would still move the due time.</summary>
    /// <exception cref="CalendarRangeException">As in <see cref="DueAfter(Instant, Counting)"/>.</exception>
    internal virtual bool IsMovedBy(Instant pause, Instant start, Counting counting) => DueAfter(start, counting).At > pause;

    /// <summary>The limit with as much again added; null when the two are not of one unit and rule, so that no sum says both.</summary>
    internal virtual TimeLimit? Plus(TimeLimit more) => null;

    /// <summary>What is left of this limit, from where it began, when the share that was used of another one is used of it too; null where it has no amount.</summary>
    internal virtual TimeLimit? Rest(LimitUse used, Instant begun, Counting counting) => null;

    internal abstract IEnumerable<ConfigurationFault> Faults(string path);

    /// <summary>Amount and unit as a person would say them.</summary>
    internal abstract LocalizedText Words { get; }

    /// <summary>Amount and unit as a person would say them, in English.</summary>
    public sealed override string ToString() => Words.En;

    /// <summary>The amount and unit in one unambiguous word, for content hashes; never changes for a given content.</summary>
    internal abstract string Canonical { get; }
}
