using System.Collections.Immutable;
using static CustomerCentric.Surveys.SurveyState;
using Trigger = CustomerCentric.Surveys.SurveyTrigger;

namespace CustomerCentric.Surveys;

/// <summary>The one table of survey projects.</summary>
internal static class SurveyTable
{
    private static readonly LocalizedText s_notPlanned = new("The survey has not been planned yet.", "Khảo sát chưa được chuẩn bị.");
    private static readonly LocalizedText s_noMethods = new("The methods have not been chosen yet.", "Chưa chọn phương pháp khảo sát.");
    private static readonly LocalizedText s_noTopics = new("The topics have not been listed yet.", "Chưa lập danh sách chủ đề khảo sát.");
    private static readonly LocalizedText s_notConducted = new("Customers have not been asked yet.", "Khách hàng chưa được khảo sát.");
    private static readonly LocalizedText s_noResults = new("The results are not in yet.", "Chưa có kết quả phân tích.");
    private static readonly LocalizedText s_noDecision = new("The changes have not been decided yet.", "Chưa quyết định các thay đổi.");
    private static readonly LocalizedText s_noNotice = new("Those concerned have not been told yet.", "Những người liên quan chưa được thông báo.");
    private static readonly LocalizedText s_notThanked = new("Those who took part have not been thanked yet.", "Chưa cảm ơn những người tham gia.");
    private static readonly LocalizedText s_asking = new(
        "Customers are being asked: another plan, method or topic would spoil the answers.",
        "Đang khảo sát khách hàng: thay đổi kế hoạch, phương pháp hay chủ đề sẽ làm sai lệch câu trả lời.");
    private static readonly LocalizedText s_asked = new("Customers have answered already.", "Khách hàng đã trả lời.");
    private static readonly LocalizedText s_owed = new(
        "Customers have answered: they are owed an outcome and thanks.", "Khách hàng đã trả lời: phải thông báo kết quả và cảm ơn họ.");
    private static readonly LocalizedText s_decided = new(
        "The changes have been decided; a further one belongs to the next survey.",
        "Các thay đổi đã được quyết định; thay đổi tiếp theo thuộc về đợt khảo sát sau.");
    private static readonly LocalizedText s_told = new("All staff concerned have been told.", "Tất cả nhân viên liên quan đã được thông báo.");
    private static readonly LocalizedText s_informed = new(
        "All whose remarks led to a change have been told.", "Tất cả khách hàng có góp ý dẫn đến thay đổi đã được thông báo.");
    private static readonly LocalizedText s_already = new("That was done already.", "Việc này đã được thực hiện.");
    private static readonly LocalizedText s_closed = new(
        "The survey is closed; the next run is a project of its own.", "Khảo sát đã kết thúc; đợt sau là một dự án riêng.");
    private static readonly LocalizedText s_cancelled = new("The survey was cancelled.", "Khảo sát đã bị hủy.");

    internal static readonly ImmutableArray<SurveyState> Ends = [Closed, Cancelled];

    internal static readonly TransitionTable<SurveyState, Trigger> Standard = TransitionTable<SurveyState, Trigger>.Build(table =>
    {
        foreach (var (from, trigger, to) in Permitted)
            table.Configure(from).PermitIf(trigger, to, [.. SurveyRules.All.Where(rule => rule.On.Contains(trigger)).Select(rule => rule.Code)]);
        foreach (var (state, trigger, reason) in Refused)
            table.Configure(state).Refuse(trigger, reason);
        foreach (var (state, trigger, reason) in Ignored)
            table.Configure(state).Ignore(trigger, reason);
        foreach (var (state, reason) in OtherwiseRefused)
            table.Configure(state).RefuseOthers(reason);
    });

