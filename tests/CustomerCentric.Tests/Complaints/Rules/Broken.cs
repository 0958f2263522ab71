using System.Collections.Immutable;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints.Rules;

/// <summary>For every rule and every step at which it can be broken, a situation that breaks it and nothing else.</summary>
internal static class Broken
{
    internal static readonly IReadOnlyDictionary<(string Code, Trigger Trigger), Func<Situation>> All =
        Commitment().Concat(Fairness()).Concat(Efficiency()).Concat(Accessibility()).Concat(Accountability())
            .ToDictionary(row => (row.Code, row.Trigger), row => row.Situation);

    private static IEnumerable<(string Code, Trigger Trigger, Func<Situation> Situation)> Commitment() =>
    [
        ("COM-02", Trigger.Refuse, () => Spoil<Refuse>(step => step with { Reasons = " " })),
        .. At("COM-03", [Trigger.HandOver, Trigger.HandBack, Trigger.Escalate, Trigger.Object, Trigger.AcceptInPart],
            trigger => Situation.Kept(trigger) with { Facts = Office.Facts with { Roster = Roster.Of() } }),
        ("COM-04", Trigger.Assess, () => Situation.Kept(Trigger.Assess, WellFormed.Draft with { RemedySought = null })),
        .. At("COM-06", [Trigger.Propose, Trigger.Answer],
            trigger => Situation.Kept(trigger) with { Facts = Office.Facts with { Office = new() { IsCategoryPromised = true } } }),
    ];

    private static IEnumerable<(string Code, Trigger Trigger, Func<Situation> Situation)> Fairness() =>
    [
        .. At("FAI-01", [Trigger.TakeUp, Trigger.Propose, Trigger.Approve, Trigger.Answer, Trigger.Refuse, Trigger.Close,
            Trigger.Cancel, Trigger.MarkDuplicate, Trigger.Transfer],
            trigger => Situation.Kept(trigger, s_aboutStaff) is var kept ? kept with { Actor = kept.Actor with { Id = new("subject") } } : kept),
        ("FAI-01", Trigger.DelegateTo, () => Situation.Kept(Trigger.DelegateTo, s_aboutStaff) with { Command = new DelegateTo(new("subject"), "Knows it.") }),
        .. At("FAI-01", [Trigger.Object, Trigger.AcceptInPart],
            trigger => Situation.Kept(trigger) with { Facts = Office.Facts with { Roster = Roster.Of(new("a"), new("b"), new("TechnicalHead")) } }),
        .. At("FAI-01", [Trigger.HandOver, Trigger.Escalate],
            trigger => Situation.Of(Reviewed(at: 2).Take(Trigger.TakeUp), trigger) with
            {
                Facts = Office.Facts with { Roster = Roster.Of(new("a"), new("b"), new("CareAgent")) },
            }),
        .. At("FAI-02", [Trigger.Propose, Trigger.Answer], trigger => Situation.Kept(trigger, s_aboutStaff, isHeard: false)),
        .. At("FAI-03", [Trigger.Propose, Trigger.Answer], trigger => Situation.Kept(trigger, WellFormed.Draft with { Points = ["The bill.", "The tone."] })),
        ("FAI-04", Trigger.Propose, () => Spoil<Propose>(step => step with { Outcome = Outcome.PartlyUpheld, Evidence = ["The log."] })),
        ("FAI-04", Trigger.Answer, () => Spoil<Answer>(step => step with { Outcome = Outcome.NotUpheld, Reasons = "The meter is right." })),
        ("FAI-05", Trigger.Answer, () => Spoil<Answer>(step => step with { WayOnward = null })),
        ("FAI-07", Trigger.Propose, () => Spoil<Propose>(step => step with { Remedy = s_refund }) with { Facts = s_smallRemedies }),
        ("FAI-07", Trigger.Answer, () => Spoil<Answer>(step => step with { Remedy = s_refund }) with { Facts = s_smallRemedies }),
        .. At("FAI-09", [Trigger.TakeUp, Trigger.DelegateTo], trigger => Situation.Of(Reviewed(at: 3), trigger)),
        .. At("FAI-09", [Trigger.Propose, Trigger.Answer], trigger => Situation.Of(Reviewed(at: 3).Take(Trigger.TakeUp), trigger)),
        ("FAI-10", Trigger.Refer, () => Spoil<Refer>(step => step with { HasConsent = false })),
    ];

