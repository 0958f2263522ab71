using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Accountability: replies are given, files are kept, times are true.</summary>
internal static class AccountabilityRules
{
    internal static readonly ComplaintRule[] All =
    [
        new("RES-01", Principle.Accountability, "Written acknowledgement",
            new("The acknowledgement has not been sent.", "Chưa gửi thông báo xác nhận."),
            "Complaints not settled at once are confirmed in writing (founding document 003); FCA DISP 1.6.1R(1)")
        {
            Mend = "Confirm the receipt in writing.",
            Obligation = new(Obligations.Acknowledge, SetBy: [ComplaintTrigger.Receive, ComplaintTrigger.TreatAsComplaint],
                ClearedBy: [ComplaintTrigger.Acknowledge, ComplaintTrigger.Answer, .. StandardTable.EndedBy],
                NeededBy: [ComplaintTrigger.TakeUp, ComplaintTrigger.DelegateTo, ComplaintTrigger.HandOver]),
        },
        new("RES-02", Principle.Accountability, "Next steps explained before hand-over",
            new("Explain the further procedure to the customer before handing over.",
                "Phải giải thích trình tự, thủ tục tiếp theo cho khách hàng trước khi chuyển hồ sơ."),
            "The further procedure is explained, and only then the complaint goes on (founding document 003)")
        {
            Mend = "Tell the complainant what happens next, and say so in the hand-over.",
            On = [ComplaintTrigger.HandOver],
            Judge = static moment => moment.Command is HandOver step && string.IsNullOrWhiteSpace(step.NextSteps)
                ? Found.NothingMore : null,
        },
        new("RES-03", Principle.Accountability, "Extension only with interim reply before expiry", ClockRefusals.ExtensionMessage, ClockRefusals.ExtensionSource)
        {
            Mend = "Send an interim reply before the limit expires, as the policy allows.",
            On = [ComplaintTrigger.Extend],
            Judge = static moment => moment.Clock is { Code: "RES-03" } refusal ? refusal.Facts : null,
        },
        new("RES-04", Principle.Accountability, "Pause only where the policy allows", ClockRefusals.PauseMessage, ClockRefusals.PauseSource)
        {
            Mend = "Let the clock run, or give a ground that the policy allows.",
            On = [ComplaintTrigger.Pause],
            Judge = static moment => moment.Clock is { Code: "RES-04" } refusal ? refusal.Facts : null,
            Obligation = new(Obligations.Resume, SetBy: [ComplaintTrigger.Pause],
                ClearedBy: [ComplaintTrigger.Resume, ComplaintTrigger.Answer, .. StandardTable.EndedBy], NeededBy: [])
            {
                AnsweredBy = [ComplaintTrigger.Resume],
            },
        },
        new("RES-05", Principle.Accountability, "Outcome told before closing",
            new("The complainant has not been told the outcome.", "Chưa thông báo kết quả cho người khiếu nại."),
            "The complainant is told (founding document 003); ISO 10002 communicating the decision")
        {
            Mend = "Tell the complainant the outcome.",
            // Refusing, cancelling, marking as duplicate and transferring tell the complainant by a letter of their own.
            Obligation = new(Obligations.TellOutcome,
                SetBy: [ComplaintTrigger.Receive, ComplaintTrigger.TreatAsComplaint, ComplaintTrigger.AcceptInPart, ComplaintTrigger.Object, ComplaintTrigger.Reopen],
                ClearedBy: [ComplaintTrigger.Answer, .. StandardTable.EndedBy],
                NeededBy: [ComplaintTrigger.Close]),
        },
        new("RES-06", Principle.Accountability, "File for the report at each level",
            new("No report record with what was found, or at closing with the cause, was made at level {level}.",
                "Chưa lập hồ sơ để báo cáo, hoặc khi đóng chưa ghi nguyên nhân, ở cấp độ {level}."),
            "Flow diagram of founding document 003: a file for the report at each level")
        {
            Mend = "Write down what the level found, and at closing the cause.",
            On = [ComplaintTrigger.HandOver, ComplaintTrigger.HandBack, ComplaintTrigger.Escalate, ComplaintTrigger.Answer, ComplaintTrigger.Close],
            Judge = static moment => moment.Command switch
            {
                ILeavesLevel { Record: var record } => string.IsNullOrWhiteSpace(record?.Summary),
                // A complaint is closed with its cause, so that repeats are found.
                Close step => moment.Before.State != ComplaintState.Noted && string.IsNullOrWhiteSpace(step.Cause ?? moment.Before.File.Cause),
                _ => false,
            } ? Found.Fact("level", moment.Before.Level) : null,
            Obligation = new(Obligations.FileLevelRecord, SetBy: [],
                ClearedBy: [ComplaintTrigger.HandOver, ComplaintTrigger.HandBack, ComplaintTrigger.Escalate, ComplaintTrigger.Answer],
                NeededBy: [ComplaintTrigger.Close]),
        },
        new("RES-10", Principle.Accountability, "Contribution thanked",
            new("The customer has not been thanked for the contribution.", "Khách hàng có đóng góp nhưng chưa được gửi thư cảm ơn."),
            "Thank-you letters to those who complained so that service improves (founding document 003)")
        {
            Mend = "Thank the complainant.",
            Obligation = new(Obligations.Thank, SetBy: [ComplaintTrigger.Close],
                ClearedBy: [ComplaintTrigger.Thank, ComplaintTrigger.Reopen, ComplaintTrigger.Object], NeededBy: []),
        },
        new("RES-11", Principle.Accountability, "Unchangeable time log",
            new("The time {at} is in the future, before the step that came before, or earlier than now without a reason.",
                "Thời điểm {at} ở tương lai, trước bước xử lý liền trước, hoặc sớm hơn hiện tại mà không nêu lý do."),
            "Singapore S 912/2021 reg 8")
        {
            Mend = "Give the true time, with a reason when it is recorded late.",
            On = [.. Enum.GetValues<ComplaintTrigger>().Except([ComplaintTrigger.MilestonePassed])],
            Judge = static moment => IsTrue(moment) ? null : Found.Fact("at", moment.ClaimedAt),
        },
        new("RES-12", Principle.Accountability, "Delegation recorded",
            new("The delegate {staff} is not recorded as experienced in this field.", "Người được ủy quyền {staff} chưa được xác nhận có kinh nghiệm."),
            "The director handles in person or authorises an experienced member (founding document 003)")
        {
            Mend = "Record the delegate's experience, or name somebody else.",
            On = [ComplaintTrigger.DelegateTo],
            Judge = static moment => moment.Command is DelegateTo step && string.IsNullOrWhiteSpace(step.Experience)
                ? Found.Fact("staff", step.To) : null,
        },
        new("RES-14", Principle.Accountability, "Satisfaction with the handling asked",
            new("The customer has not been asked how the complaint was handled.", "Chưa khảo sát mức độ hài lòng về việc giải quyết khiếu nại."),
            "ISO 10002, ISO 10004; monitoring satisfaction (founding document 003)")
        {
            Mend = "Ask the complainant how the complaint was handled.",
            Obligation = new(Obligations.AskSatisfaction, SetBy: [ComplaintTrigger.Close],
                ClearedBy: [ComplaintTrigger.AskSatisfaction, ComplaintTrigger.Reopen, ComplaintTrigger.Object], NeededBy: []),
        },
    ];

