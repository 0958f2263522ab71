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
        ComplaintTrigger.TakeNote => new TakeNote(Draft),
        ComplaintTrigger.TreatAsComplaint => new TreatAsComplaint(),
        ComplaintTrigger.Acknowledge => new Acknowledge(),
        ComplaintTrigger.Assess => new Assess(),
        ComplaintTrigger.DeclareInterest => new DeclareInterest(HasConflict: false),
        ComplaintTrigger.TakeUp => new TakeUp(),
        ComplaintTrigger.DelegateTo => new DelegateTo(new("expert"), "Ten years of meters."),
        ComplaintTrigger.Consult => new Consult(new("specialist"), "Is the meter right?"),
        ComplaintTrigger.Advise => new Advise("It is not."),
        ComplaintTrigger.Hear => new Hear(null, "I read it every week."),
        ComplaintTrigger.Pause => new Pause(PauseGround.AwaitingComplainant, "We need the number of the meter."),
        ComplaintTrigger.Resume => new Resume(),
        ComplaintTrigger.Extend => new Extend("The meter is at the laboratory."),
        ComplaintTrigger.Regrade => new Regrade(["complex"], [], "Several meters."),
        ComplaintTrigger.Propose => new Propose(Outcome.Upheld, ["The meter was misread."]),
        ComplaintTrigger.Approve => new Approve(),
        ComplaintTrigger.SendBack => new SendBack("Half of it."),
        ComplaintTrigger.HandOver => new HandOver("Meter read again.", "We are looking into it.", "The department replies in five days.", Record),
        ComplaintTrigger.HandBack => new HandBack("Nothing technical about it.", Record),
        ComplaintTrigger.Escalate => new Escalate("Needs a decision.", Record),
        ComplaintTrigger.Answer => new Answer(Outcome.Upheld, ["The meter was misread."], "The next level, within ten days.", Record),
        ComplaintTrigger.Accept => new Accept(),
        ComplaintTrigger.AcceptInPart => new AcceptInPart([1]),
        ComplaintTrigger.Object => new RaiseObjection(),
        ComplaintTrigger.DeliverRemedy => new DeliverRemedy("Receipt 7"),
        ComplaintTrigger.Refer => new Refer("The ombudsman", HasConsent: true),
        ComplaintTrigger.ConcludeReferral => new ConcludeReferral(Outcome.Upheld),
        ComplaintTrigger.Close => new Close(),
        ComplaintTrigger.Thank => new Thank("letter by hand"),
        ComplaintTrigger.AskSatisfaction => new AskSatisfaction(),
        ComplaintTrigger.Withdraw => new Withdraw(),
        ComplaintTrigger.Refuse => new Refuse(RefusalGround.NotOurs, "The electricity company charges this."),
        ComplaintTrigger.Cancel => new Cancel("A test."),
        ComplaintTrigger.MarkDuplicate => new MarkDuplicate(new("C-2")),
        ComplaintTrigger.JoinGroup => new JoinGroup(new("C-2")),
        ComplaintTrigger.Transfer => new Transfer("The electricity company"),
        ComplaintTrigger.Reopen => new Reopen("A second meter was found."),
        ComplaintTrigger.MilestonePassed => Passed(complaint, Office.Whole),
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, null),
    };

    internal static Actor Actor(ComplaintTrigger trigger, Complaint complaint, ComplaintWorkflow workflow) => Office.Person(trigger switch
    {
        ComplaintTrigger.Receive or ComplaintTrigger.TakeNote or ComplaintTrigger.Accept or ComplaintTrigger.AcceptInPart or ComplaintTrigger.Object
            or ComplaintTrigger.Withdraw => ActorRole.Complainant,
        ComplaintTrigger.Refuse or ComplaintTrigger.Cancel => ActorRole.HeadOfCare,
        ComplaintTrigger.MilestonePassed => ActorRole.System,
        _ => workflow.Ladder[complaint.Level].Roles[0],
    });

    /// <summary>The sweep's message for the latest occurrence of a milestone, or for one that never was.</summary>
    internal static MilestonePassed Passed(Complaint complaint, string milestone) =>
        complaint.Deadlines.LastOrDefault(deadline => deadline.Milestone == milestone) is { } deadline
            ? new(milestone, deadline.Occurrence, deadline.Epoch) { OccurredAt = deadline.Due?.At }
            : new(milestone, 1, 1);
}
