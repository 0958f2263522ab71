using System.Collections.Immutable;
using System.Text;

namespace CustomerCentric.Surveys;

/// <summary>Where the questions of an instrument stand in the header of a file; -1 where the file has no such column.</summary>
internal sealed record AnswerColumns(ImmutableArray<int> Questions, int Segment, int Weight, int Count)
{
    private const int MostListed = 10;

    // What numbers rows or respondents is no mistyped question.
    private static readonly string[] s_numbers =
        ["", "ID", "NO", "NR", "NUMBER", "ROW", "RESPONDENT", "RESPONDENTID", "RESPONSEID", "PARTICIPANTID", "CUSTOMERID", "USERID", "CASEID"];

    /// <summary>The columns that are passed over although questions have none, as a sentence; null when there is nothing to say.</summary>
    internal string? PassedOver { get; private init; }

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
        string[] keys = [.. instrument.Questions.Select(question => question.Key)];
        string[] others = [.. places.Keys.Where(name => !keys.Contains(name) && name != segment && name != weight)];
        List<ConfigurationFault> faults = [];
        int At(string name, bool isRequired)
        {
            if (twice.Contains(name))
                Fault(name, "The column stands twice in the header: keep one of them.");
            else if (isRequired && !places.ContainsKey(name))
                Fault(name, NearName.Of(name, others) is { } near ? $"The file has no such column: did you mean '{near}'?" : $"The file has no such column: {string.Join(", ", places.Keys)} are its columns.");
            return places.GetValueOrDefault(name, -1);
        }
        void Fault(string name, string message) => faults.Add(new(name, message) { Code = FaultCodes.UnknownColumn, Line = 1 });
        string[] absent = [.. keys.Where(key => !places.ContainsKey(key))];
        AnswerColumns columns = new(
            [.. instrument.Questions.Select(question => At(question.Key, question.IsRequired))],
            segment is null ? -1 : At(segment, isRequired: true), weight is null ? -1 : At(weight, isRequired: true), header.Count)
        {
            PassedOver = Passed([.. others.Where(name => !s_numbers.Contains(NearName.Plain(name)))], absent),
        };
        if (faults.Count == 0 && absent.Length == keys.Length)
            Fault("", $"The file has no column of the instrument {instrument.Id}: its questions are {string.Join(", ", keys)}.{Meant(others, absent)}");
        ConfigurationException.ThrowIfAny($"Answers to {instrument.Id}", faults);
        return columns;
    }

    private static string? Passed(string[] others, string[] absent) => others.Length == 0 || absent.Length == 0 ? null
        : $"Columns passed over: {Listed(others)}; questions without a column: {Listed(absent)}.{Meant(others, absent)}";

    private static string Meant(string[] others, string[] absent) => string.Concat(
        others.Select(name => NearName.Of(name, absent) is { } near ? $" '{name}': did you mean '{near}'?" : "").Take(MostListed));

    private static string Listed(string[] names) => string.Join(", ", names.Take(MostListed)) + (names.Length > MostListed ? ", …" : "");
}
