namespace CustomerCentric.Complaints;

/// <summary>
/// Events as lines of JSON, by the published schema <c>docs/schema/complaint-event.schema.json</c>. Every event carries the version of
/// the schema that it was written by; older ones are lifted to the present one when they are read. Safe for any number of threads.
/// </summary>
public static class ComplaintEventJson
{
    private static readonly EventCodec s_codec = new(EventUpcasts.Standard);

    /// <summary>The version of the schema that is written: 1. Every version up to it is read.</summary>
    public static int SchemaVersion => EventUpcasts.Standard.Current;

    /// <summary>
    /// Writes an event on one line, without a line end: members in a fixed order, names of enums as text, instants in ISO 8601 with Z,
    /// empty members and those that have their default left out. The same event always gives the same text.
    /// </summary>
    /// <param name="complaintEvent">Any event that a decision gave. Half of a surrogate pair in a text becomes U+FFFD: it is no character.</param>
    /// <exception cref="ArgumentException">The event holds an identifier without value or a number that no name of its enum stands for.</exception>
    public static string Write(ComplaintEvent complaintEvent)
    {
        ArgumentNullException.ThrowIfNull(complaintEvent);
        return s_codec.Write(complaintEvent);
    }

    /// <summary>Reads an event of any version so far. What <see cref="Write"/> wrote gives an event that is written the same.</summary>
    /// <param name="json">One JSON object, on one line or several.</param>
    /// <exception cref="ConfigurationException">
    /// The text is no event. It carries all faults that were found, in the order of their lines; the codes are
    /// <see cref="FaultCodes.MalformedJson"/>, <see cref="FaultCodes.Invalid"/> (also for what is missing),
    /// <see cref="FaultCodes.UnknownEventKind"/> and <see cref="FaultCodes.UnknownEventVersion"/>.
    /// </exception>
    public static ComplaintEvent Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<ConfigurationFault> faults = [];
        return s_codec.Read(json, faults) ?? throw new ConfigurationException("Complaint event", [.. faults.OrderBy(fault => fault.Line)]);
    }

    /// <summary>Reads events that stand one on a line, as they come: a wrong line gives its faults, and the next one is read.</summary>
    /// <param name="lines">The lines, without their ends. Blank ones are passed over, but counted.</param>
    public static IEnumerable<ComplaintEventLine> ReadLines(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => ReadLine(line.Index + 1, line.Item));
    }

    private static ComplaintEventLine ReadLine(int number, string json)
    {
        List<ConfigurationFault> faults = [];
        var read = s_codec.Read(json, faults);
        return new(number, read, [.. faults.Select(fault => fault with { Line = number })]);
    }
}
