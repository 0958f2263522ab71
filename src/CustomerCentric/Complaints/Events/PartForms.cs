namespace CustomerCentric.Complaints;

/// <summary>What steps are made of: a line for every property.</summary>
internal static class PartForms
{
    public static readonly JsonForm<LevelRecord> LevelRecord = JsonMembers<LevelRecord>.Form(s => new(
        s.Need("summary", x => x.Summary, JsonForms.Text),
        s.May("cause", x => x.Cause, JsonForms.Text)));

    public static readonly JsonForm<Remedy> Remedy = JsonMembers<Remedy>.Form(s => new(
        s.Need("kind", x => x.Kind, JsonForms.Text),
        s.Need("amount", x => x.Amount, JsonForms.Number)));

    public static readonly JsonForm<ComplaintDraft> Draft = JsonMembers<ComplaintDraft>.Form(s => new(
        s.Need("words", x => x.Words, JsonForms.Text))
    {
        Complainant = s.May("complainant", x => x.Complainant, JsonForms.Customer),
        Channel = s.Or("channel", x => x.Channel, JsonForms.Word<Channel>(), Channel.Other),
        Category = s.Or("category", x => x.Category, JsonForms.Text, ""),
        RemedySought = s.May("remedySought", x => x.RemedySought, JsonForms.Text),
        // The words as a whole are the one point of most complaints: they need not stand twice.
        Points = s.List("points", x => x.Points is [var only] && only == x.Words ? [] : x.Points, JsonForms.Text),
        SubjectStaff = s.List("subjectStaff", x => x.SubjectStaff, JsonForms.Actor),
        Language = s.Or("language", x => x.Language, JsonForms.Text, "en"),
        HelpNeeded = s.May("helpNeeded", x => x.HelpNeeded, JsonForms.Text),
        FeeCharged = s.Or("feeCharged", x => x.FeeCharged, JsonForms.Number, 0),
        IntakeKey = s.May("intakeKey", x => x.IntakeKey, JsonForms.Text),
    });
}
