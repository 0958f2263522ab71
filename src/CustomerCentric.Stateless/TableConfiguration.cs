using CustomerCentric.Complaints;
using Stateless;
using Guard = System.Tuple<System.Func<CustomerCentric.Complaints.ComplaintCommand, bool>, string>;

namespace CustomerCentric.Stateless;

/// <summary>Tells a machine the workflow's table in the verbs of Stateless, with a guard for every rule.</summary>
internal sealed class TableConfiguration(ComplaintStateMachine machine, ComplaintWorkflow workflow, DecidedComplaint decided)
{
    private readonly Dictionary<string, string> _messages = workflow.Rules.ToDictionary(rule => rule.Code, rule => $"{rule.Code}: {rule.Message.En}");

    // The rules of a cell are those of its trigger, so all states share the guards.
    private readonly Guard[]?[] _guards = new Guard[workflow.Table.Triggers.Count][];

    internal void Apply()
    {
        var table = workflow.Table;
        foreach (var state in table.States)
        {
            var row = machine.Configure(state);
            foreach (var trigger in table.Triggers)
            {
                var cell = table[state, trigger];
                if (cell.Kind == TransitionKind.Permitted)
                    Permit(row, trigger, cell);
                else if (cell.Kind == TransitionKind.Ignored)
                    row.IgnoreIf(machine.WithCommand(trigger), command => IsPointless(trigger, command), cell.Reason!.En);
                // A refused cell stays empty, as Stateless has it: the machine then looks up why.
            }
        }
    }

    private void Permit(StateMachine<ComplaintState, ComplaintTrigger>.StateConfiguration row, ComplaintTrigger trigger, TransitionCell<ComplaintState> cell)
    {
        var withCommand = machine.WithCommand(trigger);
        var guards = _guards[(int)trigger] ??= GuardsOf(trigger, cell);
        if (trigger == ComplaintTrigger.MilestonePassed)
            guards = [.. guards, LeadsTo(cell.Target)];
        _ = cell.Target == row.State ? row.PermitReentryIf(withCommand, guards) : row.PermitIf(withCommand, cell.Target, guards);
        if (trigger == ComplaintTrigger.MilestonePassed)
        {
            foreach (var target in BroughtAbout(row.State).Except([cell.Target]))
                row.PermitIf(withCommand, target, LeadsTo(target));
        }
        if (trigger is ComplaintTrigger.MilestonePassed or ComplaintTrigger.Pause)
            row.IgnoreIf(withCommand, _ => decided.IsPointless(), "nothing would change");
    }

    /// <summary>The first asks, all others look at the answer: Stateless evaluates every guard of a cell, in order.</summary>
    private Guard[] GuardsOf(ComplaintTrigger trigger, TransitionCell<ComplaintState> cell) =>
    [
        new(command => decided.Ask(trigger, command, cell.Rules), "TEC: role, level and what the step must name or answer"),
        .. cell.Rules.Select(code => new Guard(_ => decided.Keeps(code), _messages[code])),
    ];

    private Guard LeadsTo(ComplaintState target) => new(_ => decided.LeadsTo(target), $"leads to {target}");

    /// <summary>Where a limit that is missed (it escalates) or a silence (it closes) takes the complaint within the same decision.</summary>
    private IEnumerable<ComplaintState> BroughtAbout(ComplaintState state) =>
        from trigger in new[] { ComplaintTrigger.Escalate, ComplaintTrigger.Close }
        let cell = workflow.Table[state, trigger]
        where cell.Kind == TransitionKind.Permitted
        select cell.Target;

    private bool IsPointless(ComplaintTrigger trigger, ComplaintCommand command)
    {
        decided.Ask(trigger, command, []);
        return decided.IsPointless();
    }
}
