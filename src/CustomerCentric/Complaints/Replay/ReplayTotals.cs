using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Adds up what complaints show. The order in which they are added leaves no trace. Not for several threads.</summary>
internal sealed class ReplayTotals
{
    private const int Examples = 3;

    private readonly Dictionary<RowDeviation, Found> _deviations = [];
    private readonly Dictionary<string, (int Met, int Breached, int Running, int Waived)> _milestones = [];
    private readonly Dictionary<string, (int Complaints, Duration Waited)> _waits = [];
    private readonly Dictionary<FlowEdge, long> _flow = [];
    private readonly List<ChangedComplaint> _changed = [];
    private (int Escalated, int HandedBack, int Skipped, int Reopened, int Paused) _raw;
    private (int Met, int Breached, int Agree, int Disagree, int SameDue, int OtherDue) _verdict;
    private int _complaints;
    private (int Log, int Against) _undated;
    private long _events;
    private long _allowed;

    private sealed record Found(long Count, int Complaints, ImmutableSortedSet<string> First);

    /// <summary>Adds the rows of a complaint.</summary>
    public void Add(string complaint, int rows, ComplaintReplay replay, in RawCounts raw, Dictionary<string, Duration> waits)
    {
        _complaints++;
        _events += rows;
        _allowed += replay.Allowed;
        _raw = (_raw.Escalated + (raw.IsEscalated ? 1 : 0), _raw.HandedBack + (raw.IsHandedBack ? 1 : 0), _raw.Skipped + (raw.SkipsLevel ? 1 : 0),
            _raw.Reopened + (raw.IsReopened ? 1 : 0), _raw.Paused + (raw.IsPaused ? 1 : 0));
        foreach (var (activity, waited) in waits)
        {
            var sum = _waits.GetValueOrDefault(activity);
            _waits[activity] = (sum.Complaints + 1, sum.Waited + waited);
        }
        if (replay.Deviations.Count > 0)
        {
            foreach (var group in replay.Deviations.GroupBy(each => each))
                Add(group.Key, new(group.Count(), 1, [complaint]));
        }
    }

    /// <summary>Adds a step, where it leads elsewhere.</summary>
    public void Add(in WayStep step)
    {
        if (step.From == step.To && step.FromLevel == step.Level)
            return;
        FlowEdge edge = new(step.From, step.FromLevel, step.To, step.Level);
        _flow[edge] = _flow.GetValueOrDefault(edge) + 1;
    }

    /// <summary>Adds the deadlines of a complaint whose clocks have come to their end.</summary>
    public void Add(in LoggedVerdict log, ImmutableArray<Deadline> deadlines, string? judged)
    {
        foreach (var deadline in deadlines)
            Add(deadline.Milestone, deadline.State);
        AddVerdict(log, deadlines, judged);
    }

    /// <summary>Adds whether some deadline of a complaint could not be dated, under its terms and under the other ones.</summary>
    public void AddUndated(bool isUndated, bool isUndatedAgainst) =>
        _undated = (_undated.Log + (isUndated ? 1 : 0), _undated.Against + (isUndatedAgainst ? 1 : 0));

    public void Add(ChangedComplaint changed) => _changed.Add(changed);

    /// <summary>Adds other totals.</summary>
    public void Add(ReplayTotals other)
    {
        _complaints += other._complaints;
        _undated = (_undated.Log + other._undated.Log, _undated.Against + other._undated.Against);
        _events += other._events;
        _allowed += other._allowed;
        _raw = (_raw.Escalated + other._raw.Escalated, _raw.HandedBack + other._raw.HandedBack, _raw.Skipped + other._raw.Skipped,
            _raw.Reopened + other._raw.Reopened, _raw.Paused + other._raw.Paused);
        foreach (var (activity, wait) in other._waits)
        {
            var sum = _waits.GetValueOrDefault(activity);
            _waits[activity] = (sum.Complaints + wait.Complaints, sum.Waited + wait.Waited);
        }
        foreach (var (deviation, found) in other._deviations)
            Add(deviation, found);
        foreach (var (name, tally) in other._milestones)
        {
            var sum = _milestones.GetValueOrDefault(name);
            _milestones[name] = (sum.Met + tally.Met, sum.Breached + tally.Breached, sum.Running + tally.Running, sum.Waived + tally.Waived);
        }
        foreach (var (edge, count) in other._flow)
            _flow[edge] = _flow.GetValueOrDefault(edge) + count;
        _changed.AddRange(other._changed);
        _verdict = (_verdict.Met + other._verdict.Met, _verdict.Breached + other._verdict.Breached, _verdict.Agree + other._verdict.Agree,
            _verdict.Disagree + other._verdict.Disagree, _verdict.SameDue + other._verdict.SameDue, _verdict.OtherDue + other._verdict.OtherDue);
    }

