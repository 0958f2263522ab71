using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace WaterUtility.Log;

/// <summary>
/// Reads CSV rows by column name; columns that nobody asks for are ignored. The file is the office's own, so it is read as a host would: by a package. A log that only
/// has to be held against a policy needs none of this, but a mapping and <see cref="CustomerCentric.Complaints.LogReplay"/>.
/// </summary>
internal sealed class CsvTable
{
    /// <summary>A quoted field may span lines, but an open quotation mark must not swallow the file.</summary>
    private const int LinesARow = 50;

    private readonly string _file;
    private readonly List<string> _lines = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    internal CsvTable(TextReader text, string file, params IReadOnlyList<string> required)
    {
        _file = file;
        while (text.ReadLine() is { } line)
            _lines.Add(line);
        if (_lines.Count == 0)
            throw new LogFileException($"{file} is empty: it needs a header row with the columns {string.Join(", ", required)}.");
        var header = Fields(_lines[0]) ?? throw new LogFileException($"{file}, line 1: the quotation marks of the header do not match.");
        for (var i = 0; i < header.Length; i++)
        {
            if (!_columns.TryAdd(header[i].Trim(), i) && required.Contains(header[i].Trim(), StringComparer.OrdinalIgnoreCase))
                throw new LogFileException($"{file}, line 1: the column {header[i].Trim()} stands twice.");
        }
        var missing = required.Where(column => !_columns.ContainsKey(column)).ToList();
        if (missing.Count > 0)
            throw new LogFileException($"{file}, line 1: the columns {string.Join(", ", missing)} are missing.");
    }

    /// <summary>Each row with the line on which it begins; a row that breaks the quoting rules is reported, and the next line is a new row.</summary>
    internal IEnumerable<CsvRow> Rows(List<RowFault> faults)
    {
        for (var i = 1; i < _lines.Count;)
        {
            var length = LinesOfRow(i);
            var fields = Fields(string.Join('\n', _lines.GetRange(i, length)));
            if (fields is null)
            {
                faults.Add(new(_file, i + 1, "(row)", "the quotation marks do not match: quote a field that has some, and double those inside"));
                length = 1;
            }
            else if (fields.Any(field => field.Length > 0))
            {
                yield return new(_file, i + 1, _columns, fields, faults);
            }
            i += length;
        }
    }

    // A row goes on while a quotation mark is open.
    private int LinesOfRow(int first)
    {
        var isOpen = false;
        for (var length = 1; length <= LinesARow && first + length <= _lines.Count; length++)
        {
            isOpen ^= _lines[first + length - 1].AsSpan().Count('"') % 2 == 1;
            if (!isOpen)
                return length;
        }
        return 1;
    }

    private static string[]? Fields(string row)
    {
        var isBad = false;
        using var parser = new CsvParser(
            new StringReader(row), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => isBad = true, BufferSize = 256 });
        // The fields are taken apart, and bad quotation marks found, when they are asked for.
        var fields = parser.Read() ? parser.Record! : [];
        return isBad ? null : fields;
    }
}
