using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using static CustomerCentric.Tests.Deadlines.ClockSteps;
using static CustomerCentric.Tests.Deadlines.TestCalendars;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>Where two rules of a clock meet: one event with two effects, the very instant, and what a change must leave alone.</summary>
public class ClockEdgesTests
{
    private static readonly Milestone Reply = new("reply", new BusinessDays(5)) { MayPause = true, Extension = new(new BusinessDays(2)) };

    [Fact]
    public void An_event_that_ends_a_round_and_begins_the_next_does_both()
    {
        var clock = Received(new Milestone("call", new BusinessDays(3)) { StartsOn = [ClockEvents.Received, "called"], StopsOn = ["called"] });
        clock = Then(clock, new ClockEvent("called", At(5, 9)));
        clock.Deadlines.Select(each => (each.Occurrence, each.State, each.StartedAt)).ShouldBe([(1, DeadlineState.Met, At(4, 9)), (2, DeadlineState.Running, At(5, 9))]);
    }

    [Fact]
    public void A_second_start_opens_nothing_while_the_first_is_running()
    {
        var clock = Received(new Milestone("call", new BusinessDays(3)) { StartsOn = [ClockEvents.Received, "called"] });
        Then(clock, new ClockEvent("called", At(5, 9))).Deadlines.ShouldBe(clock.Deadlines);
    }

    [Fact]
    public void An_event_that_takes_the_fast_lane_and_keeps_the_slow_promise_waives_nothing()
    {
        var (fast, slow) = Lanes(slowStopsOn: ClockEvents.Accepted);
        Then(Received(fast, slow), new ClockEvent(ClockEvents.Accepted, At(5, 9))).Deadlines.ShouldAllBe(each => each.State == DeadlineState.Met);
    }

    [Fact]
    public void A_fast_lane_that_was_taken_before_waives_nothing_that_began_since()
    {
        var (fast, slow) = Lanes(slowStopsOn: ClockEvents.Answered);
        var clock = Then(Received(fast, slow), new ClockEvent(ClockEvents.Accepted, At(5, 9)));
        clock = Then(Then(clock, new ClockEvent(ClockEvents.Reopened, At(6, 9))), new ClockEvent(ClockEvents.Accepted, At(6, 10)));
        clock.Deadlines.Select(each => each.State).ShouldBe([DeadlineState.Met, DeadlineState.Waived, DeadlineState.Running]);
    }

    [Fact]
    public void What_may_happen_at_the_due_instant_may_happen_exactly_then()
    {
        var clock = Received(new Milestone("cut-off", new ElapsedTime(Duration.FromHours(24))) { Kind = MilestoneKind.NotBefore, StopsOn = ["cut"] });
        Then(clock, new ClockEvent("cut", At(5, 9))).Deadlines[0].State.ShouldBe(DeadlineState.Met);
        Then(clock, new ClockEvent("cut", At(5, 9) - Duration.Epsilon)).Deadlines[0].State.ShouldBe(DeadlineState.Breached);
    }

    [Fact]
    public void Notice_of_an_extension_is_in_time_at_the_due_instant_and_no_later()
    {
        var clock = Received(Reply);
        var due = clock.Deadlines[0].Due!.Value.At;
        var extended = new ClockEvent(ClockEvents.Extended, At(5, 9)) { Reason = "a witness is away", NoticeAt = due };
        Then(clock, extended).Deadlines[0].Extensions.ShouldHaveSingleItem().NoticeAt.ShouldBe(due);
        clock.Apply(extended with { NoticeAt = due + Duration.Epsilon }).Refusals.ShouldHaveSingleItem().Code.ShouldBe("RES-03");
    }

    [Fact]
    public void What_begins_during_a_pause_waits_for_its_end()
    {
        var appeal = Reply with { Name = "appeal", StartsOn = [ClockEvents.Objected] };
        var paused = Then(Received(Reply, appeal), new ClockEvent(ClockEvents.Paused, At(5, 9)));
        var begun = Then(paused, new ClockEvent(ClockEvents.Objected, At(6, 9)));
        begun.Deadlines[1].ShouldSatisfyAllConditions(each => each.State.ShouldBe(DeadlineState.Paused), each => each.Due.ShouldBeNull());
        Then(begun, new ClockEvent(ClockEvents.Resumed, At(7, 9))).Deadlines[1].Due!.Value.Date.ShouldBe(new LocalDate(2026, 5, 14));
    }

    [Fact]
    public void What_may_not_pause_keeps_its_epoch_through_a_pause()
    {
        var paused = Then(Received(Reply, Reply with { Name = "firm", MayPause = false }), new ClockEvent(ClockEvents.Paused, At(5, 9)));
        paused.Deadlines.Select(each => each.Epoch).ShouldBe([2, 1]);
    }

