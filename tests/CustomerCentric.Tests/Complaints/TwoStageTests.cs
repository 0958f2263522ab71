using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>A public body's model procedure on a ladder of two levels: front line in 5 working days, investigation in 20.</summary>
public class TwoStageTests
{
    private const string Response = "investigation-response";

    private static readonly ComplaintWorkflow s_twoStages = new(new Ladder(
        new LadderLevel(new("Front line", "Tiếp nhận"), [ActorRole.CareAgent]),
        new LadderLevel(new("Investigation", "Xác minh"), [ActorRole.TechnicalHead])));

    [Fact]
    public void Stage_one_has_five_working_days_and_ends_with_its_answer()
    {
        var walk = Received();
        Due(walk, "frontline-decision").ShouldBe(new LocalDate(2026, 6, 8));
        walk.Complaint.Deadlines.ShouldHaveSingleItem();
        walk.Take(Trigger.Answer, Trigger.Accept, Trigger.Close).Complaint.Ending.ShouldBe(Ending.Decided);
        walk.Latest("frontline-decision").State.ShouldBe(DeadlineState.Met);
    }

    [Theory]
    [InlineData(Trigger.HandOver)]
    [InlineData(Trigger.Escalate)]
    public void A_complex_matter_goes_on_to_stage_two_where_the_first_stage_promises_nothing_more(Trigger onward)
    {
        var walk = Received().Take(Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp).Take(onward);
        walk.Complaint.Level.ShouldBe(2);
        walk.Latest("frontline-decision").State.ShouldBe(DeadlineState.Waived);
        Due(walk, "investigation-acknowledgement").ShouldBe(new LocalDate(2026, 6, 4));
        Due(walk, Response).ShouldBe(new LocalDate(2026, 6, 29));
    }

    [Fact]
    public void Who_objects_to_the_first_answer_is_acknowledged_investigated_by_somebody_else_and_answered_for_good()
    {
        var walk = Received().Take(Trigger.Answer, Trigger.Object);
        (walk.Complaint.Level, walk.Complaint.State).ShouldBe((2, ComplaintState.HandedOver));
        walk.Take(Trigger.Acknowledge);
        walk.Latest("investigation-acknowledgement").State.ShouldBe(DeadlineState.Met);
        walk.Take(Trigger.Assess, Trigger.TakeUp, Trigger.Answer);
        walk.Latest(Response).State.ShouldBe(DeadlineState.Met);

        // The last stage: who objects again stays there, and whoever answered may not review it.
        walk.Take(Trigger.Object).Complaint.Level.ShouldBe(2);
        walk.Decide(new TakeUp(), WellFormed.Actor(Trigger.TakeUp, walk.Complaint, s_twoStages)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("FAI-01");
        walk.Decide(Trigger.HandOver).Refusals.ShouldNotBeEmpty();
    }

    [Fact]
    public void Stage_two_is_extended_only_to_a_date_that_was_agreed()
    {
        var walk = Received().Take(Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp, Trigger.HandOver, Trigger.TakeUp);
        var extend = new Extend(Reason: null) { Milestone = Response, Until = new LocalDate(2026, 7, 10) };
        walk.Decide(extend).Refusals.ShouldHaveSingleItem().Code.ShouldBe("RES-03");
        walk.Take(new Regrade(["extension-agreed"], [], "Told on the telephone.")).Take(extend);
        Due(walk, Response).ShouldBe(new LocalDate(2026, 7, 10));
    }

    private static Walk Received() => new Walk
    {
        Workflow = s_twoStages,
        Facts = Office.Facts with { Terms = new(DeadlinePolicy.Find("scot-spso-mchp")!, Office.Calendar) },
    }.Take(Trigger.Receive);

    private static LocalDate Due(Walk walk, string milestone) => walk.Latest(milestone).Due!.Value.Date;
}
