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

    [Theory]
    [InlineData(ActorRole.CareAgent)]
    [InlineData(ActorRole.Complainant)]
    public void A_reopening_ends_no_review_whoever_answered_first_stays_out_and_whoever_reviewed_may_go_on(ActorRole reopening)
    {
        var (first, reviewer) = (Office.Person(ActorRole.CareAgent), Office.Person(ActorRole.TechnicalHead));
        var walk = new Walk().Take(Trigger.Receive, Trigger.Acknowledge, Trigger.Assess).Take(new TakeUp(), first)
            .Take(WellFormed.Command(Trigger.Answer, Complaint.Unreceived(Office.Key)), first).Take(Trigger.Object);
        walk.Complaint.Level.ShouldBe(2);
        walk.Take(new TakeUp(), reviewer).Take(WellFormed.Command(Trigger.Answer, walk.Complaint), reviewer)
            .Take(new Reopen("The answer turned out wrong."), Office.Person(reopening));

        walk.Decide(new TakeUp(), reviewer).IsAccepted.ShouldBeTrue();
        walk.Take(Trigger.HandBack);
        walk.Complaint.Level.ShouldBe(1);
        walk.Decide(new TakeUp(), first).Refusals.ShouldHaveSingleItem().Code.ShouldBe("FAI-01");
    }

    [Fact]
    public void Without_an_objection_whoever_answered_may_take_the_reopened_complaint_up_again()
    {
        var first = Office.Person(ActorRole.CareAgent);
        var walk = new Walk().Take(Trigger.Receive, Trigger.Acknowledge, Trigger.Assess).Take(new TakeUp(), first)
            .Take(WellFormed.Command(Trigger.Answer, Complaint.Unreceived(Office.Key)), first).Take(Trigger.Reopen);
        walk.Decide(new TakeUp(), first).IsAccepted.ShouldBeTrue();
    }
}
