using System.Collections.Immutable;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints.Upgrades;

/// <summary>Each thing that can be found, by a complaint from before and a definition from after.</summary>
public class UpgradeCheckTests
{
    private static readonly DeadlineTerms s_terms = Office.Facts.Terms!;

    private static readonly ComplaintEvent[] s_received = Events(ComplaintState.Received);

    private static readonly ComplaintEvent[] s_atLevel3 =
        [.. ComplaintInState.Of(ComplaintState.InProgress).Take(Trigger.HandOver, Trigger.TakeUp).Events];

    public static TheoryData<ComplaintState> States => [.. Enum.GetValues<ComplaintState>().Except([ComplaintState.Draft])];

    [Theory, MemberData(nameof(States))]
    public void Nothing_new_leaves_everything_as_it_is(ComplaintState state)
    {
        var upgrade = Check(Events(state), roster: Office.Facts.Roster, terms: s_terms);
        upgrade.Complaint.ShouldBe(Office.Key);
        upgrade.Findings.ShouldBeEmpty();
        upgrade.Verdict.ShouldBe(UpgradeVerdict.Compatible);
        (upgrade.NeedsMigration, upgrade.IsStranded).ShouldBe((false, false));
    }

    [Fact]
    public void A_comment_is_promised_nothing_by_new_terms_either()
    {
        var walk = new Walk().Take(Trigger.TakeNote, Trigger.Acknowledge);
        var terms = new DeadlineTerms(DeadlinePolicy.Find("seed-003-three-level-default")!, Office.Calendar);
        new UpgradeCheck(ComplaintWorkflow.Standard, _ => Office.Facts.Terms) { NewTerms = terms }.Check(walk.Events).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_step_that_would_be_refused_today_is_a_note_only()
    {
        var stricter = new ComplaintWorkflow(Ladder.ThreeLevels, new()
        {
            Rules = [new("OWN-01", null, "No mondays", new("No.", "Không."), "The house") { On = [Trigger.Assess], Judge = static _ => Found.NothingMore }],
        });
        Check(Events(ComplaintState.InProgress), stricter).ShouldBeFound(UpgradeVerdict.Compatible, (3, "UPG-01"))
            .Text().ShouldBe("The step Assess would be refused today (OWN-01). It was legal then, and stands.");
    }

    [Fact]
    public void A_level_that_there_is_no_more_needs_a_step_to_one_that_there_is()
    {
        var shorter = new ComplaintWorkflow(new(Ladder.ThreeLevels.Levels[0], Ladder.ThreeLevels.Levels[1]));
        var upgrade = Check(s_atLevel3, shorter);
        upgrade.Verdict.ShouldBe(UpgradeVerdict.NeedsMigration);
        upgrade.Findings.Select(each => (each.Sequence, each.Code)).ShouldBe([(6, "UPG-01"), (7, "UPG-01"), (7, "UPG-02")]);
        upgrade.Findings[0].Facts["codes"].ShouldBe("TEC-04");
        upgrade.Findings[2].Text("vi").ShouldBe("Khiếu nại đang ở cấp độ 3 nhưng chỉ còn đến cấp độ 2: phải chuyển về một cấp độ hiện có.");
        var handedBack = Walk.After(s_atLevel3, shorter).Take(Trigger.HandBack).Events;
        Check(handedBack, shorter).Verdict.ShouldBe(UpgradeVerdict.Compatible, "the migration that the message asks for");
    }

    [Fact]
    public void Of_an_ended_complaint_the_level_is_a_note()
    {
        var ended = Walk.After(s_atLevel3).Take(Trigger.Withdraw).Events;
        Check(ended, Office.WithLevels(1)).ShouldBeFound(UpgradeVerdict.Compatible, (8, "UPG-02"));
    }

    [Fact]
    public void A_deadline_without_milestone_would_never_be_stopped()
    {
        var upgrade = Check(s_received, terms: With(policy => [.. policy.Milestones.Where(each => each.Name != Office.Whole)]));
        upgrade.ShouldBeFound(UpgradeVerdict.NeedsMigration, (1, "UPG-03")).Facts["milestone"].ShouldBe(Office.Whole);
    }

    [Fact]
    public void The_same_holds_for_a_deadline_that_outlives_the_ending()
    {
        var withdrawn = Events(ComplaintState.Withdrawn);
        var upgrade = Check(withdrawn, terms: With(policy => [.. policy.Milestones.Where(each => each.Name != DeadlinePolicy.Reopening)]));
        upgrade.ShouldBeFound(UpgradeVerdict.NeedsMigration, (2, "UPG-03")).Facts["milestone"].ShouldBe(DeadlinePolicy.Reopening);
    }

    [Fact]
    public void Another_due_time_needs_calculating_anew_also_when_another_calendar_brings_it()
    {
        var policy = Check(s_received, terms: With(policy => [.. policy.Milestones.Select(each =>
            each.Name == DeadlinePolicy.Level ? each with { Limit = new BusinessDays(3) } : each)]));
        policy.ShouldBeFound(UpgradeVerdict.NeedsMigration, (1, "UPG-04")).Text()
            .ShouldBe("'level' is due at 2026-06-08T17:00:00Z; by the new terms it would be due at 2026-06-04T17:00:00Z: calculate it anew.");
        var closedOnThursday = WorkingCalendar.Build(calendar => calendar.Zone("Asia/Ho_Chi_Minh")
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00").Closed(new LocalDate(2026, 6, 4)));
        Check(s_received, terms: new(s_terms.Policy, closedOnThursday)).ShouldBeFound(UpgradeVerdict.NeedsMigration, (1, "UPG-04"));
    }

    [Fact]
    public void Another_ladder_brings_its_own_limits_only_with_other_terms()
    {
        var levels = Ladder.ThreeLevels.Levels;
        var quicker = new ComplaintWorkflow(new(levels[0] with { Limit = new BusinessDays(2) }, levels[1], levels[2]));
        Check(s_received, quicker).Findings.ShouldBeEmpty("what runs keeps its due time");
        Check(s_received, quicker, terms: With(policy => policy.Milestones)).ShouldBeFound(UpgradeVerdict.NeedsMigration, (1, "UPG-04"));
    }

    [Fact]
    public void A_new_promise_is_not_made_yet()
    {
        var upgrade = Check(s_received, terms: With(policy => [.. policy.Milestones, new("call", new BusinessDays(2))]));
        upgrade.ShouldBeFound(UpgradeVerdict.NeedsMigration, (1, "UPG-05")).Facts.ShouldBe(
            new Dictionary<string, string> { ["milestone"] = "call", ["then"] = "2026-06-03T17:00:00Z" }, ignoreOrder: true);
    }

    [Fact]
    public void A_promise_may_be_kept_already()
    {
        var assessed = Events(ComplaintState.Assessed);
        var upgrade = Check(assessed, terms: With(policy => [.. policy.Milestones.Select(each =>
            each.Name == Office.Whole ? each with { StopsOn = [ClockEvents.Acknowledged] } : each)]));
        upgrade.ShouldBeFound(UpgradeVerdict.NeedsMigration, (1, "UPG-06")).Facts["milestone"].ShouldBe(Office.Whole);
    }

    [Fact]
    public void What_an_older_release_did_not_know_of_is_not_owed_yet()
    {
        var older = s_received[0] with { Obligations = s_received[0].Obligations & ~Obligations.Assess };
        Check([older]).ShouldBeFound(UpgradeVerdict.NeedsMigration, (1, "UPG-07")).Facts["obligation"].ShouldBe("Assess");
        var assessed = Events(ComplaintState.Assessed);
        var cleared = assessed.Select((e, i) => i < 2 ? e with { Obligations = e.Obligations & ~Obligations.Assess } : e);
        Check([.. cleared]).Findings.ShouldBeEmpty("what is done is not owed by any rules");
    }

    [Fact]
    public void What_only_an_older_release_asked_for_is_owed_no_more()
    {
        var older = s_received[0] with { Obligations = s_received[0].Obligations | Obligations.Thank };
        Check([older]).ShouldBeFound(UpgradeVerdict.NeedsMigration, (1, "UPG-08")).Facts["obligation"].ShouldBe("Thank");
        var acknowledged = Walk.After([older]).Take(Trigger.Acknowledge).Events;
        Check(acknowledged).ShouldBeFound(UpgradeVerdict.NeedsMigration, (1, "UPG-08"));
        Check([acknowledged[0], acknowledged[1] with { Obligations = s_received[0].Obligations & ~Obligations.Acknowledge }]).Findings
            .ShouldBeEmpty("and forgotten since");
    }

    [Fact]
    public void Where_nobody_works_at_the_level_somebody_above_may_still_fetch_it()
    {
        var handedOver = Events(ComplaintState.HandedOver);
        var roster = Office.Facts.Roster!;
        Check(handedOver, roster: new(roster.Owners.Remove(2))).ShouldBeFound(UpgradeVerdict.NeedsMigration, (4, "UPG-09")).Facts["level"].ShouldBe("2");
        Check(handedOver, roster: new(roster.Owners.Remove(2)) { Deputies = roster.Owners }).Findings.ShouldBeEmpty();
        var nobody = Check(handedOver, roster: new(roster.Owners.Clear()));
        nobody.Findings.Select(each => each.Code).ShouldBe(["UPG-09", "UPG-10"]);
        nobody.Verdict.ShouldBe(UpgradeVerdict.Stranded);
        Check(Events(ComplaintState.InProgress), roster: new(roster.Owners.Clear())).Findings.ShouldBeEmpty("whoever took it up has it still");
    }

    [Theory]
    [InlineData(Trigger.Answer, ComplaintState.Received)]
    [InlineData(Trigger.Answer, ComplaintState.HandedOver)]
    [InlineData(Trigger.Answer, ComplaintState.Withdrawn)]
    public void Where_no_step_of_the_staff_leads_to_a_closed_answer_it_is_stranded(Trigger taken, ComplaintState state)
    {
        var noWay = Permitting(taken, PermittedActors.Nobody);
        var events = Events(state);
        Check(events, noWay).ShouldBeFound(UpgradeVerdict.Stranded, (events.Length, "UPG-10")).Facts["state"].ShouldBe($"{state}");
    }

    [Fact]
    public void What_is_owed_and_nobody_may_do_stands_in_the_way()
    {
        var answer = (Answer)WellFormed.Command(Trigger.Answer, Complaint.Unreceived(Office.Key)) with { Remedy = new("refund", 10) };
        var promised = ComplaintInState.Of(ComplaintState.InProgress).Take(answer).Events;
        var nobody = new ComplaintWorkflow(Ladder.ThreeLevels, new()
        {
            Permissions = ImmutableDictionary<Trigger, PermittedActors>.Empty
                .Add(Trigger.DeliverRemedy, PermittedActors.Nobody).Add(Trigger.Reopen, PermittedActors.Complainant),
        });
        Check(promised, nobody).ShouldBeFound(UpgradeVerdict.Stranded, (promised.Count, "UPG-10"));
        Check(promised).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Who_may_not_reopen_leaves_that_to_the_complainant()
    {
        Check(Events(ComplaintState.Closed), Permitting(Trigger.Reopen, PermittedActors.Complainant)).Findings.ShouldBeEmpty();
        Check(Events(ComplaintState.Answered), Permitting(Trigger.Close, PermittedActors.System)).Findings.ShouldBeEmpty("silence closes it");
    }

    [Fact]
    public void Where_no_clock_would_run_nobody_would_be_reminded()
    {
        var upgrade = Check(s_received, terms: new(new DeadlinePolicy("thanks", new Milestone("thanks", new BusinessDays(5))
        {
            StartsOn = [ClockEvents.Closed],
            StopsOn = [ClockEvents.Thanked],
        }), Office.Calendar));
        upgrade.Verdict.ShouldBe(UpgradeVerdict.Stranded);
        upgrade.Findings.Select(each => each.Code).ShouldBe(["UPG-03", "UPG-03", "UPG-03", "UPG-11"]);
    }

    [Fact]
    public void A_complaint_whose_clock_stands_still_is_not_forgotten()
    {
        var paused = ComplaintInState.Of(ComplaintState.InProgress).Take(Trigger.Pause).Events;
        Check(paused, terms: With(policy => policy.Milestones)).Findings.ShouldBeEmpty();
        var levelOnly = With(policy => [.. policy.Milestones.Where(each => each.Name == DeadlinePolicy.Level)]);
        Check(paused, terms: levelOnly).Findings.Select(each => each.Code).ShouldBe(["UPG-03"]);
    }

    [Fact]
    public void Terms_that_are_lost_are_told_once()
    {
        var check = new UpgradeCheck(ComplaintWorkflow.Standard, _ => null);
        check.Check(Events(ComplaintState.InProgress)).ShouldBeFound(UpgradeVerdict.NeedsMigration, (1, "UPG-12"))
            .Facts["policy"].ShouldBe(s_terms.Policy.Version);
    }

    [Fact]
    public void A_broken_history_is_told_and_does_not_stop_the_others()
    {
        var events = Events(ComplaintState.Assessed);
        Check([events[0], events[2]]).ShouldBeFound(UpgradeVerdict.Stranded, (3, "UPG-13"));
        Check([events[0], events[1] with { Complaint = new(Office.Organisation, new("C-2")) }]).ShouldBeFound(UpgradeVerdict.Stranded, (2, "UPG-13"));
        Should.Throw<ArgumentException>(() => Check([]));
    }

    [Fact]
    public async Task Many_are_counted_by_verdict_and_code_and_only_the_affected_are_kept()
    {
        List<int> told = [];
        var histories = Enumerable.Repeat<IReadOnlyList<ComplaintEvent>>(Events(ComplaintState.Assessed), 1500).Append(s_atLevel3).Append([s_atLevel3[1]]);
        var report = await new UpgradeCheck(Office.WithLevels(1), Archive).RunAsync(histories.ToAsyncEnumerable(), new Told(told));
        (report.Compatible, report.NeedsMigration, report.Stranded).ShouldBe((1500, 1, 1));
        report.ByCode.ShouldBe(new Dictionary<string, int> { ["UPG-01"] = 1, ["UPG-02"] = 1, ["UPG-13"] = 1 }, ignoreOrder: true);
        report.Affected.Select(each => (each.NeedsMigration, each.IsStranded)).ShouldBe([(true, false), (false, true)]);
        report.Affected[1].Codes.ShouldBe(["UPG-13"]);
        report.Affected[1].ToText("vi").ShouldStartWith("C-1: Stranded\n  #", Case.Sensitive);
        report.Affected[1].ToText("vi").ShouldContain("UPG-13: Các sự kiện không thuộc");
        told.ShouldBe([1000, 1502]);
    }

    [Fact]
    public async Task A_run_can_be_cancelled_between_two_complaints()
    {
        using CancellationTokenSource source = new();
        IEnumerable<IReadOnlyList<ComplaintEvent>> Endless()
        {
            for (var i = 0; ; i++)
            {
                if (i == 3)
                    source.Cancel();
                yield return s_received;
            }
        }

        var check = new UpgradeCheck(ComplaintWorkflow.Standard, Archive);
        await Should.ThrowAsync<OperationCanceledException>(() => check.RunAsync(Endless().ToAsyncEnumerable(), null, source.Token));
    }

    [Fact]
    public void Every_finding_speaks_both_languages_and_fills_its_places()
    {
        UpgradeFinding[] all =
        [
            .. Check(s_atLevel3, Office.WithLevels(2), new(Office.Facts.Roster!.Owners.Clear()), With(policy => [.. policy.Milestones.Skip(2), new("call", new BusinessDays(2))])).Findings,
            .. Check([s_received[0] with { Obligations = Obligations.Thank }]).Findings,
        ];
        all.ShouldAllBe(each => !each.Text().Contains('{') && !each.Text("vi").Contains('{') && each.Text() != each.Text("vi"));
        all.Select(each => each.Code).Distinct().Count().ShouldBeGreaterThan(5);
    }

    private static ComplaintUpgrade Check(
        IReadOnlyList<ComplaintEvent> events, ComplaintWorkflow? workflow = null, Roster? roster = null, DeadlineTerms? terms = null) =>
        new UpgradeCheck(workflow ?? ComplaintWorkflow.Standard, Archive) { NewTerms = terms, Roster = roster }.Check(events);

    private static DeadlineTerms? Archive(TermsVersion version) => version == s_terms.Version ? s_terms : null;

    private static ComplaintEvent[] Events(ComplaintState state) => [.. ComplaintInState.Of(state).Events];

    private static ComplaintWorkflow Permitting(Trigger trigger, PermittedActors actors) =>
        new(Ladder.ThreeLevels, new() { Permissions = ImmutableDictionary<Trigger, PermittedActors>.Empty.Add(trigger, actors) });

    private static DeadlineTerms With(Func<DeadlinePolicy, ImmutableArray<Milestone>> milestones) =>
        new(new DeadlinePolicy("new", milestones(s_terms.Policy)), Office.Calendar);

    private sealed class Told(List<int> counts) : IProgress<int>
    {
        public void Report(int value) => counts.Add(value);
    }
}

internal static class UpgradeChecks
{
    /// <summary>That this one thing was found, and the verdict.</summary>
    internal static UpgradeFinding ShouldBeFound(this ComplaintUpgrade upgrade, UpgradeVerdict verdict, (int, string) found)
    {
        upgrade.Findings.Select(each => (each.Sequence, each.Code)).ShouldBe([found], string.Join('\n', upgrade.Findings));
        upgrade.Verdict.ShouldBe(verdict);
        return upgrade.Findings[0];
    }
}
