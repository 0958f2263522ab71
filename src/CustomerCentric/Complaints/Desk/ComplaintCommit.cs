using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>What became of a commit.</summary>
public enum CommitResult
{
    /// <summary>State, events, deadlines and messages are stored, all together.</summary>
    Committed,

    /// <summary>Somebody else was faster: the stored version is not the expected one. Nothing was stored.</summary>
    Conflict,

    /// <summary>The once-key has been used before. Nothing was stored.</summary>
    AlreadyDone,
}

/// <summary>One unit of work: everything that a decision changes, stored together or not at all.</summary>
/// <param name="Complaint">The complaint afterwards; its running deadlines replace those stored.</param>
/// <param name="ExpectedVersion">The version that must be stored now; 0 for a new complaint.</param>
/// <param name="Events">The new events, following that version.</param>
/// <param name="Messages">Letters and notices for the outbox.</param>
/// <param name="Terms">Terms to archive under their version, for good; null when the complaint keeps those it has.</param>
/// <param name="OnceKey">A key that may be used once in the organisation, e.g. an intake key; null for none.</param>
public sealed record ComplaintCommit(
    Complaint Complaint,
    int ExpectedVersion,
    ImmutableArray<ComplaintEvent> Events,
    ImmutableArray<OutboxMessage> Messages,
    DeadlineTerms? Terms = null,
    string? OnceKey = null);
