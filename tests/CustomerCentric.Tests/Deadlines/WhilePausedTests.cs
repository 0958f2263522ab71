using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Deadlines.ClockSteps;
using static CustomerCentric.Tests.Deadlines.TestCalendars;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>What happens while a clock stands still happens as if it ran again at that moment.</summary>
public class WhilePausedTests
{
    [Fact]
    public void What_may_not_happen_yet_is_breached_by_happening()
    {
        var cutOff = new Milestone("cut-off", new CalendarPeriod(5, CalendarUnit.Weeks)) { Kind = MilestoneKind.NotBefore, MayPause = true, StopsOn = ["cut"] };
        var paused = Then(Received(cutOff), new ClockEvent(ClockEvents.Paused, At(6, 9)));
        Then(paused, new ClockEvent("cut", At(7, 9))).Deadlines[0].State.ShouldBe(DeadlineState.Breached);
    }

    [Fact]
    public void A_bound_that_no_pause_moves_is_missed_all_the_same()
    {
        var milestone = new Milestone("reply", new CombinedLimit(Combination.Earliest, [new CalendarDays(5), new ScheduledDate("cycles", 1)])) { MayPause = true, StopsOn = ["answered"] };
        var clock = ComplaintClock.New(new(new DeadlinePolicy("p", milestone), Vietnam), schedules: ImmutableDictionary<string, ImmutableArray<LocalDate>>.Empty.Add("cycles", [new(2026, 5, 12)]));
        var paused = Then(Then(clock, new ClockEvent(ClockEvents.Received, At(4, 9))), new ClockEvent(ClockEvents.Paused, At(6, 9)));
        paused.At(At(12, 9)).Deadlines[0].State.ShouldBe(DeadlineState.Paused);
        var missed = paused.At(At(14, 9)).Deadlines[0];
        (missed.State, missed.Due!.Value.Date).ShouldBe((DeadlineState.Breached, new LocalDate(2026, 5, 12)));
        Then(paused, new ClockEvent("answered", At(20, 9))).Deadlines[0].State.ShouldBe(DeadlineState.Breached);
        paused.At(At(14, 9)).Explain(missed)!.Due.ShouldBe(missed.Due.Value);
    }

    [Fact]
    public void No_agreed_date_may_lie_before_what_is_due_by_then()
    {
        var paused = Then(Received(new Milestone("reply", new BusinessDays(5)) { MayPause = true, Extension = new(null) }), new ClockEvent(ClockEvents.Paused, At(6, 9)));
        var refused = paused.Apply(new ClockEvent(ClockEvents.Extended, At(13, 9)) { Reason = "a witness is away", Until = new(2026, 5, 5) });
        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("RES-03");
    }

    [Fact]
    public void Days_that_an_extension_added_are_left_while_it_stands_still()
    {
        var milestone = new Milestone("reply", new BusinessDays(5)) { MayPause = true, Extension = new(new BusinessDays(3)) };
        var clock = Then(Received(milestone), new ClockEvent(ClockEvents.Extended, At(5, 9)) { Reason = "a witness is away" });
        clock = Then(clock, new ClockEvent(ClockEvents.Paused, At(12, 9)));
        clock.UseOf(clock.Deadlines[0], At(20, 9)).ShouldBe(new LimitUse(null, null, 6, 2));
        // Of another unit, both together, where both are days.
        var mixed = Then(Received(milestone with { Extension = new(new CalendarDays(3)) }), new ClockEvent(ClockEvents.Extended, At(5, 9)) { Reason = "x" });
        mixed.UseOf(mixed.Deadlines[0], At(6, 9)).ShouldBe(new LimitUse(null, null, 2, 6));
        // And of two that are counted on, all three.
        var twice = Received(milestone with { Extension = new(new CalendarDays(3)) { Maximum = 2 } });
        twice = Then(Then(twice, new ClockEvent(ClockEvents.Extended, At(5, 9)) { Reason = "x" }), new ClockEvent(ClockEvents.Extended, At(5, 10)) { Reason = "y" });
        twice.UseOf(twice.Deadlines[0], At(6, 9)).ShouldBe(new LimitUse(null, null, 2, 9));
    }

    [Fact]
    public void Nothing_is_left_on_the_day_before_which_it_must_be_done()
    {
        var clock = Received(new Milestone("reply", new CalendarDays(3) { IsStrictlyBefore = true }));
        clock.UseOf(clock.Deadlines[0], At(6, 9)).ShouldBe(new LimitUse(null, null, 2, 0));
    }

    [Fact]
    public void What_the_calendar_cannot_tell_is_refused_and_nothing_is_lost()
    {
        var clock = Received(new Milestone("reply", new BusinessDays(5)) { MayPause = true });
        var paused = Then(clock, new ClockEvent(ClockEvents.Paused, At(5, 9)));
        var refused = paused.Apply(new ClockEvent(ClockEvents.Resumed, Instant.FromUtc(2080, 1, 1, 0, 0)));
        refused.Refusals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            refusal => refusal.Code.ShouldBe("TEC-11"), refusal => refusal.Text().ShouldContain("are answered"), refusal => refusal.Text("vi").ShouldContain("không xác định"));
        refused.State.ShouldBeSameAs(paused);
    }

    [Fact]
    public void To_stop_while_it_stands_still_is_to_resume_and_stop() => Properties.Hold(300, random =>
    {
        TimeLimit limit = random.Next(4) switch
        {
            0 => new BusinessDays(random.Next(1, 6)) { IsStrictlyBefore = random.OneIn(3) },
            1 => new CalendarDays(random.Next(1, 9)) { FinalRoll = random.Pick(Roll.None, Roll.Following, Roll.Preceding) },
            2 => new WorkingTime(Duration.FromHours(random.Next(1, 30))),
            _ => new CombinedLimit(random.Pick(Combination.Earliest, Combination.Latest), [new CalendarDays(random.Next(1, 9)), new ElapsedTime(Duration.FromHours(random.Next(1, 200)))]),
        };
        var kind = random.Pick(MilestoneKind.Promise, MilestoneKind.NotBefore, MilestoneKind.Window);
        var clock = Received(new Milestone("reply", limit) { Kind = kind, MayPause = true, StopsOn = ["answered"] });
        if (clock.Apply(new ClockEvent(ClockEvents.Paused, At(4, 9) + Duration.FromMinutes(random.Next(6000)))) is not { Refusals.IsEmpty: true } paused)
            return;
        var at = paused.State.Deadlines[0].StartedAt + Duration.FromHours(100 + random.Next(200));
        var stopped = Then(paused.State, new ClockEvent("answered", at));
        var resumed = Then(Then(paused.State, new ClockEvent(ClockEvents.Resumed, at)), new ClockEvent("answered", at));
        (stopped.Deadlines[0] with { Epoch = 0 }).ShouldBe(resumed.Deadlines[0] with { Epoch = 0 }, $"{limit} {kind} {paused.State.Deadlines[0]} {paused.State.PausedSince} {at}");
        stopped.Explain(stopped.Deadlines[0])?.Due.ShouldBe(stopped.Deadlines[0].Due!.Value, $"{limit}");
    });
}
