using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>A complaint that has ended runs no deadline, so that no sweep comes back for it for ever.</summary>
public class EndingTests
{
    // Promises an acknowledgement by nothing that a withdrawal would stop, and a letter of thanks after closing.
    private static readonly DeadlinePolicy s_stubborn = new("stubborn",
        new Milestone("never-stopped", new CalendarDays(30)) { StopsOn = [], WaivedOn = [] },
        new Milestone("thanks", new CalendarDays(10)) { StartsOn = [ClockEvents.Closed], StopsOn = [] });

    public static TheoryData<Trigger> Endings => [Trigger.Withdraw, Trigger.Refuse, Trigger.MarkDuplicate, Trigger.Transfer];

    [Theory, MemberData(nameof(Endings))]
    public void Every_ending_waives_what_still_runs(Trigger ending)
    {
        var walk = Received(new DeadlineTerms(s_stubborn, Office.Calendar)).Take(ending);
        walk.Complaint.Deadlines.ShouldNotBeEmpty();
        walk.Complaint.Deadlines.ShouldAllBe(deadline => deadline.State == DeadlineState.Waived);
    }

    [Theory, MemberData(nameof(Endings))]
    public void Also_when_the_terms_are_lost(Trigger ending)
    {
        var walk = Received(new DeadlineTerms(s_stubborn, Office.Calendar));
        walk.Facts = walk.Facts with { Terms = null };
        walk.Take(ending);
        walk.Complaint.Deadlines.ShouldAllBe(deadline => deadline.State == DeadlineState.Waived);
    }

    [Fact]
    public void What_was_due_before_the_end_is_breached_even_if_no_sweep_came()
    {
        var walk = Received(new DeadlineTerms(s_stubborn, Office.Calendar));
        walk.Now += Duration.FromDays(40);
        walk.Take(Trigger.Withdraw);
        walk.Latest("never-stopped").State.ShouldBe(DeadlineState.Breached);
    }

    [Fact]
    public void What_was_breached_before_stays_so()
    {
        var walk = Received(new DeadlineTerms(s_stubborn, Office.Calendar)).Pass("never-stopped").Take(Trigger.Withdraw);
        walk.Latest("never-stopped").State.ShouldBe(DeadlineState.Breached);
    }

    private static Walk Received(DeadlineTerms terms) =>
        new Walk { Facts = Office.Facts with { Terms = terms } }.Take(Trigger.Receive);
}
