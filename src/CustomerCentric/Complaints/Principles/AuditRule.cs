using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>A rule that no single step can break: it looks at the complaints and the records of a period. Immutable, thread-safe.</summary>
/// <param name="Code">As in <see cref="CatalogueRule"/>.</param>
/// <param name="Principle">As in <see cref="CatalogueRule"/>.</param>
/// <param name="Title">As in <see cref="CatalogueRule"/>.</param>
/// <param name="Message">As in <see cref="CatalogueRule"/>.</param>
/// <param name="Source">As in <see cref="CatalogueRule"/>.</param>
public sealed record AuditRule(string Code, Principle? Principle, string Title, LocalizedText Message, string Source)
    : CatalogueRule(Code, Principle, Title, Message, Source, Severity.Warning)
{
    /// <summary>
    /// Begins to look, at one run of an audit: at what the organisation knows of itself, and at the days of the audit, both ends included, in
    /// the zone of <see cref="OrganisationSetup.Zone"/>. It is judged on the last one.
    /// </summary>
    public required Func<AuditFacts, DateInterval, AuditCount> Begin { get; init; }

    /// <summary>What it reads, in words for its page.</summary>
    public string Reads { get; init; } = "";
}

/// <summary>What a rule has seen so far at one run of an audit; used by one run only.</summary>
public abstract class AuditCount
{
    /// <summary>Looks at one more complaint; each comes once, in any order. Does nothing unless overridden.</summary>
    public virtual void Add(Complaint complaint)
    {
    }

    /// <summary>After the last complaint: each thing found by the names of the rule's message; nothing when the rule is kept.</summary>
    public abstract IEnumerable<IReadOnlyDictionary<string, string>> Findings();
}
