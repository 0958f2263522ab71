using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Grounds for refusing a step that belong to no principle.</summary>
internal static class TechnicalGrounds
{
    private const string Source = "The workflow";

    internal static readonly ComplaintRule[] Rules =
    [
        new("TEC-05", null, "Reply to the answer awaited",
            new("The complainant has not replied to the answer, and the time to do so has not passed.",
                "Người khiếu nại chưa phản hồi kết quả và thời hạn phản hồi vẫn còn."),
            Source)
        {
            Obligation = new(Obligations.AwaitReply, SetBy: [ComplaintTrigger.Answer],
                ClearedBy: [ComplaintTrigger.Accept, ComplaintTrigger.AcceptInPart, ComplaintTrigger.Object, ComplaintTrigger.Reopen, .. StandardTable.EndedBy],
                NeededBy: [ComplaintTrigger.Close]),
        },
        new("TEC-12", null, "Reopened within the window",
            new("The time to reopen the complaint ended at {due}: make a new complaint that goes on from it.",
                "Thời hạn mở lại đã hết lúc {due}: hãy lập khiếu nại mới nối tiếp."),
            Source)
        {
            On = [ComplaintTrigger.Reopen],
            IsForeseen = true,
            Judge = static (in moment) => ReopeningEndedAt(moment) is { } due ? Found.Fact("due", due) : null,
        },
        new("TEC-13", null, "Advice awaited",
            new("The specialist's advice is still out.", "Chuyên viên được hỏi ý kiến chưa trả lời."), Source)
        {
            Obligation = new(Obligations.AwaitAdvice, SetBy: [ComplaintTrigger.Consult],
                ClearedBy: [ComplaintTrigger.Advise, ComplaintTrigger.Answer, .. StandardTable.EndedBy],
                NeededBy: [ComplaintTrigger.Propose, ComplaintTrigger.Answer])
            {
                AnsweredBy = [ComplaintTrigger.Advise],
            },
        },
        new("TEC-14", null, "Outside body awaited",
            new("The outside body has not spoken yet.", "Cơ quan bên ngoài chưa có ý kiến."), Source)
        {
            Obligation = new(Obligations.AwaitReferral, SetBy: [ComplaintTrigger.Refer],
                ClearedBy: [ComplaintTrigger.ConcludeReferral, ComplaintTrigger.Withdraw], NeededBy: [ComplaintTrigger.Close])
            {
                AnsweredBy = [ComplaintTrigger.ConcludeReferral],
            },
        },
    ];

    private static readonly LocalizedText s_unknown = new("There is no complaint {id}.", "Không có khiếu nại {id}.");

    private static readonly LocalizedText s_notThisRole = new("A {role} may not take the step {trigger} at level {level}.",
        "{role} không được thực hiện bước {trigger} ở cấp độ {level}.");

    private static readonly LocalizedText s_noSuchLevel = new("From level {level} the step {trigger} leads to no level.",
        "Từ cấp độ {level}, bước {trigger} không dẫn đến cấp độ nào.");

    private static readonly LocalizedText s_namesNoOther = new("The step {trigger} must name another complaint, or who is meant.",
        "Bước {trigger} phải nêu khiếu nại khác hoặc người, nơi liên quan.");

    private static readonly LocalizedText s_nothingOpen = new("There is nothing open that the step {trigger} could answer.",
        "Không có việc nào đang chờ mà bước {trigger} có thể đáp ứng.");

    internal static Refusal UnknownComplaint(ComplaintId id) => Refuse("TEC-01", s_unknown, Found.Fact("id", id));

    internal static Refusal NotInThisState(LocalizedText reason, ComplaintState state, ComplaintTrigger trigger) =>
        Refuse("TEC-02", reason, Found.Facts(("state", state), ("trigger", trigger)));

    internal static Refusal NotThisRole(ActorRole role, ComplaintTrigger trigger, int level) =>
        Refuse("TEC-03", s_notThisRole, Found.Facts(("role", role), ("trigger", trigger), ("level", level)));

    internal static Refusal NoSuchLevel(ComplaintTrigger trigger, int level) =>
        Refuse("TEC-04", s_noSuchLevel, Found.Facts(("trigger", trigger), ("level", level)));

    internal static Refusal NamesNoOther(ComplaintTrigger trigger) => Refuse("TEC-06", s_namesNoOther, Found.Fact("trigger", trigger));

    internal static Refusal NothingOpen(ComplaintTrigger trigger, ComplaintState state) =>
        Refuse("TEC-15", s_nothingOpen, Found.Facts(("trigger", trigger), ("state", state)));

    private static Instant? ReopeningEndedAt(in Moment moment)
    {
        Instant? ended = null;
        foreach (var milestone in moment.Context.Facts.Terms?.Policy.Milestones ?? [])
        {
            if (milestone.Kind != MilestoneKind.Window || !milestone.StopsOn.Contains(ClockEvents.Reopened))
                continue;
            if (DeadlineEngine.Latest(moment.Before.Deadlines, milestone.Name) is not { Due.At: var due } window)
                continue;
            if (window.IsOpen && due >= moment.ClaimedAt)
                return null;
            if (window.State == DeadlineState.Waived || window.IsOpen)
                ended = due;
        }
        return ended;
    }

    private static Refusal Refuse(string code, LocalizedText message, IReadOnlyDictionary<string, string> facts) =>
        new(code, null, Severity.Block, message, Source, facts);
}
