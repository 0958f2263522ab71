using System.Collections.Immutable;
using System.Text;

namespace CustomerCentric.Complaints;

/// <summary>Where the columns that a mapping names stand in the header of a log; -1 where it names none.</summary>
internal sealed record LogColumns
{
    public required int Complaint { get; init; }

    public required int Time { get; init; }

    public required int Received { get; init; }

    public required int Actor { get; init; }

    public required int Level { get; init; }

    public required int Verdict { get; init; }

    public required int Due { get; init; }

    public required int Stopped { get; init; }

    public required ImmutableArray<int> Activity { get; init; }

    public required ImmutableArray<int> Times { get; init; }

    public required ImmutableArray<int> Facts { get; init; }

    /// <summary>Every column that the mapping names, with its place.</summary>
    public required ImmutableArray<(string Name, int Place)> Named { get; init; }

    /// <summary>How many columns the header has.</summary>
    public required int Count { get; init; }

    /// <exception cref="ConfigurationException">A column is missing, or stands twice; carries all faults.</exception>
    internal static LogColumns Of(CsvReader header, LogMapping mapping)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        HashSet<string> twice = [];
        for (var i = 0; i < header.Count; i++)
        {
            var name = Encoding.UTF8.GetString(header[i]).Trim();
            if (!places.TryAdd(name, i))
                twice.Add(name);
        }
        List<ConfigurationFault> faults = [];
        foreach (var column in mapping.Columns)
        {
            if (!places.ContainsKey(column))
                faults.Add(Fault(column, $"The log has no such column: {string.Join(", ", places.Keys)} are its columns."));
            else if (twice.Contains(column))
                faults.Add(Fault(column, "The column stands twice in the header of the log: keep one of them."));
        }
        ConfigurationException.ThrowIfAny($"Log under the mapping {mapping.Id}", faults);
        int At(string? column) => column is null ? -1 : places[column];
        return new()
        {
            Complaint = At(mapping.Complaint),
            Time = At(mapping.Time),
            Received = At(mapping.Received),
            Actor = At(mapping.Actor),
            Level = At(mapping.Level?.Column),
            Verdict = At(mapping.Verdict?.Column),
            Due = At(mapping.Verdict?.Due),
            Stopped = At(mapping.Verdict?.Stopped),
            Activity = [.. mapping.Activity.Select(At)],
            Times = [.. mapping.Times.Select(time => At(time.Column))],
            Facts = [.. mapping.Facts.Select(fact => At(fact.Column))],
            Named = [.. mapping.Columns.Select(column => (column, places[column]))],
            Count = header.Count,
        };
    }

    /// <summary>What is said of a text that has not even a header.</summary>
    internal static ConfigurationException Nothing(LogMapping mapping) =>
        new($"Log under the mapping {mapping.Id}", [Fault("", $"The log is empty: its first line names the columns, among them {string.Join(", ", mapping.Columns)}.")]);

    private static ConfigurationFault Fault(string column, string message) => new(column, message) { Code = FaultCodes.UnknownColumn, Line = 1 };
}
