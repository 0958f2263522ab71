using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>How complaints climb and descend ladders of different lengths.</summary>
public class LevelTests
{
    public static TheoryData<int> Ladders => [1, 2, 3, 5];

    [Theory, MemberData(nameof(Ladders))]
    public void Handing_over_climbs_one_level_at_a_time_and_ends_at_the_last(int levels)
    {
        var walk = TakenUp(levels);
        for (var level = 1; level < levels; level++)
        {
            walk.Take(Trigger.HandOver);
            (walk.Complaint.Level, walk.Complaint.Handler).ShouldBe((level + 1, null));
            walk.Take(Trigger.TakeUp);
        }
        LeadsNowhere(walk, WellFormed.Command(Trigger.HandOver, walk.Complaint));
    }

    [Theory, MemberData(nameof(Ladders))]
    public void Handing_back_descends_one_level_at_a_time_and_ends_at_the_first(int levels)
    {
        var walk = TakenUp(levels);
        for (var level = 1; level < levels; level++)
            walk.Take(Trigger.HandOver, Trigger.TakeUp);
        for (var level = levels; level > 1; level--)
        {
            walk.Take(Trigger.HandBack);
            walk.Complaint.Level.ShouldBe(level - 1);
        }
        LeadsNowhere(walk, WellFormed.Command(Trigger.HandBack, walk.Complaint));
    }

    [Theory, MemberData(nameof(Ladders))]
    public void Escalating_may_pass_levels_but_only_upwards_and_not_beyond_the_last(int levels)
    {
        for (var from = 1; from <= levels; from++)
        {
            for (var to = 0; to <= levels + 1; to++)
            {
                var walk = TakenUp(levels);
                if (from > 1)
                    walk.Take(new Escalate("Needs a decision.", WellFormed.Record, from)).Take(Trigger.TakeUp);
                var escalate = new Escalate("Needs a decision.", WellFormed.Record, to);
                if (to > from && to <= levels)
                    walk.Take(escalate).Complaint.Level.ShouldBe(to);
                else
                    LeadsNowhere(walk, escalate);
            }
        }
    }

    [Theory, MemberData(nameof(Ladders))]
    public void Escalating_without_a_level_is_to_the_next_one(int levels)
    {
        var walk = TakenUp(levels);
        for (var level = 1; level < levels; level++)
            walk.Take(Trigger.Escalate).Complaint.Level.ShouldBe(level + 1);
        LeadsNowhere(walk, WellFormed.Command(Trigger.Escalate, walk.Complaint));
    }

    [Theory, MemberData(nameof(Ladders))]
    public void Handing_back_may_pass_levels_but_only_downwards_and_not_below_the_first(int levels)
    {
        for (var from = 1; from <= levels; from++)
        {
            for (var to = 0; to <= levels + 1; to++)
            {
                var walk = new Walk { Workflow = Office.WithLevels(levels) }.Take(new Receive(WellFormed.Draft) { Level = from });
                var back = new HandBack("Nothing for us.", WellFormed.Record, to);
                if (to >= 1 && to < from)
                    walk.Take(back).Complaint.Level.ShouldBe(to);
                else
                    LeadsNowhere(walk, back);
            }
        }
    }

    [Theory]
    [InlineData(Trigger.Receive)]
    [InlineData(Trigger.HandOver)]
    [InlineData(Trigger.HandBack)]
    [InlineData(Trigger.Escalate)]
    [InlineData(Trigger.Object)]
    [InlineData(Trigger.AcceptInPart)]
    [InlineData(Trigger.TakeUp)]
    public void The_levels_that_a_step_can_lead_to_are_those_that_some_command_leads_to_also_above_a_shortened_ladder(Trigger trigger)
    {
        int?[] named = [null, .. Enumerable.Range(0, 8)];
        ComplaintCommand[] commands = trigger switch
        {
            Trigger.Receive => [.. Enumerable.Range(0, 8).Select(level => new Receive(WellFormed.Draft) { Level = level })],
            Trigger.HandBack => [.. named.Select(to => new HandBack("x", WellFormed.Record, to))],
            Trigger.Escalate => [.. named.Select(to => new Escalate("x", WellFormed.Record, to))],
            _ => [WellFormed.Command(trigger, Complaint.Unreceived(Office.Key))],
        };
        for (var levels = 1; levels <= 5; levels++)
        {
            var ladder = Office.WithLevels(levels).Ladder;
            for (var level = 1; level <= 6; level++)
            {
                LevelMoves.Targets(trigger, level, ladder).ShouldBe(
                    commands.Select(command => LevelMoves.After(level, command, ladder)).OfType<int>().Distinct().Order(), $"from {level} of {levels}");
            }
        }
    }

