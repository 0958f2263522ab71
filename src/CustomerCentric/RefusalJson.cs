using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerCentric;

/// <summary>Refusals as JSON, by the published schema <c>docs/schema/refusal.schema.json</c>. Safe for any number of threads.</summary>
public static class RefusalJson
{
    // Words stay readable; a host that puts them into HTML encodes them there.
    private static readonly JsonWriterOptions s_onOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a refusal on one line, without a line end: both sentences with the facts filled in, and the facts for programs.</summary>
    /// <param name="refusal">A refusal, or a remark of an event. The principle of a technical ground is left out.</param>
    public static string Write(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, s_onOneLine))
            Write(json, refusal);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Refusal refusal)
    {
        json.WriteStartObject();
        json.WriteString("code", refusal.Code);
        if (refusal.Principle is { } principle)
            json.WriteString("principle", principle.ToString());
        json.WriteString("severity", refusal.Severity.ToString());
        json.WriteStartObject("message");
        json.WriteString("en", refusal.Text());
        json.WriteString("vi", refusal.Text("vi"));
        json.WriteEndObject();
        json.WriteString("source", refusal.Source);
        json.WriteStartObject("facts");
        foreach (var (name, value) in refusal.Facts)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
