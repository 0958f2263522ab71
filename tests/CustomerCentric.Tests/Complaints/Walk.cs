using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Complaints;

/// <summary>A complaint on its way through real decisions; every step taken is expected to be accepted, a minute after the one before.</summary>
internal sealed class Walk
{
    public Complaint Complaint { get; private set; } = Complaint.Unreceived(Office.Key);

    public List<ComplaintEvent> Events { get; init; } = [];

    public Instant Now { get; set; } = Office.Mon2026Jun01At9;

    public ComplaintWorkflow Workflow { get; init; } = ComplaintWorkflow.Standard;

    public RuleFacts Facts { get; set; } = Office.Facts;

    /// <summary>A walk that goes on from stored events, a minute after the last.</summary>
    public static Walk After(IReadOnlyList<ComplaintEvent> events, ComplaintWorkflow? workflow = null) => new()
    {
        Complaint = Complaint.Fold(events),
        Events = [.. events],
        Now = events[^1].RecordedAt + Duration.FromMinutes(1),
        Workflow = workflow ?? ComplaintWorkflow.Standard,
    };

    public Decision<Complaint, ComplaintEvent> Decide(ComplaintCommand command, Actor? actor = null) =>
        Complaint.Decide(command, new(Workflow, actor ?? WellFormed.Actor(command.Trigger, Complaint, Workflow), Now, Facts with { History = [.. Events] }));

    public Decision<Complaint, ComplaintEvent> Decide(ComplaintTrigger trigger, Actor? actor = null) =>
        new Walk { Complaint = Complaint, Events = Events, Workflow = Workflow, Facts = Facts, Now = NowFor(trigger) }.Decide(WellFormed.Command(trigger, Complaint), actor);

    /// <summary>When the well-formed command of a trigger has its effect: a milestone passes only after its due instant.</summary>
    public Instant NowFor(ComplaintTrigger trigger) => trigger == ComplaintTrigger.MilestonePassed && Complaint.Deadlines.Length > 0
        ? Instant.Max(Now, Complaint.Deadlines.Max(deadline => deadline.Due?.At ?? Now) + Duration.Epsilon)
        : Now;

    public Walk Take(ComplaintCommand command, Actor? actor = null)
    {
        var decision = Decide(command, actor);
        decision.Refusals.ShouldBeEmpty($"{command} at level {Complaint.Level} in {Complaint.State}");
        decision.Events.ShouldNotBeEmpty($"{command} in {Complaint.State} should not be ignored");
        Go(decision);
        Now += Duration.FromMinutes(1);
        return this;
    }

    /// <summary>Goes on from a decision; a refused one changes nothing.</summary>
    public void Go(Decision<Complaint, ComplaintEvent> decision)
    {
        Complaint = decision.State;
        Events.AddRange(decision.Events);
    }

    public Walk Take(params ReadOnlySpan<ComplaintTrigger> triggers)
    {
        foreach (var trigger in triggers)
            Take(WellFormed.Command(trigger, Complaint));
        return this;
    }

    /// <summary>Waits for the latest occurrence of the milestone to fall due and lets it pass.</summary>
    public Walk Pass(string milestone)
    {
        Now = Instant.Max(Now, Latest(milestone).Due!.Value.At + Duration.Epsilon);
        return Take(WellFormed.Passed(Complaint, milestone));
    }

    /// <summary>Owes more than its steps brought: what only a history from elsewhere, or another way, leads to.</summary>
    public Walk Owe(Obligations more)
    {
        if (more == Obligations.None)
            return this;
        var history = new ComplaintEvent
        {
            Complaint = Complaint.Key,
            Sequence = Complaint.Version + 1,
            Step = new Acknowledge(),
            Actor = Office.Person(ActorRole.CareAgent),
            OccurredAt = Now,
            RecordedAt = Now,
            From = Complaint.State,
            To = Complaint.State,
            Level = Complaint.Level,
            Obligations = Complaint.Obligations | more,
            Remarks = [],
            Deadlines = [],
            Facts = new EventFacts(null),
        };
        Complaint = Complaint.Apply(history);
        Events.Add(history);
        return this;
    }

    public Deadline Latest(string milestone) => Complaint.Deadlines.Last(deadline => deadline.Milestone == milestone);
}
