using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Up to what value each role may grant a remedy. Immutable.</summary>
/// <param name="MaxAmounts">The highest amount by role, in the organisation's currency; a role without an entry may grant none.</param>
public sealed record AuthorityLimits(ImmutableSortedDictionary<ActorRole, decimal> MaxAmounts)
{
    /// <summary>Nobody is limited: for organisations that do not use amounts.</summary>
    public static AuthorityLimits Unlimited { get; } =
        new(Enum.GetValues<ActorRole>().ToImmutableSortedDictionary(role => role, _ => decimal.MaxValue));

    /// <summary>The highest amount that a role may grant.</summary>
    public decimal Of(ActorRole role) => MaxAmounts.GetValueOrDefault(role);
}
