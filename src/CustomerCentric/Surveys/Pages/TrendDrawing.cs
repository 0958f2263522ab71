using System.Text;

namespace CustomerCentric.Surveys;

/// <summary>A figure from period to period: a line, and its intervals as a band around it. A period that is not shown leaves a gap.</summary>
internal static class TrendDrawing
{
    private const int Width = 720, Height = 260, Left = 56, Right = 700, Top = 14, Bottom = 34;
    private const int MostNamed = 9;

    /// <param name="title">What they show.</param>
    /// <param name="figures">One a period, in order.</param>
    /// <param name="lowest">The lowest value there can be.</param>
    /// <param name="highest">The highest value there can be.</param>
    internal static string Draw(string title, IReadOnlyList<SurveyFigure> figures, double lowest, double highest)
    {
        var y = Axis.Around(
            figures.Select(figure => figure.Score).Where(score => score.Estimate is not null)
                .SelectMany(score => new[] { score.Estimate!.Value, score.Interval?.Low ?? score.Estimate!.Value, score.Interval?.High ?? score.Estimate!.Value }),
            lowest, highest, Height - Bottom, Top);
        Drawing drawing = new(Width, Height, title);
        foreach (var mark in y.Marks())
        {
            drawing.Add($"<line class=\"grid\" x1=\"{Left}\" y1=\"{y.At(mark):0.0}\" x2=\"{Right}\" y2=\"{y.At(mark):0.0}\"/>");
            drawing.Add($"<text class=\"soft\" x=\"{Left - 8}\" y=\"{y.At(mark) + 4:0.0}\" text-anchor=\"end\">{FigureFormat.Mark(figures[0].Metric, mark)}</text>");
        }
        var every = (figures.Count + MostNamed - 1) / MostNamed;
        for (var i = 0; i < figures.Count; i += every)
            drawing.Add($"<text class=\"soft\" x=\"{X(i, figures.Count):0.0}\" y=\"{Height - 12}\" text-anchor=\"{(i == 0 ? "start" : "middle")}\">{HtmlPage.Escaped(figures[i].Segment)}</text>");
        foreach (var (from, to) in Runs(figures))
            AddRun(drawing, figures, from, to, y);
        return drawing.End();
    }

    private static void AddRun(Drawing drawing, IReadOnlyList<SurveyFigure> figures, int from, int to, Axis y)
    {
        StringBuilder line = new(), upper = new(), lower = new();
        for (var i = from; i < to; i++)
        {
            var score = figures[i].Score;
            var (x, estimate) = (X(i, figures.Count), score.Estimate!.Value);
            line.Append(FormattableString.Invariant($"{x:0.0},{y.At(estimate):0.0} "));
            upper.Append(FormattableString.Invariant($"{x:0.0},{y.At(score.Interval?.High ?? estimate):0.0} "));
            lower.Insert(0, FormattableString.Invariant($"{x:0.0},{y.At(score.Interval?.Low ?? estimate):0.0} "));
        }
        drawing.Add($"<polygon class=\"band\" points=\"{upper}{lower.ToString().TrimEnd()}\"/>");
        drawing.Add($"<polyline class=\"trend\" points=\"{line.ToString().TrimEnd()}\"/>");
        for (var i = from; i < to; i++)
        {
            var (figure, score) = (figures[i], figures[i].Score);
            drawing.Add($"<circle class=\"dot\" cx=\"{X(i, figures.Count):0.0}\" cy=\"{y.At(score.Estimate!.Value):0.0}\" r=\"4\"><title>{HtmlPage.Escaped(figure.Segment)}: {FigureFormat.Value(figure.Metric, score.Estimate.Value)} ({FigureFormat.Interval(figure.Metric, score.Interval)}), n {score.Counts.Scored}</title></circle>");
        }
    }

    /// <summary>From where to before where figures are shown without a gap.</summary>
    private static IEnumerable<(int From, int To)> Runs(IReadOnlyList<SurveyFigure> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            var from = i;
            while (i < figures.Count && figures[i].Score.Estimate is not null)
                i++;
            if (i > from)
                yield return (from, i);
        }
    }

    private static double X(int period, int count) => Left + 8 + (Right - Left - 16.0) * period / (count - 1);
}
