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

    /// <summary>What of the rule concerns one step, looked up once for all complaints.</summary>
    internal RuleAtStep At(ComplaintTrigger trigger) => new(
        this,
        On.Contains(trigger) ? Judge : null,
        Obligation is { } obligation && obligation.NeededBy.Contains(trigger) ? obligation.Flag : Obligations.None);
}

/// <summary>A rule at one step.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Judge">Its judgement, where it looks at this step.</param>
/// <param name="Needs">What must not be owed any more when the step is taken.</param>
internal readonly record struct RuleAtStep(ComplaintRule Rule, Judgement? Judge, Obligations Needs)
{
    internal bool IsOwed(Complaint complaint) => (complaint.Obligations & Needs) != 0;
}

/// <summary>An obligation as data: which steps set it, clear it, and cannot be taken before it is met.</summary>
internal sealed record Obligation(
    Obligations Flag,
    ImmutableArray<ComplaintTrigger> SetBy,
    ImmutableArray<ComplaintTrigger> ClearedBy,
    ImmutableArray<ComplaintTrigger> NeededBy);
