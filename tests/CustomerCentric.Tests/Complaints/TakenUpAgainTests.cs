using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Support.DeskBench;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>What is answered or ended and comes back runs by clocks of its own, not by what is left of earlier ones.</summary>
public class TakenUpAgainTests
{
    [Fact]
    public void The_answer_after_a_reopening_gives_the_whole_time_to_reply()
    {
        var walk = new Walk().Take(Trigger.Receive, Trigger.Answer);
        walk.Now += Duration.FromDays(7);
        walk.Take(Trigger.Reopen);
        walk.Latest(DeadlinePolicy.Reply).State.ShouldBe(DeadlineState.Waived);
        var answeredAt = walk.Take(Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp).Now;
        walk.Take(Trigger.Answer);
        (walk.Latest(DeadlinePolicy.Reply).Occurrence, walk.Latest(DeadlinePolicy.Reply).StartedAt).ShouldBe((2, answeredAt));
    }

    [Fact]
    public void What_is_closed_after_a_refusal_was_objected_to_can_be_reopened_for_the_whole_time()
    {
        var walk = new Walk().Take(Trigger.Receive, Trigger.Refuse, Trigger.Object);
        walk.Latest(DeadlinePolicy.Reopening).State.ShouldBe(DeadlineState.Met);
    }

    [Fact]
    public void Something_is_due_until_it_is_closed_also_when_the_remedy_comes_late()
    {
        var answer = (Answer)WellFormed.Command(Trigger.Answer, Complaint.Unreceived(Office.Key)) with { Remedy = new("refund", 10) };
        var walk = new Walk().Take(Trigger.Receive).Take(answer).Take(Trigger.Accept).Pass(DeadlinePolicy.Closing).Take(Trigger.DeliverRemedy);
        walk.Latest(DeadlinePolicy.Reminder).State.ShouldBe(DeadlineState.Running);
        walk.Take(Trigger.Close).Latest(DeadlinePolicy.Reminder).State.ShouldBe(DeadlineState.Waived);
    }

    [Fact]
    public async Task A_comment_that_is_reopened_takes_the_terms_of_that_day()
    {
        var bench = new DeskBench();
        var noted = (await bench.Desk.ReceiveAsync(new("More taps, please.") { Kind = FeedbackKind.Suggestion, Complainant = new("customer-1") }, Customer)).Complaint!;
        var closed = await bench.StepAsync(noted, (new Close(), Agent));
        (closed.Terms, closed.Deadlines.IsEmpty).ShouldBe((null, true));
        var reopened = await bench.StepAsync(noted, (new Reopen("Nothing happened."), Customer));
        reopened.Terms.ShouldNotBeNull();
        reopened.Deadlines.ShouldHaveSingleItem().Milestone.ShouldBe(DeadlinePolicy.Level);

        var terms = reopened.Terms;
        (await bench.StepAsync(noted, (new TakeUp(), Agent), (Answer(), Agent), (new Accept(), Customer), (new Close("taps"), Agent), (new Reopen("Again."), Customer)))
            .Terms.ShouldBe(terms);
    }

    [Theory]
    [InlineData("RES-01")]
    [InlineData("EFF-06")]
    public void What_was_neither_acknowledged_nor_assessed_is_not_delegated(string code)
    {
        var walk = new Walk().Take(Trigger.Receive, Trigger.Escalate);
        walk.Decide(Trigger.DelegateTo).Refusals.Select(refusal => refusal.Code).ShouldContain(code);
        walk.Take(Trigger.Acknowledge, Trigger.Assess, Trigger.DelegateTo);
    }

    [Theory]
    [InlineData(Trigger.MarkDuplicate)]
    [InlineData(Trigger.Transfer)]
    [InlineData(Trigger.Cancel)]
    public void Whatever_way_it_ended_it_can_be_reopened_for_so_long_and_no_longer(Trigger ending)
    {
        var walk = new Walk().Take(Trigger.Receive).Take(ending);
        walk.Decide(Trigger.Reopen).IsAccepted.ShouldBeTrue();
        walk.Pass(DeadlinePolicy.Reopening).Decide(Trigger.Reopen).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-12");
    }

    [Fact]
    public void One_event_that_opens_a_milestone_in_two_ways_opens_it_once()
    {
        var policy = new DeadlinePolicy(
            "twice",
            new Milestone("level", new CalendarDays(5)) { Escalates = true },
            new Milestone("reminder", new CalendarDays(2)) { Kind = MilestoneKind.Recurring, StartsOn = [ClockEvents.LastLevelBreached], StartsOnExpiryOf = ["level"] },
            new Milestone("follow-up", new CalendarDays(2)) { StartsOn = [ClockEvents.Answered, ClockEvents.RemedyPromised], StopsOn = [ClockEvents.Complied] });
        var walk = new Walk { Workflow = Office.WithLevels(1), Facts = Office.Facts with { Terms = new(policy, Office.Calendar) } }.Take(Trigger.Receive);
        walk.Pass("level");
        walk.Complaint.Deadlines.Count(deadline => deadline.Milestone == "reminder").ShouldBe(1);
        walk.Take(Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp)
            .Take((Answer)WellFormed.Command(Trigger.Answer, walk.Complaint) with { Remedy = new("refund", 10) });
        walk.Complaint.Deadlines.Count(deadline => deadline.Milestone == "follow-up").ShouldBe(1);
    }
}
