using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>
/// How complaints run: the table of states and triggers, the rules of the five principles, and the ladder. Built once,
/// immutable, shared by all complaints and threads. Hosts vary the ladder, rules and permissions; states and triggers are the same everywhere.
/// </summary>
public sealed partial class ComplaintWorkflow
{
    private readonly StepPlan[] _steps;

    /// <summary>The standard table over a ladder.</summary>
    /// <param name="ladder">The levels.</param>
    /// <param name="settings">What the host varies; null, the default, nothing.</param>
    /// <exception cref="ConfigurationException">Something is wrong with the settings; carries all faults with paths such as <c>lowered[0].reason</c>.</exception>
    public ComplaintWorkflow(Ladder ladder, WorkflowSettings? settings = null)
        : this(ladder, settings, RuleCatalogue.All, StandardTable.Build)
    {
    }

    /// <summary>Another catalogue or table: what the model checker must find fault with.</summary>
    internal ComplaintWorkflow(
        Ladder ladder, WorkflowSettings? settings, ImmutableArray<ComplaintRule> catalogue,
        Func<Func<ComplaintTrigger, ImmutableArray<string>>, TransitionTable<ComplaintState, ComplaintTrigger>> table)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        (Ladder, Settings) = (ladder, settings ?? new WorkflowSettings());
        ConfigurationException.ThrowIfAny("Workflow", [.. Settings.Faults(catalogue)]);
        Rules = [.. catalogue, .. Settings.Rules];
        _steps = [.. Enum.GetValues<ComplaintTrigger>().Select(trigger => new StepPlan(trigger, Rules, Settings))];
        Table = table(trigger => [.. Plan(trigger).Rules.Select(at => at.Rule.Code)]);
    }

    /// <summary>The standard table and rules over <see cref="Ladder.ThreeLevels"/>.</summary>
    public static ComplaintWorkflow Standard { get; } = new(Ladder.ThreeLevels);

    /// <summary>The levels.</summary>
    public Ladder Ladder { get; }

    /// <summary>What the host varies.</summary>
    public WorkflowSettings Settings { get; }

    /// <summary>Every rule on steps: the catalogue in the order of the principles, the technical grounds, then the host's own.</summary>
    public ImmutableArray<ComplaintRule> Rules { get; }

    /// <summary>Every state x trigger, with the codes of the rules that a permitted step must pass.</summary>
    internal TransitionTable<ComplaintState, ComplaintTrigger> Table { get; }

    /// <summary>The workflow as a Mermaid state diagram.</summary>
    public string ToMermaid() => DrawnTable.Mermaid(Table);

    /// <summary>
    /// The clock of a complaint, with the deadlines that it has: explains them with all their pauses and extensions, tells what is used up and when to
    /// warn, and answers what-if questions.
    /// </summary>
    /// <param name="history">Everything that happened to the complaint, in order.</param>
    /// <param name="terms">The terms by which it is counted, <see cref="Complaint.Terms"/>.</param>
    /// <exception cref="ArgumentException">Nothing happened yet, or the terms are not the complaint's.</exception>
    public ComplaintClock ClockAfter(IReadOnlyList<ComplaintEvent> history, DeadlineTerms terms)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(terms);
        return ClockHistory.ClockOf(Complaint.Fold(history), history, this, terms);
    }

    /// <summary>The state to which a step leads if its rules allow it; the same state where it has no effect; null where the table refuses it whatever it says.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state or the trigger is not one of the named ones.</exception>
    public ComplaintState? TargetOf(ComplaintState state, ComplaintTrigger trigger) => Table.TargetOf(state, trigger);

    /// <summary>Why the table refuses a step in a state, or gives it no effect there; null where the step is left to its rules.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state or the trigger is not one of the named ones.</exception>
    public LocalizedText? ReasonAgainst(ComplaintState state, ComplaintTrigger trigger) => Table[state, trigger].Reason;

    /// <summary>The rules that a step must pass, in every state that does not refuse it.</summary>
    public IEnumerable<ComplaintRule> RulesFor(ComplaintTrigger trigger) => Plan(trigger).Rules.Select(at => at.Rule);

    /// <summary>Who may take a step.</summary>
    public PermittedActors PermittedFor(ComplaintTrigger trigger) => Plan(trigger).Permitted;

    internal StepPlan Plan(ComplaintTrigger trigger) => _steps[(int)trigger];

    /// <summary>What must be loaded, besides the terms, before the trigger can be decided.</summary>
    internal FactKinds FactsFor(ComplaintTrigger trigger)
    {
        var facts = Plan(trigger).Reads;
        // A missed limit escalates, and a silence closes, within the same decision.
        return trigger == ComplaintTrigger.MilestonePassed
            ? facts | Plan(ComplaintTrigger.Escalate).Reads | Plan(ComplaintTrigger.Close).Reads
            : facts;
    }
}
