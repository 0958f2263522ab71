namespace CustomerCentric;

/// <summary>The roles in which somebody acts on a complaint. Stored by name.</summary>
public enum ActorRole
{
    /// <summary>A member of the customer care staff (the front line).</summary>
    CareAgent,

    /// <summary>The head of customer care, who writes the reports.</summary>
    HeadOfCare,

    /// <summary>The head of the specialist (technical) department.</summary>
    TechnicalHead,

    /// <summary>The director.</summary>
    Director,

    /// <summary>An experienced member of staff whom the director has authorised.</summary>
    Delegate,

    /// <summary>A specialist or inspector who investigates at any level but does not own the complaint.</summary>
    Inspector,

    /// <summary>The person or organisation that complains.</summary>
    Complainant,

    /// <summary>Somebody who complains on another's behalf.</summary>
    Representative,

    /// <summary>The library itself, e.g. when a limit has passed.</summary>
    System,
}
