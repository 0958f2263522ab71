namespace CustomerCentric.Complaints;

/// <summary>
/// Where a complaint stands. Few states: what runs in parallel is an obligation or a deadline, and the level is a
/// number of its own. Stored by name.
/// </summary>
public enum ComplaintState
{
    /// <summary>Not received yet: what somebody typed.</summary>
    Draft,

    /// <summary>A comment or suggestion: noted, without deadlines; it can become a complaint.</summary>
    Noted,

    /// <summary>Received and on the clock.</summary>
    Received,

    /// <summary>Urgency and safety are known; waits for somebody to take it up.</summary>
    Assessed,

    /// <summary>Lies with a level that has not taken it up yet.</summary>
    HandedOver,

    /// <summary>Somebody at the present level works on it.</summary>
    InProgress,

    /// <summary>The complainant was told the outcome and may accept or object.</summary>
    Answered,

    /// <summary>The complainant accepted the answer.</summary>
    Accepted,

    /// <summary>Closed: decided, duplicate, transferred, cancelled, or a comment that was dealt with.</summary>
    Closed,

    /// <summary>The complainant withdrew it; it still counts for causes.</summary>
    Withdrawn,

    /// <summary>Not let in, on a listed ground.</summary>
    Refused,
}
