using System.Collections.Immutable;
using static CustomerCentric.Complaints.ComplaintState;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Complaints;

/// <summary>The one table of the complaint workflow. Who may take a step and which rules it must pass stand elsewhere.</summary>
internal static class StandardTable
{
    private static readonly LocalizedText s_notReceived = new("The complaint has not been received yet.", "Khiếu nại chưa được tiếp nhận.");
    private static readonly LocalizedText s_alreadyReceived = new("The complaint has been received already.", "Khiếu nại đã được tiếp nhận.");
    private static readonly LocalizedText s_notAnswered = new("The complaint has not been answered yet.", "Khiếu nại chưa được trả lời.");
    private static readonly LocalizedText s_notAssessed = new("The complaint must be assessed first.", "Khiếu nại phải được đánh giá trước.");
    private static readonly LocalizedText s_notTakenUp = new("The level must take the complaint up first.", "Cấp xử lý phải thụ lý khiếu nại trước.");
    private static readonly LocalizedText s_letIn = new("The complaint has been let in and is worked on; answer it.",
        "Khiếu nại đã được tiếp nhận để giải quyết; phải trả lời.");
    private static readonly LocalizedText s_notEnded = new("The complaint has not ended.", "Khiếu nại chưa kết thúc.");
    private static readonly LocalizedText s_answered = new("The complaint has been answered; the complainant replies first.",
        "Khiếu nại đã được trả lời; chờ người khiếu nại phản hồi.");
    private static readonly LocalizedText s_answerConfirms = new("The answer confirms the receipt.", "Văn bản trả lời đã xác nhận việc tiếp nhận.");
    private static readonly LocalizedText s_accepted = new("The complainant has accepted the answer.", "Người khiếu nại đã chấp nhận kết quả.");
    private static readonly LocalizedText s_ended = new("The complaint has ended; reopen it first.", "Khiếu nại đã kết thúc; phải mở lại trước.");
    private static readonly LocalizedText s_isComplaint = new("It is a complaint already.", "Đây đã là khiếu nại.");
    private static readonly LocalizedText s_isComment = new("It is a comment or suggestion; treat it as a complaint first.",
        "Đây là nhận xét hoặc kiến nghị; phải chuyển thành khiếu nại trước.");
    private static readonly LocalizedText s_notEndedYet = new("That follows when the complaint has ended.", "Bước này chỉ thực hiện sau khi khiếu nại kết thúc.");
    private static readonly LocalizedText s_nothingRuns = new("No deadline runs in this state.", "Không có thời hạn nào đang tính ở trạng thái này.");

    /// <param name="rules">The codes of the rules that a step must pass, by trigger.</param>
    internal static TransitionTable<ComplaintState, Trigger> Build(Func<Trigger, ImmutableArray<string>> rules) =>
        TransitionTable<ComplaintState, Trigger>.Build(table =>
        {
            foreach (var (from, trigger, to) in Permitted)
                table.Configure(from).PermitIf(trigger, to, rules(trigger));
            foreach (var (state, trigger, reason) in Refused)
                table.Configure(state).Refuse(trigger, reason);
            foreach (var (state, trigger, reason) in Ignored)
                table.Configure(state).Ignore(trigger, reason);
            foreach (var (state, reason) in OtherwiseRefused)
                table.Configure(state).RefuseOthers(reason);
        });

    private static IEnumerable<(ComplaintState From, Trigger Trigger, ComplaintState To)> Permitted =>
    [
        (Draft, Trigger.Receive, Received),
        (Draft, Trigger.TakeNote, Noted),

        (Noted, Trigger.TreatAsComplaint, Received),
        (Noted, Trigger.Acknowledge, Noted),
        (Noted, Trigger.Thank, Noted),
        (Noted, Trigger.JoinGroup, Noted),
        (Noted, Trigger.Close, Closed),
        (Noted, Trigger.Withdraw, Withdrawn),
        (Noted, Trigger.Cancel, Closed),
        (Noted, Trigger.MarkDuplicate, Closed),
        (Noted, Trigger.Transfer, Closed),

        (Received, Trigger.Acknowledge, Received),
        (Received, Trigger.Assess, Assessed),
        (Received, Trigger.Answer, Answered), // solved on the spot, as most are
        (Received, Trigger.Refuse, ComplaintState.Refused),
        (Received, Trigger.Escalate, HandedOver),
        (Received, Trigger.HandBack, HandedOver), // came in too high

        (Assessed, Trigger.Acknowledge, Assessed),
        (Assessed, Trigger.Assess, Assessed),
        (Assessed, Trigger.TakeUp, InProgress),
        (Assessed, Trigger.HandOver, HandedOver), // straight to the specialists
        (Assessed, Trigger.Answer, Answered),
        (Assessed, Trigger.Refuse, ComplaintState.Refused),
        (Assessed, Trigger.Escalate, HandedOver),
        (Assessed, Trigger.HandBack, HandedOver),

        (HandedOver, Trigger.Acknowledge, HandedOver), // late, after a missed limit
        (HandedOver, Trigger.Assess, HandedOver),
        (HandedOver, Trigger.TakeUp, InProgress),
        (HandedOver, Trigger.DelegateTo, InProgress),
        (HandedOver, Trigger.HandBack, HandedOver),
        (HandedOver, Trigger.Escalate, HandedOver),

        (InProgress, Trigger.Acknowledge, InProgress),
        (InProgress, Trigger.Assess, InProgress),
        (InProgress, Trigger.TakeUp, InProgress), // somebody else of the level
        (InProgress, Trigger.DelegateTo, InProgress),
        (InProgress, Trigger.HandOver, HandedOver),
        (InProgress, Trigger.HandBack, HandedOver),
        (InProgress, Trigger.Escalate, HandedOver),
        (InProgress, Trigger.Answer, Answered),

        (Answered, Trigger.Accept, Accepted),
        (Answered, Trigger.AcceptInPart, HandedOver),
        (Answered, Trigger.Object, HandedOver),
        (Answered, Trigger.DeliverRemedy, Answered),
        (Answered, Trigger.Reopen, HandedOver), // the answer turns out wrong
        (Answered, Trigger.Close, Closed), // after a silence

        (Accepted, Trigger.Object, HandedOver), // second thoughts
        (Accepted, Trigger.DeliverRemedy, Accepted),
        (Accepted, Trigger.Reopen, HandedOver),
        (Accepted, Trigger.Close, Closed),

        (Closed, Trigger.Reopen, HandedOver),
        (Closed, Trigger.Object, HandedOver), // closed before the complainant could
        (Withdrawn, Trigger.Reopen, Received),
        (ComplaintState.Refused, Trigger.Reopen, Received),
        (ComplaintState.Refused, Trigger.Object, HandedOver),

        .. from state in Open select (state, Trigger.Withdraw, Withdrawn),
        .. from state in Open.Concat(Ended) select (state, Trigger.MilestonePassed, state),
        .. from state in NotAnsweredYet select (state, Trigger.MarkDuplicate, Closed),
        .. from state in NotAnsweredYet select (state, Trigger.Transfer, Closed),
        .. from state in NotAnsweredYet select (state, Trigger.Cancel, Closed),
        .. from state in NotAnsweredYet from trigger in AlongTheWay select (state, trigger, state),
        .. from state in NotAnsweredYet.Except([HandedOver]) from trigger in Deciding select (state, trigger, state),
        .. from state in Open.Concat(Ended).Except([Withdrawn]) from trigger in Outside select (state, trigger, state),
        .. from state in Ended from trigger in Afterwards select (state, trigger, state),
    ];

