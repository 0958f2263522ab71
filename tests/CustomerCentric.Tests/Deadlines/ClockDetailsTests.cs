using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Deadlines.ClockSteps;
using static CustomerCentric.Tests.Deadlines.TestCalendars;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>What hosts rely on besides due times: words of refusals, epochs, occurrences, and equality by content.</summary>
public class ClockDetailsTests
{
    private static readonly Milestone Reply = new("reply", new BusinessDays(5)) { MayPause = true, Extension = new(new BusinessDays(2)) };

    [Fact]
    public void Every_refusal_of_an_event_reads_like_this()
    {
        var clock = Received(Reply);
        var paused = Then(clock, new ClockEvent(ClockEvents.Paused, At(5, 9)));
        var extended = Then(clock, Extended(5));
        ClockEvent agreed = new(ClockEvents.Extended, At(5, 9)) { Reason = "x", Until = new(2026, 5, 20) };
        (ComplaintClock Clock, ClockEvent Event)[] refused =
        [
            (ComplaintClock.New(clock.Terms), new(ClockEvents.Paused, At(4, 9))),
            (clock, new("answered", At(3, 9))),
            (clock, new(ClockEvents.Received, At(5, 9))),
            (clock, new(ClockEvents.Resumed, At(5, 9))),
            (paused, new(ClockEvents.Paused, At(6, 9))),
            (clock, new(ClockEvents.Paused, At(20, 9))),
            (Received(Reply with { MayPause = false }), new(ClockEvents.Paused, At(5, 9))),
            (paused, new(ClockEvents.Resumed, Instant.FromUtc(2080, 1, 1, 0, 0))),
            (clock, Extended(5) with { Reason = " " }),
            (clock, Extended(5) with { NoticeAt = At(20, 9) }),
            (clock, agreed),
            (clock, Extended(20)),
            (extended, Extended(6)),
            (clock, Extended(5) with { Milestone = "visit" }),
            (Received(Reply with { Extension = null }), Extended(5) with { Milestone = "reply" }),
            (Received(Reply with { Extension = new(null) }), Extended(5)),
            (Received(Reply with { Extension = new(null) }), agreed with { Until = new(2026, 5, 5) }),
            (Received(Reply with { Extension = new(new BusinessDays(2)) { Condition = "complex" } }), Extended(5)),
            (Then(clock, new ClockEvent("answered", At(5, 9))), Extended(6)),
            (Then(clock, new ClockEvent("answered", At(5, 9))), Extended(6) with { Milestone = "reply" }),
            (Then(Received(Reply, Reply with { Name = "firm", MayPause = false, StopsOn = [] }), new ClockEvent("answered", At(5, 9))), new(ClockEvents.Paused, At(6, 9))),
            (Then(clock, new ClockEvent("called", At(5, 9))), new("called", At(5, 9))),
        ];
        Snapshot.Match(string.Join('\n', refused.Select(each => each.Clock.Apply(each.Event).Refusals.ShouldHaveSingleItem()).Select(refusal =>
            $"{refusal.Code} | {refusal.Text()} | {refusal.Text("vi")} | {refusal.Principle} | {refusal.Source}")) + "\n");
    }

    [Fact]
    public void The_epoch_rises_by_one_with_every_change_and_with_nothing_else()
    {
        var clock = Received(Reply);
        int Epoch() => clock.Deadlines[0].Epoch;
        Epoch().ShouldBe(1);
        foreach (var (next, epoch) in new (ClockEvent, int)[]
        {
            (new("called", At(4, 10)), 1),
            (Extended(5), 2),
            (new(ClockEvents.Paused, At(5, 10)), 3),
            (new(ClockEvents.Resumed, At(5, 11)), 4),
            (new(ClockEvents.Paused, At(6, 10)), 5),
            (new(ClockEvents.Resumed, At(8, 11)), 6),
            (new("answered", At(8, 12)), 7),
            (new("closed", At(9, 12)), 7),
        })
        {
            clock = Then(clock, next);
            Epoch().ShouldBe(epoch, $"{next}");
        }
        Received(Reply).At(At(20, 9)).Deadlines[0].Epoch.ShouldBe(2);
        Then(Received(Reply), new ClockEvent("answered", At(20, 9))).Deadlines[0].ShouldSatisfyAllConditions(
            late => late.Epoch.ShouldBe(2, "stopping a latched breach is no news"), late => late.StoppedAt.ShouldBe(At(20, 9)));
    }

    [Fact]
    public void What_may_not_pause_counts_through_a_pause_and_statutory_dates_take_from_all()
    {
        var pauses = new StatutoryPause(new DateInterval(new(2026, 5, 7), new(2026, 5, 7)));
        var policy = new DeadlinePolicy("p", new PolicyRules { StatutoryPauses = [pauses] }, [Reply, Reply with { Name = "firm", MayPause = false }]);
        var clock = Then(ComplaintClock.New(new(policy, Vietnam)), new ClockEvent(ClockEvents.Received, At(4, 9)));
        clock = Then(Then(clock, new ClockEvent(ClockEvents.Paused, At(5, 9))), new ClockEvent(ClockEvents.Resumed, At(6, 10)));
        clock.Deadlines.Select(deadline => deadline.Due!.Value.Date).ShouldBe([new(2026, 5, 13), new(2026, 5, 12)]);
        clock.CountingOf(clock.Deadlines[1]).ShouldSatisfyAllConditions(counting => counting.Pauses.ShouldBeEmpty(), counting => counting.PausedDates.ShouldHaveSingleItem());
    }

