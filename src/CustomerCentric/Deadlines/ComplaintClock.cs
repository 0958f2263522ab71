using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// All deadlines of one complaint, from a policy, a calendar and what happened. Immutable and safe for any number of threads;
/// the same events give the same deadlines, whenever and however often they are read.
/// </summary>
public sealed partial class ComplaintClock
{
    // Longer than any closure over which a due date rolls.
    private static readonly Duration s_longPause = Duration.FromDays(60);

    private readonly ClockContext _context;
    private readonly ImmutableHashSet<string> _given;
    private readonly ImmutableArray<ClockEvent> _events;

    private ComplaintClock(
        in ClockContext context, ImmutableHashSet<string> given, ImmutableArray<ClockEvent> events, ImmutableArray<Deadline> deadlines,
        ImmutableArray<string> undated)
    {
        _context = context;
        _given = given;
        _events = events;
        (Deadlines, Undated) = (deadlines, undated);
    }

    /// <summary>Policy and calendar.</summary>
    public DeadlineTerms Terms => _context.Terms;

    /// <summary>Every occurrence of every milestone, in the order in which they began.</summary>
    public ImmutableArray<Deadline> Deadlines { get; }

    /// <summary>Milestones that should have started but whose due time lies beyond what the calendar, or the host's schedules, know.</summary>
    public ImmutableArray<string> Undated { get; }

    /// <summary>The facts that are true of the complaint.</summary>
    public ImmutableHashSet<string> Facts => _context.Facts;

    /// <summary>Since when the clock stands still; null when it does not.</summary>
    public Instant? PausedSince => _context.PausedSince;

    /// <summary>What happened so far, in order.</summary>
    internal ImmutableArray<ClockEvent> Events => _events;

    /// <summary>A clock that nothing has started yet.</summary>
    /// <param name="terms">Policy and calendar.</param>
    /// <param name="facts">Facts that are true from the start, e.g. a variant such as <c>complex</c>.</param>
    /// <param name="schedules">The host's dates by the name of a schedule, ascending.</param>
    public static ComplaintClock New(
        DeadlineTerms terms,
        IEnumerable<string>? facts = null,
        ImmutableDictionary<string, ImmutableArray<LocalDate>>? schedules = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (facts is null && schedules is null)
            return terms.Unstarted;
        var context = new ClockContext(terms, default);
        if (facts is not null)
            context = context with { Facts = [.. facts] };
        if (schedules is not null)
            context = context with { Schedules = schedules };
        return Unstarted(context);
    }

    /// <summary>A clock that nothing has started yet.</summary>
    internal static ComplaintClock Unstarted(in ClockContext context) => new(context, context.Facts, [], [], []);

    /// <summary>The clock of a complaint that keeps its deadlines itself.</summary>
    /// <param name="context">Policy, calendar, pauses and facts as they are now.</param>
    /// <param name="events">What happened to its clocks, in order.</param>
    /// <param name="deadlines">Its deadlines.</param>
    internal static ComplaintClock Kept(in ClockContext context, ImmutableArray<ClockEvent> events, ImmutableArray<Deadline> deadlines) =>
        new(context, ImmutableHashSet<string>.Empty, events, deadlines, []);

    /// <summary>What happened next. Due instants that passed before it take effect first; an event exactly at one is in time.</summary>
    /// <param name="next">The event; not before the last one.</param>
    /// <returns>The clock afterwards; or refusals, and the clock as it was: also where a deadline, counted anew, lies beyond what the calendar knows.</returns>
    public Decision<ComplaintClock, ClockEvent> Apply(ClockEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (RefusalOf(next) is { } unfit)
            return Decision<ComplaintClock, ClockEvent>.Refuse(this, [unfit]);
        var now = At(next.At);
        var context = now._context;
        if (!next.Facts.IsEmpty || !next.NoLonger.IsEmpty)
            context = context with { Facts = context.Facts.Except(next.NoLonger).Union(next.Facts) };
        if (now._events.IsEmpty)
            context = context with { ReceivedAt = next.At };
        if (next.Level is { } level)
            context = context with { LevelLimit = level.Limit };
        try
        {
            return now.Apply(next, context, this);
        }
        catch (CalendarRangeException beyond)
        {
            return Decision<ComplaintClock, ClockEvent>.Refuse(this, [ClockRefusals.Beyond(next, beyond)]);
        }
    }

    /// <summary>The clock at an instant after its last event: what was due before it has passed.</summary>
    /// <param name="now">The instant; what is due exactly then has not passed.</param>
    public ComplaintClock At(Instant now)
    {
        var clock = this;
        while (clock.FirstMissedAt(now) is { } passed)
            clock = clock.With(clock._context, DeadlineEngine.Pass(clock.Deadlines, passed, clock._context));
        return clock;
    }

