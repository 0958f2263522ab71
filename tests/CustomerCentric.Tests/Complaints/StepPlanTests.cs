using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>What a step reads and answers, and what is said where it makes no sense.</summary>
public class StepPlanTests
{
    [Fact]
    public void What_is_loaded_before_each_step() => Snapshot.Match(string.Concat(
        Enum.GetValues<Trigger>().Select(trigger => $"{trigger}: {ComplaintWorkflow.Standard.FactsFor(trigger)}\n")));

    [Fact]
    public void A_due_instant_that_passes_also_reads_what_the_climb_and_the_closing_read_that_it_may_bring_about()
    {
        static ComplaintRule Reading(string code, FactKinds facts, Trigger at) =>
            new(code, null, "x", new("x", "y"), "A host") { On = [at], Reads = facts, Judge = _ => null };
        ComplaintWorkflow workflow = new(Ladder.ThreeLevels, new()
        {
            Rules = [Reading("HOST-1", FactKinds.Authority, Trigger.Escalate), Reading("HOST-2", FactKinds.History, Trigger.Close)],
        });
        workflow.FactsFor(Trigger.MilestonePassed).ShouldBe(FactKinds.Roster | FactKinds.Office | FactKinds.Authority | FactKinds.History);
        workflow.FactsFor(Trigger.Acknowledge).ShouldBe(FactKinds.None);
    }

    [Theory]
    [InlineData(ComplaintState.InProgress, Trigger.Advise)]
    [InlineData(ComplaintState.InProgress, Trigger.Resume)]
    [InlineData(ComplaintState.InProgress, Trigger.Approve)]
    [InlineData(ComplaintState.InProgress, Trigger.SendBack)]
    [InlineData(ComplaintState.Answered, Trigger.DeliverRemedy)]
    [InlineData(ComplaintState.Closed, Trigger.ConcludeReferral)]
    public void A_step_that_answers_is_refused_where_nothing_was_asked(ComplaintState state, Trigger trigger)
    {
        var walk = ComplaintInState.Of(state);
        var refusal = walk.Decide(trigger).Refusals.ShouldHaveSingleItem();
        refusal.ShouldBeReadable();
        (refusal.Code, refusal.Severity, refusal.Facts["trigger"], refusal.Facts["state"]).ShouldBe(("TEC-15", Severity.Block, $"{trigger}", $"{state}"));
        walk.Owe(walk.Workflow.Plan(trigger).Answers).Decide(trigger).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public void A_step_that_the_state_refuses_names_the_state_and_the_step()
    {
        var facts = ComplaintInState.Of(ComplaintState.Closed).Decide(Trigger.Answer).Refusals[0].Facts;
        (facts["state"], facts["trigger"]).ShouldBe(("Closed", "Answer"));
    }

    [Fact]
    public void Nothing_on_file_has_no_category() =>
        new Moment(Complaint.Unreceived(Office.Key), new Accept(), new(ComplaintWorkflow.Standard, Office.Person(ActorRole.CareAgent), Office.Mon2026Jun01At9, new()),
            Office.Mon2026Jun01At9, 1).Category.ShouldBe("");
}
