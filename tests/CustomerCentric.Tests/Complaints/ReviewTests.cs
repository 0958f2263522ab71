using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
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

    [Fact]
    public void Whoever_approved_the_answer_may_not_review_it()
    {
        var (agent, head) = (Office.Person(ActorRole.CareAgent), Office.Person(ActorRole.TechnicalHead));
        var refund = new Remedy("refund", 10);
        var walk = new Walk().Take(Trigger.Receive, Trigger.Acknowledge, Trigger.Assess).Take(new TakeUp(), agent);
        walk.Take(new Propose(Outcome.Upheld, ["The meter was misread."]) { Remedy = refund }, agent).Owe(Obligations.Approve)
            .Take(new Approve(), Office.Person(ActorRole.CareAgent, "approver"))
            .Take((Answer)WellFormed.Command(Trigger.Answer, walk.Complaint) with { Remedy = refund }, agent).Take(Trigger.Object);
        walk.Complaint.Deciders.ShouldBe([agent.Id, new("approver")]);
        walk.Decide(new TakeUp(), head with { Id = new("approver") }).Refusals.ShouldHaveSingleItem().Code.ShouldBe("FAI-01");
        walk.Decide(new TakeUp(), head).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public void What_was_closed_before_the_complainant_could_reply_can_still_be_objected_to_and_is_reviewed()
    {
        var agent = Office.Person(ActorRole.CareAgent);
        var walk = new Walk { Facts = Office.Facts with { Terms = new(new DeadlinePolicy("once", new Milestone("answer", new CalendarDays(20))), Office.Calendar) } }
            .Take(Trigger.Receive).Take(WellFormed.Command(Trigger.Answer, Complaint.Unreceived(Office.Key)), agent).Take(new Close("meter"), agent);
        walk.Take(Trigger.Object);
        (walk.Complaint.State, walk.Complaint.Level, walk.Complaint.IsUnderReview, walk.Complaint.Ending).ShouldBe((ComplaintState.HandedOver, 2, true, null));
        walk.Take(Trigger.HandBack).Decide(new TakeUp(), agent).Refusals.ShouldContain(refusal => refusal.Code == "FAI-01");
    }

    [Fact]
    public void Of_a_comment_nothing_was_decided_that_could_be_objected_to()
    {
        var walk = new Walk().Take(Trigger.TakeNote, Trigger.Close);
        walk.Decide(Trigger.Object).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-15");
        walk.Decide(Trigger.Reopen).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public void Only_the_time_to_reply_closes_an_answer_in_silence_not_any_other_time_that_the_complainant_had()
    {
        var walk = new Walk { Facts = Office.Facts with { Terms = new(DeadlinePolicy.Find("uk-fca-disp-1.6-general")!, Office.Calendar) } }
            .Take(Trigger.Receive, Trigger.Answer).Pass("summary-resolution-window");
        walk.Complaint.State.ShouldBe(ComplaintState.Answered);
        walk.Take(Trigger.Object);
    }

    [Fact]
    public void An_objection_to_a_level_where_nobody_works_goes_on_and_is_recorded_as_a_breach()
    {
        var walk = new Walk().Take(Trigger.Receive, Trigger.Answer);
        walk.Facts = Office.Facts with { Roster = Roster.Of() };
        var objected = walk.Decide(Trigger.Object);
        objected.IsAccepted.ShouldBeTrue();
        objected.Events[0].Remarks.ShouldContain(remark => remark.Code == "COM-03" && remark.Severity == Severity.Breach);
    }
}
