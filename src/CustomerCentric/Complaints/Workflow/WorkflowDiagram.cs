using System.Globalization;
using System.Text;

namespace CustomerCentric.Complaints;

/// <summary>Draws the table.</summary>
internal static class WorkflowDiagram
{
    internal static string Mermaid(TransitionTable<ComplaintState, ComplaintTrigger> table)
    {
        var steps =
            from state in table.States
            from trigger in table.Triggers
            let cell = table[state, trigger]
            where cell.Kind == TransitionKind.Permitted
            group trigger by (From: state, To: cell.Target);

        var text = new StringBuilder("stateDiagram-v2\n    [*] --> Draft\n");
        foreach (var step in steps)
            text.Append(CultureInfo.InvariantCulture, $"    {step.Key.From} --> {step.Key.To} : {string.Join(", ", step)}\n");
        foreach (var state in StandardTable.Ended)
            text.Append(CultureInfo.InvariantCulture, $"    {state} --> [*]\n");
        return text.ToString();
    }
}
