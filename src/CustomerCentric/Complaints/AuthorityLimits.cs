using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Up to what value each role may grant a remedy. Immutable.</summary>
/// <param name="MaxAmounts">The highest amount by role, in the organisation's currency; a role without an entry may grant none.</param>
public sealed record AuthorityLimits(ImmutableSortedDictionary<ActorRole, decimal> MaxAmounts)
{
    /// <summary>Nobody is limited: for organisations that do not use amounts.</summary>
    public static AuthorityLimits Unlimited { get; } =
        new(Enum.GetValues<ActorRole>().ToImmutableSortedDictionary(role => role, _ => decimal.MaxValue));

    /// <summary>Other limits for some kinds of remedy, by the kind's name; a kind without an entry has those of <see cref="MaxAmounts"/>. None by default.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<ActorRole, decimal>> ByKind
    {
        get;
        init => field = value.ToImmutableSortedDictionary(each => Composition.Of(each.Key), each => each.Value, StringComparer.Ordinal);
    } = ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<ActorRole, decimal>>(StringComparer.Ordinal);

    /// <summary>Whether a role may grant a remedy.</summary>
    public bool Covers(ActorRole role, Remedy remedy)
    {
        ArgumentNullException.ThrowIfNull(remedy);
        var amounts = ByKind.GetValueOrDefault(remedy.Kind, MaxAmounts);
        return amounts.TryGetValue(role, out var most) && remedy.Amount <= most;
    }
}
