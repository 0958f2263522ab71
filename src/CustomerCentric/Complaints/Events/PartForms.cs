using CustomerCentric.Customers;

namespace CustomerCentric.Complaints;

/// <summary>What steps are made of: a line for every property.</summary>
internal static class PartForms
{
    public static readonly JsonForm<LevelRecord> LevelRecord = JsonMembers<LevelRecord>.Form(s => new(
        s.Need("summary", x => x.Summary, JsonForms.Text),
        s.May("cause", x => x.Cause, JsonForms.Text)));

    public static readonly JsonForm<Remedy> Remedy = JsonMembers<Remedy>.Form(s => new(
        s.Need("kind", x => x.Kind, JsonForms.Text),
        s.Need("amount", x => x.Amount, JsonForms.Number))
    {
        IsDelivered = s.Or("isDelivered", x => x.IsDelivered, JsonForms.Flag, false),
    });

    private static readonly JsonForm<CustomerClassification> s_customer = JsonMembers<CustomerClassification>.Form(s => new(
        s.Need("kind", x => x.Kind, JsonForms.Word<CustomerKind>()),
        s.Need("roles", x => x.Roles, JsonForms.Word<CustomerRoles>()),
        s.Need("position", x => x.Position, JsonForms.Word<CustomerPosition>())));

    private static readonly JsonForm<Representative> s_representative = JsonMembers<Representative>.Form(s => new(
        s.Need("name", x => x.Name, JsonForms.Text),
        s.May("authority", x => x.Authority, JsonForms.Text)));

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
        Kind = s.Or("kind", x => x.Kind, JsonForms.Word<FeedbackKind>(), FeedbackKind.Complaint),
        Source = s.Or("source", x => x.Source, JsonForms.Word<ComplaintSource>(), ComplaintSource.Other),
        Customer = s.May("customer", x => x.Customer, s_customer),
        Representative = s.May("representative", x => x.Representative, s_representative),
        Follows = s.May("follows", x => x.Follows, JsonForms.Complaint),
        AboutHandlingOf = s.May("aboutHandlingOf", x => x.AboutHandlingOf, JsonForms.Complaint),
        FirstContactAt = s.May("firstContactAt", x => x.FirstContactAt, JsonForms.Instant),
        FirstContact = s.May("firstContact", x => x.FirstContact, JsonForms.Text),
        Promises = s.List("promises", x => x.Promises, JsonForms.Text),
        IntakeKey = s.May("intakeKey", x => x.IntakeKey, JsonForms.Text),
    });
}
