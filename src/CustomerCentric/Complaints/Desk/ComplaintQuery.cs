namespace CustomerCentric.Complaints;

/// <summary>A page of an organisation's complaints, in ordinal order of their identifiers; filters combine.</summary>
/// <param name="Organisation">The organisation; there is no query across organisations.</param>
public sealed record ComplaintQuery(OrganisationId Organisation)
{
    /// <summary>Only this complainant's; null for all.</summary>
    public CustomerId? Complainant { get; init; }

    /// <summary>Only this level's queue; null for all.</summary>
    public int? Level { get; init; }

    /// <summary>Only those in this state; null for all.</summary>
    public ComplaintState? State { get; init; }

    /// <summary>Continues after this complaint (exclusive), the last of the page before; null begins.</summary>
    public ComplaintId? After { get; init; }

    /// <summary>At most this many, from 1; 100 by default.</summary>
    public int Limit { get; init; } = 100;
}
