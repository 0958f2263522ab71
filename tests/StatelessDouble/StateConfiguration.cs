namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The row of a state.</summary>
    public class StateConfiguration
    {
        private readonly List<Action<Transition>> _exits = [];
        private readonly List<Action<Transition>> _entries = [];

        internal StateConfiguration(TState state) => State = state;

        public TState State { get; }

        internal Dictionary<TTrigger, List<Edge>> Edges { get; } = [];

        public StateConfiguration PermitIf<TArg>(TriggerWithParameters<TArg> trigger, TState destination, params Tuple<Func<TArg, bool>, string>[] guards) =>
            State.Equals(destination) ? throw new ArgumentException("A way back into the state itself needs PermitReentryIf.")
                : Add(EdgeKind.Moving, trigger, destination, guards);

        public StateConfiguration PermitReentryIf<TArg>(TriggerWithParameters<TArg> trigger, params Tuple<Func<TArg, bool>, string>[] guards) =>
            Add(EdgeKind.Reentering, trigger, State, guards);

        public StateConfiguration IgnoreIf<TArg>(TriggerWithParameters<TArg> trigger, Func<TArg, bool> guard, string? description = null) =>
            Add(EdgeKind.Ignored, trigger, State, [new(guard, description ?? "Function")]);

        public StateConfiguration OnEntry(Action<Transition> action)
        {
            _entries.Add(action);
            return this;
        }

        public StateConfiguration OnExit(Action<Transition> action)
        {
            _exits.Add(action);
            return this;
        }

        internal void Enter(Transition transition) => _entries.ForEach(action => action(transition));

        internal void Exit(Transition transition) => _exits.ForEach(action => action(transition));

        private StateConfiguration Add<TArg>(EdgeKind kind, TriggerWithParameters<TArg> trigger, TState target, Tuple<Func<TArg, bool>, string>[] guards)
        {
            if (!Edges.TryGetValue(trigger.Trigger, out var edges))
                Edges[trigger.Trigger] = edges = [];
            // Asked without an argument, a guard is given the default of its type.
            edges.Add(new(kind, target, [.. guards.Select(guard => ((Func<object?[], bool>)(args => guard.Item1(args is [var arg, ..] ? (TArg)arg! : default!)), guard.Item2))]));
            return this;
        }
    }

    internal enum EdgeKind
    {
        Moving,
        Reentering,
        Ignored,
    }

    internal sealed record Edge(EdgeKind Kind, TState Target, (Func<object?[], bool> IsMet, string Description)[] Guards)
    {
        /// <summary>Asks every guard, in order.</summary>
        internal List<string> Unmet(object?[] args) => [.. Guards.Where(guard => !guard.IsMet(args)).Select(guard => guard.Description)];
    }

    /// <summary>A trigger with one argument.</summary>
    public class TriggerWithParameters<TArg>(TTrigger trigger)
    {
        public TTrigger Trigger => trigger;
    }

    /// <summary>A step of the machine.</summary>
    public class Transition(TState source, TState destination, TTrigger trigger, object?[] parameters)
    {
        public TState Source => source;

        public TState Destination => destination;

        public TTrigger Trigger => trigger;

        public object?[] Parameters => parameters;

        public bool IsReentry => source.Equals(destination);
    }
}
