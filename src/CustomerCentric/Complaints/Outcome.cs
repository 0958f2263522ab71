namespace CustomerCentric.Complaints;

/// <summary>What the answer says of the complaint as a whole. Stored by name.</summary>
public enum Outcome
{
    /// <summary>The complainant is right.</summary>
    Upheld,

    /// <summary>Right in part.</summary>
    PartlyUpheld,

    /// <summary>The complaint is rejected.</summary>
    NotUpheld,
}
