using System.Text.Json;
using CustomerCentric.Deadlines;
using NodaTime.Text;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>What the files of Cases/ have in common: their place, and how they write times and calendars.</summary>
internal static class CaseFile
{
    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static JsonElement Read(string name)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", name)));
        return file.RootElement.Clone();
    }

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    public static Instant Instant(this JsonElement element, string property) => element.GetProperty(property).AsInstant();

    public static Instant AsInstant(this JsonElement text) => InstantPattern.General.Parse(text.GetString()!).Value;

    public static Duration Seconds(this JsonElement element, string property) => Duration.FromSeconds(element.GetProperty(property).GetInt64());

    public static LocalDate Date(this JsonElement element, string property) => Date(element.Text(property));

    public static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    /// <summary>The dates of a list; none when there is no such list.</summary>
    public static IEnumerable<LocalDate> Dates(this JsonElement element, string property) =>
        element.TryGetProperty(property, out JsonElement dates) ? dates.EnumerateArray().Select(date => Date(date.GetString()!)) : [];

    public static string[] Hours(this JsonElement intervals) =>
        [.. intervals.EnumerateArray().Select(interval => $"{interval[0].GetString()}-{interval[1].GetString()}")];

    public static void OpenWeek(this WorkingCalendarBuilder calendar, JsonElement week)
    {
        foreach (JsonProperty day in week.EnumerateObject())
            calendar.Open((IsoDayOfWeek)(Array.IndexOf(DayNames, day.Name) + 1), day.Value.Hours());
    }

    /// <param name="calendar">What is built.</param>
    /// <param name="mask">Seven digits, Monday first; 1 is a working day.</param>
    public static void OpenMask(this WorkingCalendarBuilder calendar, string mask)
    {
        for (int day = 0; day < 7; day++)
        {
            if (mask[day] == '1')
                calendar.Open((IsoDayOfWeek)(day + 1), "09:00-17:00");
        }
    }

    public static void Close(this WorkingCalendarBuilder calendar, IEnumerable<LocalDate> holidays)
    {
        foreach (LocalDate holiday in holidays)
            calendar.Closed(holiday);
    }
}
