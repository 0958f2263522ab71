namespace CustomerCentric.Complaints;

/// <summary>Where a complaint is stored: the organisation (tenant) and the complaint.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Id">The complaint within it.</param>
public readonly record struct ComplaintKey(OrganisationId Organisation, ComplaintId Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Organisation}/{Id}";
}
