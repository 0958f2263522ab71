namespace CustomerCentric.Complaints;

/// <summary>Fairness: all parties are heard and treated alike.</summary>
internal static class FairnessRules
{
    internal static readonly ComplaintRule[] All =
    [
        new("FAI-01", Principle.Fairness, "Independent handler",
            new("{staff} gave the answer or refusal under review or is the subject of the complaint.",
                "{staff} đã ra kết luận đang được xem xét lại hoặc là người bị khiếu nại."),
            "Housing Ombudsman Code 6.13; Singapore S 912/2021 reg 4")
        {
            On = [ComplaintTrigger.TakeUp, ComplaintTrigger.Answer],
            Judge = static (in moment) =>
            {
                var (before, staff) = (moment.Before, moment.Context.Actor.Id);
                var isSubject = before.Draft?.SubjectStaff.Contains(staff) ?? false;
                return isSubject || (before.IsUnderReview && before.Deciders.Contains(staff)) ? Found.Fact("staff", staff) : null;
            },
        },
        new("FAI-03", Principle.Fairness, "Every point answered",
            new("Point {n} has no finding.", "Nội dung khiếu nại thứ {n} chưa được kết luận."),
            "PSD2 art. 101(2); Housing Ombudsman Code 5.6")
        {
            On = [ComplaintTrigger.Answer],
            Judge = static (in moment) =>
            {
                if (moment is not { Command: Answer { Findings: var findings }, Draft.Points: var points })
                    return null;
                for (var i = 0; i < points.Length; i++)
                {
                    if (i >= findings.Length || string.IsNullOrWhiteSpace(findings[i]))
                        return Found.Fact("n", i + 1);
                }
                return null;
            },
        },
        new("FAI-04", Principle.Fairness, "Rejection carries reasons and evidence",
            new("A rejection must give reasons and cite the evidence relied on.", "Quyết định bác khiếu nại phải nêu lý do và chứng cứ."),
            "FCA DISP 1.6.2R(1)(c); 12 CFR 1005.11(d)(1)")
        {
            On = [ComplaintTrigger.Answer],
            Judge = static (in moment) => moment.Command is Answer { Outcome: not Outcome.Upheld } answer
                && (string.IsNullOrWhiteSpace(answer.Reasons) || answer.Evidence.All(string.IsNullOrWhiteSpace)) ? Found.NothingMore : null,
        },
        new("FAI-05", Principle.Fairness, "Right to go further is stated",
            new("The answer does not tell the customer where to turn next.", "Văn bản trả lời chưa hướng dẫn bước tiếp theo cho khách hàng."),
            "Housing Ombudsman Code 5.8; FCA DISP 1.6.2R(1)(e); ISO 10003")
        {
            On = [ComplaintTrigger.Answer],
            Judge = static (in moment) => moment.Command is Answer answer && string.IsNullOrWhiteSpace(answer.WayOnward)
                ? Found.NothingMore : null,
        },
    ];
}
