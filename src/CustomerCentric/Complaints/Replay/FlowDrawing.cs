using System.Globalization;
using System.Text;

namespace CustomerCentric.Complaints;

/// <summary>
/// Draws how often complaints went from one place to another: levels side by side, states from the receipt downwards, so that it fits a phone.
/// An edge is as wide as it was taken often; what goes back is drawn in another colour.
/// </summary>
internal sealed class FlowDrawing(ConformanceReport report)
{
    private const int HalfWidth = 46;
    private const int HalfHeight = 17;
    private const int ColumnStep = 178;
    private const int RowStep = 92;
    private const int Left = 52;
    private const int Top = 44;
    private const int Shift = 8;
    // Where along a way its number stands: nearer to where it comes from, so that ways that meet keep theirs apart.
    private const double Third = 0.36;
    // Ways that were taken less often than this share of the most frequent have no number, or none could be read.
    private const double Numbered = 0.02;
    private const double Widest = 12;
    private const double Narrowest = 1;

    private static readonly ComplaintState[] s_order =
    [
        ComplaintState.Draft, ComplaintState.Noted, ComplaintState.Received, ComplaintState.Assessed, ComplaintState.HandedOver, ComplaintState.InProgress,
        ComplaintState.Answered, ComplaintState.Accepted, ComplaintState.Closed, ComplaintState.Withdrawn, ComplaintState.Refused,
    ];

    private readonly List<(FlowEdge Edge, long Count)> _edges = [.. Edges(report)];

    public string Draw()
    {
        if (_edges.Count == 0)
            return "<p>No complaint went anywhere.</p>\n";
        var states = s_order.Where(state => _edges.Exists(each => each.Edge.From == state || each.Edge.To == state)).ToList();
        var levels = Math.Max(_edges.Max(each => Math.Max(each.Edge.FromLevel, each.Edge.Level)), report.Levels.Length);
        var (width, height) = ((2 * Left) + ((levels - 1) * ColumnStep) + (2 * HalfWidth), Top + ((states.Count - 1) * RowStep) + (2 * HalfHeight) + 12);
        var most = _edges.Max(each => each.Count);
        StringBuilder svg = new();
        Line(svg, $"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"How often complaints went from one state and level to another\">");
        Line(svg, $"<defs>{Marker("on")}{Marker("back")}</defs>");
        for (var level = 1; level <= levels; level++)
            Line(svg, $"<text class=\"soft\" x=\"{CenterOf(level)}\" y=\"20\" text-anchor=\"middle\">{level}. {HtmlPage.Escaped(level <= report.Levels.Length ? report.Levels[level - 1].En : "")}</text>");
        StringBuilder counts = new();
        foreach (var (edge, count) in _edges)
            Add(svg, counts, edge, count, states, Math.Max(Narrowest, Widest * count / most), count >= Numbered * most);
        foreach (var (state, level) in _edges.SelectMany(each => new[] { (each.Edge.From, each.Edge.FromLevel), (each.Edge.To, each.Edge.Level) }).Distinct().Order())
        {
            var (x, y) = (CenterOf(level), MiddleOf(states.IndexOf(state)));
            Line(svg, $"<rect class=\"place\" x=\"{x - HalfWidth}\" y=\"{y - HalfHeight}\" width=\"{2 * HalfWidth}\" height=\"{2 * HalfHeight}\" rx=\"6\"/>");
            Line(svg, $"<text x=\"{x}\" y=\"{y + 4}\" text-anchor=\"middle\">{state}</text>");
        }
        svg.Append(counts);
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    // The receipt itself is where all begin.
    private static IEnumerable<(FlowEdge Edge, long Count)> Edges(ConformanceReport report) =>
        from each in report.Flow
        where each.Key.From != ComplaintState.Draft
        select (each.Key, each.Value);

    private static void Add(StringBuilder svg, StringBuilder counts, FlowEdge edge, long count, List<ComplaintState> states, double width, bool isNumbered)
    {
        var (from, to) = (states.IndexOf(edge.From), states.IndexOf(edge.To));
        var name = edge.Level < edge.FromLevel || (edge.Level == edge.FromLevel && to < from) ? "back" : "on";
        var (x1, y1, x2, y2) = (CenterOf(edge.FromLevel), MiddleOf(from), CenterOf(edge.Level), MiddleOf(to));
        var curve = edge.Level != edge.FromLevel ? Across(x1, y1, x2, y2)
            : to == from + 1 ? new Curve(x1, y1 + HalfHeight, x1, y1 + HalfHeight + 10, x1, y2 - HalfHeight - 15, x1, y2 - HalfHeight - 5)
            : to > from ? Beside(x1, y1, y2, -1, to - from)
            : Beside(x1, y1, y2, 1, from - to);
        Line(svg, $"<path class=\"{name}\" d=\"{curve}\" stroke-width=\"{width:0.0}\" marker-end=\"url(#{name})\"><title>{edge.From}, level {edge.FromLevel} to {edge.To}, level {edge.Level}: {ConformanceText.Number(count)}</title></path>");
        if (isNumbered)
            Line(counts, $"<text class=\"count\" x=\"{curve.At(Third).X:0}\" y=\"{curve.At(Third).Y + 4:0}\" text-anchor=\"middle\">{ConformanceText.Number(count)}</text>");
    }

    // Up the ladder a little above the middle of the boxes, down a little below it, so that both can be told apart.
    private static Curve Across(int x1, int y1, int x2, int y2)
    {
        var (side, shift) = x2 > x1 ? (1, -Shift) : (-1, Shift);
        var (begin, end) = (x1 + (side * HalfWidth), x2 - (side * (HalfWidth + 5)));
        return new(begin, y1 + shift, begin + (side * 45), y1 + shift, end - (side * 45), y2 + shift, end, y2 + shift);
    }

    // Past the boxes between: onward on the left, back on the right.
    private static Curve Beside(int x, int y1, int y2, int side, int rows)
    {
        var bend = x + (side * (HalfWidth + 14 + (rows * 8)));
        return new(x + (side * HalfWidth), y1, bend, y1, bend, y2, x + (side * (HalfWidth + 5)), y2);
    }

    private static string Marker(string name) =>
        $"<marker class=\"{name}\" id=\"{name}\" viewBox=\"0 0 8 8\" refX=\"5\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\"/></marker>";

    private static int CenterOf(int level) => Left + HalfWidth + ((level - 1) * ColumnStep);

    private static int MiddleOf(int row) => Top + HalfHeight + (row * RowStep);

    private static void Line(StringBuilder into, FormattableString text) => into.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    /// <summary>A cubic Bézier curve.</summary>
    private readonly record struct Curve(int X1, int Y1, int X2, int Y2, int X3, int Y3, int X4, int Y4)
    {
        public (double X, double Y) At(double t) => (Between(t, X1, X2, X3, X4), Between(t, Y1, Y2, Y3, Y4));

        public override string ToString() => FormattableString.Invariant($"M{X1} {Y1} C{X2} {Y2} {X3} {Y3} {X4} {Y4}");

        private static double Between(double t, int a, int b, int c, int d)
        {
            var rest = 1 - t;
            return (rest * rest * rest * a) + (3 * rest * rest * t * b) + (3 * rest * t * t * c) + (t * t * t * d);
        }
    }
}
