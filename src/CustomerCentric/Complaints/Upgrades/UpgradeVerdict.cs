namespace CustomerCentric.Complaints;

/// <summary>What a new definition means for a complaint that began under an older one. In rising order; stored by name.</summary>
public enum UpgradeVerdict
{
    /// <summary>It can go on as it is: the same deadlines run, the same is owed, and its level exists. The past may carry notes.</summary>
    Compatible,

    /// <summary>
    /// It can be brought to an ending, but something about it no longer fits until a recorded step has put that right: its level,
    /// a deadline, or what is owed. The findings name what.
    /// </summary>
    NeedsMigration,

    /// <summary>
    /// Nothing brings it to an ending: no step that the organisation may take leads to an answer that is closed, or no clock would
    /// bring it up again. That the complainant may withdraw is no way on, nor is refusing, cancelling, transferring or calling it a duplicate.
    /// </summary>
    Stranded,
}
