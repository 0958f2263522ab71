using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Everything that the check of an upgrade can find.</summary>
internal static class UpgradeFindings
{
    private const string Source = "The check before an upgrade";

    private static readonly TechnicalRefusal s_refused = new("UPG-01", "A past step would be refused today", Source,
        "Nothing: it was legal then, and stands.",
        new LocalizedText("The step {trigger} would be refused today ({codes}). It was legal then, and stands.",
        "Bước {trigger} nay sẽ bị từ chối ({codes}). Khi đó bước này hợp lệ nên vẫn giữ nguyên."));

    private static readonly TechnicalRefusal s_level = new("UPG-02", "The level is no more", Source,
        "Hand the complaint back to a level that there is.",
        new LocalizedText("It stands at level {level}, but the ladder ends at level {last}: move it to a level that there is.",
        "Khiếu nại đang ở cấp độ {level} nhưng chỉ còn đến cấp độ {last}: phải chuyển về một cấp độ hiện có."));

    private static readonly TechnicalRefusal s_noMilestone = new("UPG-03", "The milestone is no more", Source,
        "Leave the complaint under its present terms, or keep a milestone of that name in the new policy.",
        new LocalizedText("The new policy has no milestone '{milestone}': nothing would stop this deadline.",
        "Chính sách mới không có mốc '{milestone}': không có gì kết thúc thời hạn này."));

    private static readonly TechnicalRefusal s_otherDue = new("UPG-04", "Due at another time", Source,
        "Decide whether the earlier of both is kept, and count the deadline anew, or leave the complaint under its present terms.",
        new LocalizedText("'{milestone}' is due at {due}; by the new terms it would be due at {then}: calculate it anew.",
        "'{milestone}' đến hạn lúc {due}; theo điều khoản mới sẽ đến hạn lúc {then}: phải tính lại."));

    private static readonly TechnicalRefusal s_newlyPromised = new("UPG-05", "Something more is promised", Source,
        "Count the deadlines anew, or leave the complaint under its present terms.",
        new LocalizedText("By the new terms '{milestone}' would run, due at {then}, and it does not: calculate it anew.",
        "Theo điều khoản mới, '{milestone}' phải được tính và đến hạn lúc {then} nhưng hiện chưa có: phải tính lại."));

    private static readonly TechnicalRefusal s_noLonger = new("UPG-06", "Something is promised no more", Source,
        "Leave the complaint under its present terms: what was promised at its receipt stands.",
        new LocalizedText("'{milestone}', due at {due}, would not run by the new terms: calculate it anew.",
        "'{milestone}', đến hạn lúc {due}, không còn được tính theo điều khoản mới: phải tính lại."));

    private static readonly TechnicalRefusal s_notOwedYet = new("UPG-07", "More would be owed", Source,
        "Do what the new rules ask for and record the step.",
        new LocalizedText("By the new rules the step {trigger} would have left {obligation} owed; it is not on record.",
        "Theo quy tắc mới, sau bước {trigger} còn phải thực hiện {obligation}; việc này chưa được ghi nhận."));

    private static readonly TechnicalRefusal s_owedNoMore = new("UPG-08", "Less would be owed", Source,
        "Record the step that meets what is owed, or let it stand.",
        new LocalizedText("{obligation} is owed since the step {trigger}; by the new rules it would not be.",
        "{obligation} còn phải thực hiện từ bước {trigger}; theo quy tắc mới thì không."));

    private static readonly TechnicalRefusal s_unstaffed = new("UPG-09", "Nobody works at the level", Source,
        "Name somebody for the level in the roster, or hand the complaint to another level first.",
        new LocalizedText("Nobody works at level {level}.", "Không có ai phụ trách cấp độ {level}."));

    private static readonly TechnicalRefusal s_noWayOn = new("UPG-10", "No way to an answer", Source,
        "Change rules, permissions or ladder before they go live, so that a step of the staff leads on.",
        new LocalizedText("From {state} at level {level}, no step that the staff may take leads to an answer that is closed.",
        "Từ trạng thái {state} ở cấp độ {level}, không có bước nào nhân viên được phép thực hiện dẫn đến trả lời và kết thúc."));

    private static readonly TechnicalRefusal s_nothingRuns = new("UPG-11", "Nothing would run", Source,
        "Leave the complaint under its present terms, or give the new policy a milestone that runs in its state.",
        new LocalizedText("By the new terms no deadline would run and nothing is paused: nobody would be reminded of it.",
        "Theo điều khoản mới, không có thời hạn nào được tính và cũng không tạm dừng: không ai được nhắc về khiếu nại này."));

