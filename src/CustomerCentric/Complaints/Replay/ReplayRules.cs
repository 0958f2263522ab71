using System.Collections.Immutable;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Complaints;

/// <summary>
/// The workflow by which a log is judged: the same table, ladder and obligations, but only rules that read what a log can state. Nobody wrote
/// findings, reasons, records or the names of reviewers into a help desk's log, and to invent them would be to judge our own invention.
/// </summary>
internal sealed class ReplayRules
{
    private static readonly ImmutableDictionary<Trigger, PermittedActors> s_anybody =
        Enum.GetValues<Trigger>().ToImmutableDictionary(trigger => trigger, _ => PermittedActors.Anybody);

    private static readonly TransitionTable<ComplaintState, Trigger> s_table = StandardTable.Build(_ => []);

    // What moves clocks stands in every log. TEC-05 and RES-01 are obligations: see IsStated.
    private static readonly ImmutableHashSet<string> s_judgedByTimesAlone = ["EFF-02", "RES-03", "RES-04", "RES-11", "TEC-12"];

    public ReplayRules(ComplaintWorkflow workflow, LogMapping mapping)
    {
        var stated = mapping.Triggers;
        var judged = ImmutableArray.CreateBuilder<ComplaintRule>();
        foreach (var rule in workflow.Rules)
            judged.Add(Judged(rule, stated));
        NotJudged = [.. workflow.Rules.Zip(judged, (own, left) => (own, left))
            .Where(each => IsLeftOut(each.own, each.left)).Select(each => each.own.Code).Distinct().Order(StringComparer.Ordinal)];
        Workflow = new(workflow.Ladder, new WorkflowSettings
        {
            // The log says who acted, not in which role.
            Permissions = s_anybody,
            // What closes in the log closes here; nothing else does.
            ClosesAfterSilence = false,
            Lowered = [.. workflow.Settings.Lowered.Where(lowered => judged.Any(rule => rule.Code == lowered.Code && rule.Moments.Any()))],
        }, judged.ToImmutable(), StandardTable.Build);
    }

    /// <summary>The workflow to decide by.</summary>
    public ComplaintWorkflow Workflow { get; }

    /// <summary>The codes of rules that are not judged, or not at every step, because the log cannot state what they read.</summary>
    public ImmutableArray<string> NotJudged { get; }

    // The flag is kept all the same, so that what a complaint owes reads as it would.
    private static ComplaintRule Judged(ComplaintRule rule, ImmutableHashSet<Trigger> stated)
    {
        var isJudged = s_judgedByTimesAlone.Contains(rule.Code);
        return rule with
        {
            On = isJudged ? rule.On : [],
            Judge = isJudged ? rule.Judge : null,
            Reads = isJudged ? rule.Reads : FactKinds.None,
            Obligation = rule.Obligation is { } owed && !IsStated(owed, stated) ? owed with { NeededBy = [] } : rule.Obligation,
        };
    }

    // Only if a row can say that it was done, and the step that needs it can follow, does a row without it show that it was not.
    private static bool IsStated(Obligation owed, ImmutableHashSet<Trigger> stated) =>
        owed.ClearedBy.Any(clears => stated.Contains(clears) && owed.NeededBy.Any(needs => CanFollow(clears, needs)));

    private static bool CanFollow(Trigger first, Trigger next) => s_table.States
        .Select(state => s_table[state, first]).Where(cell => cell.Kind == TransitionKind.Permitted)
        .Any(cell => s_table[cell.Target, next].Kind == TransitionKind.Permitted);

    private static bool IsLeftOut(ComplaintRule own, ComplaintRule left) =>
        own.On.Length > left.On.Length || own.Obligation?.NeededBy.Length > left.Obligation?.NeededBy.Length;
}
