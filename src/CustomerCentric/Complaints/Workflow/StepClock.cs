using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>What one step does to a complaint's deadlines.</summary>
internal ref struct StepClock(Complaint before, ComplaintCommand command, DecisionContext context, Instant at, int level)
{
    private readonly DeadlineTerms? _terms = context.Facts.Terms;

    /// <summary>Why the clock does not do what the step asks of it; null when it does.</summary>
    internal Refusal? Refusal { get; private set; }

    /// <summary>What a step does.</summary>
    internal DeadlineChanges After(StepPlan plan)
    {
        if (_terms is null || plan.ClockEvent is not { } clockEvent)
            return DeadlineChanges.None;
        return command switch
        {
            // Only the ground changes.
            Pause when before.Moves.PausedSince is not null => DeadlineChanges.None,
            Pause step => Move(new(clockEvent, at) { Reason = step.Reason ?? "" }),
            Resume => Resumed(),
            Extend step => Move(new(clockEvent, at)
            {
                Reason = step.Reason ?? "",
                Milestone = step.Milestone,
                Until = step.Until,
                NoticeAt = step.NoticeAt,
            }),
            Regrade step => Move(new(clockEvent, at) { Facts = step.Facts, NoLonger = step.NoLonger, Regrading = step.Regrading }),
            _ => Happened(plan, clockEvent),
        };
    }

    /// <summary>What the passing of a due instant does.</summary>
    internal readonly DeadlineChanges Passing(Deadline passed, bool isLastLevel)
    {
        ClockContext? clock = _terms is null ? null : Clock(before.Moves);
        var changes = DeadlineEngine.Pass(before.Deadlines, passed, clock);
        if (!isLastLevel || clock is not { } running)
            return changes;
        return Both(changes, DeadlineEngine.Apply(before.Deadlines, running, ClockEvents.LastLevelBreached, at));
    }

    /// <summary>Whether the complainant's time to reply runs after these changes.</summary>
    internal readonly bool IsReplyAwaited(DeadlineChanges changes)
    {
        foreach (var milestone in _terms?.Policy.Milestones ?? [])
        {
            if (milestone.Kind != MilestoneKind.Window || !milestone.StartsOn.Contains(ClockEvents.Answered))
                continue;
            var latest = DeadlineEngine.Latest(changes.Changed, milestone.Name) ?? DeadlineEngine.Latest(before.Deadlines, milestone.Name);
            if (latest is { State: DeadlineState.Running })
                return true;
        }
        return false;
    }

    // A step that ends what was waited for lets the clock run again first.
    private DeadlineChanges Happened(StepPlan plan, string clockEvent)
    {
        var (resumed, moves, current) = (DeadlineChanges.None, before.Moves, before.Deadlines);
        if (moves.PausedSince is { } since && (plan.Clears & Obligations.Resume) != 0)
        {
            resumed = Resumed();
            moves = moves with { PausedSince = null, Pauses = since < at ? moves.Pauses.Add(new(since, at)) : moves.Pauses };
            current = Complaint.Merge(current, resumed.Changed);
        }
        var clock = Clock(moves);
        var changes = DeadlineEngine.Apply(current, clock, clockEvent, at);
        if (command is Answer { Remedy.IsDelivered: false })
            changes = Both(changes, DeadlineEngine.Apply(current, clock, ClockEvents.RemedyPromised, at));
        return resumed.Changed.IsEmpty ? changes : InOneStep(resumed, changes);
    }

    // What ran again only to be stopped changed once.
    private readonly DeadlineChanges InOneStep(DeadlineChanges resumed, DeadlineChanges changes)
    {
        var after = Both(resumed with { Changed = [.. resumed.Changed.Where(each => Find(changes.Changed, each) is null)] }, changes);
        var earlier = before.Deadlines;
        return after with { Changed = [.. after.Changed.Select(each => Find(earlier, each) is { } old ? each with { Epoch = old.Epoch + 1 } : each)] };
    }

    private DeadlineChanges Resumed() => before.Moves.PausedSince is { } since
        ? Move(new(ClockEvents.Resumed, Instant.Max(at, since)))
        : DeadlineChanges.None;

    private DeadlineChanges Move(ClockEvent next)
    {
        var history = command is Regrade ? ClockHistory.Of(context.Facts.History, context.Workflow) : [];
        var changes = ComplaintClock.Move(Clock(before.Moves), before.Deadlines, history, next, out var refusal);
        Refusal = refusal;
        return changes;
    }

    private readonly ClockContext Clock(ClockMoves moves) =>
        new(_terms!, before.Version > 0 && command is not TreatAsComplaint ? before.ReceivedAt : at)
        {
            Facts = moves.Facts,
            Pauses = moves.Pauses,
            PausedSince = moves.PausedSince,
            LevelLimit = context.Workflow.Ladder[level].Limit,
        };

    private static DeadlineChanges Both(DeadlineChanges first, DeadlineChanges second) =>
        new([.. first.Changed, .. second.Changed], [.. first.Undated, .. second.Undated]);

    private static Deadline? Find(ImmutableArray<Deadline> deadlines, Deadline wanted)
    {
        foreach (var each in deadlines)
        {
            if (each.Occurrence == wanted.Occurrence && each.Milestone == wanted.Milestone)
                return each;
        }
        return null;
    }
}

/// <summary>What happened to a complaint, as its clocks saw it.</summary>
internal static class ClockHistory
{
    internal static ImmutableArray<ClockEvent> Of(ImmutableArray<ComplaintEvent> events, ComplaintWorkflow workflow) =>
        [.. events.Where(each => workflow.Plan(each.Step.Trigger).ClockEvent is not null)
            .Select(each => new ClockEvent(workflow.Plan(each.Step.Trigger).ClockEvent!, each.OccurredAt)
            {
                NoLonger = each.Step is Regrade step ? step.NoLonger : [],
            })];
}
