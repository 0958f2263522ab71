using System.Globalization;
using System.Text;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A year as plain text: twelve months in four rows, a legend, totals and the dates that are special.</summary>
internal sealed class YearViewText(YearView view, YearViewWords words)
{
    private const int MonthsInARow = 3;
    private const int CellWidth = 3;
    private const int MonthWidth = 7 * CellWidth;
    private const string Gap = "   ";

    public string Write()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{words.Title} {view.Year}, {view.Calendar.Zone.Id}: ");
        text.Append(CultureInfo.InvariantCulture, $"{view.BusinessDays} {words.BusinessDays}, {words.Number(view.WorkingTime())} {words.Hours}\n");
        for (var first = 1; first <= 12; first += MonthsInARow)
            AddRow(text, first);
        AddLegend(text);
        AddSpecialDates(text);
        return text.ToString();
    }

    private void AddRow(StringBuilder text, int first)
    {
        string[][] months = [.. Enumerable.Range(first, MonthsInARow).Select(month => Lines(month).ToArray())];
        text.Append('\n');
        for (var line = 0; line < months.Max(month => month.Length); line++)
        {
            var parts = months.Select(month => (line < month.Length ? month[line] : "").PadRight(MonthWidth));
            text.Append(string.Join(Gap, parts).TrimEnd()).Append('\n');
        }
    }

    private IEnumerable<string> Lines(int month)
    {
        var total = $"{words.Number(view.WorkingTime(month))} h";
        yield return words.Months[month - 1].PadRight(MonthWidth - total.Length - 1) + total;
        yield return string.Concat(words.Weekdays.Select(day => day.PadRight(CellWidth)));
        var line = new StringBuilder();
        foreach (var day in view.Days.Where(day => day.Date.Month == month))
        {
            if (line.Length == 0)
                line.Append(' ', CellWidth * (day.Date.DayOfWeek - IsoDayOfWeek.Monday));
            line.Append(CultureInfo.InvariantCulture, $"{day.Date.Day,2}{YearViewWords.Marks[(int)day.Kind]}");
            if (day.Date.DayOfWeek != IsoDayOfWeek.Sunday)
                continue;
            yield return line.ToString();
            line.Clear();
        }
        if (line.Length > 0)
            yield return line.ToString();
    }

    private void AddLegend(StringBuilder text)
    {
        var shown = view.Days.Select(day => day.Kind).Where(kind => kind != YearViewKind.Working).Distinct().Order();
        text.Append('\n').Append(string.Join("   ", shown.Select(kind => $"{YearViewWords.Marks[(int)kind]} {words.Kinds[(int)kind]}"))).Append('\n');
        if (view.Days.FirstOrDefault(day => day.IsAssumed) is { } first)
        {
            var last = view.Days.Last(day => day.IsAssumed);
            text.Append(CultureInfo.InvariantCulture, $"{words.Assumed}: {first.Date.Iso()} - {last.Date.Iso()}\n");
        }
    }

    private void AddSpecialDates(StringBuilder text)
    {
        text.Append('\n').Append(words.SpecialDates).Append('\n');
        var special = view.SpecialDays();
        foreach (var day in special)
            text.Append(CultureInfo.InvariantCulture, $"  {day.Date.Iso()} {words.Weekday(day.Date)}  {words.WhatIs(day).ReplaceLineEndings(" ")} ({words.HoursOf(day)})\n");
        if (special.Length == 0)
            text.Append(CultureInfo.InvariantCulture, $"  {words.NoSpecialDates}\n");
    }
}
