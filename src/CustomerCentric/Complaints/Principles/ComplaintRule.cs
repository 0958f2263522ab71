using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>
/// A rule of the catalogue, or a host's own. It is an obligation (which steps set, clear and need a flag), a judgement (a
/// predicate over the facts of a step), or both. What the complainant does is never refused for what the organisation left undone:
/// there it is a breach at most. Immutable, thread-safe.
/// </summary>
/// <param name="Code">Stable code, e.g. <c>FAI-03</c>.</param>
/// <param name="Principle">The principle; null for a technical ground.</param>
/// <param name="Title">What the rule asks, in a few words.</param>
/// <param name="Message">The sentence for a step that breaks it; <c>{name}</c> stands for a fact that <see cref="Judge"/> finds.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record ComplaintRule(string Code, Principle? Principle, string Title, LocalizedText Message, string Source)
    : CatalogueRule(Code, Principle, Title, Message, Source, Severity.Block)
{
    /// <summary>The steps that <see cref="Judge"/> looks at. None by default.</summary>
    public ImmutableArray<ComplaintTrigger> On { get; init; } = [];

    /// <summary>The judgement of a step: null when the rule is kept, otherwise what was <see cref="Found"/>, by the names of the rule's message. Null for a pure obligation.</summary>
    public Func<Moment, IReadOnlyDictionary<string, string>?>? Judge { get; init; }

    /// <summary>What <see cref="Judge"/> reads from outside the complaint. Nothing by default.</summary>
    public FactKinds Reads { get; init; }

    /// <summary>Whether it can be judged before it is known what the step will say: by the complaint, the actor and the facts alone (<see cref="Complaint.Offers"/>).</summary>
    public bool IsForeseen { get; init; }

    /// <summary>The obligation; null for a pure judgement. A judgement broken as a breach makes it owed.</summary>
    internal Obligation? Obligation { get; init; }

    /// <summary>Every step at which the rule can be broken.</summary>
    internal IEnumerable<ComplaintTrigger> Moments => On.Union(Obligation?.NeededBy ?? []);
}

/// <summary>An obligation as data: which steps set it, may set it, clear it, cannot be taken before it is met, and only make sense while it is owed.</summary>
internal sealed record Obligation(
    Obligations Flag,
    ImmutableArray<ComplaintTrigger> SetBy,
    ImmutableArray<ComplaintTrigger> ClearedBy,
    ImmutableArray<ComplaintTrigger> NeededBy)
{
    /// <summary>At the steps that set it: whether this one does; null when each does.</summary>
    internal MomentTest? SetWhen { get; init; }

    /// <summary>Steps that answer it and so are refused while it is not owed.</summary>
    internal ImmutableArray<ComplaintTrigger> AnsweredBy { get; init; } = [];
}

/// <summary>A question about a step that has yes or no for an answer.</summary>
internal delegate bool MomentTest(in Moment moment);
