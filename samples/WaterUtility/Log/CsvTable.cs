using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace WaterUtility.Log;

/// <summary>Reads CSV rows by column name; columns that nobody asks for are ignored.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly string _file;
    private readonly CsvParser _parser;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private bool _isBad;

    internal CsvTable(TextReader text, string file, params IReadOnlyList<string> required)
    {
        _file = file;
        _parser = Parser(text);
        if (!_parser.Read())
            throw new LogFileException($"{file} is empty: it needs a header row with the columns {string.Join(", ", required)}.");
        for (var i = 0; i < _parser.Record!.Length; i++)
            _columns.TryAdd(_parser.Record[i].Trim(), i);
        var missing = required.Where(column => !_columns.ContainsKey(column)).ToList();
        if (missing.Count > 0)
            throw new LogFileException($"{file}, line 1: the columns {string.Join(", ", missing)} are missing; found: {string.Join(", ", _columns.Keys)}.");
    }

    /// <summary>Each row with the line on which it begins; a row that breaks the quoting rules is reported and passed over.</summary>
    internal IEnumerable<CsvRow> Rows(List<RowFault> faults) => Rows(_parser, 0, faults);

    public void Dispose() => _parser.Dispose();

    private IEnumerable<CsvRow> Rows(CsvParser parser, int linesBefore, List<RowFault> faults)
    {
        for (var line = Next(parser, linesBefore); Read(parser, out var fields); line = Next(parser, linesBefore))
        {
            if (!_isBad)
            {
                if (fields.Any(field => field.Length > 0))
                    yield return new(_file, line, _columns, fields, faults);
                continue;
            }
            faults.Add(new(_file, line, "(row)", "the quotation marks do not match: put a field with quotation marks in quotation marks and double those inside"));
            // An open quotation mark swallows the lines that follow: they are rows of their own.
            using var swallowed = Parser(new StringReader(AfterFirstLine(parser.RawRecord)));
            foreach (var row in Rows(swallowed, line, faults))
                yield return row;
        }
    }

    private CsvParser Parser(TextReader text) =>
        new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => _isBad = true });

    // The fields are taken apart, and bad quotation marks found, when they are asked for.
    private bool Read(CsvParser parser, out string[] fields)
    {
        _isBad = false;
        fields = parser.Read() ? parser.Record! : [];
        return fields.Length > 0;
    }

    private static int Next(CsvParser parser, int linesBefore) => linesBefore + parser.RawRow + 1;

    private static string AfterFirstLine(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? "" : text[(end + 1)..];
    }
}
