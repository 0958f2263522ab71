using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Surveys.SurveyWalk;

namespace CustomerCentric.Tests.Surveys;

/// <summary>What a survey project asks of those who run it.</summary>
public class SurveyProjectTests
{
    [Fact]
    public void A_survey_runs_from_the_plan_to_the_thanks()
    {
        var walk = new SurveyWalk();
        (walk.Project.State, walk.Project.Version, walk.Project.Plan).ShouldBe((SurveyState.Draft, 0, null));
        walk.Take(SurveyTrigger.Prepare, SurveyTrigger.ChooseMethods, SurveyTrigger.ListTopics, SurveyTrigger.Conduct, SurveyTrigger.Analyse);
        walk.Project.Plan.ShouldBe(Plan);
        walk.Project.Methods.ShouldBe([SurveyMethod.AtPayment, SurveyMethod.PersonalInterview]);
        walk.Project.Topics.ShouldBe(["pressure", "billing"]);
        walk.Project.Results.Keys.ShouldBe(walk.Project.Methods);
        walk.Take(SurveyTrigger.AcceptAction, SurveyTrigger.RejectProposal, SurveyTrigger.DecideChanges);
        walk.Project.ContributorsToInform.ShouldBe([An, Binh]);
        walk.Take(SurveyTrigger.TellStaff);
        walk.Project.Actions.Single().StaffToldAt.ShouldBe(walk.Events[^1].OccurredAt);
        walk.Take(SurveyTrigger.InformContributors);
        walk.Project.ContributorsToInform.ShouldBeEmpty();
        (walk.Project.CustomersInformedAt, walk.Project.ThankedAt).ShouldBe((null, null));
        walk.Take(SurveyTrigger.InformCustomers, SurveyTrigger.Thank, SurveyTrigger.Close);
        walk.Project.CustomersInformedAt.ShouldBe(walk.Events[^3].OccurredAt);
        walk.Project.ThankedAt.ShouldBe(walk.Events[^2].OccurredAt);
        walk.Project.State.ShouldBe(SurveyState.Closed);
        walk.Events.Select(each => each.To).Distinct().Order().ShouldBe(Enum.GetValues<SurveyState>().Skip(1).SkipLast(1));
        walk.Events.Select(each => each.Sequence).ShouldBe(Enumerable.Range(1, walk.Events.Count));
        walk.Events.Select(each => each.From).ShouldBe(walk.Events.Select(each => each.To).SkipLast(1).Prepend(SurveyState.Draft));
        walk.Project.Version.ShouldBe(walk.Events.Count);
        walk.Project.RecordedAt.ShouldBe(walk.Events[^1].RecordedAt);
        walk.Events.ShouldAllBe(each => each.Actor == walk.Actor && each.Organisation == Waterworks && each.Project == "2026-spring");
    }

    [Fact]
    public void An_accepted_action_keeps_what_who_for_whom_and_until_when()
    {
        // The 17th is a Friday; the third business day strictly after it is Wednesday.
        var walk = To(SurveyState.Analysed);
        var action = walk.Project.Actions.Single();
        (action.Number, action.What, action.Owner, action.Concerned, action.BusinessDays, action.Roll, action.StaffToldAt)
            .ShouldBe((1, "Bills show the meter reading", Lan, "billing unit", 3, default, null));
        action.Contributors.ShouldBe([An, Binh]);
        action.Due.ShouldBe(new(2026, 4, 22));
        walk.Events[^1].Date.ShouldBe(action.Due);
        walk.Take(SurveyCommand.AcceptAction("Second", Binh2, "counter", 0, [An, An])).Project.Actions.Select(each => each.Number).ShouldBe([1, 2]);
        walk.Project.Actions[1].Contributors.ShouldBe([An]);
        walk.Project.ContributorsToInform.ShouldBe([An, Binh]);
    }

    [Fact]
    public void A_rejected_proposal_keeps_its_reason()
    {
        var walk = To(SurveyState.Analysed).Take(SurveyTrigger.RejectProposal);
        walk.Project.Rejected.ShouldBe([("Night counter", "nobody came in the trial")]);
        walk.Project.Actions.Length.ShouldBe(1);
    }

