using System.Collections.Immutable;

namespace CustomerCentric.Deadlines;

/// <summary>How far the wording of a rule was verified. Stored by name.</summary>
public enum SourceVerification
{
    /// <summary>The legal wording itself was read.</summary>
    TextSeen,

    /// <summary>A page of a regulator, law firm or operator that states the rule was read.</summary>
    SecondarySeen,

    /// <summary>Nothing was read: from memory.</summary>
    Memory,

    /// <summary>No law: a proposal of this library or of the host.</summary>
    Proposal,
}

/// <summary>A place where a rule stands.</summary>
/// <param name="Rule">What is cited, e.g. <c>DISP 1.6.2R</c>.</param>
/// <param name="Url">Where it was read.</param>
internal sealed record Citation(string Rule, string Url);

/// <summary>
/// Where a policy comes from that was read from JSON, which gives the citations too. No part of the policy's content hash: a better citation changes no due
/// time. Immutable.
/// </summary>
public sealed record PolicySource
{
    internal PolicySource(string jurisdiction, string sector, string asOf, SourceVerification verified, ImmutableArray<Citation> citations, string note = "") =>
        (Jurisdiction, Sector, AsOf, Verified, Citations, Note) = (jurisdiction, sector, asOf, verified, citations, note);

    /// <summary>Country or union, e.g. <c>GB</c>.</summary>
    public string Jurisdiction { get; }

    /// <summary>Whom it binds.</summary>
    public string Sector { get; }

    /// <summary>Of which date the text is that was read, in words.</summary>
    public string AsOf { get; }

    /// <summary>How far it was verified.</summary>
    public SourceVerification Verified { get; }

    /// <summary>Where it stands.</summary>
    internal ImmutableArray<Citation> Citations { get; }

    /// <summary>What was assumed, or is not expressed; empty for nothing.</summary>
    public string Note { get; }
}
