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
    /// <summary>Begins to look, at one run of an audit.</summary>
    public required Func<AuditQuestion, AuditCount> Begin { get; init; }

    /// <summary>What it reads, in words for its page.</summary>
    public string Reads { get; init; } = "";
}

/// <summary>What an audit rule looks at besides the complaints.</summary>
/// <param name="Facts">What the organisation knows of itself.</param>
/// <param name="Period">The days of the audit, both ends included, in the zone of <see cref="OrganisationSetup.Zone"/>; it is judged on the last one.</param>
public sealed record AuditQuestion(AuditFacts Facts, DateInterval Period);

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
