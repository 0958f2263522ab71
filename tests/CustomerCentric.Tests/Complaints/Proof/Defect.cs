using System.Collections.Immutable;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Complaints.Proof;

/// <summary>Workflows and policies with one thing wrong, and what the proof says of them.</summary>
internal static class Defect
{
    internal const string Told = "endings-are-told";
    internal const string AlwaysADate = "a-date-in-every-state";
    internal const string LadderEnds = "the-ladder-ends-at-its-last-level";
    internal const string WayOnward = "answers-show-the-way-onward";
    internal const string ReachesAnEnding = "every-state-reaches-an-ending";
    internal const string Unhindered = "the-complainant-is-not-hindered";
    internal const string EveryCell = "every-cell-is-decided";

    internal delegate void Change(TransitionTableBuilder<ComplaintState, ComplaintTrigger>.Row row);

    /// <summary>The standard workflow with some cells of its table decided otherwise.</summary>
    internal static ComplaintWorkflow InTable(WorkflowSettings? settings, params (ComplaintState State, ComplaintTrigger Trigger, Change Change)[] changes) =>
        new(Ladder.ThreeLevels, settings, RuleCatalogue.All, _ => TransitionTable<ComplaintState, ComplaintTrigger>.Build(table =>
        {
            var standard = ComplaintWorkflow.Standard.Table;
            foreach (var state in standard.States)
            {
                foreach (var trigger in standard.Triggers)
                {
                    var (row, cell) = (table.Configure(state), standard[state, trigger]);
                    if (changes.FirstOrDefault(each => each.State == state && each.Trigger == trigger).Change is { } change)
                        change(row);
                    else if (cell.Kind == TransitionKind.Permitted)
                        row.PermitIf(trigger, cell.Target, cell.Rules);
                    else if (cell.Kind == TransitionKind.Refused)
                        row.Refuse(trigger, cell.Reason!);
                    else
                        row.Ignore(trigger, cell.Reason!);
                }
            }
        }));

    internal static (ComplaintState, ComplaintTrigger, Change) Refused(ComplaintState state, ComplaintTrigger trigger) =>
        (state, trigger, row => row.Refuse(trigger, new("No.", "Không.")));

    internal static (ComplaintState, ComplaintTrigger, Change) Permitted(ComplaintState state, ComplaintTrigger trigger, ComplaintState target) =>
        (state, trigger, row => row.PermitIf(trigger, target, Codes(trigger)));

    /// <summary>The standard workflow with one rule of the catalogue replaced.</summary>
    internal static ComplaintWorkflow InRule(string code, Func<ComplaintRule, ComplaintRule> change) => new(
        Ladder.ThreeLevels, null, [.. RuleCatalogue.All.Select(rule => rule.Code == code ? change(rule) : rule)], StandardTable.Build);

    /// <summary>The standard workflow with a rule made less severe.</summary>
    internal static WorkflowSettings Lowered(string code) => new() { Lowered = [new(code, Severity.Warning, "To see what follows.")] };

    /// <summary>The standard policy with one milestone changed, or without it.</summary>
    internal static DeadlinePolicy InPolicy(string milestone, Func<Milestone, Milestone?> change) => new(
        "defect", DeadlinePolicy.Standard.Milestones.Select(each => each.Name == milestone ? change(each) : Without(each, milestone, change(each))).OfType<Milestone>());

    internal static WorkflowProof Proved(ComplaintWorkflow? workflow = null, DeadlinePolicy? policy = null, ComplainantLetters? letters = null) =>
        WorkflowCheck.Run(workflow ?? ComplaintWorkflow.Standard, policy ?? DeadlinePolicy.Standard, letters ?? ComplainantLetters.Standard);

    /// <summary>
    /// The only broken property is this one, and its shortest trace takes these steps. Where no level's clock runs, nothing may be due at all: that
    /// is found too.
    /// </summary>
    internal static ProvedProperty ShouldBreak(this WorkflowProof proof, string property, params ComplaintTrigger[] trace)
    {
        proof.Broken.Where(each => each != AlwaysADate || property != LadderEnds).ShouldBe([property], proof.ToText());
        var broken = proof.Properties.Single(each => each.Id == property);
        broken.Trace.Select(step => step.Trigger).ShouldBe(trace, proof.ToText());
        return broken;
    }

    private static ImmutableArray<string> Codes(ComplaintTrigger trigger) => [.. ComplaintWorkflow.Standard.Plan(trigger).Rules.Select(at => at.Rule.Code)];

    // What is gone cannot start anything any more.
    private static Milestone Without(Milestone other, string milestone, Milestone? changed) =>
        changed is null ? other with { StartsOnExpiryOf = other.StartsOnExpiryOf.Remove(milestone) } : other;
}
