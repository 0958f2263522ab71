namespace CustomerCentric.Deadlines;

/// <summary>At what time of its last day a limit counted in days falls due. Stored by name.</summary>
public enum DueTimeOfDay
{
    /// <summary>The whole last day still counts: due at the midnight that ends it. The default.</summary>
    EndOfDay,

    /// <summary>
    /// At the local clock time of the start. Where the zone skips that time, later by the length of the gap; where it
    /// comes twice, the first.
    /// </summary>
    SameClockTime,

    /// <summary>At the last closing time of the last day; for business days only.</summary>
    CloseOfBusiness,
}
