using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>Instants, dates and due times as people read them, in one zone and language.</summary>
internal sealed class MomentText(DateTimeZone zone, string language)
{
    private static readonly LocalTimePattern s_time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern s_exactTime = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss;FFFFFFFFF");
    private static readonly LocalDatePattern s_vietnameseDate = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");
    private static readonly string[] s_english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] s_vietnamese = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];

    private readonly bool _isVietnamese = language.StartsWith("vi", StringComparison.OrdinalIgnoreCase);

    /// <summary>Weekday, date, time and offset.</summary>
    public string Local(Instant instant)
    {
        var local = instant.InZone(zone);
        return $"{Date(local.Date)} {Time(local.LocalDateTime)} {local.Offset.ToString("m", CultureInfo.InvariantCulture)}";
    }

    /// <summary>The day alone where all of it still counts, else the instant.</summary>
    public string Due(DueTime due) => due.IsEndOfDay(zone) ? (_isVietnamese ? "hết ngày " : "end of ") + Date(due.Date) : Local(due.At);

    /// <summary>Weekday and date.</summary>
    public string Date(LocalDate date) => $"{(_isVietnamese ? s_vietnamese : s_english)[(int)date.DayOfWeek - 1]} {DateAlone(date)}";

    /// <summary>The date without its weekday.</summary>
    public string DateAlone(LocalDate date) => (_isVietnamese ? s_vietnameseDate : LocalDatePattern.Iso).Format(date);

    /// <summary>Hours and minutes; seconds only where there are some.</summary>
    public static string Time(LocalDateTime local) =>
        (local.TickOfDay % NodaConstants.TicksPerMinute == 0 && local.NanosecondOfSecond == 0 ? s_time : s_exactTime).Format(local.TimeOfDay);
}
