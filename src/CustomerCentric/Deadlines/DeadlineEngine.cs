using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What an event does to the deadlines of a complaint.</summary>
/// <param name="Changed">The occurrences that are new or differ, in the order of the policy's milestones.</param>
/// <param name="Undated">Milestones that should have started but whose due time lies beyond the days the calendar knows.</param>
internal readonly record struct DeadlineChanges(ImmutableArray<Deadline> Changed, ImmutableArray<string> Undated)
{
    internal static readonly DeadlineChanges None = new([], []);
}

/// <summary>Turns the milestones of a policy into deadlines, anew at every event that moves a clock. Pure.</summary>
internal static class DeadlineEngine
{
    /// <summary>An event happened: occurrences stop, are waived, or begin.</summary>
    /// <param name="current">All occurrences so far, oldest first.</param>
    /// <param name="terms">The complaint's policy and calendar.</param>
    /// <param name="clockEvent">One of <see cref="ClockEvents"/> or a name of the policy's own.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="levelLimit">The limit of the level now responsible, in place of the escalating milestone's own; null keeps it.</param>
    internal static DeadlineChanges Apply(
        ImmutableArray<Deadline> current, DeadlineTerms terms, string clockEvent, Instant at, TimeLimit? levelLimit)
    {
        var effects = terms.Policy.EffectsOf(clockEvent);
        if (effects.IsEmpty)
            return DeadlineChanges.None;
        var changed = ImmutableArray.CreateBuilder<Deadline>(effects.Length);
        ImmutableArray<string> undated = [];
        for (var i = 0; i < effects.Length; i++)
        {
            if (effects[i] == ClockEffect.None)
                continue;
            var milestone = terms.Policy.Milestones[i];
            var latest = Latest(current, milestone.Name);
            var stopped = latest is null ? null : Stopped(latest, milestone.Kind, effects[i], at);
            if (stopped is not null && !ReferenceEquals(stopped, latest))
                changed.Add(stopped);
            if ((effects[i] & ClockEffect.Starts) == 0 || (stopped ?? latest)?.State == DeadlineState.Running)
                continue;
            var limit = milestone.Escalates && levelLimit is not null ? levelLimit : milestone.Limit;
            if (Open(milestone, (latest?.Occurrence ?? 0) + 1, limit, at, terms.Calendar) is { } opened)
                changed.Add(opened);
            else
                undated = undated.Add(milestone.Name);
        }
        return new(changed.DrainToImmutable(), undated);
    }

    /// <summary>The due instant of a running occurrence passed: what that means depends on the kind of milestone.</summary>
    /// <param name="deadline">The running occurrence.</param>
    /// <param name="milestone">Its milestone; null when the policy is lost, which is treated as a promise.</param>
    /// <param name="calendar">The calendar for the next occurrence of a recurring milestone.</param>
    internal static DeadlineChanges Pass(Deadline deadline, Milestone? milestone, WorkingCalendar? calendar)
    {
        var passed = deadline with { Epoch = deadline.Epoch + 1 };
        if (milestone is null || calendar is null || milestone.Kind == MilestoneKind.Promise)
            return new([passed with { State = DeadlineState.Breached }], []);
        if (milestone.Kind == MilestoneKind.Window)
            return new([passed with { State = DeadlineState.Waived, StoppedAt = deadline.Due.At }], []);

        var done = passed with { State = DeadlineState.Met, StoppedAt = deadline.Due.At };
        return Open(milestone, deadline.Occurrence + 1, milestone.Limit, deadline.Due.At, calendar) is { } next
            ? new([done, next], [])
            : new([done], [milestone.Name]);
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

    private static Deadline Stopped(Deadline deadline, MilestoneKind kind, ClockEffect effect, Instant at) =>
        (effect & ClockEffect.Stops) != 0 ? deadline.Stop(at, DeadlineState.Met, kind)
        : (effect & ClockEffect.Waives) != 0 ? deadline.Stop(at, DeadlineState.Waived, kind)
        : deadline;

    private static Deadline? Open(Milestone milestone, int occurrence, TimeLimit limit, Instant start, WorkingCalendar calendar)
    {
        try
        {
            return new(milestone.Name, occurrence, 1, DeadlineState.Running, limit, start, limit.DueAfter(start, calendar));
        }
        catch (CalendarRangeException)
        {
            return null;
        }
    }
}
