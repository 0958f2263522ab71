using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>The catalogue, indexed by one trigger: what a step of it is judged by and what it does to what is owed. Read by decisions and by the model checker alike.</summary>
internal sealed class StepPlan
{
    private readonly ImmutableArray<Obligation> _conditional;

    internal StepPlan(ComplaintTrigger trigger, ImmutableArray<ComplaintRule> rules, WorkflowSettings settings)
    {
        Trigger = trigger;
        Permitted = settings.Permissions.GetValueOrDefault(trigger, Permissions.Standard[trigger]);
        ClockEvent = ClockEventOf(trigger);
        Rules = [.. rules.Where(rule => rule.Moments.Contains(trigger)).Select(rule => At(rule, trigger, settings))];
        Reads = Rules.Aggregate(trigger == ComplaintTrigger.Regrade ? FactKinds.History : FactKinds.None, (all, at) => all | at.Rule.Reads);
        var obligations = rules.Select(rule => rule.Obligation).OfType<Obligation>().ToList();
        Sets = Flags(obligations.Where(each => each.SetWhen is null && each.SetBy.Contains(trigger)));
        Clears = Flags(obligations.Where(each => each.ClearedBy.Contains(trigger)));
        Answers = Flags(obligations.Where(each => each.AnsweredBy.Contains(trigger)));
        _conditional = [.. obligations.Where(each => each.SetWhen is not null && each.SetBy.Contains(trigger))];
        // An authority that somebody lacks is also read where it decides whether approval is owed.
        if (!_conditional.IsEmpty)
            Reads |= rules.Where(rule => rule.Obligation is { } own && _conditional.Contains(own)).Aggregate(FactKinds.None, (all, rule) => all | rule.Reads);
    }

    internal ComplaintTrigger Trigger { get; }

    internal PermittedActors Permitted { get; }

    internal ImmutableArray<RuleAtStep> Rules { get; }

    internal FactKinds Reads { get; }

    /// <summary>What is owed after every such step.</summary>
    internal Obligations Sets { get; }

    /// <summary>What may be owed after it, by what the step says.</summary>
    internal Obligations MaySet => Flags(_conditional);

    /// <summary>What is owed no more.</summary>
    internal Obligations Clears { get; }

    /// <summary>What the step answers; where none of it is owed the step makes no sense. None for most.</summary>
    internal Obligations Answers { get; }

    /// <summary>What the step is to the clock; null when it moves none.</summary>
    internal string? ClockEvent { get; }

    /// <summary>What keeps somebody in a role from the step while it is owed.</summary>
    internal Obligations BlockedBy(ActorRole role)
    {
        var blocked = Obligations.None;
        foreach (var at in Rules)
        {
            if (at.SeverityFor(Trigger, role) == Severity.Block)
                blocked |= at.Needs;
        }
        return blocked;
    }

    internal Obligations SetBy(in Moment moment)
    {
        var set = Sets;
        foreach (var obligation in _conditional)
        {
            if (obligation.SetWhen!(moment))
                set |= obligation.Flag;
        }
        return set;
    }

    private static RuleAtStep At(ComplaintRule rule, ComplaintTrigger trigger, WorkflowSettings settings)
    {
        var own = Severities.AtStaffStep(rule, trigger);
        var (severity, lowered) = settings.Lower(rule.Code, own);
        var needs = rule.Obligation is { } obligation && obligation.NeededBy.Contains(trigger) ? obligation.Flag : Obligations.None;
        return new(rule, rule.On.Contains(trigger) ? rule.Judge : null, needs, severity, lowered);
    }

    private static Obligations Flags(IEnumerable<Obligation> obligations) => obligations.Aggregate(Obligations.None, (all, each) => all | each.Flag);

    private static string? ClockEventOf(ComplaintTrigger trigger) => trigger switch
    {
        ComplaintTrigger.Receive or ComplaintTrigger.TreatAsComplaint => ClockEvents.Received,
        ComplaintTrigger.Acknowledge => ClockEvents.Acknowledged,
        ComplaintTrigger.TakeUp or ComplaintTrigger.DelegateTo => ClockEvents.TakenUp,
        ComplaintTrigger.Pause => ClockEvents.Paused,
        ComplaintTrigger.Resume => ClockEvents.Resumed,
        ComplaintTrigger.Extend => ClockEvents.Extended,
        ComplaintTrigger.Regrade => ClockEvents.Regraded,
        ComplaintTrigger.HandOver => ClockEvents.HandedOver,
        ComplaintTrigger.HandBack => ClockEvents.HandedBack,
        ComplaintTrigger.Escalate => ClockEvents.Escalated,
        ComplaintTrigger.Answer => ClockEvents.Answered,
        ComplaintTrigger.Accept => ClockEvents.Accepted,
        ComplaintTrigger.AcceptInPart or ComplaintTrigger.Object => ClockEvents.Objected,
        ComplaintTrigger.DeliverRemedy => ClockEvents.Complied,
        ComplaintTrigger.Close => ClockEvents.Closed,
        ComplaintTrigger.Thank => ClockEvents.Thanked,
        ComplaintTrigger.Withdraw => ClockEvents.Withdrawn,
        ComplaintTrigger.Refuse => ClockEvents.Refused,
        // Entered in error: nothing was ever promised.
        ComplaintTrigger.Cancel => ClockEvents.Withdrawn,
        ComplaintTrigger.MarkDuplicate => ClockEvents.Duplicate,
        ComplaintTrigger.Transfer => ClockEvents.Transferred,
        ComplaintTrigger.Reopen => ClockEvents.Reopened,
        _ => null,
    };
}

/// <summary>A rule at one step.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Judge">Its judgement, where it looks at this step.</param>
/// <param name="Needs">What must not be owed any more when the step is taken.</param>
/// <param name="Severity">How severe it is when the staff take the step.</param>
/// <param name="LoweredBecause">Why the host made it less severe; null when it did not.</param>
internal readonly record struct RuleAtStep(
    ComplaintRule Rule, Func<Moment, IReadOnlyDictionary<string, string>?>? Judge, Obligations Needs, Severity Severity, string? LoweredBecause)
{
    internal bool IsOwed(Complaint complaint) => (complaint.Obligations & Needs) != 0;

    internal Severity SeverityFor(ComplaintTrigger trigger, ActorRole role) => Severities.For(Severity, Rule.Code, trigger, role);
}
