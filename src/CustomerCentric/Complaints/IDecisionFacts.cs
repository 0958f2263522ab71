using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>
/// Where the facts of decisions come from; hosts implement it over their own staff and contract records. Must be
/// thread-safe. Roster and authority are asked for only where a rule of the trigger reads them.
/// </summary>
public interface IDecisionFacts
{
    /// <summary>
    /// The terms for a new complaint, which keeps them: the store archives them under their version. Null when there are
    /// none, which is recorded as a breach and refuses nothing.
    /// </summary>
    ValueTask<DeadlineTerms?> ChooseTermsAsync(OrganisationId organisation, ComplaintDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Who answers for each level now.</summary>
    ValueTask<Roster> GetRosterAsync(OrganisationId organisation, CancellationToken cancellationToken = default);

    /// <summary>Who may grant what now.</summary>
    ValueTask<AuthorityLimits> GetAuthorityAsync(OrganisationId organisation, CancellationToken cancellationToken = default);

    /// <summary>What else rules read of the organisation for a complaint and the actor of the step; null, the default, when nothing is known.</summary>
    ValueTask<OfficeFacts?> GetOfficeAsync(Actor actor, ComplaintDraft draft, CancellationToken cancellationToken = default) => new((OfficeFacts?)null);
}