    internal static readonly AuditRule[] Audits =
    [
        new("RES-07", Principle.Accountability, "Repeated or systemic problem opened",
            new("{n} complaints on {key} within {days} days and no corrective action ({complaints}).",
                "Có {n} khiếu nại về {key} trong {days} ngày nhưng chưa có hành động khắc phục ({complaints})."),
            "Frequent and systemic problems are found and mended (founding document 003); RG 271 systemic issues")
        {
            Mend = "Find the cause and open a corrective action for it.",
            Reads = "category, cause and receipt of every complaint; corrective actions",
            Begin = static (facts, period) => new RepeatedProblems(facts, period),
        },
        new("RES-08", Principle.Accountability, "Weekly, monthly and annual reports delivered",
            new("The {period} report for the time that ended on {end} was not submitted by {due}.",
                "Báo cáo {periodVi} kết thúc ngày {end} chưa được trình đến hết ngày {due}."),
            "The head of customer care writes all of them for the board (founding document 003); Singapore S 912/2021 reg 9")
        {
            Mend = "Submit the report and record the day.",
            Reads = "submitted reports",
            Begin = RecordsAlone.SubmittedReports,
        },
        new("RES-09", Principle.Accountability, "System checked and management review held",
            new("There was no {what} since {date}.", "Chưa có {whatVi} kể từ {date}."),
            "Regular checks (founding document 003); ISO 10002 auditing and management review")
        {
            Mend = "Check a sample of complaints, hold the management review, and record the days.",
            Reads = "system checks, management reviews",
            Begin = RecordsAlone.SystemReviews,
        },
        new("RES-10", Principle.Accountability, "Contribution thanked",
            new("{n} complainants have not been thanked more than {days} days after the end ({complaints}).",
                "{n} người khiếu nại chưa được gửi thư cảm ơn sau khi kết thúc quá {days} ngày ({complaints})."),
            "Thank-you letters to those who complained so that service improves (founding document 003)")
        {
            Mend = "Thank the complainants.",
            Reads = "end of every complaint, and what is owed on it",
            Begin = static (facts, period) => new StillOwed(Obligations.Thank, facts.Limits.DaysToThank, facts, period),
        },
        new("RES-14", Principle.Accountability, "Satisfaction with the handling asked",
            new("{n} complainants have not been asked how their complaint was handled more than {days} days after its end ({complaints}).",
                "{n} người khiếu nại chưa được khảo sát về việc giải quyết sau khi kết thúc quá {days} ngày ({complaints})."),
            "ISO 10002, ISO 10004; monitoring satisfaction (founding document 003)")
        {
            Mend = "Ask the complainants.",
            Reads = "end of every complaint, and what is owed on it",
            Begin = static (facts, period) => new StillOwed(Obligations.AskSatisfaction, facts.Limits.DaysToAskSatisfaction, facts, period),
        },
    ];

    internal static readonly HookRule Retention = new("RES-13", Principle.Accountability, "Records kept",
        new("The records of complaint {id} must be kept until {date} at least.", "Hồ sơ khiếu nại {id} phải được lưu giữ ít nhất đến hết ngày {date}."),
        "Singapore S 912/2021 reg 8(3): five years; FCA DISP 1.9.1R(2): three years, which a pause can lengthen")
    {
        Mend = "Keep the records until that day has passed.",
        Reads = "end and pauses of the complaint; the retention rule",
        Hook = nameof(ComplaintWorkflow.WhyNotDelete),
    };

    private static bool IsTrue(in Moment moment)
    {
        if (moment.Command.OccurredAt is not { } at)
            return true;
        var now = moment.Context.Now;
        if (at - now > moment.Context.Workflow.Settings.ClockTolerance || at < moment.Before.LastStepAt)
            return false;
        return now - at <= moment.Context.Workflow.Settings.ClockTolerance || !string.IsNullOrWhiteSpace(moment.Command.BackdatingReason);
    }
}
