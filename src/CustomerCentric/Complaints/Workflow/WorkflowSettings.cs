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
    public ImmutableArray<ComplaintRule> Rules { get; init; } = [];

    /// <summary>Rules that are less severe here. None by default.</summary>
    public ImmutableArray<LoweredSeverity> Lowered { get; init; } = [];

    /// <summary>Who may take a step, where it differs. None by default.</summary>
    public ImmutableDictionary<ComplaintTrigger, PermittedActors> Permissions { get; init; } = ImmutableDictionary<ComplaintTrigger, PermittedActors>.Empty;

    /// <summary>Whether an answered complaint is closed by itself when the time to reply has passed in silence and nothing is owed. Default: yes.</summary>
    public bool ClosesAfterSilence { get; init; } = true;

    /// <summary>How far another clock may run ahead of ours. Default: one minute.</summary>
    public Duration ClockTolerance { get; init; } = Duration.FromMinutes(1);

    internal IEnumerable<ConfigurationFault> Faults(ImmutableArray<ComplaintRule> catalogue)
    {
        var known = catalogue.Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < Rules.Length; i++)
        {
            var path = $"rules[{i}]";
            if (string.IsNullOrWhiteSpace(Rules[i].Code) || !known.Add(Rules[i].Code))
                yield return new($"{path}.code", $"'{Rules[i].Code}' is empty or used twice: give every rule a code of its own");
            if (Rules[i].Judge is null || Rules[i].On.IsDefaultOrEmpty)
                yield return new($"{path}.on", "judges no step: give it a judgement and at least one trigger");
        }
        for (var i = 0; i < Lowered.Length; i++)
        {
            var (path, lowered) = ($"lowered[{i}]", Lowered[i]);
            if (catalogue.Concat(Rules).FirstOrDefault(rule => rule.Code == lowered.Code) is not { } rule)
                yield return new($"{path}.code", $"'{lowered.Code}' is no rule: use a code of the catalogue");
            else if (rule.Moments.All(trigger => lowered.To >= Severities.AtStaffStep(rule, trigger)))
                yield return new($"{path}.to", $"{lowered.To} is not lower than the rule's own severity");
            if (string.IsNullOrWhiteSpace(lowered.Reason))
                yield return new($"{path}.reason", "is empty: say why the rule counts for less here");
        }
        foreach (var (trigger, permitted) in Permissions)
        {
            if ((Complaints.Permissions.Standard[trigger] & ~permitted & (PermittedActors.Complainant | PermittedActors.System)) != 0)
                yield return new($"permissions.{trigger}", "takes a step from the complainant or the system: they keep theirs");
        }
        if (ClockTolerance < Duration.Zero)
            yield return new("clockTolerance", "is negative: use zero or more");
    }
}
