namespace CustomerCentric.Surveys;

/// <summary>A report as one HTML page that needs nothing else.</summary>
internal sealed class SurveyPage
{
    // What nobody would scroll through; the table below has everything.
    private const int MostRows = 60;

    // Longer words in a table go to a new line; a column of them stays wide enough to be read.
    private const int LongestInOneLine = 24;

    private const string Style = """
        svg { display: block; width: 100%; max-width: 42rem; height: auto; margin: .4rem auto; break-inside: avoid; } text { fill: var(--ink); font: 13px system-ui, sans-serif; }
        text.soft { fill: var(--soft); font-size: 12px; } text.value { font-variant-numeric: tabular-nums; } text.corner { fill: var(--soft); font-style: italic; }
        text.name, text.item { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
        line.grid { stroke: var(--line); } line.zero { stroke: var(--soft); } line.cut { stroke: var(--soft); stroke-dasharray: 5 4; }
        line.interval { stroke: var(--on); stroke-width: 2; stroke-linecap: round; } circle.dot { fill: var(--on); }
        polygon.band { fill: var(--on); fill-opacity: .18; stroke: var(--on); stroke-opacity: .6; stroke-linejoin: round; }
        polyline.trend { fill: none; stroke: var(--on); stroke-width: 2; } rect.frame { fill: none; stroke: var(--line); }
        ol.items { columns: 18rem; max-width: 42rem; margin: .4rem auto; overflow-wrap: anywhere; } ol.items li { break-inside: avoid; }
        div.scroll table { min-width: 0; } td, tbody th { white-space: nowrap; } thead th.n { white-space: normal; } tbody th { color: var(--ink); font-weight: inherit; }
        tbody th.long, td.long { white-space: normal; min-width: 9rem; overflow-wrap: anywhere; } td.long:last-child { min-width: 12rem; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        @media (max-width: 40rem) { text { font-size: 18px; } text.soft { font-size: 17px; } }
        @media print { svg, ol.items { max-width: 34rem; } div.scroll table { font-size: 10px; } th, td { padding-right: .4rem; } td.n { white-space: nowrap; }
          td, tbody th { white-space: normal; } tbody th.long, td.long, td.long:last-child { min-width: 7em; } }
        """;

    private readonly SurveyReport _report;
    private readonly ReportTables _tables;
    private readonly HtmlPage _page;

    internal SurveyPage(SurveyReport report, string language)
    {
        (_report, _tables) = (report, new(report, language));
        _page = new(LanguageTag.IsSameLanguage(language, "vi") ? "vi" : "en", _tables.Title, Style);
    }

    internal string Write()
    {
        foreach (var line in _tables.Head())
            _page.Line($"<p>{HtmlPage.Escaped(line)}</p>");
        AddIntervals();
        AddTrends();
        AddGrid();
        AddKano();
        foreach (var table in _tables.All().Append(_tables.Questions()))
            AddTable(table);
        return _page.End();
    }

    /// <summary>Figures that share an axis, first of all respondents, then by segment where those are no periods.</summary>
    private void AddIntervals()
    {
        foreach (var metric in _report.Figures.Where(figure => figure.Segment.Length == 0 && IsDrawn(figure)).GroupBy(figure => figure.Metric))
            AddIntervals(_tables.In(ReportWords.Of(metric.Key)), [.. metric.Select(figure => (_tables.Subject(figure), figure))]);
        if (_report.Segments.IsEmpty || _report.Trend is not null)
            return;
        foreach (var kind in _report.Figures.Where(figure => figure.Segment.Length > 0 && IsHeadline(figure)).GroupBy(figure => figure.Kind))
            AddIntervals($"{Name(kind.First())}, {_tables.In(ReportWords.Of(kind.First().Metric))}", [.. kind.Select(figure => (_tables.SegmentName(figure.Segment), figure))]);
    }

    private void AddIntervals(string title, IReadOnlyList<(string Name, SurveyFigure Figure)> rows)
    {
        var (lowest, highest) = Ends(rows[0].Figure);
        (string Name, SurveyFigure Figure)[] drawn = [.. rows.Take(MostRows)];
        if (!HaveEstimate(drawn.Select(row => row.Figure)))
            return;
        _page.Line($"<h2>{HtmlPage.Escaped(title)}</h2>");
        _page.Append(IntervalDrawing.Draw(title, _tables.In(ReportWords.IntervalsDrawn), drawn, lowest, highest, _tables.In(ReportWords.Suppressed)));
        if (rows.Count > MostRows)
            _page.Line($"<p>{HtmlPage.Escaped(_tables.In(ReportWords.First(MostRows)))}</p>");
    }

    private void AddTrends()
    {
        if (_report.Trend is not { } trend)
            return;
        var byName = trend.Periods.ToDictionary(period => period.Name, StringComparer.Ordinal);
        foreach (var kind in _report.Figures.Where(figure => byName.ContainsKey(figure.Segment) && IsHeadline(figure)).GroupBy(figure => figure.Kind).Where(HaveEstimate))
        {
            var title = $"{Name(kind.First())}, {_tables.In(ReportWords.Of(kind.First().Metric))}";
            var (lowest, highest) = Ends(kind.First());
            _page.Line($"<h2>{HtmlPage.Escaped(title)}</h2>");
            _page.Append(TrendDrawing.Draw(title, _tables.In(ReportWords.TrendDrawn), [.. kind.Select(figure => (byName[figure.Segment], figure))], lowest, highest));
        }
    }

    private static bool HaveEstimate(IEnumerable<SurveyFigure> figures) => figures.Any(figure => figure.Score.Estimate is not null);

