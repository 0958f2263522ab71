using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What the definition makes of one limit that starts at one instant.</summary>
internal abstract class LimitCheck(DeadlineExplanation claim)
{
    protected DeadlineExplanation Claim => claim;

    /// <summary>Null for what is no limit of its own, but made of several.</summary>
    /// <param name="claim">What is said of the limit.</param>
    /// <param name="hours">The calendar's definition.</param>
    /// <param name="standstill">When the clock stood still.</param>
    /// <param name="schedules">The host's dates.</param>
    public static LimitCheck? For(
        DeadlineExplanation claim, DefinedHours hours, Standstill standstill, ImmutableDictionary<string, ImmutableArray<LocalDate>> schedules)
    {
        return claim.Limit switch
        {
            WorkingTime limit => new WorkingTimeCheck(claim, limit, hours, standstill),
            ElapsedTime limit => new ElapsedTimeCheck(claim, limit, hours, standstill),
            BusinessDays limit => new BusinessDaysCheck(claim, limit, hours, standstill),
            CalendarDays limit => new CalendarLimitCheck(claim, limit, null, hours, standstill),
            CalendarPeriod limit => new CalendarLimitCheck(claim, limit, limit.Unit, hours, standstill),
            ScheduledDate limit => new ScheduledDateCheck(claim, limit, hours, schedules.GetValueOrDefault(limit.Schedule, [])),
            _ => null,
        };
    }

    /// <summary>Where the first segment begins: for most at the start.</summary>
    public virtual Instant From => Claim.Start;

    /// <summary>Whether the calendar answers at all; if not, <see cref="Whole"/> says so and no moment may be asked for.</summary>
    public abstract bool IsAnswered { get; }

    /// <summary>What a moment counts as, from where the segments begin; null once the limit has ended.</summary>
    public abstract Finding? At(Instant moment);

    /// <summary>What is wrong with amount, due time and pauses.</summary>
    public abstract IEnumerable<ExplanationFault> Whole();
}
