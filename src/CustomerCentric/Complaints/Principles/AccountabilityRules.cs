using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Accountability: replies are given, files are kept, times are true.</summary>
internal static class AccountabilityRules
{
    /// <summary>How far another clock may run ahead of ours.</summary>
    internal static readonly Duration ClockTolerance = Duration.FromMinutes(1);

    internal static readonly ComplaintRule[] All =
    [
        new("RES-01", Principle.Accountability, "Written acknowledgement",
            new("The acknowledgement has not been sent.", "Chưa gửi thông báo xác nhận."),
            "Complaints not settled at once are confirmed in writing (founding document 003); FCA DISP 1.6.1R(1)")
        {
            Obligation = new(Obligations.Acknowledge, SetBy: [ComplaintTrigger.Receive],
                ClearedBy: [ComplaintTrigger.Acknowledge, ComplaintTrigger.Answer],
                NeededBy: [ComplaintTrigger.TakeUp, ComplaintTrigger.HandOver]),
        },
        new("RES-02", Principle.Accountability, "Next steps explained before hand-over",
            new("Explain the further procedure to the customer before handing over.",
                "Phải giải thích trình tự, thủ tục tiếp theo cho khách hàng trước khi chuyển hồ sơ."),
            "The further procedure is explained, and only then the complaint goes on (founding document 003)")
        {
            On = [ComplaintTrigger.HandOver],
            Judge = static (in moment) => moment.Command is HandOver step && string.IsNullOrWhiteSpace(step.NextSteps)
                ? Found.NothingMore : null,
        },
        new("RES-05", Principle.Accountability, "Outcome told before closing",
            new("The complainant has not been told the outcome.", "Chưa thông báo kết quả cho người khiếu nại."),
            "The complainant is told (founding document 003); ISO 10002 communicating the decision")
        {
            // Refusing, marking as duplicate and transferring tell the complainant by a letter of their own.
            Obligation = new(Obligations.TellOutcome, SetBy: [ComplaintTrigger.Receive, ComplaintTrigger.Object, ComplaintTrigger.Reopen],
                ClearedBy: [ComplaintTrigger.Answer, ComplaintTrigger.Refuse, ComplaintTrigger.MarkDuplicate, ComplaintTrigger.Transfer,
                    ComplaintTrigger.Withdraw],
                NeededBy: [ComplaintTrigger.Close]),
        },
        new("RES-06", Principle.Accountability, "File for the report at each level",
            new("No report record was made at level {level}.", "Chưa lập hồ sơ để báo cáo ở cấp độ {level}."),
            "Flow diagram of founding document 003: a file for the report at each level")
        {
            On = [ComplaintTrigger.HandOver, ComplaintTrigger.HandBack, ComplaintTrigger.Escalate, ComplaintTrigger.Answer],
            Judge = static (in moment) => moment.Command is ILeavesLevel { Record: var record } && string.IsNullOrWhiteSpace(record?.Summary)
                ? Found.Fact("level", moment.Before.Level) : null,
            Obligation = new(Obligations.FileLevelRecord, SetBy: [],
                ClearedBy: [ComplaintTrigger.HandOver, ComplaintTrigger.HandBack, ComplaintTrigger.Escalate, ComplaintTrigger.Answer],
                NeededBy: [ComplaintTrigger.Close]),
        },
        new("RES-11", Principle.Accountability, "Unchangeable time log",
            new("The time {at} is in the future, before the receipt, or earlier than now without a reason.",
                "Thời điểm {at} ở tương lai, trước khi tiếp nhận, hoặc sớm hơn hiện tại mà không nêu lý do."),
            "Singapore S 912/2021 reg 8")
        {
            On = [.. Enum.GetValues<ComplaintTrigger>().Except([ComplaintTrigger.MilestonePassed])],
            Judge = static (in moment) => IsTrue(moment) ? null : Found.Fact("at", moment.ClaimedAt),
        },
    ];

    private static bool IsTrue(in Moment moment)
    {
        var (at, now) = (moment.ClaimedAt, moment.Context.Now);
        if (at - now > ClockTolerance || (moment.Before.Version > 0 && at < moment.Before.ReceivedAt))
            return false;
        return now - at <= ClockTolerance || !string.IsNullOrWhiteSpace(moment.Command.BackdatingReason);
    }
}