    private static IEnumerable<(string Code, Trigger Trigger, Func<Situation> Situation)> Efficiency() =>
    [
        ("EFF-01", Trigger.Assess, () => Situation.Kept(Trigger.Assess, WellFormed.Draft with { Channel = Channel.Telephone })),
        .. At("EFF-02", [Trigger.Receive, Trigger.TreatAsComplaint, Trigger.HandOver, Trigger.HandBack, Trigger.Escalate, Trigger.AcceptInPart, Trigger.Object,
            Trigger.Reopen, Trigger.MilestonePassed],
            trigger => Situation.Kept(trigger) with { Facts = Office.Facts with { Terms = null } }),
        ("EFF-03", Trigger.MilestonePassed, () => Situation.Of(
            ComplaintInState.Of(ComplaintState.Answered, facts: Under(milestone => milestone with { Escalates = milestone.Name == Office.Whole })), Trigger.MilestonePassed)),
        ("EFF-04", Trigger.Approve, () =>
        {
            var walk = ComplaintInState.Of(ComplaintState.InProgress, facts: s_directorOnly);
            walk.Take(new Propose(Outcome.Upheld, ["The meter was misread."]) { Remedy = s_refund });
            return Situation.Of(walk, Trigger.Approve);
        }),
        ("EFF-04", Trigger.Answer, () => Spoil<Answer>(step => step with { Remedy = s_refund }) with { Facts = s_directorOnly }),
        ("EFF-05", Trigger.TakeUp, () => Situation.Kept(Trigger.TakeUp) with { Facts = Office.Facts with { Office = new() { OpenComplaints = 5, Capacity = 5 } } }),
        .. At("EFF-06", [Trigger.TakeUp, Trigger.DelegateTo, Trigger.HandOver], trigger => Situation.Kept(trigger).Owing(Obligations.Assess)),
        ("EFF-07", Trigger.Assess, () => Spoil<Assess>(step => step with { SafetyRelevant = true })),
        ("EFF-09", Trigger.MilestonePassed, () => Situation.Of(
            ComplaintInState.Of(ComplaintState.HandedOver, facts: Under(milestone => milestone.Name == Office.Whole
                ? milestone with { StopsOn = [ClockEvents.TakenUp] } : milestone)), Trigger.MilestonePassed)),
        ("EFF-10", Trigger.Close, () => Situation.Kept(Trigger.Close).Owing(Obligations.DeliverRemedy)),
        ("EFF-08", Trigger.HandOver, () => Spoil<HandOver>(step => step with { Summary = "", ToldToCustomer = null })),
    ];

    private static IEnumerable<(string Code, Trigger Trigger, Func<Situation> Situation)> Accessibility() =>
    [
        ("ACC-01", Trigger.Receive, () => Spoil<Receive>(step => new Receive(step.Draft with { FeeCharged = 0.01m }))),
        ("ACC-03", Trigger.Receive, () => Spoil<Receive>(step => new Receive(step.Draft with { FirstContactAt = Office.Mon2026Jun01At9 - Duration.Epsilon }))),
        ("ACC-03", Trigger.Pause, () => Spoil<Pause>(step => step with { Ground = PauseGround.AwaitingForm })),
        ("ACC-04", Trigger.Acknowledge, () => Situation.Kept(Trigger.Acknowledge, WellFormed.Draft with { HelpNeeded = "writing" })),
        ("ACC-05", Trigger.Acknowledge, () => Spoil<Acknowledge>(step => step with { Language = "vi" })),
        ("ACC-05", Trigger.Extend, () => Spoil<Extend>(step => step with { Language = "vi" })),
        ("ACC-05", Trigger.Answer, () => Spoil<Answer>(step => step with { Language = "vi" })),
        ("ACC-07", Trigger.Receive, () => Spoil<Receive>(step => new Receive(step.Draft with { Representative = new("The hamlet") }))),
        .. At("ACC-09", [Trigger.Receive, Trigger.TreatAsComplaint, Trigger.HandOver, Trigger.HandBack, Trigger.Escalate, Trigger.Answer, Trigger.Accept,
            Trigger.AcceptInPart, Trigger.Object, Trigger.Resume, Trigger.Reopen],
            trigger => Situation.Kept(trigger, facts: s_nothingPromised)),
        ("ACC-09", Trigger.MilestonePassed, () => Situation.Kept(Trigger.MilestonePassed, facts: Office.Facts with
        {
            Terms = new(new DeadlinePolicy("once", new Milestone(Office.Whole, new CalendarDays(1))), Office.Calendar),
        })),
        ("ACC-08", Trigger.Refuse, () => Spoil<Refuse>(step => step with { Ground = RefusalGround.MissingEvidence })),
    ];

