using System.Collections.Concurrent;
using System.Globalization;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>Draws calendars around changes of the clocks in odd zones.</summary>
internal static class CalendarDraw
{
    // Apia skipped a day; Toronto's gap of 1919 straddled midnight; St John's lived some midnights twice.
    private static readonly string[] Zones =
    [
        "America/New_York", "Europe/London", "Australia/Sydney", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Apia",
        "America/Santiago", "Asia/Kathmandu", "Asia/Amman", "Asia/Ho_Chi_Minh", "America/Toronto", "America/St_Johns",
    ];

    private static readonly ConcurrentDictionary<(string, int), LocalDate[]> ChangesByZone = [];

    /// <param name="random">Decides everything.</param>
    /// <param name="firstYear">The year from which changes of the clocks are taken; where there were none since, any day will do.</param>
    public static PlainCalendar Draw(Random random, int firstYear = 1918)
    {
        string zone = random.Pick(Zones);
        int length = random.Next(10) switch { < 7 => random.Next(51), < 9 => random.Next(51, 120), _ => random.Next(120, 300) };
        LocalDate first = random.Pick(ChangesByZone.GetOrAdd((zone, firstYear), Changes)).PlusDays(-random.Next(-2, length + 3));
        return new PlainCalendar
        {
            ZoneId = zone,
            Week = [.. Enumerable.Range(0, 7).Select(_ => Day(random))],
            Dates = Dates(3, () => Day(random)),
            Holidays = [.. Enumerable.Range(0, 4).Select(_ => Date())],
            Breaks = Dates(random.Next(4), () => Break(random)),
            From = first,
            Until = first.PlusDays(length),
            Assumed = random.OneIn(3) ? (random.Next(12), random.Next(12)) : (0, 0),
        };

        LocalDate Date() => first.PlusDays(random.Next(length + 1));

        Dictionary<LocalDate, string[]> Dates(int count, Func<string[]> hours) =>
            Enumerable.Range(0, count).Select(_ => Date()).Distinct().ToDictionary(date => date, _ => hours());
    }

    private static string[] Day(Random random) =>
        [.. Enumerable.Range(0, random.Pick(0, 0, 1, 1, 1, 2, 2, 3)).Select(_ => Hours(random))];

    // Many short breaks in one day, or a few of any length.
    private static string[] Break(Random random) => random.OneIn(4)
        ? [.. Enumerable.Range(0, 12).Select(hour => $"{Clock((hour * 120) + random.Next(60))}-{Clock((hour * 120) + 60 + random.Next(60))}")]
        : [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Hours(random))];

    private static string Hours(Random random)
    {
        int open = (Quarter(random) * 15) + (random.OneIn(4) ? random.Next(1, 15) : 0);
        int close = random.Next(10) switch { 0 => open, 1 => 1440, _ => Quarter(random) * 15 };
        return $"{Clock(open)}-{Clock(close)}";
    }

    // The clocks change in the small hours.
    private static int Quarter(Random random) => random.OneIn(3) ? random.Next(16) : random.Next(96);

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static LocalDate[] Changes((string Zone, int FirstYear) of)
    {
        LocalDate[] changes =
        [
            .. DateTimeZoneProviders.Tzdb[of.Zone]
                .GetZoneIntervals(Instant.FromUtc(of.FirstYear, 1, 1, 0, 0), Instant.FromUtc(2041, 1, 1, 0, 0)).Skip(1)
                .Select(interval => interval.IsoLocalStart.Date),
        ];
        return changes.Length > 0 ? changes : [new LocalDate(2026, 3, 8)];
    }
}
