using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <content>What moves due times that are counted already: pauses, extensions and other facts.</content>
public sealed partial class ComplaintClock
{
    /// <summary>
    /// What a pause, a resumption, an extension or a regrading does to the deadlines of a complaint that keeps them itself and whose steps are in order.
    /// </summary>
    /// <param name="context">Policy, calendar, pauses and facts of the complaint.</param>
    /// <param name="current">Its deadlines so far.</param>
    /// <param name="history">What happened to its clocks, in order; only a regrading looks at it.</param>
    /// <param name="next">What happens now.</param>
    /// <param name="refusal">Why it may not; null when it may.</param>
    internal static DeadlineChanges Move(
        ClockContext context, ImmutableArray<Deadline> current, ImmutableArray<ClockEvent> history, ClockEvent next, out Refusal? refusal)
    {
        var before = Kept(context, history, current);
        try
        {
            var decision = before.Apply(next, context with { Facts = context.Facts.Except(next.NoLonger).Union(next.Facts) }, before);
            refusal = decision.IsAccepted ? null : decision.Refusals[0];
            return refusal is null
                ? new([.. decision.State.Deadlines.Where(deadline => !current.Contains(deadline))], decision.State.Undated)
                : DeadlineChanges.None;
        }
        catch (CalendarRangeException beyond)
        {
            refusal = ClockRefusals.Beyond(next, beyond);
            return DeadlineChanges.None;
        }
    }

    // A due instant that took effect before something else happened at that same instant.
    private ComplaintClock Passed(ClockEvent next, in ClockContext context) => With(
        context,
        DeadlineEngine.Latest(Deadlines, next.Milestone!) is { State: DeadlineState.Running } due && due.Due?.At == next.At
            ? DeadlineEngine.Pass(Deadlines, due, context)
            : DeadlineChanges.None,
        next);

    private (ComplaintClock?, Refusal?) Pause(ClockEvent next, ClockContext context)
    {
        if (PausedSince is { } since)
            return (null, ClockRefusals.AlreadyPaused(next, since));
        if (!Deadlines.Any(deadline => deadline.IsOpen && MilestoneOf(deadline).MayPause))
            return (null, Terms.Policy.Milestones.Any(milestone => milestone.MayPause) ? ClockRefusals.NothingToPause(next) : ClockRefusals.Pause(Terms.Policy.Id));
        return (Recounted(context with { PausedSince = next.At }, next), null);
    }

    private (ComplaintClock?, Refusal?) Resume(ClockEvent next, ClockContext context)
    {
        if (PausedSince is not { } since)
            return (null, ClockRefusals.NotPaused(next));
        return (Recounted(context with { PausedSince = null, Pauses = context.Pauses.Add(new(since, next.At)) }, next), null);
    }

    private (ComplaintClock?, Refusal?) Extend(ClockEvent next, ClockContext context)
    {
        if (next.Milestone is { } named && Terms.Policy.MilestoneNamed(named) is null)
            return (null, ClockRefusals.Extension(named, "the policy has no such milestone", "chính sách không có mốc này"));
        var candidates = Deadlines.Where(deadline => next.Milestone is null
            ? MilestoneOf(deadline).Extension is not null
            : deadline.Milestone == next.Milestone).ToArray();
        if (candidates.LastOrDefault(deadline => deadline.IsOpen) is not { } deadline)
        {
            return (null, candidates.LastOrDefault() is { State: DeadlineState.Breached } late
                ? ClockRefusals.Extension(late.Milestone, "its time has run out", "đã hết thời hạn")
                : ClockRefusals.Extension(next.Milestone ?? Terms.Policy.Id, "none that is open can be extended", "không có thời hạn nào đang tính mà được gia hạn"));
        }
        // Of what stands still, the due time that it would have by now.
        if (WhyNot(AsIfResumed(deadline, next.At, context), next, context) is { } refusal)
            return (null, refusal);
        var milestone = MilestoneOf(deadline);
        var granted = new Extension(next.At, next.NoticeAt ?? next.At, next.Reason, next.Until);
        var adjustments = deadline.Adjustments ?? DeadlineAdjustments.None;
        var extended = DeadlineEngine.Recount(
            deadline with { Adjustments = adjustments with { Extensions = adjustments.Extensions.Add(granted) } }, milestone, context);
        if (AsIfResumed(extended, next.At, context).Due is { } due && AsIfResumed(deadline, next.At, context).Due is { } previous && due.At <= previous.At)
            return (null, ClockRefusals.Extension(deadline.Milestone, "that would make it due no later", "như vậy thời hạn không muộn hơn"));
        return (With(context, new([extended], []), next), null);
    }

    private Deadline AsIfResumed(Deadline deadline, Instant at, in ClockContext context) =>
        DeadlineEngine.AsIfResumed(deadline, MilestoneOf(deadline), at, context);

