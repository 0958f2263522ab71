using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>A step as it stands before somebody takes it. Immutable.</summary>
/// <param name="Trigger">The step.</param>
/// <param name="Refusals">Why it would be refused whatever it says; empty when it is open.</param>
/// <param name="Remarks">What would be recorded with it whatever it says: warnings and breaches.</param>
public sealed record Offer(ComplaintTrigger Trigger, ImmutableArray<Refusal> Refusals, ImmutableArray<Refusal> Remarks)
{
    /// <summary>Whether it can be taken; a rule that looks at what it says may still refuse it.</summary>
    public bool IsOpen => Refusals.IsEmpty;
}

/// <summary>Which steps somebody may take on a complaint now, and why not the others. Pure.</summary>
internal static class Offers
{
    internal static ImmutableArray<Offer> Of(Complaint complaint, DecisionContext context)
    {
        var offers = ImmutableArray.CreateBuilder<Offer>();
        foreach (var trigger in context.Workflow.Table.Triggers)
        {
            // Nobody chooses that a due instant passes.
            if (trigger != ComplaintTrigger.MilestonePassed)
                offers.Add(Of(complaint, trigger, context));
        }
        return offers.DrainToImmutable();
    }

    internal static Offer Of(Complaint complaint, ComplaintTrigger trigger, DecisionContext context)
    {
        var plan = context.Workflow.Plan(trigger);
        var cell = context.Workflow.Table[complaint.State, trigger];
        if (cell.Kind == TransitionKind.Refused)
            return new(trigger, Decider.NotInThisState(complaint, cell, plan, context), []);
        if (cell.Kind == TransitionKind.Ignored)
            return Closed(plan, TechnicalGrounds.NotInThisState(cell.Reason!, complaint.State, trigger));
        if (Decider.Forbids(complaint, plan, context) is { } forbidden)
            return Closed(plan, forbidden);
        var levels = LevelMoves.Targets(plan.Trigger, complaint.Level, context.Workflow.Ladder).ToList();
        if (levels.Count == 0)
            return Closed(plan, TechnicalGrounds.NoSuchLevel(plan.Trigger, complaint.Level));
        // Whatever level it names: one to which it may go is enough.
        Offer? refused = null;
        foreach (var level in levels)
        {
            var moment = new Moment(complaint, new Unsaid(plan.Trigger), context, context.Now, level) { To = cell.Target };
            var judged = Decider.Foresee(moment, plan);
            var offer = new Offer(plan.Trigger, [.. judged.Where(remark => remark.Severity == Severity.Block)], [.. judged.Where(remark => remark.Severity != Severity.Block)]);
            if (offer.IsOpen)
                return offer;
            refused ??= offer;
        }
        return refused!;
    }

    private static Offer Closed(StepPlan plan, Refusal why) => new(plan.Trigger, [why], []);

    /// <summary>A step of which only its kind is known.</summary>
    private sealed record Unsaid(ComplaintTrigger Kind) : ComplaintCommand(Kind);
}
