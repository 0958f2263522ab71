using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Counts the deadlines of one complaint again, as if it had had other terms and another ladder from the start. Used once.</summary>
internal sealed class TermsReplay(ComplaintWorkflow workflow, IReadOnlyList<ComplaintEvent> history, DeadlineTerms terms)
{
    private Complaint _asIf = Complaint.Unreceived(history[0].Complaint);

    public void Next(ComplaintEvent e)
    {
        var context = new DecisionContext(workflow, e.Actor, e.RecordedAt, StepReplay.FactsOf(e, terms, history));
        var clock = new StepClock(_asIf, e.Step, context, e.OccurredAt, e.Level);
        var changes = e.Step is MilestonePassed passed ? Passed(clock, passed, e.RecordedAt) : clock.After(workflow.Plan(e.Step.Trigger));
        _asIf = _asIf.Apply(e with { Deadlines = changes.Changed });
    }

    /// <summary>How the deadlines that are open now differ from those that would be.</summary>
    public IEnumerable<UpgradeFinding> Differences(Complaint complaint)
    {
        var then = _asIf.Deadlines.Where(deadline => deadline.IsOpen).ToDictionary(deadline => deadline.Milestone);
        var now = complaint.Deadlines.Where(deadline => deadline.IsOpen).ToArray();
        var clock = new ClockContext(terms, complaint.ReceivedAt);
        foreach (var deadline in now)
        {
            var since = SequenceOf(deadline);
            if (clock.MilestoneNamed(deadline.Milestone) is null)
                yield return UpgradeFindings.NoMilestone(since, deadline);
            else if (!then.TryGetValue(deadline.Milestone, out var other))
                yield return UpgradeFindings.NoLongerPromised(since, deadline);
            else if (other.Due != deadline.Due)
                yield return UpgradeFindings.OtherDue(since, deadline, other);
        }
        foreach (var (name, deadline) in then.Where(each => !now.Any(deadline => deadline.Milestone == each.Key)))
            yield return UpgradeFindings.NewlyPromised(complaint.Version, deadline);
        if (now.Any(BringsItUp) && !then.Values.Any(BringsItUp))
            yield return UpgradeFindings.NothingRuns(complaint);
    }

    /// <summary>Deadlines of a complaint that has ended, which nothing in the new policy would stop.</summary>
    public static IEnumerable<UpgradeFinding> Unstoppable(Complaint ended, IReadOnlyList<ComplaintEvent> history, DeadlineTerms terms)
    {
        var clock = new ClockContext(terms, ended.ReceivedAt);
        return ended.Deadlines.Where(deadline => deadline.IsOpen && clock.MilestoneNamed(deadline.Milestone) is null)
            .Select(deadline => UpgradeFindings.NoMilestone(SequenceOf(deadline, history), deadline));
    }

    // By then it may have been due at another time, or not at all.
    private DeadlineChanges Passed(in StepClock clock, MilestonePassed passed, Instant at) =>
        DeadlineEngine.Latest(_asIf.Deadlines, passed.Milestone) is { } latest && latest.IsMissedAt(at)
            ? clock.Passing(latest)
            : DeadlineChanges.None;

    private static bool BringsItUp(Deadline deadline) => deadline.Due is not null || deadline.State == DeadlineState.Paused;

    private int SequenceOf(Deadline deadline) => SequenceOf(deadline, history);

    private static int SequenceOf(Deadline deadline, IReadOnlyList<ComplaintEvent> history) =>
        history.Last(e => e.Deadlines.Any(each => each.Milestone == deadline.Milestone && each.Occurrence == deadline.Occurrence)).Sequence;
}
