using CustomerCentric.Deadlines;
using static CustomerCentric.Tests.Deadlines.ClockSteps;
using static CustomerCentric.Tests.Deadlines.TestCalendars;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>What other facts do to limits that are counted already, together with everything else that moves them.</summary>
public class RegradingTests
{
    private static readonly Milestone Reply = new("reply", new BusinessDays(10))
    {
        MayPause = true,
        Variants = [new("hard", new BusinessDays(20)), new("harder", new BusinessDays(40)), new("slow", new CalendarPeriod(1, CalendarUnit.Months)), new("quick", new ElapsedTime(Duration.FromHours(240)))],
    };

    [Theory]
    [InlineData(Regrading.Retroactive)]
    [InlineData(Regrading.Restart)]
    [InlineData(Regrading.CarryOver)]
    public void A_fact_that_the_policy_does_not_name_changes_nothing_after_any_regrading(Regrading how)
    {
        foreach (var fact in new[] { "hard", "slow", "quick" })
        {
            var graded = Then(Received(Reply), Regraded(At(6, 9), how, fact));
            Then(graded, Regraded(At(8, 9), Regrading.Retroactive, "vip")).Deadlines.ShouldBe(graded.Deadlines, fact);
        }
    }

    [Fact]
    public void Retroactive_means_from_the_first_start_whatever_was_regraded_before()
    {
        var carried = Then(Received(Reply), Regraded(At(6, 9), Regrading.CarryOver, "slow"));
        carried.Deadlines[0].ShouldSatisfyAllConditions(each => each.StartedAt.ShouldBe(At(6, 9)), each => each.BegunAt.ShouldBe(At(4, 9)));
        var back = Then(carried, new ClockEvent(ClockEvents.Regraded, At(8, 9)) { NoLonger = ["slow"], Facts = ["hard"] });
        (back.Deadlines[0].StartedAt, back.Deadlines[0].Due).ShouldBe((At(4, 9), new BusinessDays(20).DueAfter(At(4, 9), Vietnam)));
    }

    [Fact]
    public void What_was_carried_over_twice_counts_all_that_was_used()
    {
        // Five of ten days leave half of a month's 31: 16 of them from the 11th; after eight more, a quarter is left: ten of forty.
        var once = Then(Received(Reply), Regraded(At(11, 9), Regrading.CarryOver, "slow"));
        once.Deadlines[0].Due!.Value.Date.ShouldBe(new LocalDate(2026, 5, 27));
        var twice = Then(once, new ClockEvent(ClockEvents.Regraded, At(19, 9)) { NoLonger = ["slow"], Facts = ["harder"], Regrading = Regrading.CarryOver });
        twice.Deadlines[0].Limit.ShouldBe(new BusinessDays(11));
    }

    [Fact]
    public void Seven_of_ten_days_leave_three_of_ten()
    {
        var milestone = new Milestone("reply", new CalendarDays(10)) { Variants = [new("hard", new BusinessDays(10))] };
        var clock = Then(Received(milestone), Regraded(At(11, 9), Regrading.CarryOver, "hard"));
        clock.Deadlines[0].Limit.ShouldBe(new BusinessDays(3));
    }

    [Fact]
    public void Hours_are_carried_over_as_a_share_too()
    {
        var milestone = new Milestone("reply", new WorkingTime(Duration.FromHours(16))) { Variants = [new("quick", new ElapsedTime(Duration.FromHours(40)))] };
        // Four of sixteen working hours leave thirty of forty by the clock.
        var clock = Then(Received(milestone), Regraded(At(4, 14), Regrading.CarryOver, "quick"));
        clock.Deadlines[0].Limit.ShouldBe(new ElapsedTime(Duration.FromHours(30)));
        clock.UseOf(clock.Deadlines[0], At(4, 20)).ShouldBe(new LimitUse(Duration.FromHours(6), Duration.FromHours(24), null, null));
    }