    [Fact]
    public void What_ended_before_a_pause_began_is_counted_without_it()
    {
        var clock = Then(Received(Reply with { StopsOn = ["called"] }, Reply with { Name = "answer" }), new ClockEvent("called", At(5, 9)));
        var paused = Then(clock, new ClockEvent(ClockEvents.Paused, At(6, 9)));
        paused.CountingOf(paused.Deadlines[0]).Pauses.ShouldBeEmpty();
        Then(paused, new ClockEvent(ClockEvents.Resumed, At(8, 9))).Explain(clock.Deadlines[0]).ShouldBe(clock.Explain(clock.Deadlines[0]));
    }

    [Fact]
    public void A_date_that_was_agreed_upon_waits_for_no_pause_and_is_used_by_the_clock()
    {
        var agreed = new ClockEvent(ClockEvents.Extended, At(5, 9)) { Reason = "a witness is away", Until = new(2026, 5, 20), Milestone = "reply" };
        var clock = Then(Received(Reply with { Extension = new(null) }, Reply with { Name = "other" }), agreed);
        var day = Duration.FromDays(1);
        clock.UseOf(clock.Deadlines[0], At(6, 9)).ShouldBe(new LimitUse(2 * day, clock.Deadlines[0].Due!.Value.At - At(6, 9), null, null));
        clock.UseOf(clock.Deadlines[0], At(3, 9))!.Value.Used.ShouldBe(Duration.Zero);
        var paused = Then(clock, new ClockEvent(ClockEvents.Paused, At(6, 9)));
        paused.Deadlines.Select(each => each.State).ShouldBe([DeadlineState.Running, DeadlineState.Paused]);
    }

    [Fact]
    public void Nobody_is_warned_where_there_is_no_working_time()
    {
        // The 16th and 17th are a weekend.
        var clock = Then(ComplaintClock.New(new(new("p", new Milestone("reply", new CalendarDays(1))), Vietnam)), new ClockEvent(ClockEvents.Received, At(16, 9)));
        clock.AtRisk(clock.Deadlines[0]).ShouldBeEmpty();
    }

    [Fact]
    public void What_stands_still_beyond_what_is_known_goes_on_standing_still()
    {
        var milestone = Reply with { Limit = new CombinedLimit(Combination.Earliest, [new BusinessDays(5), new CalendarDays(30)]) };
        var paused = Then(Received(milestone), new ClockEvent(ClockEvents.Paused, At(5, 9)));
        paused.At(Instant.FromUtc(2090, 1, 1, 0, 0)).Deadlines.ShouldBe(paused.Deadlines);
    }

    [Fact]
    public void Every_round_after_the_first_begins_where_the_one_before_ran_out()
    {
        var clock = Received(new Milestone("update", new BusinessDays(2)) { Kind = MilestoneKind.Recurring }, Reply).At(At(9, 9));
        var rounds = clock.Deadlines.Where(each => each.Milestone == "update").Select(each => clock.Explain(each)!.Start!).ToArray();
        rounds[0].ShouldBe(new ClockStart(ClockStartKind.Event, ClockEvents.Received, At(4, 9)));
        rounds[1].ShouldBe(new ClockStart(ClockStartKind.Expiry, "update", clock.Deadlines[0].Due!.Value.At));
        clock.Explain(clock.Deadlines[0])!.StartedBy.ShouldBe(ClockEvents.Received);
    }

    [Fact]
    public void A_promise_is_kept_by_the_very_event_that_makes_it()
    {
        var urgent = new Milestone("urgent", new BusinessDays(2)) { Condition = "urgent" };
        var answered = Then(Received(urgent, Reply), new ClockEvent(ClockEvents.Answered, At(5, 9)) { Facts = ["urgent"] });
        answered.Deadlines[^1].ShouldSatisfyAllConditions(each => each.Milestone.ShouldBe("urgent"), each => each.State.ShouldBe(DeadlineState.Met));
    }

    [Fact]
    public void What_was_waived_by_an_ending_does_not_return_with_other_facts()
    {
        var urgent = new Milestone("urgent", new BusinessDays(2)) { Condition = "urgent" };
        var clock = Then(Received(urgent, Reply with { WaivedOn = [] }), new ClockEvent(ClockEvents.Regraded, At(4, 10)) { Facts = ["urgent"] });
        clock = Then(clock, new ClockEvent(ClockEvents.Withdrawn, At(4, 11)));
        Then(clock, new ClockEvent(ClockEvents.Regraded, At(4, 12)) { Facts = ["vip"] }).Deadlines.ShouldBe(clock.Deadlines);
    }

