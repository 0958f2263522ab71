using System.Globalization;
using System.Net;
using System.Text;

namespace CustomerCentric.Deadlines;

/// <summary>A year as one HTML page: the drawing, a legend, totals by month and the dates that are special.</summary>
internal sealed class YearViewPage(YearView view, YearViewWords words)
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d0d7de;
          --working: #d5ecd4; --closed: #eceff2; --holiday: #f4b8b0; --override: #b9d6f8; --break: #f7d98b; --unknown: #ffffff; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa5b1; --paper: #12161b; --line: #39424c;
          --working: #24452b; --closed: #22272e; --holiday: #7a2e2a; --override: #1f4a7d; --break: #6b5313; --unknown: #12161b; } }
        body { font: 16px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; padding: 1.2rem; max-width: 62rem; }
        h1 { font-size: 1.5rem; margin: 0 0 .2rem; } h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
        p { margin: .2rem 0; color: var(--soft); }
        .months { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); gap: 1.1rem; margin-top: 1rem; }
        svg { width: 100%; height: auto; display: block; } text { fill: var(--ink); font: 11px system-ui, sans-serif; text-anchor: middle; }
        text.month { font-weight: 600; font-size: 13px; text-anchor: start; } text.sum { fill: var(--soft); text-anchor: end; }
        text.head { fill: var(--soft); font-size: 9px; } text.mark { font-size: 9px; font-weight: 700; }
        rect { stroke: var(--line); stroke-width: .5; } rect.assumed { stroke-dasharray: 2 2; stroke: var(--ink); }
        .working { fill: var(--working); } .closed { fill: var(--closed); } .holiday { fill: var(--holiday); }
        .override { fill: var(--override); } .break { fill: var(--break); } .unknown { fill: var(--unknown); }
        ul.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; padding: 0; margin: 1rem 0 0; }
        ul.legend svg { width: 1.5rem; display: inline-block; vertical-align: -.4rem; margin-right: .4rem; }
        table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        td.number, th.number { text-align: right; } td.date { white-space: nowrap; }
        @media print { body { max-width: none; padding: 0; font-size: 12px; } .months { grid-template-columns: repeat(4, 1fr); gap: .6rem; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
        """;

    private readonly StringBuilder _page = new();

    public string Write()
    {
        var title = Escaped($"{words.Title} {view.Year}, {view.Calendar.Zone.Id}");
        Line($"<!DOCTYPE html>\n<html lang=\"{words.Language}\">\n<head>\n<meta charset=\"utf-8\">");
        Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>");
        Line($"<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>");
        Line($"<p>{view.BusinessDays} {words.BusinessDays}, {words.Number(view.WorkingTime())} {words.Hours}</p>");
        if (view.Days.Any(day => day.IsAssumed))
            Line($"<p>{words.Assumed}: {view.Days.First(day => day.IsAssumed).Date.Iso()} – {view.Days.Last(day => day.IsAssumed).Date.Iso()}</p>");
        AddLegend();
        Line($"<div class=\"months\">");
        for (var month = 1; month <= 12; month++)
            YearViewMonth.Draw(_page, month, view, words);
        Line($"</div>");
        AddSpecialDates();
        AddTotals();
        Line($"</body>\n</html>");
        return _page.ToString();
    }

    private void AddLegend()
    {
        Line($"<ul class=\"legend\">");
        foreach (var kind in view.Days.Select(day => day.Kind).Distinct().Order())
        {
            var mark = YearViewMonth.Cell(kind, 0, 0, false) + YearViewMonth.Mark(kind, 0, 0);
            Line($"<li><svg viewBox=\"0 0 26 22\" aria-hidden=\"true\">{mark}</svg>{Escaped(words.Kinds[(int)kind])}</li>");
        }
        Line($"</ul>");
    }

    private void AddSpecialDates()
    {
        var special = view.SpecialDays();
        Line($"<h2>{words.SpecialDates}</h2>");
        if (special.Length == 0)
        {
            Line($"<p>{words.NoSpecialDates}</p>");
            return;
        }
        Line($"<table>\n<tr><th>{words.Date}</th><th>{words.WhatItIs}</th><th>{words.OpeningHours}</th></tr>");
        foreach (var day in special)
            Line($"<tr><td class=\"date\">{day.Date.Iso()} {words.Weekday(day.Date)}</td><td>{Escaped(words.WhatIs(day))}</td><td>{words.HoursOf(day)}</td></tr>");
        Line($"</table>");
    }

    private void AddTotals()
    {
        Line($"<h2>{words.Total} {view.Year}</h2>\n<table>");
        Line($"<tr><th>{words.Month}</th><th class=\"number\">{words.BusinessDays}</th><th class=\"number\">{words.Hours}</th></tr>");
        for (var month = 1; month <= 12; month++)
        {
            var days = view.Days.Count(day => day.Date.Month == month && day.Hours.Count > 0);
            Line($"<tr><td>{words.Months[month - 1]}</td><td class=\"number\">{days}</td><td class=\"number\">{words.Number(view.WorkingTime(month))}</td></tr>");
        }
        Line($"</table>");
    }

    private void Line(FormattableString text) => _page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    internal static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
