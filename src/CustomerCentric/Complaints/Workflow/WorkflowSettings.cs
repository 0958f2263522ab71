using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>A rule that a host makes less severe, and why. Immutable.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="To">The severity from now on; lower than the rule's own.</param>
/// <param name="Reason">Why; stands in every remark that the rule makes.</param>
public sealed record LoweredSeverity(string Code, Severity To, string Reason);

/// <summary>What a host varies of the workflow besides the ladder; states and triggers are the same everywhere. Immutable.</summary>
public sealed record WorkflowSettings
{
    /// <summary>The host's own rules, beside the catalogue. None by default.</summary>
    public ImmutableArray<ComplaintRule> Rules { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The host's own rules on how it is set up, beside the catalogue. None by default.</summary>
    public ImmutableArray<ConfigurationRule> ConfigurationRules { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The host's own rules on periods, beside the catalogue. None by default.</summary>
    public ImmutableArray<AuditRule> AuditRules { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Rules that are less severe here. None by default.</summary>
    public ImmutableArray<LoweredSeverity> Lowered { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who may take a step, where it differs. None by default.</summary>
    public ImmutableDictionary<ComplaintTrigger, PermittedActors> Permissions { get; init => field = value ?? field; } =
        ImmutableDictionary<ComplaintTrigger, PermittedActors>.Empty;

    /// <summary>Whether an answered complaint is closed by itself when the time to reply has passed in silence and nothing is owed. Default: yes.</summary>
    public bool ClosesAfterSilence { get; init; } = true;

    /// <summary>How far another clock may run ahead of ours. Default: one minute.</summary>
    public Duration ClockTolerance { get; init; } = Duration.FromMinutes(1);

    /// <summary>The severity that a rule has here, and why it is less than its own; the reason is null when it is not.</summary>
    internal (Severity Severity, string? Reason) Lower(string code, Severity own) =>
        Lowered.FirstOrDefault(each => each.Code == code) is { } lowered && lowered.To < own ? (lowered.To, lowered.Reason) : (own, null);

    internal IEnumerable<ConfigurationFault> Faults(ImmutableArray<ComplaintRule> catalogue)
    {
        var nulls = NullFaults("rules", Rules).Concat(NullFaults("configurationRules", ConfigurationRules)).Concat(NullFaults("auditRules", AuditRules))
            .Concat(NullFaults("lowered", Lowered)).ToList();
        if (nulls.Count > 0)
            return nulls;
        return FaultsOfAll(catalogue);
    }

    private IEnumerable<ConfigurationFault> FaultsOfAll(ImmutableArray<ComplaintRule> catalogue)
    {
        List<CatalogueRule> outside = [.. RuleCatalogue.Configuration, .. RuleCatalogue.Audits, .. RuleCatalogue.Hooks];
        var known = catalogue.Concat(outside).Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
        outside.AddRange([.. ConfigurationRules, .. AuditRules]);
        foreach (var fault in CodeFaults("rules", Rules, known))
            yield return fault;
        for (var i = 0; i < Rules.Length; i++)
        {
            var path = $"rules[{i}]";
            if (Rules[i].Judge is null || Rules[i].On.IsDefaultOrEmpty)
                yield return new($"{path}.on", "judges no step: give it a judgement and at least one trigger");
            else if (Rules[i].On.Any(trigger => !Enum.IsDefined(trigger)))
                yield return new($"{path}.on", "has a value that is no trigger");
        }
        foreach (var fault in CodeFaults("configurationRules", ConfigurationRules, known).Concat(CodeFaults("auditRules", AuditRules, known)))
            yield return fault;
        for (var i = 0; i < AuditRules.Length; i++)
        {
            if (AuditRules[i].Severity == Severity.Block)
                yield return new($"auditRules[{i}].severity", "is Block: an audit has nothing to refuse, use Breach or Warning");
        }
        for (var i = 0; i < Lowered.Length; i++)
        {
            var (path, lowered) = ($"lowered[{i}]", Lowered[i]);
            List<Severity> own =
            [
                .. from rule in catalogue.Concat(Rules) where rule.Code == lowered.Code from trigger in rule.Moments select Severities.AtStaffStep(rule, trigger),
                .. from rule in outside where rule.Code == lowered.Code select Severities.OutsideSteps(rule),
            ];
            if (!known.Contains(lowered.Code))
                yield return new($"{path}.code", $"'{lowered.Code}' is no rule: use a code of the catalogue");
            else if (Lowered.Take(i).Any(each => each.Code == lowered.Code))
                yield return new($"{path}.code", $"lowers '{lowered.Code}' again: once is enough");
            else if (!Enum.IsDefined(lowered.To))
                yield return new($"{path}.to", $"{lowered.To} is no severity");
            else if (own.TrueForAll(severity => lowered.To >= severity))
                yield return new($"{path}.to", $"{lowered.To} is not lower than the rule's own severity");
            if (string.IsNullOrWhiteSpace(lowered.Reason))
                yield return new($"{path}.reason", "is empty: say why the rule counts for less here");
        }
        foreach (var (trigger, permitted) in Permissions)
        {
            if (!Enum.IsDefined(trigger))
                yield return new($"permissions.{trigger}", "is no trigger");
            else if ((Complaints.Permissions.Standard[trigger] & ~permitted & (PermittedActors.Complainant | PermittedActors.System)) != 0)
                yield return new($"permissions.{trigger}", "takes a step from the complainant or the system: they keep theirs");
        }
        if (ClockTolerance < Duration.Zero)
            yield return new("clockTolerance", "is negative: use zero or more");
    }

    private static IEnumerable<ConfigurationFault> CodeFaults(string path, IEnumerable<CatalogueRule> rules, HashSet<string> known)
    {
        foreach (var (i, rule) in rules.Index())
        {
            if (string.IsNullOrWhiteSpace(rule.Code) || RuleRegister.IsReserved(rule.Code) || !known.Add(rule.Code))
                yield return new($"{path}[{i}].code", $"'{rule.Code}' is empty, used twice or taken: give every rule a code of its own");
            if (rule.Message is null)
                yield return new($"{path}[{i}].message", "is null: say what is wrong where the rule is broken");
            if (!Enum.IsDefined(rule.Severity))
                yield return new($"{path}[{i}].severity", $"{rule.Severity} is no severity");
        }
    }

    private static IEnumerable<ConfigurationFault> NullFaults<T>(string path, ImmutableArray<T> all)
        where T : class =>
        all.Index().Where(each => each.Item is null).Select(each => new ConfigurationFault($"{path}[{each.Index}]", "is null"));
}
