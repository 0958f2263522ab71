namespace CustomerCentric.Complaints;

/// <summary>How soon a complaint must be seen to. Stored by name.</summary>
public enum Urgency
{
    /// <summary>In the ordinary queue.</summary>
    Normal,

    /// <summary>Ahead of the ordinary queue.</summary>
    Urgent,
}

/// <summary>How far what is complained about reaches. Stored by name.</summary>
public enum Impact
{
    /// <summary>One customer.</summary>
    One,

    /// <summary>Several customers.</summary>
    Several,

    /// <summary>An area, or customers in general.</summary>
    Wide,
}

/// <summary>How grave a complaint is: urgency by impact. Stored by name.</summary>
public enum Gravity
{
    /// <summary>One customer, not urgent.</summary>
    Low,

    /// <summary>Several customers, not urgent.</summary>
    Medium,

    /// <summary>One customer, urgent, or a wide impact.</summary>
    High,

    /// <summary>Urgent for several customers or more, or a matter of safety.</summary>
    Critical,
}

/// <summary>Who should look at a complaint first. Stored by name.</summary>
public enum Route
{
    /// <summary>The customer care staff.</summary>
    CareStaff,

    /// <summary>A specialist of the department concerned.</summary>
    Specialist,

    /// <summary>An inspector, because it is grave.</summary>
    Inspector,
}
