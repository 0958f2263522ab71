using System.Globalization;
using System.Text;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>An explanation as people read it, in one language.</summary>
internal sealed class ExplanationText(DeadlineExplanation explanation, string language)
{
    private readonly bool _isVietnamese = language.StartsWith("vi", StringComparison.OrdinalIgnoreCase);
    private readonly MomentText _moments = new(explanation.Zone, language);

    /// <summary>A line a run of like segments, between one for the start and one for the due time.</summary>
    public string Write()
    {
        var text = new StringBuilder(Heading()).Append('\n');
        foreach (var run in Runs().Skip(explanation.StartsWithEndOfDay ? 1 : 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {_moments.Local(run.First.From)} {Say("to", "đến")} {_moments.Local(run.To)}: {Words(run.First, run.Count)}")
                .Append(run.First.IsAssumed ? Say("; holidays not known, the plain week is assumed\n", "; chưa biết ngày lễ, tạm tính theo tuần làm việc thường\n") : "\n");
        }
        return text.Append(Say("due ", "hạn: ")).Append(DueText()).Append(DistanceText()).ToString();
    }

    /// <summary>Start and due time in one line, for what does not hold.</summary>
    public string WriteBriefly() => $"{Heading()}: {Say("due ", "hạn: ")}{DueText()}";

    private string Heading() => $"{explanation.Limit.Words.In(language)} {Say("from", "kể từ")} {StartText()} ({explanation.Zone.Id})";

    private IEnumerable<(ExplanationSegment First, Instant To, int Count)> Runs()
    {
        var segments = explanation.Segments;
        for (var i = 0; i < segments.Length;)
        {
            var count = 1;
            while (i + count < segments.Length && IsLike(segments[i], segments[i + count]) && !IsMovedTo(segments[i + count]))
                count++;
            yield return (segments[i], segments[i + count - 1].To, count);
            i += count;
        }
    }

    // A day of 23 or 25 hours stands on a line of its own, so that the clock change is seen.
    private static bool IsLike(ExplanationSegment a, ExplanationSegment b) => a with { From = b.From, To = b.To } == b && a.Length == b.Length;

    private string Words(ExplanationSegment segment, int count) => segment.Kind switch
    {
        SegmentKind.StartDay => Say("first day, not counted", "ngày đầu tiên, không tính"),
        SegmentKind.Closed => Say("closed, not counted", "ngoài giờ làm việc, không tính"),
        SegmentKind.Holiday => Say($"holiday{NameOf(segment)}, not counted", $"ngày lễ{NameOf(segment)}, không tính"),
        SegmentKind.Break => Say("break, not counted", "tạm nghỉ, không tính"),
        SegmentKind.Pause => Say("clock paused, not counted", "tạm dừng tính thời hạn"),
        SegmentKind.Roll when IsMovedTo(segment) => Say("the business day that the last day moves to", "ngày làm việc mà ngày cuối được chuyển sang"),
        SegmentKind.Roll => Say($"no business day{NameOf(segment)}, {RollText(segment)}", $"không phải ngày làm việc{NameOf(segment)}, {RollText(segment)}"),
        SegmentKind.Elapsed => Say($"{Amount(segment.Length * count)} by the clock", $"{Amount(segment.Length * count)} theo đồng hồ"),
        SegmentKind.Working => Say($"{Amount(segment.Length * count)} of working time", $"{Amount(segment.Length * count)} làm việc"),
        SegmentKind.BusinessDay => Say(count == 1 ? "1 business day" : $"{count} business days", $"{count} ngày làm việc"),
        _ => Say(count == 1 ? $"1 day of {Amount(segment.Length)}" : $"{count} days of {Amount(segment.Length)}",
            count == 1 ? $"1 ngày dài {Amount(segment.Length)}" : $"{count} ngày, mỗi ngày {Amount(segment.Length)}"),
    };

    private string NameOf(ExplanationSegment segment) => segment.Name is { } name ? $" ({name.In(language)})" : "";

    // What rolled after the last counted day is the last one. Of the first: rolled forward, the day that is rolled to follows
    // and is told as the first day; rolled back, it lies before the start.
    private string RollText(ExplanationSegment roll) => IsAfterCounting(roll)
        ? Say("so the last day moves to the next one", "nên ngày cuối chuyển sang ngày làm việc kế tiếp")
        : explanation.Segments.Any(segment => segment.Kind == SegmentKind.StartDay)
        ? Say("so counting starts after the next one", "nên bắt đầu tính sau ngày làm việc kế tiếp")
        : Say("so counting starts after the one before", "nên bắt đầu tính sau ngày làm việc liền trước");

    private bool IsAfterCounting(ExplanationSegment roll) => explanation.Segments.Any(segment =>
        segment.Kind is SegmentKind.BusinessDay or SegmentKind.CalendarDay && segment.From < roll.From);

    private bool IsMovedTo(ExplanationSegment segment) =>
        segment.Kind == SegmentKind.Roll && segment.To == explanation.Due.At && IsAfterCounting(segment);

    private string StartText() => explanation.StartsWithEndOfDay
        ? Say("the end of ", "hết ngày ") + _moments.Date(explanation.Start.InZone(explanation.Zone).Date)
        : _moments.Local(explanation.Start);

    private string DueText() => explanation.Due.IsEndOfDay(explanation.Zone)
        ? Say("at the end of ", "hết ngày ") + _moments.Date(explanation.Due.Date)
        : _moments.Local(explanation.Due.At);

    private string DistanceText()
    {
        var distance = explanation.Due.At - (explanation.StartsWithEndOfDay ? explanation.Segments[0].To : explanation.Start);
        return distance == Duration.Zero ? Say(", at once", ", ngay lúc bắt đầu")
            : distance < Duration.Zero ? Say($", {Amount(-distance)} before the start", $", {Amount(-distance)} trước lúc bắt đầu")
            : Say($", {Amount(distance)} after the start", $", {Amount(distance)} sau lúc bắt đầu");
    }

    // In full, because rounded hours would not add up.
    private string Amount(Duration length)
    {
        var hours = (length.Days * 24L) + length.Hours;
        var seconds = (decimal)(length - Duration.FromHours(hours)).ToInt64Nanoseconds() / NodaConstants.NanosecondsPerSecond;
        var parts = new List<string>();
        if (hours > 0)
            parts.Add(Say($"{hours} h", $"{hours} giờ"));
        if (seconds >= 60)
            parts.Add(Say($"{(int)seconds / 60} min", $"{(int)seconds / 60} phút"));
        if (seconds % 60 > 0 || parts.Count == 0)
        {
            var rest = (seconds % 60).ToString("0.#########", CultureInfo.InvariantCulture);
            parts.Add(Say($"{rest} s", $"{rest.Replace('.', ',')} giây"));
        }
        return string.Join(' ', parts);
    }

    private string Say(string english, string vietnamese) => _isVietnamese ? vietnamese : english;
}
