using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>The clock of one complaint: what events do to its deadlines.</summary>
public class ComplaintClockTests
{
    // Vietnam, Monday to Friday, 9 to 17: 02:00Z to 10:00Z. 5 January 2026 is a Monday.
    private static readonly WorkingCalendar Office = WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")
        .KnownFrom(new(2020, 1, 1)).KnownUntil(new(2030, 12, 31)));

    private static readonly Instant Monday9 = Instant.FromUtc(2026, 1, 5, 2, 0);

    [Fact]
    public void A_promise_is_met_up_to_its_due_instant_and_breached_after_it()
    {
        var due = Monday9 + Duration.FromHours(4);
        Clock(Hours(4), ("received", Monday9), ("answered", due)).Deadlines.ShouldHaveSingleItem().State.ShouldBe(DeadlineState.Met);
        Clock(Hours(4), ("received", Monday9), ("answered", due + Duration.Epsilon)).Deadlines.ShouldHaveSingleItem().State.ShouldBe(DeadlineState.Breached);
        Clock(Hours(4), ("received", Monday9)).At(due).Deadlines.ShouldHaveSingleItem().State.ShouldBe(DeadlineState.Running);
        Clock(Hours(4), ("received", Monday9)).At(due + Duration.Epsilon).Deadlines.ShouldHaveSingleItem().State.ShouldBe(DeadlineState.Breached);
    }

    [Fact]
    public void Terms_stay_equal_and_clocks_apart_however_many_clocks_begin_under_them()
    {
        var policy = new DeadlinePolicy("p", Hours(4));
        DeadlineTerms used = new(policy, Office);
        DeadlineTerms unused = new(policy, Office);
        ComplaintClock.New(used).Apply(new("received", Monday9)).State.Deadlines.ShouldHaveSingleItem();
        ComplaintClock.New(used).Deadlines.ShouldBeEmpty();
        ComplaintClock.New(used, ["complex"]).Facts.ShouldBe(["complex"]);
        (used, used.GetHashCode()).ShouldBe((unused, unused.GetHashCode()));
        used.ShouldNotBe(new(policy, Office.WithHoliday(new(2026, 1, 6))));
        used.ShouldNotBe(new(new DeadlinePolicy("p", Hours(5)), Office));
    }

    [Fact]
    public void While_paused_there_is_no_due_time_and_the_rest_is_shown()
    {
        var paused = Clock(Hours(8) with { MayPause = true }, ("received", Monday9), ("paused", Monday9 + Duration.FromHours(3)));
        var deadline = paused.Deadlines.ShouldHaveSingleItem();
        (deadline.State, deadline.Due).ShouldBe((DeadlineState.Paused, null));
        paused.UseOf(deadline, Monday9 + Duration.FromDays(20)).ShouldBe(new LimitUse(Duration.FromHours(3), Duration.FromHours(5), null, null));
        paused.At(Monday9 + Duration.FromDays(100)).Deadlines.ShouldHaveSingleItem().State.ShouldBe(DeadlineState.Paused);
        var resumed = Then(paused, new ClockEvent("resumed", Monday9 + Duration.FromDays(1)));
        resumed.Deadlines.ShouldHaveSingleItem().Due!.Value.At.ShouldBe(Monday9 + Duration.FromDays(1) + Duration.FromHours(5));
    }

    [Fact]
    public void A_due_time_that_lies_before_the_pause_does_not_wait_for_its_end()
    {
        // Friday's four hours are over at 13:00; whoever pauses exactly then pauses nothing that still runs.
        var clock = Clock(Hours(4) with { MayPause = true }, ("received", Monday9), ("paused", Monday9 + Duration.FromHours(4)));
        clock.Deadlines.ShouldHaveSingleItem().State.ShouldBe(DeadlineState.Running);
        clock.At(Monday9 + Duration.FromHours(5)).Deadlines.ShouldHaveSingleItem().State.ShouldBe(DeadlineState.Breached);
    }

    [Fact]
    public void Days_lose_those_after_the_pause_began_up_to_the_day_on_which_it_ended()
    {
        // Paused on Tuesday, resumed on Thursday: Wednesday and Thursday do not count. Three of Tue, Wed, Thu, Fri, Mon.
        var clock = Clock(
            new Milestone("reply", new BusinessDays(3)) { MayPause = true },
            ("received", Monday9), ("paused", Monday9 + Duration.FromDays(1)), ("resumed", Monday9 + Duration.FromDays(3)));
        clock.Deadlines.ShouldHaveSingleItem().Due!.Value.Date.ShouldBe(new LocalDate(2026, 1, 12));
    }

    [Fact]
    public void Months_find_their_last_date_first_and_then_move_by_the_paused_days()
    {
        // Six days from 6 to 11 January; 31 January plus a month is 28 February, and six days more is 6 March.
        var start = Instant.FromUtc(2026, 1, 31, 2, 0);
        var clock = Clock(
            new Milestone("reply", new CalendarPeriod(1, CalendarUnit.Months)) { MayPause = true },
            ("received", start), ("paused", start + Duration.FromDays(5)), ("resumed", start + Duration.FromDays(11)));
        clock.Deadlines.ShouldHaveSingleItem().Due!.Value.Date.ShouldBe(new LocalDate(2026, 3, 6));
    }

    [Fact]
    public void Only_milestones_that_may_pause_stand_still()
    {
        var clock = Read(
            Policy(new Milestone("acknowledgement", new BusinessDays(1)), Hours(4) with { MayPause = true }),
            new("received", Monday9), new("paused", Monday9 + Duration.FromHours(1)));
        clock.Deadlines.Select(deadline => deadline.State).ShouldBe([DeadlineState.Running, DeadlineState.Paused]);
    }

    [Fact]
    public void What_no_policy_lets_pause_is_refused_by_the_rule_on_pauses() =>
        Refused("RES-04", Policy(Hours(4)), new("received", Monday9), new("paused", Monday9));

    [Fact]
    public void Events_that_contradict_each_other_are_refused()
    {
        var policy = Policy(Hours(8) with { MayPause = true });
        Refused("TEC-10", policy, new ClockEvent("paused", Monday9));
        Refused("TEC-09", policy, new("received", Monday9), new("resumed", Monday9));
        Refused("TEC-09", policy, new("received", Monday9), new("paused", Monday9), new("paused", Monday9 + Duration.FromHours(1)));
        Refused("TEC-08", policy, new("received", Monday9), new("received", Monday9 + Duration.FromHours(1)));
        Refused("TEC-07", policy, new("received", Monday9), new("answered", Monday9 - Duration.Epsilon));
    }

    [Fact]
    public void A_refused_event_leaves_the_clock_as_it_was()
    {
        var clock = Clock(Hours(4), ("received", Monday9));
        clock.Apply(new("paused", Monday9 + Duration.FromDays(9))).State.ShouldBeSameAs(clock);
    }

    [Theory]
    [InlineData(ExtensionFrom.Start, "2026-01-19")]
    [InlineData(ExtensionFrom.PreviousDue, "2026-01-19")]
    [InlineData(ExtensionFrom.EarlierOfBoth, "2026-01-19")]
    [InlineData(ExtensionFrom.InPlace, "2026-01-13", 6)]
    public void An_extension_adds_or_replaces(ExtensionFrom from, string due, int by = 5)
    {
        var milestone = new Milestone("reply", new BusinessDays(5)) { Extension = new(new BusinessDays(by), from) };
        var clock = Read(Policy(milestone), new("received", Monday9), Extended(Monday9 + Duration.FromDays(7)));
        clock.Deadlines.ShouldHaveSingleItem().Due!.Value.Date.ShouldBe(CaseFile.Date(due));
    }

    [Fact]
    public void An_extension_that_makes_it_due_no_later_is_refused()
    {
        // A cap before the due date, the limit again in its own place, and one more at the cap.
        Refused("RES-03", Policy(new Milestone("reply", new CalendarDays(10)) { Extension = new(new CalendarDays(5)) { Cap = new CalendarDays(3) } }),
            new("received", Monday9), Extended(Monday9 + Duration.FromDays(1)));
        Refused("RES-03", Policy(new Milestone("reply", new CalendarDays(10)) { Extension = new(new CalendarDays(10), ExtensionFrom.InPlace) }),
            new("received", Monday9), Extended(Monday9 + Duration.FromDays(1)));
        Refused("RES-03", Policy(new Milestone("reply", new CalendarDays(10)) { Extension = new(new CalendarDays(5)) { Maximum = 2, Cap = new CalendarDays(15) } }),
            new("received", Monday9), Extended(Monday9 + Duration.FromDays(1)), Extended(Monday9 + Duration.FromDays(2)));
    }

    [Fact]
    public void Where_the_law_can_be_read_in_two_ways_the_earlier_counts()
    {
        // From 31 January: three months end on 30 April; one month ends on 28 February, and two more on 28 April.
        var start = Instant.FromUtc(2026, 1, 31, 2, 0);
        var milestone = new Milestone("reply", new CalendarPeriod(1, CalendarUnit.Months))
        {
            Extension = new(new CalendarPeriod(2, CalendarUnit.Months), ExtensionFrom.EarlierOfBoth),
        };
        var clock = Read(Policy(milestone), new("received", start), Extended(start + Duration.FromDays(1)));
        clock.Deadlines.ShouldHaveSingleItem().Due!.Value.Date.ShouldBe(new LocalDate(2026, 4, 28));
    }

    [Fact]
    public void An_extension_needs_all_that_the_policy_asks_for()
    {
        var milestone = new Milestone("reply", new BusinessDays(5)) { Extension = new(new BusinessDays(5)) };
        var received = new ClockEvent("received", Monday9);
        var late = Monday9 + Duration.FromDays(10);
        Refused("RES-03", Policy(milestone), received, Extended(Monday9) with { Reason = " " });
        Refused("RES-03", Policy(milestone), received, Extended(Monday9) with { NoticeAt = late });
        Refused("RES-03", Policy(milestone), received, Extended(late));
        Refused("RES-03", Policy(milestone), received, Extended(Monday9), Extended(Monday9 + Duration.Epsilon));
        Refused("RES-03", Policy(milestone with { Extension = null }), received, Extended(Monday9) with { Milestone = "reply" });
        Refused("RES-03", Policy(milestone with { Extension = new(null) }), received, Extended(Monday9));
        Refused("RES-03", Policy(milestone with { Extension = new(new BusinessDays(5)) { Condition = "complex" } }), received, Extended(Monday9));
    }

    [Fact]
    public void A_cap_is_never_passed()
    {
        var milestone = new Milestone("reply", new BusinessDays(5)) { Extension = new(new BusinessDays(50)) { Cap = new CalendarDays(20) } };
        var clock = Read(Policy(milestone), new("received", Monday9), Extended(Monday9));
        clock.Deadlines.ShouldHaveSingleItem().Due!.Value.Date.ShouldBe(new LocalDate(2026, 1, 25));
    }

    [Theory]
    [InlineData(Regrading.Retroactive, "2026-01-05T06:00:00Z")]
    [InlineData(Regrading.Restart, "2026-01-05T10:00:00Z")]
    [InlineData(Regrading.CarryOver, "2026-01-05T06:00:00Z")]
    public void Regrading_counts_from_the_old_start_or_from_now(Regrading regrading, string due)
    {
        var milestone = Hours(16) with { Variants = [new("urgent", new WorkingTime(Duration.FromHours(4)))] };
        var regraded = new ClockEvent("regraded", Monday9 + Duration.FromHours(4)) { Facts = ["urgent"], Regrading = regrading };
        Read(Policy(milestone), new("received", Monday9), regraded).Deadlines.ShouldHaveSingleItem().Due!.Value.At.ToString().ShouldBe(due);
    }

    [Fact]
    public void Between_units_the_share_that_is_used_up_is_carried_over()
    {
        // Half of 16 hours is used; half of ten business days is left, from Tuesday on.
        var milestone = Hours(16) with { Variants = [new("complex", new BusinessDays(10))] };
        var regraded = new ClockEvent("regraded", Monday9 + Duration.FromDays(1)) { Facts = ["complex"], Regrading = Regrading.CarryOver };
        Read(Policy(milestone), new("received", Monday9), regraded).Deadlines.ShouldHaveSingleItem().Due!.Value.Date.ShouldBe(new LocalDate(2026, 1, 13));
    }

    [Fact]
    public void Pauses_survive_regrading()
    {
        var milestone = Hours(16) with { MayPause = true, Variants = [new("urgent", new WorkingTime(Duration.FromHours(8)))] };
        var clock = Read(
            Policy(milestone),
            new("received", Monday9), new("paused", Monday9 + Duration.FromHours(1)), new("resumed", Monday9 + Duration.FromHours(3)),
            new("regraded", Monday9 + Duration.FromHours(4)) { Facts = ["urgent"] });
        // Two of Monday's hours were paused: the eighth is Tuesday's second.
        clock.Deadlines.ShouldHaveSingleItem().Due!.Value.At.ShouldBe(Monday9 + Duration.FromDays(1) + Duration.FromHours(2));
    }

    [Fact]
    public void A_milestone_may_begin_when_another_expires()
    {
        var window = new Milestone("second-complaint", new CalendarDays(30))
        {
            Kind = MilestoneKind.Window,
            StartsOn = ["decided"],
            StartsOnExpiryOf = ["settlement"],
            StopsOn = ["complained-again"],
        };
        var clock = Read(Policy(new Milestone("settlement", new CalendarDays(30)), window), new ClockEvent("received", Monday9)).At(Monday9 + Duration.FromDays(40));
        clock.Deadlines.Select(deadline => (deadline.Milestone, deadline.State, deadline.Due!.Value.Date)).ShouldBe(
        [
            ("settlement", DeadlineState.Breached, new LocalDate(2026, 2, 4)),
            ("second-complaint", DeadlineState.Running, new LocalDate(2026, 3, 6)),
        ]);
    }

    [Fact]
    public void A_fast_lane_that_was_taken_waives_the_slow_one()
    {
        var policy = Policy(
            new Milestone("summary", new BusinessDays(3)) { StopsOn = [ClockEvents.Accepted] },
            new Milestone("final", new CalendarPeriod(8, CalendarUnit.Weeks)) { WaivedWhenMet = ["summary"] });
        States(Read(policy, new("received", Monday9), new("accepted", Monday9 + Duration.FromDays(2)))).ShouldBe([DeadlineState.Met, DeadlineState.Waived]);
        States(Read(policy, new("received", Monday9), new("accepted", Monday9 + Duration.FromDays(9)))).ShouldBe([DeadlineState.Breached, DeadlineState.Running]);
    }

    [Fact]
    public void An_event_may_make_it_due_on_its_own_date()
    {
        var milestone = new Milestone("letter", new CalendarPeriod(8, CalendarUnit.Weeks)) { StopsOn = [], DueOn = ["deadlock"] };
        Read(Policy(milestone), new("received", Monday9), new("deadlock", Monday9 + Duration.FromDays(8)))
            .Deadlines.ShouldHaveSingleItem().Due!.Value.Date.ShouldBe(new LocalDate(2026, 1, 13));
    }

    [Fact]
    public void What_must_not_happen_sooner_is_breached_by_doing_it()
    {
        var milestone = new Milestone("cut-off", new CalendarPeriod(5, CalendarUnit.Weeks))
        {
            Kind = MilestoneKind.NotBefore,
            StartsOn = ["cut-off-notice"],
            StopsOn = ["cut-off"],
        };
        States(Read(Policy(milestone), new("cut-off-notice", Monday9), new("cut-off", Monday9 + Duration.FromDays(30)))).ShouldBe([DeadlineState.Breached]);
        States(Read(Policy(milestone), new("cut-off-notice", Monday9), new("cut-off", Monday9 + Duration.FromDays(40)))).ShouldBe([DeadlineState.Met]);
    }

    [Fact]
    public void A_duty_without_measure_is_never_due()
    {
        var clock = Read(Policy(new Milestone("keep-informed", null) { Kind = MilestoneKind.Duty }), new ClockEvent("received", Monday9)).At(Monday9 + Duration.FromDays(3000));
        var duty = clock.Deadlines.ShouldHaveSingleItem();
        (duty.State, duty.Due, clock.UseOf(duty, Monday9), clock.Explain(duty)).ShouldBe((DeadlineState.Running, null, null, null));
    }

    [Fact]
    public void A_milestone_with_a_condition_begins_when_that_becomes_true()
    {
        var policy = Policy(
            new Milestone("reply", new BusinessDays(15)) { WaivedOn = ["holding-reply"] },
            new Milestone("reply-extended", new BusinessDays(35)) { Condition = "holding-reply-sent" });
        States(Read(policy, new ClockEvent("received", Monday9))).ShouldBe([DeadlineState.Running]);
        var held = Read(policy, new("received", Monday9), new("holding-reply", Monday9 + Duration.FromDays(7)) { Facts = ["holding-reply-sent"] });
        States(held).ShouldBe([DeadlineState.Waived, DeadlineState.Running]);
        held.Deadlines[1].Due!.Value.Date.ShouldBe(Office.AddBusinessDays(new LocalDate(2026, 1, 5), 35));
    }

    [Fact]
    public void Warnings_come_in_working_time()
    {
        // Ten days end at a midnight; half and three quarters of their 72 working hours are over within a day's work.
        var clock = Clock(new Milestone("reply", new CalendarDays(10)) { AtRiskPercent = [75, 50] }, ("received", Monday9));
        clock.AtRisk(clock.Deadlines[0]).ShouldBe([Monday9 + Duration.FromDays(4) + Duration.FromHours(4), Monday9 + Duration.FromDays(8) + Duration.FromHours(6)]);
    }

    [Fact]
    public void A_receipt_after_hours_may_count_from_the_next_opening()
    {
        var friday = Instant.FromUtc(2026, 1, 9, 11, 0);
        var policy = new DeadlinePolicy("p", new PolicyRules { WaitsForOpening = true }, [new Milestone("reply", new BusinessDays(1))]);
        Read(policy, new ClockEvent("received", friday)).Deadlines[0].Due!.Value.Date.ShouldBe(new LocalDate(2026, 1, 13));
        Read(Policy(new Milestone("reply", new BusinessDays(1))), new ClockEvent("received", friday)).Deadlines[0].Due!.Value.Date.ShouldBe(new LocalDate(2026, 1, 12));
    }

    [Fact]
    public void A_recurring_milestone_comes_round_until_it_is_stopped()
    {
        var milestone = new Milestone("update", new BusinessDays(2)) { Kind = MilestoneKind.Recurring };
        States(Clock(milestone, ("received", Monday9)).At(Monday9 + Duration.FromDays(7))).ShouldBe([DeadlineState.Met, DeadlineState.Met, DeadlineState.Running]);
    }

    [Theory]
    [InlineData(1, true, false)]
    [InlineData(1, false, true)]
    public async Task A_round_that_would_end_where_it_began_never_hangs_the_clock(int days, bool countsStartDay, bool isStrictlyBefore)
    {
        var milestone = new Milestone("update", new CalendarDays(days) { CountsStartDay = countsStartDay, IsStrictlyBefore = isStrictlyBefore })
        {
            Kind = MilestoneKind.Recurring,
        };
        var policy = Policy(milestone.Limit is CalendarDays { Count: 0 } ? milestone : milestone with { Name = "daily" });
        var reading = Task.Run(() => Read(policy, new ClockEvent("received", Monday9)).At(Monday9 + Duration.FromDays(5)));
        (await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMinutes(1)))).ShouldBeSameAs(reading, "the clock did not come to an end");
        var dates = (await reading).Deadlines.Select(deadline => deadline.Due!.Value.Date).ToArray();
        dates.ShouldBe(Enumerable.Range(0, dates.Length).Select(day => new LocalDate(2026, 1, 5).PlusDays(day)));
        dates.Length.ShouldBe(6);
    }

    [Fact]
    public async Task Milestones_that_set_each_other_going_move_on_from_day_to_day()
    {
        var policy = Policy(
            new Milestone("a", new CalendarDays(0)) { StartsOnExpiryOf = ["b"] },
            new Milestone("b", new CalendarDays(0)) { StartsOn = [], StartsOnExpiryOf = ["a"] });
        var reading = Task.Run(() => Read(policy, new ClockEvent("received", Monday9)).At(Monday9 + Duration.FromDays(3)));
        (await Task.WhenAny(reading, Task.Delay(TimeSpan.FromMinutes(1)))).ShouldBeSameAs(reading, "the clock did not come to an end");
        (await reading).Deadlines.Select(deadline => (deadline.Milestone, deadline.Due!.Value.Date.Day)).ShouldBe([("a", 5), ("b", 6), ("a", 7), ("b", 8)]);
    }

    [Fact]
    public void An_agreed_date_that_the_policy_does_not_ask_for_or_that_is_no_later_is_refused()
    {
        var byAmount = new Milestone("reply", new BusinessDays(5)) { Extension = new(new BusinessDays(5)) };
        var byDate = new Milestone("reply", new BusinessDays(5)) { Extension = new(null) };
        var received = new ClockEvent("received", Monday9);
        Refused("RES-03", Policy(byAmount), received, Extended(Monday9) with { Until = new LocalDate(2026, 3, 1) });
        Refused("RES-03", Policy(byDate), received, Extended(Monday9) with { Until = new LocalDate(2026, 1, 12) });
        Read(Policy(byDate), received, Extended(Monday9) with { Until = new LocalDate(2026, 1, 13) }).Deadlines[0].Due!.Value.Date.ShouldBe(new LocalDate(2026, 1, 13));
    }

    private static Milestone Hours(int hours) => new("reply", new WorkingTime(Duration.FromHours(hours)));

    private static ClockEvent Extended(Instant at) => new(ClockEvents.Extended, at) { Reason = "the meter is at the laboratory" };

    private static DeadlinePolicy Policy(params Milestone[] milestones) => new("p", milestones);

    private static IEnumerable<DeadlineState> States(ComplaintClock clock) => clock.Deadlines.Select(deadline => deadline.State);

    private static ComplaintClock Clock(Milestone milestone, params (string Type, Instant At)[] events) =>
        Read(Policy(milestone), [.. events.Select(each => new ClockEvent(each.Type, each.At))]);

    private static ComplaintClock Read(DeadlinePolicy policy, params ClockEvent[] events) =>
        events.Aggregate(ComplaintClock.New(new(policy, Office)), Then);

    private static ComplaintClock Then(ComplaintClock clock, ClockEvent next)
    {
        var decision = clock.Apply(next);
        decision.Refusals.ShouldBeEmpty();
        return decision.State;
    }

    private static void Refused(string code, DeadlinePolicy policy, params ClockEvent[] events)
    {
        var before = Read(policy, events[..^1]);
        before.Apply(events[^1]).Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
    }
}