    private void AddGrid()
    {
        if (_report.Grid is not { } grid)
            return;
        var chart = new QuadrantChart(
            _tables.In(ReportWords.Grid), _tables.In(ReportWords.QuadrantsDrawn), _tables.In(ReportWords.Performance), _tables.In(ReportWords.Importance), grid.PerformanceCut, grid.ImportanceCut,
            [.. new[] { Quadrant.ConcentrateHere, Quadrant.KeepUpTheGoodWork, Quadrant.LowPriority, Quadrant.PossibleOverkill }.Select(quadrant => _tables.In(ReportWords.Of(quadrant)))]);
        AddQuadrants(chart, [.. grid.Items.Select(item => (item.Name, item.Performance, item.Importance))]);
    }

    private void AddQuadrants(QuadrantChart chart, IReadOnlyList<(string Name, double X, double Y)> points, (double From, double To)? ends = null)
    {
        _page.Line($"<h2>{HtmlPage.Escaped(chart.Title)}</h2>");
        _page.Append(QuadrantDrawing.Draw(chart, points, ends, ends));
        _page.Line($"<ol class=\"items\">");
        foreach (var (name, _, _) in points)
            _page.Line($"<li>{HtmlPage.Escaped(name)}</li>");
        _page.Line($"</ol>");
    }

    private void AddKano()
    {
        double? Shown(string metric, string item) =>
            _report.Figures.First(figure => figure.Segment.Length == 0 && figure.Metric == metric && figure.Item == item).Score.Estimate;
        var points = (from row in _report.Kano
                      let better = Shown(Metrics.KanoBetter, row.Item)
                      let worse = Shown(Metrics.KanoWorse, row.Item)
                      where better is not null && worse is not null
                      select (row.Item, -worse.Value, better.Value)).ToArray();
        if (points.Length == 0)
            return;
        var chart = new QuadrantChart(
            _tables.In(ReportWords.Kano), _tables.In(ReportWords.QuadrantsDrawn), _tables.In(ReportWords.Of(Metrics.KanoWorse)), _tables.In(ReportWords.Of(Metrics.KanoBetter)), 0.5, 0.5,
            [.. new[] { KanoCategory.Attractive, KanoCategory.OneDimensional, KanoCategory.Indifferent, KanoCategory.MustBe }.Select(category => _tables.In(ReportWords.Of(category)))]);
        AddQuadrants(chart, points, (0, 1));
    }

    /// <summary>Means are read from the table: their scales differ.</summary>
    private static bool IsDrawn(SurveyFigure figure) => figure switch
    {
        { Metric: Metrics.Nps or Metrics.Index or Metrics.Sus or Metrics.Gap or Metrics.WeightedGap } => true,
        { Metric: Metrics.TopBox, Role: QuestionRole.Satisfaction or QuestionRole.Effort or QuestionRole.Statement or QuestionRole.Perception } => true,
        _ => false,
    };

    /// <summary>What is worth a drawing of its own: what says it all, and dimensions.</summary>
    private bool IsHeadline(SurveyFigure figure) => figure switch
    {
        { Metric: Metrics.Nps or Metrics.Sus or Metrics.Index } => true,
        { Metric: Metrics.Gap, Item: null, Dimension: null } => true,
        { Metric: Metrics.TopBox } => figure.Question == (_report.Instrument.Overall ?? _report.Instrument.Questions.First(question => question.Scale is not null).Key),
        _ => false,
    };

    private string Name(SurveyFigure figure) => figure.Question is { } question ? _tables.QuestionText(question) : _tables.Subject(figure);

    private (double Lowest, double Highest) Ends(SurveyFigure figure) => figure.Metric switch
    {
        Metrics.Nps => (-100, 100),
        Metrics.TopBox => (0, 1),
        Metrics.Gap or Metrics.WeightedGap => (-GapRange, GapRange),
        _ => (0, 100),
    };

    private double GapRange => _report.Layout.Gaps.Max(pair => _report.Layout[pair.First].Scale!.Highest - _report.Layout[pair.First].Scale!.Lowest);

    private void AddTable(ReportTable table)
    {
        _page.Line($"<h2>{HtmlPage.Escaped(table.Title)}</h2>");
        if (table.Note.Length > 0)
            _page.Line($"<p>{HtmlPage.Escaped(table.Note)}</p>");
        if (table.Rows.IsEmpty)
            return;
        var title = HtmlPage.Escaped(table.Title);
        string[] kinds = [.. Enumerable.Range(0, table.Header.Length).Select(column => Kind(table, column))];
        _page.Line($"<div class=\"scroll\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\"><table>\n<caption>{title}</caption>");
        _page.Line($"<thead>\n<tr>{string.Concat(table.Header.Zip(kinds, (name, kind) => $"<th scope=\"col\"{kind}>{HtmlPage.Escaped(name)}</th>"))}</tr>\n</thead>\n<tbody>");
        foreach (var row in table.Rows)
            _page.Line($"<tr><th scope=\"row\"{kinds[0]}>{HtmlPage.Escaped(row[0])}</th>{string.Concat(row.Zip(kinds, (cell, kind) => $"<td{kind}>{HtmlPage.Escaped(cell)}</td>").Skip(1))}</tr>");
        _page.Line($"</tbody>\n</table></div>");
    }

    private static string Kind(ReportTable table, int column) =>
        table.IsNumber(column) ? " class=\"n\"" : table.Rows.Any(row => row[column].Length > LongestInOneLine) ? " class=\"long\"" : "";
}
