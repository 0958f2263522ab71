namespace CustomerCentric.Customers;

/// <summary>
/// Somebody whom the organisation serves, inside or outside. Carries no name: names live in the host's records, which
/// can be erased.
/// </summary>
/// <param name="Organisation">The organisation whose customer this is.</param>
/// <param name="Id">The customer's identifier in that organisation.</param>
/// <param name="Classification">The place on the three axes.</param>
public sealed record Customer(OrganisationId Organisation, CustomerId Id, CustomerClassification Classification);
