using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Testing;

/// <summary>
/// What the questions are written on: real complaints, decided by the real workflow. Each has one level deadline, due
/// exactly a day after it was received or went up.
/// </summary>
internal static class Paper
{
    internal static readonly Instant Mon2026Mar02 = Instant.FromUtc(2026, 3, 2, 10, 0);
    internal static readonly Duration Minute = Duration.FromMinutes(1);
    internal static readonly Duration Day = Duration.FromDays(1);
    internal static readonly OrganisationId Waterworks = new("waterworks");
    internal static readonly OrganisationId Gasworks = new("gasworks");

    internal static readonly DeadlineTerms Terms = new(
        new DeadlinePolicy("exam", new Milestone("level", new CalendarDays(1, DueTimeOfDay.SameClockTime))
        {
            StartsOn = [ClockEvents.Received, ClockEvents.Escalated],
            StopsOn = [ClockEvents.Answered, ClockEvents.Escalated],
            Escalates = true,
        }),
        WorkingCalendar.Build(calendar => calendar.Zone("Etc/UTC").OpenAlways().KnownFrom(new(2026, 1, 1)).KnownUntil(new(2027, 12, 31))));

    private static readonly RuleFacts s_facts = new(
        Terms,
        Roster.Of(new ActorId("care"), new ActorId("technical"), new ActorId("director")),
        AuthorityLimits.Unlimited);

    internal static ComplaintKey Key(string id, OrganisationId? organisation = null) => new(organisation ?? Waterworks, new ComplaintId(id));

    /// <summary>The first commit of a complaint.</summary>
    internal static ComplaintCommit Receipt(ComplaintKey key, Instant? at = null, string? customer = null, string? onceKey = null) =>
        Step(Complaint.Unreceived(key),
            new Receive(new ComplaintDraft("No water since Friday, thuê bao số 7") { Complainant = customer is null ? null : new CustomerId(customer) }),
            at ?? Mon2026Mar02) with
        { OnceKey = onceKey };

    /// <summary>The commit that leaves the deadline as it is.</summary>
    internal static ComplaintCommit Assessment(Complaint before, Instant? at = null) =>
        Step(before, new Assess(RemedySought: "water"), at ?? Mon2026Mar02 + Minute);

    /// <summary>The commit that ends the deadline and begins the next one.</summary>
    internal static ComplaintCommit Rise(Complaint before, Instant at) =>
        Step(before, new Escalate("Needs the specialists.", new LevelRecord("Checked the valve.")), at);

    /// <summary>The commit that ends all deadlines.</summary>
    internal static ComplaintCommit Withdrawal(Complaint before, Instant at) =>
        Step(before, new Withdraw(), at, ActorRole.Complainant);

    /// <summary>The events' letter; one for each event.</summary>
    internal static OutboxMessage Letter(ComplaintEvent e) =>
        new($"{Uri.EscapeDataString(e.Complaint.Organisation.Value)}/{e.Complaint.Id}/{e.Sequence}/0", e.Complaint, e.Sequence, MessageKind.HandOverNotice, false, e.Level, "en");

    internal static async Task CommitAsync(this IComplaintStore store, CancellationToken cancellationToken, params ComplaintCommit[] commits)
    {
        foreach (var commit in commits)
            Expect.Equal(CommitResult.Committed, await store.CommitAsync(commit, cancellationToken), $"the commit to version {commit.Complaint.Version}");
    }

    private static ComplaintCommit Step(Complaint before, ComplaintCommand command, Instant at, ActorRole role = ActorRole.CareAgent)
    {
        var actor = new Actor(before.Key.Organisation, new ActorId($"a {role}"), role);
        var decision = before.Decide(command, new DecisionContext(ComplaintWorkflow.Standard, actor, at, s_facts));
        return decision.IsAccepted
            ? new(decision.State, before.Version, decision.Events, [.. decision.Events.Select(Letter)], command is Receive ? Terms : null)
            : throw new InvalidOperationException($"The exam itself is wrong: {string.Join("; ", decision.Refusals)}");
    }
}
