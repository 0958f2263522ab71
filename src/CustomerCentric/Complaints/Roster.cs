using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Who answers for each level at present. Immutable.</summary>
/// <param name="Owners">The owner's identifier by the level's ordinal; a level without an entry has no owner.</param>
public sealed record Roster(ImmutableSortedDictionary<int, ActorId> Owners)
{
    /// <summary>A roster from the owners of levels 1, 2, 3, ...</summary>
    public static Roster Of(params IEnumerable<ActorId> owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        return new(owners.Select((owner, i) => KeyValuePair.Create(i + 1, owner)).ToImmutableSortedDictionary());
    }
}