    // What runs in parallel leaves the state alone.
    private static IReadOnlyList<Trigger> AlongTheWay =>
        [Trigger.DeclareInterest, Trigger.Hear, Trigger.Pause, Trigger.Resume, Trigger.Extend, Trigger.Regrade, Trigger.JoinGroup];

    private static IReadOnlyList<Trigger> Deciding => [Trigger.Consult, Trigger.Advise, Trigger.Propose, Trigger.Approve, Trigger.SendBack];

    private static IReadOnlyList<Trigger> Outside => [Trigger.Refer, Trigger.ConcludeReferral];

    private static IReadOnlyList<Trigger> Afterwards => [Trigger.Thank, Trigger.AskSatisfaction];

    /// <summary>The steps that end a complaint without an answer.</summary>
    internal static ImmutableArray<Trigger> EndedBy { get; } = [Trigger.Withdraw, Trigger.Refuse, Trigger.Cancel, Trigger.MarkDuplicate, Trigger.Transfer];

    private static IEnumerable<(ComplaintState State, Trigger Trigger, LocalizedText Reason)> Ignored =>
    [
        (Answered, Trigger.Acknowledge, s_answerConfirms),
        (Draft, Trigger.MilestonePassed, s_nothingRuns),
        (Noted, Trigger.MilestonePassed, s_nothingRuns),
        .. from state in Open.Concat(Ended).Append(Noted)
           from trigger in new[] { Trigger.Receive, Trigger.TakeNote }
           select (state, trigger, s_alreadyReceived),
    ];

    private static IEnumerable<(ComplaintState State, Trigger Trigger, LocalizedText Reason)> Refused =>
    [
        .. from state in NotAnsweredYet
           from trigger in new[] { Trigger.Accept, Trigger.AcceptInPart, Trigger.Object, Trigger.DeliverRemedy, Trigger.Close }
           select (state, trigger, s_notAnswered),
        .. from state in new[] { HandedOver, InProgress } select (state, Trigger.Refuse, s_letIn),
        .. from state in NotAnsweredYet select (state, Trigger.Reopen, s_notEnded),
        .. from state in Open.Concat(Ended) select (state, Trigger.TreatAsComplaint, s_isComplaint),
        .. from state in Open from trigger in Afterwards select (state, trigger, s_notEndedYet),
    ];

    private static IEnumerable<(ComplaintState State, LocalizedText Reason)> OtherwiseRefused =>
    [
        (Draft, s_notReceived),
        (Noted, s_isComment),
        (Received, s_notAssessed),
        (Assessed, s_notTakenUp),
        (HandedOver, s_notTakenUp),
        (Answered, s_answered),
        (Accepted, s_accepted),
        .. from state in Ended select (state, s_ended),
    ];

    private static IEnumerable<ComplaintState> NotAnsweredYet => [Received, Assessed, HandedOver, InProgress];

    private static IEnumerable<ComplaintState> Open => [.. NotAnsweredYet, Answered, Accepted];

    /// <summary>Where a complaint rests until somebody reopens it; a policy may still promise something, such as a letter of thanks.</summary>
    internal static IReadOnlyList<ComplaintState> Ended { get; } = [Closed, Withdrawn, ComplaintState.Refused];

    internal static bool IsEnded(ComplaintState state) => state is Closed or Withdrawn or ComplaintState.Refused;
}
