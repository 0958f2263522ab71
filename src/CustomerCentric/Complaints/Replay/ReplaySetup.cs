using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>What all complaints of a replay share: the workflow, the terms and the meaning of rows. Immutable, thread-safe.</summary>
internal sealed class ReplaySetup
{
    /// <summary>A complaint that a log does not name.</summary>
    internal static readonly ComplaintId Another = new("another complaint");

    private readonly ImmutableDictionary<ComplaintTrigger, ComplaintState?> _targets;

    public ReplaySetup(LogMapping mapping, ComplaintWorkflow workflow, DeadlineTerms terms)
    {
        Rules = new(workflow, mapping);
        (Terms, Facts, Steps) = (terms, new RuleFacts(terms), new LogSteps(mapping));
        Judged = mapping.Verdict is null ? null : mapping.Verdict.Milestone is { } milestone ? terms.Policy.MilestoneNamed(milestone)?.Name : OnlyPromise(terms.Policy);
        PolicyFacts = [.. terms.Policy.Facts];
        ReadsFacts = !PolicyFacts.IsEmpty && !mapping.Facts.IsEmpty;
        _targets = Enum.GetValues<ComplaintTrigger>().ToImmutableDictionary(trigger => trigger, Usual);
    }

    public ReplayRules Rules { get; }

    public ComplaintWorkflow Workflow => Rules.Workflow;

    public DeadlineTerms Terms { get; }

    public RuleFacts Facts { get; }

    public LogSteps Steps { get; }

    /// <summary>The milestone that the log's own verdict is about: the one named, else the only promise of the policy; null where there is none, or several.</summary>
    public string? Judged { get; }

    /// <summary>The facts that change anything under the policy.</summary>
    public ImmutableHashSet<string> PolicyFacts { get; }

    /// <summary>Whether the log's facts change anything under the policy.</summary>
    public bool ReadsFacts { get; }

    /// <summary>Where a step leads that the table does not allow there: where it leads elsewhere, and nowhere where it never leads on.</summary>
    public ComplaintState TargetOf(ComplaintTrigger trigger, ComplaintState from) =>
        Workflow.Table[from, trigger] is { Kind: TransitionKind.Permitted, Target: var target } ? target : _targets[trigger] ?? from;

    private static string? OnlyPromise(DeadlinePolicy policy) =>
        policy.Milestones.Where(milestone => milestone.Kind == MilestoneKind.Promise).Select(milestone => milestone.Name).Distinct().ToList() is [var only] ? only : null;

    private ComplaintState? Usual(ComplaintTrigger trigger) => Workflow.Table.States
        .Select(from => (From: from, Cell: Workflow.Table[from, trigger]))
        .Where(each => each.Cell.Kind == TransitionKind.Permitted && each.Cell.Target != each.From)
        .GroupBy(each => each.Cell.Target).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
        .Select(group => (ComplaintState?)group.Key).FirstOrDefault();
}
