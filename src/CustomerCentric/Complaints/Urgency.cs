namespace CustomerCentric.Complaints;

/// <summary>How soon a complaint must be seen to. Stored by name.</summary>
public enum Urgency
{
    /// <summary>In the ordinary queue.</summary>
    Normal,

    /// <summary>Ahead of the ordinary queue.</summary>
    Urgent,
}
