using System.Collections.Concurrent;
using static CustomerCentric.Complaints.PermittedActors;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Complaints;

/// <summary>
/// Whether steps of the organisation lead from where a complaint stands to an answer that is closed. Judgements are taken to be
/// kept, as nobody knows what a step will say; what is owed is not. Thread-safe; most complaints stand where another one stood.
/// </summary>
internal sealed class WaysOn(ComplaintWorkflow workflow, Roster? roster)
{
    private static readonly Trigger[] s_triggers = [.. Enum.GetValues<Trigger>().Except(StandardTable.EndedBy)];

    private static readonly ActorRole[] s_roles = Enum.GetValues<ActorRole>();

    private readonly ConcurrentDictionary<Place, bool> _known = new();

    public bool LeadOn(Complaint complaint) =>
        _known.GetOrAdd(new(complaint.State, complaint.Level, complaint.Obligations, complaint.Handler is not null), Search);

    /// <summary>Whether anybody works at the level; yes, where no roster says otherwise.</summary>
    public bool IsStaffed(int level) => roster is null || roster.StaffOf(Math.Min(level, workflow.Ladder.Last)).Any();

    private bool Search(Place from)
    {
        HashSet<Place> seen = [from];
        Queue<Place> waiting = new(seen);
        while (waiting.TryDequeue(out var place))
        {
            foreach (var trigger in s_triggers)
            {
                var cell = workflow.Table[place.State, trigger];
                if (cell.Kind != TransitionKind.Permitted || !CanBeTaken(place, trigger))
                    continue;
                if (trigger == Trigger.Close)
                    return true;
                foreach (var level in LevelMoves.Targets(trigger, place.Level, workflow.Ladder))
                {
                    if (After(place, trigger, cell.Target, level) is var next && seen.Add(next))
                        waiting.Enqueue(next);
                }
            }
        }
        return false;
    }

    private bool CanBeTaken(Place place, Trigger trigger)
    {
        var plan = workflow.Plan(trigger);
        if (plan.Answers != Obligations.None && (place.Owed & plan.Answers) == 0)
            return false;
        // What has ended may wait for its complainant; what is open may not.
        var permitted = StandardTable.IsEnded(place.State) ? plan.Permitted : plan.Permitted & ~PermittedActors.Complainant;
        if (!IsStaffed(place.Level) && !place.HasHandler)
            permitted &= ~LevelStaff;
        foreach (var role in s_roles)
        {
            if (Permissions.Allows(permitted, role, workflow.Ladder[place.Level], place.HasHandler) && (place.Owed & plan.BlockedBy(role)) == 0)
                return true;
        }
        return false;
    }

    private Place After(Place place, Trigger trigger, ComplaintState to, int level)
    {
        var plan = workflow.Plan(trigger);
        var owed = (place.Owed & ~plan.Clears) | plan.Sets;
        // The wait ends with its window.
        if (trigger == Trigger.MilestonePassed)
            owed &= ~Obligations.AwaitReply;
        var isNew = level != place.Level || (to != place.State && to is ComplaintState.HandedOver or ComplaintState.Received);
        return new(to, level, owed, trigger is Trigger.TakeUp or Trigger.DelegateTo || (place.HasHandler && !isNew));
    }

    private readonly record struct Place(ComplaintState State, int Level, Obligations Owed, bool HasHandler);
}
