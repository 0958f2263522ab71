using System.Globalization;
using System.Text;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Draws the bar of one milestone as SVG. Places are shares of the page's width, so that the bar fits every screen while marks
/// and text keep their size; heights are pixels.
/// </summary>
internal sealed class TimelineBar(DeadlineTimeline timeline, TimelineWords words, MomentText moments)
{
    public const int Top = 8;
    public const int Height = 14;

    public string Draw(TimelineRow row)
    {
        var bar = new StringBuilder();
        var label = HtmlPage.Escaped($"{TimelineWords.Name(row)}: {words.State(row)}, {words.Facts(row, moments)}");
        bar.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" aria-label=\"{label}\">\n");
        foreach (var date in timeline.Scale.Ticks())
            bar.Append(Upright("", timeline.Scale.Share(date)));
        foreach (var span in row.Spans)
            bar.Append(Box(span));
        bar.Append(Upright(" class=\"now\"", timeline.Scale.Share(timeline.Until)));
        bar.Append(StartMark(At(row.Deadline.StartedAt)));
        if (row.Deadline.Due is { } due)
            bar.Append(DueMark(At(due.At)));
        if (row.Deadline.StoppedAt is { } stopped)
            bar.Append(StopMark(At(stopped)));
        return bar.Append("</svg>\n").ToString();
    }

    public static string StartMark(string x) => $"<circle class=\"start\" cx=\"{x}\" cy=\"15\" r=\"4\"/>\n";

    /// <summary>A flag whose pole stands at the place.</summary>
    public static string DueMark(string x) => Mark(x, "M-1 28V0H11L8 4L11 8H1V28Z");

    /// <summary>A tick below which the place lies.</summary>
    public static string StopMark(string x) => Mark(x, "M0 24L-7 16L-4 13L0 18L7 7L10 10Z");

    /// <summary>A share of the width, 0 to 1, as SVG writes it.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.###}%");

    private static string Mark(string x, string path) => $"<svg x=\"{x}\"><path d=\"{path}\"/></svg>\n";

    private string Box(TimelineSpan span)
    {
        var (from, to) = (timeline.Scale.Share(span.From), timeline.Scale.Share(span.To));
        var tip = HtmlPage.Escaped($"{moments.Local(span.From)} – {moments.Local(span.To)}: {words.Spans[(int)span.Kind]}{(span.IsSpared ? $", {words.Spared}" : "")}");
        return $"<rect class=\"{TimelinePage.ClassOf(span.Kind)}{(span.IsSpared ? " spared" : "")}\" x=\"{Percent(from)}\" y=\"{Top}\" width=\"{Percent(to - from)}\" height=\"{Height}\"><title>{tip}</title></rect>\n";
    }

    private static string Upright(string style, double share) =>
        $"<line{style} x1=\"{Percent(share)}\" x2=\"{Percent(share)}\" y1=\"0\" y2=\"28\"/>\n";

    private string At(Instant at) => Percent(timeline.Scale.Share(at));
}
