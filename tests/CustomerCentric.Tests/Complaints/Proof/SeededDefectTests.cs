using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using static CustomerCentric.Tests.Complaints.Proof.Defect;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints.Proof;

/// <summary>For each property at least one thing put wrong on purpose, and the shortest way on which it shows.</summary>
public class SeededDefectTests
{
    [Theory]
    [InlineData(Trigger.Transfer)]
    [InlineData(Trigger.MarkDuplicate)]
    [InlineData(Trigger.Refuse)]
    [InlineData(Trigger.Withdraw)]
    [InlineData(Trigger.Cancel)]
    public void An_ending_without_its_letter_is_found(Trigger ending) =>
        Proved(letters: new(trigger => trigger == ending ? [] : Letters.Of(trigger))).ShouldBreak(Told, Trigger.Receive, ending);

    [Fact]
    public void An_answer_without_its_letter_is_found() =>
        Proved(letters: new(trigger => trigger == Trigger.Answer ? [] : Letters.Of(trigger)))
            .ShouldBreak(Told, Trigger.Receive, Trigger.Answer, Trigger.MilestonePassed)
            .Trace[^1].ShouldBe(new(Trigger.MilestonePassed, ActorRole.System, "reply", Trigger.Close, ComplaintState.Answered, ComplaintState.Closed, 1,
                Obligations.Thank | Obligations.AskSatisfaction, ["reopening"]), new TraceComparer());

    [Fact]
    public void Closing_what_was_never_answered_is_found_only_when_the_rule_is_lowered_too()
    {
        var closing = Permitted(ComplaintState.InProgress, Trigger.Close, ComplaintState.Closed);
        Proved(InTable(null, closing)).Holds.ShouldBeTrue();
        Proved(InTable(Lowered("RES-05"), closing)).ShouldBreak(Told, Trigger.Receive, Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp, Trigger.Close);
    }

    [Fact]
    public void A_decision_that_was_never_acknowledged_is_found() =>
        Proved(InRule("RES-01", rule => rule with { Obligation = rule.Obligation! with { NeededBy = [Trigger.HandOver] } }))
            .ShouldBreak(Told, Trigger.Receive, Trigger.Assess, Trigger.TakeUp, Trigger.Answer, Trigger.MilestonePassed);

    [Fact]
    public void A_policy_without_the_closing_milestone_is_found() =>
        Proved(policy: InPolicy(DeadlinePolicy.Closing, _ => null))
            .ShouldBreak(AlwaysADate, Trigger.Receive, Trigger.Answer, Trigger.Accept)
            .Trace[^1].Runs.ShouldBeEmpty();

    [Fact]
    public void A_reminder_that_stops_when_the_remedy_is_delivered_late_is_found() =>
        Proved(policy: InPolicy(DeadlinePolicy.Reminder, each => each with { StopsOn = [ClockEvents.Answered, ClockEvents.Complied] }))
            .ShouldBreak(AlwaysADate, Trigger.Receive, Trigger.Answer, Trigger.Accept, Trigger.MilestonePassed, Trigger.DeliverRemedy);

    [Fact]
    public void A_last_level_without_a_reminder_is_found()
    {
        var broken = Proved(policy: InPolicy(DeadlinePolicy.Reminder, each => each with { StartsOn = [ClockEvents.Thanked] })).ShouldBreak(LadderEnds, Trigger.Receive, Trigger.MilestonePassed);
        broken.Trace.Select(step => step.Level).ShouldBe([3, 3]);
        broken.Finding!.En.ShouldContain("no reminder runs");
    }

    [Fact]
    public void A_missed_limit_that_does_not_climb_is_found()
    {
        var broken = Proved(InTable(null, Refused(ComplaintState.HandedOver, Trigger.Escalate))).ShouldBreak(LadderEnds, Trigger.Receive, Trigger.Escalate, Trigger.MilestonePassed);
        broken.Trace[^1].FollowedBy.ShouldBeNull();
        broken.Finding!.En.ShouldContain("stays where it is");
    }

    [Fact]
    public void A_level_whose_limit_does_not_start_is_found() =>
        Proved(policy: InPolicy(DeadlinePolicy.Level, each => each with { StartsOn = each.StartsOn.Remove(ClockEvents.HandedBack) }))
            .ShouldBreak(LadderEnds, Trigger.Receive, Trigger.HandBack);

    [Fact]
    public void An_answer_that_need_not_show_the_way_onward_is_found() =>
        Proved(new(Ladder.ThreeLevels, Lowered("FAI-05"))).ShouldBreak(WayOnward, Trigger.Receive, Trigger.Answer);

