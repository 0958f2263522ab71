using System.Collections.Immutable;
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
            Mend = "Wait for the reply, or until the time for it has passed.",
            Obligation = new(Obligations.AwaitReply, SetBy: [ComplaintTrigger.Answer],
                ClearedBy: [ComplaintTrigger.Accept, ComplaintTrigger.AcceptInPart, ComplaintTrigger.Object, ComplaintTrigger.Reopen, .. StandardTable.EndedBy],
                NeededBy: [ComplaintTrigger.Close]),
        },
        new("TEC-12", null, "Reopened within the window",
            new("The time to reopen the complaint ended at {due}: make a new complaint that goes on from it.",
                "Thời hạn mở lại đã hết lúc {due}: hãy lập khiếu nại mới nối tiếp."),
            Source)
        {
            Mend = "Receive a new complaint that follows this one.",
            On = [ComplaintTrigger.Reopen, ComplaintTrigger.Object],
            IsForeseen = true,
            Judge = static moment => ReopeningEndedAt(moment) is { } due ? Found.Fact("due", due) : null,
        },
        new("TEC-13", null, "Advice awaited",
            new("The specialist's advice is still out.", "Chuyên viên được hỏi ý kiến chưa trả lời."), Source)
        {
            Mend = "Put the advice on file, or say that none came.",
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
            Mend = "Record what the outside body found, or that it did not look at the matter.",
            Obligation = new(Obligations.AwaitReferral, SetBy: [ComplaintTrigger.Refer],
                ClearedBy: [ComplaintTrigger.ConcludeReferral, ComplaintTrigger.Withdraw], NeededBy: [ComplaintTrigger.Close])
            {
                AnsweredBy = [ComplaintTrigger.ConcludeReferral],
            },
        },
    ];

    private static readonly TechnicalRefusal s_unknown = new("TEC-01", "Unknown complaint", Source, "Look the identifier up; it may belong to another organisation.",
        new LocalizedText("There is no complaint {id}.", "Không có khiếu nại {id}."));

    private static readonly TechnicalRefusal s_notInThisState = new("TEC-02", "Step not possible in this state", Source,
        "Take the step that the sentence names first. What is said stands in the table of the workflow, by state and step.");

    private static readonly TechnicalRefusal s_notThisRole = new("TEC-03", "Step not permitted to this role", Source,
        "Let somebody take the step whose role may, or vary the permissions of the workflow.",
        new LocalizedText("A {role} may not take the step {trigger} at level {level}.", "{role} không được thực hiện bước {trigger} ở cấp độ {level}."));

    /// <summary>The code of a step to a level that there is not.</summary>
    internal const string NoLevel = "TEC-04";

    private static readonly TechnicalRefusal s_noSuchLevel = new(NoLevel, "No level to go to", Source,
        "Name a level of the ladder, above or below as the step asks.",
        new LocalizedText("From level {level} the step {trigger} leads to no level.", "Từ cấp độ {level}, bước {trigger} không dẫn đến cấp độ nào."));

    private static readonly TechnicalRefusal s_namesNoOther = new("TEC-06", "Nobody and nothing named", Source,
        "Name the other complaint, the person or the body that is meant.",
        new LocalizedText("The step {trigger} must name another complaint, or who is meant.", "Bước {trigger} phải nêu khiếu nại khác hoặc người, nơi liên quan."));

    private static readonly TechnicalRefusal s_namedHasEnded = new("TEC-16", "The complaint named leads nowhere", Source,
        "Name the complaint that is carried on.",
        new LocalizedText("Complaint {id} has itself ended as {ending}.", "Khiếu nại {id} cũng đã kết thúc với kết quả {ending}."));

    private static readonly TechnicalRefusal s_ruleFailed = new("TEC-17", "A rule failed", Source,
        "Mend the rule: it threw an exception instead of judging.",
        new LocalizedText("Rule {rule} failed and could not judge the step: {error}", "Quy tắc {rule} gặp lỗi, không đánh giá được bước này: {error}"));

    private static readonly TechnicalRefusal s_nothingOpen = new("TEC-15", "Nothing to answer", Source,
        "Leave the step out: what it would answer has been answered, or was never asked.",
        new LocalizedText("There is nothing open that the step {trigger} could answer.", "Không có việc nào đang chờ mà bước {trigger} có thể đáp ứng."));

    /// <summary>Grounds that are no rules of a step: what the table, the roles and the ladder do not permit.</summary>
    internal static readonly ImmutableArray<TechnicalRefusal> Refusals =
        [s_unknown, s_notInThisState, s_notThisRole, s_noSuchLevel, s_namesNoOther, s_nothingOpen, s_namedHasEnded, s_ruleFailed];

    internal static Refusal UnknownComplaint(ComplaintId id) => s_unknown.With(Found.Fact("id", id));

    internal static Refusal NotInThisState(LocalizedText reason, ComplaintState state, ComplaintTrigger trigger) =>
        s_notInThisState.With(reason, Found.Facts(("state", state), ("trigger", trigger)));

    internal static Refusal NotThisRole(ActorRole role, ComplaintTrigger trigger, int level) =>
        s_notThisRole.With(Found.Facts(("role", role), ("trigger", trigger), ("level", level)));

    internal static Refusal NoSuchLevel(ComplaintTrigger trigger, int level) =>
        s_noSuchLevel.With(Found.Facts(("trigger", trigger), ("level", level)));

    internal static Refusal NamesNoOther(ComplaintTrigger trigger) => s_namesNoOther.With(Found.Fact("trigger", trigger));

    internal static Refusal NamedHasEnded(Complaint named) => s_namedHasEnded.With(Found.Facts(("id", named.Key.Id), ("ending", named.Ending!.Value)));

    internal static Refusal RuleFailed(string rule, Exception failure) =>
        s_ruleFailed.With(Found.Facts(("rule", rule), ("error", $"{failure.GetType().Name}: {failure.Message}")));

    internal static Refusal NothingOpen(ComplaintTrigger trigger, ComplaintState state) =>
        s_nothingOpen.With(Found.Facts(("trigger", trigger), ("state", state)));

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
}
