using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>What a code judges.</summary>
internal enum RuleKind
{
    /// <summary>A step.</summary>
    Step,

    /// <summary>How the organisation is set up.</summary>
    Configuration,

    /// <summary>The complaints and records of a period.</summary>
    Audit,

    /// <summary>What a host does outside the workflow.</summary>
    Hook,

    /// <summary>Nothing of the principles: whether a step, or an event of the clock, makes sense at all.</summary>
    Technical,

    /// <summary>A complaint under way, before another definition goes live.</summary>
    Upgrade,
}

/// <summary>One of the things that a code judges.</summary>
/// <param name="Kind">What it judges.</param>
/// <param name="Rule">The rule; null for a technical refusal.</param>
/// <param name="Technical">The technical refusal, or the finding; null for a rule.</param>
internal sealed record RegisteredRule(RuleKind Kind, CatalogueRule? Rule, TechnicalRefusal? Technical = null)
{
    internal string Code => Rule?.Code ?? Technical!.Code;

    internal string Title => Rule?.Title ?? Technical!.Title;

    internal string Source => Rule?.Source ?? Technical!.Source;

    internal string Mend => Rule?.Mend ?? Technical!.Mend;

    internal ImmutableArray<LocalizedText> Messages => Rule is { } rule ? [rule.Message] : Technical!.Messages;
}

/// <summary>Every code of a workflow: the catalogue, the technical grounds and the host's own rules.</summary>
internal static class RuleRegister
{
    /// <summary>Whether a code is spoken for besides those of the catalogue's rules.</summary>
    internal static bool IsReserved(string code) => Technical.Concat(UpgradeFindings.Kinds).Any(refusal => refusal.Code == code);

    private static IEnumerable<TechnicalRefusal> Technical => TechnicalGrounds.Refusals.Concat(ClockRefusals.Technical);

    /// <summary>All that is judged, by code; the principles in their order, then what belongs to none.</summary>
    internal static ImmutableArray<IGrouping<string, RegisteredRule>> Of(ComplaintWorkflow workflow) =>
    [
        .. new[]
        {
            workflow.Rules.Select(rule => new RegisteredRule(RuleKind.Step, rule)),
            RuleCatalogue.Configuration.Concat(workflow.Settings.ConfigurationRules).Select(rule => new RegisteredRule(RuleKind.Configuration, rule)),
            RuleCatalogue.Audits.Concat(workflow.Settings.AuditRules).Select(rule => new RegisteredRule(RuleKind.Audit, rule)),
            RuleCatalogue.Hooks.Select(rule => new RegisteredRule(RuleKind.Hook, rule)),
            Technical.Select(refusal => new RegisteredRule(RuleKind.Technical, null, refusal)),
            UpgradeFindings.Kinds.Select(finding => new RegisteredRule(RuleKind.Upgrade, null, finding)),
        }
        .SelectMany(each => each)
        .GroupBy(each => each.Code)
        .OrderBy(code => code.First().Rule?.Principle ?? (Principle)int.MaxValue)
        .ThenBy(code => code.Key, StringComparer.Ordinal),
    ];
}
