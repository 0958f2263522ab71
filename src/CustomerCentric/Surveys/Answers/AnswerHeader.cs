using System.Text;
using System.Text.Unicode;

namespace CustomerCentric.Surveys;

/// <summary>Tells by the first line what is wrong with a whole file, as spreadsheets save them.</summary>
internal static class AnswerHeader
{
    private static readonly (char Sign, string Name)[] s_separators = [(';', "semicolons"), ('\t', "tabs")];

    /// <param name="csv">Stands on the first line.</param>
    /// <param name="step">What was found there.</param>
    /// <param name="instrument">What was asked.</param>
    /// <param name="columns">Other columns that are asked for.</param>
    /// <exception cref="ConfigurationException">The file cannot be meant.</exception>
    internal static void Check(CsvReader csv, CsvStep step, Instrument instrument, params IEnumerable<string?> columns)
    {
        if (Fault(csv, step, [.. instrument.Questions.Select(question => question.Key), .. columns.OfType<string>()]) is var (code, message))
            throw new ConfigurationException($"Answers to {instrument.Id}", [new("", message) { Code = code, Line = 1 }]);
    }

    private static (string Code, string Message)? Fault(CsvReader csv, CsvStep step, string[] wanted)
    {
        if (step == CsvStep.End)
            return (FaultCodes.UnknownColumn, "The file is empty: its first line names the columns, the keys of the questions.");
        var line = csv.Row;
        if (line.StartsWith("PK\u0003\u0004"u8))
            return (FaultCodes.Invalid, "The file is no text but a spreadsheet or an archive: export it as CSV in UTF-8.");
        // Within quotation marks a name may have several lines.
        if (line.TrimEnd("\r"u8).Contains((byte)'\r') && !line.Contains((byte)'"'))
            return (FaultCodes.Invalid, "The lines end with carriage returns alone: end them with line feeds (in spreadsheets: CSV UTF-8).");
        if (line is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || line.Contains((byte)0))
            return (FaultCodes.NotUtf8, "The file is UTF-16: save it as UTF-8 (in spreadsheets: CSV UTF-8).");
        if (!Utf8.IsValid(line))
            return (FaultCodes.NotUtf8, "The names of the columns are no UTF-8, but perhaps Latin-1 or Windows-1252: save the file as UTF-8 (in spreadsheets: CSV UTF-8).");
        if (SeparatorOf(Encoding.UTF8.GetString(line), wanted) is { } separator)
            return (FaultCodes.UnknownColumn, $"The columns are separated by {separator}: separate them by commas.");
        return step == CsvStep.Refused ? csv.Refusal : null;
    }

    /// <summary>What other than a comma separates columns that are wanted; null where nothing does.</summary>
    private static string? SeparatorOf(string line, string[] wanted)
    {
        return Names(',') ? null : s_separators.Where(separator => Names(separator.Sign)).Select(separator => separator.Name).FirstOrDefault();

        bool Names(char separator) =>
            line.Contains(separator) && line.Split(separator).Select(name => name.Trim().Trim('"')).Intersect(wanted, StringComparer.OrdinalIgnoreCase).Any();
    }
}
