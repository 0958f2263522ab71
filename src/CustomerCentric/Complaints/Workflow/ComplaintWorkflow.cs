using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>
/// How complaints run: the table of states and triggers, the rules of the five principles, and the ladder. Built once,
/// immutable, shared by all complaints and threads. Hosts vary the ladder; states and triggers are the same everywhere.
/// </summary>
public sealed class ComplaintWorkflow
{
    private readonly Steps[] _steps;

    /// <summary>The standard table and rules over a ladder.</summary>
    public ComplaintWorkflow(Ladder ladder)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        Ladder = ladder;
        _steps = [.. Enum.GetValues<ComplaintTrigger>().Select(trigger => new Steps(trigger, RuleCatalogue.All))];
        Table = StandardTable.Build(trigger => [.. _steps[(int)trigger].Rules.Select(at => at.Rule.Code)]);
    }

    /// <summary>The standard table and rules over <see cref="Ladder.ThreeLevels"/>.</summary>
    public static ComplaintWorkflow Standard { get; } = new(Ladder.ThreeLevels);

    /// <summary>The levels.</summary>
    public Ladder Ladder { get; }

    /// <summary>Every state x trigger, with the codes of the rules that a permitted step must pass.</summary>
    public TransitionTable<ComplaintState, ComplaintTrigger> Table { get; }

    /// <summary>The workflow as a Mermaid state diagram.</summary>
    public string ToMermaid() => WorkflowDiagram.Mermaid(Table);

    internal ImmutableArray<RuleAtStep> RulesOn(ComplaintTrigger trigger) => _steps[(int)trigger].Rules;

    internal Obligations SetBy(ComplaintTrigger trigger) => _steps[(int)trigger].Sets;

    internal Obligations ClearedBy(ComplaintTrigger trigger) => _steps[(int)trigger].Clears;

    /// <summary>What must be loaded, besides the terms, before the trigger can be decided.</summary>
    internal FactKinds FactsFor(ComplaintTrigger trigger)
    {
        var facts = _steps[(int)trigger].Reads;
        // A missed limit escalates within the same decision.
        return trigger == ComplaintTrigger.MilestonePassed ? facts | _steps[(int)ComplaintTrigger.Escalate].Reads : facts;
    }

    /// <summary>The catalogue, indexed by one trigger.</summary>
    private sealed class Steps
    {
        internal Steps(ComplaintTrigger trigger, ImmutableArray<ComplaintRule> catalogue)
        {
            Rules = [.. catalogue.Where(rule => rule.Moments.Contains(trigger)).Select(rule => rule.At(trigger))];
            Reads = Rules.Aggregate(FactKinds.None, (all, at) => all | at.Rule.Reads);
            foreach (var obligation in catalogue.Select(rule => rule.Obligation).OfType<Obligation>())
            {
                if (obligation.SetBy.Contains(trigger))
                    Sets |= obligation.Flag;
                if (obligation.ClearedBy.Contains(trigger))
                    Clears |= obligation.Flag;
            }
        }

        internal ImmutableArray<RuleAtStep> Rules { get; }

        internal FactKinds Reads { get; }

        internal Obligations Sets { get; }

        internal Obligations Clears { get; }
    }
}
