using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>How the occurrences of milestones begin, end and stay ended.</summary>
public class DeadlineOccurrenceTests
{
    [Fact]
    public void An_answer_at_exactly_the_due_instant_is_in_time()
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress);
        walk.Now = walk.Latest(DeadlinePolicy.Level).Due!.Value.At;
        walk.Take(Trigger.Answer).Latest(DeadlinePolicy.Level).State.ShouldBe(DeadlineState.Met);
    }

    [Fact]
    public void An_answer_one_nanosecond_late_is_a_breach_even_if_no_sweep_came()
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress);
        walk.Now = walk.Latest(DeadlinePolicy.Level).Due!.Value.At.PlusNanoseconds(1);
        var level = walk.Take(Trigger.Answer).Latest(DeadlinePolicy.Level);
        (level.State, level.Epoch, level.StoppedAt).ShouldBe((DeadlineState.Breached, 2, level.Due!.Value.At.PlusNanoseconds(1)));
    }

    [Fact]
    public void A_breach_stays_one_when_the_promise_is_kept_too_late()
    {
        var walk = ComplaintInState.Of(ComplaintState.Received).Pass(DeadlinePolicy.Acknowledgement);
        var breached = walk.Latest(DeadlinePolicy.Acknowledgement);
        (breached.State, breached.Epoch, breached.StoppedAt).ShouldBe((DeadlineState.Breached, 2, null));

        var late = walk.Now;
        walk.Take(Trigger.Acknowledge).Latest(DeadlinePolicy.Acknowledgement).ShouldBe(breached with { StoppedAt = late });
        walk.Take(Trigger.Assess, Trigger.Answer).Latest(DeadlinePolicy.Acknowledgement).ShouldBe(breached with { StoppedAt = late });
    }

    [Fact]
    public void A_milestone_that_passed_once_does_not_pass_again()
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        walk.Now = walk.Latest(DeadlinePolicy.Acknowledgement).Due!.Value.At + Duration.Epsilon;
        var passed = WellFormed.Passed(walk.Complaint, DeadlinePolicy.Acknowledgement);
        walk.Take(passed);
        IsIgnored(walk, passed);
        IsIgnored(walk, passed with { Epoch = passed.Epoch + 1 });
    }

    [Theory]
    [InlineData(DeadlinePolicy.Acknowledgement, 1, 0)]
    [InlineData(DeadlinePolicy.Acknowledgement, 1, 2)]
    [InlineData(DeadlinePolicy.Acknowledgement, 2, 1)]
    [InlineData("unheard-of", 1, 1)]
    public void A_stale_epoch_or_an_unknown_occurrence_is_ignored(string milestone, int occurrence, int epoch)
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        walk.Now += Duration.FromDays(365);
        IsIgnored(walk, new MilestonePassed(milestone, occurrence, epoch));
    }

    [Fact]
    public void A_milestone_does_not_pass_at_its_due_instant_but_just_after_and_is_dated_at_it()
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        var deadline = walk.Latest(DeadlinePolicy.Acknowledgement);
        var passed = new MilestonePassed(deadline.Milestone, deadline.Occurrence, deadline.Epoch) { OccurredAt = walk.Now };
        walk.Now = deadline.Due!.Value.At;
        IsIgnored(walk, passed);
        walk.Now += Duration.Epsilon;
        walk.Take(passed);
        walk.Events[^1].OccurredAt.ShouldBe(deadline.Due!.Value.At);
    }

    [Fact]
    public void Every_level_has_an_occurrence_of_its_own()
    {
        var walk = ComplaintInState.Of(ComplaintState.Assessed);
        walk.Take(Trigger.HandOver);
        var occurrences = walk.Complaint.Deadlines.Where(deadline => deadline.Milestone == DeadlinePolicy.Level);
        occurrences.Select(deadline => (deadline.Occurrence, deadline.Epoch, deadline.State))
            .ShouldBe([(1, 2, DeadlineState.Met), (2, 1, DeadlineState.Running)]);
    }

    [Fact]
    public void Reopening_opens_a_new_occurrence_and_leaves_the_old_one()
    {
        var walk = ComplaintInState.Of(ComplaintState.Closed);
        var answered = walk.Latest(DeadlinePolicy.Level);
        var reopenedAt = walk.Now;
        walk.Take(Trigger.Reopen);
        walk.Complaint.Deadlines.ShouldContain(answered);
        var again = walk.Latest(DeadlinePolicy.Level);
        (again.Occurrence, again.Epoch, again.State, again.StartedAt)
            .ShouldBe((answered.Occurrence + 1, 1, DeadlineState.Running, reopenedAt));
    }

    [Fact]
    public void A_withdrawn_complaint_owes_nothing_by_any_date() =>
        ComplaintInState.Of(ComplaintState.Withdrawn).Complaint.Deadlines.Where(deadline => deadline.Milestone != DeadlinePolicy.Reopening)
            .ShouldAllBe(deadline => deadline.State == DeadlineState.Waived);

    [Fact]
    public void A_reply_window_that_runs_out_is_no_breach_and_closes_the_complaint()
    {
        var walk = ComplaintInState.Of(ComplaintState.InProgress).Take(Trigger.Answer);
        walk.Decide(Trigger.Close).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-05");
        walk.Pass(DeadlinePolicy.Reply).Latest(DeadlinePolicy.Reply).State.ShouldBe(DeadlineState.Waived);
        var closed = walk.Events[^1];
        (closed.Step.Trigger, closed.Actor.Role, closed.OccurredAt, walk.Complaint.Ending)
            .ShouldBe((Trigger.Close, ActorRole.System, walk.Latest(DeadlinePolicy.Reply).Due!.Value.At, Ending.Decided));
    }

    [Fact]
    public void Where_no_reply_window_runs_an_answered_complaint_can_be_closed()
    {
        var withoutWindow = new DeadlinePolicy("answer-only", new Milestone("answer", new BusinessDays(5)));
        foreach (var terms in new DeadlineTerms?[] { new(withoutWindow, Office.Calendar), null })
        {
            var walk = new Walk { Facts = Office.Facts with { Terms = terms } };
            walk.Take(Trigger.Receive, Trigger.Answer, Trigger.Close).Complaint.Ending.ShouldBe(Ending.Decided);
        }
    }

    [Fact]
    public void After_the_last_levels_breach_reminders_come_again_and_again()
    {
        var walk = new Walk { Workflow = Office.WithLevels(1) }.Take(Trigger.Receive).Pass(DeadlinePolicy.Level);
        for (var reminder = 1; reminder <= 3; reminder++)
        {
            var current = walk.Latest(DeadlinePolicy.Reminder);
            (current.Occurrence, current.State).ShouldBe((reminder, DeadlineState.Running));
            walk.Pass(DeadlinePolicy.Reminder);
            // The day that ended is the one from which the next ones are counted.
            walk.Latest(DeadlinePolicy.Reminder).StartedAt.ShouldBe(current.Due!.Value.At - Duration.Epsilon);
        }
    }

    [Fact]
    public void A_complaint_is_received_although_the_calendar_ends_too_soon()
    {
        var walk = new Walk { Facts = Office.Facts with { Terms = new(Office.Policy, CalendarUntil(new(2026, 6, 2))) } };
        walk.Take(Trigger.Receive);
        var remark = walk.Events[0].Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Severity).ShouldBe(("EFF-02", Severity.Breach));
        walk.Complaint.Deadlines.Select(deadline => deadline.Milestone).ShouldBe([DeadlinePolicy.Acknowledgement, Office.Whole]);
    }

    [Fact]
    public void A_reminder_that_cannot_be_dated_is_a_breach_on_record()
    {
        var walk = new Walk { Workflow = Office.WithLevels(1) };
        walk.Facts = Office.Facts with { Terms = new(DeadlinePolicy.Standard, CalendarUntil(new(2026, 6, 12))) };
        walk.Take(Trigger.Receive).Pass(DeadlinePolicy.Level);
        walk.Complaint.Deadlines.ShouldNotContain(deadline => deadline.Milestone == DeadlinePolicy.Reminder);
        walk.Events[^1].Remarks.Select(remark => (remark.Code, remark.Severity)).ShouldBe([("EFF-02", Severity.Breach)]);
    }

    private static WorkingCalendar CalendarUntil(LocalDate last) => WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-17:00").KnownUntil(last));

    private static void IsIgnored(Walk walk, MilestonePassed passed)
    {
        var decision = walk.Decide(passed);
        decision.IsAccepted.ShouldBeTrue();
        decision.Events.ShouldBeEmpty();
        decision.State.ShouldBeSameAs(walk.Complaint);
    }
}
