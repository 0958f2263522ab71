namespace CustomerCentric.Complaints;

/// <summary>Accessibility: easy to reach, easy to understand, free.</summary>
internal static class AccessibilityRules
{
    internal static readonly ComplaintRule[] All =
    [
        new("ACC-01", Principle.Accessibility, "Free of charge",
            new("A fee may not be charged for making a complaint.", "Việc khiếu nại là miễn phí."),
            "Free of charge (founding document 003); 12 CFR 1005 comment 11(c)-3")
        {
            Mend = "Pay the fee back and charge none.",
            On = [ComplaintTrigger.Receive],
            Judge = static moment => moment.Draft is { FeeCharged: not 0 } ? Found.NothingMore : null,
        },
        new("ACC-03", Principle.Accessibility, "Clock runs from first contact, not from the form",
            new("The clock may not wait for a written form.", "Không được chờ đơn bằng văn bản mới tính thời hạn."),
            "12 CFR 1005 comments 11(b)(1)-2, 11(c)-2; Vietnam Law on Complaints art. 8: the officer records an oral complaint")
        {
            Mend = "Count from the first contact, and do not wait for a form.",
            On = [ComplaintTrigger.Receive, ComplaintTrigger.Pause],
            Judge = static moment => moment.Command switch
            {
                Receive => moment.Draft?.FirstContactAt < moment.ClaimedAt,
                Pause { Ground: PauseGround.AwaitingForm } => true,
                _ => false,
            } ? Found.NothingMore : null,
        },
        new("ACC-04", Principle.Accessibility, "Help given where needed",
            new("Customer needs {need}; no assistance is recorded.", "Khách hàng cần hỗ trợ {need} nhưng chưa ghi nhận việc hỗ trợ."),
            "Help with filling the form (founding document 003); ACMA on disability, language and hardship")
        {
            Mend = "Give the help that is needed and record it with the acknowledgement.",
            On = [ComplaintTrigger.Acknowledge],
            Judge = static moment => moment is { Draft.HelpNeeded: { } need, Command: Acknowledge step }
                && string.IsNullOrWhiteSpace(step.Assistance) ? Found.Fact("need", need) : null,
        },
        new("ACC-05", Principle.Accessibility, "Answer in the customer's language",
            new("The letter is in {letter}, the customer's language is {locale}.",
                "Văn bản bằng ngôn ngữ {letter}, ngôn ngữ của khách hàng là {locale}."),
            "PSD2 art. 101(1); ISO 10002 4.3")
        {
            Mend = "Write in the complainant's language.",
            On = [ComplaintTrigger.Acknowledge, ComplaintTrigger.Extend, ComplaintTrigger.Answer],
            Judge = static moment =>
            {
                var letter = moment.Command switch
                {
                    Acknowledge step => step.Language ?? "",
                    Extend step => step.Language ?? "",
                    Answer step => step.Language ?? "",
                    _ => null,
                };
                return letter is null || moment.Draft is not { Language: var locale }
                    || LanguageTag.IsSameLanguage(letter, locale)
                        ? null : Found.Facts(("letter", letter), ("locale", locale));
            },
        },
        new("ACC-07", Principle.Accessibility, "Representatives accepted",
            new("Authority of the representative is not on file yet.", "Chưa có giấy tờ ủy quyền của người đại diện."),
            "Community representatives, council members (founding document 003)")
        {
            Mend = "Ask for the authority while the complaint is being handled.",
            On = [ComplaintTrigger.Receive],
            Judge = static moment => (moment.Context.Actor.Role == ActorRole.Representative || moment.Draft?.Representative is not null)
                && string.IsNullOrWhiteSpace(moment.Draft?.Representative?.Authority) ? Found.NothingMore : null,
        },
        new("ACC-08", Principle.Accessibility, "No proof demanded at the door",
            new("Missing evidence is not a ground for refusing a complaint.", "Không được từ chối khiếu nại vì chưa có chứng cứ."),
            "UK SI 2008/2355 reg 3(3)(f)")
        {
            Mend = "Let the complaint in and look for the evidence yourselves.",
            On = [ComplaintTrigger.Refuse],
            Judge = static moment => moment.Command is Refuse { Ground: RefusalGround.MissingEvidence } ? Found.NothingMore : null,
        },
        new("ACC-09", Principle.Accessibility, "Status always available",
            new("The customer view has no next date.", "Thông tin trạng thái cho khách hàng chưa có mốc thời gian tiếp theo."),
            "ISO 10002 tracking")
        {
            Mend = "Make sure that a milestone runs, so that the complainant has a next date.",
            On = [ComplaintTrigger.Receive, ComplaintTrigger.TreatAsComplaint, ComplaintTrigger.HandOver, ComplaintTrigger.HandBack, ComplaintTrigger.Escalate,
                ComplaintTrigger.Answer, ComplaintTrigger.Accept, ComplaintTrigger.AcceptInPart, ComplaintTrigger.Object, ComplaintTrigger.Resume,
                ComplaintTrigger.Reopen, ComplaintTrigger.MilestonePassed],
            Judge = static moment => moment.Context.Facts.Terms is null || StandardTable.IsEnded(moment.To) || moment.HasNextDate
                || (moment.MustClimb && moment.CanClimb) ? null : Found.NothingMore,
        },
    ];

    internal static readonly ConfigurationRule[] Configuration =
    [
        new("ACC-01", Principle.Accessibility, "Free of charge",
            new("A fee of {fee} is set for making a complaint; it may not be charged.", "Đang quy định mức phí khiếu nại {fee}; việc khiếu nại phải miễn phí."),
            "Free of charge (founding document 003); 12 CFR 1005 comment 11(c)-3")
        {
            Mend = "Set the fee to zero.",
            Reads = "fee for complaining",
            Judge = static (setup, workflow, day) => setup.FeeForComplaining > 0 ? [Found.Fact("fee", setup.FeeForComplaining)] : [],
        },
        new("ACC-02", Principle.Accessibility, "Channels cover speech and writing",
            new("No channel takes complaints in {kind}.", "Chưa có kênh tiếp nhận khiếu nại {kindVi}."),
            "Telephone, in person, in writing, fax (founding document 003); UK SI 2008/2355 reg 3(3)(c), (e)")
        {
            Mend = "Offer at least one channel for speech and one for writing.",
            Reads = "channels",
            Judge = static (setup, workflow, day) => from kind in new (LocalizedText Words, Channel[] Any)[]
                                                     {
                                                         (CheckWords.Speech, [Channel.Telephone, Channel.InPerson]),
                                                         (CheckWords.Writing, [Channel.Letter, Channel.Fax, Channel.Email, Channel.Online]),
                                                     }
                                                     where !setup.Channels.Any(kind.Any.Contains)
                                                     select Found.Facts(("kind", kind.Words.En), ("kindVi", kind.Words.Vi)),
        },
    ];

    internal static readonly AuditRule[] Audits =
    [
        new("ACC-06", Principle.Accessibility, "How-to-complain guidance published",
            new("No current guidance on how to complain covers {channel} in language {locale}.",
                "Chưa có hướng dẫn khiếu nại còn hiệu lực cho kênh {channelVi} bằng ngôn ngữ {locale}."),
            "Guidance always available and easy to understand (founding document 003); Singapore S 912/2021 reg 7")
        {
            Mend = "Publish guidance for the channel in that language.",
            Reads = "channels, languages, published guidance",
            Begin = RecordsAlone.PublishedGuidance,
        },
    ];
}
