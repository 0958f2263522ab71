using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.InMemory;
using CustomerCentric.Stateless;
using CustomerCentric.Tests.Complaints;
using Stateless.Graph;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Stateless;

/// <summary>Actions of the host, its store, and the drawings.</summary>
public class MachineActionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_exit_action_sees_the_complaint_before_the_step_all_others_after_it(bool isAsync)
    {
        // A move, and a self loop, of which Stateless writes the state last.
        foreach (var (command, target) in new (ComplaintCommand, ComplaintState)[] { (new TakeUp(), ComplaintState.InProgress), (new Acknowledge(), ComplaintState.Assessed) })
        {
            var machine = ComplaintStateMachineTests.MachineIn(ComplaintState.Assessed, out var before);
            var seen = new List<string>();
            machine.Configure(ComplaintState.Assessed).OnExit(_ => seen.Add($"exit {machine.Complaint.Version - before.Version}"));
            machine.Configure(target).OnEntry(_ => seen.Add($"entry {machine.Complaint.Version - before.Version}"));
            machine.OnTransitioned(step => seen.Add($"{step.Source} to {step.Destination} {machine.Complaint.Version - before.Version}"));
            if (isAsync)
                await machine.FireAsync(command);
            else
                machine.Fire(command);
            seen.ShouldBe(["exit 0", $"Assessed to {target} 1", "entry 1"]);
        }
    }

    [Fact]
    public async Task Asynchronous_actions_are_waited_for_by_FireAsync_and_refused_by_Fire()
    {
        var machine = ComplaintStateMachineTests.MachineIn(ComplaintState.Assessed, out _);
        var told = 0;
        machine.OnTransitionedAsync(async _ =>
        {
            await Task.Yield();
            told++;
        });
        await machine.FireAsync(new TakeUp());
        told.ShouldBe(1);
        Should.Throw<InvalidOperationException>(() => machine.Fire(new Acknowledge()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_an_action_fires_follows_when_the_step_is_done(bool isAsync)
    {
        var machine = ComplaintStateMachineTests.MachineIn(ComplaintState.Assessed, out var before);
        var seen = new List<(Trigger, int)>();
        machine.OnTransitioned(step =>
        {
            if (step.Trigger == Trigger.TakeUp)
                machine.Fire(new Hear(null, "I read it every week."));
            seen.Add((step.Trigger, machine.Complaint.Version - before.Version));
        });
        if (isAsync)
            await machine.FireAsync(new TakeUp());
        else
            machine.Fire(new TakeUp());
        seen.ShouldBe([(Trigger.TakeUp, 1), (Trigger.Hear, 2)]);
        machine.TakeEvents().Length.ShouldBe(2);
    }

    [Fact]
    public void An_exit_action_that_asks_the_machine_is_told_not_to_and_the_step_is_not_taken()
    {
        var machine = ComplaintStateMachineTests.MachineIn(ComplaintState.Assessed, out var before);
        machine.Configure(ComplaintState.Assessed).OnExit(_ => machine.CanFire(machine.WithCommand(Trigger.Acknowledge), new Acknowledge()));
        Should.Throw<InvalidOperationException>(() => machine.Fire(new TakeUp())).Message.ShouldContain("exit actions must not ask");
        machine.Complaint.ShouldBeSameAs(before);
        machine.State.ShouldBe(ComplaintState.Assessed);
    }

    [Fact]
    public void A_transition_that_the_host_adds_is_not_the_workflows()
    {
        var machine = ComplaintStateMachineTests.MachineIn(ComplaintState.Received, out var before);
        machine.Configure(ComplaintState.Received).PermitIf(machine.WithCommand(Trigger.Close), ComplaintState.Closed, new Tuple<Func<ComplaintCommand, bool>, string>(_ => true, "at will"));
        Should.Throw<InvalidOperationException>(() => machine.Fire(new Close())).Message.ShouldContain("no other transitions");
        machine.Complaint.ShouldBeSameAs(before);
    }

    [Fact]
    public void A_missed_limit_and_a_silence_lead_as_far_as_the_decision_does_in_one_transition()
    {
        Passed(ComplaintInState.Of(ComplaintState.InProgress), DeadlinePolicy.Level).ShouldBe("InProgress to HandedOver: MilestonePassed, Escalate");
        Passed(ComplaintInState.Of(ComplaintState.InProgress).Take(Trigger.Answer), DeadlinePolicy.Reply).ShouldBe("Answered to Closed: MilestonePassed, Close");
    }

    [Fact]
    public async Task Of_two_machines_over_one_complaint_the_store_lets_one_win()
    {
        var store = new InMemoryComplaintStore();
        var received = ComplaintInState.Of(ComplaintState.Received);
        await store.CommitAsync(new(received.Complaint, 0, [.. received.Events], [], Office.Facts.Terms));
        var (first, second) = (await Machine(), await Machine());
        first.Fire(new Acknowledge());
        second.Fire(new Assess());
        (await Commit(first)).ShouldBe(CommitResult.Committed);
        (await Commit(second)).ShouldBe(CommitResult.Conflict);
        var again = await Machine();
        again.Fire(new Assess());
        (await Commit(again)).ShouldBe(CommitResult.Committed);
        (await store.LoadAsync(Office.Key))!.State.ShouldBe(ComplaintState.Assessed);
        (await store.ClaimMessagesAsync(received.Now, 10, Duration.FromMinutes(1))).ShouldHaveSingleItem().Kind.ShouldBe(MessageKind.Acknowledgement);

        async Task<ComplaintStateMachine> Machine() => new((await store.LoadAsync(Office.Key))!, received.Workflow,
            (complaint, command) => new(received.Workflow, WellFormed.Actor(command!.Trigger, complaint, received.Workflow), received.Now, Office.Facts));

        Task<CommitResult> Commit(ComplaintStateMachine machine)
        {
            var events = machine.TakeEvents();
            return store.CommitAsync(new(machine.Complaint, machine.Complaint.Version - events.Length, events, OutboxMessage.For(machine.Complaint, events)));
        }
    }

    [Fact]
    public void Both_drawings_of_Stateless_show_every_state_every_step_and_the_codes_of_the_guards()
    {
        var rule = new ComplaintRule("OWN-01", null, "Own", new("Not on a {day}.", "Không."), "The house") { On = [Trigger.Answer], Judge = static moment => null };
        var workflow = new ComplaintWorkflow(Ladder.ThreeLevels, new() { Rules = [rule] });
        var info = new ComplaintStateMachine(Complaint.Unreceived(Office.Key), workflow, (_, _) => null!).GetInfo();
        var (dot, mermaid) = (UmlDotGraph.Format(info).Split('\n'), MermaidGraph.Format(info).Split('\n'));
        foreach (var state in workflow.Table.States)
        {
            dot.ShouldContain(line => line.StartsWith($"\"{state}\" [label=\"{state}\"", StringComparison.Ordinal));
            foreach (var trigger in workflow.Table.Triggers)
            {
                var cell = workflow.Table[state, trigger];
                var inDot = dot.Where(line => line.StartsWith($"\"{state}\" -> \"{cell.Target}\" ", StringComparison.Ordinal) && line.Contains($"label=\"{trigger} [", StringComparison.Ordinal)).ToList();
                var inMermaid = mermaid.Where(line => line.Trim().StartsWith($"{state} --> {cell.Target} : {trigger} [", StringComparison.Ordinal)).ToList();
                if (cell.Kind == TransitionKind.Refused)
                {
                    inDot.ShouldBeEmpty();
                    inMermaid.ShouldBeEmpty();
                    continue;
                }
                foreach (var code in cell.Rules.Select(code => $"[{code}: "))
                {
                    inDot[0].ShouldContain(code);
                    inMermaid[0].ShouldContain(code);
                }
                (inDot.Count, inMermaid.Count).ShouldBe(MayChangeNothing(trigger) && cell.Kind == TransitionKind.Permitted ? (2, 2) : (1, 1), $"{state} {trigger}");
            }
        }
        mermaid.ShouldContain(line => line.Trim() == "[*] --> Draft");
        string.Join('\n', dot).ShouldContain("[OWN-01: Not on a {day}.]");

        static bool MayChangeNothing(Trigger trigger) => trigger is Trigger.Pause or Trigger.MilestonePassed;
    }

    private static string Passed(Walk walk, string milestone)
    {
        var command = WellFormed.Passed(walk.Complaint, milestone);
        var now = walk.Latest(milestone).Due!.Value.At + Duration.Epsilon;
        var machine = new ComplaintStateMachine(walk.Complaint, walk.Workflow, (_, _) => new(walk.Workflow, Actor.System(Office.Organisation), now, walk.Facts));
        var told = new List<string>();
        machine.OnTransitioned(step => told.Add($"{step.Source} to {step.Destination}"));
        machine.Fire(command);
        return $"{told.ShouldHaveSingleItem()}: {string.Join(", ", machine.TakeEvents().Select(step => step.Step.Trigger))}";
    }
}
