using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CustomerCentric.Complaints;

/// <summary>Events as rows of CSV: the cells hold the very text of the event's JSON.</summary>
internal static class EventCsv
{
    /// <summary>The longest row that is written and read, in bytes with its end: what a desk wrote, it reads.</summary>
    private const int MostBytes = 1 << 24;

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_columns =
    [
        "schema", "kind", "organisation", "complaint", "sequence", "step", "actor", "occurredAt", "recordedAt", "from", "to", "level",
        "obligations", "remarks", "deadlines", "facts",
    ];

    private static readonly string[] s_texts = ["kind", "organisation", "complaint", "occurredAt", "recordedAt", "from", "to"];

    internal static string Header { get; } = string.Join(',', s_columns);

    internal static string Write(ComplaintEvent complaintEvent)
    {
        using var json = JsonDocument.Parse(complaintEvent.ToJson());
        var row = string.Join(',', s_columns.Select(column => json.RootElement.TryGetProperty(column, out var member) ? Cell(member) : ""));
        return Encoding.UTF8.GetByteCount(row) + "\r\n".Length <= MostBytes ? row
            : throw new ArgumentException(FormattableString.Invariant($"The event takes a row of more than {MostBytes} bytes, which could not be read again."), nameof(complaintEvent));
    }

    internal static async IAsyncEnumerable<ComplaintEventLine> ReadAsync(Stream csv, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CsvReader reader = new(csv, mostBytes: MostBytes);
        string[]? header = null;
        for (var step = reader.Next(); step != CsvStep.End; step = reader.Next())
        {
            if (step == CsvStep.NeedsMore)
                await reader.FillAsync(cancellationToken).ConfigureAwait(false);
            else if (header is null)
                header = Columns(reader);
            else
                yield return step == CsvStep.Row && reader.Count == header.Length && Utf8.IsValid(reader.Row) ? Line(reader, header) : Wrong(reader, step, header.Length);
        }
    }

    private static ComplaintEventLine Line(CsvReader row, string[] header)
    {
        var number = (int)row.Line;
        try
        {
            return new(number, ComplaintEvent.FromJson(Json(row, header)), []);
        }
        catch (ConfigurationException wrong)
        {
            return new(number, null, [.. wrong.Faults.Select(fault => fault with { Line = number })]);
        }
        catch (JsonException wrong)
        {
            return new(number, null, [new("", JsonSyntax.NotJson(wrong)) { Code = FaultCodes.MalformedJson, Line = number }]);
        }
    }

    private static ComplaintEventLine Wrong(CsvReader row, CsvStep step, int columns)
    {
        var (code, message) = step != CsvStep.Row ? row.Refusal
            : row.Count != columns ? (FaultCodes.MalformedLine, CsvText.WrongCount(row.Count, columns))
            : (FaultCodes.NotUtf8, "The row holds bytes that are no UTF-8.");
        return new((int)row.Line, null, [new("", message) { Code = code, Line = (int)row.Line }]);
    }

    private static string[] Columns(CsvReader row)
    {
        var header = new string[row.Count];
        List<ConfigurationFault> faults = [];
        for (var i = 0; i < header.Length; i++)
        {
            header[i] = Encoding.UTF8.GetString(row[i]);
            if (!s_columns.Contains(header[i]) || Array.IndexOf(header, header[i]) < i)
                faults.Add(Fault(header[i], $"The column is not known here, or stands twice: {Header} are the columns."));
        }
        faults.AddRange(s_columns.Except(header).Select(missing => Fault(missing, "The column is missing.")));
        ConfigurationException.ThrowIfAny("Log of events", faults);
        return header;
    }

    private static ConfigurationFault Fault(string column, string message) => new(column, message) { Code = FaultCodes.UnknownColumn, Line = 1 };

    // The cells hold the very text of the JSON, so that it comes back byte for byte.
    private static string Json(CsvReader row, string[] header)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, s_options))
        {
            json.WriteStartObject();
            for (var i = 0; i < header.Length; i++)
            {
                var cell = row[i];
                if (cell.IsEmpty)
                    continue;
                json.WritePropertyName(header[i]);
                if (s_texts.Contains(header[i]))
                    json.WriteStringValue(cell);
                else
                    json.WriteRawValue(cell);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Cell(JsonElement member)
    {
        var text = member.ValueKind == JsonValueKind.String ? member.GetString()! : member.GetRawText();
        return CsvText.Field(text);
    }
}
