using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A set of promises about time. Immutable, thread-safe; the same content has the same <see cref="Version"/>.</summary>
public sealed partial class DeadlinePolicy
{
    // Every step asks for these: one look-up instead of searching three lists of each milestone.
    private readonly FrozenDictionary<string, ImmutableArray<ClockEffect>> _effects;

    /// <summary>Checks and freezes a policy.</summary>
    /// <param name="id">The host's name for it, e.g. <c>water-utility</c>.</param>
    /// <param name="milestones">At least one; names are unique.</param>
    /// <exception cref="ConfigurationException">Something is wrong; carries all faults with paths such as <c>milestones[0].limit.count</c>.</exception>
    public DeadlinePolicy(string id, params IEnumerable<Milestone> milestones)
        : this(id, PolicyRules.Default, milestones)
    {
    }

    /// <summary>Checks and freezes a policy with rules for all its milestones.</summary>
    /// <param name="id">The host's name for it.</param>
    /// <param name="rules">What counts for all milestones.</param>
    /// <param name="milestones">At least one; names are unique among those for the same dates of receipt.</param>
    /// <exception cref="ConfigurationException">Something is wrong; carries all faults.</exception>
    public DeadlinePolicy(string id, PolicyRules rules, IEnumerable<Milestone> milestones)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(milestones);
        Id = id;
        Rules = rules;
        Milestones = [.. milestones];
        ConfigurationException.ThrowIfAny($"Policy '{id}'", [.. Faults()]);
        _effects = Milestones.SelectMany(m => m.Events).Distinct()
            .ToFrozenDictionary(clockEvent => clockEvent, clockEvent => Milestones.Select(m => m.EffectOf(clockEvent)).ToImmutableArray());
        var common = rules.Canonical == PolicyRules.Default.Canonical ? "" : $"|{rules.Canonical}";
        Version = ContentHash.Of($"policy|{ContentHash.Text(Id)}{common}\n{string.Join('\n', Milestones.Select(m => m.Canonical))}");
    }

    /// <summary>The host's name for the policy.</summary>
    public string Id { get; }

    /// <summary>What counts for all milestones.</summary>
    public PolicyRules Rules { get; }

    /// <summary>What is promised, in the order given; never empty.</summary>
    public ImmutableArray<Milestone> Milestones { get; }

    /// <summary>Content hash: SHA-256 of the definition, in lower-case hexadecimal.</summary>
    public string Version { get; }

    /// <summary>The facts that make a difference to it: those of variants, and conditions of milestones and extensions.</summary>
    public IEnumerable<string> Facts => Milestones
        .SelectMany(m => m.Variants.Select(variant => variant.Fact).Append(m.Condition).Append(m.Extension?.Condition))
        .OfType<string>().Distinct();

    /// <summary>The names of the events that start, stop, waive or make due one of its milestones.</summary>
    public IEnumerable<string> EventNames => _effects.Keys;

    /// <summary>
    /// The policy in words, lines ending with LF: its source and how far that was verified, then each milestone. Names of milestones,
    /// events and facts, citations and notes stand as they are stored.
    /// </summary>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    public string ToText(string language = "en")
    {
        ArgumentNullException.ThrowIfNull(language);
        return new PolicyText(this, language).Write();
    }

    /// <summary>What an event does to each of <see cref="Milestones"/>, in their order; empty when it does nothing.</summary>
    internal ImmutableArray<ClockEffect> EffectsOf(string clockEvent) => _effects.TryGetValue(clockEvent, out var effects) ? effects : [];

    internal Milestone? MilestoneNamed(string name)
    {
        foreach (var milestone in Milestones)
        {
            if (milestone?.Name == name)
                return milestone;
        }
        return null;
    }

    private IEnumerable<ConfigurationFault> Faults()
    {
        if (string.IsNullOrWhiteSpace(Id))
            yield return new("id", "is empty: a policy needs a name");
        if (Milestones.IsEmpty)
            yield return new("milestones", "is empty: a policy promises at least one thing");
        foreach (var fault in Rules.Faults())
            yield return fault;
        var beginning = Beginning();
        for (var i = 0; i < Milestones.Length; i++)
        {
            if (Milestones[i] is not { } milestone)
            {
                yield return new($"milestones[{i}]", "is null");
                continue;
            }
            foreach (var fault in milestone.Faults($"milestones[{i}]").Concat(ReferenceFaults(milestone, $"milestones[{i}]", beginning)))
                yield return fault;
            if (Milestones.Take(i).Any(other => other?.Name == milestone.Name && Overlap(other.Received, milestone.Received)))
                yield return new($"milestones[{i}].name", $"'{milestone.Name}' stands twice for the same dates of receipt: names are unique in a policy");
        }
    }

    private IEnumerable<ConfigurationFault> ReferenceFaults(Milestone milestone, string path, HashSet<string> beginning)
    {
        foreach (var (member, names) in new[] { ("startsOnExpiryOf", milestone.StartsOnExpiryOf), ("waivedWhenMet", milestone.WaivedWhenMet) })
        {
            foreach (var name in names.Where(name => MilestoneNamed(name) is null))
                yield return new($"{path}.{member}", $"'{name}' is no milestone of this policy: {string.Join(", ", Milestones.Select(other => other?.Name).Where(other => !string.IsNullOrWhiteSpace(other)).Distinct())} are possible");
        }
        if (milestone.StartsOn.IsEmpty && !milestone.StartsOnExpiryOf.IsEmpty && milestone.StartsOnExpiryOf.All(name => MilestoneNamed(name) is not null) && !beginning.Contains(milestone.Name))
            yield return new($"{path}.startsOnExpiryOf", "leads back to the milestone itself: it would never start");
    }

    // Those that an event starts, and those that begin when such a one expires, and so on.
    private HashSet<string> Beginning()
    {
        HashSet<string> beginning = [.. Milestones.Where(m => m is { Name: not null, StartsOn.IsDefaultOrEmpty: false }).Select(m => m.Name)];
        var known = 0;
        while (known < beginning.Count)
        {
            known = beginning.Count;
            foreach (var milestone in Milestones)
            {
                if (milestone is { Name: not null, StartsOnExpiryOf.IsDefaultOrEmpty: false } && milestone.StartsOnExpiryOf.Any(beginning.Contains))
                    beginning.Add(milestone.Name);
            }
        }
        return beginning;
    }

    private static bool Overlap(DateInterval? a, DateInterval? b) => a is null || b is null || a.Intersection(b) is not null;
}
