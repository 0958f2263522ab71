namespace CustomerCentric.Complaints;

/// <summary>What a new definition means for a complaint that began under an older one. In rising order.</summary>
internal enum UpgradeVerdict
{
    /// <summary>It can go on as it is: the same deadlines run, the same is owed, and its level exists. The past may carry notes.</summary>
    Compatible,

    /// <summary>As <see cref="ComplaintUpgrade.NeedsMigration"/> says.</summary>
    NeedsMigration,

    /// <summary>As <see cref="ComplaintUpgrade.IsStranded"/> says.</summary>
    Stranded,
}
