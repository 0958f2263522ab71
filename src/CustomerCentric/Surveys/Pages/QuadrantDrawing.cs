using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What a chart of four quadrants shows.</summary>
/// <param name="Title">For who cannot see it.</param>
/// <param name="Description">How to read it.</param>
/// <param name="X">What lies from left to right.</param>
/// <param name="Y">What lies upwards.</param>
/// <param name="CutX">Where left ends.</param>
/// <param name="CutY">Where below ends.</param>
/// <param name="Corners">What the quadrants mean: above left, above right, below left, below right.</param>
internal sealed record QuadrantChart(string Title, string Description, string X, string Y, double CutX, double CutY, ImmutableArray<string> Corners);

/// <summary>Items in four quadrants, by number: names would not fit beside points that lie close together, least of all on a phone.</summary>
internal static class QuadrantDrawing
{
    private const int Height = 460, Left = 72, Right = 590, Top = 10, Bottom = 56;
    private const double Dot = 5, MarksApart = 70, CornerHeight = 30;

    // Where a number may stand, seen from its point: the better place first.
    private static readonly ImmutableArray<int> s_distances = [8, 20, 34, 50];
    private static readonly ImmutableArray<(int X, int Y)> s_directions = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)];

    /// <param name="chart">What it shows.</param>
    /// <param name="points">The items in the order of their numbers, from 1 on.</param>
    /// <param name="x">The ends of the axis from left to right; null for around the points.</param>
    /// <param name="y">The ends of the axis upwards; null for around the points.</param>
    internal static string Draw(
        QuadrantChart chart, IReadOnlyList<(string Name, double X, double Y)> points, (double From, double To)? x = null, (double From, double To)? y = null)
    {
        var across = Ends(x, points.Select(point => point.X).Append(chart.CutX), Left, Right);
        var up = Ends(y, points.Select(point => point.Y).Append(chart.CutY), Height - Bottom, Top);
        Drawing drawing = new(Height, chart.Title, chart.Description);
        drawing.Add($"<rect class=\"frame\" x=\"{Left}\" y=\"{Top}\" width=\"{Right - Left}\" height=\"{Height - Bottom - Top}\"/>");
        AddAxes(drawing, chart, across, up);
        List<Box> taken = [.. points.Select(point => Box.Around(across.At(point.X), up.At(point.Y))), .. AddCorners(drawing, chart)];
        for (var i = 0; i < points.Count; i++)
        {
            var (name, itemX, itemY) = points[i];
            var (cx, cy) = (across.At(itemX), up.At(itemY));
            var number = FigureFormat.Count(i + 1);
            var place = Place(number.Length * Drawing.LetterWidth, cx, cy, taken);
            taken.Add(place);
            drawing.Add($"<circle class=\"dot\" cx=\"{cx:0.0}\" cy=\"{cy:0.0}\" r=\"{Dot}\"><title>{HtmlPage.Escaped(name)}: {FigureFormat.Two(itemX)}, {FigureFormat.Two(itemY)}</title></circle>");
            drawing.Add($"<text class=\"item\" x=\"{place.Left + (place.Width / 2):0.0}\" y=\"{place.Top + place.Height - 3:0.0}\" text-anchor=\"middle\">{number}</text>");
        }
        return drawing.End();
    }

    /// <returns>What they cover.</returns>
    private static IEnumerable<Box> AddCorners(Drawing drawing, QuadrantChart chart)
    {
        for (var corner = 0; corner < chart.Corners.Length; corner++)
        {
            var (isRight, isBelow, name) = (corner % 2 == 1, corner > 1, chart.Corners[corner]);
            var width = name.Length * Drawing.LetterWidth + 10;
            drawing.Add($"<text class=\"corner\" x=\"{(isRight ? Right - 10 : Left + 10)}\" y=\"{(isBelow ? Height - Bottom - 10 : Top + 20)}\" text-anchor=\"{(isRight ? "end" : "start")}\">{HtmlPage.Escaped(name)}</text>");
            yield return new(isRight ? Right - width : Left, isBelow ? Height - Bottom - CornerHeight : Top, width, CornerHeight);
        }
    }

    /// <summary>Around its point, as near as nothing stands yet; else to the right.</summary>
    private static Box Place(double width, double x, double y, List<Box> taken)
    {
        const double height = Drawing.LineHeight - 4;
        var places = from distance in s_distances
                     from direction in s_directions
                     let centerX = x + direction.X * (distance + (width / 2))
                     let centerY = y + direction.Y * (distance + (height / 2))
                     select new Box(centerX - (width / 2), centerY - (height / 2), width, height);
        return places.Where(place => place.Left > Left && place.Left + width < Right && place.Top > Top && place.Top + height < Height - Bottom && !taken.Any(place.Overlaps))
            .DefaultIfEmpty(places.First()).First();
    }

    /// <summary>What a number, a point or a word covers.</summary>
    private readonly record struct Box(double Left, double Top, double Width, double Height)
    {
        internal static Box Around(double x, double y) => new(x - Dot, y - Dot, 2 * Dot, 2 * Dot);

        internal bool Overlaps(Box other) => Left < other.Left + other.Width && other.Left < Left + Width && Top < other.Top + other.Height && other.Top < Top + Height;
    }

    private static Axis Ends((double From, double To)? ends, IEnumerable<double> values, double begin, double end)
    {
        if (ends is { } given)
            return new(given.From, given.To, begin, end);
        double[] all = [.. values];
        var (low, high) = (all.Min(), all.Max());
        var room = Math.Max((high - low) * 0.08, 0.05);
        // Round ends lie less than the range of the values beyond them.
        return Axis.Around([low - room, high + room], (2 * low) - high - 1, (2 * high) - low + 1, begin, end);
    }

    private static void AddAxes(Drawing drawing, QuadrantChart chart, Axis across, Axis up)
    {
        drawing.Add($"<line class=\"cut\" x1=\"{across.At(chart.CutX):0.0}\" y1=\"{Top}\" x2=\"{across.At(chart.CutX):0.0}\" y2=\"{Height - Bottom}\"/>");
        drawing.Add($"<line class=\"cut\" x1=\"{Left}\" y1=\"{up.At(chart.CutY):0.0}\" x2=\"{Right}\" y2=\"{up.At(chart.CutY):0.0}\"/>");
        foreach (var mark in across.Marks(MarksApart))
            drawing.Add($"<text class=\"soft\" x=\"{across.At(mark):0.0}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{FigureFormat.Mark(Metrics.Mean, mark)}</text>");
        foreach (var mark in up.Marks(MarksApart))
            drawing.Add($"<text class=\"soft\" x=\"{Left - 8}\" y=\"{up.At(mark) + 5:0.0}\" text-anchor=\"end\">{FigureFormat.Mark(Metrics.Mean, mark)}</text>");
        drawing.Add($"<text x=\"{(Left + Right) / 2}\" y=\"{Height - 10}\" text-anchor=\"middle\">{HtmlPage.Escaped(chart.X)}</text>");
        drawing.Add($"<text x=\"18\" y=\"{(Top + Height - Bottom) / 2}\" text-anchor=\"middle\" transform=\"rotate(-90 18 {(Top + Height - Bottom) / 2})\">{HtmlPage.Escaped(chart.Y)}</text>");
    }
}