    [Theory, MemberData(nameof(Ladders))]
    public void An_objection_goes_to_the_next_level_and_stays_at_the_last(int levels)
    {
        var walk = TakenUp(levels);
        for (var round = 1; round <= levels + 1; round++)
        {
            var reviewer = Office.Person(ActorRole.TechnicalHead, $"reviewer-{round}");
            walk.Take(WellFormed.Command(Trigger.Answer, walk.Complaint), reviewer).Take(Trigger.Object);
            walk.Complaint.Level.ShouldBe(Math.Min(round + 1, levels));
            walk.Complaint.IsUnderReview.ShouldBeTrue();
            walk.Take(new TakeUp(), Office.Person(ActorRole.TechnicalHead, $"reviewer-{round + 1}"));
        }
    }

    [Theory, MemberData(nameof(Ladders))]
    public void Missed_limits_carry_the_complaint_to_the_last_level_where_reminders_begin(int levels)
    {
        var walk = TakenUp(levels);
        for (var level = 1; level < levels; level++)
        {
            walk.Pass(DeadlinePolicy.Level);
            (walk.Complaint.Level, walk.Complaint.State).ShouldBe((level + 1, ComplaintState.HandedOver));
            walk.Complaint.Deadlines.ShouldNotContain(deadline => deadline.Milestone == DeadlinePolicy.Reminder);
        }
        walk.Pass(DeadlinePolicy.Level);
        walk.Complaint.Level.ShouldBe(levels);
        walk.Latest(DeadlinePolicy.Reminder).State.ShouldBe(DeadlineState.Running);
    }

    [Fact]
    public void A_missed_limit_and_the_climb_it_causes_are_one_decision()
    {
        var walk = TakenUp(3);
        var due = walk.Latest(DeadlinePolicy.Level).Due!.Value.At;
        walk.Now = due + Duration.FromHours(5);
        var decision = walk.Decide(WellFormed.Passed(walk.Complaint, DeadlinePolicy.Level));
        decision.Events.Select(step => step.Step.Trigger).ShouldBe([Trigger.MilestonePassed, Trigger.Escalate]);
        decision.Events.ShouldAllBe(step => step.OccurredAt == due && step.RecordedAt == walk.Now && step.Actor.Role == ActorRole.System);
        decision.State.Version.ShouldBe(walk.Complaint.Version + 2);
        ((Escalate)decision.Events[^1].Step).Reason.ShouldBe("The limit was missed.");
    }

    [Fact]
    public void A_climb_by_a_missed_limit_blames_nobody_for_recording_it_late()
    {
        var walk = TakenUp(3);
        walk.Now = walk.Latest(DeadlinePolicy.Level).Due!.Value.At + Duration.FromHours(5);
        var climb = walk.Decide(WellFormed.Passed(walk.Complaint, DeadlinePolicy.Level)).Events[^1];
        climb.Remarks.Select(remark => (remark.Code, remark.Severity)).ShouldBe([("RES-06", Severity.Breach)]);
        climb.Obligations.ShouldBe(Obligations.TellOutcome | Obligations.FileLevelRecord);
    }

    private static Walk TakenUp(int levels) =>
        new Walk { Workflow = Office.WithLevels(levels) }.Take(Trigger.Receive, Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp);

    private static void LeadsNowhere(Walk walk, ComplaintCommand command)
    {
        var decision = walk.Decide(command);
        var refusal = decision.Refusals.ShouldHaveSingleItem();
        (refusal.Code, refusal.Principle, refusal.Severity).ShouldBe(("TEC-04", null, Severity.Block));
        refusal.ShouldBeReadable();
        decision.State.ShouldBeSameAs(walk.Complaint);
        decision.Events.ShouldBeEmpty();
    }
}
