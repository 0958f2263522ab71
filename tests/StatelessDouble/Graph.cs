using System.Text;
using Stateless.Reflection;

namespace Stateless.Reflection
{
    /// <summary>What a machine is made of, for drawing it.</summary>
    public class StateMachineInfo
    {
        internal StateMachineInfo(string initial, IReadOnlyList<string> states, IReadOnlyList<Arrow> arrows) => (Initial, States, Arrows) = (initial, states, arrows);

        internal string Initial { get; }

        internal IReadOnlyList<string> States { get; }

        internal IReadOnlyList<Arrow> Arrows { get; }
    }

    internal sealed record Arrow(string From, string Trigger, string To, string[] Guards)
    {
        internal string Label => string.Join(' ', Guards.Select(guard => $"[{guard}]").Prepend(Trigger));
    }
}

namespace Stateless.Graph
{
    /// <summary>Draws a machine for Graphviz.</summary>
    public static class UmlDotGraph
    {
        public static string Format(StateMachineInfo machineInfo)
        {
            var text = new StringBuilder("digraph {\n");
            foreach (var state in machineInfo.States)
                text.Append($"\"{state}\" [label=\"{state}\"];\n");
            foreach (var arrow in machineInfo.Arrows)
                text.Append($"\"{arrow.From}\" -> \"{arrow.To}\" [style=\"solid\", label=\"{arrow.Label.Replace("\"", "\\\"", StringComparison.Ordinal)}\"];\n");
            return text.Append($"init -> \"{machineInfo.Initial}\"\n}}").ToString();
        }
    }

    /// <summary>Draws a machine for Mermaid.</summary>
    public static class MermaidGraph
    {
        public static string Format(StateMachineInfo machineInfo)
        {
            var text = new StringBuilder("stateDiagram-v2\n");
            foreach (var arrow in machineInfo.Arrows)
                text.Append($"\t{arrow.From} --> {arrow.To} : {arrow.Label}\n");
            return text.Append($"[*] --> {machineInfo.Initial}").ToString();
        }
    }
}
