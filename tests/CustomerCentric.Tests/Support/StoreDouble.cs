using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.InMemory;

namespace CustomerCentric.Tests.Support;

/// <summary>Hands everything to a store in memory, so that a test can change one answer.</summary>
internal class StoreDouble : IComplaintStore
{
    protected InMemoryComplaintStore Inner { get; } = new();

    public virtual Task<Complaint?> LoadAsync(ComplaintKey key, CancellationToken cancellationToken = default) =>
        Inner.LoadAsync(key, cancellationToken);

    public virtual Task<IReadOnlyList<ComplaintEvent>> LoadEventsAsync(ComplaintKey key, CancellationToken cancellationToken = default) =>
        Inner.LoadEventsAsync(key, cancellationToken);

    public virtual Task<ComplaintId?> FindByOnceKeyAsync(OrganisationId organisation, string onceKey, CancellationToken cancellationToken = default) =>
        Inner.FindByOnceKeyAsync(organisation, onceKey, cancellationToken);

    public virtual Task<DeadlineTerms?> FindTermsAsync(
        OrganisationId organisation, TermsVersion version, CancellationToken cancellationToken = default) =>
        Inner.FindTermsAsync(organisation, version, cancellationToken);

    public virtual Task<CommitResult> CommitAsync(ComplaintCommit commit, CancellationToken cancellationToken = default) =>
        Inner.CommitAsync(commit, cancellationToken);

    public virtual Task<IReadOnlyList<DueDeadline>> ClaimDueAsync(
        Instant now, int limit, Duration lease, CancellationToken cancellationToken = default) =>
        Inner.ClaimDueAsync(now, limit, lease, cancellationToken);

    public virtual Task<Instant?> NextDueAsync(CancellationToken cancellationToken = default) => Inner.NextDueAsync(cancellationToken);

    public virtual Task<IReadOnlyList<Complaint>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken = default) =>
        Inner.QueryAsync(query, cancellationToken);

    public virtual Task<IReadOnlyList<OutboxMessage>> ClaimMessagesAsync(
        Instant now, int limit, Duration lease, CancellationToken cancellationToken = default) =>
        Inner.ClaimMessagesAsync(now, limit, lease, cancellationToken);

    public virtual Task ConfirmSentAsync(OutboxMessage message, CancellationToken cancellationToken = default) =>
        Inner.ConfirmSentAsync(message, cancellationToken);
}
