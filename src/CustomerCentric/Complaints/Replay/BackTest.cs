using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Other terms, or another ladder, to hold a log against.</summary>
/// <param name="Workflow">The ladder and its limits.</param>
/// <param name="Terms">Policy and calendar.</param>
public sealed record ReplayTerms(ComplaintWorkflow Workflow, DeadlineTerms Terms);

/// <summary>A deadline of which something else would have become.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Occurrence">Which occurrence, from 1.</param>
/// <param name="Before">What became of it; null where there was none.</param>
/// <param name="After">What would have; null where there would be none.</param>
public sealed record ChangedMilestone(string Milestone, int Occurrence, DeadlineState? Before, DeadlineState? After);

/// <summary>A complaint with a deadline of which something else would have become.</summary>
/// <param name="Complaint">How the log names it.</param>
/// <param name="Milestones">The deadlines, in the order in which they began.</param>
public sealed record ChangedComplaint(string Complaint, ImmutableArray<ChangedMilestone> Milestones);

/// <summary>What would change under other terms. Immutable.</summary>
/// <param name="Policy">The id of the other policy.</param>
/// <param name="Terms">The versions of the other terms.</param>
/// <param name="Levels">How many levels the other ladder has.</param>
/// <param name="Undated">Complaints of which some deadline could not be dated under the other terms, because their calendar does not reach so far: it is missing there.</param>
/// <param name="Changed">Exactly the complaints of which a milestone would have ended otherwise, by name.</param>
public sealed record BackTest(string Policy, TermsVersion Terms, int Levels, int Undated, ImmutableArray<ChangedComplaint> Changed)
{
    /// <summary>How many deadlines were met and would have been breached.</summary>
    public int MetToBreached => Count(each => each is { Before: DeadlineState.Met, After: DeadlineState.Breached });

    /// <summary>How many deadlines were breached and would have been met.</summary>
    public int BreachedToMet => Count(each => each is { Before: DeadlineState.Breached, After: DeadlineState.Met });

    /// <summary>How many deadlines changed otherwise: began, fell away, or still run.</summary>
    public int Otherwise => Count(_ => true) - MetToBreached - BreachedToMet;

    /// <summary>The deadlines of one complaint that differ.</summary>
    internal static ImmutableArray<ChangedMilestone> Between(ImmutableArray<Deadline> before, ImmutableArray<Deadline> after)
    {
        var changed = ImmutableArray.CreateBuilder<ChangedMilestone>();
        foreach (var deadline in before)
        {
            var other = Same(deadline, after);
            if (other?.State != deadline.State)
                changed.Add(new(deadline.Milestone, deadline.Occurrence, deadline.State, other?.State));
        }
        foreach (var deadline in after)
        {
            if (Same(deadline, before) is null)
                changed.Add(new(deadline.Milestone, deadline.Occurrence, null, deadline.State));
        }
        return changed.ToImmutable();
    }

    private static Deadline? Same(Deadline deadline, ImmutableArray<Deadline> others)
    {
        foreach (var other in others)
        {
            if (other.Milestone == deadline.Milestone && other.Occurrence == deadline.Occurrence)
                return other;
        }
        return null;
    }

    private int Count(Func<ChangedMilestone, bool> isMeant) => Changed.Sum(complaint => complaint.Milestones.Count(isMeant));
}
