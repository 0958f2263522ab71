using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>What still runs when a complaint has ended.</summary>
public class EndingTests
{
    public static TheoryData<Trigger> Endings => [Trigger.Withdraw, Trigger.Refuse, Trigger.MarkDuplicate, Trigger.Transfer];

    [Theory, MemberData(nameof(Endings))]
    public void Every_ending_waives_what_the_standard_policy_promised(Trigger ending)
    {
        var walk = Received(DeadlinePolicy.Standard).Take(ending);
        walk.Complaint.Deadlines.ShouldNotBeEmpty();
        walk.Complaint.Deadlines.Where(deadline => deadline.Milestone != DeadlinePolicy.Reopening)
            .ShouldAllBe(deadline => deadline.State == DeadlineState.Waived);
    }

    [Fact]
    public void What_was_due_before_the_end_is_breached_even_if_no_sweep_came()
    {
        var walk = Received(DeadlinePolicy.Standard);
        walk.Now += Duration.FromDays(40);
        walk.Take(Trigger.Withdraw);
        walk.Latest(DeadlinePolicy.Acknowledgement).State.ShouldBe(DeadlineState.Breached);
    }

    [Theory, MemberData(nameof(Endings))]
    public void What_the_policy_promises_beyond_the_end_runs_on_and_passes_once(Trigger ending)
    {
        var walk = Received(new("archive", new Milestone("keep-records", new CalendarDays(30)) { StopsOn = [], WaivedOn = [] }));
        walk.Take(ending);
        var end = walk.Complaint.State;
        walk.Latest("keep-records").State.ShouldBe(DeadlineState.Running);
        walk.Pass("keep-records");
        (walk.Complaint.State, walk.Latest("keep-records").State).ShouldBe((end, DeadlineState.Breached));
    }

    [Fact]
    public void A_letter_of_thanks_can_be_promised_from_the_closing_and_does_not_climb()
    {
        var walk = Received(new("thanks",
            new Milestone("thanks", new CalendarDays(10)) { StartsOn = [ClockEvents.Closed], StopsOn = [], Escalates = true }));
        walk.Take(Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp, Trigger.Answer, Trigger.Accept, Trigger.Close);
        walk.Latest("thanks").State.ShouldBe(DeadlineState.Running);
        walk.Pass("thanks");
        (walk.Complaint.Level, walk.Latest("thanks").State).ShouldBe((1, DeadlineState.Breached));
    }

    private static Walk Received(DeadlinePolicy policy) =>
        new Walk { Facts = Office.Facts with { Terms = new(policy, Office.Calendar) } }.Take(Trigger.Receive);
}
