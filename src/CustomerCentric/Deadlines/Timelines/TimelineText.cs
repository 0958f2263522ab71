using System.Text;

namespace CustomerCentric.Deadlines;

/// <summary>A timeline as plain text: for each milestone a line of facts and a bar, with a scale above and a legend below.</summary>
internal sealed class TimelineText(DeadlineTimeline timeline, TimelineWords words)
{
    private const int Width = 72;

    private readonly MomentText _moments = new(timeline.Zone, words.Language);
    private readonly StringBuilder _text = new();

    public string Write()
    {
        Line($"{timeline.Clock.Terms.Policy.Id} ({timeline.Zone.Id})");
        Line($"{words.Received}: {_moments.Local(timeline.Start)}");
        Line($"{words.StatesOf}: {_moments.Local(timeline.Until)}");
        Line("");
        AddScale();
        foreach (var row in timeline.Rows)
        {
            Line($"{TimelineWords.Name(row)}: {words.State(row).ToUpperInvariant()}; {words.Facts(row, _moments)}");
            Line(Bar(row).TrimEnd());
        }
        AddLegend();
        AddNotStarted();
        return _text.ToString();
    }

    private void AddScale()
    {
        var (labels, marks) = (Blank(), Blank());
        foreach (var date in timeline.Scale.Ticks())
            marks[Column(timeline.Scale.Share(date))] = '|';
        foreach (var date in timeline.Scale.Labels())
        {
            var at = Column(timeline.Scale.Share(date));
            var label = _moments.DateAlone(date);
            if (at + label.Length <= Width)
                label.CopyTo(0, labels, at, label.Length);
        }
        Line(new string(labels).TrimEnd());
        Line(new string(marks).TrimEnd());
    }

    // A column shows what begins in it, so that a pause of an hour is seen in a year; the due time wins.
    private string Bar(TimelineRow row)
    {
        var bar = Blank();
        foreach (var span in row.Spans)
        {
            var (from, to) = (Column(timeline.Scale.Share(span.From)), Column(timeline.Scale.Share(span.To)));
            Array.Fill(bar, span.IsSpared ? TimelineWords.SparedMark : TimelineWords.Marks[(int)span.Kind], from, to - from + 1);
        }
        if (row.Deadline.Due is { } due)
            bar[Column(timeline.Scale.Share(due.At))] = '>';
        return new(bar);
    }

    private void AddLegend()
    {
        var spans = timeline.Rows.SelectMany(row => row.Spans).ToArray();
        var kinds = spans.Where(span => !span.IsSpared).Select(span => span.Kind).Distinct().Order()
            .Select(kind => $"{TimelineWords.Marks[(int)kind]} {words.Spans[(int)kind]}");
        string[] spared = spans.Any(span => span.IsSpared) ? [$"{TimelineWords.SparedMark} {words.Spared}"] : [];
        Line("");
        Line(string.Join("   ", [.. kinds, .. spared, $"> {words.Due}"]));
    }

    private void AddNotStarted()
    {
        if (timeline.NotStarted.IsEmpty)
            return;
        Line("");
        Line(words.NotStarted);
        foreach (var milestone in timeline.NotStarted)
            Line($"  {milestone.Name}: {words.WhyNot(milestone, timeline.Clock)}");
    }

    private static int Column(double share) => Math.Clamp((int)(share * (Width - 1)), 0, Width - 1);

    private static char[] Blank() => [.. Enumerable.Repeat(' ', Width)];

    private void Line(string line) => _text.Append(line.ReplaceLineEndings(" ")).Append('\n');
}
