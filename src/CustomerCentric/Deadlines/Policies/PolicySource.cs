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
public sealed record Citation(string Rule, string Url);

/// <summary>Where a policy comes from. No part of its content hash: a better citation changes no due time.</summary>
/// <param name="Jurisdiction">Country or union, e.g. <c>GB</c>.</param>
/// <param name="Sector">Whom it binds.</param>
/// <param name="AsOf">Of which date the text is that was read, in words.</param>
/// <param name="Verified">How far it was verified.</param>
/// <param name="Citations">Where it stands.</param>
/// <param name="Note">What was assumed, or is not expressed; empty for nothing.</param>
public sealed record PolicySource(
    string Jurisdiction, string Sector, string AsOf, SourceVerification Verified, ImmutableArray<Citation> Citations, string Note = "");
