using CustomerCentric.Complaints;
using CustomerCentric.Tests.Complaints.Rules;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Conformance;

/// <summary>Every state x trigger, every rule, and ways drawn at random: what the core must do, and whatever takes its place.</summary>
public abstract class WorkflowConformance
{
    private protected abstract IWorkflowUnderTest Workflow { get; }

    [Theory, MemberData(nameof(WorkflowGridTests.Cells), MemberType = typeof(WorkflowGridTests))]
    public void A_state_answers_a_trigger_as_the_grid_says(ComplaintState state, ComplaintTrigger trigger, string expected)
    {
        // From the first level nothing can be handed back.
        var situation = Situation.Of(ComplaintInState.Of(state, level: trigger == ComplaintTrigger.HandBack ? 2 : 1), trigger);
        var before = situation.Complaint;
        before.State.ShouldBe(state);
        var answer = situation.TakenBy(Workflow);
        if (expected == "-")
            ShouldBeRefusedByTheTable(answer, before);
        else if (expected == ".")
            ShouldBeIgnored(answer, before);
        else
            ShouldLeadTo(Enum.Parse<ComplaintState>(expected), answer, before);
    }

    [Theory]
    [InlineData(ComplaintState.InProgress, ComplaintTrigger.Close, "TEC-02 RES-05")]
    [InlineData(ComplaintState.Received, ComplaintTrigger.TakeUp, "TEC-02 EFF-06 RES-01")]
    [InlineData(ComplaintState.Closed, ComplaintTrigger.Close, "TEC-02")]
    public void A_step_that_the_state_refuses_also_names_the_principles_it_breaks(ComplaintState state, ComplaintTrigger trigger, string codes) =>
        string.Join(' ', Situation.Of(ComplaintInState.Of(state), trigger).TakenBy(Workflow).Refusals.Select(refusal => refusal.Code)).ShouldBe(codes);

    [Theory, MemberData(nameof(RuleTests.Moments), MemberType = typeof(RuleTests))]
    public void A_kept_rule_says_nothing(string code, ComplaintTrigger trigger)
    {
        var kept = Situation.Kept(trigger);
        ComplaintWorkflow.Standard.Table[kept.Complaint.State, trigger].Rules.ShouldContain(code);
        var answer = kept.TakenBy(Workflow);
        answer.IsAccepted.ShouldBeTrue();
        answer.Verdicts.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(RuleTests.Moments), MemberType = typeof(RuleTests))]
    public void A_broken_rule_says_so_and_only_a_blocking_one_stops_the_step(string code, ComplaintTrigger trigger)
    {
        var broken = Broken.All[(code, trigger)]();
        var answer = broken.TakenBy(Workflow);
        var verdict = answer.Verdicts.ShouldHaveSingleItem();
        verdict.Code.ShouldBe(code);
        verdict.Principle.ShouldBe(PrincipleOf(code));
        verdict.ShouldBeReadable();

        answer.IsAccepted.ShouldBe(verdict.Severity != Severity.Block);
        answer.After.Version.ShouldBe(broken.Complaint.Version + (answer.IsAccepted ? 1 : 0));
        if (!answer.IsAccepted)
            answer.After.ShouldBeSameAs(broken.Complaint);
    }

    [Fact]
    public void A_refused_step_names_every_blocking_reason_at_once()
    {
        var kept = Situation.Kept(ComplaintTrigger.HandOver);
        var bare = kept.Owing(Obligations.Acknowledge | Obligations.Assess) with
        {
            Command = new HandOver(null, null, null, null) { OccurredAt = kept.Now + Duration.FromDays(1) },
            Facts = new RuleFacts(),
        };
        bare.TakenBy(Workflow).Refusals.Select(refusal => refusal.Code)
            .ShouldBe(["COM-03", "EFF-06", "EFF-08", "RES-01", "RES-02", "RES-06", "RES-11"]);
    }

    [Fact]
    public void A_pause_on_the_ground_of_the_present_pause_changes_nothing()
    {
        var again = Situation.Of(ComplaintInState.Of(ComplaintState.Assessed).Take(ComplaintTrigger.Pause), ComplaintTrigger.Pause);
        ShouldBeIgnored(again.TakenBy(Workflow), again.Complaint);
    }

    [Fact]
    public void A_way_drawn_at_random_is_that_of_the_core() => Properties.Hold(150, random =>
    {
        var (steps, complaint) = (new RandomSteps(random), Complaint.Unreceived(Office.Key));
        for (var i = 0; i < 30; i++)
        {
            var command = steps.NextCommand(complaint);
            var context = steps.NextContext(complaint, command);
            var answer = Workflow.Take(complaint, command, context);
            answer.Text().ShouldBe(new CoreWorkflow().Take(complaint, command, context).Text());
            complaint = answer.After;
        }
    });

    private static void ShouldBeRefusedByTheTable(StepAnswer answer, Complaint before)
    {
        (answer.Refusals[0].Code, answer.Refusals[0].Principle).ShouldBe(("TEC-02", null));
        foreach (var refusal in answer.Refusals)
        {
            refusal.Severity.ShouldBe(Severity.Block);
            refusal.ShouldBeReadable();
        }
        answer.After.ShouldBeSameAs(before);
        answer.Events.ShouldBeEmpty();
    }

    private static void ShouldBeIgnored(StepAnswer answer, Complaint before)
    {
        answer.IsAccepted.ShouldBeTrue();
        answer.After.ShouldBeSameAs(before);
        answer.Events.ShouldBeEmpty();
    }

    private static void ShouldLeadTo(ComplaintState target, StepAnswer answer, Complaint before)
    {
        answer.Refusals.ShouldBeEmpty();
        var step = answer.Events.ShouldHaveSingleItem();
        (step.From, step.To, step.Sequence).ShouldBe((before.State, target, before.Version + 1));
        step.Remarks.ShouldBeEmpty();
        (answer.After.State, answer.After.Version).ShouldBe((target, step.Sequence));
    }

    private static Principle? PrincipleOf(string code) => code[..3] switch
    {
        "COM" => Principle.Commitment,
        "FAI" => Principle.Fairness,
        "EFF" => Principle.Efficiency,
        "ACC" => Principle.Accessibility,
        "RES" => Principle.Accountability,
        _ => null,
    };
}

public class CoreConformanceTests : WorkflowConformance
{
    private protected override IWorkflowUnderTest Workflow { get; } = new CoreWorkflow();
}
