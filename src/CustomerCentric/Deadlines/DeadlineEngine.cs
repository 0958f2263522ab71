using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What an event does to the deadlines of a complaint.</summary>
/// <param name="Changed">The occurrences that are new or differ, in the order of the policy's milestones.</param>
/// <param name="Undated">Milestones that should have started but whose due time lies beyond what the calendar, or the host's schedule, knows.</param>
internal readonly record struct DeadlineChanges(ImmutableArray<Deadline> Changed, ImmutableArray<string> Undated)
{
    internal static readonly DeadlineChanges None = new([], []);
}

/// <summary>Turns the milestones of a policy into deadlines, anew at every event that moves a clock. Pure.</summary>
internal static class DeadlineEngine
{
    // Every decision needs one for a moment; a new one each time was a tenth of what a decision allocates.
    [ThreadStatic]
    private static List<Deadline>? s_changed;

    /// <summary>An event happened: occurrences stop, are waived, or begin.</summary>
    /// <param name="current">All occurrences so far, oldest first.</param>
    /// <param name="context">The complaint's policy and calendar, and what it was paused for.</param>
    /// <param name="clockEvent">One of <see cref="ClockEvents"/> or a name of the policy's own.</param>
    /// <param name="at">When it happened.</param>
    internal static DeadlineChanges Apply(
        ImmutableArray<Deadline> current, in ClockContext context, string clockEvent, Instant at)
    {
        var policy = context.Terms.Policy;
        var effects = policy.EffectsOf(clockEvent);
        if (effects.IsEmpty)
            return DeadlineChanges.None;
        var changed = s_changed ??= [];
        changed.Clear();
        ImmutableArray<string> undated = [];
        LocalStart? start = null;
        for (var i = 0; i < effects.Length; i++)
        {
            if (effects[i] == ClockEffect.None)
                continue;
            var milestone = policy.Milestones[i];
            var latest = Latest(current, milestone.Name);
            var after = latest is null ? null : Affected(latest, milestone, effects[i], at, context);
            if (after is not null && !ReferenceEquals(after, latest))
                changed.Add(after);
            if ((effects[i] & ClockEffect.Starts) == 0 || after is { IsOpen: true } || !context.IsPromised(milestone))
                continue;
            start ??= context.StartOf(clockEvent, at);
            if (Open(milestone, (latest?.Occurrence ?? 0) + 1, start, context) is { } opened)
                changed.Add(opened);
            else
                undated = undated.Add(milestone.Name);
        }
        WaiveWhatIsSettled(current, context, changed, at);
        return new([.. changed], undated);
    }

    /// <summary>The due instant of a running occurrence passed: what that means depends on the kind of milestone.</summary>
    /// <param name="current">All occurrences so far, oldest first.</param>
    /// <param name="passed">The running occurrence.</param>
    /// <param name="given">Policy and calendar for what starts next; null when they are lost, and then it is treated as a promise.</param>
    internal static DeadlineChanges Pass(ImmutableArray<Deadline> current, Deadline passed, ClockContext? given)
    {
        var milestone = given?.MilestoneNamed(passed.Milestone);
        var after = passed.Pass(milestone?.Kind ?? MilestoneKind.Promise);
        if (milestone is null || given is not { } context)
            return new([after], []);

        List<Deadline> changed = [after];
        ImmutableArray<string> undated = [];
        foreach (var next in context.Terms.Policy.Milestones)
        {
            var isAgain = milestone.Kind == MilestoneKind.Recurring && ReferenceEquals(next, milestone);
            if (!isAgain && (!next.StartsOnExpiryOf.Contains(passed.Milestone) || Latest(current, next.Name) is { IsOpen: true } || !context.IsPromised(next)))
                continue;
            var occurrence = (isAgain ? passed.Occurrence : Latest(current, next.Name)?.Occurrence ?? 0) + 1;
            if (Follow(passed, next, occurrence, context) is { } opened)
                changed.Add(opened);
            else
                undated = undated.Add(next.Name);
        }
        return new([.. changed], undated);
    }

    // A day that counts itself, or none at all, would end where the one before ended, again and again: then the next day
    // counts. What even then gets no further never begins.
    private static Deadline? Follow(Deadline passed, Milestone next, int occurrence, in ClockContext context)
    {
        var due = passed.Due!.Value.At;
        var zone = context.Terms.Calendar.Zone;
        var opened = Open(next, occurrence, new LocalStart(passed.Due!.Value.From(next.LimitFor(context.Facts), zone), zone), context);
        if (opened?.Due is { } first && first.At <= due)
            opened = Open(next, occurrence, new LocalStart(due, zone), context);
        return opened?.Due is { } second && second.At <= due ? null : opened;
    }

    /// <summary>The same occurrence counted anew, with its extensions; a latched or ended one stays as it is.</summary>
    /// <exception cref="CalendarRangeException">The due time lies beyond what is known.</exception>
    internal static Deadline Recount(Deadline deadline, Milestone milestone, in ClockContext context)
    {
        if (!deadline.IsOpen || deadline.Limit is null)
            return deadline;
        var counting = context.CountingFor(milestone);
        var (due, waits) = deadline.Adjustments is null
            ? DueOf(deadline.Limit, new LocalStart(deadline.StartedAt, counting.Calendar.Zone), milestone, counting, context)
            : DueOf(DueChain.Of(deadline, milestone, counting), milestone, counting, context);
        var state = waits ? DeadlineState.Paused : DeadlineState.Running;
        DueTime? shown = waits ? null : due;
        return deadline.State == state && deadline.Due == shown
            ? deadline
            : deadline with { State = state, Due = shown, Epoch = deadline.Epoch + 1 };
    }

