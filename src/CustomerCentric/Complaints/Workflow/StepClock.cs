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
            Resume => Resumed(),
            Pause or Extend or Regrade => Move(ClockHistory.EventOf(command, clockEvent, at)),
            _ => Happened(plan, clockEvent),
        };
    }

    /// <summary>What the passing of a due instant does.</summary>
    internal readonly DeadlineChanges Passing(Deadline passed)
    {
        if (_terms is null)
            return DeadlineEngine.Pass(before.Deadlines, passed, null);
        var clock = Clock(before.Moves);
        var changes = DeadlineEngine.Pass(before.Deadlines, passed, clock);
        return IsLastBreach(clock.MilestoneNamed(passed.Milestone), level, context.Workflow.Ladder)
            ? Then(changes, DeadlineEngine.Apply(Complaint.Merge(before.Deadlines, changes.Changed), clock, ClockEvents.LastLevelBreached, at))
            : changes;
    }

    /// <summary>The milestone of a deadline of the complaint; null when its terms are lost.</summary>
    internal readonly Milestone? MilestoneOf(Deadline deadline) => _terms is null ? null : Clock(before.Moves).MilestoneNamed(deadline.Milestone);

    /// <summary>Whether there is no level left to which a missed limit could bring the complaint.</summary>
    internal static bool IsLastBreach(Milestone? missed, int level, Ladder ladder) => missed is { Escalates: true } && level >= ladder.Last;

    /// <summary>Whether the complainant's time to reply runs after these changes.</summary>
    internal readonly bool IsReplyAwaited(DeadlineChanges changes)
    {
        foreach (var milestone in _terms?.Policy.Milestones ?? [])
        {
            if (!milestone.AwaitsReply)
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
            changes = Then(changes, DeadlineEngine.Apply(Complaint.Merge(current, changes.Changed), clock, ClockEvents.RemedyPromised, at));
        return resumed.Changed.IsEmpty ? changes : InOneStep(resumed, changes);
    }

    // What ran again only to be stopped changed once.
    private readonly DeadlineChanges InOneStep(DeadlineChanges resumed, DeadlineChanges changes)
    {
        var after = Then(resumed, changes);
        var earlier = before.Deadlines;
        return after with { Changed = [.. after.Changed.Select(each => Find(earlier, each) is { } old ? each with { Epoch = old.Epoch + 1 } : each)] };
    }

    private DeadlineChanges Resumed() => before.Moves.PausedSince is { } since
        ? Move(new(ClockEvents.Resumed, Instant.Max(at, since)))
        : DeadlineChanges.None;

    private DeadlineChanges Move(ClockEvent next)
    {
        var history = command is Regrade ? ClockHistory.Of(context.Facts.History, context.Workflow, _terms!) : [];
        var changes = ComplaintClock.Move(Clock(before.Moves), before.Deadlines, history, next, out var refusal);
        Refusal = refusal;
        return changes;
    }

    private readonly ClockContext Clock(ClockMoves moves) =>
        moves.ClockContext(_terms!, before.Version > 0 && command is not TreatAsComplaint ? before.ReceivedAt : at, context.Workflow.Ladder[level].Limit);

    // What changed twice is as it was left.
    private static DeadlineChanges Then(DeadlineChanges first, DeadlineChanges second) =>
        new([.. first.Changed.Where(each => Find(second.Changed, each) is null), .. second.Changed], [.. first.Undated, .. second.Undated]);

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
