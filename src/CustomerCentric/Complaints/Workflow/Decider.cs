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
        var cell = workflow.Table[before.State, trigger];
        var passed = command is MilestonePassed passing ? Current(before, passing, context.Now) : null;
        if (cell.Kind == TransitionKind.Ignored || (command is MilestonePassed && passed is null))
            return Decision<Complaint, ComplaintEvent>.Ignore(before);
        if (cell.Kind == TransitionKind.Refused)
            return Refused(before, [TechnicalGrounds.NotInThisState(cell.Reason!, before.State, trigger), .. Owed(before, trigger, context)]);
        if (!Permissions.Allows(trigger, context.Actor.Role, workflow.Ladder[before.Level]))
            return Refused(before, [TechnicalGrounds.NotThisRole(context.Actor.Role, trigger, before.Level)]);
        if (LevelAfter(before.Level, command, workflow.Ladder) is not { } level)
            return Refused(before, [TechnicalGrounds.NoSuchLevel(trigger, before.Level)]);
        if (!LeadsElsewhere(command, before.Key.Id))
            return Refused(before, [TechnicalGrounds.NamesNoOther(trigger)]);

        // A missed limit is dated at its due instant, whoever sends it and whenever.
        var claimedAt = passed?.Due!.Value.At ?? command.OccurredAt ?? context.Now;
        var occurredAt = Credible(claimedAt, before, context.Now);
        var milestone = passed is null ? null : context.Facts.Terms?.Policy.Find(passed.Milestone);
        var missedLimit = milestone is { Escalates: true };
        var deadlines = passed is null
            ? StepDeadlines(before, trigger, context, occurredAt, level)
            : PassingDeadlines(before, passed, milestone, context, occurredAt, isLastLevel: missedLimit && level >= workflow.Ladder.Last);

        var moment = new Moment(before, command, context, claimedAt, level, deadlines);
        var remarks = Judge(moment, workflow.RulesOn(trigger), out var owed, out var isBlocked);
        if (isBlocked)
            return Decision<Complaint, ComplaintEvent>.Refuse(before, [.. remarks.Where(remark => remark.Severity == Severity.Block)]);

        var obligations = (before.Obligations & ~workflow.ClearedBy(trigger)) | workflow.SetBy(trigger) | owed;
        // Waiting ends with the window; where none runs, it would never end.
        if ((obligations & Obligations.AwaitReply) != 0 && !IsWindowRunning(before, deadlines, context.Facts.Terms))
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
            Facts = new(context.Facts.Terms?.Version, context.Facts.Roster, context.Facts.Authority),
        };
        var after = before.Apply(step);
        return missedLimit ? Escalated(after, step, context) : Decision<Complaint, ComplaintEvent>.Accept(after, [step]);
    }

    /// <summary>A level that missed its limit loses the complaint to the next one, in the same decision.</summary>
    private static Decision<Complaint, ComplaintEvent> Escalated(Complaint after, ComplaintEvent missed, DecisionContext context)
    {
        var canClimb = after.Level < context.Workflow.Ladder.Last
            && context.Workflow.Table[after.State, ComplaintTrigger.Escalate].Kind == TransitionKind.Permitted;
        if (!canClimb)
            return Decision<Complaint, ComplaintEvent>.Accept(after, [missed]);
        const string Reason = "The limit was missed.";
        var escalate = new Escalate(Reason, Record: null) { OccurredAt = missed.OccurredAt, BackdatingReason = Reason };
        var climb = Decide(after, escalate, context);
        return Decision<Complaint, ComplaintEvent>.Accept(climb.State, [missed, .. climb.Events]);
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

    private static int? LevelAfter(int level, ComplaintCommand command, Ladder ladder) => command switch
    {
        HandOver => level < ladder.Last ? level + 1 : null,
        HandBack => level > 1 ? Math.Min(level, ladder.Last + 1) - 1 : null,
        Escalate { To: { } to } => to > level && to <= ladder.Last ? to : null,
        Escalate => level < ladder.Last ? level + 1 : null,
        RaiseObjection => Math.Min(level + 1, ladder.Last),
        _ => level,
    };

    // Ending a complaint in favour of nothing would leave its complainant without an answer.
    private static bool LeadsElsewhere(ComplaintCommand command, ComplaintId own) => command switch
    {
        MarkDuplicate { Of: var other } => other != default && other != own,
        Transfer { To: var to } => !string.IsNullOrWhiteSpace(to),
        _ => true,
    };

    // What is never refused still cannot move a clock into the future or to before the receipt.
    private static Instant Credible(Instant claimed, Complaint before, Instant now) =>
        claimed - now > AccountabilityRules.ClockTolerance ? now
        : before.Version > 0 && claimed < before.ReceivedAt ? before.ReceivedAt
        : claimed;

    private static DeadlineChanges StepDeadlines(
        Complaint before, ComplaintTrigger trigger, DecisionContext context, Instant at, int level) =>
        context.Facts.Terms is { } terms && ClockEventOf(trigger) is { } clockEvent
            ? DeadlineEngine.Apply(before.Deadlines, Clock(before, terms, at), clockEvent, at, context.Workflow.Ladder[level].Limit)
            : DeadlineChanges.None;

    private static DeadlineChanges PassingDeadlines(
        Complaint before, Deadline passed, Milestone? milestone, DecisionContext context, Instant at, bool isLastLevel)
    {
        var terms = context.Facts.Terms;
        ClockContext? clock = terms is null ? null : Clock(before, terms, at);
        var changes = DeadlineEngine.Pass(before.Deadlines, passed, clock);
        if (!isLastLevel || clock is not { } running)
            return changes;
        var reminders = DeadlineEngine.Apply(before.Deadlines, running, ClockEvents.LastLevelBreached, at);
        return new([.. changes.Changed, .. reminders.Changed], [.. changes.Undated, .. reminders.Undated]);
    }

    private static ClockContext Clock(Complaint before, DeadlineTerms terms, Instant at) =>
        new(terms, before.Version > 0 ? before.ReceivedAt : at);

    /// <summary>
    /// What is owed before a step that the state refuses anyway: who tries to close an unanswered complaint hears which
    /// principle it breaks, not only that the state is wrong.
    /// </summary>
    private static IEnumerable<Refusal> Owed(Complaint before, ComplaintTrigger trigger, DecisionContext context) =>
        from at in context.Workflow.RulesOn(trigger)
        let severity = Severities.Of(at.Rule.Code, trigger, context.Actor.Role)
        where severity == Severity.Block && at.IsOwed(before)
        select Remark(at.Rule, severity, LevelOf(before));

    private static bool IsWindowRunning(Complaint before, DeadlineChanges changes, DeadlineTerms? terms)
    {
        foreach (var milestone in terms?.Policy.Milestones ?? [])
        {
            if (milestone.Kind != MilestoneKind.Window)
                continue;
            var latest = DeadlineEngine.Latest(changes.Changed, milestone.Name) ?? DeadlineEngine.Latest(before.Deadlines, milestone.Name);
            if (latest is { State: DeadlineState.Running })
                return true;
        }
        return false;
    }

    private static ImmutableArray<Refusal> Judge(
        in Moment moment, ImmutableArray<RuleAtStep> rules, out Obligations owed, out bool isBlocked)
    {
        ImmutableArray<Refusal>.Builder? remarks = null;
        (owed, isBlocked) = (Obligations.None, false);
        var trigger = moment.Command.Trigger;
        foreach (var at in rules)
        {
            var (rule, isOwed) = (at.Rule, at.IsOwed(moment.Before));
            var found = isOwed ? LevelOf(moment.Before) : at.Judge?.Invoke(moment);
            if (found is null)
                continue;
            var severity = Severities.Of(rule.Code, trigger, moment.Context.Actor.Role);
            (remarks ??= ImmutableArray.CreateBuilder<Refusal>()).Add(Remark(rule, severity, found));
            isBlocked |= severity == Severity.Block;
            if (!isOwed && severity == Severity.Breach && rule.Obligation is { } obligation)
                owed |= obligation.Flag;
        }
        return remarks?.ToImmutable() ?? [];
    }

    private static Refusal Remark(ComplaintRule rule, Severity severity, IReadOnlyDictionary<string, string> found) =>
        new(rule.Code, rule.Principle, severity, rule.Message, rule.Source, found);

    private static IReadOnlyDictionary<string, string> LevelOf(Complaint complaint) => Found.Fact("level", complaint.Level);

    private static string? ClockEventOf(ComplaintTrigger trigger) => trigger switch
    {
        ComplaintTrigger.Receive => ClockEvents.Received,
        ComplaintTrigger.Acknowledge => ClockEvents.Acknowledged,
        ComplaintTrigger.HandOver => ClockEvents.HandedOver,
        ComplaintTrigger.HandBack => ClockEvents.HandedBack,
        ComplaintTrigger.Escalate => ClockEvents.Escalated,
        ComplaintTrigger.Answer => ClockEvents.Answered,
        ComplaintTrigger.Accept => ClockEvents.Accepted,
        ComplaintTrigger.Object => ClockEvents.Objected,
        ComplaintTrigger.Close => ClockEvents.Closed,
        ComplaintTrigger.Withdraw => ClockEvents.Withdrawn,
        ComplaintTrigger.Refuse => ClockEvents.Refused,
        ComplaintTrigger.Reopen => ClockEvents.Reopened,
        ComplaintTrigger.MarkDuplicate => ClockEvents.Duplicate,
        ComplaintTrigger.Transfer => ClockEvents.Transferred,
        _ => null,
    };

    private static Decision<Complaint, ComplaintEvent> Refused(Complaint before, ImmutableArray<Refusal> refusals) =>
        Decision<Complaint, ComplaintEvent>.Refuse(before, refusals);
}
