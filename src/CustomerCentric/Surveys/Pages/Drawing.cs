using System.Globalization;
using System.Text;

namespace CustomerCentric.Surveys;

/// <summary>Lines of an SVG.</summary>
internal sealed class Drawing
{
    private readonly StringBuilder _svg = new();

    /// <param name="width">In the drawing's own units.</param>
    /// <param name="height">In the drawing's own units.</param>
    /// <param name="label">What it shows, for who cannot see it.</param>
    internal Drawing(int width, int height, string label) => Add($"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{HtmlPage.Escaped(label)}\">");

    internal void Add(FormattableString line) => _svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    internal string End() => _svg.Append("</svg>\n").ToString();

    /// <summary>As much of a text as there is room for.</summary>
    internal static string Shortened(string text, int most) => text.Length <= most ? text : $"{text.AsSpan(0, most - 1)}…";
}
