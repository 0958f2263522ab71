using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Decides a command by the table, the permissions and the rules. Pure.</summary>
internal static class Decider
{
    internal static Decision<Complaint, ComplaintEvent> Decide(Complaint before, ComplaintCommand command, DecisionContext context)
    {
        var workflow = context.Workflow;
        var trigger = command.Trigger;
        var plan = workflow.Plan(trigger);
        var cell = workflow.Table[before.State, trigger];
        var passed = command is MilestonePassed passing ? Current(before, passing, context.Now) : null;
        if (cell.Kind == TransitionKind.Ignored || (command is MilestonePassed && passed is null) || ChangesNothing(before, command))
            return Decision<Complaint, ComplaintEvent>.Ignore(before);
        if (cell.Kind == TransitionKind.Refused)
            return Refused(before, [TechnicalGrounds.NotInThisState(cell.Reason!, before.State, trigger), .. Owed(before, plan, context)]);
        if (Forbids(before, plan, context) is { } forbidden)
            return Refused(before, [forbidden]);
        if (LevelMoves.After(before.Level, command, workflow.Ladder) is not { } level)
            return Refused(before, [TechnicalGrounds.NoSuchLevel(trigger, before.Level)]);
        if (!NamesWhatItMust(command, before.Key.Id))
            return Refused(before, [TechnicalGrounds.NamesNoOther(trigger)]);

        // A missed limit is dated at its due instant, whoever sends it and whenever.
        var claimedAt = passed?.Due!.Value.At ?? command.OccurredAt ?? context.Now;
        var occurredAt = Credible(claimedAt, before, context);
        var milestone = passed is null ? null : context.Facts.Terms?.Policy.Find(passed.Milestone);
        var missedLimit = milestone is { Escalates: true };
        var clock = new StepClock(before, command, context, occurredAt, level);
        var deadlines = passed is null ? clock.After(plan) : clock.Passing(passed, isLastLevel: missedLimit && level >= workflow.Ladder.Last);
        if (clock.Refusal is { Principle: null } technical)
            return Refused(before, [technical]);

        var moment = new Moment(before, command, context, claimedAt, level) { To = cell.Target, Deadlines = deadlines, Clock = clock.Refusal };
        var remarks = Judge(moment, plan, out var owed, out var isBlocked);
        if (isBlocked)
            return Decision<Complaint, ComplaintEvent>.Refuse(before, [.. remarks.Where(remark => remark.Severity == Severity.Block)]);

        var obligations = (before.Obligations & ~plan.Clears) | plan.SetBy(moment) | owed;
        // Waiting ends with the window; where none runs, it would never end.
        if ((obligations & Obligations.AwaitReply) != 0 && !clock.IsReplyAwaited(deadlines))
            obligations &= ~Obligations.AwaitReply;

        var step = new ComplaintEvent
        {
            Complaint = before.Key,
            Sequence = before.Version + 1,
            Step = command,
            Actor = context.Actor,
            OccurredAt = occurredAt,
            RecordedAt = Instant.Max(context.Now, before.RecordedAt),
            From = before.State,
            To = cell.Target,
            Level = level,
            Obligations = obligations,
            Remarks = remarks,
            Deadlines = deadlines.Changed,
            Facts = new(context.Facts.Terms?.Version, context.Facts.Roster, context.Facts.Authority, context.Facts.Office),
        };
        var after = before.Apply(step);
        return missedLimit ? Escalated(after, step, context)
            : milestone is { Kind: MilestoneKind.Window } ? ClosedInSilence(after, step, context)
            : Decision<Complaint, ComplaintEvent>.Accept(after, [step]);
    }

    /// <summary>Why the actor may not take such a step here, whatever it says; null when they may, as far as role and what is open go.</summary>
    internal static Refusal? Forbids(Complaint before, StepPlan plan, DecisionContext context)
    {
        var level = context.Workflow.Ladder[before.Level];
        if (!Permissions.Allows(plan.Permitted, context.Actor.Role, level, isHandler: before.Handler == context.Actor.Id))
            return TechnicalGrounds.NotThisRole(context.Actor.Role, plan.Trigger, before.Level);
        return plan.Answers != Obligations.None && (before.Obligations & plan.Answers) == 0
            ? TechnicalGrounds.NothingOpen(plan.Trigger, before.State)
            : null;
    }

    /// <summary>What the rules say before it is known what the step will say.</summary>
    internal static ImmutableArray<Refusal> Foresee(in Moment moment, StepPlan plan) => Judge(moment, plan, out _, out _, foreseenOnly: true);

    /// <summary>A level that missed its limit loses the complaint to the next one, in the same decision.</summary>
    private static Decision<Complaint, ComplaintEvent> Escalated(Complaint after, ComplaintEvent missed, DecisionContext context)
    {
        var canClimb = after.Level < context.Workflow.Ladder.Last
            && context.Workflow.Table[after.State, ComplaintTrigger.Escalate].Kind == TransitionKind.Permitted;
        if (!canClimb)
            return Decision<Complaint, ComplaintEvent>.Accept(after, [missed]);
        const string Reason = "The limit was missed.";
        return Then(after, missed, new Escalate(Reason, Record: null) { OccurredAt = missed.OccurredAt, BackdatingReason = Reason }, context);
    }

