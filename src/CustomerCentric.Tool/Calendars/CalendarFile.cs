using System.Text.Json;

namespace CustomerCentric.Tool.Calendars;

/// <summary>Cuts a file of named calendars, <c>{"name": calendar, …}</c>, into its calendars' texts.</summary>
internal static class CalendarFile
{
    /// <summary>One calendar of the file: its text, and the line on which that begins.</summary>
    internal sealed record Entry(string Name, byte[] Json, int Line);

    /// <summary>The calendars in order; with faults, those that could be read.</summary>
    public static List<Entry> Read(ReadOnlySpan<byte> utf8, List<ConfigurationFault> faults)
    {
        List<Entry> entries = [];
        ReadOnlySpan<byte> text = JsonSyntax.WithoutByteOrderMark(utf8);
        Utf8JsonReader reader = new(text);
        string path = "";
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                faults.Add(Fault("", 1, "A file of calendars is one object of names and calendars: {\"office\": {\"timeZone\": …}}."));
            while (reader.TokenType != JsonTokenType.None && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = path = reader.GetString()!;
                reader.Read();
                int start = (int)reader.TokenStartIndex;
                int line = 1 + text[..start].Count((byte)'\n');
                reader.Skip();
                if (entries.Exists(entry => entry.Name == name))
                    faults.Add(Fault(name, line, "The name stands twice: keep one of them."));
                else
                    entries.Add(new(name, text[start..(int)reader.BytesConsumed].ToArray(), line));
                path = "";
            }
            // Anything after the object is a fault of the text.
            reader.Read();
        }
        catch (JsonException wrong)
        {
            faults.Add(Fault(path, (int)(wrong.LineNumber ?? 0) + 1, JsonSyntax.NotJson(wrong)));
        }
        catch (InvalidOperationException)
        {
            faults.Add(Fault("", 1 + text[..(int)reader.TokenStartIndex].Count((byte)'\n'), "A name here is not valid Unicode."));
        }
        return entries;
    }

    private static ConfigurationFault Fault(string path, int line, string message) =>
        new(path, message) { Code = FaultCodes.MalformedJson, Line = line };
}
