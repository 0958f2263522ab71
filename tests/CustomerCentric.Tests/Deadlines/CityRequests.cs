using System.IO.Compression;
using CustomerCentric.Tests.Support;
using NodaTime.Text;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>Rows of the cities' own request logs, by column.</summary>
internal static class CityRequests
{
    public static List<Dictionary<string, string>> Read(string file)
    {
        using FileStream stored = File.OpenRead(RealData.PathOf(file));
        using StreamReader text = new(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stored, CompressionMode.Decompress) : stored);
        List<string> columns = Split(text.ReadLine()!);
        List<Dictionary<string, string>> rows = [];
        while (text.ReadLine() is { } line)
            rows.Add(columns.Zip(Split(line)).ToDictionary(cell => cell.First, cell => cell.Second));
        return rows;
    }

    public static LocalDateTime LocalTime(this Dictionary<string, string> row, string column) =>
        LocalDateTimePattern.GeneralIso.Parse(row[column]).Value;

    public static Instant Time(this Dictionary<string, string> row, string column, DateTimeZone zone) =>
        zone.AtLeniently(row.LocalTime(column)).ToInstant();

    public static LocalDate[] Dates(string file) => [.. Read(file).Select(row => LocalDatePattern.Iso.Parse(row["date"]).Value)];

    private static List<string> Split(string line)
    {
        List<string> cells = [""];
        bool isQuoted = false;
        foreach (char each in line)
        {
            if (each == '"')
                isQuoted = !isQuoted;
            else if (each == ',' && !isQuoted)
                cells.Add("");
            else
                cells[^1] += each;
        }
        return cells;
    }
}
