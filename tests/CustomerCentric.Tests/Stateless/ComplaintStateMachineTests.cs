using CustomerCentric.Complaints;
using CustomerCentric.Stateless;
using CustomerCentric.Tests.Complaints;
using CustomerCentric.Tests.Complaints.Conformance;
using CustomerCentric.Tests.Complaints.Rules;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Stateless;

/// <summary>What hosts of a machine rely on besides the workflow.</summary>
public class ComplaintStateMachineTests
{
    private static readonly Actor s_agent = Office.Person(ActorRole.CareAgent);

    [Theory]
    [InlineData(ComplaintState.Received, Trigger.Assess)]
    [InlineData(ComplaintState.Received, Trigger.Acknowledge)]
    [InlineData(ComplaintState.Received, Trigger.Receive)]
    [InlineData(ComplaintState.Received, Trigger.MilestonePassed)]
    [InlineData(ComplaintState.Assessed, Trigger.Pause)]
    public async Task A_trigger_fired_without_its_command_says_so_and_changes_nothing(ComplaintState state, Trigger trigger)
    {
        var machine = MachineIn(state, out var before);
        var message = Should.Throw<ArgumentException>(() => machine.Fire(trigger)).Message;
        message.ShouldStartWith($"{trigger} was fired without its command: use Fire(command)");
        (await Should.ThrowAsync<ArgumentException>(() => machine.FireAsync(trigger))).Message.ShouldBe(message);
        Should.Throw<ArgumentException>(() => machine.Fire(machine.WithCommand(trigger), null!)).Message.ShouldBe(message);
        Should.Throw<ArgumentNullException>(() => machine.Fire(null!));
        ShouldBeUntouched(machine, before);
    }

