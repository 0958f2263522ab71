using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerCentric;

/// <content>Refusals as JSON, by the published schema <c>docs/schema/refusal.schema.json</c>.</content>
public sealed partial record Refusal
{
    // Words stay readable; a host that puts them into HTML encodes them there.
    private static readonly JsonWriterOptions s_onOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The refusal, or a remark of an event, as JSON on one line without a line end (<c>docs/schema/refusal.schema.json</c>): both sentences with the
    /// facts filled in, and the facts for programs. The principle of a technical ground is left out.
    /// </summary>
    public string ToJson()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, s_onOneLine))
            Write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", Code);
        if (Principle is { } principle)
            json.WriteString("principle", principle.ToString());
        json.WriteString("severity", Severity.ToString());
        json.WriteStartObject("message");
        json.WriteString("en", Text());
        json.WriteString("vi", Text("vi"));
        json.WriteEndObject();
        json.WriteString("source", Source);
        json.WriteStartObject("facts");
        foreach (var (name, value) in Facts)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