    [Fact]
    public void The_local_date_of_the_decision_counts()
    {
        var walk = To(SurveyState.Analysed);
        // Half past midnight on Friday the 24th there, still the 23rd in Greenwich; Monday the 27th is a holiday.
        walk.Now = Instant.FromUtc(2026, 4, 23, 17, 30);
        walk.Take(SurveyCommand.AcceptAction("x", Lan, "y", 1)).Project.Actions[^1].Due.ShouldBe(new(2026, 4, 28));
    }

    [Fact]
    public void Due_dates_are_those_that_somebody_counts_on_the_wall_calendar()
    {
        LocalDate[] closed = [new(2026, 4, 27), new(2026, 4, 30), new(2026, 5, 1)];
        bool IsOpen(LocalDate date) => date.DayOfWeek < IsoDayOfWeek.Saturday && !closed.Contains(date);
        for (var date = new LocalDate(2026, 4, 23); date <= new LocalDate(2026, 5, 4); date = date.PlusDays(1))
        {
            var walk = To(SurveyState.Analysed);
            walk.Now = date.At(new LocalTime(10, 0)).InZoneStrictly(Calendar.Zone).ToInstant();
            for (var days = 0; days < 7; days++)
            {
                var strictlyAfter = date;
                for (var left = days; left > 0 || !IsOpen(strictlyAfter);)
                {
                    strictlyAfter = strictlyAfter.PlusDays(1);
                    left -= IsOpen(strictlyAfter) ? 1 : 0;
                }
                var rolled = date;
                while (!IsOpen(rolled))
                    rolled = rolled.PlusDays(1);
                for (var left = days; left > 0; left -= IsOpen(rolled) ? 1 : 0)
                    rolled = rolled.PlusDays(1);
                walk.Take(SurveyCommand.AcceptAction("x", Lan, "y", days));
                walk.Project.Actions[^1].Due.ShouldBe(strictlyAfter, $"{days} after {date}");
                walk.Now -= Duration.FromHours(1);
                walk.Take(SurveyCommand.AcceptAction("x", Lan, "y", days, roll: CustomerCentric.Deadlines.Roll.Following));
                walk.Project.Actions[^1].Due.ShouldBe(rolled, $"{days} from {date}");
                walk.Project.Actions[^1].Roll.ShouldBe(CustomerCentric.Deadlines.Roll.Following);
                walk.Now -= Duration.FromHours(1);
            }
        }
    }

    [Theory]
    [InlineData(2026, 1, 31, 1, "2026-03-02")] // 28 February is a Saturday
    [InlineData(2026, 1, 27, 3, "2026-04-28")] // a holiday
    [InlineData(2026, 1, 30, 3, "2026-05-04")] // two holidays and a weekend
    [InlineData(2026, 4, 20, 6, "2026-10-20")]
    public void A_recurring_survey_runs_again_on_a_business_day(int year, int month, int day, int everyMonths, string next)
    {
        var walk = new SurveyWalk().Take(SurveyCommand.Prepare(Planned(everyMonths, new(year, month, day))));
        NodaTime.Text.LocalDatePattern.Iso.Format(walk.Project.NextRun!.Value).ShouldBe(next);
        walk.Events[^1].Date.ShouldBe(walk.Project.NextRun);
        walk.Take(SurveyCommand.Prepare(Plan)).Project.NextRun.ShouldBeNull();
    }

    [Fact]
    public void A_date_that_the_calendar_does_not_know_is_refused()
    {
        var walk = To(SurveyState.Analysed);
        walk.Codes(SurveyCommand.AcceptAction("x", Lan, "y", 100_000)).ShouldBe(["SUR-07"]);
        walk.Decide(SurveyCommand.AcceptAction("x", Lan, "y", 100_000)).Refusals.Single().Text()
            .ShouldBe("The date lies beyond what the calendar answers: 2000-01-01 to 2049-12-31.");
        new SurveyWalk().Codes(SurveyCommand.Prepare(new SurveyPlan("i", "1", new(2049, 6, 1), new(2049, 6, 30), "p", 1, Lan, everyMonths: 12))).ShouldBe(["SUR-07"]);
    }

