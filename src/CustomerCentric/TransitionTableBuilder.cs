using System.Collections.Immutable;

namespace CustomerCentric;

/// <summary>Collects the description of a <see cref="TransitionTable{TState,TTrigger}"/>. Not thread-safe.</summary>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TTrigger">The triggers.</typeparam>
internal sealed class TransitionTableBuilder<TState, TTrigger>
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    private readonly Dictionary<(TState State, TTrigger Trigger), TransitionCell<TState>> _cells = [];
    private readonly Dictionary<TState, LocalizedText> _otherwise = [];
    private readonly List<ConfigurationFault> _faults = [];

    internal TransitionTableBuilder()
    {
    }

    /// <summary>Begins or continues the row of a state.</summary>
    internal Row Configure(TState state) => new(this, state);

    internal TransitionCell<TState>[] Finish(Func<TState, TTrigger, int> index)
    {
        var states = Enum.GetValues<TState>();
        var triggers = Enum.GetValues<TTrigger>();
        var cells = new TransitionCell<TState>[states.Length * triggers.Length];
        foreach (var state in states)
        {
            foreach (var trigger in triggers)
            {
                if (_cells.TryGetValue((state, trigger), out var cell))
                    cells[index(state, trigger)] = cell;
                else if (_otherwise.TryGetValue(state, out var reason))
                    cells[index(state, trigger)] = new(TransitionKind.Refused, state, [], reason);
                else
                    _faults.Add(new($"{state}.{trigger}", "undecided: permit, refuse or ignore it"));
            }
        }
        ConfigurationException.ThrowIfAny("Transition table", _faults);
        return cells;
    }

    private void Set(TState state, TTrigger trigger, TransitionCell<TState> cell)
    {
        if (!_cells.TryAdd((state, trigger), cell))
            _faults.Add(new($"{state}.{trigger}", "decided twice: keep one"));
    }

    /// <summary>The row of one state; every method returns the row itself.</summary>
    internal readonly struct Row
    {
        private readonly TransitionTableBuilder<TState, TTrigger> _table;
        private readonly TState _state;

        internal Row(TransitionTableBuilder<TState, TTrigger> table, TState state) => (_table, _state) = (table, state);

        /// <summary>The trigger always leads to the target.</summary>
        internal Row Permit(TTrigger trigger, TState target) => PermitIf(trigger, target, []);

        /// <summary>The trigger leads to the target if these rules allow it.</summary>
        internal Row PermitIf(TTrigger trigger, TState target, ImmutableArray<string> rules)
        {
            _table.Set(_state, trigger, new(TransitionKind.Permitted, target, rules, null));
            return this;
        }

        /// <summary>The trigger has no effect here.</summary>
        internal Row Ignore(TTrigger trigger, LocalizedText reason)
        {
            _table.Set(_state, trigger, new(TransitionKind.Ignored, _state, [], reason));
            return this;
        }

        /// <summary>The trigger is refused here, for a reason of its own.</summary>
        internal Row Refuse(TTrigger trigger, LocalizedText reason)
        {
            _table.Set(_state, trigger, new(TransitionKind.Refused, _state, [], reason));
            return this;
        }

        /// <summary>Whatever is not named otherwise in this row is refused for this reason.</summary>
        internal Row RefuseOthers(LocalizedText reason)
        {
            _table._otherwise[_state] = reason;
            return this;
        }
    }
}