    /// <summary>The same events under other terms, e.g. another policy, another edition of it, or a calendar with one more holiday.</summary>
    /// <param name="terms">Policy and calendar that would apply.</param>
    /// <param name="now">Until when due instants pass; not before the last event.</param>
    /// <param name="refusals">Events that the other terms would not have allowed; they are left out. Empty when all were allowed.</param>
    public ComplaintClock Under(DeadlineTerms terms, Instant now, out ImmutableArray<Refusal> refusals)
    {
        var clock = New(terms, _given, _context.Schedules);
        refusals = [];
        foreach (var each in _events)
        {
            var decision = clock.Apply(each);
            clock = decision.State;
            refusals = refusals.AddRange(decision.Refusals);
        }
        return clock.At(now);
    }

    /// <summary>How much of a deadline's limit, with its extensions, is used up at an instant; of an agreed date, of the time by the clock.</summary>
    /// <param name="deadline">One of <see cref="Deadlines"/>.</param>
    /// <param name="at">Now.</param>
    /// <returns>Null for a duty without measure.</returns>
    /// <exception cref="CalendarRangeException">The calendar does not know the days.</exception>
    public LimitUse? UseOf(Deadline deadline, Instant at)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        if (deadline.Limit is null)
            return null;
        var milestone = MilestoneOf(deadline);
        var until = PausedSince is { } since && milestone.MayPause ? Instant.Min(at, since) : at;
        until = Instant.Min(until, deadline.StoppedAt ?? until);
        var counting = CountingOf(deadline);
        return deadline.Adjustments is null
            ? deadline.Limit.UseAt(deadline.StartedAt, until, counting)
            : DueChain.UseAt(until, DueChain.Of(deadline, milestone, counting), counting);
    }

    /// <summary>When somebody should be warned of a running deadline, by <see cref="Milestone.AtRiskPercent"/>: always in working time.</summary>
    /// <param name="deadline">One of <see cref="Deadlines"/>.</param>
    /// <returns>Instants in order; empty when it has no due time or no working time.</returns>
    /// <exception cref="CalendarRangeException">The calendar does not know the days.</exception>
    public ImmutableArray<Instant> AtRisk(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        if (deadline.Due is not { } due)
            return [];
        var calendar = Terms.Calendar;
        var counting = CountingOf(deadline);
        var whole = WorkingTime.UsedBy(deadline.StartedAt, due.At, counting);
        return whole == Duration.Zero
            ? []
            : [.. MilestoneOf(deadline).AtRiskPercent.Order().Select(percent => calendar.Add(deadline.StartedAt, whole * percent / 100, counting.Stops))];
    }

    /// <summary>How a deadline's due time came about: what started it, what was counted, and what moved it.</summary>
    /// <param name="deadline">One of <see cref="Deadlines"/>.</param>
    /// <returns>Null while it has no due time.</returns>
    /// <exception cref="CalendarRangeException">The calendar does not know the days.</exception>
    public ClockExplanation? Explain(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        if (deadline is not { Limit: not null, Due: not null })
            return null;
        var counting = CountingOf(deadline);
        return new(deadline.Milestone, StartOf(deadline), [.. DueChain.Of(deadline, MilestoneOf(deadline), counting).Select(step => step.Told(counting))]);
    }

    /// <summary>In what a deadline was counted, e.g. for <see cref="ExplanationVerifier"/>: what ended, ended with the pauses that there had been.</summary>
    /// <param name="deadline">One of <see cref="Deadlines"/>.</param>
    public Counting CountingOf(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var counting = _context.CountingFor(MilestoneOf(deadline));
        if (deadline.IsOpen || !MilestoneOf(deadline).MayPause)
            return counting;
        var end = deadline.EndedAt;
        return counting with { Pauses = [.. _context.ResumedAt(end).Pauses.Where(pause => pause.Start < end).Select(pause => new Interval(pause.Start, Instant.Min(pause.End, end)))] };
    }

    private Decision<ComplaintClock, ClockEvent> Apply(ClockEvent next, in ClockContext context, ComplaintClock before)
    {
        var (after, refusal) = next.Type switch
        {
            ClockEvents.Paused => Pause(next, context),
            ClockEvents.Resumed => Resume(next, context),
            ClockEvents.Extended => Extend(next, context),
            ClockEvents.Passed => (Passed(next, context), null),
            _ => (With(context, DeadlineEngine.Apply(Deadlines, context, next.Type, next.At), next), null),
        };
        if (refusal is not null)
            return Decision<ComplaintClock, ClockEvent>.Refuse(before, [refusal]);
        if (!ReferenceEquals(context.Facts, _context.Facts) && !context.Facts.SetEquals(_context.Facts))
            after = after!.Regrade(next);
        return Decision<ComplaintClock, ClockEvent>.Accept(after!, _events.IsEmpty ? after!._events : [next]);
    }

    private Deadline? FirstMissedAt(Instant now)
    {
        Deadline? first = null;
        foreach (var each in Deadlines)
        {
            var deadline = each.State == DeadlineState.Paused ? BoundOf(each, now) : each;
            if (deadline.IsMissedAt(now) && (first is null || deadline.Due!.Value.At < first.Due!.Value.At))
                first = deadline;
        }
        return first;
    }

    // A bound that no pause moves, e.g. the host's date, is missed even while the clock stands still; any other due time moves on.
    private Deadline BoundOf(Deadline paused, Instant now)
    {
        if (paused.Limit is not CombinedLimit && paused.Adjustments is null)
            return paused;
        var bound = DeadlineEngine.AsIfResumed(paused, MilestoneOf(paused), now, _context);
        return bound.IsMissedAt(now) && DeadlineEngine.AsIfResumed(paused, MilestoneOf(paused), now + s_longPause, _context).Due == bound.Due ? bound : paused;
    }

    private Refusal? RefusalOf(ClockEvent next)
    {
        if (_events.IsEmpty)
            return next.Type is ClockEvents.Paused or ClockEvents.Resumed or ClockEvents.Extended ? ClockRefusals.NothingReceived(next) : null;
        if (next.At < _events[^1].At)
            return ClockRefusals.OutOfOrder(next, _events[^1].At);
        return IsRepeated(next) ? ClockRefusals.Repeated(next) : null;
    }

    private bool IsRepeated(ClockEvent next) =>
        _events.Any(each => each.Type == next.Type && (each.At == next.At || next.Type == ClockEvents.Received));

    private ComplaintClock Recounted(ClockContext context, ClockEvent next) => With(context, new(
        [.. Deadlines.Where(deadline => deadline.IsOpen).Select(deadline => DeadlineEngine.Recount(deadline, MilestoneOf(deadline), context))], []), next);

    private ComplaintClock With(in ClockContext context, DeadlineChanges changes, ClockEvent? next = null)
    {
        var events = next is null ? _events : _events.Add(next);
        var undated = changes.Undated.IsEmpty ? Undated : [.. Undated.Union(changes.Undated)];
        if (Deadlines.IsEmpty)
            return new(context, _given, events, changes.Changed, undated);
        var deadlines = Deadlines.ToBuilder();
        foreach (var change in changes.Changed)
        {
            if (IndexOf(change) is var known && known >= 0)
                deadlines[known] = change;
            else
                deadlines.Add(change);
        }
        return new(context, _given, events, deadlines.ToImmutable(), undated);
    }

    private int IndexOf(Deadline change)
    {
        for (var i = 0; i < Deadlines.Length; i++)
        {
            if (Deadlines[i].Occurrence == change.Occurrence && Deadlines[i].Milestone == change.Milestone)
                return i;
        }
        return -1;
    }

    // The event of that moment; else what fell due then, or what made other limits count.
    private ClockStart? StartOf(Deadline deadline)
    {
        var (milestone, at) = (MilestoneOf(deadline), deadline.StartedAt);
        if (_events.LastOrDefault(each => milestone.StartsOn.Contains(each.Type) && _context.StartOf(each.Type, each.At)?.At == at) is { } started)
            return new(started.At == at ? ClockStartKind.Event : ClockStartKind.NextOpening, started.Type, started.At);
        if (Deadlines.LastOrDefault(each => IsFollowedBy(each, deadline, milestone)) is { Due: { } due } passed)
            return new(ClockStartKind.Expiry, passed.Milestone, due.At);
        return _events.LastOrDefault(each => each.At == at) is { } regraded ? new(ClockStartKind.Regraded, regraded.Type, at) : null;
    }

    private bool IsFollowedBy(Deadline passed, Deadline deadline, Milestone milestone) =>
        (milestone.StartsOnExpiryOf.Contains(passed.Milestone) || (passed.Milestone == deadline.Milestone && passed.Occurrence < deadline.Occurrence))
        && passed.Due is { } due && (due.At == deadline.StartedAt || due.From(deadline.Limit, Terms.Calendar.Zone) == deadline.StartedAt);

    internal Milestone MilestoneOf(Deadline deadline) => _context.MilestoneNamed(deadline.Milestone)
        ?? throw new InvalidOperationException($"Policy '{Terms.Policy.Id}' knows no milestone '{deadline.Milestone}': these are not the terms by which the complaint is counted.");
}
