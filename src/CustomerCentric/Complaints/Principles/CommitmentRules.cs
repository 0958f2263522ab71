using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Commitment: every position supports the right to complain.</summary>
internal static class CommitmentRules
{
    internal static readonly ComplaintRule[] All =
    [
        new("COM-02", Principle.Commitment, "Right to complain is not refused on merit",
            new("A complaint may be refused only on a listed ground and with written reasons.",
                "Chỉ được từ chối tiếp nhận khi có căn cứ trong danh mục và phải nêu lý do bằng văn bản."),
            "Customers have the right to complain (founding document 003); Vietnam Consumer Law 2023 art. 56(3)")
        {
            Mend = "Refuse on a ground of the list and write the reasons, or handle the complaint.",
            On = [ComplaintTrigger.Refuse],
            Judge = static moment => moment.Command is Refuse step
                && (!Enum.IsDefined(step.Ground) || string.IsNullOrWhiteSpace(step.Reasons)) ? Found.NothingMore : null,
        },
        new("COM-03", Principle.Commitment, "Every level has an owner",
            new("Level {level} has no active owner.", "Cấp độ {level} chưa có người phụ trách."),
            "Every position supports the system (founding document 003); Singapore S 912/2021 regs 4, 6")
        {
            Mend = "Name an owner for the level in the roster.",
            On = [ComplaintTrigger.HandOver, ComplaintTrigger.HandBack, ComplaintTrigger.Escalate, ComplaintTrigger.Object, ComplaintTrigger.AcceptInPart],
            Reads = FactKinds.Roster,
            IsForeseen = true,
            Judge = static moment => moment.Context.Facts.Roster is { } roster && roster.Owners.ContainsKey(moment.Level)
                ? null : Found.Fact("level", moment.Level),
        },
        new("COM-04", Principle.Commitment, "Wished remedy recorded",
            new("The remedy the customer asks for has not been recorded.", "Chưa ghi nhận yêu cầu giải quyết của khách hàng."),
            "Open to feedback (founding document 003); ISO 10002 receipt")
        {
            Mend = "Ask what the complainant wants and record it with the assessment.",
            On = [ComplaintTrigger.Assess],
            Judge = static moment => string.IsNullOrWhiteSpace(moment.Draft?.RemedySought)
                && string.IsNullOrWhiteSpace((moment.Command as Assess)?.RemedySought) ? Found.NothingMore : null,
        },
        new("COM-06", Principle.Commitment, "Broken promise is linked",
            new("Category {category} is covered by a published promise but none is linked.",
                "Loại khiếu nại {category} có cam kết đã công bố nhưng chưa được liên kết."),
            "ISO 10001 (code of promises); second sign of customer focus (founding document 002)")
        {
            Mend = "Link the promise to the complaint, or say in the reasons why it does not apply.",
            On = [ComplaintTrigger.Propose, ComplaintTrigger.Answer],
            Reads = FactKinds.Office,
            Judge = static moment => moment is { Context.Facts.Office.IsCategoryPromised: true, Draft.Promises.IsEmpty: true }
                ? Found.Fact("category", moment.Category) : null,
        },
    ];

    internal static readonly ConfigurationRule[] Configuration =
    [
        new("COM-01", Principle.Commitment, "Approved written policy in force",
            new("No approved complaint policy is in force on {date} in language {locale}.",
                "Không có chính sách giải quyết khiếu nại nào bằng ngôn ngữ {locale} được phê duyệt và còn hiệu lực vào ngày {date}."),
            "Written policy and standard procedure (founding document 003); UK SI 2008/2355 reg 3")
        {
            Mend = "Approve a written policy in each language that customers are served in, and put it into force.",
            Reads = "policies, languages",
            Judge = static (setup, workflow, day) => from language in setup.Languages.Distinct()
                                                     where !setup.Policies.Any(policy =>
                                                         LanguageTag.IsSameLanguage(policy.Language, language) && policy.IsInForceOn(day))
                                                     select Found.Facts(("date", day.Iso()), ("locale", language)),
        },
        new("COM-03", Principle.Commitment, "Every level has an owner and a deputy",
            new("Level {level} has no owner, or nobody else to stand in for the owner.",
                "Cấp độ {level} chưa có người phụ trách hoặc chưa có người khác thay thế."),
            "Every position supports the system (founding document 003); Singapore S 912/2021 regs 4, 6")
        {
            Mend = "Name an owner and a deputy for every level of the ladder.",
            Reads = "roster, ladder",
            Judge = static (setup, workflow, day) => from level in Enumerable.Range(1, workflow.Ladder.Last)
                                                     where !setup.Roster.Owners.TryGetValue(level, out var owner)
                                                         || !setup.Roster.Deputies.TryGetValue(level, out var deputy) || deputy == owner
                                                     select Found.Fact("level", level),
        },
    ];

    internal static readonly AuditRule[] Audits =
    [
        new("COM-05", Principle.Commitment, "Policy review is current",
            new("Complaint policy {version} has not been reviewed for {n} months; the limit is {limit}.",
                "Chính sách giải quyết khiếu nại {version} đã {n} tháng chưa được xem xét lại; giới hạn là {limit} tháng."),
            "UK SI 2008/2355 reg 3: at least every three years, with what complainants say; ISO 10002 management review")
        {
            Mend = "Review the policy with what complainants said, and record the day.",
            Reads = "policies and their reviews",
            Begin = RecordsAlone.PolicyReviews,
        },
        new("COM-08", Principle.Commitment, "Staff who kept a promise are protected",
            new("Member of staff {staff} got a negative mark for keeping promise {promise} (complaint {complaint}).",
                "Nhân viên {staff} bị đánh giá tiêu cực dù đã giữ đúng cam kết {promise} (khiếu nại {complaint})."),
            "Staff are not scolded for doing right by the customer (founding document 002)")
        {
            Mend = "Take the mark back, and mend the promise if it cannot be kept.",
            Reads = "staff reviews",
            Begin = RecordsAlone.StaffMarks,
        },
    ];

    internal static readonly HookRule NoRetaliation = new("COM-07", Principle.Commitment, "No retaliation against the customer",
        new("Service may not be restricted while complaint {id} is open.",
            "Không được hạn chế hoặc ngừng dịch vụ khi khiếu nại {id} chưa giải quyết xong."),
        "Vietnam Decree 117/2007 art. 48(5); 12 CFR 226.13 footnote 27")
    {
        Mend = "Wait until the complaint has ended.",
        Reads = "the state of the complaint",
        Hook = nameof(ComplaintWorkflow.WhyNotRestrictService),
    };
}