    [Fact]
    public void Another_step_that_answers_is_found() =>
        Proved(InTable(null, Permitted(ComplaintState.InProgress, Trigger.Approve, ComplaintState.Answered)))
            .Properties.Single(each => each.Id == WayOnward).Trace[^1].Trigger.ShouldBe(Trigger.Approve);

    [Fact]
    public void A_state_with_no_way_out_is_found() =>
        Proved(InTable(null, Refused(ComplaintState.Accepted, Trigger.Close), Refused(ComplaintState.Accepted, Trigger.Reopen), Permitted(ComplaintState.Accepted, Trigger.Object, ComplaintState.Accepted)))
            .Properties.Single(each => each.Id == ReachesAnEnding).Trace.Select(step => step.Trigger).ShouldBe([Trigger.Receive, Trigger.Answer, Trigger.Accept]);

    [Fact]
    public void A_comment_that_cannot_end_is_found() =>
        Proved(InTable(null, [.. new[] { Trigger.Close, Trigger.Withdraw, Trigger.Cancel, Trigger.MarkDuplicate, Trigger.Transfer, Trigger.TreatAsComplaint }
                .Select(trigger => Refused(ComplaintState.Noted, trigger))]))
            .Properties.Single(each => each.Id == ReachesAnEnding).Trace.Select(step => step.Trigger).ShouldBe([Trigger.TakeNote]);

    [Theory]
    [InlineData(ComplaintState.Answered, Trigger.Object, Trigger.Receive, Trigger.Answer)]
    [InlineData(ComplaintState.Answered, Trigger.Accept, Trigger.Receive, Trigger.Answer)]
    [InlineData(ComplaintState.Answered, Trigger.AcceptInPart, Trigger.Receive, Trigger.Answer)]
    [InlineData(ComplaintState.Accepted, Trigger.Object, Trigger.Receive, Trigger.Answer, Trigger.Accept)]
    [InlineData(ComplaintState.Refused, Trigger.Object, Trigger.Receive, Trigger.Refuse)]
    [InlineData(ComplaintState.HandedOver, Trigger.Withdraw, Trigger.Receive, Trigger.Escalate)]
    public void A_table_that_refuses_the_complainant_is_found(ComplaintState state, Trigger step, params Trigger[] trace) =>
        Proved(InTable(null, Refused(state, step))).ShouldBreak(Unhindered, trace).Finding!.En.ShouldBe($"The complainant's step {step} is refused in this state.");

    [Fact]
    public void A_step_of_the_complainant_that_waits_for_the_organisation_is_found() =>
        Proved(InRule("EFF-10", rule => rule with { Obligation = rule.Obligation! with { AnsweredBy = [Trigger.DeliverRemedy, Trigger.Accept] } }))
            .ShouldBreak(Unhindered, Trigger.Receive, Trigger.Answer).Finding!.En.ShouldContain("owes nothing");

    [Fact]
    public void A_host_s_rule_cannot_refuse_the_complainant_whatever_it_says()
    {
        var everywhere = new ComplaintRule("HOST-01", null, "Never", new("No.", "Không."), "A host")
        {
            On = [.. Enum.GetValues<Trigger>().Except([Trigger.Answer, Trigger.Close])],
            Judge = static _ => Found.NothingMore,
        };
        Proved(new(Ladder.ThreeLevels, new() { Rules = [everywhere] })).Holds.ShouldBeTrue();
    }

    [Fact]
    public void A_rule_under_the_code_of_the_lawful_window_alone_may_refuse_a_reopening() =>
        Proved(InRule("TEC-12", rule => rule with { On = [Trigger.Reopen, Trigger.Object] })).Holds.ShouldBeTrue();

    [Fact]
    public void A_cell_that_names_other_rules_than_are_asked_is_found() =>
        Proved(InTable(null, (ComplaintState.InProgress, Trigger.Answer, row => row.Permit(Trigger.Answer, ComplaintState.Answered))))
            .ShouldBreak(EveryCell).Finding!.En.ShouldStartWith("InProgress.Answer names other rules");

    [Theory]
    [InlineData("", "Không.")]
    [InlineData("No.", " ")]
    public void A_cell_that_gives_no_reason_is_found(string en, string vi) =>
        Proved(InTable(null, (ComplaintState.Draft, Trigger.Close, row => row.Refuse(Trigger.Close, new(en, vi)))))
            .ShouldBreak(EveryCell).Finding!.Vi.ShouldStartWith("Draft.Close không nêu lý do");

    private sealed class TraceComparer : IEqualityComparer<ProofStep>
    {
        public bool Equals(ProofStep? x, ProofStep? y) => x is not null && y is not null && x with { Runs = [] } == y with { Runs = [] } && x.Runs.SequenceEqual(y.Runs);

        public int GetHashCode(ProofStep step) => step.Trigger.GetHashCode();
    }
}
