namespace CustomerCentric.Complaints;

/// <summary>A report as one HTML page.</summary>
internal sealed class ConformancePage(ConformanceReport report)
{
    private const string Style = """
        p.lead { color: var(--ink); font-size: 1.05rem; }
        ul.figures { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .6rem; padding: 0; margin: 1rem 0; }
        ul.figures li { background: var(--box); border-radius: .4rem; padding: .5rem .7rem; font-size: .85rem; color: var(--soft); }
        ul.figures b { display: block; font-size: 1.35rem; color: var(--ink); font-variant-numeric: tabular-nums; }
        svg { display: block; width: 100%; max-width: 46rem; height: auto; margin: .4rem auto; } text { fill: var(--ink); font: 12px system-ui, sans-serif; }
        text.soft { fill: var(--soft); } text.count { font-size: 11px; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
        rect.place { fill: var(--box); stroke: var(--line); } path { fill: none; stroke-opacity: .75; } path.on { stroke: var(--on); } path.back { stroke: var(--back); }
        marker.on path { fill: var(--on); stroke: none; } marker.back path { fill: var(--back); stroke: none; }
        ul.legend i { display: inline-block; width: 1.4rem; height: .35rem; border-radius: .2rem; margin-right: .4rem; vertical-align: .15rem; }
        i.on { background: var(--on); } i.back { background: var(--back); }
        @media (max-width: 40rem) { text { font-size: 14.5px; } text.count { font-size: 14px; } }
        """;

    private readonly HtmlPage _page = new("en", $"How {report.Mapping} fits", Style);

    public string Write()
    {
        _page.Line($"<p class=\"lead\">{HtmlPage.Escaped(ConformanceText.Lead(report))}</p>\n<p>{HtmlPage.Escaped(ConformanceText.Basis(report))}</p>");
        AddFigures();
        _page.Line($"<h2>The ways that complaints took</h2>");
        _page.Line($"<ul class=\"legend\"><li><i class=\"on\"></i>onward</li><li><i class=\"back\"></i>back: handed back, reopened</li><li>the wider, the more often; rare ones bear no number</li></ul>");
        _page.Append(new FlowDrawing(report).Draw());
        AddTable("What differs from the workflow", ["What", "Rule", "#Times", "#Complaints", "For example"], ConformanceText.Deviations(report));
        AddTable("What was promised", ["Milestone", "#Kept", "#Missed", "#Kept of those", "#Open", "#Not needed", "Beware"], ConformanceText.Milestones(report));
        if (!report.Waits.IsEmpty)
            AddTable("What was waited for", ["Wait", "#Complaints", "#Days together"], ConformanceText.Waits(report));
        if (report.Verdict is { } verdict)
            _page.Line($"<h2>What the log says itself</h2>\n<p>{HtmlPage.Escaped(ConformanceText.Verdict(verdict))}</p>");
        if (report.Against is { } against)
        {
            _page.Line($"<h2>{HtmlPage.Escaped(ConformanceText.Under(against))}</h2>\n<p>{HtmlPage.Escaped(ConformanceText.Change(against))}</p>");
            if (!against.Changed.IsEmpty)
                AddTable(null, ["Complaint", "Milestones"], ConformanceText.Changed(against));
        }
        _page.Line($"<h2>What was left out</h2>\n<p>{HtmlPage.Escaped(ConformanceText.LeftOut(report))}</p>");
        if (report.RefusedRows > 0)
            AddTable(null, ["#Line", "Code", "What is wrong"], ConformanceText.Faults(report));
        return _page.End();
    }

    private void AddFigures()
    {
        _page.Line($"<ul class=\"figures\">");
        foreach (var row in ConformanceText.Shown(report))
            _page.Line($"<li><b>{row[1]}</b>{row[0]}, {row[2]}</li>");
        _page.Line($"</ul>");
    }

    // A name that begins with # heads a column of numbers.
    private void AddTable(string? title, string[] head, IEnumerable<string[]> rows)
    {
        if (title is not null)
            _page.Line($"<h2>{title}</h2>");
        List<string[]> all = [.. rows];
        if (all.Count == 0)
        {
            _page.Line($"<p>Nothing.</p>");
            return;
        }
        _page.Line($"<div class=\"scroll\"><table>\n<tr>{string.Concat(head.Select(name => name[0] == '#' ? $"<th class=\"n\">{name[1..]}</th>" : $"<th>{name}</th>"))}</tr>");
        foreach (var row in all)
            _page.Line($"<tr>{string.Concat(row.Select((cell, i) => head[i][0] == '#' ? $"<td class=\"n\">{HtmlPage.Escaped(cell)}</td>" : $"<td>{HtmlPage.Escaped(cell)}</td>"))}</tr>");
        _page.Line($"</table></div>");
    }

}