    [Fact]
    public void Occurrences_go_on_counting_when_another_milestone_expires_again()
    {
        var policy = new[]
        {
            new Milestone("round", new CalendarDays(2)) { Kind = MilestoneKind.Recurring },
            new Milestone("report", new CalendarDays(1)) { StartsOn = [], StartsOnExpiryOf = ["round"], StopsOn = [] },
        };
        Received(policy).At(At(12, 9)).Deadlines.Select(deadline => (deadline.Milestone, deadline.Occurrence, deadline.State)).ShouldBe(
        [
            ("round", 1, DeadlineState.Met), ("round", 2, DeadlineState.Met), ("report", 1, DeadlineState.Breached), ("round", 3, DeadlineState.Met),
            ("report", 2, DeadlineState.Breached), ("round", 4, DeadlineState.Running), ("report", 3, DeadlineState.Breached),
        ], ignoreOrder: true);
    }

    [Fact]
    public void Deadlines_and_explanations_are_equal_by_content()
    {
        ComplaintClock Extended2() => Then(Received(Reply), Extended(5));
        var (clock, other) = (Extended2(), Extended2());
        clock.Deadlines[0].ShouldBe(other.Deadlines[0]);
        clock.Deadlines[0].GetHashCode().ShouldBe(other.Deadlines[0].GetHashCode());
        clock.Deadlines[0].ShouldNotBe(Received(Reply).Deadlines[0]);
        Then(Received(Reply), Extended(6)).Deadlines[0].ShouldNotBe(clock.Deadlines[0], "granted at another time");
        var explanation = clock.Explain(clock.Deadlines[0])!;
        (explanation with { Steps = [.. explanation.Steps] }).ShouldBe(explanation);
        (explanation with { Milestone = "other" }).ShouldNotBe(explanation);
        (explanation with { Start = null }).ShouldNotBe(explanation);
        (explanation with { Steps = explanation.Steps[..1] }).ShouldNotBe(explanation);
        explanation.Equals(null).ShouldBeFalse();
        explanation.IsAssumed.ShouldBeFalse();
        (explanation with { Start = null }).ToText("en").ShouldStartWith("5 business days from");
    }

    [Fact]
    public void A_whole_explanation_is_assumed_where_one_step_is()
    {
        var calendar = WorkingCalendar.Build(each => each.Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-17:00")
            .KnownFrom(new(2026, 1, 1)).KnownUntil(new(2026, 5, 8)).AssumePlainWeekUntil(new(2026, 12, 31)));
        var terms = new DeadlineTerms(new("p", Reply with { Limit = new BusinessDays(4), Extension = new(new CalendarDays(3)) }), calendar);
        var clock = Then(Then(ComplaintClock.New(terms), new ClockEvent(ClockEvents.Received, At(4, 9))), Extended(5));
        clock.Explain(clock.Deadlines[0])!.IsAssumed.ShouldBeFalse("calendar days assume nothing");
        var days = new DeadlineTerms(new("p", Reply with { Limit = new CalendarDays(4), Extension = new(new BusinessDays(3)) }), calendar);
        clock = Then(Then(ComplaintClock.New(days), new ClockEvent(ClockEvents.Received, At(4, 9))), Extended(5));
        clock.Explain(clock.Deadlines[0])!.IsAssumed.ShouldBeTrue();
    }

    [Fact]
    public void Broken_contracts_of_a_clock_are_told()
    {
        var clock = Received(Reply);
        Should.Throw<ArgumentNullException>(() => ComplaintClock.New(null!));
        Should.Throw<ArgumentNullException>(() => clock.Apply(null!));
        Should.Throw<ArgumentNullException>(() => clock.Under(null!, At(5, 9), out _));
        Should.Throw<ArgumentNullException>(() => clock.UseOf(null!, At(5, 9)));
        Should.Throw<ArgumentNullException>(() => clock.AtRisk(null!));
        Should.Throw<ArgumentNullException>(() => clock.Explain(null!));
        Should.Throw<ArgumentNullException>(() => clock.CountingOf(null!));
        Should.Throw<ArgumentNullException>(() => clock.Explain(clock.Deadlines[0])!.ToText(null!));
        var duty = Received(new Milestone("duty", null) { Kind = MilestoneKind.Duty });
        Should.Throw<InvalidOperationException>(() => duty.Deadlines[0].Explain(Vietnam)).Message.ShouldBe("'duty' is a duty without measure: there is no due time to explain.");
    }

    private static ClockEvent Extended(int day) => new(ClockEvents.Extended, At(day, 9)) { Reason = "a witness is away" };
}