    /// <summary>What stands still, as it would be if it ran again from an instant on; as it is, where that cannot be told.</summary>
    internal static Deadline AsIfResumed(Deadline deadline, Milestone milestone, Instant at, in ClockContext context)
    {
        if (deadline.State != DeadlineState.Paused)
            return deadline;
        try
        {
            // The state that it ends in is a change; that it ran again for a moment is none.
            return Recount(deadline, milestone, context.ResumedAt(at)) with { Epoch = deadline.Epoch };
        }
        catch (CalendarRangeException)
        {
            return deadline;
        }
    }

    internal static Deadline? Latest(ImmutableArray<Deadline> deadlines, string milestone)
    {
        for (var i = deadlines.Length - 1; i >= 0; i--)
        {
            if (deadlines[i].Milestone == milestone)
                return deadlines[i];
        }
        return null;
    }

    /// <summary>Opens an occurrence; null when its start or its due time lies beyond what is known.</summary>
    internal static Deadline? Open(Milestone milestone, int occurrence, in LocalStart? startedAt, in ClockContext context)
    {
        if (!startedAt.HasValue)
            return null;
        ref readonly var start = ref Nullable.GetValueRefOrDefaultRef(in startedAt);
        var limit = context.LimitOf(milestone);
        if (limit is null)
            return OpenUndated(milestone, occurrence, DeadlineState.Running, null, start.At);
        try
        {
            var counting = context.CountingFor(milestone);
            var due = limit.DueAfter(start, counting);
            return milestone.MayPause && IsMovedByPause(limit, start.At, counting, context)
                ? OpenUndated(milestone, occurrence, DeadlineState.Paused, limit, start.At)
                : new Deadline(milestone.Name, occurrence, 1, DeadlineState.Running, limit, start.At, due);
        }
        catch (CalendarRangeException)
        {
            return null;
        }
    }

    // Apart, so that what is rare costs the usual way no room on the stack.
    private static Deadline OpenUndated(Milestone milestone, int occurrence, DeadlineState state, TimeLimit? limit, Instant startedAt) =>
        new(milestone.Name, occurrence, 1, state, limit, startedAt, null);

    /// <summary>The occurrence after an event that stops it, waives it or makes it due.</summary>
    internal static Deadline Affected(Deadline latest, Milestone milestone, ClockEffect effect, Instant at, in ClockContext context)
    {
        if ((effect & (ClockEffect.Stops | ClockEffect.Waives)) != 0)
        {
            var state = (effect & ClockEffect.Stops) != 0 ? DeadlineState.Met : DeadlineState.Waived;
            return AsIfResumed(latest, milestone, at, context).Stop(at, state, milestone.Kind);
        }
        return (effect & ClockEffect.MakesDue) != 0 && latest is { IsOpen: true, MadeDueAt: null }
            ? Recount(latest with { Adjustments = (latest.Adjustments ?? DeadlineAdjustments.None) with { MadeDueAt = at } }, milestone, context)
            : latest;
    }

    // What a pause would not move any more does not wait for its end.
    private static (DueTime Due, bool Waits) DueOf(TimeLimit limit, in LocalStart start, Milestone milestone, Counting counting, in ClockContext context) =>
        (limit.DueAfter(start, counting), milestone.MayPause && IsMovedByPause(limit, start.At, counting, context));

    private static bool IsMovedByPause(TimeLimit limit, Instant start, Counting counting, in ClockContext context) =>
        context.PausedSince is { } pause && limit.IsMovedBy(pause, start, counting);

    private static (DueTime Due, bool Waits) DueOf(List<DueCount> chain, Milestone milestone, Counting counting, in ClockContext context) =>
        (chain[^1].Due, milestone.MayPause && context.PausedSince is { } pause && DueChain.IsMovedBy(pause, chain, counting));

    private static bool Has(List<Deadline> changed, string milestone)
    {
        foreach (var deadline in changed)
        {
            if (deadline.Milestone == milestone)
                return true;
        }
        return false;
    }

    // A fast lane that was taken leaves nothing to promise on the slow one.
    private static void WaiveWhatIsSettled(
        ImmutableArray<Deadline> current, in ClockContext context, List<Deadline> changed, Instant at)
    {
        for (var i = 0; i < changed.Count; i++)
        {
            if (changed[i].State != DeadlineState.Met)
                continue;
            foreach (var milestone in context.Terms.Policy.Milestones)
            {
                if (!milestone.WaivedWhenMet.Contains(changed[i].Milestone)
                    || Latest(current, milestone.Name) is not { IsOpen: true } settled)
                    continue;
                // The same event may have kept this promise too, or made it due.
                if (!Has(changed, milestone.Name))
                    changed.Add(Affected(settled, milestone, ClockEffect.Waives, at, context));
            }
        }
    }
}
