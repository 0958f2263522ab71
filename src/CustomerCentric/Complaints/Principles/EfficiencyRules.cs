using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Efficiency: those responsible can decide, and do so in time.</summary>
internal static class EfficiencyRules
{
    internal static readonly ComplaintRule[] All =
    [
        new("EFF-01", Principle.Efficiency, "First-contact solution attempted",
            new("No attempt at solving on the spot was recorded.", "Chưa ghi nhận việc thử giải quyết ngay tại chỗ."),
            "Most complaints are solved on the spot (founding document 003); ACMA: fix at first contact")
        {
            Mend = "Try to solve it while the complainant is there, and record what was tried.",
            On = [ComplaintTrigger.Assess],
            Judge = static moment => moment is { Draft: { Channel: Channel.Telephone or Channel.InPerson } draft, Command: Assess step }
                && string.IsNullOrWhiteSpace(draft.FirstContact) && string.IsNullOrWhiteSpace(step.FirstContact) ? Found.NothingMore : null,
        },
        new("EFF-02", Principle.Efficiency, "Every open level has a due time",
            new("No deadline could be derived for level {level}.", "Không xác định được thời hạn cho cấp độ {level}."),
            "Reply within the time limit (founding document 003)")
        {
            Mend = "Give the level a limit in the policy, and a calendar that reaches far enough.",
            On = [ComplaintTrigger.Receive, ComplaintTrigger.TreatAsComplaint, ComplaintTrigger.HandOver, ComplaintTrigger.HandBack,
                ComplaintTrigger.Escalate, ComplaintTrigger.AcceptInPart, ComplaintTrigger.Object, ComplaintTrigger.Reopen,
                ComplaintTrigger.MilestonePassed],
            Judge = static moment => moment.Context.Facts.Terms is null || !moment.Deadlines.Undated.IsEmpty
                ? Found.Fact("level", moment.Level) : null,
        },
        new("EFF-03", Principle.Efficiency, "Missed limit reaches the next level at once",
            new("Level {level} missed its limit at {due} and the next level has not got the complaint.",
                "Cấp độ {level} quá hạn lúc {due} nhưng cấp trên chưa được báo cáo."),
            "The head of department must see that it is reported at once to the director (founding document 003)")
        {
            Mend = "Escalate the complaint to the next level now.",
            On = [ComplaintTrigger.MilestonePassed],
            Judge = static moment => moment.MustClimb && !moment.CanClimb && !StandardTable.IsEnded(moment.To)
                    ? Found.Facts(("level", moment.Level), ("due", moment.ClaimedAt)) : null,
        },
        new("EFF-04", Principle.Efficiency, "Decider has the authority",
            new("{staff} may not grant {remedy} of {amount}; level {level} may.",
                "{staff} không đủ thẩm quyền quyết định {remedy} mức {amount}; cấp độ {level} có thẩm quyền."),
            "Those responsible must have the right and the ability (founding document 003)")
        {
            Mend = "Have somebody with the authority approve it, or grant less.",
            On = [ComplaintTrigger.Approve, ComplaintTrigger.Answer],
            Reads = FactKinds.Authority,
            Judge = static moment => moment.Command switch
            {
                Answer { Remedy: { } remedy } when !(moment.Before.File.Approved?.Covers(remedy) ?? false) => BeyondAuthority(moment, remedy),
                Approve when moment.Before.File.Proposal?.Remedy is { } remedy => BeyondAuthority(moment, remedy),
                _ => null,
            },
            Obligation = new(Obligations.Approve, SetBy: [ComplaintTrigger.Propose],
                ClearedBy: [ComplaintTrigger.Propose, ComplaintTrigger.Approve, ComplaintTrigger.SendBack, ComplaintTrigger.HandOver, ComplaintTrigger.HandBack, ComplaintTrigger.Escalate,
                    .. StandardTable.EndedBy],
                NeededBy: [ComplaintTrigger.Answer])
            {
                SetWhen = static (in moment) => moment.Command is Propose { Remedy: { } remedy } && BeyondAuthority(moment, remedy) is not null,
                AnsweredBy = [ComplaintTrigger.Approve, ComplaintTrigger.SendBack],
            },
        },
        new("EFF-05", Principle.Efficiency, "Workload within capacity",
            new("{staff} already has {n} open complaints (capacity {max}).", "{staff} đang xử lý {n} khiếu nại (định mức {max})."),
            "Suitable resources always available (founding document 003); ISO 10002 capacity")
        {
            Mend = "Give the complaint to somebody with fewer open ones, or add people.",
            On = [ComplaintTrigger.TakeUp],
            Reads = FactKinds.Office,
            IsForeseen = true,
            Judge = static moment => moment.Context.Facts.Office is { OpenComplaints: { } open, Capacity: { } most } && open >= most
                ? Found.Facts(("staff", moment.Context.Actor.Id), ("n", open), ("max", most)) : null,
        },
        new("EFF-06", Principle.Efficiency, "Initial assessment complete",
            new("The initial assessment is missing.", "Chưa có đánh giá ban đầu."),
            "ISO 10002 initial assessment")
        {
            Mend = "Assess the complaint first.",
            // What was settled on the spot needs none any more; a refusal may still be objected to, and then it does.
            Obligation = new(Obligations.Assess, SetBy: [ComplaintTrigger.Receive, ComplaintTrigger.TreatAsComplaint],
                ClearedBy: [ComplaintTrigger.Assess, ComplaintTrigger.Close, .. StandardTable.EndedBy.Remove(ComplaintTrigger.Refuse)],
                NeededBy: [ComplaintTrigger.TakeUp, ComplaintTrigger.DelegateTo, ComplaintTrigger.HandOver]),
        },
        new("EFF-07", Principle.Efficiency, "Safety leaves the ordinary queue",
            new("A safety-relevant complaint must be handled as urgent.", "Khiếu nại liên quan đến an toàn phải được xử lý khẩn cấp."),
            "ISO 10002 initial assessment; ACMA: urgent complaints in 2 working days")
        {
            Mend = "Assess it as urgent.",
            On = [ComplaintTrigger.Assess],
            Judge = static moment => moment.Command is Assess { SafetyRelevant: true, Urgency: not Urgency.Urgent }
                ? Found.NothingMore : null,
        },
        new("EFF-08", Principle.Efficiency, "Complete hand-over file",
            new("The hand-over to level {level} lacks: {fields}.", "Hồ sơ chuyển đến cấp độ {level} còn thiếu: {fields}."),
            "Complaint and documents are passed to the right unit fast (founding document 003)")
        {
            Mend = "Complete the file that is handed over.",
            On = [ComplaintTrigger.HandOver],
            Judge = static moment => moment.Command is HandOver step
                && Found.Missing(("summary", step.Summary), ("toldToCustomer", step.ToldToCustomer)) is { } missing
                    ? Found.Facts(("level", moment.Level), ("fields", missing["fields"])) : null,
        },
        new("EFF-09", Principle.Efficiency, "Hand-over accepted quickly",
            new("Level {level} has not taken the complaint up by {due}.", "Cấp độ {level} chưa tiếp nhận khiếu nại trước {due}."),
            "Internal communication brings complaints to the right unit fast (founding document 003)")
        {
            Mend = "Let the receiving level take it up or hand it back.",
            On = [ComplaintTrigger.MilestonePassed],
            Judge = static moment => moment.Passed?.StopsOn.Contains(ClockEvents.TakenUp) == true
                    ? Found.Facts(("level", moment.Level), ("due", moment.ClaimedAt)) : null,
        },
        new("EFF-10", Principle.Efficiency, "Remedy followed to the end",
            new("The promised remedy has not been delivered.", "Biện pháp khắc phục đã hứa chưa hoàn thành."),
            "Housing Ombudsman Code 5.5; ACMA: carry out within 5 working days of agreement")
        {
            Mend = "Deliver the remedy that was promised and record it.",
            Obligation = new(Obligations.DeliverRemedy, SetBy: [ComplaintTrigger.Answer],
                ClearedBy: [ComplaintTrigger.DeliverRemedy, ComplaintTrigger.Object, ComplaintTrigger.Reopen, .. StandardTable.EndedBy],
                NeededBy: [ComplaintTrigger.Close])
            {
                SetWhen = static (in moment) => moment.Command is Answer { Remedy.IsDelivered: false },
                AnsweredBy = [ComplaintTrigger.DeliverRemedy],
            },
        },
    ];

    private static IReadOnlyDictionary<string, string>? BeyondAuthority(in Moment moment, Remedy remedy)
    {
        var actor = moment.Context.Actor;
        return moment.Context.Facts.Authority is not { } authority || authority.Covers(actor.Role, remedy) ? null
            : Found.Facts(("staff", actor.Id), ("remedy", remedy.Kind), ("amount", remedy.Amount),
                ("level", LevelThatMay(moment.Context.Workflow.Ladder, authority, remedy)));
    }

    private static string LevelThatMay(Ladder ladder, AuthorityLimits authority, Remedy remedy)
    {
        for (var level = 1; level <= ladder.Last; level++)
        {
            if (ladder[level].Roles.Any(role => authority.Covers(role, remedy)))
                return $"{level}";
        }
        return "-";
    }
}
