using System.Globalization;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Surveys;

/// <summary>Grounds for refusing a step of a survey project that belong to no principle.</summary>
internal static class SurveyGrounds
{
    private const string Source = "The workflow of survey projects";

    internal static readonly LocalizedText NoMethod = new("Name at least one method.", "Hãy nêu ít nhất một phương pháp.");
    internal static readonly LocalizedText NoTopic = new("Name at least one topic, and none that is blank.", "Hãy nêu ít nhất một chủ đề, không để trống.");
    internal static readonly LocalizedText NoAction = new(
        "Say what will change, who sees to it and which staff are concerned.", "Hãy nêu nội dung thay đổi, người phụ trách và nhân viên liên quan.");
    internal static readonly LocalizedText NoReason = new("Say what was proposed and why it is rejected.", "Hãy nêu đề xuất và lý do từ chối.");
    internal static readonly LocalizedText NoCustomer = new("Name at least one customer.", "Hãy nêu ít nhất một khách hàng.");
    internal static readonly LocalizedText NoCancelReason = new("Say why the survey is given up.", "Hãy nêu lý do hủy khảo sát.");

    internal static readonly LocalizedText NoSuchAction = new("The survey has no action {what}.", "Khảo sát không có thay đổi số {what}.");
    internal static readonly LocalizedText NoContributor = new(
        "Of these customers no accepted action names: {what}.", "Trong số khách hàng này, số người không có góp ý dẫn đến thay đổi đã được chấp nhận: {what}.");

    internal static readonly LocalizedText OtherMethods = new(
        "Give one score for every method that was chosen, and for no other.", "Hãy nêu một điểm số cho từng phương pháp đã chọn và không cho phương pháp nào khác.");
    internal static readonly LocalizedText OtherMetrics = new(
        "Scores of different metrics cannot be compared by method.", "Không thể so sánh theo phương pháp các điểm số của những thước đo khác nhau.");

    internal static Refusal NotInThisState(LocalizedText reason, SurveyState state, SurveyTrigger trigger) =>
        Refusal("SUR-01", null, reason, Source, ("state", state), ("trigger", trigger));

    internal static Refusal NotThisActor(Actor actor) => Refusal("SUR-02", null,
        new("Only staff of the organisation take steps of its surveys; {role} of {organisation} does not.",
            "Chỉ nhân viên của tổ chức mới được thực hiện các bước khảo sát; {role} của {organisation} không được."),
        Source, ("role", actor.Role), ("organisation", actor.Organisation));

    internal static Refusal NotAtThisTime(Instant at) => Refusal("SUR-03", Principle.Accountability,
        new("The time {at} is in the future, before the step that came before, or earlier than now without a reason.",
            "Thời điểm {at} ở tương lai, trước bước liền trước, hoặc sớm hơn hiện tại mà không nêu lý do."),
        Source, ("at", at));

    internal static Refusal SaysTooLittle(LocalizedText message) => Refusal("SUR-04", null, message, Source);

    internal static Refusal NotOfThisSurvey(LocalizedText message, int what) => Refusal("SUR-05", null, message, Source, ("what", what));

    internal static Refusal NotComparable(LocalizedText message) => Refusal("SUR-06", null, message, Source);

    internal static Refusal BeyondCalendar(CalendarRangeException beyond) => Refusal("SUR-07", null,
        new("The date lies beyond what the calendar answers: {from} to {until}.", "Ngày này nằm ngoài phạm vi của lịch làm việc: từ {from} đến {until}."),
        Source, ("from", beyond.AnswersFrom.Iso()), ("until", beyond.AnswersUntil.Iso()));

    internal static Refusal Refusal(
        string code, Principle? principle, LocalizedText message, string source, params ReadOnlySpan<(string Name, object Value)> facts)
    {
        Dictionary<string, string> found = [];
        foreach (var (name, value) in facts)
            found[name] = string.Create(CultureInfo.InvariantCulture, $"{value}");
        return new(code, principle, Severity.Block, message, source, found);
    }
}