    [Fact]
    public void A_trigger_fired_with_the_command_of_another_says_so()
    {
        var machine = MachineIn(ComplaintState.Received, out var before);
        Should.Throw<ArgumentException>(() => machine.Fire(machine.WithCommand(Trigger.Assess), new Acknowledge()))
            .Message.ShouldBe("The trigger Assess was fired with the command of Acknowledge.");
        machine.CanFire(machine.WithCommand(Trigger.Assess), new Acknowledge()).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => machine.WithCommand((Trigger)39));
        ShouldBeUntouched(machine, before);
    }

    [Fact]
    public void Fired_through_the_trigger_with_its_command_a_step_is_the_same()
    {
        var machine = MachineIn(ComplaintState.Assessed, out var before);
        machine.Fire(machine.WithCommand(Trigger.TakeUp), new TakeUp());
        (machine.State, machine.TakeEvents().Length, machine.Complaint.Version).ShouldBe((ComplaintState.InProgress, 1, before.Version + 1));
        Should.Throw<ComplaintRefusedException>(() => machine.Fire(machine.WithCommand(Trigger.Close), new Close()))
            .Refusals.Select(refusal => refusal.Code).ShouldBe(["TEC-02", "RES-05"]);
    }

    [Fact]
    public void A_refusal_is_the_exception_that_hosts_of_Stateless_expect_and_can_be_read()
    {
        var machine = MachineIn(ComplaintState.InProgress, out _);
        Should.Throw<InvalidOperationException>(() => machine.Fire(new Close())).Message
            .ShouldStartWith("Close is refused for complaint C-1 in state InProgress. TEC-02: The complaint has not been answered yet. RES-05: ");
    }

    [Theory, MemberData(nameof(RuleTests.Moments), MemberType = typeof(RuleTests))]
    public void The_guard_of_a_broken_rule_is_unmet_and_described_by_code_and_message(string code, Trigger trigger)
    {
        var broken = Broken.All[(code, trigger)]();
        var machine = MachineOf(broken);
        var isRefused = !broken.TakenBy(new CoreWorkflow()).IsAccepted;
        machine.CanFire(machine.WithCommand(trigger), broken.Command, out var unmet).ShouldBe(!isRefused);
        // Stateless names the guards of all ways out of a state, also of the one that ignores a pause on the same ground.
        unmet.Except(["nothing would change"]).ShouldBe(isRefused ? [$"{code}: {ComplaintWorkflow.Standard.Rules.Single(rule => rule.Code == code).Message.En}"] : []);
        machine.Complaint.ShouldBeSameAs(broken.Complaint);
    }

    [Fact]
    public void What_is_no_rule_is_the_technical_guard()
    {
        var machine = MachineIn(ComplaintState.Assessed, out _, Office.Person(ActorRole.Inspector));
        machine.CanFire(machine.WithCommand(Trigger.TakeUp), new TakeUp(), out var unmet).ShouldBeFalse();
        unmet.ShouldBe(["TEC: role, level and what the step must name or answer"]);
    }

    [Theory, MemberData(nameof(OffersTests.States), MemberType = typeof(OffersTests))]
    public async Task Without_a_command_what_is_permitted_is_what_is_offered(ComplaintState state)
    {
        foreach (var actor in Enum.GetValues<ActorRole>().Select(role => Office.Person(role)))
        {
            var walk = ComplaintInState.Of(state);
            var context = new DecisionContext(walk.Workflow, actor, walk.Now, walk.Facts);
            var machine = new ComplaintStateMachine(walk.Complaint, walk.Workflow, (_, _) => context);
            var open = walk.Complaint.Offers(context).Where(offer => offer.IsOpen).Select(offer => offer.Trigger).ToList();
            (await machine.GetPermittedTriggersAsync()).ShouldBe(open, ignoreOrder: true);
            Enum.GetValues<Trigger>().Where(machine.CanFire).ShouldBe(open, ignoreOrder: true);
        }
    }

    [Fact]
    public async Task With_a_command_only_its_own_trigger_is_permitted()
    {
        var machine = MachineIn(ComplaintState.Received, out _);
        (await machine.GetPermittedTriggersAsync(new Acknowledge())).ShouldBe([Trigger.Acknowledge]);
        (await machine.GetPermittedTriggersAsync(new Acknowledge("vi"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Trigger.Acknowledge)]
    [InlineData(Trigger.TakeUp)]
    [InlineData(Trigger.MilestonePassed)]
    public async Task A_step_is_decided_once_however_many_guards_look_and_is_taken_as_decided(Trigger trigger)
    {
        foreach (var fire in new Func<ComplaintStateMachine, ComplaintCommand, Task>[]
            { (machine, command) => Task.Run(() => machine.Fire(command)), (machine, command) => machine.FireAsync(command) })
        {
            var situation = Situation.Of(ComplaintInState.Of(ComplaintState.Assessed), trigger);
            var asked = 0;
            // A second question would be answered by somebody who may do nothing.
            var machine = new ComplaintStateMachine(situation.Complaint, situation.Walk.Workflow, (complaint, command) =>
            {
                (complaint, command).ShouldBe((situation.Complaint, situation.Command));
                return asked++ == 0 ? situation.Context : situation.Context with { Actor = Office.Person(ActorRole.Inspector) };
            });
            await fire(machine, situation.Command);
            asked.ShouldBe(1);
            new StepAnswer(machine.Complaint, machine.TakeEvents(), []).Text().ShouldBe(situation.TakenBy(new CoreWorkflow()).Text());
        }
    }

    [Fact]
    public void A_step_is_decided_anew_however_often_it_was_asked_for_before()
    {
        var situation = Situation.Of(ComplaintInState.Of(ComplaintState.Assessed), Trigger.TakeUp);
        var now = situation.Now;
        var machine = new ComplaintStateMachine(situation.Complaint, situation.Walk.Workflow, (_, _) => situation.Context with { Now = now });
        machine.CanFire(machine.WithCommand(Trigger.TakeUp), situation.Command).ShouldBeTrue();
        now += Duration.FromHours(1);
        machine.Fire(situation.Command);
        machine.TakeEvents()[0].OccurredAt.ShouldBe(now);
    }

    [Fact]
    public void One_machine_goes_a_whole_way_and_hands_out_its_events_once()
    {
        var way = new[] { Trigger.Receive, Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp, Trigger.Answer, Trigger.Accept, Trigger.Close };
        var (walk, now) = (new Walk(), Office.Mon2026Jun01At9);
        var machine = new ComplaintStateMachine(Complaint.Unreceived(Office.Key), walk.Workflow,
            (complaint, command) => new(walk.Workflow, WellFormed.Actor(command!.Trigger, complaint, walk.Workflow), now, walk.Facts));
        foreach (var trigger in way)
        {
            machine.Fire(WellFormed.Command(trigger, machine.Complaint));
            now += Duration.FromMinutes(1);
        }
        walk.Take(way);
        machine.State.ShouldBe(ComplaintState.Closed);
        machine.TakeEvents().Select(e => e.ToJson()).ShouldBe(walk.Events.Select(e => e.ToJson()));
        machine.TakeEvents().ShouldBeEmpty();
    }

    [Fact]
    public void A_context_of_another_workflow_is_a_mistake_of_the_host()
    {
        var walk = ComplaintInState.Of(ComplaintState.Received);
        var machine = new ComplaintStateMachine(walk.Complaint, walk.Workflow, (_, _) => new(Office.WithLevels(2), s_agent, walk.Now, walk.Facts));
        Should.Throw<InvalidOperationException>(() => machine.Fire(new Acknowledge())).Message.ShouldContain("another workflow");
        Should.Throw<ArgumentNullException>(() => new ComplaintStateMachine(null!, walk.Workflow, (_, _) => null!));
        Should.Throw<ArgumentNullException>(() => new ComplaintStateMachine(walk.Complaint, null!, (_, _) => null!));
        Should.Throw<ArgumentNullException>(() => new ComplaintStateMachine(walk.Complaint, walk.Workflow, null!));
    }

    internal static ComplaintStateMachine MachineIn(ComplaintState state, out Complaint before, Actor? actor = null)
    {
        var walk = ComplaintInState.Of(state);
        before = walk.Complaint;
        return new(before, walk.Workflow, (complaint, command) => new(walk.Workflow,
            actor ?? (command is null ? s_agent : WellFormed.Actor(command.Trigger, complaint, walk.Workflow)), walk.Now, walk.Facts));
    }

    private static ComplaintStateMachine MachineOf(Situation situation) => new(situation.Complaint, situation.Walk.Workflow, (_, _) => situation.Context);

    private static void ShouldBeUntouched(ComplaintStateMachine machine, Complaint before)
    {
        (machine.State, machine.Complaint).ShouldBe((before.State, before));
        machine.Complaint.ShouldBeSameAs(before);
        machine.TakeEvents().ShouldBeEmpty();
    }
}
