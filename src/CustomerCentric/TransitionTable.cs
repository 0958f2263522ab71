using System.Runtime.CompilerServices;

namespace CustomerCentric;

/// <summary>
/// A workflow as data: every state x trigger decided once, immutable, shared by all threads and all instances.
/// Whatever runs, draws or checks the workflow reads this table.
/// </summary>
/// <typeparam name="TState">The states, an enum over int numbered from 0 without gaps.</typeparam>
/// <typeparam name="TTrigger">The triggers, likewise.</typeparam>
internal sealed class TransitionTable<TState, TTrigger>
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    private readonly TransitionCell<TState>[] _cells;

    private TransitionTable(TransitionCell<TState>[] cells) => _cells = cells;

    /// <summary>All states, in order of declaration.</summary>
    public IReadOnlyList<TState> States { get; } = Enum.GetValues<TState>();

    /// <summary>All triggers, in order of declaration.</summary>
    public IReadOnlyList<TTrigger> Triggers { get; } = Enum.GetValues<TTrigger>();

    /// <summary>The cell of a state and a trigger; every pair has one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state or the trigger is not one of the named ones.</exception>
    public TransitionCell<TState> this[TState state, TTrigger trigger] => _cells[Index(state, trigger)];

    /// <summary>The state to which a trigger leads if its rules allow it; the same state where it has no effect; null where the table refuses it whatever they say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state or the trigger is not one of the named ones.</exception>
    public TState? TargetOf(TState state, TTrigger trigger) => this[state, trigger] is { Kind: not TransitionKind.Refused, Target: var target } ? target : null;

    /// <summary>Builds a table from a description in the verbs of state machine libraries.</summary>
    /// <exception cref="ConfigurationException">A cell is undecided or decided twice, each named as <c>State.Trigger</c>.</exception>
    internal static TransitionTable<TState, TTrigger> Build(Action<TransitionTableBuilder<TState, TTrigger>> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        RequireDense<TState>();
        RequireDense<TTrigger>();
        var builder = new TransitionTableBuilder<TState, TTrigger>();
        describe(builder);
        return new(builder.Finish(Index));
    }

    private static int Index(TState state, TTrigger trigger)
    {
        var (row, column) = (Unsafe.BitCast<TState, int>(state), Unsafe.BitCast<TTrigger, int>(trigger));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Counts.States, nameof(state));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Counts.Triggers, nameof(trigger));
        return (row * Counts.Triggers) + column;
    }

    private static void RequireDense<TEnum>()
        where TEnum : struct, Enum
    {
        var values = Enum.GetValuesAsUnderlyingType<TEnum>();
        if (values is not int[] numbers || !numbers.SequenceEqual(Enumerable.Range(0, numbers.Length)))
            throw new ArgumentException($"{typeof(TEnum).Name} must be an enum over int, numbered from 0 without gaps.");
    }

    private static class Counts
    {
        internal static readonly int States = Enum.GetValues<TState>().Length;
        internal static readonly int Triggers = Enum.GetValues<TTrigger>().Length;
    }
}
