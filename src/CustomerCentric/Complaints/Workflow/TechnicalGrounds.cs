namespace CustomerCentric.Complaints;

/// <summary>Grounds for refusing a step that belong to no principle.</summary>
internal static class TechnicalGrounds
{
    private const string Source = "The workflow";

    /// <summary>A complaint whose answer is open to objection is not closed behind the complainant's back.</summary>
    internal static readonly ComplaintRule AwaitReply =
        new("TEC-05", null, "Reply to the answer awaited",
            new("The complainant has not replied to the answer, and the time to do so has not passed.",
                "Người khiếu nại chưa phản hồi kết quả và thời hạn phản hồi vẫn còn."),
            Source)
        {
            Obligation = new(Obligations.AwaitReply, SetBy: [ComplaintTrigger.Answer],
                ClearedBy: [ComplaintTrigger.Accept, ComplaintTrigger.Object, ComplaintTrigger.Reopen], NeededBy: [ComplaintTrigger.Close]),
        };

    private static readonly LocalizedText s_unknown = new("There is no complaint {id}.", "Không có khiếu nại {id}.");

    private static readonly LocalizedText s_notThisRole = new("A {role} may not take the step {trigger} at level {level}.",
        "{role} không được thực hiện bước {trigger} ở cấp độ {level}.");

    private static readonly LocalizedText s_noSuchLevel = new("From level {level} the step {trigger} leads to no level.",
        "Từ cấp độ {level}, bước {trigger} không dẫn đến cấp độ nào.");

    private static readonly LocalizedText s_namesNoOther = new("The step {trigger} must name another complaint or who takes over.",
        "Bước {trigger} phải nêu khiếu nại khác hoặc nơi tiếp nhận.");

    internal static Refusal UnknownComplaint(ComplaintId id) => Refuse("TEC-01", s_unknown, Found.Fact("id", id));

    internal static Refusal NotInThisState(LocalizedText reason, ComplaintState state, ComplaintTrigger trigger) =>
        Refuse("TEC-02", reason, Found.Facts(("state", state), ("trigger", trigger)));

    internal static Refusal NotThisRole(ActorRole role, ComplaintTrigger trigger, int level) =>
        Refuse("TEC-03", s_notThisRole, Found.Facts(("role", role), ("trigger", trigger), ("level", level)));

    internal static Refusal NoSuchLevel(ComplaintTrigger trigger, int level) =>
        Refuse("TEC-04", s_noSuchLevel, Found.Facts(("trigger", trigger), ("level", level)));

    internal static Refusal NamesNoOther(ComplaintTrigger trigger) => Refuse("TEC-06", s_namesNoOther, Found.Fact("trigger", trigger));

    private static Refusal Refuse(string code, LocalizedText message, IReadOnlyDictionary<string, string> facts) =>
        new(code, null, Severity.Block, message, Source, facts);
}
