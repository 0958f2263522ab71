using CustomerCentric.Complaints;
using Stateless;
using Guard = System.Tuple<System.Func<CustomerCentric.Complaints.ComplaintCommand, bool>, string>;

namespace CustomerCentric.Stateless;

/// <summary>Tells a machine the workflow's table in the verbs of Stateless, with a guard for every rule.</summary>
internal sealed class TableConfiguration(ComplaintStateMachine machine, ComplaintWorkflow workflow, DecidedComplaint decided)
{
    private static readonly ComplaintState[] s_states = Enum.GetValues<ComplaintState>();
    private static readonly ComplaintTrigger[] s_triggers = Enum.GetValues<ComplaintTrigger>();

    // The rules are those of the trigger, so all states share the guards.
    private readonly Guard[]?[] _guards = new Guard[s_triggers.Length][];

    internal void Apply()
    {
        foreach (var state in s_states)
        {
            var row = machine.Configure(state);
            foreach (var trigger in s_triggers)
            {
                // A step that is refused stays out, as Stateless has it: the machine then looks up why.
                if (workflow.TargetOf(state, trigger) is not { } target)
                    continue;
                if (workflow.ReasonAgainst(state, trigger) is { } reason)
                    row.IgnoreIf(machine.WithCommand(trigger), command => IsPointless(trigger, command), reason.En);
                else
                    Permit(row, trigger, target);
            }
        }
    }

    private void Permit(StateMachine<ComplaintState, ComplaintTrigger>.StateConfiguration row, ComplaintTrigger trigger, ComplaintState target)
    {
        var withCommand = machine.WithCommand(trigger);
        var guards = _guards[(int)trigger] ??= GuardsOf(trigger);
        if (trigger == ComplaintTrigger.MilestonePassed)
            guards = [.. guards, LeadsTo(target)];
        _ = target == row.State ? row.PermitReentryIf(withCommand, guards) : row.PermitIf(withCommand, target, guards);
        if (trigger == ComplaintTrigger.MilestonePassed)
        {
            foreach (var further in BroughtAbout(row.State).Except([target]))
                row.PermitIf(withCommand, further, LeadsTo(further));
        }
        if (trigger is ComplaintTrigger.MilestonePassed or ComplaintTrigger.Pause)
            row.IgnoreIf(withCommand, _ => decided.IsPointless(), "nothing would change");
    }

    /// <summary>The first asks, all others look at the answer: Stateless evaluates every guard of a cell, in order.</summary>
    private Guard[] GuardsOf(ComplaintTrigger trigger)
    {
        var rules = workflow.RulesFor(trigger).ToDictionary(rule => rule.Code, rule => $"{rule.Code}: {rule.Message.En}");
        return
        [
            new(command => decided.Ask(trigger, command, rules.Keys), "TEC: role, level and what the step must name or answer"),
            .. rules.Select(rule => new Guard(_ => decided.Keeps(rule.Key), rule.Value)),
        ];
    }

    private Guard LeadsTo(ComplaintState target) => new(_ => decided.LeadsTo(target), $"leads to {target}");

    /// <summary>Where a limit that is missed (it escalates) or a silence (it closes) takes the complaint within the same decision.</summary>
    private IEnumerable<ComplaintState> BroughtAbout(ComplaintState state) =>
        from trigger in new[] { ComplaintTrigger.Escalate, ComplaintTrigger.Close }
        where workflow.ReasonAgainst(state, trigger) is null
        select workflow.TargetOf(state, trigger)!.Value;

    private bool IsPointless(ComplaintTrigger trigger, ComplaintCommand command)
    {
        decided.Ask(trigger, command, []);
        return decided.IsPointless();
    }
}
