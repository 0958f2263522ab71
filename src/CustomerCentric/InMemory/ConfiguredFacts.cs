using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.InMemory;

/// <summary>Facts that are the same for every organisation and do not change while the process runs. Thread-safe.</summary>
internal sealed class ConfiguredFacts(Func<ComplaintDraft, DeadlineTerms?> chooseTerms, Roster roster, AuthorityLimits authority) : IDecisionFacts
{
    public ValueTask<DeadlineTerms?> ChooseTermsAsync(
        OrganisationId organisation, ComplaintDraft draft, CancellationToken cancellationToken = default) => new(chooseTerms(draft));

    public ValueTask<Roster> GetRosterAsync(OrganisationId organisation, CancellationToken cancellationToken = default) => new(roster);

    public ValueTask<AuthorityLimits> GetAuthorityAsync(OrganisationId organisation, CancellationToken cancellationToken = default) =>
        new(authority);
}
