using System.Collections.Immutable;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Draws commands, well-formed or careless, by anybody, at any time, with or without facts.</summary>
internal sealed class RandomSteps(Random random)
{
    private static readonly WorkingCalendar s_ending = WorkingCalendar.Build(calendar => calendar
        .Zone("America/New_York").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")
        .KnownFrom(new(2026, 1, 1)).KnownUntil(new(2026, 6, 20)));

    private static readonly DeadlineTerms[] s_terms =
    [
        Office.Facts.Terms!,
        new(DeadlinePolicy.ForLevels("hours", new WorkingTime(Duration.FromHours(12))), Office.Calendar),
        new(DeadlinePolicy.ForLevels("days", new CalendarDays(3, DueTimeOfDay.SameClockTime)), s_ending),
    ];

    private Instant _now = Office.Mon2026Jun01At9;

    public DeadlineTerms? Terms { get; } = random.OneIn(5) ? null : random.Pick(s_terms);

    public ComplaintWorkflow Workflow { get; } = random.OneIn(2) ? ComplaintWorkflow.Standard : Office.WithLevels(random.Next(1, 6));

    public DecisionContext NextContext(Complaint complaint, ComplaintCommand command)
    {
        // A clock may go back a little, as clocks do.
        _now += random.OneIn(10) ? -Duration.FromMinutes(30) : Duration.FromHours(random.Next(60));
        var actor = random.OneIn(4)
            ? Office.Person(random.Pick(Enum.GetValues<ActorRole>()), random.Pick("ann", "binh"))
            : WellFormed.Actor(command.Trigger, complaint, Workflow) with { Id = new(random.Pick("ann", "binh", "chi")) };
        return new(Workflow, actor, _now, new RuleFacts(
            random.OneIn(10) ? null : Terms,
            random.OneIn(4) ? null : Office.Facts.Roster,
            random.OneIn(4) ? null : new(ImmutableSortedDictionary<ActorRole, decimal>.Empty)));
    }

    public ComplaintCommand NextCommand(Complaint complaint)
    {
        var trigger = complaint.Version == 0 ? ComplaintTrigger.Receive : random.Pick(Enum.GetValues<ComplaintTrigger>());
        var command = random.OneIn(3) ? Careless(trigger, complaint) : WellFormed.Command(trigger, complaint);
        if (command is MilestonePassed)
            return Passing(complaint);
        return random.OneIn(4)
            ? command with { OccurredAt = _now + Duration.FromHours(random.Next(-200, 30)), BackdatingReason = Words() }
            : command;
    }

    public ComplaintDraft Draft() => new(Words() ?? "")
    {
        Complainant = random.OneIn(2) ? null : new("customer-1"),
        Channel = random.Pick(Enum.GetValues<Channel>()),
        RemedySought = Words(),
        Points = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Words() ?? "")],
        SubjectStaff = random.OneIn(3) ? [new(random.Pick("ann", "binh"))] : [],
        Language = random.Pick("en", "vi", ""),
        HelpNeeded = Words(),
        FeeCharged = random.Next(3),
    };

    private MilestonePassed Passing(Complaint complaint)
    {
        if (complaint.Deadlines.IsEmpty || random.OneIn(10))
            return new("unheard-of", 1, 1);
        var deadline = random.Pick(complaint.Deadlines.AsSpan());
        if (random.OneIn(2))
            deadline = complaint.Deadlines.LastOrDefault(running => running.State == DeadlineState.Running) ?? deadline;
        return new(deadline.Milestone, deadline.Occurrence, deadline.Epoch + random.Pick(0, 0, 0, -1, 1)) { OccurredAt = deadline.Due?.At };
    }

    private ComplaintCommand Careless(ComplaintTrigger trigger, Complaint complaint) => trigger switch
    {
        ComplaintTrigger.Receive => new Receive(Draft()),
        ComplaintTrigger.Acknowledge => new Acknowledge(random.Pick("en", "vi"), Words()),
        ComplaintTrigger.Assess => new Assess(random.Pick(Urgency.Normal, Urgency.Urgent), random.OneIn(2), Words()),
        ComplaintTrigger.HandOver => new HandOver(Words(), Words(), Words(), Record()),
        ComplaintTrigger.HandBack => new HandBack("Back.", Record()),
        ComplaintTrigger.Escalate => new Escalate("Up.", Record(), random.Next(7)),
        ComplaintTrigger.Answer => new Answer(random.Pick(Enum.GetValues<Outcome>()), [Words() ?? ""], Words(), Record())
        {
            Reasons = Words(),
            Remedy = random.OneIn(2) ? null : new("refund", random.Next(100)),
        },
        ComplaintTrigger.Object => new RaiseObjection(Words()),
        ComplaintTrigger.Refuse => new Refuse(random.Pick(Enum.GetValues<RefusalGround>()), Words()),
        _ => WellFormed.Command(trigger, complaint),
    };

    private LevelRecord? Record() => Words() is { } words ? new(words) : null;

    private string? Words() => random.Pick(null, "", " ", "The bill is wrong.", "Đồng hồ sai.");
}
