using CustomerCentric.Complaints;

namespace CustomerCentric.Tests.Complaints;

/// <summary>For every trigger a command that breaks no rule, and somebody who may send it.</summary>
internal static class WellFormed
{
    internal static readonly ComplaintDraft Draft = new("The bill is twice what the meter shows.")
    {
        Complainant = new("customer-1"),
        RemedySought = "A corrected bill",
    };

    internal static readonly LevelRecord Record = new("Meter read again.", "meter");

    internal static ComplaintCommand Command(ComplaintTrigger trigger, Complaint complaint) => trigger switch
    {
        ComplaintTrigger.Receive => new Receive(Draft),
        ComplaintTrigger.Acknowledge => new Acknowledge(),
        ComplaintTrigger.Assess => new Assess(),
        ComplaintTrigger.TakeUp => new TakeUp(),
        ComplaintTrigger.HandOver => new HandOver("Meter read again.", "We are looking into it.", "The department replies in five days.", Record),
        ComplaintTrigger.HandBack => new HandBack("Nothing technical about it.", Record),
        ComplaintTrigger.Escalate => new Escalate("Needs a decision.", Record),
        ComplaintTrigger.Answer => new Answer(Outcome.Upheld, ["The meter was misread."], "The next level, within ten days.", Record),
        ComplaintTrigger.Accept => new Accept(),
        ComplaintTrigger.Object => new RaiseObjection(),
        ComplaintTrigger.Close => new Close(),
        ComplaintTrigger.Withdraw => new Withdraw(),
        ComplaintTrigger.Refuse => new Refuse(RefusalGround.NotOurs, "The electricity company charges this."),
        ComplaintTrigger.Reopen => new Reopen("A second meter was found."),
        ComplaintTrigger.MarkDuplicate => new MarkDuplicate(new("C-2")),
        ComplaintTrigger.Transfer => new Transfer("The electricity company"),
        ComplaintTrigger.MilestonePassed => Passed(complaint, Office.Whole),
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, null),
    };

    internal static Actor Actor(ComplaintTrigger trigger, Complaint complaint, ComplaintWorkflow workflow) => Office.Person(trigger switch
    {
        ComplaintTrigger.Receive or ComplaintTrigger.Accept or ComplaintTrigger.Object or ComplaintTrigger.Withdraw => ActorRole.Complainant,
        ComplaintTrigger.Refuse => ActorRole.HeadOfCare,
        ComplaintTrigger.MilestonePassed => ActorRole.System,
        _ => workflow.Ladder[complaint.Level].Roles[0],
    });

    /// <summary>The sweep's message for the latest occurrence of a milestone, or for one that never was.</summary>
    internal static MilestonePassed Passed(Complaint complaint, string milestone) =>
        complaint.Deadlines.LastOrDefault(deadline => deadline.Milestone == milestone) is { } deadline
            ? new(milestone, deadline.Occurrence, deadline.Epoch) { OccurredAt = deadline.Due!.Value.At }
            : new(milestone, 1, 1);
}
