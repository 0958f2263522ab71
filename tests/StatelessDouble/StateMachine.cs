namespace Stateless;

/// <summary>
/// Stands in for the machine of the package Stateless where that cannot be restored: the members that CustomerCentric.Stateless and its tests use, and what
/// those do in the order in which Stateless does it. Written from its documented behaviour; the tests run over both.
/// </summary>
public partial class StateMachine<TState, TTrigger>(Func<TState> stateAccessor, Action<TState> stateMutator)
    where TState : notnull
    where TTrigger : notnull
{
    private readonly TState _initial = stateAccessor();
    private readonly Dictionary<TState, StateConfiguration> _rows = [];
    private readonly Dictionary<TTrigger, Type> _parameters = [];
    private readonly Queue<(TTrigger Trigger, object?[] Args)> _waiting = [];
    private readonly List<Action<Transition>> _transitioned = [];
    private readonly List<Func<Transition, Task>> _transitionedAsync = [];
    private Action<TState, TTrigger, ICollection<string>?> _unhandled = static (state, trigger, _) =>
        throw new InvalidOperationException($"No transition leaves '{state}' by '{trigger}'.");
    private bool _isFiring;

    public TState State => stateAccessor();

    public StateConfiguration Configure(TState state) => _rows.TryGetValue(state, out var row) ? row : _rows[state] = new(state);

    public TriggerWithParameters<TArg> SetTriggerParameters<TArg>(TTrigger trigger)
    {
        _parameters.Add(trigger, typeof(TArg));
        return new(trigger);
    }

    public void OnTransitioned(Action<Transition> action) => _transitioned.Add(action);

    public void OnTransitionedAsync(Func<Transition, Task> action) => _transitionedAsync.Add(action);

    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>?> action) => _unhandled = action;

    public void Fire(TTrigger trigger) => Fire(trigger, []);

    public void Fire<TArg>(TriggerWithParameters<TArg> trigger, TArg arg) => Fire(trigger.Trigger, [arg]);

    public Task FireAsync(TTrigger trigger) => FireAsync(trigger, []);

    public Task FireAsync<TArg>(TriggerWithParameters<TArg> trigger, TArg arg) => FireAsync(trigger.Trigger, [arg]);

    public bool CanFire(TTrigger trigger) => Find(State, trigger, []) is { Unmet.Count: 0 };

    public bool CanFire<TArg>(TriggerWithParameters<TArg> trigger, TArg arg) => CanFire(trigger, arg, out _);

    // Null where no way is configured; Stateless does not annotate that.
    public bool CanFire<TArg>(TriggerWithParameters<TArg> trigger, TArg arg, out ICollection<string> unmetGuards)
    {
        unmetGuards = Find(State, trigger.Trigger, [arg])?.Unmet!;
        return unmetGuards is { Count: 0 };
    }

    public Task<IEnumerable<TTrigger>> GetPermittedTriggersAsync(params object[] args) => Task.FromResult<IEnumerable<TTrigger>>(
        [.. Configure(State).Edges.Where(each => each.Value.Any(edge => edge.Unmet(args).Count == 0)).Select(each => each.Key)]);

    public Reflection.StateMachineInfo GetInfo() => new(
        $"{_initial}", [.. _rows.Keys.Select(state => $"{state}")],
        [.. from row in _rows.Values
            from cell in row.Edges
            from edge in cell.Value
            select new Reflection.Arrow($"{row.State}", $"{cell.Key}", $"{edge.Target}", [.. edge.Guards.Select(guard => guard.Description)])]);

    // One after the other: what an action fires waits until the present step is done.
    private void Fire(TTrigger trigger, object?[] args)
    {
        _waiting.Enqueue((trigger, args));
        if (_isFiring)
            return;
        _isFiring = true;
        try
        {
            while (_waiting.TryDequeue(out var next))
                Run(FireOneAsync(next.Trigger, next.Args, isAsync: false));
        }
        finally
        {
            _isFiring = false;
        }
    }

    private async Task FireAsync(TTrigger trigger, object?[] args)
    {
        _waiting.Enqueue((trigger, args));
        if (_isFiring)
            return;
        _isFiring = true;
        try
        {
            while (_waiting.TryDequeue(out var next))
                await FireOneAsync(next.Trigger, next.Args, isAsync: true).ConfigureAwait(false);
        }
        finally
        {
            _isFiring = false;
        }
    }

    // Without asynchronous actions nothing waits, so the task is complete already.
    private static void Run(Task complete) => complete.GetAwaiter().GetResult();

    private async Task FireOneAsync(TTrigger trigger, object?[] args, bool isAsync)
    {
        if (_parameters.TryGetValue(trigger, out var type) && args is [{ } arg] && !type.IsInstanceOfType(arg))
            throw new ArgumentException($"The argument is a {arg.GetType()}, but must be a {type}.");
        var source = State;
        var tried = Find(source, trigger, args);
        if (tried is not { Unmet.Count: 0 } found)
        {
            // The asynchronous way names no guards.
            _unhandled(source, trigger, isAsync ? null : tried?.Unmet);
            return;
        }
        if (found.Edge.Kind == EdgeKind.Ignored)
            return;

        var transition = new Transition(source, found.Edge.Target, trigger, args);
        Configure(source).Exit(transition);
        if (found.Edge.Kind == EdgeKind.Moving)
            stateMutator(transition.Destination);
        await TellAsync(transition, isAsync).ConfigureAwait(false);
        Configure(transition.Destination).Enter(transition);
        if (found.Edge.Kind == EdgeKind.Reentering)
            stateMutator(transition.Destination);
    }

    private async Task TellAsync(Transition transition, bool isAsync)
    {
        if (!isAsync && _transitionedAsync.Count > 0)
            throw new InvalidOperationException("An asynchronous action needs FireAsync.");
        foreach (var action in _transitioned)
            action(transition);
        foreach (var action in _transitionedAsync)
            await action(transition).ConfigureAwait(false);
    }

    /// <summary>The one way whose guards are all met, or else the first with what all of them miss; null when there is none.</summary>
    private (Edge Edge, ICollection<string> Unmet)? Find(TState state, TTrigger trigger, object?[] args)
    {
        if (!Configure(state).Edges.TryGetValue(trigger, out var edges))
            return null;
        var tried = edges.Select(edge => (Edge: edge, Unmet: edge.Unmet(args))).ToList();
        return tried.Count(each => each.Unmet.Count == 0) switch
        {
            0 => (tried[0].Edge, [.. tried.SelectMany(each => each.Unmet).Distinct()]),
            1 => tried.Single(each => each.Unmet.Count == 0),
            _ => throw new InvalidOperationException($"Several ways leave '{state}' by '{trigger}'."),
        };
    }
}
