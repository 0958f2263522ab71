using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Explores a model breadth first, so that the first way found to anything is a shortest one. Not thread-safe.</summary>
internal sealed class Exploration(StepModel model, IReadOnlyList<WorkflowProperty> properties)
{
    /// <summary>Where memory would run out on a small machine; the standard workflow has a fraction of it.</summary>
    internal const int MostStates = 8_000_000;

    private const int ReportEvery = 4096;

    private readonly Dictionary<ModelState, int> _index = [];
    private readonly List<ModelState> _states = [];
    private readonly List<(int From, ModelStep Step)> _origins = [];
    private readonly (LocalizedText Text, int At, ModelStep? Step)?[] _findings = new (LocalizedText, int, ModelStep?)?[properties.Count];
    private readonly List<ModelStep> _steps = [];

    internal IReadOnlyList<ModelState> States => _states;

    internal long Steps { get; private set; }

    /// <exception cref="InvalidOperationException">There are more than <see cref="MostStates"/>.</exception>
    internal void Run(Action<int> progress, CancellationToken cancellationToken)
    {
        Reach(ModelState.Beginning, -1, default);
        for (var at = 0; at < _states.Count; at++)
        {
            if (at % ReportEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress(_states.Count);
            }
            Judge(at);
            _steps.Clear();
            model.From(_states[at], _steps);
            Steps += _steps.Count;
            foreach (var step in _steps)
            {
                Judge(at, step);
                Reach(step.To, at, step);
            }
        }
        for (var i = 0; i < properties.Count; i++)
        {
            if (properties[i].Reaches is { } reaches && FirstStranded(reaches, cancellationToken) is { } stranded)
                _findings[i] = (s_stranded, stranded, null);
        }
        progress(_states.Count);
    }

    internal ProvedProperty Result(int property) => new(
        properties[property].Id, properties[property].Sentence, _findings[property]?.Text, _findings[property] is { } found ? Trace(found.At, found.Step) : []);

    private static readonly LocalizedText s_stranded = new(
        "From here no step leads to a decided ending any more.", "Từ đây không còn bước nào dẫn đến kết luận.");

    private void Reach(ModelState state, int from, ModelStep step)
    {
        if (!_index.TryAdd(state, _states.Count))
            return;
        if (_states.Count == MostStates)
            throw new InvalidOperationException($"More than {MostStates} states can be reached: take the milestones that nothing follows from out of the policy.");
        _states.Add(state);
        _origins.Add((from, step));
    }

    private void Judge(int at)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            if (_findings[i] is null && properties[i].AtState is { } check && check(model, _states[at]) is { } wrong)
                _findings[i] = (wrong, at, null);
        }
    }

    private void Judge(int at, in ModelStep step)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            if (_findings[i] is null && properties[i].AtStep is { } check && check(model, _states[at], step) is { } wrong)
                _findings[i] = (wrong, at, step);
        }
    }

    // Most states come to an end in a step or two: asking again costs less than keeping every step backwards.
    private int? FirstStranded(Func<ModelState, ModelStep, bool> reaches, CancellationToken cancellationToken)
    {
        var comes = new bool[_states.Count];
        List<int> open = [.. Enumerable.Range(0, _states.Count).Where(at => !_states[at].IsEnded)];
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = open.Count;
            for (var i = open.Count - 1; i >= 0; i--)
            {
                var at = open[i];
                _steps.Clear();
                model.From(_states[at], _steps);
                comes[at] = _steps.Exists(step => reaches(_states[at], step) || comes[_index[step.To]]);
            }
            open.RemoveAll(at => comes[at]);
            if (open.Count == before)
                return open[0];
        }
        return null;
    }

    private ImmutableArray<ProofStep> Trace(int at, ModelStep? last)
    {
        var trace = new Stack<ProofStep>();
        if (last is { } broken)
            trace.Push(Told(_states[at], broken));
        for (; _origins[at].From >= 0; at = _origins[at].From)
            trace.Push(Told(_states[_origins[at].From], _origins[at].Step));
        return [.. trace];
    }

    private ProofStep Told(ModelState from, in ModelStep step) => new(
        step.Trigger, model.RoleAt(step.Actor, step.Trigger, from.Level)!.Value, step.Milestone < 0 ? null : model.Clock.NameOf(step.Milestone), step.FollowedBy,
        from.State, step.To.State, step.To.Level, step.To.Owed, model.Clock.NamesOf(step.To.Runs));
}
