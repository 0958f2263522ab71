using CustomerCentric.Complaints;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Nobody reviews themselves, and nothing is closed behind the complainant's back.</summary>
public class ReviewTests
{
    [Fact]
    public void Whoever_refused_a_complaint_may_not_review_the_refusal()
    {
        var director = Office.Person(ActorRole.Director);
        var walk = new Walk().Take(Trigger.Receive).Take(WellFormed.Command(Trigger.Refuse, Complaint.Unreceived(Office.Key)), director)
            .Take(Trigger.Object, Trigger.Acknowledge, Trigger.Assess, Trigger.Escalate);
        walk.Complaint.Level.ShouldBe(3);
        walk.Decide(new TakeUp(), director).Refusals.ShouldHaveSingleItem().Code.ShouldBe("FAI-01");
        walk.Decide(new TakeUp(), Office.Person(ActorRole.Delegate)).IsAccepted.ShouldBeTrue();
    }

    [Theory]
    [InlineData(ActorRole.CareAgent)]
    [InlineData(ActorRole.System)]
    public void An_answer_is_not_closed_while_the_complainant_may_still_reply_not_even_by_the_system(ActorRole role)
    {
        var walk = new Walk { Workflow = new(Ladder.ThreeLevels, new() { ClosesAfterSilence = false }) }.Take(Trigger.Receive, Trigger.Answer);
        walk.Decide(new Close(), Office.Person(role)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-05");
        walk.Pass("reply");
        walk.Decide(new Close(), Office.Person(role)).IsAccepted.ShouldBeTrue();
    }
}
