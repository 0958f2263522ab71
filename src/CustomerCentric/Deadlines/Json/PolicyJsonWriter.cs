using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>Writes a policy as canonical JSON.</summary>
internal static class PolicyJsonWriter
{
    // Names stay readable; the text is for files, not for HTML. Line ends are the same on every system.
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    private static readonly JsonWriterOptions s_onOneLine = s_readable with { Indented = false };

    public static string Write(DeadlinePolicy policy) => Encoding.UTF8.GetString(Text(s_readable, json =>
    {
        json.WriteStartObject();
        json.WriteString("id", policy.Id);
        if (policy.Rules.Calendar is { } calendar)
            json.WriteString("calendar", calendar);
        if (policy.Rules.WaitsForOpening)
            json.WriteString("afterHours", PolicyJsonWords.AfterHours.Word(true));
        WriteList(json, "statutoryPauses", policy.Rules.StatutoryPauses, WritePause);
        if (policy.Rules.Source is { } source)
            WriteSource(json, source);
        WriteList(json, "milestones", policy.Milestones, MilestoneJsonWriter.Write);
        json.WriteEndObject();
    }).Span);

    /// <summary>A member whose value stands on its line: split up, lists of names and limits would hide what is around them.</summary>
    internal static void OnOneLine(Utf8JsonWriter json, string member, Action<Utf8JsonWriter> value)
    {
        json.WritePropertyName(member);
        json.WriteRawValue(Text(s_onOneLine, value).Span, skipInputValidation: true);
    }

    /// <summary>A list; nothing when it is empty.</summary>
    internal static void WriteList<T>(Utf8JsonWriter json, string member, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
            return;
        json.WriteStartArray(member);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    internal static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static ReadOnlyMemory<byte> Text(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, options))
            write(json);
        return buffer.WrittenMemory;
    }

    private static void WritePause(Utf8JsonWriter json, StatutoryPause pause)
    {
        json.WriteStartObject();
        json.WriteString("from", Text(pause.Dates.Start));
        json.WriteString("to", Text(pause.Dates.End));
        if (pause.Received is { } received)
        {
            json.WriteString("receivedFrom", Text(received.Start));
            json.WriteString("receivedUntil", Text(received.End));
        }
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, PolicySource source)
    {
        json.WriteStartObject("source");
        json.WriteString("jurisdiction", source.Jurisdiction);
        json.WriteString("sector", source.Sector);
        json.WriteString("asOf", source.AsOf);
        json.WriteString("verified", PolicyJsonWords.Verifications.Word(source.Verified));
        json.WriteStartArray("citations");
        foreach (var citation in source.Citations.IsDefault ? [] : source.Citations)
        {
            json.WriteStartObject();
            json.WriteString("rule", citation.Rule);
            json.WriteString("url", citation.Url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (source.Note.Length > 0)
            json.WriteString("note", source.Note);
        json.WriteEndObject();
    }
}
