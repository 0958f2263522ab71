using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerCentric.Complaints;

/// <summary>Writes a workflow as JSON: a state, a trigger, a cell and a level have a line each.</summary>
internal static class WorkflowJsonWriter
{
    // Reasons stay readable; the text is for files, not for HTML.
    private static readonly JsonWriterOptions s_lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    private static readonly JsonWriterOptions s_oneLine = s_lines with { Indented = false };

    public static string Write(ComplaintWorkflow workflow)
    {
        var table = workflow.Table;
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, s_lines))
        {
            json.WriteStartObject();
            json.WriteString("start", $"{table.States[0]}");
            WriteArray(json, "states", table.States, (line, state) =>
            {
                line.WriteString("name", $"{state}");
                line.WriteBoolean("isEnd", StandardTable.Ended.Contains(state));
            });
            WriteArray(json, "triggers", table.Triggers, (line, trigger) => line.WriteString("name", $"{trigger}"));
            var cells = from state in table.States from trigger in table.Triggers select (state, trigger);
            WriteArray(json, "cells", cells, (line, at) => WriteCell(line, at.state, at.trigger, table[at.state, at.trigger]));
            WriteArray(json, "levels", workflow.Ladder.Levels.Select((level, index) => (level, Ordinal: index + 1)), (line, at) =>
            {
                line.WriteNumber("ordinal", at.Ordinal);
                WriteText(line, "name", at.level.Name);
                WriteNames(line, "roles", at.level.Roles.Distinct().Select(role => $"{role}"));
            });
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteCell(Utf8JsonWriter json, ComplaintState from, ComplaintTrigger trigger, TransitionCell<ComplaintState> cell)
    {
        json.WriteString("from", $"{from}");
        json.WriteString("trigger", $"{trigger}");
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName($"{cell.Kind}"));
        if (cell.Kind == TransitionKind.Permitted)
        {
            json.WriteString("to", $"{cell.Target}");
            WriteNames(json, "rules", cell.Rules);
        }
        if (cell.Reason is { } reason)
            WriteText(json, "reason", reason);
    }

    private static void WriteText(Utf8JsonWriter json, string name, LocalizedText text)
    {
        json.WriteStartObject(name);
        json.WriteString("en", text.En);
        json.WriteString("vi", text.Vi);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        ArrayBufferWriter<byte> line = new();
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            line.ResetWrittenCount();
            line.Write("\n    "u8);
            using (Utf8JsonWriter one = new(line, s_oneLine))
            {
                one.WriteStartObject();
                members(one, item);
                one.WriteEndObject();
            }
            json.WriteRawValue(line.WrittenSpan);
        }
        json.WriteEndArray();
    }
}