    private static IEnumerable<(string Code, Trigger Trigger, Func<Situation> Situation)> Accountability() =>
    [
        .. At("RES-01", [Trigger.TakeUp, Trigger.DelegateTo, Trigger.HandOver], trigger => Situation.Kept(trigger).Owing(Obligations.Acknowledge)),
        ("RES-02", Trigger.HandOver, () => Spoil<HandOver>(step => step with { NextSteps = "" })),
        ("RES-03", Trigger.Extend, () => Spoil<Extend>(step => step with { Reason = " " })),
        ("RES-04", Trigger.Pause, () => Situation.Kept(Trigger.Pause, facts: Under(milestone => milestone with { MayPause = false }))),
        ("RES-05", Trigger.Close, () => Situation.Kept(Trigger.Close).Owing(Obligations.TellOutcome)),
        ("RES-06", Trigger.HandOver, () => Spoil<HandOver>(step => step with { Record = null })),
        ("RES-06", Trigger.HandBack, () => Spoil<HandBack>(step => step with { Record = null })),
        ("RES-06", Trigger.Escalate, () => Spoil<Escalate>(step => step with { Record = new LevelRecord(" ") })),
        ("RES-06", Trigger.Answer, () => Spoil<Answer>(step => step with { Record = null })),
        ("RES-06", Trigger.Close, () => Situation.Kept(Trigger.Close).Owing(Obligations.FileLevelRecord)),
        ("RES-12", Trigger.DelegateTo, () => Spoil<DelegateTo>(step => step with { Experience = " " })),
        .. At("RES-11", Enum.GetValues<Trigger>().Except([Trigger.MilestonePassed]), Backdated),
        ("TEC-05", Trigger.Close, () => Situation.Kept(Trigger.Close).Owing(Obligations.AwaitReply)),
        ("TEC-12", Trigger.Reopen, () => Situation.Kept(Trigger.Reopen) is var kept
            ? kept with { Now = kept.Walk.Latest(DeadlinePolicy.Reopening).Due!.Value.At + Duration.Epsilon } : kept),
        ("TEC-12", Trigger.Object, () =>
        {
            var walk = ComplaintInState.Of(ComplaintState.Closed);
            walk.Now = walk.Latest(DeadlinePolicy.Reopening).Due!.Value.At + Duration.Epsilon;
            return Situation.Of(walk, Trigger.Object);
        }),
        .. At("TEC-13", [Trigger.Propose, Trigger.Answer], trigger => Situation.Kept(trigger).Owing(Obligations.AwaitAdvice)),
        ("TEC-14", Trigger.Close, () => Situation.Kept(Trigger.Close).Owing(Obligations.AwaitReferral)),
    ];

    private static readonly ComplaintDraft s_aboutStaff = WellFormed.Draft with { SubjectStaff = [new("subject")] };

    private static readonly Remedy s_refund = new("refund", 500);

    private static readonly RuleFacts s_smallRemedies = Office.Facts with { Office = new() { UsualRemedy = new(10, 100) } };

    private static readonly RuleFacts s_directorOnly =
        Office.Facts with { Authority = new(ImmutableSortedDictionary<ActorRole, decimal>.Empty.Add(ActorRole.Director, 1000)) };

    private static readonly RuleFacts s_nothingPromised =
        Office.Facts with { Terms = new(new DeadlinePolicy("nothing", new Milestone("never", new CalendarDays(1)) { StartsOn = ["never"] }), Office.Calendar) };

    private static RuleFacts Under(Func<Milestone, Milestone> change) =>
        Office.Facts with { Terms = new(new DeadlinePolicy("changed", [.. Office.Policy.Milestones.Select(change)]), Office.Calendar) };

    /// <summary>Answered at the first level, objected to, and since then gone up to a level that has not taken it up yet.</summary>
    private static Walk Reviewed(int at)
    {
        var walk = ComplaintInState.Of(ComplaintState.Assessed).Take(Trigger.TakeUp, Trigger.Answer, Trigger.Object);
        return at == 2 ? walk : walk.Take(Trigger.TakeUp, Trigger.HandOver);
    }

    private static Situation Backdated(Trigger trigger)
    {
        var kept = Situation.Kept(trigger);
        return kept with { Now = kept.Now + Duration.FromHours(1), Command = kept.Command with { OccurredAt = kept.Now } };
    }

    private static IEnumerable<(string Code, Trigger Trigger, Func<Situation> Situation)> At(
        string code, IEnumerable<Trigger> triggers, Func<Trigger, Situation> situation) =>
        triggers.Select(trigger => (code, trigger, (Func<Situation>)(() => situation(trigger))));

    private static Situation Spoil<TCommand>(Func<TCommand, TCommand> spoil)
        where TCommand : ComplaintCommand
    {
        var kept = Situation.Kept(Enum.Parse<Trigger>(typeof(TCommand).Name));
        return kept with { Command = spoil((TCommand)kept.Command) };
    }
}
