namespace CustomerCentric.Complaints;

/// <summary>How a complaint came in. Stored by name.</summary>
public enum Channel
{
    /// <summary>Any other way.</summary>
    Other,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>By letter or form.</summary>
    Letter,

    /// <summary>By fax.</summary>
    Fax,

    /// <summary>By e-mail or message.</summary>
    Email,

    /// <summary>Through a web page, an app or a programming interface.</summary>
    Online,
}
