using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>An explanation as people read it, in one language.</summary>
internal sealed class ExplanationText(DeadlineExplanation explanation, string language)
{
    private static readonly LocalDateTimePattern s_dateAndTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly string[] s_english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] s_vietnamese = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];

    private readonly bool _isVietnamese = language.StartsWith("vi", StringComparison.OrdinalIgnoreCase);

    /// <summary>A line a run of like segments, between one for the start and one for the due time.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        text.Append(Say("starts ", "bắt đầu ")).Append(Local(explanation.Start))
            .Append(CultureInfo.InvariantCulture, $", {explanation.Limit.Words.In(language)} ({explanation.Zone.Id})\n");
        foreach (var run in Runs())
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Local(run.First.From)} {Say("to", "đến")} {Local(run.To)}: {Words(run.First, run.Count)}");
            if (run.First.Name is { } name)
                text.Append(CultureInfo.InvariantCulture, $" ({name.In(language)})");
            text.Append(run.First.IsAssumed ? Say(", holidays unknown: plain week assumed\n", ", chưa biết ngày lễ: giả định tuần làm việc thường\n") : "\n");
        }
        text.Append(Say("due    ", "đến hạn ")).Append(DueText());
        var elapsed = Amount(explanation.Due.At - explanation.Start);
        return text.Append(Say($", {elapsed} after the start", $", {elapsed} sau khi bắt đầu")).ToString();
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
        SegmentKind.StartDay => Say("rest of the first day, not counted", "phần còn lại của ngày đầu, không tính"),
        SegmentKind.Closed => Say("closed, not counted", "ngoài giờ làm việc, không tính"),
        SegmentKind.Holiday => Say("holiday, not counted", "ngày lễ, không tính"),
        SegmentKind.Break => Say("break, not counted", "giờ nghỉ, không tính"),
        SegmentKind.Pause => Say("paused, not counted", "tạm dừng, không tính"),
        SegmentKind.Roll => Say("no business day, rolled over", "không phải ngày làm việc, chuyển ngày"),
        SegmentKind.Working => Say($"{Amount(segment.Length * count)} worked", $"làm việc {Amount(segment.Length * count)}"),
        SegmentKind.BusinessDay => Say(count == 1 ? "1 business day" : $"{count} business days", $"{count} ngày làm việc"),
        _ => Say(count == 1 ? $"1 day of {Amount(segment.Length)}" : $"{count} days of {Amount(segment.Length)}", $"{count} ngày, mỗi ngày {Amount(segment.Length)}"),
    };

    private string DueText() => explanation.Due.IsEndOfDay(explanation.Zone)
        ? Say("at the end of ", "cuối ngày ") + Weekday(explanation.Due.Date) + LocalDatePattern.Iso.Format(explanation.Due.Date)
        : Local(explanation.Due.At);

    private string Amount(Duration length)
    {
        var hours = length.TotalHours.ToString("0.##", CultureInfo.InvariantCulture);
        return Say($"{hours} h", $"{hours.Replace('.', ',')} giờ");
    }

    private string Local(Instant instant)
    {
        var local = instant.InZone(explanation.Zone);
        return $"{Weekday(local.Date)}{s_dateAndTime.Format(local.LocalDateTime)} {local.Offset.ToString("m", CultureInfo.InvariantCulture)}";
    }

    private string Weekday(LocalDate date) => (_isVietnamese ? s_vietnamese : s_english)[(int)date.DayOfWeek - 1] + " ";

    private string Say(string english, string vietnamese) => _isVietnamese ? vietnamese : english;
}
