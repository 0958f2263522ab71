using System.Globalization;
using NodaTime.Text;

namespace WaterUtility.Log;

/// <summary>A row of a table; whatever cannot be read is reported with line and column, and the row goes on to be read.</summary>
internal sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, int> columns, string[] fields, List<RowFault> faults)
{
    private static readonly LocalDateTimePattern s_time = LocalDateTimePattern.ExtendedIso;
    private readonly int _faultsBefore = faults.Count;

    internal int Line => line;

    internal bool IsSound => faults.Count == _faultsBefore;

    internal string Text(string column)
    {
        var index = columns[column];
        if (index < fields.Length)
            return fields[index].Trim();
        Fault(column, $"is missing: the row has only {fields.Length} fields");
        return "";
    }

    internal string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
            Fault(column, "is empty: it is needed");
        return text;
    }

    internal LocalDateTime Time(string column) => OptionalTime(column) ?? Missing(column);

    internal LocalDateTime? OptionalTime(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
            return null;
        if (s_time.Parse(text) is { Success: true } time)
            return time.Value;
        Fault(column, $"'{text}' is not a local time: write it like 2014-01-31T16:05:00");
        return default(LocalDateTime);
    }

    internal int Count(string column)
    {
        var text = Text(column);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 36_525)
            return number;
        Fault(column, $"'{text}' is not a number of days from 1 to 36525");
        return 0;
    }

    internal void Fault(string column, string message) => faults.Add(new(file, line, column, message));

    private LocalDateTime Missing(string column)
    {
        Fault(column, "is empty: it is needed");
        return default;
    }
}
