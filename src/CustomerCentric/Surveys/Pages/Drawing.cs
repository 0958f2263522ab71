using System.Globalization;
using System.Text;

namespace CustomerCentric.Surveys;

/// <summary>Lines of an SVG. Places are chosen for texts as large as they are on a phone, where the drawing is small.</summary>
internal sealed class Drawing
{
    internal const int Width = 600;

    /// <summary>What a letter takes on a phone, on average.</summary>
    internal const double LetterWidth = 10.4;

    /// <summary>What a line of text takes there.</summary>
    internal const int LineHeight = 22;

    private readonly StringBuilder _svg = new();

    /// <param name="height">In the drawing's own units.</param>
    /// <param name="title">What it shows, for who cannot see it.</param>
    /// <param name="description">How it shows it, and where else that is found.</param>
    internal Drawing(int height, string title, string description)
    {
        Add($"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\">");
        Add($"<title>{HtmlPage.Escaped(title)}</title>\n<desc>{HtmlPage.Escaped(description)}</desc>");
    }

    internal void Add(FormattableString line) => _svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    internal string End() => _svg.Append("</svg>\n").ToString();

    /// <summary>A text in lines that end between words where there are such.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most letters of a line.</param>
    /// <param name="most">The most lines; of a longer text the beginning.</param>
    internal static IReadOnlyList<string> Lines(string text, int longest, int most)
    {
        List<string> lines = [];
        var rest = text.Trim();
        while (rest.Length > longest && lines.Count < most - 1)
        {
            var end = rest.LastIndexOf(' ', longest);
            var line = end > 0 ? rest[..end] : Begin(rest, longest);
            lines.Add(line.TrimEnd());
            rest = rest[line.Length..].TrimStart();
        }
        lines.Add(rest.Length <= longest ? rest : Begin(rest, longest - 1) + "…");
        return lines;
    }

    /// <summary>The first letters, none of them halved.</summary>
    private static string Begin(string text, int most) => text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
