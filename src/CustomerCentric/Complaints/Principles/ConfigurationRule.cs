using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>A rule on how the organisation has set up its handling of complaints. Immutable, thread-safe.</summary>
/// <param name="Code">As in <see cref="CatalogueRule"/>.</param>
/// <param name="Principle">As in <see cref="CatalogueRule"/>.</param>
/// <param name="Title">As in <see cref="CatalogueRule"/>.</param>
/// <param name="Message">As in <see cref="CatalogueRule"/>.</param>
/// <param name="Source">As in <see cref="CatalogueRule"/>.</param>
public sealed record ConfigurationRule(string Code, Principle? Principle, string Title, LocalizedText Message, string Source)
    : CatalogueRule(Code, Principle, Title, Message, Source, Severity.Block)
{
    /// <summary>
    /// Judges what the organisation has set up, with the ladder, the table and the rules on steps, for a day in the organisation's zone: each thing
    /// found by the names of the rule's message; nothing when the rule is kept.
    /// </summary>
    public required Func<OrganisationSetup, ComplaintWorkflow, LocalDate, IEnumerable<IReadOnlyDictionary<string, string>>> Judge { get; init; }

    /// <summary>What it reads, in words for its page.</summary>
    public string Reads { get; init; } = "";
}
