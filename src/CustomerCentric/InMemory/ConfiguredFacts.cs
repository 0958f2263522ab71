using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.InMemory;

/// <summary>
/// Facts that are the same for every organisation and do not change while the process runs; terms are archived as they
/// are chosen. Thread-safe.
/// </summary>
internal sealed class ConfiguredFacts(
    Func<ComplaintDraft, DeadlineTerms?> chooseTerms, DeadlineTerms configured, Roster roster, AuthorityLimits authority) : IDecisionFacts
{
    // The configured terms are known from the start: another node, or this one before a restart, may have chosen them.
    private readonly System.Collections.Concurrent.ConcurrentDictionary<TermsVersion, DeadlineTerms> _archive =
        new() { [configured.Version] = configured };

    public ValueTask<DeadlineTerms?> ChooseTermsAsync(
        OrganisationId organisation, ComplaintDraft draft, CancellationToken cancellationToken = default)
    {
        var terms = chooseTerms(draft);
        return new(terms is null ? null : _archive.GetOrAdd(terms.Version, terms));
    }

    public ValueTask<DeadlineTerms?> FindTermsAsync(
        OrganisationId organisation, TermsVersion version, CancellationToken cancellationToken = default) =>
        new(_archive.GetValueOrDefault(version));

    public ValueTask<Roster> GetRosterAsync(OrganisationId organisation, CancellationToken cancellationToken = default) => new(roster);

    public ValueTask<AuthorityLimits> GetAuthorityAsync(OrganisationId organisation, CancellationToken cancellationToken = default) =>
        new(authority);
}
