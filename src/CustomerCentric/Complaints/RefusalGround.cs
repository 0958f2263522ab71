namespace CustomerCentric.Complaints;

/// <summary>
/// Grounds for not letting a complaint in. The list is closed: merit is not a ground, and neither is missing evidence,
/// which stands here so that the answer can say so. Stored by name.
/// </summary>
public enum RefusalGround
{
    /// <summary>It concerns goods or services of somebody else.</summary>
    NotOurs,

    /// <summary>The same matter between the same parties has been decided, and nothing new is said.</summary>
    AlreadyDecided,

    /// <summary>A court or other body deals with the matter.</summary>
    BeforeAnotherBody,

    /// <summary>A period set by law for complaining has passed.</summary>
    OutOfTime,

    /// <summary>No legal ground: nothing was brought to prove it (rule ACC-08).</summary>
    MissingEvidence,
}
