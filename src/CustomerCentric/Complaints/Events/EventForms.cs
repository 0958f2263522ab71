using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>An event and what all events have besides their step: a line for every property.</summary>
internal static class EventForms
{
    private static readonly JsonForm<TimeLimit> s_limit = new(LimitJsonWriter.Write, (item, reading) => new LimitJsonReader(reading).Read(item));

    // The sentence keeps its places: filled in, it could not be told from one that had none.
    private static readonly JsonForm<Refusal> s_remark = JsonMembers<Refusal>.Form(s => new(
        s.Need("code", x => x.Code, JsonForms.Text),
        s.May("principle", x => x.Principle, JsonForms.Word<Principle>()),
        s.Need("severity", x => x.Severity, JsonForms.Word<Severity>()),
        s.Need("message", x => x.Message, JsonForms.Sentence),
        s.Need("source", x => x.Source, JsonForms.Text),
        s.Need("facts", x => x.Facts, JsonForms.Map(JsonForms.Text, JsonForms.Text))));

    private static readonly JsonForm<DueTime> s_due = JsonMembers<DueTime>.Form(s => new(
        s.Need("at", x => x.At, JsonForms.Instant),
        s.Need("date", x => x.Date, JsonForms.Date)));

    private static readonly JsonForm<Extension> s_extension = JsonMembers<Extension>.Form(s => new(
        s.Need("at", x => x.At, JsonForms.Instant),
        s.Need("noticeAt", x => x.NoticeAt, JsonForms.Instant),
        s.Need("reason", x => x.Reason, JsonForms.Text),
        s.May("until", x => x.Until, JsonForms.Date)));

    private static readonly JsonForm<Grading> s_grading = JsonMembers<Grading>.Form(s => new(
        s.Need("limit", x => x.Limit, s_limit),
        s.Need("begunAt", x => x.BegunAt, JsonForms.Instant)));

    private static readonly JsonForm<DeadlineAdjustments> s_adjustments = JsonMembers<DeadlineAdjustments>.Form(s => new(
        s.List("extensions", x => x.Extensions, s_extension),
        s.May("madeDueAt", x => x.MadeDueAt, JsonForms.Instant),
        s.May("grading", x => x.Grading, s_grading)));

    private static readonly JsonForm<Deadline> s_deadline = JsonMembers<Deadline>.Form(s => new(
        s.Need("milestone", x => x.Milestone, JsonForms.Text),
        s.Need("occurrence", x => x.Occurrence, JsonForms.Ordinal),
        s.Need("epoch", x => x.Epoch, JsonForms.Ordinal),
        s.Need("state", x => x.State, JsonForms.Word<DeadlineState>()),
        s.May("limit", x => x.Limit, s_limit),
        s.Need("startedAt", x => x.StartedAt, JsonForms.Instant),
        s.May("due", x => x.Due, s_due),
        s.May("stoppedAt", x => x.StoppedAt, JsonForms.Instant))
    {
        Adjustments = s.May("adjustments", x => x.Adjustments, s_adjustments),
    });

    /// <summary>An event in a version of the schema.</summary>
    public static JsonForm<ComplaintEvent> Event(int version) => JsonMembers<ComplaintEvent>.Form(s =>
    {
        s.Need("schema", _ => version, JsonForms.Ordinal);
        var kind = s.Need("kind", x => StepForms.Of(x.Step), StepForms.Kind);
        ComplaintKey key = new(
            s.Need("organisation", x => x.Complaint.Organisation, JsonForms.Organisation),
            s.Need("complaint", x => x.Complaint.Id, JsonForms.Complaint));
        return new()
        {
            Complaint = key,
            Sequence = s.Need("sequence", x => x.Sequence, JsonForms.Ordinal),
            Step = s.Need("step", x => x.Step, kind?.Form ?? StepForms.Unknown),
            Actor = s.Need("actor", x => x.Actor, JsonForms.ActorOf(key.Organisation)),
            OccurredAt = s.Need("occurredAt", x => x.OccurredAt, JsonForms.Instant),
            RecordedAt = s.Need("recordedAt", x => x.RecordedAt, JsonForms.Instant),
            From = s.Need("from", x => x.From, JsonForms.Word<ComplaintState>()),
            To = s.Need("to", x => x.To, JsonForms.Word<ComplaintState>()),
            Level = s.Need("level", x => x.Level, JsonForms.Ordinal),
            Obligations = s.Or("obligations", x => x.Obligations, JsonForms.Words<Obligations>(), Obligations.None),
            Remarks = s.List("remarks", x => x.Remarks, s_remark),
            Deadlines = s.List("deadlines", x => x.Deadlines, s_deadline),
            Facts = s.Need("facts", x => x.Facts, FactForms.Facts),
        };
    });
}
