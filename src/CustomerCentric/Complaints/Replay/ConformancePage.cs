using System.Globalization;
using System.Net;
using System.Text;

namespace CustomerCentric.Complaints;

/// <summary>A report as one HTML page that needs nothing else. The colours are those of the timeline's page.</summary>
internal sealed class ConformancePage(ConformanceReport report)
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d0d7de; --box: #f3f5f8;
          --on: #2f7dd1; --back: #b8741a; --good: #17692a; --bad: #a8201a; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa5b1; --paper: #12161b; --line: #39424c; --box: #1d242c;
          --on: #5aa2ee; --back: #d9a04a; --good: #6fd083; --bad: #ff8f85; } }
        body { font: 16px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; padding: 1.2rem; max-width: 62rem; }
        h1 { font-size: 1.5rem; margin: 0 0 .2rem; overflow-wrap: anywhere; } h2 { font-size: 1.1rem; margin: 1.8rem 0 .4rem; break-after: avoid; }
        p { margin: .1rem 0; color: var(--soft); overflow-wrap: anywhere; } p.lead { color: var(--ink); font-size: 1.05rem; }
        ul.figures { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .6rem; padding: 0; margin: 1rem 0; }
        ul.figures li { background: var(--box); border-radius: .4rem; padding: .5rem .7rem; font-size: .85rem; color: var(--soft); }
        ul.figures b { display: block; font-size: 1.35rem; color: var(--ink); font-variant-numeric: tabular-nums; }
        div.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; min-width: 36rem; font-size: .9rem; }
        th, td { text-align: left; padding: .25rem .7rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
        th { color: var(--soft); font-weight: 600; } td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; } tr { break-inside: avoid; }
        svg { display: block; width: 100%; max-width: 46rem; height: auto; margin: .4rem auto; } text { fill: var(--ink); font: 12px system-ui, sans-serif; }
        text.soft { fill: var(--soft); } text.count { font-size: 11px; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
        rect.place { fill: var(--box); stroke: var(--line); } path { fill: none; stroke-opacity: .75; } path.on { stroke: var(--on); } path.back { stroke: var(--back); }
        marker.on path { fill: var(--on); stroke: none; } marker.back path { fill: var(--back); stroke: none; }
        ul.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; margin: .4rem 0; font-size: .9rem; color: var(--soft); }
        ul.legend i { display: inline-block; width: 1.4rem; height: .35rem; border-radius: .2rem; margin-right: .4rem; vertical-align: .15rem; }
        i.on { background: var(--on); } i.back { background: var(--back); }
        @media (max-width: 40rem) { text { font-size: 14.5px; } text.count { font-size: 14px; } }
        @media print { body { max-width: none; padding: 0; font-size: 12px; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } div.scroll { overflow: visible; } table { min-width: 0; } }
        """;

    private readonly StringBuilder _page = new();

    public string Write()
    {
        var title = $"How {Escaped(report.Mapping)} fits";
        Line($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>");
        Line($"<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>");
        Line($"<p class=\"lead\">{Escaped(ConformanceText.Lead(report))}</p>\n<p>{Escaped(ConformanceText.Basis(report))}</p>");
        AddFigures();
        Line($"<h2>The ways that complaints took</h2>");
        Line($"<ul class=\"legend\"><li><i class=\"on\"></i>onward</li><li><i class=\"back\"></i>back: handed back, reopened</li><li>the wider, the more often; rare ones bear no number</li></ul>");
        _page.Append(new FlowDrawing(report).Draw());
        AddTable("What differs from the workflow", ["What", "Rule", "#Times", "#Complaints", "For example"], ConformanceText.Deviations(report));
        AddTable("What was promised", ["Milestone", "#Kept", "#Missed", "#Kept of those", "#Open", "#Not needed", "Beware"], ConformanceText.Milestones(report));
        if (!report.Waits.IsEmpty)
            AddTable("What was waited for", ["Wait", "#Complaints", "#Days together"], ConformanceText.Waits(report));
        if (report.Verdict is { } verdict)
            Line($"<h2>What the log says itself</h2>\n<p>{Escaped(ConformanceText.Verdict(verdict))}</p>");
        if (report.Against is { } against)
        {
            Line($"<h2>{Escaped(ConformanceText.Under(against))}</h2>\n<p>{Escaped(ConformanceText.Change(against))}</p>");
            if (!against.Changed.IsEmpty)
                AddTable(null, ["Complaint", "Milestones"], ConformanceText.Changed(against));
        }
        Line($"<h2>What was left out</h2>\n<p>{Escaped(ConformanceText.LeftOut(report))}</p>");
        if (report.RefusedRows > 0)
            AddTable(null, ["#Line", "Code", "What is wrong"], ConformanceText.Faults(report));
        Line($"</body>\n</html>");
        return _page.ToString();
    }

    private void AddFigures()
    {
        Line($"<ul class=\"figures\">");
        foreach (var row in ConformanceText.Shown(report))
            Line($"<li><b>{row[1]}</b>{row[0]}, {row[2]}</li>");
        Line($"</ul>");
    }

    // A name that begins with # heads a column of numbers.
    private void AddTable(string? title, string[] head, IEnumerable<string[]> rows)
    {
        if (title is not null)
            Line($"<h2>{title}</h2>");
        List<string[]> all = [.. rows];
        if (all.Count == 0)
        {
            Line($"<p>Nothing.</p>");
            return;
        }
        Line($"<div class=\"scroll\"><table>\n<tr>{string.Concat(head.Select(name => name[0] == '#' ? $"<th class=\"n\">{name[1..]}</th>" : $"<th>{name}</th>"))}</tr>");
        foreach (var row in all)
            Line($"<tr>{string.Concat(row.Select((cell, i) => head[i][0] == '#' ? $"<td class=\"n\">{Escaped(cell)}</td>" : $"<td>{Escaped(cell)}</td>"))}</tr>");
        Line($"</table></div>");
    }

    private void Line(FormattableString text) => _page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    internal static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
