using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Every rule, by what it judges, in the order of the principles.</summary>
internal static class RuleCatalogue
{
    /// <summary>The rules on steps; the technical grounds come last.</summary>
    internal static readonly ImmutableArray<ComplaintRule> All =
    [
        .. CommitmentRules.All,
        .. FairnessRules.All,
        .. EfficiencyRules.All,
        .. AccessibilityRules.All,
        .. AccountabilityRules.All,
        .. TechnicalGrounds.Rules,
    ];

    internal static readonly ImmutableArray<ConfigurationRule> Configuration =
        [.. CommitmentRules.Configuration, .. FairnessRules.Configuration, .. AccessibilityRules.Configuration];

    internal static readonly ImmutableArray<AuditRule> Audits =
        [.. CommitmentRules.Audits, .. FairnessRules.Audits, .. AccessibilityRules.Audits, .. AccountabilityRules.Audits];

    internal static readonly ImmutableArray<HookRule> Hooks = [CommitmentRules.NoRetaliation, FairnessRules.Disclosure, AccountabilityRules.Retention];
}
