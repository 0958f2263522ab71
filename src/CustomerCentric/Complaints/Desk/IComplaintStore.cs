using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>
/// Where complaints are kept. Every key carries the organisation. Must be thread-safe; the package
/// CustomerCentric.Testing has the exam that an implementation must pass.
/// </summary>
public interface IComplaintStore
{
    /// <summary>The complaint as last committed; null when there is none.</summary>
    Task<Complaint?> LoadAsync(ComplaintKey key, CancellationToken cancellationToken = default);

    /// <summary>All events of a complaint in order; empty when there is none.</summary>
    Task<IReadOnlyList<ComplaintEvent>> LoadEventsAsync(ComplaintKey key, CancellationToken cancellationToken = default);

    /// <summary>The complaint that was committed with a once-key; null when the key is unused.</summary>
    Task<ComplaintId?> FindByOnceKeyAsync(OrganisationId organisation, string onceKey, CancellationToken cancellationToken = default);

    /// <summary>Terms that were committed with a complaint of the organisation; null when the version is unknown.</summary>
    Task<DeadlineTerms?> FindTermsAsync(OrganisationId organisation, TermsVersion version, CancellationToken cancellationToken = default);

    /// <summary>Stores a unit of work, all or nothing. An <see cref="CommitResult.AlreadyDone"/> once-key wins over a conflict.</summary>
    Task<CommitResult> CommitAsync(ComplaintCommit commit, CancellationToken cancellationToken = default);

    /// <summary>
    /// Claims running deadlines of all organisations whose due instant lies before <paramref name="now"/> (exclusive: at the
    /// due instant itself is in time), earliest first. What is claimed is not claimed again before the lease has passed,
    /// unless its complaint is committed anew.
    /// </summary>
    /// <param name="now">The present instant.</param>
    /// <param name="limit">At most this many, from 1.</param>
    /// <param name="lease">How long the claim holds.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<IReadOnlyList<DueDeadline>> ClaimDueAsync(Instant now, int limit, Duration lease, CancellationToken cancellationToken = default);

    /// <summary>The earliest due instant of all running deadlines, claimed or not; null when none runs.</summary>
    Task<Instant?> NextDueAsync(CancellationToken cancellationToken = default);

    /// <summary>One page of complaints.</summary>
    Task<IReadOnlyList<Complaint>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken = default);

    /// <summary>Claims unsent messages, oldest first; the lease works as in <see cref="ClaimDueAsync"/>.</summary>
    Task<IReadOnlyList<OutboxMessage>> ClaimMessagesAsync(Instant now, int limit, Duration lease, CancellationToken cancellationToken = default);

    /// <summary>Takes a message that was sent out of the outbox; does nothing when it is gone.</summary>
    Task ConfirmSentAsync(OutboxMessage message, CancellationToken cancellationToken = default);
}
