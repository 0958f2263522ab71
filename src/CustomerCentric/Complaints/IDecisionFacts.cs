using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>
/// Where the facts of decisions come from; hosts implement it over their own staff and contract records. Must be
/// thread-safe. Only what a trigger's rules read is asked for.
/// </summary>
public interface IDecisionFacts
{
    /// <summary>The terms for a new complaint; null when there are none, which is recorded as a breach and refuses nothing.</summary>
    ValueTask<DeadlineTerms?> ChooseTermsAsync(OrganisationId organisation, ComplaintDraft draft, CancellationToken cancellationToken = default);

    /// <summary>The archived terms of a complaint; null when the archive has lost them.</summary>
    ValueTask<DeadlineTerms?> FindTermsAsync(OrganisationId organisation, TermsVersion version, CancellationToken cancellationToken = default);

    /// <summary>Who answers for each level now.</summary>
    ValueTask<Roster> GetRosterAsync(OrganisationId organisation, CancellationToken cancellationToken = default);

    /// <summary>Who may grant what now.</summary>
    ValueTask<AuthorityLimits> GetAuthorityAsync(OrganisationId organisation, CancellationToken cancellationToken = default);
}
