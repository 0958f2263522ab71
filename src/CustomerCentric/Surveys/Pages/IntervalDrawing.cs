using System.Text;

namespace CustomerCentric.Surveys;

/// <summary>Figures below each other on one axis, each a dot with its interval as a line. Short names stand beside it, long ones above.</summary>
internal static class IntervalDrawing
{
    private const int Beside = 180, Below = 30, Right = 512, Track = 26, TrackBelow = 32, MiddleBelow = 9, Top = 6, Bottom = 26, Highest = 800;
    private const int LongestBeside = 15, LongestLine = 56, MostLines = 3;
    private const double MarksApart = 72;

    /// <param name="title">What they show.</param>
    /// <param name="description">How to read it.</param>
    /// <param name="rows">Figures of one metric, with their names; at least one has an estimate.</param>
    /// <param name="lowest">The lowest value there can be.</param>
    /// <param name="highest">The highest value there can be.</param>
    /// <param name="suppressed">What stands in the place of a figure that is not shown.</param>
    /// <returns>Drawings with the same axis, so many that each fits on a sheet of paper.</returns>
    internal static string Draw(
        string title, string description, IReadOnlyList<(string Name, SurveyFigure Figure)> rows, double lowest, double highest, string suppressed)
    {
        var isBeside = rows.All(row => row.Name.Length <= LongestBeside);
        var axis = Axis.Around(rows.Select(row => row.Figure.Score), lowest, highest, isBeside ? Beside : Below, Right);
        StringBuilder drawings = new();
        List<Row> part = [];
        foreach (var (name, figure) in rows)
        {
            Row row = new(name, isBeside ? [] : Drawing.Lines(name, LongestLine, MostLines), figure);
            if (part.Sum(each => each.Height) + row.Height > Highest)
            {
                drawings.Append(DrawPart(title, description, part, axis, lowest < 0, suppressed));
                part = [];
            }
            part.Add(row);
        }
        return drawings.Append(DrawPart(title, description, part, axis, lowest < 0, suppressed)).ToString();
    }

    private static string DrawPart(string title, string description, List<Row> rows, Axis axis, bool hasZero, string suppressed)
    {
        var height = Top + rows.Sum(row => row.Height) + Bottom;
        Drawing drawing = new(height, title, description);
        foreach (var mark in axis.Marks(MarksApart))
        {
            drawing.Add($"<line class=\"{(mark == 0 && hasZero ? "zero" : "grid")}\" x1=\"{axis.At(mark):0.0}\" y1=\"{Top}\" x2=\"{axis.At(mark):0.0}\" y2=\"{height - Bottom}\"/>");
            drawing.Add($"<text class=\"soft\" x=\"{axis.At(mark):0.0}\" y=\"{height - 6}\" text-anchor=\"middle\">{FigureFormat.Mark(rows[0].Figure.Metric, mark)}</text>");
        }
        var top = Top;
        foreach (var row in rows)
        {
            if (row.Lines.Count == 0)
                drawing.Add($"<text class=\"name\" x=\"{Beside - 12}\" y=\"{top + row.Middle + 5}\" text-anchor=\"end\">{HtmlPage.Escaped(row.Name)}</text>");
            for (var line = 0; line < row.Lines.Count; line++)
                drawing.Add($"<text class=\"name\" x=\"2\" y=\"{top + (line + 1) * Drawing.LineHeight - 5}\">{HtmlPage.Escaped(row.Lines[line])}</text>");
            AddFigure(drawing, row.Name, row.Figure, axis, top + row.Middle, suppressed);
            top += row.Height;
        }
        return drawing.End();
    }

    /// <summary>A figure, and the lines of its name above it; none where the name stands beside. Below its name a dot is nearer to that than to the next one.</summary>
    private readonly record struct Row(string Name, IReadOnlyList<string> Lines, SurveyFigure Figure)
    {
        internal int Height => Lines.Count == 0 ? Track : Lines.Count * Drawing.LineHeight + TrackBelow;

        internal int Middle => Lines.Count == 0 ? Track / 2 : Lines.Count * Drawing.LineHeight + MiddleBelow;
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
