namespace CustomerCentric;

/// <summary>
/// Where new identifiers come from: the core has no randomness of its own. Implementations must be thread-safe.
/// The default, set by <c>AddCustomerCentric</c>, gives random ones that can be read out.
/// </summary>
public interface IIdSource
{
    /// <summary>An identifier that this organisation has not used for a complaint before.</summary>
    ComplaintId NewComplaintId(OrganisationId organisation);
}