    /// <summary>The report, without what only the reader of the log knows.</summary>
    public ConformanceReport Report(LogMapping mapping, ReplaySetup setup, string calendar, ReplaySetup? against, string? againstCalendar) => new()
    {
        Mapping = mapping.Id,
        Zone = mapping.Zone.Id,
        Policy = setup.Terms.Policy.Id,
        Calendar = calendar,
        Terms = setup.Terms.Version,
        Levels = [.. setup.Workflow.Ladder.Levels.Select(level => level.Name)],
        Complaints = _complaints,
        Undated = _undated.Log,
        Events = _events,
        Allowed = _allowed,
        Deviations =
        [
            .. _deviations.OrderByDescending(each => each.Value.Count).ThenBy(each => each.Key.Kind, StringComparer.Ordinal).ThenBy(each => each.Key.Rule, StringComparer.Ordinal)
                .Select(each => new Deviation(each.Key.Kind, each.Key.Rule, each.Value.Count, each.Value.Complaints, [.. each.Value.First])),
        ],
        Escalated = _raw.Escalated,
        HandedBack = _raw.HandedBack,
        SkippedLevel = _raw.Skipped,
        Reopened = _raw.Reopened,
        Paused = _raw.Paused,
        Waits = [.. _waits.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => new LogWait(each.Key, each.Value.Complaints, each.Value.Waited))],
        Milestones = [.. setup.Terms.Policy.Milestones.DistinctBy(milestone => milestone.Name).Select(milestone => Tally(milestone, mapping, setup.Workflow))],
        Verdict = mapping.Verdict is null ? null : new(
            _verdict.Met, _verdict.Breached, setup.Judged, _verdict.Agree, _verdict.Disagree, _verdict.SameDue, _verdict.OtherDue),
        NotJudged = setup.Rules.NotJudged,
        Flow = _flow.ToImmutableSortedDictionary(),
        Against = against is null ? null : new(
            against.Terms.Policy.Id, againstCalendar!, against.Terms.Version, against.Workflow.Ladder.Last, _undated.Against, [.. _changed.OrderBy(each => each.Complaint, StringComparer.Ordinal)]),
    };

    private MilestoneTally Tally(Milestone milestone, LogMapping mapping, ComplaintWorkflow workflow)
    {
        var (met, breached, running, waived) = _milestones.GetValueOrDefault(milestone.Name);
        var stated = mapping.Triggers.Select(trigger => workflow.Plan(trigger).ClockEvent).ToHashSet();
        return new(milestone.Name, met, breached, running, waived, [.. milestone.StopsOn.Where(stops => !stated.Contains(stops))])
        {
            IsWindow = milestone.Kind == MilestoneKind.Window,
        };
    }

    private void Add(RowDeviation deviation, Found found)
    {
        if (!_deviations.TryGetValue(deviation, out var sum))
            _deviations[deviation] = found with { First = found.First.WithComparer(StringComparer.Ordinal) };
        else
            _deviations[deviation] = new(sum.Count + found.Count, sum.Complaints + found.Complaints, First(sum.First.Union(found.First)));
    }

    private static ImmutableSortedSet<string> First(ImmutableSortedSet<string> names)
    {
        while (names.Count > Examples)
            names = names.Remove(names[^1]);
        return names;
    }

    private void Add(string milestone, DeadlineState state)
    {
        var sum = _milestones.GetValueOrDefault(milestone);
        _milestones[milestone] = state switch
        {
            DeadlineState.Met => sum with { Met = sum.Met + 1 },
            DeadlineState.Breached => sum with { Breached = sum.Breached + 1 },
            DeadlineState.Waived => sum with { Waived = sum.Waived + 1 },
            _ => sum with { Running = sum.Running + 1 },
        };
    }

    private void AddVerdict(in LoggedVerdict log, ImmutableArray<Deadline> deadlines, string? judged)
    {
        _verdict.Met += log.Verdict == LogJudgement.Met ? 1 : 0;
        _verdict.Breached += log.Verdict == LogJudgement.Breached ? 1 : 0;
        if (judged is null)
            return;
        var ours = deadlines.Where(deadline => deadline.Milestone == judged).ToList();
        var judgement = ours.Exists(deadline => deadline.State == DeadlineState.Breached) ? LogJudgement.Breached
            : ours.Exists(deadline => deadline.State == DeadlineState.Met) ? LogJudgement.Met
            : LogJudgement.None;
        if (log.Verdict != LogJudgement.None && judgement != LogJudgement.None)
        {
            _verdict.Agree += judgement == log.Verdict ? 1 : 0;
            _verdict.Disagree += judgement == log.Verdict ? 0 : 1;
        }
        if (log.Due is not { } due)
            return;
        var isSame = ours.FirstOrDefault()?.Due?.At == due;
        _verdict.SameDue += isSame ? 1 : 0;
        _verdict.OtherDue += isSame ? 0 : 1;
    }
}
