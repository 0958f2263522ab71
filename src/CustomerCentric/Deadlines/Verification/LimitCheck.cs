using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What the definition makes of one limit that starts at one instant.</summary>
internal abstract class LimitCheck
{
    public static LimitCheck For(DeadlineExplanation explanation, DefinedHours hours, Interval[] pauses) => explanation.Limit switch
    {
        WorkingTime limit => new WorkingTimeCheck(explanation, limit, hours, pauses),
        BusinessDays limit => new BusinessDaysCheck(explanation, limit, hours, pauses),
        CalendarDays limit => new CalendarDaysCheck(explanation, limit, hours, pauses),
        _ => throw new ArgumentException($"There is no way to check a limit in {explanation.Limit.GetType().Name}.", nameof(explanation)),
    };

    /// <summary>Whether the calendar answers at all; if not, <see cref="Whole"/> says so and no moment may be asked for.</summary>
    public abstract bool IsAnswered { get; }

    /// <summary>What a moment counts as, from the earlier of start and due instant on; null once the limit has ended.</summary>
    public abstract Finding? At(Instant moment);

    /// <summary>What is wrong with amount, due time and pauses.</summary>
    public abstract IEnumerable<ExplanationFault> Whole();
}
