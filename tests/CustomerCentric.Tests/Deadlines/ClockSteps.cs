using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>A complaint of Monday 4 May 2026, nine o'clock in Vietnam, step by step; there are no holidays in the four weeks after it.</summary>
internal static class ClockSteps
{
    public static Instant At(int day, int hour) => TestCalendars.Vietnam.At(2026, 5, day, hour);

    public static ComplaintClock Received(params Milestone[] milestones) =>
        Then(ComplaintClock.New(new(new DeadlinePolicy("p", milestones), TestCalendars.Vietnam)), new ClockEvent(ClockEvents.Received, At(4, 9)));

    /// <summary>The clock after an event that must be allowed.</summary>
    public static ComplaintClock Then(ComplaintClock clock, ClockEvent next)
    {
        var decision = clock.Apply(next);
        decision.Refusals.ShouldBeEmpty();
        return decision.State;
    }
}
