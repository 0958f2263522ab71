using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Everything that the check of an upgrade can find.</summary>
internal static class UpgradeFindings
{
    private static readonly LocalizedText s_refused = new("The step {trigger} would be refused today ({codes}). It was legal then, and stands.",
        "Bước {trigger} nay sẽ bị từ chối ({codes}). Khi đó bước này hợp lệ nên vẫn giữ nguyên.");

    private static readonly LocalizedText s_level = new("It stands at level {level}, but the ladder ends at level {last}: move it to a level that there is.",
        "Khiếu nại đang ở cấp độ {level} nhưng chỉ còn đến cấp độ {last}: phải chuyển về một cấp độ hiện có.");

    private static readonly LocalizedText s_noMilestone = new("The new policy has no milestone '{milestone}': nothing would stop this deadline.",
        "Chính sách mới không có mốc '{milestone}': không có gì kết thúc thời hạn này.");

    private static readonly LocalizedText s_otherDue = new("'{milestone}' is due at {due}; by the new terms it would be due at {then}: calculate it anew.",
        "'{milestone}' đến hạn lúc {due}; theo điều khoản mới sẽ đến hạn lúc {then}: phải tính lại.");

    private static readonly LocalizedText s_newlyPromised = new("By the new terms '{milestone}' would run, due at {then}, and it does not: calculate it anew.",
        "Theo điều khoản mới, '{milestone}' phải được tính và đến hạn lúc {then} nhưng hiện chưa có: phải tính lại.");

    private static readonly LocalizedText s_noLonger = new("'{milestone}', due at {due}, would not run by the new terms: calculate it anew.",
        "'{milestone}', đến hạn lúc {due}, không còn được tính theo điều khoản mới: phải tính lại.");

    private static readonly LocalizedText s_notOwedYet = new("By the new rules the step {trigger} would have left {obligation} owed; it is not on record.",
        "Theo quy tắc mới, sau bước {trigger} còn phải thực hiện {obligation}; việc này chưa được ghi nhận.");

    private static readonly LocalizedText s_owedNoMore = new("{obligation} is owed since the step {trigger}; by the new rules it would not be.",
        "{obligation} còn phải thực hiện từ bước {trigger}; theo quy tắc mới thì không.");

    private static readonly LocalizedText s_unstaffed = new("Nobody works at level {level}.", "Không có ai phụ trách cấp độ {level}.");

    private static readonly LocalizedText s_noWayOn = new("From {state} at level {level}, no step that the staff may take leads to an answer that is closed.",
        "Từ trạng thái {state} ở cấp độ {level}, không có bước nào nhân viên được phép thực hiện dẫn đến trả lời và kết thúc.");

    private static readonly LocalizedText s_nothingRuns = new("By the new terms no deadline would run and nothing is paused: nobody would be reminded of it.",
        "Theo điều khoản mới, không có thời hạn nào được tính và cũng không tạm dừng: không ai được nhắc về khiếu nại này.");

    private static readonly LocalizedText s_noTerms = new("Its terms are not in the archive (policy {policy}): its deadlines cannot be counted again.",
        "Điều khoản của khiếu nại không có trong kho lưu (chính sách {policy}): không thể tính lại thời hạn.");

    private static readonly LocalizedText s_broken = new("The events are not all of one complaint, in order: event {sequence} does not follow.",
        "Các sự kiện không thuộc cùng một khiếu nại hoặc sai thứ tự: sự kiện {sequence} không nối tiếp.");

    internal static UpgradeFinding Refused(ComplaintEvent e, IEnumerable<string> codes) =>
        Note(e.Sequence, "UPG-01", s_refused, ("trigger", e.Step.Trigger), ("codes", string.Join(", ", codes)));

    // An ended complaint only gets there again when it is reopened, and then it can be handed back.
    internal static UpgradeFinding Level(Complaint complaint, int last) =>
        new(StandardTable.IsEnded(complaint.State) ? UpgradeVerdict.Compatible : UpgradeVerdict.NeedsMigration,
            complaint.Version, "UPG-02", s_level, Found.Facts(("level", complaint.Level), ("last", last)));

    internal static UpgradeFinding NoMilestone(int sequence, Deadline deadline) =>
        Migrate(sequence, "UPG-03", s_noMilestone, ("milestone", deadline.Milestone));

    internal static UpgradeFinding OtherDue(int sequence, Deadline now, Deadline then) =>
        Migrate(sequence, "UPG-04", s_otherDue, ("milestone", now.Milestone), ("due", Due(now)), ("then", Due(then)));

    internal static UpgradeFinding NewlyPromised(int sequence, Deadline then) =>
        Migrate(sequence, "UPG-05", s_newlyPromised, ("milestone", then.Milestone), ("then", Due(then)));

    internal static UpgradeFinding NoLongerPromised(int sequence, Deadline now) =>
        Migrate(sequence, "UPG-06", s_noLonger, ("milestone", now.Milestone), ("due", Due(now)));

    internal static UpgradeFinding NotOwedYet(ComplaintEvent since, Obligations what) =>
        Migrate(since.Sequence, "UPG-07", s_notOwedYet, ("obligation", what), ("trigger", since.Step.Trigger));

    internal static UpgradeFinding OwedNoMore(ComplaintEvent since, Obligations what) =>
        Migrate(since.Sequence, "UPG-08", s_owedNoMore, ("obligation", what), ("trigger", since.Step.Trigger));

    internal static UpgradeFinding Unstaffed(Complaint complaint) =>
        Migrate(complaint.Version, "UPG-09", s_unstaffed, ("level", complaint.Level));

    internal static UpgradeFinding NoWayOn(Complaint complaint) =>
        Strand(complaint.Version, "UPG-10", s_noWayOn, ("state", complaint.State), ("level", complaint.Level));

    internal static UpgradeFinding NothingRuns(Complaint complaint) => Strand(complaint.Version, "UPG-11", s_nothingRuns);

    internal static UpgradeFinding NoTerms(int sequence, TermsVersion terms) => Migrate(sequence, "UPG-12", s_noTerms, ("policy", terms.Policy));

    internal static UpgradeFinding Broken(int sequence) => Strand(sequence, "UPG-13", s_broken, ("sequence", sequence));

    private static UpgradeFinding Note(int sequence, string code, LocalizedText message, params ReadOnlySpan<(string, object)> facts) =>
        new(UpgradeVerdict.Compatible, sequence, code, message, Found.Facts(facts));

    private static UpgradeFinding Migrate(int sequence, string code, LocalizedText message, params ReadOnlySpan<(string, object)> facts) =>
        new(UpgradeVerdict.NeedsMigration, sequence, code, message, Found.Facts(facts));

    private static UpgradeFinding Strand(int sequence, string code, LocalizedText message, params ReadOnlySpan<(string, object)> facts) =>
        new(UpgradeVerdict.Stranded, sequence, code, message, Found.Facts(facts));

    private static object Due(Deadline deadline) => deadline.Due is { } due ? due.At : deadline.State == DeadlineState.Paused ? "the end of a pause" : "no time";
}
