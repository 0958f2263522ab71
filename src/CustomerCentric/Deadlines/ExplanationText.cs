using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>An explanation as people read it, in one language.</summary>
internal sealed class ExplanationText(DeadlineExplanation explanation, string language)
{
    private static readonly LocalTimePattern s_time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern s_exactTime = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss;FFFFFFFFF");
    private static readonly LocalDatePattern s_vietnameseDate = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");
    private static readonly string[] s_english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] s_vietnamese = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];

    private readonly bool _isVietnamese = language.StartsWith("vi", StringComparison.OrdinalIgnoreCase);

    /// <summary>A line a run of like segments, between one for the start and one for the due time.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{explanation.Limit.Words.In(language)} {Say("from", "kể từ")} {Local(explanation.Start)} ({explanation.Zone.Id})\n");
        foreach (var run in Runs())
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Local(run.First.From)} {Say("to", "đến")} {Local(run.To)}: {Words(run.First, run.Count)}")
                .Append(run.First.IsAssumed ? Say("; holidays not known, the plain week is assumed\n", "; chưa biết ngày lễ, tạm tính theo tuần làm việc thường\n") : "\n");
        }
        return text.Append(Say("due ", "hạn: ")).Append(DueText()).Append(DistanceText()).ToString();
    }

    private IEnumerable<(ExplanationSegment First, Instant To, int Count)> Runs()
    {
        var segments = explanation.Segments;
        for (var i = 0; i < segments.Length;)
        {
            var count = 1;
            while (i + count < segments.Length && IsLike(segments[i], segments[i + count]))
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
        SegmentKind.Roll => Say($"no business day{NameOf(segment)}, {RollText()}", $"không phải ngày làm việc{NameOf(segment)}, {RollText()}"),
        SegmentKind.Working => Say($"{Amount(segment.Length * count)} of working time", $"{Amount(segment.Length * count)} làm việc"),
        SegmentKind.BusinessDay => Say(count == 1 ? "1 business day" : $"{count} business days", $"{count} ngày làm việc"),
        _ => Say(count == 1 ? $"1 day of {Amount(segment.Length)}" : $"{count} days of {Amount(segment.Length)}",
            count == 1 ? $"1 ngày dài {Amount(segment.Length)}" : $"{count} ngày, mỗi ngày {Amount(segment.Length)}"),
    };

    private string NameOf(ExplanationSegment segment) => segment.Name is { } name ? $" ({name.In(language)})" : "";

    // Rolled forward, the day that is rolled to follows and is told as the first day; rolled back, it lies before the start.
    private string RollText() => explanation.Segments.Any(segment => segment.Kind == SegmentKind.StartDay)
        ? Say("so counting starts after the next one", "nên bắt đầu tính sau ngày làm việc kế tiếp")
        : Say("so counting starts after the one before", "nên bắt đầu tính sau ngày làm việc liền trước");

    private string DueText() => explanation.Due.IsEndOfDay(explanation.Zone)
        ? Say("at the end of ", "hết ngày ") + Date(explanation.Due.Date)
        : Local(explanation.Due.At);

    private string DistanceText()
    {
        var distance = explanation.Due.At - explanation.Start;
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

    private string Local(Instant instant)
    {
        var local = instant.InZone(explanation.Zone);
        var time = local.TimeOfDay.TickOfDay % NodaConstants.TicksPerMinute == 0 && local.NanosecondOfSecond == 0 ? s_time : s_exactTime;
        return $"{Date(local.Date)} {time.Format(local.TimeOfDay)} {local.Offset.ToString("m", CultureInfo.InvariantCulture)}";
    }

    private string Date(LocalDate date) =>
        $"{(_isVietnamese ? s_vietnamese : s_english)[(int)date.DayOfWeek - 1]} {(_isVietnamese ? s_vietnameseDate : LocalDatePattern.Iso).Format(date)}";

    private string Say(string english, string vietnamese) => _isVietnamese ? vietnamese : english;
}
