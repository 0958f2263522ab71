namespace CustomerCentric.Complaints;

/// <content>
/// Events as lines of JSON, by the published schema <c>docs/schema/complaint-event.schema.json</c>, and as rows of CSV. Every event carries the version
/// of the schema that it was written by; older ones are lifted to the present one when they are read.
/// </content>
public sealed partial record ComplaintEvent
{
    private static readonly EventCodec s_codec = new(EventUpcasts.Standard);

    /// <summary>The version of the schema that is written: 1. Every version up to it is read.</summary>
    public static int SchemaVersion => EventUpcasts.Standard.Current;

    /// <summary>The first row of a log as CSV, without a line end: a column for each member that <see cref="ToJson"/> gives an event at its top.</summary>
    public static string CsvHeader => EventCsv.Header;

    /// <summary>
    /// The event on one line, without a line end: members in a fixed order, names of enums as text, instants in ISO 8601 with Z, empty members
    /// and those that have their default left out. The same event always gives the same text. Half of a surrogate pair in a text becomes U+FFFD: it is no character.
    /// </summary>
    /// <exception cref="ArgumentException">The event holds an identifier without value or a number that no name of its enum stands for.</exception>
    public string ToJson() => s_codec.Write(this);

    /// <summary>
    /// The event as a row under <see cref="CsvHeader"/>, without a line end; what is an object or a list in JSON is that JSON here. Nothing is lost on the way:
    /// rows give events that are written the same, as rows and as lines of JSON.
    /// </summary>
    /// <exception cref="ArgumentException">As in <see cref="ToJson"/>; or the row would have more than 16 MiB with its end, which <see cref="FromCsvAsync"/> refuses.</exception>
    public string ToCsv() => EventCsv.Write(this);

    /// <summary>Reads an event of any version so far. What <see cref="ToJson"/> wrote gives an event that is written the same.</summary>
    /// <param name="json">One JSON object, on one line or several.</param>
    /// <exception cref="ConfigurationException">
    /// The text is no event. It carries all faults that were found, in the order of their lines; the codes are
    /// <see cref="FaultCodes.MalformedJson"/>, <see cref="FaultCodes.Invalid"/> (also for what is missing),
    /// <see cref="FaultCodes.UnknownEventKind"/> and <see cref="FaultCodes.UnknownEventVersion"/>.
    /// </exception>
    public static ComplaintEvent FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<ConfigurationFault> faults = [];
        return s_codec.Read(json, faults) ?? throw new ConfigurationException("Complaint event", [.. faults.OrderBy(fault => fault.Line)]);
    }

    /// <summary>Reads events that stand one on a line, as they come: a wrong line gives its faults, and the next one is read.</summary>
    /// <param name="lines">The lines, without their ends. Blank ones are passed over, but counted.</param>
    public static IEnumerable<ComplaintEventLine> FromJsonLines(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => ReadLine(line.Index + 1, line.Item));
    }

    /// <summary>Reads events from rows of CSV, as they come: a wrong row gives its faults, and the next one is read.</summary>
    /// <param name="csv">UTF-8 with a header, in which the columns may stand in any order; stays open.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>An event, or faults, for every row; its number is the line on which the row begins.</returns>
    /// <exception cref="ConfigurationException">The header lacks a column or has one that is not known.</exception>
    public static IAsyncEnumerable<ComplaintEventLine> FromCsvAsync(Stream csv, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(csv);
        return EventCsv.ReadAsync(csv, cancellationToken);
    }

    private static ComplaintEventLine ReadLine(int number, string json)
    {
        List<ConfigurationFault> faults = [];
        var read = s_codec.Read(json, faults);
        return new(number, read, [.. faults.Select(fault => fault with { Line = number })]);
    }
}
