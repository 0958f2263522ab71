using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerCentric;

/// <summary>Writes a drawing as a Mermaid state diagram.</summary>
internal static class MermaidDiagram
{
    // Of the signs that are no letters, these mean nothing to Mermaid within a label.
    private const string Plain = " ,.()-_/'";

    public static string Of(WorkflowDrawing drawing)
    {
        StringBuilder text = new();
        if (drawing.Title is { } title)
            text.Append(CultureInfo.InvariantCulture, $"---\ntitle: \"{JsonEncodedText.Encode(title, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"\n---\n");
        text.Append("stateDiagram-v2\n");
        foreach (var state in drawing.States)
            AddState(text, state, WorkflowDrawing.Wrap(drawing.StayingIn(state)));
        if (drawing.States.Contains(drawing.Start))
            text.Append(CultureInfo.InvariantCulture, $"    [*] --> {drawing.Start}\n");
        foreach (var (from, to, labels) in drawing.Ways)
            text.Append(CultureInfo.InvariantCulture, $"    {from} --> {to} : {Escaped(string.Join(", ", labels))}\n");
        foreach (var state in drawing.Ends.Intersect(drawing.States))
            text.Append(CultureInfo.InvariantCulture, $"    {state} --> [*]\n");
        return text.ToString();
    }

    private static void AddState(StringBuilder text, string state, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        // Without a name of its own the first line would become the state's name.
        text.Append(CultureInfo.InvariantCulture, $"    state \"{state}\" as {state}\n");
        foreach (var line in lines)
            text.Append(CultureInfo.InvariantCulture, $"    {state} : {Escaped(line)}\n");
    }

    private static string Escaped(string label)
    {
        StringBuilder text = new();
        foreach (var sign in label)
        {
            if (char.IsAscii(sign) && !char.IsAsciiLetterOrDigit(sign) && !Plain.Contains(sign))
                text.Append(CultureInfo.InvariantCulture, $"#{(int)sign};");
            else
                text.Append(sign);
        }
        return text.ToString();
    }
}
