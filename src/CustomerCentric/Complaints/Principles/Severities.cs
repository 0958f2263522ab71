namespace CustomerCentric.Complaints;

/// <summary>
/// How severe it is to break a rule at a moment: the one table where this is decided and reviewed. The complainant is
/// never punished for the organisation's omission, so receiving, accepting, objecting, withdrawing, the complainant's reopening,
/// and what a missed limit brings about are not refused by a rule.
/// </summary>
internal static class Severities
{
    private static readonly Dictionary<string, Severity> s_atStaffSteps = new()
    {
        ["COM-02"] = Severity.Block,
        ["COM-03"] = Severity.Block,
        ["COM-04"] = Severity.Warning,
        ["COM-06"] = Severity.Warning,
        ["FAI-01"] = Severity.Block,
        ["FAI-02"] = Severity.Block,
        ["FAI-03"] = Severity.Block,
        ["FAI-04"] = Severity.Block,
        ["FAI-05"] = Severity.Block,
        ["FAI-07"] = Severity.Warning,
        ["FAI-09"] = Severity.Warning,
        ["FAI-10"] = Severity.Block,
        ["EFF-01"] = Severity.Warning,
        // A calendar that ends too soon is the organisation's omission; standing still would not mend it.
        ["EFF-02"] = Severity.Breach,
        ["EFF-03"] = Severity.Breach,
        ["EFF-04"] = Severity.Block,
        ["EFF-05"] = Severity.Warning,
        ["EFF-06"] = Severity.Block,
        ["EFF-07"] = Severity.Block,
        ["EFF-08"] = Severity.Block,
        ["EFF-09"] = Severity.Warning,
        ["EFF-10"] = Severity.Block,
        ["ACC-01"] = Severity.Breach,
        ["ACC-03"] = Severity.Block,
        ["ACC-04"] = Severity.Warning,
        ["ACC-05"] = Severity.Block,
        ["ACC-07"] = Severity.Warning,
        ["ACC-08"] = Severity.Block,
        ["ACC-09"] = Severity.Warning,
        ["RES-01"] = Severity.Block,
        ["RES-02"] = Severity.Block,
        ["RES-03"] = Severity.Block,
        ["RES-04"] = Severity.Block,
        ["RES-05"] = Severity.Block,
        ["RES-06"] = Severity.Block,
        ["RES-10"] = Severity.Warning,
        ["RES-11"] = Severity.Block,
        ["RES-12"] = Severity.Block,
        ["RES-14"] = Severity.Warning,
        ["TEC-05"] = Severity.Block,
        ["TEC-12"] = Severity.Block,
        ["TEC-13"] = Severity.Warning,
        ["TEC-14"] = Severity.Warning,
    };

    // Where nobody is independent enough the complaint still goes up, and the complainant is shown the way outside.
    private static readonly Dictionary<(string Code, ComplaintTrigger Trigger), Severity> s_elsewhere = new()
    {
        [("FAI-01", ComplaintTrigger.Escalate)] = Severity.Breach,
        [("FAI-01", ComplaintTrigger.HandOver)] = Severity.Breach,
    };

    // Here block means: not fit to go live. Complaints that come in all the same are received.
    private static readonly Dictionary<string, Severity> s_inConfiguration = new()
    {
        ["COM-01"] = Severity.Block,
        ["COM-03"] = Severity.Block,
        ["FAI-06"] = Severity.Block,
        ["ACC-01"] = Severity.Block,
        ["ACC-02"] = Severity.Block,
    };

    // An audit refuses nothing. What somebody was owed and records show was not done is a breach; a warning is what figures only
    // suggest, so that somebody has to look (FAI-08, RES-07), and what is courtesy (RES-10, RES-14).
    private static readonly Dictionary<string, Severity> s_inAudits = new()
    {
        ["COM-05"] = Severity.Breach,
        ["COM-08"] = Severity.Breach,
        ["FAI-08"] = Severity.Warning,
        ["ACC-06"] = Severity.Breach,
        ["RES-07"] = Severity.Warning,
        ["RES-08"] = Severity.Breach,
        ["RES-09"] = Severity.Breach,
        ["RES-10"] = Severity.Warning,
        ["RES-14"] = Severity.Warning,
    };

    private static readonly Dictionary<string, Severity> s_atHooks = new()
    {
        ["COM-07"] = Severity.Block,
        ["FAI-10"] = Severity.Block,
        ["RES-13"] = Severity.Block,
    };

    // The law sets the window, not an omission.
    private const string ReopeningWindow = "TEC-12";

    internal static IReadOnlyCollection<string> Codes => s_atStaffSteps.Keys;

    /// <summary>How severe it is to break a rule on the setup, on a period or at a host's hook.</summary>
    internal static Severity OutsideSteps(CatalogueRule rule) => (rule switch
    {
        ConfigurationRule => s_inConfiguration,
        AuditRule => s_inAudits,
        _ => s_atHooks,
    }).GetValueOrDefault(rule.Code, rule.Severity);

    /// <summary>The codes of the table for the setup, for audits and for hooks.</summary>
    internal static IEnumerable<string> CodesOutsideSteps => [.. s_inConfiguration.Keys, .. s_inAudits.Keys, .. s_atHooks.Keys];

    /// <summary>How severe it is when the staff take the step.</summary>
    internal static Severity AtStaffStep(ComplaintRule rule, ComplaintTrigger trigger) =>
        s_elsewhere.TryGetValue((rule.Code, trigger), out var here) ? here : s_atStaffSteps.GetValueOrDefault(rule.Code, rule.Severity);

    /// <summary>How severe it is when somebody in this role takes the step.</summary>
    internal static Severity For(Severity atStaffStep, string code, ComplaintTrigger trigger, ActorRole role) =>
        atStaffStep == Severity.Block && code != ReopeningWindow && IsNeverRefused(trigger, role) ? Severity.Breach : atStaffStep;

    internal static bool IsNeverRefused(ComplaintTrigger trigger, ActorRole role) => trigger switch
    {
        ComplaintTrigger.Receive or ComplaintTrigger.TakeNote or ComplaintTrigger.Accept or ComplaintTrigger.AcceptInPart
            or ComplaintTrigger.Object or ComplaintTrigger.Withdraw or ComplaintTrigger.MilestonePassed => true,
        ComplaintTrigger.Reopen or ComplaintTrigger.TreatAsComplaint => role is ActorRole.Complainant or ActorRole.Representative,
        ComplaintTrigger.Escalate => role == ActorRole.System,
        _ => false,
    };
}
