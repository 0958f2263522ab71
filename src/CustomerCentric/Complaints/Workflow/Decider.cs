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
            return Refused(before, NotInThisState(before, cell, plan, context));
        if (Forbids(before, plan, context) is { } forbidden)
            return Refused(before, [forbidden]);
        if (LevelMoves.After(before.Level, command, workflow.Ladder) is not { } level)
            return Refused(before, [TechnicalGrounds.NoSuchLevel(trigger, before.Level)]);
        if (!NamesWhatItMust(command, before.Key.Id))
            return Refused(before, [TechnicalGrounds.NamesNoOther(trigger)]);
        // Nothing was decided of a comment; its complainant can have it reopened as a complaint.
        if (command is RaiseObjection && before.Ending == Ending.Noted)
            return Refused(before, [TechnicalGrounds.NothingOpen(trigger, before.State)]);

        // A missed limit is dated at its due instant, whoever sends it and whenever.
        // Nor does time go back where the clock did.
        var claimedAt = passed?.Due!.Value.At ?? command.OccurredAt ?? Instant.Max(context.Now, before.LastStepAt);
        var occurredAt = passed is null && command.OccurredAt is not null ? Credible(claimedAt, before, context) : claimedAt;
        var clock = new StepClock(before, command, context, occurredAt, level);
        var milestone = passed is null ? null : clock.MilestoneOf(passed);
        var deadlines = passed is null ? clock.After(plan) : clock.Passing(passed);
        if (clock.Refusal is { Principle: null } technical)
            return Refused(before, [technical]);

        var moment = new Moment(before, command, context, claimedAt, level) { To = cell.Target, Deadlines = deadlines, Passed = milestone, Clock = clock.Refusal };
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
        return Followed(after, step, milestone, context);
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

    private static Decision<Complaint, ComplaintEvent> Followed(Complaint after, ComplaintEvent step, Milestone? passed, DecisionContext context)
    {
        var next = passed is null ? null : PassedLimit.BringsAbout(passed.Escalates, passed.AwaitsReply, after.State, after.Level, context.Workflow);
        if (next is null)
            return Decision<Complaint, ComplaintEvent>.Accept(after, [step]);
        // What the state does not permit, or the rules refuse, changes nothing.
        var following = Decide(after, next == ComplaintTrigger.Escalate
            ? new Escalate("The limit was missed.", Record: null) { OccurredAt = step.OccurredAt, BackdatingReason = "The limit was missed." }
            : new Close { OccurredAt = step.OccurredAt, BackdatingReason = "The time to reply passed in silence." }, context);
        return Decision<Complaint, ComplaintEvent>.Accept(following.State, [step, .. following.Events]);
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
        Hear { Party: { } party } => party != default,
        Consult { Whom: var whom } => whom != default,
        Transfer { To: var to } => !string.IsNullOrWhiteSpace(to),
        Refer { Body: var body } => !string.IsNullOrWhiteSpace(body),
        _ => true,
    };

    // What is never refused still cannot move a clock into the future or to before what it follows.
    private static Instant Credible(Instant claimed, Complaint before, DecisionContext context) =>
        claimed - context.Now > context.Workflow.Settings.ClockTolerance ? context.Now
        : claimed < before.LastStepAt ? before.LastStepAt
        : claimed;

    /// <summary>
    /// Why the state refuses the step, whatever it says, and what is owed before it anyway: who tries to close an unanswered
    /// complaint hears which principle it breaks, not only that the state is wrong.
    /// </summary>
    internal static ImmutableArray<Refusal> NotInThisState(Complaint before, TransitionCell<ComplaintState> cell, StepPlan plan, DecisionContext context) =>
        [TechnicalGrounds.NotInThisState(cell.Reason!, before.State, plan.Trigger), .. Owed(before, plan, context)];

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
            if (!isOwed && foreseenOnly && !at.Rule.IsForeseen)
                continue;
            var severity = at.SeverityFor(plan.Trigger, moment.Context.Actor.Role);
            if (RemarkOf(at, isOwed, severity, moment) is not { } remark)
                continue;
            (remarks ??= ImmutableArray.CreateBuilder<Refusal>()).Add(remark);
            isBlocked |= severity == Severity.Block;
            if (!isOwed && severity == Severity.Breach && at.Rule.Obligation is { } obligation)
                owed |= obligation.Flag;
        }
        return remarks?.ToImmutable() ?? [];
    }

    private static Refusal? RemarkOf(in RuleAtStep at, bool isOwed, Severity severity, in Moment moment)
    {
        if (isOwed)
            return Remark(at, severity, LevelOf(moment.Before));
        try
        {
            return at.Judge?.Invoke(moment) is { } found ? Remark(at, severity, found) : null;
        }
        // A host's rule that fails must not keep a complaint from being received; to staff it is as if it were broken.
        catch (Exception failure)
        {
            return TechnicalGrounds.RuleFailed(at.Rule.Code, failure) with { Severity = severity };
        }
    }

    private static Refusal Remark(in RuleAtStep at, Severity severity, IReadOnlyDictionary<string, string> found) =>
        at.Rule.Remark(severity, found, at.LoweredBecause);

    private static IReadOnlyDictionary<string, string> LevelOf(Complaint complaint) => Found.Fact("level", complaint.Level);

    private static Decision<Complaint, ComplaintEvent> Refused(Complaint before, ImmutableArray<Refusal> refusals) =>
        Decision<Complaint, ComplaintEvent>.Refuse(before, refusals);
}
