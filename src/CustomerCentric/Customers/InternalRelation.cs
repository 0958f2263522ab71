namespace CustomerCentric.Customers;

/// <summary>The three kinds of internal customer. Stored by name.</summary>
public enum InternalRelationKind
{
    /// <summary>The customer is whom the supplier reports to (cấp trên).</summary>
    ReportsTo,

    /// <summary>The customer is provided with a service or goods by the supplier.</summary>
    ProvidesFor,

    /// <summary>The customer's co-operation is needed, and the supplier's by the customer: holds both ways.</summary>
    WorksWith,
}

/// <summary>Inside the organisation, somebody supplies somebody: "everybody has customers".</summary>
/// <param name="Supplier">Who reports, provides or works together.</param>
/// <param name="Customer">The internal customer.</param>
/// <param name="Kind">Which of the three kinds of internal customer it is.</param>
public sealed record InternalRelation(CustomerId Supplier, CustomerId Customer, InternalRelationKind Kind);
