using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>When a step happened, and when it was recorded.</summary>
public class TwoTimesTests
{
    private static readonly Duration s_tolerance = Duration.FromMinutes(1);

    [Fact]
    public void A_step_that_says_nothing_of_its_time_happened_now()
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        var now = walk.Now;
        var step = walk.Take(Trigger.Acknowledge).Events[^1];
        (step.OccurredAt, step.RecordedAt).ShouldBe((now, now));
    }

    [Fact]
    public void A_step_dated_back_needs_a_reason()
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        var earlier = walk.Now;
        walk.Now += Duration.FromHours(2);
        var acknowledge = new Acknowledge { OccurredAt = earlier };
        foreach (var excuse in new[] { null, "", " " })
            ShouldBeUntrue(walk.Decide(acknowledge with { BackdatingReason = excuse }));

        var step = walk.Take(acknowledge with { BackdatingReason = "The system was down." }).Events[^1];
        step.Remarks.ShouldBeEmpty();
        (step.OccurredAt, step.RecordedAt).ShouldBe((earlier, earlier + Duration.FromHours(2)));
        walk.Latest(DeadlinePolicy.Acknowledgement).StoppedAt.ShouldBe(earlier);
    }

    [Fact]
    public void Clocks_may_differ_by_a_minute_without_a_reason()
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        walk.Now += Duration.FromHours(1);
        walk.Decide(new Acknowledge { OccurredAt = walk.Now - s_tolerance }).IsAccepted.ShouldBeTrue();
        ShouldBeUntrue(walk.Decide(new Acknowledge { OccurredAt = (walk.Now - s_tolerance).PlusNanoseconds(-1) }));
        walk.Decide(new Acknowledge { OccurredAt = walk.Now + s_tolerance }).IsAccepted.ShouldBeTrue();
        ShouldBeUntrue(walk.Decide(new Acknowledge { OccurredAt = (walk.Now + s_tolerance).PlusNanoseconds(1), BackdatingReason = "Sure." }));
    }

    [Fact]
    public void Nothing_happened_to_a_complaint_before_its_receipt()
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        var before = walk.Complaint.ReceivedAt.PlusNanoseconds(-1);
        walk.Now += Duration.FromHours(1);
        ShouldBeUntrue(walk.Decide(new Acknowledge { OccurredAt = before, BackdatingReason = "Found in the post." }));
    }

    [Fact]
    public void A_complainants_future_time_is_taken_as_now_and_remarked()
    {
        var walk = new Walk();
        var now = walk.Now;
        walk.Take(new Receive(WellFormed.Draft) { OccurredAt = now + Duration.FromDays(2) });
        walk.Complaint.ReceivedAt.ShouldBe(now);
        walk.Complaint.Deadlines.ShouldAllBe(deadline => deadline.StartedAt == now);
        ShouldBeRemarked(walk.Events[0]);
    }

    [Fact]
    public void A_withdrawal_dated_before_the_receipt_is_taken_as_at_the_receipt_and_remarked()
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        walk.Take(new Withdraw { OccurredAt = walk.Complaint.ReceivedAt - Duration.FromDays(1), BackdatingReason = "By post." });
        walk.Events[^1].OccurredAt.ShouldBe(walk.Complaint.ReceivedAt);
        ShouldBeRemarked(walk.Events[^1]);
    }

    [Fact]
    public void A_receipt_dated_back_starts_its_clocks_then()
    {
        var walk = new Walk();
        var friday = walk.Now - Duration.FromDays(3);
        walk.Take(new Receive(WellFormed.Draft) { OccurredAt = friday, BackdatingReason = "It came by post." });
        (walk.Complaint.ReceivedAt, walk.Events[0].RecordedAt).ShouldBe((friday, friday + Duration.FromDays(3)));
        walk.Events[0].Remarks.ShouldBeEmpty();
        walk.Complaint.Deadlines.ShouldAllBe(deadline => deadline.StartedAt == friday);
    }

    [Fact]
    public void A_clock_that_goes_back_does_not_take_the_record_with_it()
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        var recorded = walk.Complaint.RecordedAt;
        walk.Now = recorded - Duration.FromSeconds(30);
        walk.Take(new Acknowledge { OccurredAt = recorded });
        walk.Complaint.RecordedAt.ShouldBe(recorded);
    }

    private static void ShouldBeUntrue(Decision<Complaint, ComplaintEvent> decision) =>
        decision.Refusals.ShouldHaveSingleItem().Code.ShouldBe("RES-11");

    private static void ShouldBeRemarked(ComplaintEvent step)
    {
        var remark = step.Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Severity).ShouldBe(("RES-11", Severity.Breach));
    }
}
