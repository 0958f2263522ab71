using CustomerCentric.Deadlines;
using static CustomerCentric.Tests.Deadlines.ClockSteps;
using static CustomerCentric.Tests.Deadlines.TestCalendars;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>A clock waits for the end of a pause exactly where the pause can still move what is due.</summary>
public class PausesThatMatterTests
{
    // From Monday 4 May 2026 at nine, in Vietnam.
    public static TheoryData<string, TimeLimit, int, DeadlineState> Pauses => new()
    {
        { "on the last counted day", new CalendarDays(3), 7, DeadlineState.Running },
        { "on the day before", new CalendarDays(3), 6, DeadlineState.Paused },
        { "on the due date, which lies before the counted one", new CalendarDays(3) { IsStrictlyBefore = true }, 6, DeadlineState.Paused },
        { "on the Friday to which a Sunday moved back", new CalendarDays(6) { FinalRoll = Roll.Preceding }, 8, DeadlineState.Paused },
        { "on the Sunday after the counted Saturday, which moves to Monday", new CalendarDays(5) { FinalRoll = Roll.Following }, 10, DeadlineState.Running },
        { "before alternatives of which the later one is over", new CombinedLimit(Combination.Latest, [new ElapsedTime(Duration.FromHours(120)), new CalendarDays(3)]), 6, DeadlineState.Paused },
        { "before the later of two, of which the earlier counts", new CombinedLimit(Combination.Earliest, [new CalendarDays(2), new CalendarDays(9)]), 6, DeadlineState.Running },
    };

    [Theory]
    [MemberData(nameof(Pauses))]
    public void It_waits_only_for_what_can_still_move_it(string name, TimeLimit limit, int day, DeadlineState expected)
    {
        var paused = Then(Received(new Milestone("reply", limit) { MayPause = true }), new ClockEvent(ClockEvents.Paused, At(day, 12)));
        paused.Deadlines.ShouldHaveSingleItem().State.ShouldBe(expected, name);
        // And resumed a week later, it has moved exactly where it waited.
        var before = limit.DueAfter(At(4, 9), Vietnam);
        var after = Then(paused.At(At(day, 13)), new ClockEvent(ClockEvents.Resumed, At(day + 7, 12))).Deadlines[0].Due!.Value;
        (after != before).ShouldBe(expected == DeadlineState.Paused, name);
    }

    [Fact]
    public void An_agreed_date_does_not_wait()
    {
        var clock = Received(new Milestone("reply", new BusinessDays(2)) { MayPause = true, Extension = new(null) });
        clock = Then(clock, new ClockEvent(ClockEvents.Extended, At(5, 9)) { Reason = "a witness is away", Until = new(2026, 5, 20) });
        clock = Then(clock, new ClockEvent(ClockEvents.Paused, At(6, 9)));
        clock.Deadlines[0].ShouldSatisfyAllConditions(
            deadline => deadline.State.ShouldBe(DeadlineState.Running),
            deadline => deadline.Due!.Value.Date.ShouldBe(new LocalDate(2026, 5, 20)));
    }

    [Fact]
    public void What_was_kept_before_a_pause_is_explained_without_it()
    {
        var clock = Received(new("reply", new BusinessDays(5)) { MayPause = true, StopsOn = [ClockEvents.Answered] }, new("repair", new BusinessDays(9)) { MayPause = true, StopsOn = [ClockEvents.Closed] });
        clock = Then(clock, new ClockEvent(ClockEvents.Answered, At(5, 9)));
        clock = Then(clock, new ClockEvent(ClockEvents.Paused, At(6, 9)));
        clock = Then(clock, new ClockEvent(ClockEvents.Resumed, At(8, 9)));
        var (reply, repair) = (clock.Deadlines[0], clock.Deadlines[1]);
        clock.Explain(reply)!.Due.ShouldBe(reply.Due!.Value);
        clock.CountingOf(reply).Pauses.ShouldBeEmpty();
        clock.UseOf(reply, At(20, 9))!.Value.LeftDays.ShouldBe(4);
        clock.CountingOf(repair).Pauses.ShouldHaveSingleItem();
    }
}
