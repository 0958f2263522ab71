using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>What happened to a complaint, as its clocks saw it.</summary>
internal static class ClockHistory
{
    /// <summary>The clock that a desk keeps for a complaint.</summary>
    internal static ComplaintClock ClockOf(Complaint complaint, IReadOnlyList<ComplaintEvent> events, ComplaintWorkflow workflow, DeadlineTerms terms)
    {
        if (complaint.Terms != terms.Version)
            throw new ArgumentException($"{complaint.Key} is not counted by these terms of policy '{terms.Policy.Id}'.", nameof(terms));
        var context = complaint.Moves.ClockContext(terms, complaint.ReceivedAt, workflow.Ladder[complaint.Level].Limit);
        return ComplaintClock.Kept(context, Of(events, workflow, terms), complaint.Deadlines);
    }

    internal static ImmutableArray<ClockEvent> Of(IReadOnlyList<ComplaintEvent> events, ComplaintWorkflow workflow, DeadlineTerms terms)
    {
        var told = ImmutableArray.CreateBuilder<ClockEvent>(events.Count);
        var (isPaused, level) = (false, 0);
        var context = new ClockContext(terms, default);
        foreach (var each in events)
        {
            var (wasPaused, clockEvent, at) = (isPaused, workflow.Plan(each.Step.Trigger).ClockEvent, each.OccurredAt);
            isPaused = (each.Obligations & Obligations.Resume) != 0;
            if (clockEvent == ClockEvents.Received)
                context = context with { ReceivedAt = at };
            // A step that ends what was waited for lets the clock run again first.
            if (wasPaused && !isPaused && each.Step is not Resume)
                told.Add(new(ClockEvents.Resumed, at));
            // Where only the ground of a pause changes, its clock stands still all the same.
            if (clockEvent is not null && !(wasPaused && each.Step is Pause))
                told.Add(EventOf(each.Step, clockEvent, at) with { Level = each.Level == level ? null : new(workflow.Ladder[each.Level].Limit) });
            level = clockEvent is null ? level : each.Level;
            if (each.Step is Answer { Remedy.IsDelivered: false })
                told.Add(new(ClockEvents.RemedyPromised, at));
            if (each.Step is not MilestonePassed passed)
                continue;
            told.Add(new(ClockEvents.Passed, at) { Milestone = passed.Milestone });
            if (StepClock.IsLastBreach(context.MilestoneNamed(passed.Milestone), each.Level, workflow.Ladder))
                told.Add(new(ClockEvents.LastLevelBreached, at));
        }
        return told.ToImmutable();
    }

    /// <summary>What a step is to the clock.</summary>
    internal static ClockEvent EventOf(ComplaintCommand step, string clockEvent, Instant at) => step switch
    {
        Extend extend => new(clockEvent, at)
        {
            Reason = extend.Reason ?? "",
            Milestone = extend.Milestone,
            Until = extend.Until,
            NoticeAt = extend.NoticeAt,
        },
        Regrade regrade => new(clockEvent, at) { Facts = regrade.Facts, NoLonger = regrade.NoLonger, Regrading = regrade.Regrading },
        _ => new(clockEvent, at),
    };
}
