using System.Collections.Frozen;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>The kinds of events: an entry for every command, in it a call for every property. What is not named here is not stored.</summary>
internal static class StepForms
{
    private static readonly StepForm[] s_all =
    [
        StepForm.Of<Receive>(ComplaintTrigger.Receive, s => new(s.Need("draft", x => x.Draft, PartForms.Draft))
        {
            Level = s.Or("level", x => x.Level, JsonForms.Ordinal, 1),
            ReplyCodeHash = s.May("replyCodeHash", x => x.ReplyCodeHash, JsonForms.Text),
        }),
        StepForm.Of<TakeNote>(ComplaintTrigger.TakeNote, s => new(s.Need("draft", x => x.Draft, PartForms.Draft))
        {
            ReplyCodeHash = s.May("replyCodeHash", x => x.ReplyCodeHash, JsonForms.Text),
        }),
        StepForm.Of<TreatAsComplaint>(ComplaintTrigger.TreatAsComplaint, _ => new()),
        StepForm.Of<Acknowledge>(ComplaintTrigger.Acknowledge, s => new(
            s.Or("language", x => x.Language, JsonForms.Text, "en"),
            s.May("assistance", x => x.Assistance, JsonForms.Text))),
        StepForm.Of<Assess>(ComplaintTrigger.Assess, s => new(
            s.Or("urgency", x => x.Urgency, JsonForms.Word<Urgency>(), Urgency.Normal),
            s.Or("safetyRelevant", x => x.SafetyRelevant, JsonForms.Flag, false),
            s.May("remedySought", x => x.RemedySought, JsonForms.Text))
        {
            Impact = s.Or("impact", x => x.Impact, JsonForms.Word<Impact>(), Impact.One),
            Route = s.Or("route", x => x.Route, JsonForms.Word<Route>(), Route.CareStaff),
            Category = s.May("category", x => x.Category, JsonForms.Text),
            FirstContact = s.May("firstContact", x => x.FirstContact, JsonForms.Text),
        }),
        StepForm.Of<DeclareInterest>(ComplaintTrigger.DeclareInterest, s => new(s.Need("hasConflict", x => x.HasConflict, JsonForms.Flag))),
        StepForm.Of<TakeUp>(ComplaintTrigger.TakeUp, _ => new()),
        StepForm.Of<DelegateTo>(ComplaintTrigger.DelegateTo, s => new(
            s.Need("to", x => x.To, JsonForms.Actor),
            s.May("experience", x => x.Experience, JsonForms.Text))),
        StepForm.Of<Consult>(ComplaintTrigger.Consult, s => new(
            s.Need("whom", x => x.Whom, JsonForms.Actor),
            s.Need("question", x => x.Question, JsonForms.Text))),
        StepForm.Of<Advise>(ComplaintTrigger.Advise, s => new(s.May("advice", x => x.Advice, JsonForms.Text))),
        StepForm.Of<Hear>(ComplaintTrigger.Hear, s => new(
            s.May("party", x => x.Party, JsonForms.Actor),
            s.May("statement", x => x.Statement, JsonForms.Text))),
        StepForm.Of<Pause>(ComplaintTrigger.Pause, s => new(
            s.Need("ground", x => x.Ground, JsonForms.Word<PauseGround>()),
            s.May("reason", x => x.Reason, JsonForms.Text))),
        StepForm.Of<Resume>(ComplaintTrigger.Resume, _ => new()),
        StepForm.Of<Extend>(ComplaintTrigger.Extend, s => new(s.May("reason", x => x.Reason, JsonForms.Text))
        {
            Milestone = s.May("milestone", x => x.Milestone, JsonForms.Text),
            Until = s.May("until", x => x.Until, JsonForms.Date),
            NoticeAt = s.May("noticeAt", x => x.NoticeAt, JsonForms.Instant),
            Language = s.Or("language", x => x.Language, JsonForms.Text, "en"),
        }),
        StepForm.Of<Regrade>(ComplaintTrigger.Regrade, s => new(
            s.List("facts", x => x.Facts, JsonForms.Text),
            s.List("noLonger", x => x.NoLonger, JsonForms.Text),
            s.May("reason", x => x.Reason, JsonForms.Text))
        {
            Regrading = s.Or("regrading", x => x.Regrading, JsonForms.Word<Regrading>(), Regrading.Retroactive),
        }),
        StepForm.Of<Propose>(ComplaintTrigger.Propose, s => new(
            s.Need("outcome", x => x.Outcome, JsonForms.Word<Outcome>()),
            s.List("findings", x => x.Findings, JsonForms.Text))
        {
            Reasons = s.May("reasons", x => x.Reasons, JsonForms.Text),
            Evidence = s.List("evidence", x => x.Evidence, JsonForms.Text),
            Remedy = s.May("remedy", x => x.Remedy, PartForms.Remedy),
        }),
        StepForm.Of<Approve>(ComplaintTrigger.Approve, _ => new()),
        StepForm.Of<SendBack>(ComplaintTrigger.SendBack, s => new(s.May("reason", x => x.Reason, JsonForms.Text))),
        StepForm.Of<HandOver>(ComplaintTrigger.HandOver, s => new(
            s.May("summary", x => x.Summary, JsonForms.Text),
            s.May("toldToCustomer", x => x.ToldToCustomer, JsonForms.Text),
            s.May("nextSteps", x => x.NextSteps, JsonForms.Text),
            s.May("record", x => x.Record, PartForms.LevelRecord))),
        StepForm.Of<HandBack>(ComplaintTrigger.HandBack, s => new(
            s.Need("reason", x => x.Reason, JsonForms.Text),
            s.May("record", x => x.Record, PartForms.LevelRecord),
            s.May("to", x => x.To, JsonForms.Ordinal))),
        StepForm.Of<Escalate>(ComplaintTrigger.Escalate, s => new(
            s.Need("reason", x => x.Reason, JsonForms.Text),
            s.May("record", x => x.Record, PartForms.LevelRecord),
            s.May("to", x => x.To, JsonForms.Ordinal))),
        StepForm.Of<Answer>(ComplaintTrigger.Answer, s => new(
            s.Need("outcome", x => x.Outcome, JsonForms.Word<Outcome>()),
            s.List("findings", x => x.Findings, JsonForms.Text),
            s.May("wayOnward", x => x.WayOnward, JsonForms.Text),
            s.May("record", x => x.Record, PartForms.LevelRecord))
        {
            Reasons = s.May("reasons", x => x.Reasons, JsonForms.Text),
            Evidence = s.List("evidence", x => x.Evidence, JsonForms.Text),
            Remedy = s.May("remedy", x => x.Remedy, PartForms.Remedy),
            Language = s.Or("language", x => x.Language, JsonForms.Text, "en"),
        }),
        StepForm.Of<Accept>(ComplaintTrigger.Accept, _ => new()),
        StepForm.Of<AcceptInPart>(ComplaintTrigger.AcceptInPart, s => new(
            s.List("acceptedPoints", x => x.AcceptedPoints, JsonForms.Whole),
            s.May("statement", x => x.Statement, JsonForms.Text))),
        StepForm.Of<RaiseObjection>(ComplaintTrigger.Object, s => new(s.May("statement", x => x.Statement, JsonForms.Text))),
        StepForm.Of<DeliverRemedy>(ComplaintTrigger.DeliverRemedy, s => new(s.May("proof", x => x.Proof, JsonForms.Text))),
        StepForm.Of<Refer>(ComplaintTrigger.Refer, s => new(
            s.Need("body", x => x.Body, JsonForms.Text),
            s.Need("hasConsent", x => x.HasConsent, JsonForms.Flag))),
        StepForm.Of<ConcludeReferral>(ComplaintTrigger.ConcludeReferral, s => new(
            s.May("outcome", x => x.Outcome, JsonForms.Word<Outcome>()),
            s.May("note", x => x.Note, JsonForms.Text))),
        StepForm.Of<Close>(ComplaintTrigger.Close, s => new(s.May("cause", x => x.Cause, JsonForms.Text))),
        StepForm.Of<Thank>(ComplaintTrigger.Thank, s => new(s.May("medium", x => x.Medium, JsonForms.Text))),
        StepForm.Of<AskSatisfaction>(ComplaintTrigger.AskSatisfaction, _ => new()),
        StepForm.Of<Withdraw>(ComplaintTrigger.Withdraw, s => new(s.May("statement", x => x.Statement, JsonForms.Text))),
        StepForm.Of<Refuse>(ComplaintTrigger.Refuse, s => new(
            s.Need("ground", x => x.Ground, JsonForms.Word<RefusalGround>()),
            s.May("reasons", x => x.Reasons, JsonForms.Text))),
        StepForm.Of<Cancel>(ComplaintTrigger.Cancel, s => new(s.May("reason", x => x.Reason, JsonForms.Text))),
        StepForm.Of<MarkDuplicate>(ComplaintTrigger.MarkDuplicate, s => new(s.Need("of", x => x.Of, JsonForms.Complaint))),
        StepForm.Of<JoinGroup>(ComplaintTrigger.JoinGroup, s => new(s.Need("lead", x => x.Lead, JsonForms.Complaint))),
        StepForm.Of<Transfer>(ComplaintTrigger.Transfer, s => new(s.Need("to", x => x.To, JsonForms.Text))),
        StepForm.Of<Reopen>(ComplaintTrigger.Reopen, s => new(s.Need("reason", x => x.Reason, JsonForms.Text))),
        StepForm.Of<MilestonePassed>(ComplaintTrigger.MilestonePassed, s => new(
            s.Need("milestone", x => x.Milestone, JsonForms.Text),
            s.Need("occurrence", x => x.Occurrence, JsonForms.Ordinal),
            s.Need("epoch", x => x.Epoch, JsonForms.Ordinal))),
    ];

    private static readonly FrozenDictionary<Type, StepForm> s_ofCommand = s_all.ToFrozenDictionary(each => each.Command);

    private static readonly FrozenDictionary<string, StepForm> s_named = s_all.ToFrozenDictionary(each => each.Kind);

    /// <summary>The name of a kind; null, with a fault, where it is not known.</summary>
    public static JsonForm<StepForm?> Kind { get; } = new((json, kind) => json.WriteStringValue(kind!.Kind), (item, reading) =>
    {
        if (reading.Text(item) is not { } text)
            return null;
        if (s_named.GetValueOrDefault(text) is { } kind)
            return kind;
        reading.Fault(item, $"'{text}' is no kind of event: {string.Join(", ", s_all.Select(each => each.Kind))} are.", FaultCodes.UnknownEventKind);
        return null;
    });

    /// <summary>A step of a kind that is not known: nothing can be said of it.</summary>
    public static JsonForm<ComplaintCommand> Unknown { get; } = new((_, _) => { }, (_, _) => null!);

    public static IEnumerable<StepForm> All => s_all;

    public static StepForm Of(ComplaintCommand step) => s_ofCommand[step.GetType()];
}