    private static IEnumerable<(SurveyState From, Trigger Trigger, SurveyState To)> Permitted =>
    [
        (Draft, Trigger.Prepare, Prepared),
        (Prepared, Trigger.Prepare, Prepared),
        (MethodsChosen, Trigger.Prepare, MethodsChosen),
        (TopicsListed, Trigger.Prepare, TopicsListed),
        (Prepared, Trigger.ChooseMethods, MethodsChosen),
        (MethodsChosen, Trigger.ChooseMethods, MethodsChosen),
        (TopicsListed, Trigger.ChooseMethods, TopicsListed),
        (MethodsChosen, Trigger.ListTopics, TopicsListed),
        (TopicsListed, Trigger.ListTopics, TopicsListed),
        (TopicsListed, Trigger.Conduct, Conducting),
        (Conducting, Trigger.Analyse, Analysed),
        (Analysed, Trigger.Analyse, Analysed), // a mistake is found before anything rests on it
        (Analysed, Trigger.AcceptAction, Analysed),
        (Analysed, Trigger.RejectProposal, Analysed),
        (Analysed, Trigger.DecideChanges, ChangesDecided),
        (ChangesDecided, Trigger.TellStaff, ChangesDecided),
        (ChangesDecided, Trigger.InformContributors, StaffTold),
        (ChangesDecided, Trigger.InformCustomers, CustomersInformed), // nobody's remark in particular led to a change
        (StaffTold, Trigger.InformContributors, StaffTold),
        (StaffTold, Trigger.InformCustomers, CustomersInformed),
        (CustomersInformed, Trigger.Thank, Thanked),
        (Thanked, Trigger.Close, Closed),
        .. from state in (SurveyState[])[Prepared, MethodsChosen, TopicsListed, Conducting] select (state, Trigger.Cancel, Cancelled),
    ];

    private static IEnumerable<(SurveyState State, Trigger Trigger, LocalizedText Reason)> Refused =>
    [
        (Prepared, Trigger.ListTopics, s_noMethods),
        (Prepared, Trigger.Conduct, s_noMethods),
        (MethodsChosen, Trigger.Conduct, s_noTopics),
        .. from trigger in Planning select (Conducting, trigger, s_asking),
        .. from state in Answered from trigger in Planning.Append(Trigger.Conduct) select (state, trigger, s_asked),
        .. from state in Answered select (state, Trigger.Cancel, s_owed),
        .. from state in Answered.Except([Analysed])
           from trigger in (Trigger[])[Trigger.Analyse, Trigger.AcceptAction, Trigger.RejectProposal]
           select (state, trigger, s_decided),
    ];

    // Repeated by somebody who did not hear that it was done: no fault, and nothing happens twice.
    private static IEnumerable<(SurveyState State, Trigger Trigger, LocalizedText Reason)> Ignored =>
    [
        (Conducting, Trigger.Conduct, s_already),
        .. from state in Answered.Except([Analysed]) select (state, Trigger.DecideChanges, s_already),
        .. from state in (SurveyState[])[StaffTold, CustomersInformed, Thanked] select (state, Trigger.TellStaff, s_told),
        .. from state in (SurveyState[])[CustomersInformed, Thanked] select (state, Trigger.InformContributors, s_informed),
        .. from state in (SurveyState[])[CustomersInformed, Thanked] select (state, Trigger.InformCustomers, s_already),
        (Thanked, Trigger.Thank, s_already),
        (Closed, Trigger.Close, s_already),
        (Cancelled, Trigger.Cancel, s_already),
    ];

    private static IEnumerable<(SurveyState State, LocalizedText Reason)> OtherwiseRefused =>
    [
        (Draft, s_notPlanned),
        (Prepared, s_notConducted),
        (MethodsChosen, s_notConducted),
        (TopicsListed, s_notConducted),
        (Conducting, s_noResults),
        (Analysed, s_noDecision),
        (ChangesDecided, s_noNotice),
        (StaffTold, s_noNotice),
        (CustomersInformed, s_notThanked),
        (Closed, s_closed),
        (Cancelled, s_cancelled),
    ];

    private static Trigger[] Planning => [Trigger.Prepare, Trigger.ChooseMethods, Trigger.ListTopics];

    private static SurveyState[] Answered => [Analysed, ChangesDecided, StaffTold, CustomersInformed, Thanked];
}
