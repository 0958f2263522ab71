using CustomerCentric.Complaints;
using CustomerCentric.Stateless;
using CustomerCentric.Tests.Complaints.Conformance;

namespace CustomerCentric.Tests.Stateless;

/// <summary>The machine does what the core does.</summary>
public class StatelessConformanceTests : WorkflowConformance
{
    private protected override IWorkflowUnderTest Workflow { get; } = new StatelessWorkflow((machine, command) => machine.Fire(command));
}

/// <summary>Also where it is waited for.</summary>
public class StatelessAsyncConformanceTests : WorkflowConformance
{
    private protected override IWorkflowUnderTest Workflow { get; } =
        new StatelessWorkflow((machine, command) => machine.FireAsync(command).GetAwaiter().GetResult());
}

internal sealed class StatelessWorkflow(Action<ComplaintStateMachine, ComplaintCommand> fire) : IWorkflowUnderTest
{
    public StepAnswer Take(Complaint before, ComplaintCommand command, DecisionContext context)
    {
        var machine = new ComplaintStateMachine(before, context.Workflow, (_, _) => context);
        var told = new List<(ComplaintState, ComplaintState, int)>();
        machine.OnTransitioned(transition => told.Add((transition.Source, transition.Destination, machine.Complaint.Version)));
        try
        {
            fire(machine, command);
        }
        catch (ComplaintRefusedException refused)
        {
            (refused.Complaint, refused.Trigger).ShouldBe((before.Key, command.Trigger));
            refused.Refusals.ShouldNotBeEmpty();
            told.ShouldBeEmpty();
            return new(machine.Complaint, machine.TakeEvents(), refused.Refusals);
        }
        var answer = new StepAnswer(machine.Complaint, machine.TakeEvents(), []);
        machine.State.ShouldBe(answer.After.State);
        // One transition a step, told when the complaint has changed; none where nothing changes.
        told.ShouldBe(answer.Events.IsEmpty ? [] : [(before.State, answer.After.State, answer.After.Version)]);
        return answer;
    }
}
