using System.Diagnostics.CodeAnalysis;

namespace CustomerCentric.Tests.Hall;

public class TransitionTableTests
{
    private static readonly LocalizedText Why = new("Because.", "Vì vậy.");

    private enum Door
    {
        Open,
        Shut,
    }

    private enum Act
    {
        Push,
        Pull,
        Knock,
    }

    private enum Gap
    {
        First = 1,
    }

    [SuppressMessage("Design", "CA1069", Justification = "The repeated number is what is tested.")]
    private enum Twice
    {
        One,
        AlsoOne = 0,
    }

    private enum Small : byte
    {
        One,
    }

    [Fact]
    public void Every_pair_of_state_and_trigger_has_its_cell()
    {
        var table = TransitionTable<Door, Act>.Build(door =>
        {
            door.Configure(Door.Open).Permit(Act.Push, Door.Shut).Ignore(Act.Knock, Why).RefuseOthers(Why);
            door.Configure(Door.Shut).PermitIf(Act.Pull, Door.Open, ["DOO-01"]).RefuseOthers(Why);
        });

        table[Door.Open, Act.Push].ShouldBe(new(TransitionKind.Permitted, Door.Shut, [], null));
        table[Door.Open, Act.Knock].ShouldBe(new(TransitionKind.Ignored, Door.Open, [], Why));
        table[Door.Open, Act.Pull].ShouldBe(new(TransitionKind.Refused, Door.Open, [], Why));
        table[Door.Shut, Act.Pull].Target.ShouldBe(Door.Open);
        table[Door.Shut, Act.Pull].Rules.ShouldBe(["DOO-01"]);
        table[Door.Shut, Act.Push].Kind.ShouldBe(TransitionKind.Refused);
        table.States.ShouldBe([Door.Open, Door.Shut]);
        table.Triggers.ShouldBe([Act.Push, Act.Pull, Act.Knock]);
    }

    [Fact]
    public void All_undecided_and_twice_decided_cells_are_named_at_once()
    {
        var failure = Should.Throw<ConfigurationException>(() => TransitionTable<Door, Act>.Build(door =>
        {
            door.Configure(Door.Open).Permit(Act.Push, Door.Shut).Ignore(Act.Push, Why);
            door.Configure(Door.Shut).Permit(Act.Pull, Door.Open);
        }));
        failure.Faults.Select(fault => $"{fault.Path}: {fault.Message.Split(':')[0]}").ShouldBe(
            ["Open.Push: decided twice", "Open.Pull: undecided", "Open.Knock: undecided", "Shut.Push: undecided", "Shut.Knock: undecided"]);
        failure.Message.ShouldContain("Open.Push");
    }

    [Fact]
    public void A_row_may_be_described_in_parts() =>
        TransitionTable<Door, Act>.Build(door =>
        {
            door.Configure(Door.Open).RefuseOthers(Why);
            door.Configure(Door.Shut).RefuseOthers(Why);
            door.Configure(Door.Open).Permit(Act.Push, Door.Shut);
        })[Door.Open, Act.Push].Kind.ShouldBe(TransitionKind.Permitted);

    [Fact]
    public void Enums_with_gaps_repeats_or_another_size_are_a_broken_contract()
    {
        Should.Throw<ArgumentException>(() => TransitionTable<Gap, Act>.Build(_ => { })).Message.ShouldContain(nameof(Gap));
        Should.Throw<ArgumentException>(() => TransitionTable<Door, Twice>.Build(_ => { })).Message.ShouldContain(nameof(Twice));
        Should.Throw<ArgumentException>(() => TransitionTable<Small, Act>.Build(_ => { })).Message.ShouldContain(nameof(Small));
    }
}
