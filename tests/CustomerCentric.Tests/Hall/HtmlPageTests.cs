using System.Globalization;
using System.Text.RegularExpressions;

namespace CustomerCentric.Tests.Hall;

/// <summary>What all pages have in common: the frame, the escaping, and colours that can be read by day and by night.</summary>
public partial class HtmlPageTests
{
    [Fact]
    public void A_title_and_a_text_cannot_write_into_the_page()
    {
        var page = new HtmlPage("en", "</title><script>\"x\" & 'y'", "");
        page.Line($"<p>{HtmlPage.Escaped("<b>")}</p>");
        var text = page.End();
        text.ShouldNotContain("<script>");
        text.ShouldContain("<title>&lt;/title&gt;&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;</title>");
        text.ShouldContain("<h1>&lt;/title&gt;");
        text.ShouldEndWith("<p>&lt;b&gt;</p>\n</body>\n</html>\n", Case.Sensitive);
    }

    [Fact]
    public void What_only_one_page_looks_like_comes_last_and_so_wins()
    {
        var text = new HtmlPage("vi", "x", "p { color: red; }").End();
        text.ShouldContain("<html lang=\"vi\">");
        text.LastIndexOf("p { color: red; }", StringComparison.Ordinal).ShouldBeGreaterThan(text.LastIndexOf("@media print", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_colour_of_the_day_has_one_of_the_night()
    {
        var (day, night) = Palettes();
        night.Keys.ShouldBe(day.Keys);
        day.Count.ShouldBe(9);
    }

    [Fact]
    public void Text_can_be_read_on_paper_and_in_boxes_by_day_and_by_night()
    {
        var (day, night) = Palettes();
        foreach (var colours in new[] { day, night })
        {
            foreach (var text in new[] { "ink", "soft", "good", "bad" })
            {
                Contrast(colours[text], colours["paper"]).ShouldBeGreaterThanOrEqualTo(4.5, text);
                Contrast(colours[text], colours["box"]).ShouldBeGreaterThanOrEqualTo(4.5, text);
            }
        }
    }

    [Fact]
    public void Marks_in_drawings_can_be_seen_by_day_and_by_night()
    {
        var (day, night) = Palettes();
        foreach (var colours in new[] { day, night })
        {
            foreach (var mark in new[] { "on", "back" })
                Contrast(colours[mark], colours["paper"]).ShouldBeGreaterThanOrEqualTo(3, mark);
        }
    }

    private static (Dictionary<string, string> Day, Dictionary<string, string> Night) Palettes()
    {
        var roots = Root().Matches(new HtmlPage("en", "x", "").End());
        return (Colours(roots[0].Value), Colours(roots[1].Value));
    }

    private static Dictionary<string, string> Colours(string root) => Variable().Matches(root).ToDictionary(each => each.Groups[1].Value, each => each.Groups[2].Value);

    // WCAG 2.1, contrast ratio.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => 1 + (2 * i)).Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@":root \{[^}]*\}")]
    private static partial Regex Root();

    [GeneratedRegex("--([a-z]+): (#[0-9a-f]{6});")]
    private static partial Regex Variable();
}
