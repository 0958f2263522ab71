using System.Collections.Immutable;
using CustomerCentric.Complaints;
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
        .. At("COM-03", [Trigger.HandOver, Trigger.HandBack, Trigger.Escalate],
            trigger => Situation.Kept(trigger) with { Facts = Office.Facts with { Roster = Roster.Of() } }),
        ("COM-04", Trigger.Assess, () => Situation.Kept(Trigger.Assess, WellFormed.Draft with { RemedySought = null })),
    ];

    private static IEnumerable<(string Code, Trigger Trigger, Func<Situation> Situation)> Fairness() =>
    [
        .. At("FAI-01", [Trigger.TakeUp, Trigger.Answer],
            trigger => Situation.Kept(trigger, WellFormed.Draft with { SubjectStaff = [new("subject")] }) is var kept
                ? kept with { Actor = kept.Actor with { Id = new("subject") } } : kept),
        ("FAI-03", Trigger.Answer, () => Situation.Kept(Trigger.Answer, WellFormed.Draft with { Points = ["The bill.", "The tone."] })),
        ("FAI-04", Trigger.Answer, () => Spoil<Answer>(step => step with { Outcome = Outcome.NotUpheld, Reasons = "The meter is right." })),
        ("FAI-05", Trigger.Answer, () => Spoil<Answer>(step => step with { WayOnward = null })),
    ];

    private static IEnumerable<(string Code, Trigger Trigger, Func<Situation> Situation)> Efficiency() =>
    [
        .. At("EFF-02", [Trigger.Receive, Trigger.HandOver, Trigger.HandBack, Trigger.Escalate, Trigger.Object, Trigger.Reopen, Trigger.MilestonePassed],
            trigger => Situation.Kept(trigger) with { Facts = Office.Facts with { Terms = null } }),
        ("EFF-04", Trigger.Answer, () => Spoil<Answer>(step => step with { Remedy = new("refund", 500) }) with
        {
            Facts = Office.Facts with { Authority = new(ImmutableSortedDictionary<ActorRole, decimal>.Empty.Add(ActorRole.Director, 1000)) },
        }),
        .. At("EFF-06", [Trigger.TakeUp, Trigger.HandOver], trigger => Situation.Kept(trigger).Owing(Obligations.Assess)),
        ("EFF-07", Trigger.Assess, () => Spoil<Assess>(step => step with { SafetyRelevant = true })),
        ("EFF-08", Trigger.HandOver, () => Spoil<HandOver>(step => step with { Summary = "", ToldToCustomer = null })),
    ];

    private static IEnumerable<(string Code, Trigger Trigger, Func<Situation> Situation)> Accessibility() =>
    [
        ("ACC-01", Trigger.Receive, () => Spoil<Receive>(step => new Receive(step.Draft with { FeeCharged = 0.01m }))),
        ("ACC-04", Trigger.Acknowledge, () => Situation.Kept(Trigger.Acknowledge, WellFormed.Draft with { HelpNeeded = "writing" })),
        ("ACC-05", Trigger.Acknowledge, () => Spoil<Acknowledge>(step => step with { Language = "vi" })),
        ("ACC-05", Trigger.Answer, () => Spoil<Answer>(step => step with { Language = "vi" })),
        ("ACC-08", Trigger.Refuse, () => Spoil<Refuse>(step => step with { Ground = RefusalGround.MissingEvidence })),
    ];

    private static IEnumerable<(string Code, Trigger Trigger, Func<Situation> Situation)> Accountability() =>
    [
        .. At("RES-01", [Trigger.TakeUp, Trigger.HandOver], trigger => Situation.Kept(trigger).Owing(Obligations.Acknowledge)),
        ("RES-02", Trigger.HandOver, () => Spoil<HandOver>(step => step with { NextSteps = "" })),
        ("RES-05", Trigger.Close, () => Situation.Kept(Trigger.Close).Owing(Obligations.TellOutcome)),
        ("RES-06", Trigger.HandOver, () => Spoil<HandOver>(step => step with { Record = null })),
        ("RES-06", Trigger.HandBack, () => Spoil<HandBack>(step => step with { Record = null })),
        ("RES-06", Trigger.Escalate, () => Spoil<Escalate>(step => step with { Record = new LevelRecord(" ") })),
        ("RES-06", Trigger.Answer, () => Spoil<Answer>(step => step with { Record = null })),
        ("RES-06", Trigger.Close, () => Situation.Kept(Trigger.Close).Owing(Obligations.FileLevelRecord)),
        .. At("RES-11", Enum.GetValues<Trigger>().Except([Trigger.MilestonePassed]), Backdated),
        ("TEC-05", Trigger.Close, () => Situation.Kept(Trigger.Close).Owing(Obligations.AwaitReply)),
    ];

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
