namespace CustomerCentric.Complaints;

/// <summary>A rule on something that the host does outside the workflow, and asks about before.</summary>
internal sealed record HookRule(string Code, Principle? Principle, string Title, LocalizedText Message, string Source)
    : CatalogueRule(Code, Principle, Title, Message, Source, Severity.Block)
{
    /// <summary>The method of <see cref="ComplaintWorkflow"/> that asks it.</summary>
    internal required string Hook { get; init; }

    /// <summary>What it reads, in words for its page.</summary>
    internal required string Reads { get; init; }
}
