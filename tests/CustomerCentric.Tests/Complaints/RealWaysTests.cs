using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>What logs of real help desks show must be legal, and its events must tell it.</summary>
public class RealWaysTests
{
    private static readonly Actor s_first = Office.Person(ActorRole.TechnicalHead, "first");
    private static readonly Actor s_second = Office.Person(ActorRole.TechnicalHead, "second");

    [Fact]
    public void Who_has_a_conflict_of_interest_and_who_was_heard_is_on_file()
    {
        var (agent, head) = (Office.Person(ActorRole.CareAgent), Office.Person(ActorRole.HeadOfCare));
        var walk = ComplaintInState.Of(ComplaintState.Assessed);
        walk.Take(new DeclareInterest(HasConflict: true), agent).Take(new DeclareInterest(HasConflict: false), head).Take(new Hear(agent.Id, "It was busy."), agent);
        (walk.Complaint.InConflict.ShouldHaveSingleItem(), walk.Complaint.Heard.ShouldHaveSingleItem()).ShouldBe((agent.Id, agent.Id));
        walk.Take(new DeclareInterest(HasConflict: false), agent).Complaint.InConflict.ShouldBeEmpty();
    }

    [Fact]
    public void Solved_at_first_contact_without_anybody_taking_it_up()
    {
        var walk = new Walk().Take(Trigger.Receive, Trigger.Answer, Trigger.Accept, Trigger.Close);
        (walk.Complaint.Ending, walk.Complaint.Handler, Count(walk, Trigger.TakeUp)).ShouldBe((Ending.Decided, null, 0));
        (walk.Complaint.Obligations & (Obligations.Acknowledge | Obligations.Assess)).ShouldBe(Obligations.None);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void It_may_start_at_a_higher_level_whose_limit_runs_from_there(int level)
    {
        var walk = new Walk().Take(new Receive(WellFormed.Draft) { Level = level }).Take(Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp);
        walk.Complaint.Level.ShouldBe(level);
        walk.Latest(DeadlinePolicy.Level).State.ShouldBe(DeadlineState.Running);
        walk.Take(Trigger.Answer).Complaint.State.ShouldBe(ComplaintState.Answered);
    }

    [Fact]
    public void A_level_may_be_passed_over_and_it_may_be_handed_back_down_over_several()
    {
        var walk = TakenUp().Take(new Escalate("The mayor asks.", WellFormed.Record, To: 3)).Take(Trigger.TakeUp)
            .Take(new HandBack("An ordinary bill.", WellFormed.Record, To: 1));
        walk.Complaint.Level.ShouldBe(1);
        walk.Events.Select(step => step.Level).Distinct().ShouldBe([1, 3]);
    }

    [Fact]
    public void It_may_bounce_and_every_level_has_its_whole_limit_each_time()
    {
        var walk = TakenUp();
        for (var round = 1; round <= 3; round++)
            walk.Take(Trigger.HandOver, Trigger.TakeUp, Trigger.HandBack, Trigger.TakeUp);
        (Count(walk, Trigger.HandOver), Count(walk, Trigger.HandBack)).ShouldBe((3, 3));
        walk.Complaint.Deadlines.Where(deadline => deadline.Milestone == DeadlinePolicy.Level).Select(deadline => deadline.State)
            .ShouldBe([.. Enumerable.Repeat(DeadlineState.Met, 6), DeadlineState.Running]);
    }

    [Fact]
    public void Within_a_level_it_changes_hands_while_the_same_limit_runs_on()
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress);
        var limit = walk.Latest(DeadlinePolicy.Level);
        walk.Take(new TakeUp(), s_first).Complaint.Handler.ShouldBe(s_first.Id);
        walk.Take(new TakeUp(), s_second).Complaint.Handler.ShouldBe(s_second.Id);
        walk.Take(new DelegateTo(new("expert"), "Ten years of meters."), s_second).Complaint.Handler.ShouldBe(new ActorId("expert"));
        walk.Complaint.Level.ShouldBe(2);
        walk.Latest(DeadlinePolicy.Level).ShouldBe(limit);
    }

    [Fact]
    public void The_reason_of_a_pause_changes_while_it_goes_on_as_one_pause()
    {
        var walk = Paused(out var before);
        walk.Now += Duration.FromDays(1);
        walk.Take(new Pause(PauseGround.AwaitingThirdParty, "The laboratory has the meter."));
        walk.Complaint.PausedFor.ShouldBe(PauseGround.AwaitingThirdParty);
        walk.Now += Duration.FromDays(1);
        walk.Take(Trigger.Resume);
        walk.Complaint.PausedFor.ShouldBeNull();
        // Monday to Wednesday: two business days.
        walk.Latest(DeadlinePolicy.Level).Due!.Value.Date.ShouldBe(before.Due!.Value.Date.PlusDays(2));
    }

    [Fact]
    public void Solving_ends_a_pause_and_with_it_the_limit()
    {
        var walk = Paused(out _);
        walk.Take(Trigger.Answer);
        (walk.Complaint.Obligations & Obligations.Resume).ShouldBe(Obligations.None);
        walk.Latest(DeadlinePolicy.Level).State.ShouldBe(DeadlineState.Met);
    }

    [Theory]
    [InlineData(Trigger.Escalate)]
    [InlineData(Trigger.HandOver)]
    [InlineData(Trigger.HandBack)]
    public void A_pause_survives_the_way_to_another_level_and_its_limit_waits_too(Trigger onward)
    {
        var walk = Paused(out _).Take(onward);
        (walk.Complaint.Obligations & Obligations.Resume).ShouldBe(Obligations.Resume);
        (walk.Latest(DeadlinePolicy.Level).State, walk.Latest(DeadlinePolicy.Level).Due).ShouldBe((DeadlineState.Paused, null));
        walk.Take(Trigger.TakeUp, Trigger.Resume);
        walk.Latest(DeadlinePolicy.Level).State.ShouldBe(DeadlineState.Running);
    }

    [Fact]
    public void An_answer_that_meets_with_silence_closes_by_itself_and_the_answer_and_the_closing_are_told_apart()
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress).Take(Trigger.Answer);
        walk.Complaint.State.ShouldBe(ComplaintState.Answered);
        var replyBy = walk.Latest(DeadlinePolicy.Reply).Due!.Value.At;
        walk.Pass(DeadlinePolicy.Reply);
        (walk.Complaint.State, walk.Complaint.Ending).ShouldBe((ComplaintState.Closed, Ending.Decided));
        (walk.Events[^1].Step.Trigger, walk.Events[^1].Actor.Role, walk.Events[^1].OccurredAt).ShouldBe((Trigger.Close, ActorRole.System, replyBy));
    }

    [Fact]
    public void It_may_be_reopened_more_than_once_from_answered_and_from_closed_and_keeps_its_history()
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress);
        for (var round = 1; round <= 2; round++)
        {
            walk.Take(Trigger.Answer, Trigger.Reopen, Trigger.TakeUp);
            walk.Take(Trigger.Answer, Trigger.Accept, Trigger.Close, Trigger.Reopen, Trigger.TakeUp);
        }
        walk.Complaint.Reopenings.ShouldBe(4);
        walk.Complaint.Ending.ShouldBeNull();
        Complaint.Fold(walk.Events).Version.ShouldBe(walk.Events.Count);
    }

    [Fact]
    public void After_the_window_it_is_not_reopened_but_a_new_complaint_goes_on_from_it()
    {
        var walk = ComplaintInState.Of(ComplaintState.Closed).Pass(DeadlinePolicy.Reopening);
        walk.Decide(Trigger.Reopen).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-12");
        walk.Decide(new Reopen("Again."), Office.Person(ActorRole.Complainant)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-12");
        var next = new Walk().Take(new Receive(WellFormed.Draft with { Follows = walk.Complaint.Key.Id }));
        next.Complaint.Draft!.Follows.ShouldBe(walk.Complaint.Key.Id);
    }

    [Fact]
    public void A_withdrawn_complaint_still_counts_with_its_cause()
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress).Take(Trigger.Withdraw);
        (walk.Complaint.Ending, walk.Complaint.Cause, walk.Complaint.Draft).ShouldBe((Ending.Withdrawn, "meter", WellFormed.Draft));
    }

    [Fact]
    public void Some_points_are_accepted_and_the_next_level_reviews_the_others()
    {
        var draft = WellFormed.Draft with { Points = ["The bill", "The tone"] };
        var walk = ComplaintInState.Of(ComplaintState.Received, draft)
            .Take(new Answer(Outcome.Upheld, ["Corrected.", "It was polite."], "The next level.", WellFormed.Record)).Take(new AcceptInPart([1]));
        (walk.Complaint.State, walk.Complaint.Level, walk.Complaint.IsUnderReview).ShouldBe((ComplaintState.HandedOver, 2, true));
        (walk.Events[^1].Step as AcceptInPart)!.AcceptedPoints.ShouldBe([1]);
        (walk.Complaint.Obligations & Obligations.TellOutcome).ShouldBe(Obligations.TellOutcome);
    }

    [Fact]
    public void An_outside_body_sees_it_only_with_consent_and_its_word_is_put_on_file()
    {
        var walk = ComplaintInState.Of(ComplaintState.Answered);
        walk.Decide(new Refer("The ombudsman", HasConsent: false)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("FAI-10");
        walk.Take(Trigger.Refer);
        (walk.Complaint.ReferredTo, walk.Complaint.State).ShouldBe(("The ombudsman", ComplaintState.Answered));
        walk.Take(new ConcludeReferral(Outcome.PartlyUpheld));
        (walk.Complaint.Obligations & Obligations.AwaitReferral).ShouldBe(Obligations.None);
    }

    [Fact]
    public void What_was_entered_in_error_is_cancelled_and_told_apart_from_a_refusal()
    {
        var walk = TakenUp().Take(Trigger.Cancel);
        (walk.Complaint.Ending, walk.Complaint.State, walk.Complaint.Obligations).ShouldBe((Ending.Cancelled, ComplaintState.Closed, Obligations.None));
        walk.Complaint.Deadlines.Where(deadline => deadline.IsOpen).ShouldHaveSingleItem().Milestone.ShouldBe(DeadlinePolicy.Reopening);
    }

    [Fact]
    public void A_remedy_above_somebody_s_authority_is_approved_by_the_level_that_may()
    {
        var limits = new AuthorityLimits(System.Collections.Immutable.ImmutableSortedDictionary<ActorRole, decimal>.Empty
            .Add(ActorRole.TechnicalHead, 100).Add(ActorRole.Director, 10_000));
        var walk = ComplaintInState.Of(ComplaintState.InProgress, facts: Office.Facts with { Authority = limits });
        var answer = (Answer)WellFormed.Command(Trigger.Answer, walk.Complaint) with { Remedy = new("refund", 500) };
        var refusal = walk.Decide(answer).Refusals.ShouldHaveSingleItem();
        (refusal.Code, refusal.Facts["level"]).ShouldBe(("EFF-04", "3"));

        walk.Take(new Propose(Outcome.Upheld, ["The meter was misread."]) { Remedy = new("refund", 500) });
        walk.Decide(new Approve(), Office.Person(ActorRole.TechnicalHead)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("EFF-04");
        walk.Take(new Approve(), Office.Person(ActorRole.Director)).Take(answer);
        walk.Complaint.File.Approved!.By.Value.ShouldBe("Director");
    }

    [Fact]
    public void A_specialist_s_advice_comes_back_to_the_owner_who_answers()
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress);
        var owner = walk.Complaint.Handler;
        walk.Take(Trigger.Consult).Complaint.Handler.ShouldBe(owner);
        walk.Take(new Advise("The meter is wrong."), Office.Person(ActorRole.Inspector, "specialist"));
        (walk.Complaint.Handler, walk.Complaint.Level, walk.Complaint.State).ShouldBe((owner, 2, ComplaintState.InProgress));
        walk.Take(Trigger.Answer);
    }

    private static Walk TakenUp() => new Walk().Take(Trigger.Receive, Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp);

    /// <summary>Paused at the second of three levels.</summary>
    private static Walk Paused(out Deadline before)
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress);
        before = walk.Latest(DeadlinePolicy.Level);
        return walk.Take(Trigger.Pause);
    }

    private static int Count(Walk walk, Trigger trigger) => walk.Events.Count(step => step.Step.Trigger == trigger);
}
