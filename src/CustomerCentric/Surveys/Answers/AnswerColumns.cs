using System.Collections.Immutable;
using System.Text;

namespace CustomerCentric.Surveys;

/// <summary>Where the questions of an instrument stand in the header of a file; -1 where the file has no such column.</summary>
internal sealed record AnswerColumns(ImmutableArray<int> Questions, int Segment, int Weight, int Count)
{
    /// <exception cref="ConfigurationException">A column that must be there is missing, or one that is asked for stands twice; carries all faults.</exception>
    internal static AnswerColumns Of(CsvReader header, Instrument instrument, string? segment, string? weight)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        HashSet<string> twice = new(StringComparer.Ordinal);
        for (var i = 0; i < header.Count; i++)
        {
            var name = Encoding.UTF8.GetString(header[i]).Trim();
            if (!places.TryAdd(name, i))
                twice.Add(name);
        }
        List<ConfigurationFault> faults = [];
        int At(string name, bool isRequired)
        {
            if (twice.Contains(name))
                Fault(name, "The column stands twice in the header: keep one of them.");
            else if (isRequired && !places.ContainsKey(name))
                Fault(name, $"The file has no such column: {string.Join(", ", places.Keys)} are its columns.");
            return places.GetValueOrDefault(name, -1);
        }
        void Fault(string name, string message) => faults.Add(new(name, message) { Code = FaultCodes.UnknownColumn, Line = 1 });
        AnswerColumns columns = new(
            [.. instrument.Questions.Select(question => At(question.Key, question.IsRequired))],
            segment is null ? -1 : At(segment, isRequired: true), weight is null ? -1 : At(weight, isRequired: true), header.Count);
        if (faults.Count == 0 && columns.Questions.All(at => at < 0))
            Fault("", $"The file has no column of the instrument {instrument.Id}: its questions are {string.Join(", ", instrument.Questions.Select(question => question.Key))}.");
        ConfigurationException.ThrowIfAny($"Answers to {instrument.Id}", faults);
        return columns;
    }
}
