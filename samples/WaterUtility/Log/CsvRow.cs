using System.Globalization;
using NodaTime.Text;

namespace WaterUtility.Log;

/// <summary>A row of a table; whatever cannot be read is reported with line and column, and the row goes on to be read.</summary>
internal sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, int> columns, string[] fields, List<RowFault> faults)
{
    private const int LongestText = 90;
    private static readonly LocalDateTimePattern s_time = LocalDateTimePattern.ExtendedIso;
    private readonly int _faultsBefore = faults.Count;

    internal int Line => line;

    internal bool IsSound => faults.Count == _faultsBefore;

    /// <summary>The field, which may be empty but not missing.</summary>
    internal string Text(string column) => Field(column) ?? "";

    /// <summary>The field, which may be neither missing, empty nor longer than an identifier.</summary>
    internal string Required(string column)
    {
        if (Field(column) is not { } text)
            return "";
        if (text.Length == 0)
            Fault(column, "is empty: it is needed");
        else if (text.Length > LongestText)
            Fault(column, $"has {text.Length} characters: {LongestText} are possible");
        return text;
    }

    internal LocalDateTime Time(string column)
    {
        if (OptionalTime(column) is { } time)
            return time;
        if (IsSound)
            Fault(column, "is empty: it is needed");
        return default;
    }

    internal LocalDateTime? OptionalTime(string column)
    {
        if (Field(column) is not { Length: > 0 } text)
            return null;
        if (s_time.Parse(text) is not { Success: true } time)
            Fault(column, $"'{text}' is not a local time: write it like 2014-01-31T16:05:00");
        else if (LogYears.Covers(time.Value))
            return time.Value;
        else
            Fault(column, $"'{text}' lies outside the years {LogYears.First} to {LogYears.Last}, which the office's calendar knows");
        return null;
    }

    internal int Count(string column)
    {
        if (Field(column) is not { } text)
            return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LogYears.LongestLimit)
            return number;
        Fault(column, $"'{text}' is not a number of days from 1 to {LogYears.LongestLimit}");
        return 0;
    }

    internal void Fault(string column, string message) => faults.Add(new(file, line, column, message));

    private string? Field(string column)
    {
        var index = columns[column];
        if (index < fields.Length)
            return fields[index].Trim();
        Fault(column, $"is missing: the row has only {fields.Length} fields");
        return null;
    }
}
