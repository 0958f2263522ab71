using CustomerCentric.Complaints;
using CustomerCentric.Tests.Complaints.Conformance;

namespace CustomerCentric.Tests.Complaints.Rules;

/// <summary>A step that is about to be taken; <see cref="Kept"/> is one that breaks no rule, for a test to spoil.</summary>
internal sealed record Situation(Walk Walk, ComplaintCommand Command, Actor Actor, Instant Now, RuleFacts Facts)
{
    internal Complaint Complaint => Walk.Complaint;

    internal static Situation Kept(ComplaintTrigger trigger, ComplaintDraft? draft = null, RuleFacts? facts = null, bool isHeard = true) =>
        Of(ComplaintInState.Of(HomeOf(trigger), draft, facts, isHeard), trigger);

    /// <summary>A step that is well-formed where a walk has led.</summary>
    internal static Situation Of(Walk walk, ComplaintTrigger trigger)
    {
        walk.Owe(walk.Workflow.Plan(trigger).Answers);
        return new(walk, WellFormed.Command(trigger, walk.Complaint), WellFormed.Actor(trigger, walk.Complaint, walk.Workflow), walk.NowFor(trigger), walk.Facts);
    }

    internal DecisionContext Context => new(Walk.Workflow, Actor, Now, Facts with { History = [.. Walk.Events] });

    internal StepAnswer TakenBy(IWorkflowUnderTest workflow) => workflow.Take(Complaint, Command, Context);

    /// <summary>What the rules say of the step, whether it is refused or taken.</summary>
    internal IReadOnlyList<Refusal> Verdicts() => TakenBy(new CoreWorkflow()).Verdicts;

    /// <summary>The same, owing more: some omissions can only come with a history from elsewhere, no command leads to them.</summary>
    internal Situation Owing(Obligations more)
    {
        Walk.Owe(more);
        return this;
    }

    private static ComplaintState HomeOf(ComplaintTrigger trigger) => trigger switch
    {
        ComplaintTrigger.Receive or ComplaintTrigger.TakeNote => ComplaintState.Draft,
        ComplaintTrigger.TreatAsComplaint => ComplaintState.Noted,
        ComplaintTrigger.TakeUp => ComplaintState.Assessed,
        ComplaintTrigger.HandOver or ComplaintTrigger.HandBack or ComplaintTrigger.Escalate or ComplaintTrigger.Answer or ComplaintTrigger.DelegateTo
            or ComplaintTrigger.Propose or ComplaintTrigger.Approve or ComplaintTrigger.SendBack => ComplaintState.InProgress,
        ComplaintTrigger.Accept or ComplaintTrigger.AcceptInPart or ComplaintTrigger.Object or ComplaintTrigger.DeliverRemedy or ComplaintTrigger.Close
            => ComplaintState.Answered,
        ComplaintTrigger.Reopen or ComplaintTrigger.Thank or ComplaintTrigger.AskSatisfaction => ComplaintState.Closed,
        _ => ComplaintState.Received,
    };
}
