using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>The rules on steps, in the order of the principles; the technical grounds come last.</summary>
internal static class RuleCatalogue
{
    internal static readonly ImmutableArray<ComplaintRule> All =
    [
        .. CommitmentRules.All,
        .. FairnessRules.All,
        .. EfficiencyRules.All,
        .. AccessibilityRules.All,
        .. AccountabilityRules.All,
        .. TechnicalGrounds.Rules,
    ];
}
