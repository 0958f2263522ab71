namespace CustomerCentric.Complaints;

/// <summary>
/// How severe it is to break a rule at a moment: the one table where this is decided and reviewed. The complainant is
/// never punished for the organisation's omission, so receiving, objecting, withdrawing, and what a missed limit brings
/// about are not refused by a rule.
/// </summary>
internal static class Severities
{
    private static readonly Dictionary<string, Severity> s_atStaffSteps = new()
    {
        ["COM-02"] = Severity.Block,
        ["COM-03"] = Severity.Block,
        ["COM-04"] = Severity.Warning,
        ["FAI-01"] = Severity.Block,
        ["FAI-03"] = Severity.Block,
        ["FAI-04"] = Severity.Block,
        ["FAI-05"] = Severity.Block,
        // A calendar that ends too soon is the organisation's omission; standing still would not mend it.
        ["EFF-02"] = Severity.Breach,
        ["EFF-04"] = Severity.Block,
        ["EFF-06"] = Severity.Block,
        ["EFF-07"] = Severity.Block,
        ["EFF-08"] = Severity.Block,
        ["ACC-01"] = Severity.Breach,
        ["ACC-04"] = Severity.Warning,
        ["ACC-05"] = Severity.Block,
        ["ACC-08"] = Severity.Block,
        ["RES-01"] = Severity.Block,
        ["RES-02"] = Severity.Block,
        ["RES-05"] = Severity.Block,
        ["RES-06"] = Severity.Block,
        ["RES-11"] = Severity.Block,
        ["TEC-05"] = Severity.Block,
    };

    internal static IReadOnlyCollection<string> Codes => s_atStaffSteps.Keys;

    internal static Severity Of(string code, ComplaintTrigger trigger, ActorRole role)
    {
        var severity = s_atStaffSteps[code];
        return severity == Severity.Block && IsNeverRefused(trigger, role) ? Severity.Breach : severity;
    }

    private static bool IsNeverRefused(ComplaintTrigger trigger, ActorRole role) =>
        (role == ActorRole.System && trigger == ComplaintTrigger.Escalate)
        || trigger is ComplaintTrigger.Receive or ComplaintTrigger.Object or ComplaintTrigger.Withdraw or ComplaintTrigger.MilestonePassed;
}
