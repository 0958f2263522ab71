using System.Globalization;
using System.Net;
using System.Text;

namespace CustomerCentric.Deadlines;

/// <summary>A timeline as one HTML page: a row a milestone, what happened, and what has not started.</summary>
internal sealed class TimelinePage(DeadlineTimeline timeline, TimelineWords words)
{
    private const string Style = """
        :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d0d7de;
          --counted: #7cc17a; --notcounted: #e6eaee; --paused: #f2c84b; --extended: #7fb2ec; --late: #d9483b; --open: #c3b1e1;
          --good: #17692a; --bad: #a8201a; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa5b1; --paper: #12161b; --line: #39424c;
          --counted: #3c8a47; --notcounted: #2a313a; --paused: #a8841a; --extended: #2d6cb5; --late: #d9483b; --open: #6b549c;
          --good: #6fd083; --bad: #ff8f85; } }
        body { font: 16px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; padding: 1.2rem; max-width: 62rem; }
        h1 { font-size: 1.5rem; margin: 0 0 .2rem; overflow-wrap: anywhere; } h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
        h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; } p { margin: .1rem 0; color: var(--soft); }
        .state { font-weight: 600; border: 1px solid currentColor; border-radius: .3rem; padding: 0 .4rem; margin-left: .4rem; font-size: .85rem; white-space: nowrap; }
        .met { color: var(--good); } .breached { color: var(--bad); } .waived, .paused, .running { color: var(--ink); }
        ol.rows { list-style: none; padding: 0; margin: 0; } ol.rows li { border-top: 1px solid var(--line); padding: .6rem 0; break-inside: avoid; }
        svg { display: block; width: 100%; height: 28px; overflow: visible; } svg.scale { margin-top: 1.2rem; }
        text { fill: var(--soft); font: 12px system-ui, sans-serif; }
        line { stroke: var(--line); } line.now { stroke: var(--ink); stroke-dasharray: 3 3; } path, circle { stroke: var(--paper); stroke-width: 1; fill: var(--ink); }
        circle.start { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
        rect.counted { fill: var(--counted); } rect.notcounted { fill: var(--notcounted); } rect.paused { fill: var(--paused); }
        rect.extended { fill: var(--extended); } rect.late { fill: var(--late); } rect.open { fill: var(--open); } rect.spared { opacity: .35; }
        ul.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; margin: 1rem 0 .6rem; }
        ul.legend svg { width: 1.5rem; display: inline-block; vertical-align: -.55rem; margin-right: .4rem; }
        table { border-collapse: collapse; } th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        summary { cursor: pointer; color: var(--soft); font-size: .9rem; } pre { font-size: .8rem; white-space: pre-wrap; margin: .3rem 0; }
        @media print { body { max-width: none; padding: 0; font-size: 12px; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
        """;

    private readonly MomentText _moments = new(timeline.Zone, words.Language);
    private readonly StringBuilder _page = new();

    public string Write()
    {
        var title = Escaped(timeline.Clock.Terms.Policy.Id);
        Line($"<!DOCTYPE html>\n<html lang=\"{words.Language}\">\n<head>\n<meta charset=\"utf-8\">");
        Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>");
        Line($"<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>");
        Line($"<p>{words.Received}: {_moments.Local(timeline.Start)} ({timeline.Zone.Id})</p>");
        Line($"<p>{words.StatesOf}: {_moments.Local(timeline.Until)}</p>");
        AddLegend();
        AddScale();
        Line($"<ol class=\"rows\">");
        foreach (var row in timeline.Rows)
            Add(row);
        Line($"</ol>");
        AddNotStarted();
        AddEvents();
        Line($"</body>\n</html>");
        return _page.ToString();
    }

    private void AddLegend()
    {
        Line($"<ul class=\"legend\">");
        foreach (var kind in timeline.Rows.SelectMany(row => row.Spans).Select(span => span.Kind).Distinct().Order())
            AddLegend($"<rect class=\"{ClassOf(kind)}\" x=\"0\" y=\"{TimelineBar.Top}\" width=\"24\" height=\"{TimelineBar.Height}\"/>", words.Spans[(int)kind]);
        if (timeline.Rows.SelectMany(row => row.Spans).Any(span => span.IsSpared))
            AddLegend($"<rect class=\"counted spared\" x=\"0\" y=\"{TimelineBar.Top}\" width=\"24\" height=\"{TimelineBar.Height}\"/>", words.Spared);
        AddLegend($"{TimelineBar.StartMark("50%")}", words.Start);
        AddLegend($"{TimelineBar.DueMark("50%")}", words.Due);
        AddLegend($"{TimelineBar.StopMark("50%")}", words.Stopped);
        AddLegend($"<line class=\"now\" x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"28\"/>", words.Now);
        Line($"</ul>");
    }

    private void AddLegend(FormattableString mark, string text) =>
        Line($"<li><svg aria-hidden=\"true\">{mark.ToString(CultureInfo.InvariantCulture)}</svg>{Escaped(text)}</li>");

    private void AddScale()
    {
        Line($"<svg class=\"scale\" aria-hidden=\"true\">");
        foreach (var x in timeline.Scale.Ticks().Select(date => TimelineBar.Percent(timeline.Scale.Share(date))))
            Line($"<line x1=\"{x}\" x2=\"{x}\" y1=\"16\" y2=\"28\"/>");
        // Further right they would leave the page of a phone.
        foreach (var date in timeline.Scale.Labels().Where(date => timeline.Scale.Share(date) < 0.82))
            Line($"<text x=\"{TimelineBar.Percent(timeline.Scale.Share(date))}\" y=\"12\">{_moments.DateAlone(date)}</text>");
        Line($"</svg>");
    }

    private void Add(TimelineRow row)
    {
        var state = row.Deadline.State.ToString().ToLowerInvariant();
        Line($"<li>\n<h3>{Escaped(TimelineWords.Name(row))} <span class=\"state {state}\">{words.State(row)}</span></h3>");
        Line($"<p>{Escaped(words.Facts(row, _moments))}</p>");
        _page.Append(new TimelineBar(timeline, words, _moments).Draw(row));
        if (row.Explanation is { } explanation)
            Line($"<details>\n<summary>{words.Counted}</summary>\n<pre>{Escaped(explanation.ToText(words.Language))}</pre>\n</details>");
        Line($"</li>");
    }

    private void AddNotStarted()
    {
        if (timeline.NotStarted.IsEmpty)
            return;
        Line($"<h2>{words.NotStarted}</h2>\n<table>");
        foreach (var milestone in timeline.NotStarted)
            Line($"<tr><td>{Escaped(milestone.Name)}</td><td>{Escaped(words.WhyNot(milestone, timeline.Clock))}</td></tr>");
        Line($"</table>");
    }

    private void AddEvents()
    {
        Line($"<h2>{words.Happened}</h2>\n<table>");
        foreach (var each in timeline.Clock.Events)
            Line($"<tr><td>{_moments.Local(each.At)}</td><td>{Escaped(each.Reason.Length == 0 ? each.Type : $"{each.Type}: {each.Reason}")}</td></tr>");
        Line($"</table>");
    }

    private void Line(FormattableString text) => _page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    /// <summary>The style class of a kind of span.</summary>
    internal static string ClassOf(TimelineKind kind) => kind.ToString().ToLowerInvariant();

    internal static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
