using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Who answers for each level at present. Immutable.</summary>
/// <param name="Owners">The owner's identifier by the level's ordinal; a level without an entry has no owner.</param>
public sealed record Roster(ImmutableSortedDictionary<int, ActorId> Owners)
{
    /// <summary>The owner of each level, by its ordinal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A level is below 1; also of the others.</exception>
    public ImmutableSortedDictionary<int, ActorId> Owners { get; init => field = FromLevelOne(value); } = FromLevelOne(Owners);

    /// <summary>Who stands in for the owner, by the level's ordinal. None by default.</summary>
    public ImmutableSortedDictionary<int, ActorId> Deputies { get; init => field = FromLevelOne(value); } = ImmutableSortedDictionary<int, ActorId>.Empty;

    /// <summary>Who else works at a level, by its ordinal. None by default.</summary>
    public ImmutableSortedDictionary<int, ImmutableArray<ActorId>> Members { get; init => field = FromLevelOne(value); } =
        ImmutableSortedDictionary<int, ImmutableArray<ActorId>>.Empty;

    /// <summary>A roster from the owners of levels 1, 2, 3, ...</summary>
    public static Roster Of(params IEnumerable<ActorId> owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        return new(owners.Select((owner, i) => KeyValuePair.Create(i + 1, owner)).ToImmutableSortedDictionary());
    }

    /// <summary>Everybody at a level: owner, deputy and members.</summary>
    public IEnumerable<ActorId> StaffOf(int level)
    {
        if (Owners.TryGetValue(level, out var owner))
            yield return owner;
        if (Deputies.TryGetValue(level, out var deputy))
            yield return deputy;
        foreach (var member in Members.GetValueOrDefault(level, []))
            yield return member;
    }

    private static ImmutableSortedDictionary<int, T> FromLevelOne<T>(ImmutableSortedDictionary<int, T> byLevel)
    {
        ArgumentNullException.ThrowIfNull(byLevel);
        return byLevel.IsEmpty || byLevel.First().Key >= 1
            ? byLevel
            : throw new ArgumentOutOfRangeException(nameof(byLevel), byLevel.First().Key, "Levels are counted from 1.");
    }
}
