namespace CustomerCentric.Surveys;

/// <summary>Figures below each other on one axis, each a dot with its interval as a line. Short names stand beside it, long ones above.</summary>
internal static class IntervalDrawing
{
    private const int Beside = 180, Below = 30, Right = 512, Track = 26, TrackBelow = 32, Middle = 13, MiddleBelow = 9, Top = 6, Bottom = 26;
    private const int LongestBeside = 15, LongestLine = 56, MostLines = 3;
    private const double MarksApart = 72;

    /// <param name="title">What they show.</param>
    /// <param name="description">How to read it.</param>
    /// <param name="rows">Figures of one metric, with their names; at least one has an estimate.</param>
    /// <param name="lowest">The lowest value there can be.</param>
    /// <param name="highest">The highest value there can be.</param>
    /// <param name="suppressed">What stands in the place of a figure that is not shown.</param>
    internal static string Draw(
        string title, string description, IReadOnlyList<(string Name, SurveyFigure Figure)> rows, double lowest, double highest, string suppressed)
    {
        var isBeside = rows.All(row => row.Name.Length <= LongestBeside);
        var names = rows.Select(row => isBeside ? [] : Drawing.Lines(row.Name, LongestLine, MostLines)).ToArray();
        var axis = Axis.Around(rows.Select(row => row.Figure.Score), lowest, highest, isBeside ? Beside : Below, Right);
        // Below its name a dot is nearer to that than to the next one.
        var (track, middle) = isBeside ? (Track, Middle) : (TrackBelow, MiddleBelow);
        var height = Top + rows.Count * track + names.Sum(lines => lines.Count) * Drawing.LineHeight + Bottom;
        Drawing drawing = new(height, title, description);
        foreach (var mark in axis.Marks(MarksApart))
        {
            drawing.Add($"<line class=\"{(mark == 0 && lowest < 0 ? "zero" : "grid")}\" x1=\"{axis.At(mark):0.0}\" y1=\"{Top}\" x2=\"{axis.At(mark):0.0}\" y2=\"{height - Bottom}\"/>");
            drawing.Add($"<text class=\"soft\" x=\"{axis.At(mark):0.0}\" y=\"{height - 6}\" text-anchor=\"middle\">{FigureFormat.Mark(rows[0].Figure.Metric, mark)}</text>");
        }
        var top = Top;
        foreach (var ((name, figure), lines) in rows.Zip(names))
        {
            if (isBeside)
                drawing.Add($"<text class=\"name\" x=\"{Beside - 12}\" y=\"{top + middle + 5}\" text-anchor=\"end\">{HtmlPage.Escaped(name)}</text>");
            foreach (var line in lines)
                drawing.Add($"<text class=\"name\" x=\"2\" y=\"{(top += Drawing.LineHeight) - 5}\">{HtmlPage.Escaped(line)}</text>");
            AddFigure(drawing, name, figure, axis, top + middle, suppressed);
            top += track;
        }
        return drawing.End();
    }

    private static void AddFigure(Drawing drawing, string name, SurveyFigure figure, Axis axis, int y, string suppressed)
    {
        var score = figure.Score;
        if (score.Estimate is not { } estimate)
        {
            drawing.Add($"<text class=\"soft\" x=\"{axis.Begin + 4:0.0}\" y=\"{y + 5}\">{HtmlPage.Escaped(score.Status == ScoreStatus.Suppressed ? suppressed : FigureFormat.None)}</text>");
            return;
        }
        if (score.Interval is { } interval)
            drawing.Add($"<line class=\"interval\" x1=\"{axis.At(interval.Low):0.0}\" y1=\"{y}\" x2=\"{axis.At(interval.High):0.0}\" y2=\"{y}\"/>");
        drawing.Add($"<circle class=\"dot\" cx=\"{axis.At(estimate):0.0}\" cy=\"{y}\" r=\"5\"><title>{HtmlPage.Escaped(name)}: {FigureFormat.Interval(figure.Metric, score.Interval)}, n {score.Counts.Scored}</title></circle>");
        drawing.Add($"<text class=\"value\" x=\"{Drawing.Width - 2}\" y=\"{y + 5}\" text-anchor=\"end\">{FigureFormat.Value(figure.Metric, estimate)}</text>");
    }
}
