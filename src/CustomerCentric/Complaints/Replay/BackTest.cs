using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>A deadline of which something else would have become.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Occurrence">Which occurrence, from 1.</param>
/// <param name="Before">What became of it; null where there was none.</param>
/// <param name="After">What would have; null where there would be none.</param>
internal sealed record ChangedMilestone(string Milestone, int Occurrence, DeadlineState? Before, DeadlineState? After);

/// <summary>A complaint with a deadline of which something else would have become.</summary>
/// <param name="Complaint">How the log names it.</param>
/// <param name="Milestones">The deadlines, in the order in which they began.</param>
internal sealed record ChangedComplaint(string Complaint, ImmutableArray<ChangedMilestone> Milestones);

/// <summary>What would change under other terms. Immutable.</summary>
public sealed class BackTest
{
    internal BackTest(string policy, string calendar, TermsVersion terms, int levels, int undated, ImmutableArray<ChangedComplaint> changed) =>
        (Policy, Calendar, Terms, Levels, Undated, Changed) = (policy, calendar, terms, levels, undated, changed);

    /// <summary>The id of the other policy.</summary>
    public string Policy { get; }

    /// <summary>What the other calendar is called.</summary>
    public string Calendar { get; }

    /// <summary>The versions of the other terms.</summary>
    public TermsVersion Terms { get; }

    /// <summary>How many levels the other ladder has.</summary>
    public int Levels { get; }

    /// <summary>Complaints of which some deadline could not be dated under the other terms, because their calendar does not reach so far: it is missing there.</summary>
    public int Undated { get; }

    /// <summary>Exactly the complaints of which a milestone would have ended otherwise, as the log names them, in the order of their names.</summary>
    public IEnumerable<string> Complaints => Changed.Select(complaint => complaint.Complaint);

    internal ImmutableArray<ChangedComplaint> Changed { get; }

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
