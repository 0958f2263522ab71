namespace CustomerCentric.Complaints;

/// <summary>How a complaint ended. Stored by name.</summary>
public enum Ending
{
    /// <summary>It was answered, and the answer accepted or left to stand.</summary>
    Decided,

    /// <summary>The complainant withdrew it.</summary>
    Withdrawn,

    /// <summary>It was refused on a listed ground.</summary>
    Refused,

    /// <summary>It repeats another complaint, which is handled.</summary>
    Duplicate,

    /// <summary>Another organisation handles it.</summary>
    Transferred,

    /// <summary>It was entered in error and is no complaint of anybody.</summary>
    Cancelled,

    /// <summary>A comment or suggestion that was dealt with; no complaint.</summary>
    Noted,
}
