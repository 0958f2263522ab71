using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Complaints;

/// <summary>The people of the founding documents around one complaint, for tests that read like the documents.</summary>
internal sealed class Process
{
    internal static readonly Actor Customer = Office.Person(ActorRole.Complainant, "customer");
    internal static readonly Actor CareStaff = Office.Person(ActorRole.CareAgent, "care-staff");
    internal static readonly Actor HeadOfDepartment = Office.Person(ActorRole.TechnicalHead, "head-of-department");
    internal static readonly Actor Director = Office.Person(ActorRole.Director, "director");
    internal static readonly Actor ExperiencedMember = Office.Person(ActorRole.Delegate, "experienced-member");

    private static readonly LevelRecord s_file = new("Looked at the pipe.", "old pipe");

    private readonly Walk _walk = new();

    private Process(ComplaintDraft draft) => _walk.Take(new Receive(draft), Customer);

    internal Complaint Complaint => _walk.Complaint;

    internal IReadOnlyList<ComplaintEvent> Events => _walk.Events;

    /// <summary>What the last step was remarked on.</summary>
    internal IEnumerable<string> Remarks => Events[^1].Remarks.Select(remark => remark.Code);

    /// <summary>The levels' files for the report, in order, by the level that made each.</summary>
    internal IEnumerable<(int Level, LevelRecord File)> Files =>
        Events.Select((step, i) => (LevelBefore: i == 0 ? 1 : Events[i - 1].Level, (step.Step as ILeavesLevel)?.Record))
            .Where(each => each.Record is not null).Select(each => (each.LevelBefore, each.Record!));

    /// <summary>Every letter that went to the customer.</summary>
    internal IEnumerable<MessageKind> LettersToTheCustomer => LettersOf(isToComplainant: true);

    /// <summary>Every notice that went to the staff.</summary>
    internal IEnumerable<MessageKind> NoticesToTheStaff => LettersOf(isToComplainant: false);

    internal static Process BeginsWith(Channel channel, ComplaintDraft? draft = null) =>
        new((draft ?? new("No water since Monday.") { Complainant = new("customer"), RemedySought = "Water" }) with { Channel = channel });

    /// <summary>Somebody takes a step, which must be allowed.</summary>
    internal Process Step(Actor who, ComplaintCommand command)
    {
        _walk.Take(command, who);
        return this;
    }

    /// <summary>Somebody wants to take a step: the codes of what stands in the way.</summary>
    internal IEnumerable<string> Refused(Actor who, ComplaintCommand command)
    {
        var decision = _walk.Decide(command, who);
        decision.IsAccepted.ShouldBeFalse($"{command} in {Complaint.State}");
        decision.State.ShouldBeSameAs(Complaint);
        return decision.Refusals.Select(refusal => refusal.Code);
    }

    /// <summary>The level that has the complaint does nothing until its time is up.</summary>
    internal Process LevelMissesItsLimit()
    {
        _walk.Pass(DeadlinePolicy.Level);
        return this;
    }

    /// <summary>The last level still does nothing.</summary>
    internal Process RemindersComeRound(int times)
    {
        for (var i = 0; i < times; i++)
            _walk.Pass(DeadlinePolicy.Reminder);
        return this;
    }

    internal Deadline Latest(string milestone) => _walk.Latest(milestone);

    /// <summary>The care staff confirm in writing, find out what it is about and take it up: not settled on the spot.</summary>
    internal Process NotSettledOnTheSpot() =>
        Step(CareStaff, new Acknowledge()).Step(CareStaff, new Assess { FirstContact = "Asked whether the tap is open." }).Step(CareStaff, new TakeUp());

    internal Process HandedToTheDepartment() => Step(CareStaff, PassItOn).Step(HeadOfDepartment, new TakeUp());

    internal static HandOver PassItOn =>
        new("Asked on the telephone.", "That somebody looks at it.", "The department replies in five business days; then the director decides.", s_file);

    internal static Answer SettleIt => new(Outcome.Upheld, ["The pipe was broken and is repaired."], "The next level, within ten days.", s_file);

    private IEnumerable<MessageKind> LettersOf(bool isToComplainant) =>
        Letters.For(Complaint, [.. Events]).Where(letter => letter.ToComplainant == isToComplainant).Select(letter => letter.Kind);
}
