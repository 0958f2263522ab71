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
            On = [ComplaintTrigger.Refuse],
            Judge = static (in moment) => moment.Command is Refuse step
                && (!Enum.IsDefined(step.Ground) || string.IsNullOrWhiteSpace(step.Reasons)) ? Found.NothingMore : null,
        },
        new("COM-03", Principle.Commitment, "Every level has an owner",
            new("Level {level} has no active owner.", "Cấp độ {level} chưa có người phụ trách."),
            "Every position supports the system (founding document 003); Singapore S 912/2021 regs 4, 6")
        {
            On = [ComplaintTrigger.HandOver, ComplaintTrigger.HandBack, ComplaintTrigger.Escalate],
            Reads = FactKinds.Roster,
            IsForeseen = true,
            Judge = static (in moment) => moment.Context.Facts.Roster is { } roster && roster.Owners.ContainsKey(moment.Level)
                ? null : Found.Fact("level", moment.Level),
        },
        new("COM-04", Principle.Commitment, "Wished remedy recorded",
            new("The remedy the customer asks for has not been recorded.", "Chưa ghi nhận yêu cầu giải quyết của khách hàng."),
            "Open to feedback (founding document 003); ISO 10002 receipt")
        {
            On = [ComplaintTrigger.Assess],
            Judge = static (in moment) => string.IsNullOrWhiteSpace(moment.Draft?.RemedySought)
                && string.IsNullOrWhiteSpace((moment.Command as Assess)?.RemedySought) ? Found.NothingMore : null,
        },
        new("COM-06", Principle.Commitment, "Broken promise is linked",
            new("Category {category} is covered by a published promise but none is linked.",
                "Loại khiếu nại {category} có cam kết đã công bố nhưng chưa được liên kết."),
            "ISO 10001 (code of promises); second sign of customer focus (founding document 002)")
        {
            On = [ComplaintTrigger.Propose, ComplaintTrigger.Answer],
            Reads = FactKinds.Office,
            Judge = static (in moment) => moment is { Context.Facts.Office.IsCategoryPromised: true, Draft.Promises.IsEmpty: true }
                ? Found.Fact("category", moment.Category) : null,
        },
    ];
}
