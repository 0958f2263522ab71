using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.InMemory;

/// <summary>
/// Keeps complaints in the memory of the process: for tests, samples and trials. Thread-safe; everything is lost when
/// the process ends.
/// </summary>
public sealed class InMemoryComplaintStore : IComplaintStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ComplaintKey, Complaint> _complaints = [];
    private readonly Dictionary<ComplaintKey, List<ComplaintEvent>> _events = [];
    private readonly Dictionary<(OrganisationId, string OnceKey), ComplaintId> _onceKeys = [];
    private readonly Dictionary<(OrganisationId, TermsVersion), DeadlineTerms> _terms = [];
    private readonly LeasedQueue<(ComplaintKey, string Milestone, int Occurrence), DueDeadline> _due =
        new(deadline => deadline.DueAt, deadline => (deadline.Complaint, deadline.Milestone, deadline.Occurrence));

    private readonly LeasedQueue<string, OutboxMessage> _outbox = new(_ => Instant.MinValue, message => message.Id);

    /// <inheritdoc/>
    public Task<Complaint?> LoadAsync(ComplaintKey key, CancellationToken cancellationToken = default) =>
        Locked(() => _complaints.GetValueOrDefault(key), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ComplaintEvent>> LoadEventsAsync(ComplaintKey key, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<ComplaintEvent>>(() => _events.TryGetValue(key, out var events) ? [.. events] : [], cancellationToken);

    /// <inheritdoc/>
    public Task<ComplaintId?> FindByOnceKeyAsync(OrganisationId organisation, string onceKey, CancellationToken cancellationToken = default) =>
        Locked(() => _onceKeys.TryGetValue((organisation, onceKey), out var id) ? id : (ComplaintId?)null, cancellationToken);

    /// <inheritdoc/>
    public Task<DeadlineTerms?> FindTermsAsync(
        OrganisationId organisation, TermsVersion version, CancellationToken cancellationToken = default) =>
        Locked(() => _terms.GetValueOrDefault((organisation, version)), cancellationToken);

    /// <inheritdoc/>
    public Task<CommitResult> CommitAsync(ComplaintCommit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        return Locked(() => Commit(commit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueDeadline>> ClaimDueAsync(
        Instant now, int limit, Duration lease, CancellationToken cancellationToken = default) =>
        Locked(() => _due.Claim(now, limit, lease), cancellationToken);

    /// <inheritdoc/>
    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken = default) => Locked(() => _due.First?.DueAt, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Complaint>> QueryAsync(ComplaintQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        return Locked<IReadOnlyList<Complaint>>(() => [.. Matches(query).Take(query.Limit)], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxMessage>> ClaimMessagesAsync(
        Instant now, int limit, Duration lease, CancellationToken cancellationToken = default) =>
        Locked(() => _outbox.Claim(now, limit, lease), cancellationToken);

    /// <inheritdoc/>
    public Task ConfirmSentAsync(OutboxMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Locked(() => _outbox.Remove(message), cancellationToken);
    }

    private CommitResult Commit(ComplaintCommit commit)
    {
        var key = commit.Complaint.Key;
        if (commit.OnceKey is { } onceKey && _onceKeys.ContainsKey((key.Organisation, onceKey)))
            return CommitResult.AlreadyDone;
        var stored = _complaints.GetValueOrDefault(key);
        if ((stored?.Version ?? 0) != commit.ExpectedVersion)
            return CommitResult.Conflict;

        if (commit.OnceKey is { } newKey)
            _onceKeys.Add((key.Organisation, newKey), key.Id);
        if (commit.Terms is { } terms)
            _terms[(key.Organisation, terms.Version)] = terms;
        foreach (var deadline in Running(stored))
            _due.Remove(deadline);
        foreach (var deadline in Running(commit.Complaint))
            _due.Add(deadline);
        foreach (var message in commit.Messages)
            _outbox.Add(message);
        _complaints[key] = commit.Complaint;
        if (!_events.TryGetValue(key, out var events))
            _events.Add(key, events = []);
        events.AddRange(commit.Events);
        return CommitResult.Committed;
    }

    private IEnumerable<Complaint> Matches(ComplaintQuery query) => _complaints.Values
        .Where(complaint => complaint.Key.Organisation == query.Organisation
            && (query.Complainant is null || complaint.Draft?.Complainant == query.Complainant)
            && (query.Level is null || complaint.Level == query.Level)
            && (query.State is null || complaint.State == query.State)
            && (query.After is not { } after || string.CompareOrdinal(complaint.Key.Id.Value, after.Value) > 0))
        .OrderBy(complaint => complaint.Key.Id.Value, StringComparer.Ordinal);

    private static IEnumerable<DueDeadline> Running(Complaint? complaint) =>
        from deadline in complaint?.Deadlines ?? []
        where deadline is { State: DeadlineState.Running, Due: not null }
        select new DueDeadline(complaint!.Key, deadline.Milestone, deadline.Occurrence, deadline.Epoch, deadline.Due!.Value.At);

    private Task<T> Locked<T>(Func<T> action, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
            return Task.FromResult(action());
    }
}
