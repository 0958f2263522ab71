using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>What a step does to the deadlines, beyond starting and stopping them.</summary>
public class StepClockTests
{
    private static readonly LocalDate s_july = new(2026, 7, 1);

    private static readonly Answer s_answer = (Answer)WellFormed.Command(Trigger.Answer, Complaint.Unreceived(Office.Key));

    [Fact]
    public void An_answer_ends_a_pause_and_what_it_does_not_stop_runs_on()
    {
        var walk = InProgress([.. DeadlinePolicy.Standard.Milestones, new(Office.Whole, new CalendarDays(365)) { StopsOn = [ClockEvents.Closed], MayPause = true }]);
        var due = walk.Latest(Office.Whole).Due!.Value.At;
        walk.Take(Trigger.Pause);
        var paused = walk.Latest(Office.Whole);
        (paused.State, paused.Due).ShouldBe((DeadlineState.Paused, null));
        walk.Now += Duration.FromDays(3);
        walk.Take(Trigger.Answer);

        var again = walk.Latest(Office.Whole);
        (again.State, again.Epoch, again.Occurrence).ShouldBe((DeadlineState.Running, paused.Epoch + 1, paused.Occurrence));
        again.Due!.Value.At.ShouldBeGreaterThan(due);
        walk.Latest(DeadlinePolicy.Level).State.ShouldBe(DeadlineState.Met);
        walk.Events[^1].Deadlines.Select(deadline => (deadline.Milestone, deadline.Occurrence)).ShouldBeUnique();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_remedy_runs_against_a_limit_unless_it_is_delivered_with_the_answer(bool isDelivered)
    {
        var walk = InProgress(DeadlinePolicy.Standard.Milestones).Take(s_answer with { Remedy = new("refund", 10) { IsDelivered = isDelivered } });
        walk.Complaint.Deadlines.Any(deadline => deadline.Milestone == DeadlinePolicy.Remedy).ShouldBe(!isDelivered);
    }

    [Fact]
    public void The_reply_is_awaited_until_its_window_ends_whatever_is_done_meanwhile()
    {
        var walk = InProgress(DeadlinePolicy.Standard.Milestones).Take(s_answer with { Remedy = new("refund", 10) }).Take(Trigger.DeliverRemedy);
        walk.Complaint.Obligations.ShouldBe(Obligations.AwaitReply);
        walk.Decide(Trigger.Close).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-05");
    }

    [Fact]
    public void Another_promise_that_an_answer_starts_is_no_time_to_reply()
    {
        var walk = InProgress([new(DeadlinePolicy.Level, new BusinessDays(5)), new("call-back", new BusinessDays(3)) { StartsOn = [ClockEvents.Answered], StopsOn = [ClockEvents.Closed] }]);
        walk.Take(Trigger.Answer).Latest("call-back").State.ShouldBe(DeadlineState.Running);
        walk.Complaint.Obligations.ShouldBe(Obligations.None);
    }

    [Fact]
    public void A_complaint_keeps_the_edition_of_its_day_of_receipt()
    {
        var june = ReceivedAt(new(2026, 6, 30)).Take(Trigger.Receive);
        Edition(june).ShouldBe(new BusinessDays(5));
        june.Now += Duration.FromDays(2);
        june.Take(Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp, Trigger.HandOver);
        june.Latest(DeadlinePolicy.Level).Occurrence.ShouldBe(2);
        Edition(june).ShouldBe(new BusinessDays(5));

        Edition(ReceivedAt(s_july).Take(Trigger.Receive)).ShouldBe(new BusinessDays(9));
    }

    [Fact]
    public void A_comment_that_turns_out_to_be_a_complaint_gets_the_edition_of_that_day()
    {
        var walk = ReceivedAt(new(2026, 6, 30)).Take(Trigger.TakeNote);
        walk.Now += Duration.FromDays(2);
        Edition(walk.Take(Trigger.TreatAsComplaint)).ShouldBe(new BusinessDays(9));
    }

    [Fact]
    public void What_is_promised_only_now_counts_from_the_receipt_and_again_when_it_was_lost_in_between()
    {
        var walk = InProgress([new(DeadlinePolicy.Level, new BusinessDays(5)), new("gas", new BusinessDays(2)) { Condition = "gas" }]);
        walk.Complaint.Deadlines.ShouldHaveSingleItem();
        walk.Take(new Regrade(["gas"], [], "It smells of gas."));
        (walk.Latest("gas").StartedAt, walk.Latest("gas").State).ShouldBe((walk.Complaint.ReceivedAt, DeadlineState.Running));
        walk.Take(new Regrade([], ["gas"], "It does not.")).Latest("gas").State.ShouldBe(DeadlineState.Waived);
        walk.Take(new Regrade(["gas"], [], "It does."));
        (walk.Latest("gas").Occurrence, walk.Latest("gas").StartedAt, walk.Latest("gas").State).ShouldBe((2, walk.Complaint.ReceivedAt, DeadlineState.Running));
    }

    [Fact]
    public void An_extension_for_no_reason_is_refused() =>
        InProgress(DeadlinePolicy.Standard.Milestones).Decide(new Extend(Reason: null)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("RES-03");

    [Fact]
    public void A_clock_ahead_by_exactly_the_tolerance_is_believed()
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        var ahead = walk.Now + walk.Workflow.Settings.ClockTolerance;
        walk.Take(new Acknowledge { OccurredAt = ahead }).Events[^1].OccurredAt.ShouldBe(ahead);
    }

    private static Walk InProgress(IEnumerable<Milestone> milestones) =>
        new Walk { Facts = Promising(milestones) }.Take(Trigger.Receive, Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp);

    private static Walk ReceivedAt(LocalDate date)
    {
        var level = DeadlinePolicy.Standard.Milestones.Single(each => each.Name == DeadlinePolicy.Level) with { Extension = null };
        return new()
        {
            Now = Office.Calendar.Zone.AtStartOfDay(date).ToInstant() + Duration.FromHours(9),
            Facts = Promising(
            [
                level with { Received = new(LocalDate.MinIsoValue, s_july.PlusDays(-1)) },
                level with { Received = new(s_july, LocalDate.MaxIsoValue), Limit = new BusinessDays(9) },
            ]),
        };
    }

    private static TimeLimit? Edition(Walk walk) => walk.Latest(DeadlinePolicy.Level).Limit;

    private static RuleFacts Promising(IEnumerable<Milestone> milestones) =>
        Office.Facts with { Terms = new(new DeadlinePolicy("promising", [.. milestones]), Office.Calendar) };
}
