using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What a chart of four quadrants shows.</summary>
/// <param name="Title">For who cannot see it.</param>
/// <param name="X">What lies from left to right.</param>
/// <param name="Y">What lies upwards.</param>
/// <param name="CutX">Where left ends.</param>
/// <param name="CutY">Where below ends.</param>
/// <param name="Corners">What the quadrants mean: above left, above right, below left, below right.</param>
internal sealed record QuadrantChart(string Title, string X, string Y, double CutX, double CutY, ImmutableArray<string> Corners);

/// <summary>Items in four quadrants.</summary>
internal static class QuadrantDrawing
{
    private const int Width = 720, Height = 480, Left = 56, Right = 704, Top = 16, Bottom = 48;
    private const int LongestLabel = 18;
    private const double LineHeight = 14, LetterWidth = 6.6;

    /// <param name="chart">What it shows.</param>
    /// <param name="points">The items.</param>
    /// <param name="x">The ends of the axis from left to right; null for around the points.</param>
    /// <param name="y">The ends of the axis upwards; null for around the points.</param>
    internal static string Draw(
        QuadrantChart chart, IReadOnlyList<(string Name, double X, double Y)> points, (double From, double To)? x = null, (double From, double To)? y = null)
    {
        var across = Ends(x, points.Select(point => point.X).Append(chart.CutX), Left, Right);
        var up = Ends(y, points.Select(point => point.Y).Append(chart.CutY), Height - Bottom, Top);
        Drawing drawing = new(Width, Height, chart.Title);
        drawing.Add($"<rect class=\"frame\" x=\"{Left}\" y=\"{Top}\" width=\"{Right - Left}\" height=\"{Height - Bottom - Top}\"/>");
        AddAxes(drawing, chart, across, up);
        for (var corner = 0; corner < chart.Corners.Length; corner++)
        {
            var (isRight, isBelow) = (corner % 2 == 1, corner > 1);
            drawing.Add($"<text class=\"corner\" x=\"{(isRight ? Right - 10 : Left + 10)}\" y=\"{(isBelow ? Height - Bottom - 10 : Top + 20)}\" text-anchor=\"{(isRight ? "end" : "start")}\">{HtmlPage.Escaped(chart.Corners[corner])}</text>");
        }
        List<Box> taken = [.. points.Select(point => Box.Around(across.At(point.X), up.At(point.Y)))];
        foreach (var (name, itemX, itemY) in points)
        {
            var (cx, cy) = (across.At(itemX), up.At(itemY));
            var label = Drawing.Shortened(name, LongestLabel);
            var place = Label(label, cx, cy, taken);
            taken.Add(place);
            drawing.Add($"<circle class=\"dot\" cx=\"{cx:0.0}\" cy=\"{cy:0.0}\" r=\"4.5\"><title>{HtmlPage.Escaped(name)}: {FigureFormat.Two(itemX)}, {FigureFormat.Two(itemY)}</title></circle>");
            drawing.Add($"<text class=\"item\" x=\"{place.Left:0.0}\" y=\"{place.Top + LineHeight - 3:0.0}\">{HtmlPage.Escaped(label)}</text>");
        }
        return drawing.End();
    }

    /// <summary>Beside, above or below its point, where nothing stands yet; else to the right.</summary>
    private static Box Label(string label, double x, double y, List<Box> taken)
    {
        var width = label.Length * LetterWidth;
        Box[] places =
        [
            new(x + 8, y - LineHeight / 2, width), new(x - 8 - width, y - LineHeight / 2, width), new(x - width / 2, y - 8 - LineHeight, width),
            new(x - width / 2, y + 8, width), new(x + 8, y - LineHeight - 2, width), new(x + 8, y + 2, width),
        ];
        return places.Where(place => place.Left > Left && place.Left + width < Right && !taken.Any(place.Overlaps)).DefaultIfEmpty(places[0]).First();
    }

    /// <summary>What a label or a point covers.</summary>
    private readonly record struct Box(double Left, double Top, double Width, double Height = LineHeight)
    {
        internal static Box Around(double x, double y) => new(x - 5, y - 5, 10, 10);

        internal bool Overlaps(Box other) => Left < other.Left + other.Width && other.Left < Left + Width && Top < other.Top + other.Height && other.Top < Top + Height;
    }

    private static Axis Ends((double From, double To)? ends, IEnumerable<double> values, double begin, double end)
    {
        if (ends is { } given)
            return new(given.From, given.To, begin, end);
        double[] all = [.. values];
        var room = Math.Max((all.Max() - all.Min()) * 0.08, 0.05);
        return Axis.Around([all.Min() - room, all.Max() + room], double.MinValue / 4, double.MaxValue / 4, begin, end);
    }

    private static void AddAxes(Drawing drawing, QuadrantChart chart, Axis across, Axis up)
    {
        drawing.Add($"<line class=\"cut\" x1=\"{across.At(chart.CutX):0.0}\" y1=\"{Top}\" x2=\"{across.At(chart.CutX):0.0}\" y2=\"{Height - Bottom}\"/>");
        drawing.Add($"<line class=\"cut\" x1=\"{Left}\" y1=\"{up.At(chart.CutY):0.0}\" x2=\"{Right}\" y2=\"{up.At(chart.CutY):0.0}\"/>");
        foreach (var mark in across.Marks())
            drawing.Add($"<text class=\"soft\" x=\"{across.At(mark):0.0}\" y=\"{Height - Bottom + 16}\" text-anchor=\"middle\">{FigureFormat.Two(mark)}</text>");
        foreach (var mark in up.Marks())
            drawing.Add($"<text class=\"soft\" x=\"{Left - 8}\" y=\"{up.At(mark) + 4:0.0}\" text-anchor=\"end\">{FigureFormat.Two(mark)}</text>");
        drawing.Add($"<text x=\"{(Left + Right) / 2}\" y=\"{Height - 12}\" text-anchor=\"middle\">{HtmlPage.Escaped(chart.X)}</text>");
        drawing.Add($"<text x=\"14\" y=\"{(Top + Height - Bottom) / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 14 {(Top + Height - Bottom) / 2})\">{HtmlPage.Escaped(chart.Y)}</text>");
    }
}
