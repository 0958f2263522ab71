using CustomerCentric.Complaints;
using CustomerCentric.InMemory;
using CustomerCentric.Stateless;
using CustomerCentric.Testing;
using CustomerCentric.Tests.Complaints;
using CustomerCentric.Tests.Support;
using Stateless.Graph;

namespace CustomerCentric.Tests.Guide;

/// <summary>The code and the output of docs/guide/stateless.md.</summary>
public class StatelessGuideTests
{
    private const string Page = "docs/guide/stateless.md";

    [Fact]
    public async Task The_machine_does_what_the_guide_shows()
    {
        var (store, workflow, facts) = (new InMemoryComplaintStore(), ComplaintWorkflow.Standard, Office.Facts);
        var (lan, clock, key) = (Office.Person(ActorRole.CareAgent, "lan"), new FakeClock(Office.Mon2026Jun01At9), Office.Key);
        var output = new StringWriter { NewLine = "\n" };
        await store.CommitAsync(new(ComplaintInState.Of(ComplaintState.Received).Complaint, 0, [.. ComplaintInState.Of(ComplaintState.Received).Events], []));

        // machine: begin
        var complaint = (await store.LoadAsync(key))!;
        var machine = new ComplaintStateMachine(complaint, workflow, (_, _) => new DecisionContext(workflow, lan, clock.GetCurrentInstant(), facts));
        machine.OnTransitioned(step => output.WriteLine($"{step.Source} to {step.Destination} by {step.Trigger}"));

        machine.Fire(new Acknowledge());
        machine.Fire(new Assess());

        var events = machine.TakeEvents();
        var stored = await store.CommitAsync(new ComplaintCommit(
            machine.Complaint, complaint.Version, events, OutboxMessage.For(machine.Complaint, events))); // Conflict: somebody was faster
        // machine: end
        stored.ShouldBe(CommitResult.Committed);

        // refused: begin
        if (!machine.CanFire(machine.WithCommand(ComplaintTrigger.Acknowledge), new Acknowledge("vi"), out var unmet))
            output.WriteLine(string.Join('\n', unmet));
        try
        {
            machine.Fire(new Close());
        }
        catch (ComplaintRefusedException refused)
        {
            foreach (var refusal in refused.Refusals)
                output.WriteLine($"{refusal.Code}: {refusal.Text("vi")}");
        }
        // refused: end

        // drawing: begin
        var drawing = MermaidGraph.Format(machine.GetInfo()); // or UmlDotGraph
        // drawing: end
        drawing.ShouldStartWith("stateDiagram-v2");
        Repository.Read(Page).ShouldContain($"```text\n{output.ToString().TrimEnd('\n')}\n```", Case.Sensitive, output.ToString());
    }

    [Theory]
    [InlineData("machine")]
    [InlineData("refused")]
    [InlineData("drawing")]
    public void The_guide_shows_the_code_that_is_tested(string region) => GuideCode.ShouldStandIn(Page, "StatelessGuideTests.cs", region);
}
