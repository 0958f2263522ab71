using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CustomerCentric.Deadlines;

/// <summary>A set of promises about time. Immutable, thread-safe; the same content has the same <see cref="Version"/>.</summary>
public sealed class DeadlinePolicy
{
    // Every step asks for these: one look-up instead of searching three lists of each milestone.
    private readonly FrozenDictionary<string, ImmutableArray<ClockEffect>> _effects;

    /// <summary>Checks and freezes a policy.</summary>
    /// <param name="id">The host's name for it, e.g. <c>water-utility</c>.</param>
    /// <param name="milestones">At least one; names are unique.</param>
    /// <exception cref="ConfigurationException">Something is wrong; carries all faults with paths such as <c>milestones[0].limit.count</c>.</exception>
    public DeadlinePolicy(string id, params IEnumerable<Milestone> milestones)
    {
        ArgumentNullException.ThrowIfNull(milestones);
        Id = id;
        Milestones = [.. milestones];
        ConfigurationException.ThrowIfAny($"Policy '{id}'", [.. Faults()]);
        _effects = Milestones.SelectMany(m => m.StartsOn.Concat(m.StopsOn).Concat(m.WaivedOn)).Distinct()
            .ToFrozenDictionary(clockEvent => clockEvent, clockEvent => Milestones.Select(m => m.EffectOf(clockEvent)).ToImmutableArray());
        Version = ContentHash.Of($"policy|{ContentHash.Text(Id)}\n{string.Join('\n', Milestones.Select(m => m.Canonical))}");
    }

    /// <summary>The host's name for the policy.</summary>
    public string Id { get; }

    /// <summary>What is promised, in the order given; never empty.</summary>
    public ImmutableArray<Milestone> Milestones { get; }

    /// <summary>Content hash: SHA-256 of the definition, in lower-case hexadecimal.</summary>
    public string Version { get; }

    /// <summary>What an event does to each of <see cref="Milestones"/>, in their order; empty when it does nothing.</summary>
    internal ImmutableArray<ClockEffect> EffectsOf(string clockEvent) => _effects.TryGetValue(clockEvent, out var effects) ? effects : [];

    internal Milestone? Find(string name)
    {
        foreach (var milestone in Milestones)
        {
            if (milestone.Name == name)
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
        var names = new HashSet<string>();
        for (var i = 0; i < Milestones.Length; i++)
        {
            if (Milestones[i] is not { } milestone)
            {
                yield return new($"milestones[{i}]", "is null");
                continue;
            }
            foreach (var fault in milestone.Faults($"milestones[{i}]"))
                yield return fault;
            if (milestone.Name is { } name && !names.Add(name))
                yield return new($"milestones[{i}].name", $"'{name}' stands twice: names are unique in a policy");
        }
    }
}
