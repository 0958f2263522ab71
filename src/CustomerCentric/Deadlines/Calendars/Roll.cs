namespace CustomerCentric.Deadlines;

/// <summary>
/// What to do with a date that is no business day before stepping from it: the field's business day conventions. Stored by name.
/// </summary>
public enum Roll
{
    /// <summary>Leave the date where it is; business days are then counted strictly after it (going back: before it). The default.</summary>
    None,

    /// <summary>To the next business day.</summary>
    Following,

    /// <summary>To the business day before.</summary>
    Preceding,

    /// <summary>To the next business day, unless that lies in another month: then to the one before.</summary>
    ModifiedFollowing,

    /// <summary>To the business day before, unless that lies in another month: then to the next one.</summary>
    ModifiedPreceding,
}
