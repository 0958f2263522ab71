namespace CustomerCentric.Complaints;

/// <summary>What somebody says to the organisation. Stored by name.</summary>
public enum FeedbackKind
{
    /// <summary>Dissatisfaction, in any form (khiếu nại).</summary>
    Complaint,

    /// <summary>A comment (nhận xét).</summary>
    Comment,

    /// <summary>A suggestion (kiến nghị).</summary>
    Suggestion,
}

/// <summary>Who a complaint comes from. Stored by name.</summary>
public enum ComplaintSource
{
    /// <summary>Not said, or somebody else.</summary>
    Other,

    /// <summary>A household.</summary>
    Household,

    /// <summary>A commercial or industrial firm.</summary>
    Business,

    /// <summary>Public opinion, e.g. the press.</summary>
    PublicOpinion,

    /// <summary>A member of the people's committee or another authority.</summary>
    Authority,

    /// <summary>A member of a statutory council.</summary>
    Council,

    /// <summary>A community group.</summary>
    CommunityGroup,
}

/// <summary>Who complains in somebody else's name.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Authority">What shows that they may; null while it is not on file (ACC-07).</param>
public sealed record Representative(string Name, string? Authority = null);
