using CustomerCentric.Complaints;

namespace CustomerCentric.Tests.Complaints.Rules;

/// <summary>A step that is about to be taken; <see cref="Kept"/> is one that breaks no rule, for a test to spoil.</summary>
internal sealed record Situation(Complaint Complaint, ComplaintCommand Command, Actor Actor, Instant Now, RuleFacts Facts)
{
    internal static Situation Kept(ComplaintTrigger trigger, ComplaintDraft? draft = null)
    {
        var walk = ComplaintInState.Of(HomeOf(trigger), draft);
        var actor = WellFormed.Actor(trigger, walk.Complaint, walk.Workflow);
        return new(walk.Complaint, WellFormed.Command(trigger, walk.Complaint), actor, walk.NowFor(trigger), walk.Facts);
    }

    internal Decision<Complaint, ComplaintEvent> Decide() => Complaint.Decide(Command, new(ComplaintWorkflow.Standard, Actor, Now, Facts));

    /// <summary>What the rules say of the step, whether it is refused or taken.</summary>
    internal IReadOnlyList<Refusal> Verdicts()
    {
        var decision = Decide();
        return decision.IsAccepted ? [.. decision.Events.SelectMany(step => step.Remarks)] : decision.Refusals;
    }

    /// <summary>The same, owing more: some omissions can only come with a history from elsewhere, no command leads to them.</summary>
    internal Situation Owing(Obligations more)
    {
        var history = new ComplaintEvent
        {
            Complaint = Complaint.Key,
            Sequence = Complaint.Version + 1,
            Step = new Acknowledge(),
            Actor = Actor,
            OccurredAt = Now,
            RecordedAt = Now,
            From = Complaint.State,
            To = Complaint.State,
            Level = Complaint.Level,
            Obligations = Complaint.Obligations | more,
            Remarks = [],
            Deadlines = [],
            Facts = new EventFacts(null),
        };
        return this with { Complaint = Complaint.Apply(history) };
    }

    private static ComplaintState HomeOf(ComplaintTrigger trigger) => trigger switch
    {
        ComplaintTrigger.Receive => ComplaintState.Draft,
        ComplaintTrigger.TakeUp => ComplaintState.Assessed,
        ComplaintTrigger.HandOver or ComplaintTrigger.HandBack or ComplaintTrigger.Escalate or ComplaintTrigger.Answer => ComplaintState.InProgress,
        ComplaintTrigger.Accept or ComplaintTrigger.Object or ComplaintTrigger.Close => ComplaintState.Answered,
        ComplaintTrigger.Reopen => ComplaintState.Closed,
        _ => ComplaintState.Received,
    };
}
