using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// All deadlines of one complaint, from a policy, a calendar and what happened. Immutable and safe for any number of threads;
/// the same events give the same deadlines, whenever and however often they are read.
/// </summary>
public sealed class ComplaintClock
{
    private readonly ClockContext _context;
    private readonly ImmutableHashSet<string> _given;
    private readonly ImmutableArray<ClockEvent> _events;

    private ComplaintClock(
        ClockContext context, ImmutableHashSet<string> given, ImmutableArray<ClockEvent> events, ImmutableArray<Deadline> deadlines,
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
        var context = new ClockContext(terms, default)
        {
            Facts = facts is null ? ImmutableHashSet<string>.Empty : [.. facts],
            Schedules = schedules ?? ImmutableDictionary<string, ImmutableArray<LocalDate>>.Empty,
        };
        return new(context, context.Facts, [], [], []);
    }

    /// <summary>What happened next. Due instants that passed before it take effect first; an event exactly at one is in time.</summary>
    /// <param name="next">The event; not before the last one.</param>
    /// <returns>The clock afterwards; or refusals, and the clock as it was.</returns>
    /// <exception cref="CalendarRangeException">A running deadline, counted anew, lies beyond what is known.</exception>
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
        var (after, refusal) = next.Type switch
        {
            ClockEvents.Paused => now.Pause(next, context),
            ClockEvents.Resumed => now.Resume(next, context),
            ClockEvents.Extended => now.Extend(next, context),
            _ => (now.With(context, DeadlineEngine.Apply(now.Deadlines, context, next.Type, next.At)), null),
        };
        if (refusal is not null)
            return Decision<ComplaintClock, ClockEvent>.Refuse(this, [refusal]);
        if (!ReferenceEquals(context.Facts, now._context.Facts) && !context.Facts.SetEquals(now._context.Facts))
            after = after!.Regrade(next);
        return Decision<ComplaintClock, ClockEvent>.Accept(
            new(after!._context, _given, _events.Add(next), after.Deadlines, after.Undated), [next]);
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
    /// <exception cref="CalendarRangeException">A due time, counted anew, lies beyond what is known.</exception>
    public ComplaintClock Under(DeadlineTerms terms, Instant now, out ImmutableArray<Refusal> refusals)
    {
        ArgumentNullException.ThrowIfNull(terms);
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

    /// <summary>How much of a deadline's limit, before extensions, is used up at an instant.</summary>
    /// <param name="deadline">One of <see cref="Deadlines"/>.</param>
    /// <param name="at">Now.</param>
    /// <returns>Null for a duty without measure.</returns>
    /// <exception cref="CalendarRangeException">The calendar does not know the days.</exception>
    public LimitUse? UseOf(Deadline deadline, Instant at)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var until = PausedSince is { } since && MilestoneOf(deadline).MayPause ? Instant.Min(at, since) : at;
        return deadline.Limit?.UseAt(deadline.StartedAt, Instant.Min(until, deadline.StoppedAt ?? until), CountingOf(deadline));
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

    /// <summary>How a deadline's due time came about, with pauses and extensions.</summary>
    /// <param name="deadline">One of <see cref="Deadlines"/>.</param>
    /// <returns>Null while it has no due time.</returns>
    /// <exception cref="CalendarRangeException">The calendar does not know the days.</exception>
    public DeadlineExplanation? Explain(Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return deadline is { Limit: not null, Due: not null }
            ? DeadlineEngine.Explain(deadline, MilestoneOf(deadline), CountingOf(deadline))
            : null;
    }

    private Deadline? FirstMissedAt(Instant now)
    {
        Deadline? first = null;
        foreach (var deadline in Deadlines)
        {
            if (deadline.IsMissedAt(now) && (first is null || deadline.Due!.Value.At < first.Due!.Value.At))
                first = deadline;
        }
        return first;
    }

    private Refusal? RefusalOf(ClockEvent next)
    {
        if (_events.IsEmpty)
            return next.Type is ClockEvents.Paused or ClockEvents.Resumed or ClockEvents.Extended ? ClockRefusals.NothingReceived(next) : null;
        if (next.At < _events[^1].At)
            return ClockRefusals.OutOfOrder(next, _events[^1].At);
        return _events.Any(each => each.Type == next.Type && (each.At == next.At || next.Type == ClockEvents.Received)) ? ClockRefusals.Repeated(next) : null;
    }

    private (ComplaintClock?, Refusal?) Pause(ClockEvent next, ClockContext context)
    {
        if (PausedSince is { } since)
            return (null, ClockRefusals.AlreadyPaused(next, since));
        if (!Deadlines.Any(deadline => deadline.IsOpen && MilestoneOf(deadline).MayPause))
            return (null, ClockRefusals.Pause(Terms.Policy.Id));
        return (Recounted(context with { PausedSince = next.At }), null);
    }

    private (ComplaintClock?, Refusal?) Resume(ClockEvent next, ClockContext context)
    {
        if (PausedSince is not { } since)
            return (null, ClockRefusals.NotPaused(next));
        return (Recounted(context with { PausedSince = null, Pauses = context.Pauses.Add(new(since, next.At)) }), null);
    }

    private (ComplaintClock?, Refusal?) Extend(ClockEvent next, ClockContext context)
    {
        var candidates = Deadlines.Where(deadline => next.Milestone is null
            ? MilestoneOf(deadline).Extension is not null
            : deadline.Milestone == next.Milestone).ToArray();
        if (candidates.LastOrDefault(deadline => deadline.IsOpen) is not { } deadline)
        {
            return (null, candidates.LastOrDefault() is { State: DeadlineState.Breached } late
                ? ClockRefusals.Extension(late.Milestone, "its time has run out", "đã hết thời hạn")
                : ClockRefusals.Extension(next.Milestone ?? Terms.Policy.Id, "none that is open can be extended", "không có thời hạn nào đang tính mà được gia hạn"));
        }
        if (WhyNot(deadline, next, context) is { } refusal)
            return (null, refusal);
        var rule = MilestoneOf(deadline).Extension!;
        var extended = deadline with
        {
            Adjustments = new(
                deadline.Extensions.Add(new(next.At, next.NoticeAt ?? next.At, next.Reason, rule.By is null ? next.Until : null)),
                deadline.MadeDueAt),
        };
        return (With(context, new([DeadlineEngine.Recount(extended, MilestoneOf(deadline), context)], [])), null);
    }

    private Refusal? WhyNot(Deadline deadline, ClockEvent next, ClockContext context)
    {
        var (name, told) = (deadline.Milestone, next.NoticeAt ?? next.At);
        return MilestoneOf(deadline).Extension switch
        {
            null => ClockRefusals.Extension(name, "its policy knows no extension", "chính sách không cho gia hạn"),
            var rule when deadline.Extensions.Length >= rule.Maximum =>
                ClockRefusals.Extension(name, $"it was extended {deadline.Extensions.Length} times, which is the most", "đã gia hạn tối đa số lần cho phép"),
            { NeedsReason: true } when string.IsNullOrWhiteSpace(next.Reason) => ClockRefusals.Extension(name, "no reason is given", "chưa nêu lý do"),
            { NeedsNoticeBeforeExpiry: true } when deadline.Due is { } due && told > due.At =>
                ClockRefusals.Extension(name, "the complainant was told after it ran out", "khách hàng được báo sau khi hết hạn"),
            { By: not null } when next.Until is not null =>
                ClockRefusals.Extension(name, "a date is given, where its policy says by how much", "chính sách đã quy định mức gia hạn nên không nêu ngày"),
            { By: null } when deadline.Due is { } due && next.Until <= due.Date =>
                ClockRefusals.Extension(name, "the new date is no later", "thời hạn mới không muộn hơn"),
            { By: null } when next.Until is null => ClockRefusals.Extension(name, "no new date is given", "chưa có thời hạn mới"),
            { Condition: { } fact } when !context.Facts.Contains(fact) =>
                ClockRefusals.Extension(name, $"that needs '{fact}'", $"cần có '{fact}'"),
            _ => null,
        };
    }

    // Other facts, other limits: what is open is counted anew, what is promised only now begins, what no longer is ends.
    private ComplaintClock Regrade(ClockEvent next)
    {
        List<Deadline> changed = [];
        ImmutableArray<string> undated = [];
        foreach (var milestone in Terms.Policy.Milestones)
        {
            var latest = DeadlineEngine.Latest(Deadlines, milestone.Name);
            var isPromised = _context.IsPromised(milestone);
            if (latest is { IsOpen: true } && !isPromised && milestone.Condition is not null)
                changed.Add(latest.Stop(next.At, DeadlineState.Waived, milestone.Kind));
            else if (latest is { IsOpen: true } && isPromised)
                changed.Add(Regraded(latest, milestone, next));
            else if (latest is null && isPromised && milestone.Condition is not null && StartOf(milestone, next) is { } start)
            {
                if (DeadlineEngine.Open(milestone, 1, start.Type, start.At, _context, levelLimit: null) is { } opened)
                    changed.Add(opened);
                else
                    undated = undated.Add(milestone.Name);
            }
        }
        return With(_context, new([.. changed], undated));
    }

    private Deadline Regraded(Deadline deadline, Milestone milestone, ClockEvent next)
    {
        var limit = milestone.LimitFor(_context.Facts);
        if (limit is null || limit.Equals(deadline.Limit))
            return deadline;
        var regraded = next.Regrading switch
        {
            Regrading.Restart => deadline with { Limit = limit, StartedAt = next.At },
            Regrading.CarryOver when deadline.Limit!.Plus(limit) is null && limit.Rest(UseOf(deadline, next.At)!.Value) is { } rest =>
                deadline with { Limit = rest, StartedAt = next.At },
            _ => deadline with { Limit = limit },
        };
        return DeadlineEngine.Recount(regraded, milestone, _context);
    }

    private ClockEvent? StartOf(Milestone milestone, ClockEvent next) =>
        _events.Append(next).LastOrDefault(each => milestone.StartsOn.Contains(each.Type));

    private ComplaintClock Recounted(ClockContext context) => With(context, new(
        [.. Deadlines.Where(deadline => deadline.IsOpen).Select(deadline => DeadlineEngine.Recount(deadline, MilestoneOf(deadline), context))], []));

    private ComplaintClock With(ClockContext context, DeadlineChanges changes)
    {
        var undated = changes.Undated.IsEmpty ? Undated : [.. Undated.Union(changes.Undated)];
        if (Deadlines.IsEmpty)
            return new(context, _given, _events, changes.Changed, undated);
        var deadlines = Deadlines.ToBuilder();
        foreach (var change in changes.Changed)
        {
            if (IndexOf(change) is var known && known >= 0)
                deadlines[known] = change;
            else
                deadlines.Add(change);
        }
        return new(context, _given, _events, deadlines.ToImmutable(), undated);
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

    internal Milestone MilestoneOf(Deadline deadline) => _context.MilestoneNamed(deadline.Milestone)!;

    internal Counting CountingOf(Deadline deadline) => _context.CountingFor(MilestoneOf(deadline));
}
