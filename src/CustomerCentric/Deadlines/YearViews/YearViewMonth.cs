using System.Globalization;
using System.Text;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Draws one month of a year view as SVG. Units are SVG user units; a date is a cell of 26 by 22.</summary>
internal static class YearViewMonth
{
    private const int CellWidth = 26;
    private const int CellHeight = 22;
    private const int Top = 36;

    public static string Draw(int month, YearView view, YearViewWords words)
    {
        StringBuilder page = new();
        var name = words.Months[month - 1];
        var days = view.Days.Where(day => day.Date.Month == month).ToArray();
        var shift = days[0].Date.DayOfWeek - IsoDayOfWeek.Monday;
        // Six weeks for every month, so that the months of a row are equally high.
        page.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {7 * CellWidth} {Top + (6 * CellHeight)}\" role=\"img\" aria-label=\"{name} {view.Year}\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<text class=\"month\" x=\"1\" y=\"13\">{name}</text>");
        page.Append(CultureInfo.InvariantCulture, $"<text class=\"sum\" x=\"{(7 * CellWidth) - 1}\" y=\"13\">{words.Number(view.WorkingTime(month))} h</text>\n");
        for (var weekday = 0; weekday < 7; weekday++)
            page.Append(CultureInfo.InvariantCulture, $"<text class=\"head\" x=\"{(weekday * CellWidth) + (CellWidth / 2)}\" y=\"30\">{words.Weekdays[weekday]}</text>");
        page.Append('\n');
        foreach (var day in days)
        {
            var place = shift + day.Date.Day - 1;
            var (x, y) = (place % 7 * CellWidth, Top + (place / 7 * CellHeight));
            page.Append(CultureInfo.InvariantCulture, $"<g><title>{HtmlPage.Escaped(Tip(day, words))}</title>{Cell(day.Kind, x, y, day.IsAssumed)}");
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 11}\" y=\"{y + 15}\">{day.Date.Day}</text>{Mark(day.Kind, x, y)}</g>\n");
        }
        return page.Append("</svg>\n").ToString();
    }

    public static string Cell(YearViewKind kind, int x, int y, bool isAssumed)
    {
        // The names are those of the style classes, lower-case in the page.
        var style = kind.ToString().ToLowerInvariant() + (isAssumed ? " assumed" : "");
        return string.Create(CultureInfo.InvariantCulture, $"<rect class=\"{style}\" x=\"{x + 1}\" y=\"{y + 1}\" width=\"24\" height=\"20\" rx=\"3\"/>");
    }

    public static string Mark(YearViewKind kind, int x, int y) => YearViewWords.Marks[(int)kind] is ' '
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"<text class=\"mark\" x=\"{x + 21}\" y=\"{y + 10}\">{YearViewWords.Marks[(int)kind]}</text>");

    private static string Tip(YearViewDay day, YearViewWords words)
    {
        var assumed = day.IsAssumed ? $" ({words.Assumed})" : "";
        return $"{day.Date.Iso()}: {words.WhatIs(day)}, {words.HoursOf(day)}{assumed}";
    }
}
