using System.Globalization;
using System.Text;

namespace WaterUtility.Log;

/// <summary>
/// Makes up a year of requests to a water utility. No row is real: types, channels, limits, durations and the shares of
/// duplicates, open ones and closings without a time follow the figures of a real city's log. The same seed gives the
/// same log.
/// </summary>
internal static class MadeUpLog
{
    private const int Count = 400;
    private const string TimeFormat = "uuuu-MM-dd'T'HH:mm:ss";

    // Share of requests, limit, and the median and 90 % point of the days until they were closed.
    private static readonly (string Type, double Share, int? LimitDays, double MedianDays, double SlowDays)[] s_types =
    [
        ("Leak in the street", 0.29, 2, 3.1, 75),
        ("No water", 0.18, 1, 1.4, 35),
        ("Sewage in a basement", 0.08, 4, 1.2, 11),
        ("Meter cover missing", 0.06, 7, 2.3, 100),
        ("Water in a basement", 0.06, 2, 0.3, 8),
        ("Sewer inspection", 0.06, 4, 1.3, 4.5),
        ("Meter leaking", 0.06, 5, 3, 20),
        ("Discoloured water", 0.05, 2, 0.4, 1.1),
        ("Low pressure", 0.04, 2, 2.1, 8),
        ("Road surface repair", 0.04, 30, 53, 190),
        ("Turn the water off", 0.03, 1, 0.3, 0.9),
        ("Blocked street inlet", 0.03, 7, 6.9, 58),
        ("Hydrant open", 0.015, 1, 0.2, 1.4),
        ("Contractor's work", 0.005, null, 1, 5),
    ];

    internal static RequestLog Make(ulong seed)
    {
        using var log = new StringReader(Rows(new SplitMix64(seed)));
        using var limits = new StringReader("type,limit_calendar_days\n" + string.Concat(
            s_types.Where(t => t.LimitDays is not null).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Type},{t.LimitDays}\n"))));
        var origin = $"Made up by a generator with seed {seed}: no request in it is real.";
        return RequestLogReader.Read(log, "made-up log", limits, "made-up limits", origin) with { IsMadeUp = true };
    }

    private static string Rows(SplitMix64 random)
    {
        var text = new StringBuilder("request_id,type,channel,created,due,closed,status,status_at\n");
        var start = new LocalDateTime(2025, 1, 1, 0, 0);
        var written = start.PlusMonths(13); // when the log was drawn; what closes later is open in it
        var times = Enumerable.Range(0, Count)
            .Select(_ => start.PlusDays(random.Below(365)).PlusSeconds(TimeOfDay(random)))
            .Order();
        var number = 0;
        foreach (var created in times)
        {
            var type = Pick(random);
            var due = type.LimitDays is { } days ? Format(created.PlusDays(days)) : "";
            var closed = created.PlusSeconds((long)(random.LogNormal(type.MedianDays, type.SlowDays) * NodaConstants.SecondsPerDay));
            var (status, isOpen) = Status(random);
            if (closed > written)
                (status, isOpen) = ("Open", true);
            if (!isOpen && random.Chance(0.32) && closed.Date > created.Date)
                closed = closed.Date.AtMidnight();
            var statusAt = isOpen ? created.PlusMinutes(random.Below(120)) : closed;
            text.Append(CultureInfo.InvariantCulture, $"25-{++number:00000},{type.Type},{Channel(random)},{Format(created)},{due},")
                .Append(CultureInfo.InvariantCulture, $"{(isOpen ? "" : Format(closed))},{status},{Format(statusAt)}\n");
        }
        return text.ToString();
    }

    private static (string Status, bool IsOpen) Status(SplitMix64 random) => random.NextDouble() switch
    {
        < 0.06 => ("Open", true),
        < 0.085 => ("Closed (Duplicate)", false),
        < 0.10 => ("Closed (Transferred)", false),
        _ => ("Closed", false),
    };

    private static string Channel(SplitMix64 random) => random.NextDouble() switch
    {
        < 0.78 => "Phone",
        < 0.99 => "API",
        _ => "Other",
    };

    // Two thirds in office hours, the rest around the clock.
    private static int TimeOfDay(SplitMix64 random) =>
        random.Chance(0.66) ? (8 * 3600) + random.Below(9 * 3600) : random.Below(24 * 3600);

    private static (string Type, double Share, int? LimitDays, double MedianDays, double SlowDays) Pick(SplitMix64 random)
    {
        var left = random.NextDouble() * s_types.Sum(t => t.Share);
        foreach (var type in s_types)
        {
            if ((left -= type.Share) <= 0)
                return type;
        }
        return s_types[^1];
    }

    private static string Format(LocalDateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
