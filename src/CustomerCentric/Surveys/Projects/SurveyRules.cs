using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What must be so before a step is taken.</summary>
/// <param name="Code">Stable code, <c>SUR-nn</c>.</param>
/// <param name="Principle">The principle that is broken; null for a technical ground.</param>
/// <param name="Message">What is said when it is not so; <c>{n}</c> is how much is missing.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="On">The steps that need it.</param>
/// <param name="Missing">How much is missing; 0 when it is so.</param>
internal sealed record SurveyRule(
    string Code, Principle? Principle, LocalizedText Message, string Source, ImmutableArray<SurveyTrigger> On, Func<SurveyProject, SurveyCommand, int> Missing)
{
    internal Refusal? Judge(SurveyProject project, SurveyCommand command) =>
        Missing(project, command) is > 0 and var n ? SurveyGrounds.Refusal(Code, Principle, Message, Source, ("n", n)) : null;
}

/// <summary>What the stages of a survey project owe each other.</summary>
internal static class SurveyRules
{
    private const string Steps = "The steps of preparing and running a survey (founding document 003)";
    private const string Outcome = "Customers learn the results, above all those whose remarks led to a change (founding document 003)";

    internal static readonly ImmutableArray<SurveyRule> All =
    [
        new("SUR-11", null,
            new("No method is chosen: say how customers are asked.", "Chưa chọn phương pháp: hãy nêu cách khảo sát khách hàng."),
            Steps, [SurveyTrigger.Conduct], (project, _) => project.Methods.IsEmpty ? 1 : 0),
        new("SUR-12", null,
            new("There is no list of topics: say what customers are asked about.", "Chưa có danh sách chủ đề: hãy nêu nội dung khảo sát."),
            Steps, [SurveyTrigger.Conduct], (project, _) => project.Topics.IsEmpty ? 1 : 0),
        new("SUR-13", null,
            new("Changes are decided on results, and there are none yet.", "Thay đổi phải dựa trên kết quả, nhưng chưa có kết quả."),
            Steps, [SurveyTrigger.AcceptAction, SurveyTrigger.RejectProposal, SurveyTrigger.DecideChanges],
            (project, _) => project.Results.IsEmpty ? 1 : 0),
        new("SUR-14", Principle.Accountability,
            new("No proposal was accepted or rejected: say why nothing changes.",
                "Chưa có đề xuất nào được chấp nhận hay từ chối: hãy nêu lý do không thay đổi gì."),
            Steps, [SurveyTrigger.DecideChanges],
            (project, command) => project.Actions.IsEmpty && project.Rejected.IsEmpty && !SaysWhyNone(command) ? 1 : 0),
        new("SUR-15", Principle.Accountability,
            new("Accepted actions of which the staff concerned have not been told: {n}.",
                "Số thay đổi đã được chấp nhận mà nhân viên liên quan chưa được thông báo: {n}."),
            "Changes are passed to the staff affected (founding document 003)",
            [SurveyTrigger.InformContributors, SurveyTrigger.InformCustomers, SurveyTrigger.Close],
            (project, _) => project.Actions.Count(action => action.StaffToldAt is null)),
        new("SUR-16", Principle.Accountability,
            new("Customers whose remarks led to a change and who have not been told: {n}.",
                "Số khách hàng có góp ý dẫn đến thay đổi mà chưa được thông báo: {n}."),
            Outcome, [SurveyTrigger.InformCustomers, SurveyTrigger.Close],
            (project, _) => project.ContributorsToInform.Length),
        new("SUR-17", Principle.Accountability,
            new("Customers have not been told the results.", "Chưa thông báo kết quả cho khách hàng."),
            Outcome, [SurveyTrigger.Thank, SurveyTrigger.Close], (project, _) => project.CustomersInformedAt is null ? 1 : 0),
        new("SUR-18", Principle.Accountability,
            new("Those who took part have not been thanked.", "Chưa cảm ơn những người tham gia khảo sát."),
            "Thank-you letters to those who help to improve the service (founding document 003)",
            [SurveyTrigger.Close], (project, _) => project.ThankedAt is null ? 1 : 0),
    ];

    private static bool SaysWhyNone(SurveyCommand command) => command is DecideSurveyChanges { WhyNone: var why } && !string.IsNullOrWhiteSpace(why);

    internal static IEnumerable<Refusal> Broken(SurveyProject project, SurveyCommand command) =>
        All.Where(rule => rule.On.Contains(command.Trigger)).Select(rule => rule.Judge(project, command)).OfType<Refusal>();
}