    private Refusal? WhyNot(Deadline deadline, ClockEvent next, ClockContext context)
    {
        var (name, told) = (deadline.Milestone, next.NoticeAt ?? next.At);
        return MilestoneOf(deadline).Extension switch
        {
            null => ClockRefusals.Extension(name, "its policy knows no extension", "chính sách không cho gia hạn"),
            var rule when deadline.Extensions.Length >= rule.Maximum =>
                ClockRefusals.Extension(name, "it was extended as often as its policy allows", "đã gia hạn tối đa số lần cho phép"),
            { NeedsReason: true } when string.IsNullOrWhiteSpace(next.Reason) => ClockRefusals.Extension(name, "no reason is given", "chưa nêu lý do"),
            { NeedsNoticeBeforeExpiry: true } when deadline.Due is { } due && told > due.At =>
                ClockRefusals.Extension(name, "the complainant was told after it ran out", "khách hàng được báo sau khi hết hạn"),
            { By: not null } when next.Until is not null =>
                ClockRefusals.Extension(name, "a date is given, where its policy says by how much", "chính sách đã quy định mức gia hạn nên không nêu ngày"),
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
        foreach (var milestone in Terms.Policy.Milestones.Where(milestone => _context.IsForReceipt(milestone)))
        {
            var latest = DeadlineEngine.Latest(Deadlines, milestone.Name);
            var isPromised = _context.IsPromised(milestone);
            if (latest is { IsOpen: true })
                changed.Add(isPromised ? Regraded(latest, milestone, next) : DeadlineEngine.Affected(latest, milestone, ClockEffect.Waives, next.At, _context));
            else if (isPromised && IsPromisedOnlyNow(milestone, latest) && StartOf(milestone) is { } start)
            {
                if (DeadlineEngine.Open(milestone, (latest?.Occurrence ?? 0) + 1, _context.StartOf(start.Type, start.At), _context) is { } opened)
                    changed.Add(Since(start, opened, milestone));
                else
                    undated = undated.Add(milestone.Name);
            }
        }
        return With(_context, new([.. changed], undated));
    }

    // Never begun for want of its condition, or waived when that was lost before.
    private bool IsPromisedOnlyNow(Milestone milestone, Deadline? latest) => milestone.Condition is { } fact
        && (latest is null || (latest.State == DeadlineState.Waived && _events.SkipLast(1).Any(each => each.At == latest.StoppedAt && each.NoLonger.Contains(fact))));

    // What happened since the start stops or waives it as if it had been promised all the time.
    private Deadline Since(ClockEvent start, Deadline opened, Milestone milestone)
    {
        foreach (var each in _events.SkipWhile(each => !ReferenceEquals(each, start)).Skip(1))
            opened = DeadlineEngine.Affected(opened, milestone, milestone.EffectOf(each.Type), each.At, _context);
        return opened;
    }

    private Deadline Regraded(Deadline deadline, Milestone milestone, ClockEvent next)
    {
        var limit = _context.LimitOf(milestone);
        var grading = deadline.Adjustments?.Grading ?? new(deadline.Limit!, deadline.StartedAt);
        if (limit is null || limit.Equals(grading.Limit))
            return deadline;
        var isWhole = deadline.Limit!.Equals(grading.Limit);
        var regraded = next.Regrading switch
        {
            Regrading.Restart => Graded(deadline, limit, next.At, new(limit, grading.BegunAt)),
            Regrading.CarryOver when isWhole && limit.Plus(deadline.Limit) is not null => Graded(
                deadline, limit, deadline.StartedAt, deadline.StartedAt == grading.BegunAt ? null : grading with { Limit = limit }),
            Regrading.CarryOver when Rest(deadline, grading, limit, next.At) is { } rest => Graded(deadline, rest, next.At, new(limit, grading.BegunAt)),
            _ => Graded(deadline, limit, grading.BegunAt, null),
        };
        return DeadlineEngine.Recount(regraded, milestone, _context);
    }

    // Of the whole limit, not only of the rest that an earlier regrading left of it.
    private TimeLimit? Rest(Deadline deadline, Grading grading, TimeLimit limit, Instant at)
    {
        var counting = CountingOf(deadline);
        var until = PausedSince is { } since && MilestoneOf(deadline).MayPause ? Instant.Min(at, since) : at;
        var use = deadline.Limit!.UseAt(deadline.StartedAt, until, counting);
        if (!deadline.Limit.Equals(grading.Limit))
            use = use.AsRestOf(grading.Limit.UseAt(grading.BegunAt, grading.BegunAt, counting));
        if (limit.Plus(grading.Limit) is not null)
            use = use.Of(limit.UseAt(grading.BegunAt, grading.BegunAt, counting));
        return limit.Rest(use, grading.BegunAt, counting);
    }

    private static Deadline Graded(Deadline deadline, TimeLimit limit, Instant startedAt, Grading? grading) => deadline with
    {
        Limit = limit,
        StartedAt = startedAt,
        Adjustments = grading is null && deadline.Adjustments is null or { Extensions.IsEmpty: true, MadeDueAt: null }
            ? null
            : (deadline.Adjustments ?? DeadlineAdjustments.None) with { Grading = grading },
    };

    private ClockEvent? StartOf(Milestone milestone) =>
        _events.LastOrDefault(each => milestone.StartsOn.Contains(each.Type));
}
