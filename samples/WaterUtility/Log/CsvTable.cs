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
        _parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => _isBad = true });
        if (!_parser.Read())
            throw new LogFileException($"{file} is empty: it needs a header row with the columns {string.Join(", ", required)}.");
        for (var i = 0; i < _parser.Record!.Length; i++)
            _columns.TryAdd(_parser.Record[i].Trim(), i);
        var missing = required.Where(column => !_columns.ContainsKey(column)).ToList();
        if (missing.Count > 0)
            throw new LogFileException($"{file}, line 1: the columns {string.Join(", ", missing)} are missing; found: {string.Join(", ", _columns.Keys)}.");
    }

    /// <summary>Each row with the line on which it begins; a row that breaks the quoting rules is reported and passed over.</summary>
    internal IEnumerable<CsvRow> Rows(List<RowFault> faults)
    {
        for (var line = _parser.RawRow + 1; Read(); line = _parser.RawRow + 1)
        {
            if (_isBad)
                faults.Add(new(_file, line, "(row)", "the quotation marks do not match: put a field with quotation marks in quotation marks and double those inside"));
            else if (_parser.Record is { Length: > 0 } fields && fields.Any(field => field.Length > 0))
                yield return new(_file, line, _columns, fields, faults);
        }
    }

    public void Dispose() => _parser.Dispose();

    private bool Read()
    {
        _isBad = false;
        return _parser.Read();
    }
}
