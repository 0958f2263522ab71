using System.Collections.Immutable;
using CustomerCentric.Complaints;

namespace CustomerCentric.Tests.Complaints.Conformance;

/// <summary>Whatever takes steps by the workflow: the core itself, or an adapter of it.</summary>
internal interface IWorkflowUnderTest
{
    StepAnswer Take(Complaint before, ComplaintCommand command, DecisionContext context);
}

/// <summary>What became of a step.</summary>
internal sealed record StepAnswer(Complaint After, ImmutableArray<ComplaintEvent> Events, ImmutableArray<Refusal> Refusals)
{
    internal bool IsAccepted => Refusals.IsEmpty;

    /// <summary>What the rules say of the step, whether it is refused or taken.</summary>
    internal IReadOnlyList<Refusal> Verdicts => IsAccepted ? [.. Events.SelectMany(step => step.Remarks)] : Refusals;

    /// <summary>All of it as text, to compare by content.</summary>
    internal string Text() => string.Join('\n',
    [
        $"{After.Key} {After.Version} {After.State} {After.Level} {After.Obligations} {After.Ending} {After.RecordedAt}",
        .. After.Deadlines.Select(deadline => $"{deadline}"),
        .. Events.Select(e => e.ToJson()),
        .. Refusals.Select(refusal => $"{refusal} {refusal.Text("vi")} {refusal.Severity} {refusal.Principle} {refusal.Source}"),
    ]);
}

internal sealed class CoreWorkflow : IWorkflowUnderTest
{
    public StepAnswer Take(Complaint before, ComplaintCommand command, DecisionContext context)
    {
        var decision = before.Decide(command, context);
        return new(decision.State, decision.Events, decision.Refusals);
    }
}