    [Fact]
    public void Regrading_there_and_back_leaves_what_it_found()
    {
        var milestone = Reply with { DueOn = ["deadlock"], Variants = [new("hard", new BusinessDays(9))] };
        var plain = Received(milestone);
        var extended = Then(plain, new ClockEvent(ClockEvents.Extended, At(4, 10)) { Reason = "a witness is away" });
        var madeDue = Then(plain, new ClockEvent("deadlock", At(4, 10)));
        foreach (var clock in new[] { plain, extended, madeDue })
        {
            foreach (var how in new[] { Regrading.Retroactive, Regrading.CarryOver })
            {
                var there = Then(clock, new ClockEvent(ClockEvents.Regraded, At(4, 11)) { Facts = ["hard"], Regrading = how });
                there.Deadlines[0].Limit.ShouldBe(new BusinessDays(9));
                var back = Then(there, new ClockEvent(ClockEvents.Regraded, At(4, 12)) { NoLonger = ["hard"], Regrading = how });
                (back.Deadlines[0] with { Epoch = clock.Deadlines[0].Epoch }).ShouldBe(clock.Deadlines[0], $"{how}");
            }
        }
    }

    [Fact]
    public void After_a_restart_more_of_the_same_unit_is_carried_over_and_the_first_start_is_remembered()
    {
        var milestone = Reply with { Variants = [new("harder", new BusinessDays(20)), new("hard", new BusinessDays(9))] };
        var restarted = Then(Received(milestone), new ClockEvent(ClockEvents.Regraded, At(6, 9)) { Facts = ["hard"], Regrading = Regrading.Restart });
        var carried = Then(restarted, new ClockEvent(ClockEvents.Regraded, At(7, 9)) { Facts = ["harder"], Regrading = Regrading.CarryOver });
        carried.Deadlines[0].ShouldSatisfyAllConditions(
            each => each.Limit.ShouldBe(new BusinessDays(20)), each => each.StartedAt.ShouldBe(At(6, 9)), each => each.BegunAt.ShouldBe(At(4, 9)));
        Then(carried, new ClockEvent(ClockEvents.Regraded, At(8, 9)) { Facts = ["vip"] }).Deadlines.ShouldBe(carried.Deadlines);
    }

    [Fact]
    public void What_was_used_up_while_it_stood_still_is_what_was_used_before()
    {
        var milestone = Reply with { Variants = [new("hard", new CalendarDays(20))] };
        var paused = Then(Received(milestone), new ClockEvent(ClockEvents.Paused, At(5, 9)));
        var regraded = Then(paused, new ClockEvent(ClockEvents.Regraded, At(8, 9)) { Facts = ["hard"], Regrading = Regrading.CarryOver });
        // One of five days was used: four fifths of twenty are left.
        regraded.Deadlines[0].Limit.ShouldBe(new CalendarDays(16));
    }

    [Fact]
    public void The_limit_of_a_level_takes_the_place_of_an_escalating_promises_own()
    {
        var context = new ClockContext(new(new("p", Reply with { Escalates = true }, Reply with { Name = "other" }), Vietnam), At(4, 9));
        var changes = DeadlineEngine.Apply([], context with { LevelLimit = new CalendarDays(3) }, ClockEvents.Received, At(4, 9));
        changes.Changed.Select(each => each.Limit).ShouldBe([new CalendarDays(3), new BusinessDays(5)]);
        DeadlineEngine.Apply([], context, ClockEvents.Received, At(4, 9)).Changed.ShouldAllBe(each => new BusinessDays(5).Equals(each.Limit));
    }

    [Fact]
    public void What_moved_a_deadline_is_equal_by_content()
    {
        var moved = new DeadlineAdjustments([], At(4, 9), new(new BusinessDays(5), At(4, 9)));
        moved.ShouldBe(moved with { Extensions = ImmutableArray<Extension>.Empty });
        moved.ShouldNotBe(moved with { MadeDueAt = At(5, 9) });
        moved.ShouldNotBe(moved with { Grading = null });
        moved.ShouldNotBe(moved with { Extensions = [new(At(4, 9), At(4, 9), "")] });
        moved.Equals(null).ShouldBeFalse();
    }

    private static (Milestone Fast, Milestone Slow) Lanes(string slowStopsOn) =>
        (new("summary", new BusinessDays(3)) { StopsOn = [ClockEvents.Accepted] },
        new("final", new CalendarDays(50)) { StartsOn = [ClockEvents.Received, ClockEvents.Reopened], StopsOn = [slowStopsOn], WaivedWhenMet = ["summary"] });
}