    [Fact]
    public void Conducting_needs_a_method_and_topics()
    {
        var walk = new SurveyWalk();
        walk.Codes(SurveyCommand.Conduct()).ShouldBe(["SUR-01", "SUR-11", "SUR-12"]);
        walk.Take(SurveyTrigger.Prepare).Codes(SurveyCommand.Conduct()).ShouldBe(["SUR-01", "SUR-11", "SUR-12"]);
        walk.Codes(SurveyCommand.ChooseMethods()).ShouldBe(["SUR-04"]);
        walk.Take(SurveyTrigger.ChooseMethods).Codes(SurveyCommand.Conduct()).ShouldBe(["SUR-01", "SUR-12"]);
        walk.Codes(SurveyCommand.ListTopics()).ShouldBe(["SUR-04"]);
        walk.Codes(SurveyCommand.ListTopics("pressure", " ")).ShouldBe(["SUR-04"]);
        walk.Take(SurveyTrigger.ListTopics).Codes(SurveyCommand.Conduct()).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_named_twice_counts_once()
    {
        var walk = To(SurveyState.Prepared).Take(SurveyCommand.ChooseMethods(SurveyMethod.Post, SurveyMethod.Post)).Take(SurveyCommand.ListTopics("a", "b", "a"));
        walk.Project.Methods.ShouldBe([SurveyMethod.Post]);
        walk.Project.Topics.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Plan_methods_and_topics_may_be_changed_until_customers_are_asked()
    {
        var walk = To(SurveyState.TopicsListed).Take(SurveyCommand.ListTopics("leaks")).Take(SurveyCommand.ChooseMethods(SurveyMethod.Telephone)).Take(SurveyCommand.Prepare(Planned(6)));
        walk.Project.State.ShouldBe(SurveyState.TopicsListed);
        walk.Project.Topics.ShouldBe(["leaks"]);
        walk.Project.Methods.ShouldBe([SurveyMethod.Telephone]);
        walk.Project.Plan!.EveryMonths.ShouldBe(6);
        walk.Take(SurveyTrigger.Conduct).Codes(SurveyCommand.ChooseMethods(SurveyMethod.Post)).ShouldBe(["SUR-01"]);
    }

    [Fact]
    public void Results_are_comparable_by_method()
    {
        var walk = To(SurveyState.Conducting);
        string[] Codes(params (SurveyMethod, Score)[] results) => walk.Codes(SurveyCommand.Analyse(results.Select(each => KeyValuePair.Create(each.Item1, each.Item2))));
        Codes().ShouldBe(["SUR-06"]);
        Codes((SurveyMethod.AtPayment, Result(7))).ShouldBe(["SUR-06"]);
        Codes((SurveyMethod.AtPayment, Result(7)), (SurveyMethod.Post, Result(7))).ShouldBe(["SUR-06"]);
        Codes((SurveyMethod.AtPayment, Result(7)), (SurveyMethod.PersonalInterview, Result(7)), (SurveyMethod.Post, Result(7))).ShouldBe(["SUR-06"]);
        Codes((SurveyMethod.AtPayment, Result(7)), (SurveyMethod.PersonalInterview, Result(7, "nps"))).ShouldBe(["SUR-06"]);
        Codes((SurveyMethod.AtPayment, Result(7)), (SurveyMethod.Post, Result(7, "nps"))).ShouldBe(["SUR-06", "SUR-06"]);
        Codes((SurveyMethod.PersonalInterview, Result(9)), (SurveyMethod.AtPayment, new AnswerTally(0, 10).Mean())).ShouldBeEmpty();
    }

    [Fact]
    public void Changes_are_decided_after_the_analysis_only()
    {
        var conducting = To(SurveyState.Conducting);
        foreach (var trigger in new[] { SurveyTrigger.AcceptAction, SurveyTrigger.RejectProposal })
            conducting.Codes(Usual(trigger, conducting.Project)).ShouldBe(["SUR-01", "SUR-13"]);
        conducting.Codes(SurveyCommand.DecideChanges()).ShouldBe(["SUR-01", "SUR-13", "SUR-14"]);
        conducting.Codes(SurveyCommand.DecideChanges("all is well")).ShouldBe(["SUR-01", "SUR-13"]);

        var decided = To(SurveyState.ChangesDecided);
        foreach (var trigger in new[] { SurveyTrigger.Analyse, SurveyTrigger.AcceptAction, SurveyTrigger.RejectProposal })
            decided.Codes(Usual(trigger, decided.Project)).ShouldBe(["SUR-01"]);
    }

    [Fact]
    public void Deciding_on_nothing_needs_a_reason()
    {
        var walk = To(SurveyState.Conducting).Take(SurveyTrigger.Analyse);
        foreach (var why in new[] { null, "", " " })
            walk.Codes(SurveyCommand.DecideChanges(why)).ShouldBe(["SUR-14"]);
        walk.Codes(SurveyCommand.DecideChanges("nobody proposed anything")).ShouldBeEmpty();
        walk.Take(SurveyTrigger.RejectProposal).Codes(SurveyCommand.DecideChanges()).ShouldBeEmpty();
        To(SurveyState.Analysed).Codes(SurveyCommand.DecideChanges()).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_outside_hears_of_a_change_before_the_staff_concerned()
    {
        var walk = To(SurveyState.Analysed).Take(SurveyCommand.AcceptAction("Second", Lan, "counter", 5)).Take(SurveyTrigger.DecideChanges);
        walk.Codes(SurveyCommand.InformContributors(An)).ShouldBe(["SUR-15"]);
        walk.Codes(SurveyCommand.InformCustomers()).ShouldBe(["SUR-15", "SUR-16"]);
        Text(walk, SurveyCommand.InformCustomers(), 0).ShouldBe("Accepted actions of which the staff concerned have not been told: 2.");
        walk.Take(SurveyCommand.TellStaff(2)).Codes(SurveyCommand.InformContributors(An)).ShouldBe(["SUR-15"]);
        Text(walk, SurveyCommand.InformCustomers(), 0).ShouldBe("Accepted actions of which the staff concerned have not been told: 1.");
        walk.Take(SurveyCommand.TellStaff(1)).Codes(SurveyCommand.InformContributors(An)).ShouldBeEmpty();
    }

    [Fact]
    public void Those_whose_remarks_led_to_a_change_hear_of_it_before_customers_in_general()
    {
        var walk = To(SurveyState.ChangesDecided).Take(SurveyTrigger.TellStaff);
        walk.Codes(SurveyCommand.InformCustomers()).ShouldBe(["SUR-16"]);
        Text(walk, SurveyCommand.InformCustomers(), 0).ShouldBe("Customers whose remarks led to a change and who have not been told: 2.");
        walk.Take(SurveyCommand.InformContributors(Binh)).Codes(SurveyCommand.InformCustomers()).ShouldBe(["SUR-16"]);
        walk.Project.State.ShouldBe(SurveyState.StaffTold);
        walk.Project.ContributorsToInform.ShouldBe([An]);
        walk.Take(SurveyCommand.InformContributors(An)).Codes(SurveyCommand.InformCustomers()).ShouldBeEmpty();
        To(SurveyState.ChangesDecided).Take(SurveyTrigger.TellStaff).Take(SurveyCommand.InformContributors(An, Binh)).Codes(SurveyCommand.InformCustomers()).ShouldBeEmpty();
    }

    [Fact]
    public void Where_no_remark_led_to_a_change_customers_are_told_at_once()
    {
        var walk = To(SurveyState.Conducting).Take(SurveyTrigger.Analyse).Take(SurveyCommand.DecideChanges("all is well")).Take(SurveyTrigger.InformCustomers);
        walk.Project.State.ShouldBe(SurveyState.CustomersInformed);
    }

    [Fact]
    public void Closing_is_refused_with_everything_that_is_owed()
    {
        (SurveyState State, string[] Codes)[] owed =
        [
            (SurveyState.Draft, ["SUR-01", "SUR-17", "SUR-18"]),
            (SurveyState.Analysed, ["SUR-01", "SUR-15", "SUR-16", "SUR-17", "SUR-18"]),
            (SurveyState.ChangesDecided, ["SUR-01", "SUR-15", "SUR-16", "SUR-17", "SUR-18"]),
            (SurveyState.StaffTold, ["SUR-01", "SUR-17", "SUR-18"]),
            (SurveyState.CustomersInformed, ["SUR-01", "SUR-18"]),
            (SurveyState.Thanked, []),
        ];
        foreach (var (state, codes) in owed)
            To(state).Codes(SurveyCommand.Close()).ShouldBe(codes, $"{state}");
        To(SurveyState.ChangesDecided).Take(SurveyTrigger.TellStaff).Codes(SurveyCommand.Close()).ShouldBe(["SUR-01", "SUR-16", "SUR-17", "SUR-18"]);
        To(SurveyState.StaffTold).Codes(SurveyCommand.Thank()).ShouldBe(["SUR-01", "SUR-17"]);
    }

    // Whatever the table permits, the rules hold of their own: a log from elsewhere may tell of a state that was never earned.
    [Fact]
    public void A_state_that_was_claimed_does_not_close_a_project()
    {
        var walk = To(SurveyState.Analysed);
        var claimed = walk.Project.Apply(walk.Events[^1] with { Sequence = walk.Project.Version + 1, Step = SurveyCommand.Conduct(), To = SurveyState.Thanked });
        claimed.Decide(SurveyCommand.Close(), walk.Actor, walk.Now, Calendar).Refusals.Select(refusal => refusal.Code).ShouldBe(["SUR-15", "SUR-16", "SUR-17", "SUR-18"]);
    }

    [Fact]
    public void What_is_not_of_the_survey_is_refused()
    {
        var walk = To(SurveyState.ChangesDecided);
        foreach (var number in new[] { int.MinValue, -1, 0, 2, int.MaxValue })
            walk.Codes(SurveyCommand.TellStaff(number)).ShouldBe(["SUR-05"], $"{number}");
        Text(walk, SurveyCommand.TellStaff(2), 0).ShouldBe("The survey has no action 2.");
        walk.Take(SurveyTrigger.TellStaff);
        walk.Codes(SurveyCommand.InformContributors()).ShouldBe(["SUR-04"]);
        walk.Codes(SurveyCommand.InformContributors(An, new("chi"), new("dung"))).ShouldBe(["SUR-05"]);
        Text(walk, SurveyCommand.InformContributors(An, new("chi"), new("dung")), 0).ShouldBe("Of these customers no accepted action names: 2.");
    }

    [Fact]
    public void Whoever_did_not_hear_that_it_was_done_may_say_it_again()
    {
        var walk = To(SurveyState.Analysed).Take(SurveyCommand.AcceptAction("Second", Lan, "counter", 5)).Take(SurveyTrigger.DecideChanges, SurveyTrigger.TellStaff);
        ShouldBeIgnored(walk, SurveyCommand.TellStaff(1), SurveyCommand.DecideChanges());
        walk.Take(SurveyCommand.TellStaff(2)).Take(SurveyCommand.InformContributors(An));
        ShouldBeIgnored(walk, SurveyCommand.InformContributors(An), SurveyCommand.TellStaff(1));
        walk.Decide(SurveyCommand.InformContributors(An, Binh)).Events.Length.ShouldBe(1);
        ShouldBeIgnored(To(SurveyState.Closed), SurveyCommand.Close());
        ShouldBeIgnored(To(SurveyState.Cancelled), SurveyCommand.Cancel("again"));
    }

    [Fact]
    public void A_survey_is_given_up_with_a_reason_and_before_its_results_are_in()
    {
        foreach (var state in new[] { SurveyState.Prepared, SurveyState.MethodsChosen, SurveyState.TopicsListed, SurveyState.Conducting })
        {
            var walk = To(state);
            walk.Codes(SurveyCommand.Cancel(" ")).ShouldBe(["SUR-04"]);
            walk.Take(SurveyTrigger.Cancel).Project.State.ShouldBe(SurveyState.Cancelled);
        }
        foreach (var state in new[] { SurveyState.Draft, SurveyState.Analysed, SurveyState.ChangesDecided, SurveyState.StaffTold, SurveyState.CustomersInformed, SurveyState.Thanked, SurveyState.Closed })
            To(state).Codes(SurveyCommand.Cancel("the budget was cut")).ShouldBe(["SUR-01"], $"{state}");
    }

    [Fact]
    public void A_step_says_what_it_must()
    {
        var walk = To(SurveyState.Analysed);
        foreach (var blank in new[] { null!, "", " \t" })
        {
            walk.Codes(SurveyCommand.AcceptAction(blank, Lan, "y", 1)).ShouldBe(["SUR-04"]);
            walk.Codes(SurveyCommand.AcceptAction("x", Lan, blank, 1)).ShouldBe(["SUR-04"]);
            walk.Codes(SurveyCommand.RejectProposal(blank, "y")).ShouldBe(["SUR-04"]);
            walk.Codes(SurveyCommand.RejectProposal("x", blank)).ShouldBe(["SUR-04"]);
        }
        walk.Codes(SurveyCommand.AcceptAction("x", default, "y", 1)).ShouldBe(["SUR-04"]);
    }

    [Fact]
    public void Only_staff_of_the_organisation_run_its_surveys()
    {
        var walk = To(SurveyState.Prepared);
        foreach (var role in Enum.GetValues<ActorRole>())
        {
            walk.Actor = new(Waterworks, Lan, role);
            var isStaff = role is not (ActorRole.Complainant or ActorRole.Representative);
            walk.Codes(Usual(SurveyTrigger.ChooseMethods, walk.Project)).ShouldBe(isStaff ? [] : ["SUR-02"], $"{role}");
        }
        walk.Actor = new(new("gasworks"), Lan, ActorRole.HeadOfCare);
        walk.Codes(Usual(SurveyTrigger.ChooseMethods, walk.Project)).ShouldBe(["SUR-02"]);
        Text(walk, SurveyCommand.Thank(), 0).ShouldBe("Only staff of the organisation take steps of its surveys; HeadOfCare of gasworks does not.");
    }

    [Fact]
    public void A_step_that_says_nothing_of_its_time_happened_now()
    {
        var walk = To(SurveyState.Prepared);
        var now = walk.Now;
        var step = walk.Take(SurveyTrigger.ChooseMethods).Events[^1];
        (step.OccurredAt, step.RecordedAt).ShouldBe((now, now));
    }

    [Fact]
    public void A_step_dated_back_needs_a_reason_and_follows_the_one_before()
    {
        var walk = To(SurveyState.Prepared);
        var previous = walk.Events[^1].OccurredAt;
        var (minute, tick) = (Duration.FromMinutes(1), Duration.FromNanoseconds(1));
        var step = Usual(SurveyTrigger.ChooseMethods, walk.Project);
        foreach (var excuse in new[] { null, "", " " })
        {
            walk.Codes(step with { OccurredAt = walk.Now - minute, BackdatingReason = excuse }).ShouldBeEmpty();
            walk.Codes(step with { OccurredAt = walk.Now - minute - tick, BackdatingReason = excuse }).ShouldBe(["SUR-03"]);
        }
        walk.Codes(step with { OccurredAt = walk.Now + minute }).ShouldBeEmpty();
        walk.Codes(step with { OccurredAt = walk.Now + minute + tick, BackdatingReason = "sure" }).ShouldBe(["SUR-03"]);
        walk.Codes(step with { OccurredAt = previous - tick, BackdatingReason = "found in a drawer" }).ShouldBe(["SUR-03"]);
        var now = walk.Now;
        var taken = walk.Take(step with { OccurredAt = previous, BackdatingReason = "found in a drawer" }).Events[^1];
        (taken.OccurredAt, taken.RecordedAt).ShouldBe((previous, now));
    }

    [Fact]
    public void Time_does_not_go_back_where_the_clock_did()
    {
        var walk = To(SurveyState.Prepared);
        var last = walk.Events[^1];
        walk.Now -= Duration.FromHours(5);
        var next = walk.Take(SurveyTrigger.ChooseMethods).Events[^1];
        (next.OccurredAt, next.RecordedAt).ShouldBe((last.OccurredAt, last.RecordedAt));
    }

    [Fact]
    public void A_backdated_decision_is_due_from_the_day_on_which_it_was_taken()
    {
        var walk = To(SurveyState.Analysed);
        var friday = walk.Now;
        walk.Now += Duration.FromDays(3);
        walk.Take(SurveyCommand.AcceptAction("x", Lan, "y", 1) with { OccurredAt = friday, BackdatingReason = "minutes typed on Monday" })
            .Project.Actions[^1].Due.ShouldBe(new(2026, 4, 20));
    }

    [Fact]
    public void Events_of_another_project_or_out_of_order_are_not_folded()
    {
        var events = To(SurveyState.TopicsListed).Events;
        Should.Throw<ArgumentException>(() => SurveyProject.Fold([])).Message.ShouldContain("at least one");
        Should.Throw<ArgumentException>(() => SurveyProject.Fold(events.Skip(1))).Message.ShouldBe(
            "Event 2 of waterworks/2026-spring does not follow event 0 of waterworks/2026-spring. (Parameter 'next')");
        Should.Throw<ArgumentException>(() => SurveyProject.Fold([events[0], events[2]]));
        Should.Throw<ArgumentException>(() => SurveyProject.Fold([events[0], events[1] with { Project = "other" }]));
        Should.Throw<ArgumentException>(() => SurveyProject.Fold([events[0], events[1] with { Organisation = new("gasworks") }]));
    }

    [Fact]
    public void A_plan_has_bounds()
    {
        var (from, until) = (new LocalDate(2026, 4, 20), new LocalDate(2026, 5, 29));
        SurveyPlan Of(
            string instrument = "i", string version = "1", LocalDate? end = null, string population = "p", long sample = 1, ActorId? owner = null, long? size = null, int? every = null) =>
            new(instrument, version, from, end ?? until, population, sample, owner ?? Lan, size, every);
        foreach (var blank in new[] { null!, "", " " })
        {
            Should.Throw<ArgumentException>(() => Of(instrument: blank)).ParamName.ShouldBe("instrument");
            Should.Throw<ArgumentException>(() => Of(version: blank)).ParamName.ShouldBe("instrumentVersion");
            Should.Throw<ArgumentException>(() => Of(population: blank)).ParamName.ShouldBe("population");
        }
        Should.Throw<ArgumentOutOfRangeException>(() => Of(end: from.PlusDays(-1))).ParamName.ShouldBe("until");
        Should.Throw<ArgumentOutOfRangeException>(() => Of(sample: 0)).ParamName.ShouldBe("sample");
        Should.Throw<ArgumentOutOfRangeException>(() => Of(sample: 10, size: 9)).ParamName.ShouldBe("populationSize");
        Should.Throw<ArgumentOutOfRangeException>(() => Of(every: 0)).ParamName.ShouldBe("everyMonths");
        Should.Throw<ArgumentOutOfRangeException>(() => Of(every: 121)).ParamName.ShouldBe("everyMonths");
        Should.Throw<ArgumentException>(() => Of(owner: default(ActorId))).ParamName.ShouldBe("owner");
        var least = Of(end: from, size: 1, every: 120);
        (least.Until, least.PopulationSize, least.EveryMonths).ShouldBe((from, 1, 120));
        Of(every: 1).EveryMonths.ShouldBe(1);
        var hebrew = new SurveyPlan("i", "1", from.WithCalendar(CalendarSystem.HebrewCivil), until.WithCalendar(CalendarSystem.HebrewCivil), "p", 1, Lan);
        (hebrew.From, hebrew.Until).ShouldBe((from, until));
    }

    [Fact]
    public void A_command_checks_what_its_caller_could_have_known()
    {
        Should.Throw<ArgumentNullException>(() => SurveyCommand.Prepare(null!));
        Should.Throw<ArgumentOutOfRangeException>(() => SurveyCommand.ChooseMethods((SurveyMethod)99)).ParamName.ShouldBe("methods");
        Should.Throw<ArgumentOutOfRangeException>(() => SurveyCommand.Analyse([KeyValuePair.Create((SurveyMethod)99, Result(7))])).ParamName.ShouldBe("results");
        Should.Throw<ArgumentOutOfRangeException>(() => SurveyCommand.AcceptAction("x", Lan, "y", -1)).ParamName.ShouldBe("businessDays");
        Should.Throw<ArgumentOutOfRangeException>(() => SurveyCommand.AcceptAction("x", Lan, "y", 1, roll: (CustomerCentric.Deadlines.Roll)99)).ParamName.ShouldBe("roll");
        Should.Throw<ArgumentException>(() => SurveyProject.Draft(Waterworks, " "));
        var walk = new SurveyWalk();
        Should.Throw<ArgumentNullException>(() => walk.Project.Decide(null!, walk.Actor, walk.Now, Calendar));
        Should.Throw<ArgumentNullException>(() => walk.Project.Decide(SurveyCommand.Thank(), null!, walk.Now, Calendar));
        Should.Throw<ArgumentNullException>(() => walk.Project.Decide(SurveyCommand.Thank(), walk.Actor, walk.Now, null!));
        Should.Throw<ArgumentNullException>(() => walk.Project.Apply(null!));
        Should.Throw<ArgumentNullException>(() => SurveyProject.Fold(null!));
        Should.Throw<ArgumentNullException>(() => SurveyEvent.FromJson(null!));
    }

    private static ActorId Binh2 => new("binh-of-the-counter");

    private static string Text(SurveyWalk walk, SurveyCommand command, int refusal)
    {
        var refused = walk.Decide(command).Refusals[refusal];
        refused.ShouldBeReadable();
        return refused.Text();
    }

    private static void ShouldBeIgnored(SurveyWalk walk, params SurveyCommand[] commands)
    {
        foreach (var command in commands)
        {
            var decision = walk.Decide(command);
            decision.Refusals.ShouldBeEmpty();
            decision.Events.ShouldBeEmpty();
            decision.State.ShouldBeSameAs(walk.Project);
        }
    }
}
