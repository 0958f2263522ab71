namespace CustomerCentric.Surveys;

/// <summary>Figures below each other on one axis, each a dot with its interval as a line.</summary>
internal static class IntervalDrawing
{
    private const int Width = 720, Left = 250, Right = 640, Row = 24, Top = 12, Bottom = 30;
    private const int LongestLabel = 33;

    /// <param name="title">What they show.</param>
    /// <param name="rows">Figures of one metric, with their names.</param>
    /// <param name="lowest">The lowest value there can be.</param>
    /// <param name="highest">The highest value there can be.</param>
    /// <param name="suppressed">What stands in the place of a figure that is not shown.</param>
    internal static string Draw(string title, IReadOnlyList<(string Name, SurveyFigure Figure)> rows, double lowest, double highest, string suppressed)
    {
        var shown = rows.Where(row => row.Figure.Score.Estimate is not null).Select(row => row.Figure.Score).ToArray();
        var axis = Axis.Around(
            shown.SelectMany(score => new[] { score.Estimate!.Value, score.Interval?.Low ?? score.Estimate!.Value, score.Interval?.High ?? score.Estimate!.Value }),
            lowest, highest, Left, Right);
        var height = Top + rows.Count * Row + Bottom;
        Drawing drawing = new(Width, height, title);
        foreach (var mark in axis.Marks())
        {
            drawing.Add($"<line class=\"{(mark == 0 && lowest < 0 ? "zero" : "grid")}\" x1=\"{axis.At(mark):0.0}\" y1=\"{Top}\" x2=\"{axis.At(mark):0.0}\" y2=\"{height - Bottom}\"/>");
            drawing.Add($"<text class=\"soft\" x=\"{axis.At(mark):0.0}\" y=\"{height - Bottom + 16}\" text-anchor=\"middle\">{FigureFormat.Mark(rows[0].Figure.Metric, mark)}</text>");
        }
        for (var i = 0; i < rows.Count; i++)
            AddRow(drawing, rows[i].Name, rows[i].Figure, axis, Top + i * Row + Row / 2, suppressed);
        return drawing.End();
    }

    private static void AddRow(Drawing drawing, string name, SurveyFigure figure, Axis axis, int y, string suppressed)
    {
        var score = figure.Score;
        drawing.Add($"<text x=\"{Left - 12}\" y=\"{y + 4}\" text-anchor=\"end\"><title>{HtmlPage.Escaped(name)}</title>{HtmlPage.Escaped(Drawing.Shortened(name, LongestLabel))}</text>");
        if (score.Estimate is not { } estimate)
        {
            drawing.Add($"<text class=\"soft\" x=\"{Left + 4}\" y=\"{y + 4}\">{HtmlPage.Escaped(score.Status == ScoreStatus.Suppressed ? suppressed : FigureFormat.None)}</text>");
            return;
        }
        if (score.Interval is { } interval)
            drawing.Add($"<line class=\"interval\" x1=\"{axis.At(interval.Low):0.0}\" y1=\"{y}\" x2=\"{axis.At(interval.High):0.0}\" y2=\"{y}\"/>");
        drawing.Add($"<circle class=\"dot\" cx=\"{axis.At(estimate):0.0}\" cy=\"{y}\" r=\"4.5\"><title>{FigureFormat.Interval(figure.Metric, score.Interval)}, n {score.Counts.Scored}</title></circle>");
        drawing.Add($"<text class=\"value\" x=\"{Width - 4}\" y=\"{y + 4}\" text-anchor=\"end\">{FigureFormat.Value(figure.Metric, estimate)}</text>");
    }
}
