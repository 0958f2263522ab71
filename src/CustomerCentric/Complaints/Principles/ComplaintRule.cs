using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>
/// A rule of the catalogue. It is an obligation (which steps set, clear and need a flag), a judgement (a predicate over
/// the facts of a step), or both. How severe a break is stands in <see cref="Severities"/>.
/// </summary>
/// <param name="Code">Stable code, e.g. <c>FAI-03</c>.</param>
/// <param name="Principle">The principle; null for a technical ground.</param>
/// <param name="Title">What the rule asks, in a few words.</param>
/// <param name="Message">The sentence for a step that breaks it.</param>
/// <param name="Source">Where the rule comes from.</param>
internal sealed record ComplaintRule(string Code, Principle? Principle, string Title, LocalizedText Message, string Source)
{
    /// <summary>The steps that <see cref="Judge"/> looks at.</summary>
    internal ImmutableArray<ComplaintTrigger> On { get; init; } = [];

    /// <summary>The judgement; null for a pure obligation.</summary>
    internal Judgement? Judge { get; init; }

    /// <summary>What <see cref="Judge"/> reads from outside the complaint.</summary>
    internal FactKinds Reads { get; init; }

    /// <summary>The obligation; null for a pure judgement. A judgement broken without blocking makes it owed.</summary>
    internal Obligation? Obligation { get; init; }

    /// <summary>Every step at which the rule can be broken.</summary>
    internal IEnumerable<ComplaintTrigger> Moments => On.Union(Obligation?.NeededBy ?? []);

    /// <summary>Whether the obligation stands in the way of a step.</summary>
    internal bool IsOwed(Complaint complaint, ComplaintTrigger trigger) =>
        Obligation is { } obligation && (complaint.Obligations & obligation.Flag) != 0 && obligation.NeededBy.Contains(trigger);
}

/// <summary>An obligation as data: which steps set it, clear it, and cannot be taken before it is met.</summary>
internal sealed record Obligation(
    Obligations Flag,
    ImmutableArray<ComplaintTrigger> SetBy,
    ImmutableArray<ComplaintTrigger> ClearedBy,
    ImmutableArray<ComplaintTrigger> NeededBy);
