using System.Globalization;
using System.Text;

namespace CustomerCentric.Complaints;

/// <summary>Writes a drawing in the language of Graphviz.</summary>
internal static class DotGraph
{
    // Besides the quote and the backslash, the signs that part the fields of a record.
    private const string Escapes = "\"\\{}|<>";

    public static string Of(WorkflowDrawing drawing)
    {
        StringBuilder text = new("digraph workflow {\n    node [shape=Mrecord]\n    \"\" [shape=point]\n");
        foreach (var state in drawing.States)
            text.Append(CultureInfo.InvariantCulture, $"    {Quoted(state)} [label=\"{StateLabel(drawing, state)}\"{(drawing.Ends.Contains(state) ? " style=filled" : "")}]\n");
        if (drawing.States.Contains(drawing.Start))
            text.Append(CultureInfo.InvariantCulture, $"    \"\" -> {Quoted(drawing.Start)}\n");
        foreach (var (from, to, labels) in drawing.Ways)
            text.Append(CultureInfo.InvariantCulture, $"    {Quoted(from)} -> {Quoted(to)} [label=\"{string.Join("\\n", WorkflowDrawing.Wrap(labels).Select(Escaped))}\"]\n");
        return text.Append("}\n").ToString();
    }

    private static string StateLabel(WorkflowDrawing drawing, string state)
    {
        var staying = drawing.StayingIn(state);
        return staying.Count == 0
            ? Escaped(state)
            : $"{{{Escaped(state)}|{string.Concat(WorkflowDrawing.Wrap(staying).Select(line => Escaped(line) + "\\l"))}}}";
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Escaped(string label)
    {
        StringBuilder text = new();
        foreach (var sign in label)
        {
            if (Escapes.Contains(sign))
                text.Append('\\').Append(sign);
            else if (sign == '&')
                text.Append("&amp;");
            else
                text.Append(char.IsControl(sign) ? ' ' : sign);
        }
        return text.ToString();
    }
}
