namespace CustomerCentric.Complaints;

/// <summary>Fairness: all parties are heard and treated alike.</summary>
internal static class FairnessRules
{
    internal static readonly ComplaintRule[] All =
    [
        new("FAI-01", Principle.Fairness, "Independent handler",
            new("{staff} decided what is under review, has a conflict of interest, is complained about, or reports to somebody who decided or is complained about.",
                "{staff} đã ra kết luận đang được xem xét lại, có xung đột lợi ích, là người bị khiếu nại hoặc là cấp dưới của những người đó."),
            "Housing Ombudsman Code 6.13; Singapore S 912/2021 reg 4")
        {
            Mend = "Let somebody else take the step; where nobody is left, offer the outside body.",
            On = [ComplaintTrigger.TakeUp, ComplaintTrigger.DelegateTo, ComplaintTrigger.Propose, ComplaintTrigger.Approve, ComplaintTrigger.Answer,
                ComplaintTrigger.Refuse, ComplaintTrigger.Close, ComplaintTrigger.HandOver, ComplaintTrigger.Escalate, ComplaintTrigger.Object,
                ComplaintTrigger.AcceptInPart, ComplaintTrigger.MarkDuplicate, ComplaintTrigger.Transfer, ComplaintTrigger.Cancel],
            Reads = FactKinds.Office | FactKinds.Roster,
            IsForeseen = true,
            Judge = static moment => Independence.Judge(moment),
            Obligation = new(Obligations.OfferReferral, SetBy: [],
                ClearedBy: [ComplaintTrigger.Refer, ComplaintTrigger.Answer, ComplaintTrigger.Withdraw, ComplaintTrigger.MarkDuplicate,
                    ComplaintTrigger.Transfer, ComplaintTrigger.Cancel],
                NeededBy: []),
        },
        new("FAI-02", Principle.Fairness, "All sides heard",
            new("No statement from {party} is on file.", "Chưa có ý kiến của {party} trong hồ sơ."),
            "Listen to and weigh every view (founding document 003); Vietnam Law on Complaints, dialogue")
        {
            Mend = "Hear the party and put the statement on file.",
            On = [ComplaintTrigger.Propose, ComplaintTrigger.Answer],
            IsForeseen = true,
            Judge = static moment =>
            {
                foreach (var staff in moment.Draft?.SubjectStaff ?? [])
                {
                    if (!moment.Before.File.Heard.Contains(staff))
                        return Found.Fact("party", staff);
                }
                return null;
            },
        },
        new("FAI-03", Principle.Fairness, "Every point answered",
            new("Point {n} has no finding.", "Nội dung khiếu nại thứ {n} chưa được kết luận."),
            "PSD2 art. 101(2); Housing Ombudsman Code 5.6")
        {
            Mend = "Give a finding for every point of the complaint.",
            On = [ComplaintTrigger.Propose, ComplaintTrigger.Answer],
            Judge = static moment =>
            {
                if (moment is not { Command: IDecides { Findings: var findings }, Draft.Points: var points })
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
            Mend = "Add the reasons and the evidence that the decision rests on.",
            On = [ComplaintTrigger.Propose, ComplaintTrigger.Answer],
            Judge = static moment => moment.Command is IDecides { Outcome: not Outcome.Upheld } decision
                && (string.IsNullOrWhiteSpace(decision.Reasons) || decision.Evidence.All(string.IsNullOrWhiteSpace)) ? Found.NothingMore : null,
        },
        new("FAI-05", Principle.Fairness, "Right to go further is stated",
            new("The answer does not tell the customer where to turn next.", "Văn bản trả lời chưa hướng dẫn bước tiếp theo cho khách hàng."),
            "Housing Ombudsman Code 5.8; FCA DISP 1.6.2R(1)(e); ISO 10003")
        {
            Mend = "Say in the answer who looks at it next, how to ask for that and until when.",
            On = [ComplaintTrigger.Answer],
            Judge = static moment => moment.Command is Answer answer && string.IsNullOrWhiteSpace(answer.WayOnward)
                ? Found.NothingMore : null,
        },
        new("FAI-07", Principle.Fairness, "Remedy in line with precedents",
            new("Remedy {amount} is outside the usual range {low}-{high} for {category}.",
                "Mức khắc phục {amount} nằm ngoài khoảng thông thường {low}-{high} của loại {category}."),
            "ISO 10002 objectivity")
        {
            Mend = "Bring the remedy in line with what others got, or have the difference looked at.",
            On = [ComplaintTrigger.Propose, ComplaintTrigger.Answer],
            Reads = FactKinds.Office,
            Judge = static moment => moment is { Command: IDecides { Remedy: { } remedy }, Context.Facts.Office.UsualRemedy: { } usual }
                && (remedy.Amount < usual.Low || remedy.Amount > usual.High)
                    ? Found.Facts(("amount", remedy.Amount), ("low", usual.Low), ("high", usual.High), ("category", moment.Category)) : null,
        },
        new("FAI-09", Principle.Fairness, "Conflict of interest declared",
            new("{staff} has not declared whether a conflict of interest exists.", "{staff} chưa khai báo xung đột lợi ích."),
            "ISO 10003 fairness: impartial resolvers")
        {
            Mend = "Let the person declare whether there is a conflict of interest.",
            On = [ComplaintTrigger.TakeUp, ComplaintTrigger.DelegateTo, ComplaintTrigger.Propose, ComplaintTrigger.Answer],
            IsForeseen = true,
            Judge = static moment => moment.Before.IsUnderReview && moment.Level >= moment.Context.Workflow.Ladder.Last
                && Independence.Chosen(moment) is { } staff && moment.Before.File.InterestOf(staff) is null ? Found.Fact("staff", staff) : null,
        },
        new("FAI-10", Principle.Fairness, "Confidential data stays inside",
            new("Personal data of the complainant would be disclosed without consent or need.",
                "Thông tin cá nhân của người khiếu nại sẽ bị tiết lộ khi chưa có sự đồng ý hoặc cần thiết."),
            "ISO 10002 confidentiality; ISO 10003 4.12")
        {
            Mend = "Ask the complainant for consent before the file leaves.",
            On = [ComplaintTrigger.Refer],
            Judge = static moment => moment.Command is Refer { HasConsent: false } ? Found.NothingMore : null,
        },
    ];

    internal static readonly ConfigurationRule[] Configuration =
    [
        new("FAI-06", Principle.Fairness, "Going further needs no reason",
            new("Rule {rule} keeps complainants from the step {step}, or asks them to justify it.",
                "Quy tắc {rule} cản trở người khiếu nại thực hiện bước {step} hoặc buộc họ phải giải trình."),
            "Housing Ombudsman Code 6.12")
        {
            Mend = "Take the rule off the step, or let it judge what the organisation does.",
            Reads = "table, rules, ladder, roster",
            Judge = static (setup, workflow, day) => from demand in EscalationProbe.Demands(workflow, setup.Roster)
                                                     select Found.Facts(("step", demand.Step), ("rule", demand.Rule)),
        },
    ];

    internal static readonly AuditRule[] Audits =
    [
        new("FAI-08", Principle.Fairness, "Equal treatment of customer kinds",
            new("Half of the {nA} answered {kindA} waited more than {hoursA} hours, half of the {nB} {kindB} only {hoursB}: more than {factor} times"
                + " as long ({complaints}).",
                "Một nửa trong {nA} {kindAVi} đã được trả lời phải chờ trên {hoursA} giờ, một nửa trong {nB} {kindBVi} chỉ chờ {hoursB} giờ:"
                + " lâu hơn quá {factor} lần ({complaints})."),
            "Individual or organisation alike (founding document 003); fair treatment (founding document 001)")
        {
            Mend = "Look at the complaints that waited longest and find what held them up.",
            Reads = "kind of customer, receipt and first answer of every complaint",
            Begin = static (facts, period) => new UnequalWaits(facts, period),
        },
    ];

    internal static readonly HookRule Disclosure = new("FAI-10", Principle.Fairness, "Confidential data stays inside",
        new("Personal data of complaint {id} would go to {recipient} without consent or need.",
            "Thông tin cá nhân trong khiếu nại {id} sẽ bị tiết lộ cho {recipient} khi chưa có sự đồng ý hoặc cần thiết."),
        "ISO 10002 confidentiality; ISO 10003 4.12")
    {
        Mend = "Ask the complainant for consent, name the need, or leave the personal data out.",
        Reads = "recipient, consent and need",
        Hook = nameof(ComplaintWorkflow.WhyNotDisclose),
    };
}
