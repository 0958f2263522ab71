namespace CustomerCentric.Customers;

/// <summary>How many buy or use: the first axis of the customer classification diagram. Stored by name.</summary>
public enum CustomerKind
{
    /// <summary>One person (khách hàng cá nhân).</summary>
    Individual,

    /// <summary>A household's, firm's, authority's or other body's account (khách hàng tổ chức).</summary>
    Organisation,
}

/// <summary>What the customer does with the goods or service: the second axis. Stored by name; flags combine.</summary>
[Flags]
public enum CustomerRoles
{
    /// <summary>Neither is known yet; not legal in a classification.</summary>
    None = 0,

    /// <summary>Pays or orders (người mua).</summary>
    Buyer = 1,

    /// <summary>Uses what somebody bought (người sử dụng).</summary>
    User = 2,

    /// <summary>Both at once.</summary>
    BuyerAndUser = Buyer | User,
}

/// <summary>Where the customer stands: the third axis. Stored by name.</summary>
public enum CustomerPosition
{
    /// <summary>Works in the organisation (khách hàng nội bộ).</summary>
    Internal,

    /// <summary>Stands outside the organisation (khách hàng bên ngoài).</summary>
    External,
}

/// <summary>
/// The place of a customer on the three independent axes of the customer classification diagram
/// (sơ đồ phân loại khách hàng). Every combination is legal, so that an internal organisational user
/// (a department) is as much a customer as an external individual buyer.
/// </summary>
public sealed record CustomerClassification
{
    /// <summary>Places a customer on the three axes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is not one of the named ones, or no role is given.</exception>
    public CustomerClassification(CustomerKind kind, CustomerRoles roles, CustomerPosition position)
    {
        if (!Enum.IsDefined(kind))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Individual or Organisation.");
        if (roles == CustomerRoles.None || !Enum.IsDefined(roles))
            throw new ArgumentOutOfRangeException(nameof(roles), roles, "Buyer, User or both.");
        if (!Enum.IsDefined(position))
            throw new ArgumentOutOfRangeException(nameof(position), position, "Internal or External.");
        (Kind, Roles, Position) = (kind, roles, position);
    }

    /// <summary>Individual or organisation.</summary>
    public CustomerKind Kind { get; }

    /// <summary>Buyer, user or both; never none.</summary>
    public CustomerRoles Roles { get; }

    /// <summary>Inside or outside the organisation.</summary>
    public CustomerPosition Position { get; }
}
