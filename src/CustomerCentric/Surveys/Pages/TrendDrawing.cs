using System.Text;

namespace CustomerCentric.Surveys;

/// <summary>A figure from period to period: a line, and its intervals as a band around it. A period that is missing or not shown breaks both.</summary>
internal static class TrendDrawing
{
    private const int Height = 270, Left = 76, Right = 590, Top = 14, Bottom = 38, Inset = 8;
    private const double MarksApart = 36, LargestDot = 4.5, SmallestDot = 1.5, NamesApart = 14;

    /// <param name="title">What they show.</param>
    /// <param name="description">How to read it.</param>
    /// <param name="points">Periods of one kind, at least two, in the order of time, with their figures; at least one has an estimate.</param>
    /// <param name="lowest">The lowest value there can be.</param>
    /// <param name="highest">The highest value there can be.</param>
    internal static string Draw(string title, string description, IReadOnlyList<(SurveyPeriod Period, SurveyFigure Figure)> points, double lowest, double highest)
    {
        var y = Axis.Around(points.Select(point => point.Figure.Score), lowest, highest, Height - Bottom, Top);
        Axis x = new(points[0].Period.Number, points[^1].Period.Number, Left + Inset, Right - Inset);
        Drawing drawing = new(Height, title, description);
        foreach (var mark in y.Marks(MarksApart))
        {
            drawing.Add($"<line class=\"grid\" x1=\"{Left}\" y1=\"{y.At(mark):0.0}\" x2=\"{Right}\" y2=\"{y.At(mark):0.0}\"/>");
            drawing.Add($"<text class=\"soft\" x=\"{Left - 8}\" y=\"{y.At(mark) + 5:0.0}\" text-anchor=\"end\">{FigureFormat.Mark(points[0].Figure.Metric, mark)}</text>");
        }
        AddNames(drawing, points, x);
        foreach (var run in Runs(points))
            AddRun(drawing, run, x, y);
        return drawing.End();
    }

    /// <summary>The names of as many periods as there is room for, each with a tick at its place.</summary>
    private static void AddNames(Drawing drawing, IReadOnlyList<(SurveyPeriod Period, SurveyFigure Figure)> points, Axis x)
    {
        var free = 0.0;
        foreach (var (period, _) in points)
        {
            var half = period.Name.Length * Drawing.LetterWidth / 2;
            var center = Math.Min(x.At(period.Number), Drawing.Width - half);
            if (center - half < free)
                continue;
            free = center + half + NamesApart;
            drawing.Add($"<line class=\"grid\" x1=\"{x.At(period.Number):0.0}\" y1=\"{Height - Bottom}\" x2=\"{x.At(period.Number):0.0}\" y2=\"{Height - Bottom + 6}\"/>");
            drawing.Add($"<text class=\"soft\" x=\"{center:0.0}\" y=\"{Height - 12}\" text-anchor=\"middle\">{HtmlPage.Escaped(period.Name)}</text>");
        }
    }

    private static void AddRun(Drawing drawing, IReadOnlyList<(SurveyPeriod Period, SurveyFigure Figure)> run, Axis x, Axis y)
    {
        StringBuilder line = new(), upper = new(), lower = new();
        foreach (var (period, figure) in run)
        {
            var (at, score, estimate) = (x.At(period.Number), figure.Score, figure.Score.Estimate!.Value);
            line.Append(FormattableString.Invariant($"{at:0.0},{y.At(estimate):0.0} "));
            upper.Append(FormattableString.Invariant($"{at:0.0},{y.At(score.Interval?.High ?? estimate):0.0} "));
            lower.Insert(0, FormattableString.Invariant($"{at:0.0},{y.At(score.Interval?.Low ?? estimate):0.0} "));
        }
        drawing.Add($"<polygon class=\"band\" points=\"{upper}{lower.ToString().TrimEnd()}\"/>");
        drawing.Add($"<polyline class=\"trend\" points=\"{line.ToString().TrimEnd()}\"/>");
        var radius = Math.Clamp((x.End - x.Begin) / (x.To - x.From) / 3, SmallestDot, LargestDot);
        foreach (var (period, figure) in run)
        {
            var (score, estimate) = (figure.Score, figure.Score.Estimate!.Value);
            drawing.Add($"<circle class=\"dot\" cx=\"{x.At(period.Number):0.0}\" cy=\"{y.At(estimate):0.0}\" r=\"{radius:0.0}\"><title>{HtmlPage.Escaped(period.Name)}: {FigureFormat.Value(figure.Metric, estimate)} ({FigureFormat.Interval(figure.Metric, score.Interval)}), n {score.Counts.Scored}</title></circle>");
        }
    }

    /// <summary>Periods that follow each other and have a figure.</summary>
    private static IEnumerable<IReadOnlyList<(SurveyPeriod Period, SurveyFigure Figure)>> Runs(IEnumerable<(SurveyPeriod Period, SurveyFigure Figure)> points)
    {
        List<(SurveyPeriod Period, SurveyFigure Figure)> run = [];
        foreach (var point in points.Where(point => point.Figure.Score.Estimate is not null))
        {
            if (run.Count > 0 && point.Period.Number != run[^1].Period.Number + 1)
            {
                yield return run;
                run = [];
            }
            run.Add(point);
        }
        yield return run;
    }
}
