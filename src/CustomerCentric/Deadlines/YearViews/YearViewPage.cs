namespace CustomerCentric.Deadlines;

/// <summary>A year as one HTML page: the drawing, a legend, totals by month and the dates that are special.</summary>
internal sealed class YearViewPage(YearView view, YearViewWords words)
{
    private const string Style = """
        :root { --working: #d5ecd4; --closed: #eceff2; --holiday: #f4b8b0; --override: #b9d6f8; --break: #f7d98b; }
        @media (prefers-color-scheme: dark) { :root { --working: #24452b; --closed: #22272e; --holiday: #7a2e2a; --override: #1f4a7d; --break: #6b5313; } }
        .months { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr)); gap: 1.1rem; margin-top: 1rem; }
        svg { width: 100%; height: auto; display: block; } text { fill: var(--ink); font: 11px system-ui, sans-serif; text-anchor: middle; }
        text.month { font-weight: 600; font-size: 13px; text-anchor: start; } text.sum { fill: var(--soft); text-anchor: end; }
        text.head { fill: var(--soft); font-size: 9px; } text.mark { font-size: 9px; font-weight: 700; }
        rect { stroke: var(--line); stroke-width: .5; } rect.assumed { stroke-dasharray: 2 2; stroke: var(--ink); }
        .working { fill: var(--working); } .closed { fill: var(--closed); } .holiday { fill: var(--holiday); }
        .override { fill: var(--override); } .break { fill: var(--break); } .unknown { fill: var(--paper); }
        ul.legend svg { width: 1.5rem; display: inline-block; vertical-align: -.4rem; margin-right: .4rem; }
        table { width: 100%; } td.date { white-space: nowrap; }
        @media print { .months { grid-template-columns: repeat(4, 1fr); gap: .6rem; } }
        """;

    private readonly HtmlPage _page = new(words.Language, $"{words.Title} {view.Year}, {view.Calendar.Zone.Id}", Style);

    public string Write()
    {
        _page.Line($"<p>{view.BusinessDays} {words.BusinessDays}, {words.Number(view.WorkingTime())} {words.Hours}</p>");
        if (view.Days.Any(day => day.IsAssumed))
            _page.Line($"<p>{words.Assumed}: {view.Days.First(day => day.IsAssumed).Date.Iso()} – {view.Days.Last(day => day.IsAssumed).Date.Iso()}</p>");
        AddLegend();
        _page.Line($"<div class=\"months\">");
        for (var month = 1; month <= 12; month++)
            _page.Append(YearViewMonth.Draw(month, view, words));
        _page.Line($"</div>");
        AddSpecialDates();
        AddTotals();
        return _page.End();
    }

    private void AddLegend()
    {
        _page.Line($"<ul class=\"legend\">");
        foreach (var kind in view.Days.Select(day => day.Kind).Distinct().Order())
        {
            var mark = YearViewMonth.Cell(kind, 0, 0, false) + YearViewMonth.Mark(kind, 0, 0);
            _page.Line($"<li><svg viewBox=\"0 0 26 22\" aria-hidden=\"true\">{mark}</svg>{HtmlPage.Escaped(words.Kinds[(int)kind])}</li>");
        }
        _page.Line($"</ul>");
    }

    private void AddSpecialDates()
    {
        var special = view.SpecialDays();
        _page.Line($"<h2>{words.SpecialDates}</h2>");
        if (special.Length == 0)
        {
            _page.Line($"<p>{words.NoSpecialDates}</p>");
            return;
        }
        _page.Line($"<table>\n<tr><th>{words.Date}</th><th>{words.WhatItIs}</th><th>{words.OpeningHours}</th></tr>");
        foreach (var day in special)
            _page.Line($"<tr><td class=\"date\">{day.Date.Iso()} {words.Weekday(day.Date)}</td><td>{HtmlPage.Escaped(words.WhatIs(day))}</td><td>{words.HoursOf(day)}</td></tr>");
        _page.Line($"</table>");
    }

    private void AddTotals()
    {
        _page.Line($"<h2>{words.Total} {view.Year}</h2>\n<table>");
        _page.Line($"<tr><th>{words.Month}</th><th class=\"n\">{words.BusinessDays}</th><th class=\"n\">{words.Hours}</th></tr>");
        for (var month = 1; month <= 12; month++)
        {
            var days = view.Days.Count(day => day.Date.Month == month && day.Hours.Count > 0);
            _page.Line($"<tr><td>{words.Months[month - 1]}</td><td class=\"n\">{days}</td><td class=\"n\">{words.Number(view.WorkingTime(month))}</td></tr>");
        }
        _page.Line($"</table>");
    }

}
