using System.Collections.Immutable;

namespace CustomerCentric.Deadlines;

/// <content>What moves due times that are counted already: pauses, extensions and other facts.</content>
public sealed partial class ComplaintClock
{
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
}