    private static readonly TechnicalRefusal s_noTerms = new("UPG-12", "The terms are lost", Source,
        "Put the policy and calendar of the complaint's receipt back into the archive.",
        new LocalizedText("Its terms are not in the archive (policy {policy}): its deadlines cannot be counted again.",
        "Điều khoản của khiếu nại không có trong kho lưu (chính sách {policy}): không thể tính lại thời hạn."));

    private static readonly TechnicalRefusal s_broken = new("UPG-13", "The events do not follow one another", Source,
        "Restore the complaint's events from a backup; nothing can be decided over a broken history.",
        new LocalizedText("The events are not all of one complaint, in order: event {sequence} does not follow.",
        "Các sự kiện không thuộc cùng một khiếu nại hoặc sai thứ tự: sự kiện {sequence} không nối tiếp."));

    /// <summary>All of them, for their pages.</summary>
    internal static ImmutableArray<TechnicalRefusal> Kinds { get; } =
    [
        s_refused, s_level, s_noMilestone, s_otherDue, s_newlyPromised, s_noLonger, s_notOwedYet, s_owedNoMore, s_unstaffed, s_noWayOn, s_nothingRuns,
        s_noTerms, s_broken,
    ];

    internal static UpgradeFinding Refused(ComplaintEvent e, IEnumerable<string> codes) =>
        Note(e.Sequence, s_refused, ("trigger", e.Step.Trigger), ("codes", string.Join(", ", codes)));

    // An ended complaint only gets there again when it is reopened, and then it can be handed back.
    internal static UpgradeFinding Level(Complaint complaint, int last) =>
        new(StandardTable.IsEnded(complaint.State) ? UpgradeVerdict.Compatible : UpgradeVerdict.NeedsMigration,
            complaint.Version, s_level.Code, s_level.Messages[0], Found.Facts(("level", complaint.Level), ("last", last)));

    internal static UpgradeFinding NoMilestone(int sequence, Deadline deadline) =>
        Migrate(sequence, s_noMilestone, ("milestone", deadline.Milestone));

    internal static UpgradeFinding OtherDue(int sequence, Deadline now, Deadline then) =>
        Migrate(sequence, s_otherDue, ("milestone", now.Milestone), ("due", Due(now)), ("then", Due(then)));

    internal static UpgradeFinding NewlyPromised(int sequence, Deadline then) =>
        Migrate(sequence, s_newlyPromised, ("milestone", then.Milestone), ("then", Due(then)));

    internal static UpgradeFinding NoLongerPromised(int sequence, Deadline now) =>
        Migrate(sequence, s_noLonger, ("milestone", now.Milestone), ("due", Due(now)));

    internal static UpgradeFinding NotOwedYet(ComplaintEvent since, Obligations what) =>
        Migrate(since.Sequence, s_notOwedYet, ("obligation", what), ("trigger", since.Step.Trigger));

    internal static UpgradeFinding OwedNoMore(ComplaintEvent since, Obligations what) =>
        Migrate(since.Sequence, s_owedNoMore, ("obligation", what), ("trigger", since.Step.Trigger));

    internal static UpgradeFinding Unstaffed(Complaint complaint) =>
        Migrate(complaint.Version, s_unstaffed, ("level", complaint.Level));

    internal static UpgradeFinding NoWayOn(Complaint complaint) =>
        Strand(complaint.Version, s_noWayOn, ("state", complaint.State), ("level", complaint.Level));

    internal static UpgradeFinding NothingRuns(Complaint complaint) => Strand(complaint.Version, s_nothingRuns);

    internal static UpgradeFinding NoTerms(int sequence, TermsVersion terms) => Migrate(sequence, s_noTerms, ("policy", terms.Policy));

    internal static UpgradeFinding Broken(int sequence) => Strand(sequence, s_broken, ("sequence", sequence));

    private static UpgradeFinding Note(int sequence, TechnicalRefusal kind, params ReadOnlySpan<(string, object)> facts) =>
        new(UpgradeVerdict.Compatible, sequence, kind.Code, kind.Messages[0], Found.Facts(facts));

    private static UpgradeFinding Migrate(int sequence, TechnicalRefusal kind, params ReadOnlySpan<(string, object)> facts) =>
        new(UpgradeVerdict.NeedsMigration, sequence, kind.Code, kind.Messages[0], Found.Facts(facts));

    private static UpgradeFinding Strand(int sequence, TechnicalRefusal kind, params ReadOnlySpan<(string, object)> facts) =>
        new(UpgradeVerdict.Stranded, sequence, kind.Code, kind.Messages[0], Found.Facts(facts));

    private static object Due(Deadline deadline) => deadline.Due is { } due ? due.At : deadline.State == DeadlineState.Paused ? "the end of a pause" : "no time";
}