    [Fact]
    public void Of_a_date_that_the_host_knows_no_rest_can_be_carried()
    {
        var milestone = new Milestone("reply", new BusinessDays(2)) { Variants = [new("cycle", new ScheduledDate("cycles", 1))] };
        var terms = new DeadlineTerms(new("p", milestone), Vietnam);
        var clock = ComplaintClock.New(terms, schedules: System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<LocalDate>>.Empty.Add("cycles", [new(2026, 5, 31)]));
        clock = Then(Then(clock, new ClockEvent(ClockEvents.Received, At(4, 9))), Regraded(At(6, 9), Regrading.CarryOver, "cycle"));
        clock.Deadlines[0].Due!.Value.Date.ShouldBe(new LocalDate(2026, 5, 31));
    }

    [Fact]
    public void A_cap_and_a_replacement_count_from_the_first_start()
    {
        foreach (var from in new[] { ExtensionFrom.Start, ExtensionFrom.InPlace })
        {
            var milestone = Reply with { Extension = new(new BusinessDays(30), from) { Cap = new CalendarDays(40) } };
            var clock = Then(Received(milestone), Regraded(At(6, 9), Regrading.Restart, "hard"));
            clock = Then(clock, new ClockEvent(ClockEvents.Extended, At(7, 9)) { Reason = "a witness is away" });
            clock.Deadlines[0].Due!.Value.Date.ShouldBe(new LocalDate(2026, 6, 13), $"{from}");
            new ExplanationVerifier(Vietnam).Verify(clock.Explain(clock.Deadlines[0])!, milestone, clock.CountingOf(clock.Deadlines[0])).ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_is_promised_only_now_was_kept_by_an_answer_that_was_given_already()
    {
        var urgent = new Milestone("urgent", new BusinessDays(2)) { Condition = "urgent", StopsOn = [ClockEvents.Answered], WaivedOn = [ClockEvents.Withdrawn] };
        var answered = Then(Received(urgent, Reply), new ClockEvent(ClockEvents.Answered, At(5, 9)));
        Then(answered, Regraded(At(11, 9), Regrading.Retroactive, "urgent")).Deadlines[^1].State.ShouldBe(DeadlineState.Met);
        var late = Then(Received(urgent, Reply), new ClockEvent(ClockEvents.Answered, At(8, 9)));
        Then(late, Regraded(At(11, 9), Regrading.Retroactive, "urgent")).Deadlines[^1].State.ShouldBe(DeadlineState.Breached);
        var withdrawn = Then(Received(urgent, Reply), new ClockEvent(ClockEvents.Withdrawn, At(5, 9)));
        Then(withdrawn, Regraded(At(11, 9), Regrading.Retroactive, "urgent")).Deadlines[^1].State.ShouldBe(DeadlineState.Waived);
    }

    [Fact]
    public void A_promise_that_was_waived_with_its_condition_returns_with_it()
    {
        var urgent = new Milestone("urgent", new BusinessDays(2)) { Condition = "urgent", StopsOn = [ClockEvents.Answered] };
        var clock = Then(Received(urgent, Reply), Regraded(At(4, 10), Regrading.Retroactive, "urgent"));
        clock = Then(clock, new ClockEvent(ClockEvents.Regraded, At(4, 11)) { NoLonger = ["urgent"] });
        clock.Deadlines.Single(each => each.Milestone == "urgent").State.ShouldBe(DeadlineState.Waived);
        clock = Then(clock, Regraded(At(4, 12), Regrading.Retroactive, "urgent"));
        var again = clock.Deadlines.Last(each => each.Milestone == "urgent");
        (again.Occurrence, again.State, again.Due!.Value.Date).ShouldBe((2, DeadlineState.Running, new LocalDate(2026, 5, 6)));
    }

    [Fact]
    public void Another_edition_of_a_milestone_takes_no_part()
    {
        var now = new Milestone("urgent", new BusinessDays(2)) { Condition = "urgent", Received = new(new(2026, 1, 1), new(2026, 12, 31)) };
        var before = now with { Limit = new BusinessDays(9), Received = new(new(2025, 1, 1), new(2025, 12, 31)) };
        var clock = Then(Received(now, before), Regraded(At(4, 10), Regrading.Retroactive, "urgent"));
        var after = Then(clock, Regraded(At(4, 11), Regrading.Retroactive, "vip"));
        after.Deadlines.ShouldHaveSingleItem().State.ShouldBe(DeadlineState.Running);
    }

    private static ClockEvent Regraded(Instant at, Regrading how, string fact) => new(ClockEvents.Regraded, at) { Facts = [fact], Regrading = how };
}
