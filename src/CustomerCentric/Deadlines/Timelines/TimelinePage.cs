using System.Globalization;

namespace CustomerCentric.Deadlines;

/// <summary>A timeline as one HTML page: a row a milestone, what happened, and what has not started.</summary>
internal sealed class TimelinePage(DeadlineTimeline timeline, TimelineWords words)
{
    private const string Style = """
        :root { --counted: #7cc17a; --notcounted: #e6eaee; --paused: #f2c84b; --extended: #7fb2ec; --late: #d9483b; --open: #c3b1e1; }
        @media (prefers-color-scheme: dark) { :root { --counted: #3c8a47; --notcounted: #2a313a; --paused: #a8841a; --extended: #2d6cb5; --open: #6b549c; } }
        h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
        .state { font-weight: 600; border: 1px solid currentColor; border-radius: .3rem; padding: 0 .4rem; margin-left: .4rem; font-size: .85rem; white-space: nowrap; }
        .met { color: var(--good); } .breached { color: var(--bad); } .waived, .paused, .running { color: var(--ink); }
        ol.rows { list-style: none; padding: 0; margin: 0; } ol.rows li { border-top: 1px solid var(--line); padding: .6rem 0; break-inside: avoid; }
        svg { display: block; width: 100%; height: 28px; overflow: visible; } svg.scale { margin-top: 1.2rem; }
        text { fill: var(--soft); font: 12px system-ui, sans-serif; }
        line { stroke: var(--line); } line.now { stroke: var(--ink); stroke-dasharray: 3 3; } path, circle { stroke: var(--paper); stroke-width: 1; fill: var(--ink); }
        circle.start { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
        rect.counted { fill: var(--counted); } rect.notcounted { fill: var(--notcounted); } rect.paused { fill: var(--paused); }
        rect.extended { fill: var(--extended); } rect.late { fill: var(--late); } rect.open { fill: var(--open); } rect.spared { opacity: .35; }
        ul.legend svg { width: 1.5rem; display: inline-block; vertical-align: -.55rem; margin-right: .4rem; }
        summary { cursor: pointer; color: var(--soft); font-size: .9rem; } pre { font-size: .8rem; white-space: pre-wrap; margin: .3rem 0; }
        """;

    private readonly MomentText _moments = new(timeline.Zone, words.Language);
    private readonly HtmlPage _page = new(words.Language, timeline.Clock.Terms.Policy.Id, Style);

    public string Write()
    {
        _page.Line($"<p>{words.Received}: {_moments.Local(timeline.Start)} ({timeline.Zone.Id})</p>");
        _page.Line($"<p>{words.StatesOf}: {_moments.Local(timeline.Until)}</p>");
        AddLegend();
        AddScale();
        _page.Line($"<ol class=\"rows\">");
        foreach (var row in timeline.Rows)
            Add(row);
        _page.Line($"</ol>");
        AddNotStarted();
        AddEvents();
        return _page.End();
    }

    private void AddLegend()
    {
        _page.Line($"<ul class=\"legend\">");
        foreach (var kind in timeline.Rows.SelectMany(row => row.Spans).Select(span => span.Kind).Distinct().Order())
            AddLegend($"<rect class=\"{ClassOf(kind)}\" x=\"0\" y=\"{TimelineBar.Top}\" width=\"24\" height=\"{TimelineBar.Height}\"/>", words.Spans[(int)kind]);
        if (timeline.Rows.SelectMany(row => row.Spans).Any(span => span.IsSpared))
            AddLegend($"<rect class=\"counted spared\" x=\"0\" y=\"{TimelineBar.Top}\" width=\"24\" height=\"{TimelineBar.Height}\"/>", words.Spared);
        AddLegend($"{TimelineBar.StartMark("50%")}", words.Start);
        AddLegend($"{TimelineBar.DueMark("50%")}", words.Due);
        AddLegend($"{TimelineBar.StopMark("50%")}", words.Stopped);
        AddLegend($"<line class=\"now\" x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"28\"/>", words.Now);
        _page.Line($"</ul>");
    }

    private void AddLegend(FormattableString mark, string text) =>
        _page.Line($"<li><svg aria-hidden=\"true\">{mark.ToString(CultureInfo.InvariantCulture)}</svg>{HtmlPage.Escaped(text)}</li>");

    private void AddScale()
    {
        _page.Line($"<svg class=\"scale\" aria-hidden=\"true\">");
        foreach (var x in timeline.Scale.Ticks().Select(date => TimelineBar.Percent(timeline.Scale.Share(date))))
            _page.Line($"<line x1=\"{x}\" x2=\"{x}\" y1=\"16\" y2=\"28\"/>");
        // Further right they would leave the page of a phone.
        foreach (var date in timeline.Scale.Labels().Where(date => timeline.Scale.Share(date) < 0.82))
            _page.Line($"<text x=\"{TimelineBar.Percent(timeline.Scale.Share(date))}\" y=\"12\">{_moments.DateAlone(date)}</text>");
        _page.Line($"</svg>");
    }

    private void Add(TimelineRow row)
    {
        var state = row.Deadline.State.ToString().ToLowerInvariant();
        _page.Line($"<li>\n<h3>{HtmlPage.Escaped(TimelineWords.Name(row))} <span class=\"state {state}\">{words.State(row)}</span></h3>");
        _page.Line($"<p>{HtmlPage.Escaped(words.Facts(row, _moments))}</p>");
        _page.Append(new TimelineBar(timeline, words, _moments).Draw(row));
        if (row.Explanation is { } explanation)
            _page.Line($"<details>\n<summary>{words.Counted}</summary>\n<pre>{HtmlPage.Escaped(explanation.ToText(words.Language))}</pre>\n</details>");
        _page.Line($"</li>");
    }

    private void AddNotStarted()
    {
        if (timeline.NotStarted.IsEmpty)
            return;
        _page.Line($"<h2>{words.NotStarted}</h2>\n<table>");
        foreach (var milestone in timeline.NotStarted)
            _page.Line($"<tr><td>{HtmlPage.Escaped(milestone.Name)}</td><td>{HtmlPage.Escaped(words.WhyNot(milestone, timeline.Clock))}</td></tr>");
        _page.Line($"</table>");
    }

    private void AddEvents()
    {
        _page.Line($"<h2>{words.Happened}</h2>\n<table>");
        foreach (var each in timeline.Clock.Events)
            _page.Line($"<tr><td>{_moments.Local(each.At)}</td><td>{HtmlPage.Escaped(each.Reason.Length == 0 ? each.Type : $"{each.Type}: {each.Reason}")}</td></tr>");
        _page.Line($"</table>");
    }


    /// <summary>The style class of a kind of span.</summary>
    internal static string ClassOf(TimelineKind kind) => kind.ToString().ToLowerInvariant();
}
