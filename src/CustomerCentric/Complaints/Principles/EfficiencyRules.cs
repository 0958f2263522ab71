namespace CustomerCentric.Complaints;

/// <summary>Efficiency: those responsible can decide, and do so in time.</summary>
internal static class EfficiencyRules
{
    internal static readonly ComplaintRule[] All =
    [
        new("EFF-02", Principle.Efficiency, "Every open level has a due time",
            new("No deadline could be derived for level {level}.", "Không xác định được thời hạn cho cấp độ {level}."),
            "Reply within the time limit (founding document 003)")
        {
            On = [ComplaintTrigger.Receive, ComplaintTrigger.HandOver, ComplaintTrigger.HandBack, ComplaintTrigger.Escalate,
                ComplaintTrigger.Object, ComplaintTrigger.Reopen, ComplaintTrigger.MilestonePassed],
            Judge = static (in moment) => moment.Context.Facts.Terms is null || !moment.Deadlines.Undated.IsEmpty
                ? Found.Fact("level", moment.Level) : null,
        },
        new("EFF-04", Principle.Efficiency, "Decider has the authority",
            new("{staff} may not grant {remedy} of {amount}; level {level} may.",
                "{staff} không đủ thẩm quyền quyết định {remedy} mức {amount}; cấp độ {level} có thẩm quyền."),
            "Those responsible must have the right and the ability (founding document 003)")
        {
            On = [ComplaintTrigger.Answer],
            Reads = FactKinds.Authority,
            Judge = static (in moment) =>
            {
                if (moment.Command is not Answer { Remedy: { } remedy } || moment.Context.Facts.Authority is not { } authority)
                    return null;
                var actor = moment.Context.Actor;
                return remedy.Amount <= authority.Of(actor.Role) ? null
                    : Found.Facts(("staff", actor.Id), ("remedy", remedy.Kind), ("amount", remedy.Amount),
                        ("level", LevelThatMay(moment.Context.Workflow.Ladder, authority, remedy.Amount)));
            },
        },
        new("EFF-06", Principle.Efficiency, "Initial assessment complete",
            new("The initial assessment is missing.", "Chưa có đánh giá ban đầu."),
            "ISO 10002 initial assessment")
        {
            Obligation = new(Obligations.Assess, SetBy: [ComplaintTrigger.Receive], ClearedBy: [ComplaintTrigger.Assess],
                NeededBy: [ComplaintTrigger.TakeUp, ComplaintTrigger.HandOver]),
        },
        new("EFF-07", Principle.Efficiency, "Safety leaves the ordinary queue",
            new("A safety-relevant complaint must be handled as urgent.", "Khiếu nại liên quan đến an toàn phải được xử lý khẩn cấp."),
            "ISO 10002 initial assessment; ACMA: urgent complaints in 2 working days")
        {
            On = [ComplaintTrigger.Assess],
            Judge = static (in moment) => moment.Command is Assess { SafetyRelevant: true, Urgency: not Urgency.Urgent }
                ? Found.NothingMore : null,
        },
        new("EFF-08", Principle.Efficiency, "Complete hand-over file",
            new("The hand-over to level {level} lacks: {fields}.", "Hồ sơ chuyển đến cấp độ {level} còn thiếu: {fields}."),
            "Complaint and documents are passed to the right unit fast (founding document 003)")
        {
            On = [ComplaintTrigger.HandOver],
            Judge = static (in moment) => moment.Command is HandOver step
                && Found.Missing(("summary", step.Summary), ("toldToCustomer", step.ToldToCustomer)) is { } missing
                    ? Found.Facts(("level", moment.Level), ("fields", missing["fields"])) : null,
        },
    ];

    private static string LevelThatMay(Ladder ladder, AuthorityLimits authority, decimal amount)
    {
        for (var level = 1; level <= ladder.Last; level++)
        {
            if (ladder[level].Roles.Any(role => authority.Of(role) >= amount))
                return $"{level}";
        }
        return "-";
    }
}
