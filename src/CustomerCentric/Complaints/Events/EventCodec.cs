using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CustomerCentric.Complaints;

/// <summary>Writes events in the present version of their schema, and reads those of any version so far.</summary>
internal sealed class EventCodec(EventUpcasts upcasts)
{
    // Words stay readable; the text is for files, not for HTML. A line end within a text is escaped all the same.
    private static readonly JsonWriterOptions s_onOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // More than most events take.
    private const int Room = 2048;

    private readonly JsonForm<ComplaintEvent> _form = EventForms.Event(upcasts.Current);

    public string Write(ComplaintEvent e)
    {
        ArrayBufferWriter<byte> buffer = new(Room);
        using (Utf8JsonWriter json = new(buffer, s_onOneLine))
            _form.Write(json, e);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The event, or null where there are faults.</summary>
    public ComplaintEvent? Read(string json, List<ConfigurationFault> faults)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        if (JsonText.Read(utf8, faults) is not { } root)
            return null;
        JsonReading reading = new(faults);
        var version = VersionOf(root, reading);
        if (version > upcasts.Current)
            return null;
        var read = version < upcasts.Current ? ReadOld(utf8, root.Line, version, faults) : _form.Read(root, reading);
        return faults.Count == 0 ? read : null;
    }

    // Without a version that can be read, everything else may still be told by the present one.
    private int VersionOf(JsonItem root, JsonReading reading)
    {
        if (root.Members.FirstOrDefault(member => member.Name == "schema").Value is not { } item
            || item.Kind != JsonValueKind.Number || !int.TryParse(item.Text, out var version) || version < 1)
            return upcasts.Current;
        if (version > upcasts.Current)
        {
            var message = $"Version {version} is newer than {upcasts.Current}, the newest known here: read it with a newer release.";
            reading.Fault(item, message, FaultCodes.UnknownEventVersion);
        }
        return version;
    }

    private ComplaintEvent? ReadOld(byte[] utf8, int line, int version, List<ConfigurationFault> faults)
    {
        // A name that stands twice would be a puzzle to the steps.
        if (faults.Count > 0)
            return null;
        List<ConfigurationFault> found = [];
        var read = Lifted(utf8, version, found) is { } root ? _form.Read(root, new(found)) : null;
        faults.AddRange(found.Select(fault => fault with { Line = line, Message = $"{fault.Message} (Lifted from version {version}.)" }));
        return read;
    }

    private JsonItem? Lifted(byte[] utf8, int version, List<ConfigurationFault> faults)
    {
        var old = JsonNode.Parse(JsonSyntax.WithoutByteOrderMark(utf8))!.AsObject();
        try
        {
            upcasts.Lift(old, version);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException)
        {
            faults.Add(new("", $"The event has not the form of its version: {wrong.Message}") { Code = FaultCodes.MalformedJson });
            return null;
        }
        return JsonText.Read(Encoding.UTF8.GetBytes(old.ToJsonString()), faults);
    }
}