    /// <summary>An answer that met with silence closes the complaint in the same decision, unless something is still owed.</summary>
    private static Decision<Complaint, ComplaintEvent> ClosedInSilence(Complaint after, ComplaintEvent passed, DecisionContext context)
    {
        if (after.State != ComplaintState.Answered || !context.Workflow.Settings.ClosesAfterSilence)
            return Decision<Complaint, ComplaintEvent>.Accept(after, [passed]);
        const string Reason = "The time to reply passed in silence.";
        return Then(after, passed, new Close { OccurredAt = passed.OccurredAt, BackdatingReason = Reason }, context);
    }

    private static Decision<Complaint, ComplaintEvent> Then(Complaint after, ComplaintEvent first, ComplaintCommand next, DecisionContext context)
    {
        var following = Decide(after, next, context);
        return Decision<Complaint, ComplaintEvent>.Accept(following.State, [first, .. following.Events]);
    }

    private static Deadline? Current(Complaint complaint, MilestonePassed passing, Instant now)
    {
        foreach (var deadline in complaint.Deadlines)
        {
            if (deadline.Milestone == passing.Milestone && deadline.Occurrence == passing.Occurrence)
                return deadline.Epoch == passing.Epoch && deadline.IsMissedAt(now) ? deadline : null;
        }
        return null;
    }

    private static bool ChangesNothing(Complaint before, ComplaintCommand command) =>
        command is Pause { Ground: var ground } && before.File.PausedFor == ground;

    // Ending a complaint in favour of nothing would leave its complainant without an answer.
    private static bool NamesWhatItMust(ComplaintCommand command, ComplaintId own) => command switch
    {
        MarkDuplicate { Of: var other } => other != default && other != own,
        JoinGroup { Lead: var lead } => lead != default,
        DelegateTo { To: var to } => to != default,
        Consult { Whom: var whom } => whom != default,
        Transfer { To: var to } => !string.IsNullOrWhiteSpace(to),
        Refer { Body: var body } => !string.IsNullOrWhiteSpace(body),
        _ => true,
    };

    // What is never refused still cannot move a clock into the future or to before the receipt.
    private static Instant Credible(Instant claimed, Complaint before, DecisionContext context) =>
        claimed - context.Now > context.Workflow.Settings.ClockTolerance ? context.Now
        : before.Version > 0 && claimed < before.ReceivedAt ? before.ReceivedAt
        : claimed;

    /// <summary>
    /// What is owed before a step that the state refuses anyway: who tries to close an unanswered complaint hears which
    /// principle it breaks, not only that the state is wrong.
    /// </summary>
    private static IEnumerable<Refusal> Owed(Complaint before, StepPlan plan, DecisionContext context) =>
        from at in plan.Rules
        where at.SeverityFor(plan.Trigger, context.Actor.Role) == Severity.Block && at.IsOwed(before)
        select Remark(at, Severity.Block, LevelOf(before));

    private static ImmutableArray<Refusal> Judge(in Moment moment, StepPlan plan, out Obligations owed, out bool isBlocked, bool foreseenOnly = false)
    {
        ImmutableArray<Refusal>.Builder? remarks = null;
        (owed, isBlocked) = (Obligations.None, false);
        foreach (var at in plan.Rules)
        {
            var isOwed = at.IsOwed(moment.Before);
            var found = isOwed ? LevelOf(moment.Before) : foreseenOnly && !at.Rule.IsForeseen ? null : at.Judge?.Invoke(moment);
            if (found is null)
                continue;
            var severity = at.SeverityFor(plan.Trigger, moment.Context.Actor.Role);
            (remarks ??= ImmutableArray.CreateBuilder<Refusal>()).Add(Remark(at, severity, found));
            isBlocked |= severity == Severity.Block;
            if (!isOwed && severity == Severity.Breach && at.Rule.Obligation is { } obligation)
                owed |= obligation.Flag;
        }
        return remarks?.ToImmutable() ?? [];
    }

    private static Refusal Remark(in RuleAtStep at, Severity severity, IReadOnlyDictionary<string, string> found) =>
        new(at.Rule.Code, at.Rule.Principle, severity, at.Rule.Message, at.Rule.Source,
            at.LoweredBecause is null ? found : new Dictionary<string, string>(found) { ["lowered"] = at.LoweredBecause });

    private static IReadOnlyDictionary<string, string> LevelOf(Complaint complaint) => Found.Fact("level", complaint.Level);

    private static Decision<Complaint, ComplaintEvent> Refused(Complaint before, ImmutableArray<Refusal> refusals) =>
        Decision<Complaint, ComplaintEvent>.Refuse(before, refusals);
}
