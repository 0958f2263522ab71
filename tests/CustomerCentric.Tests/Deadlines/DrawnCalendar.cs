using System.Globalization;
using CustomerCentric.Deadlines;
using FsCheck;
using FsCheck.Fluent;
using NodaTime.Text;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>A random calendar of some weeks in an odd zone, as plain text hours, for both the calendar and its slow twin.</summary>
internal sealed record DrawnCalendar(
    string ZoneId,
    string[][] Week,
    Dictionary<LocalDate, string[]> Dates,
    HashSet<LocalDate> Holidays,
    LocalDate From,
    LocalDate Until)
{
    private static readonly string[] Zones =
    [
        "America/New_York", "Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "America/Santiago",
        "Asia/Ho_Chi_Minh", "Asia/Kathmandu",
    ];

    // Each lies some weeks before a change of the clocks of some of the zones; the first before the day that Apia skipped.
    private static readonly LocalDate[] Beginnings =
    [
        new(2011, 12, 1), new(2026, 2, 20), new(2026, 3, 10), new(2026, 8, 20), new(2026, 10, 1), new(1969, 10, 10),
    ];

    private static Gen<string> Hours =>
        from open in Gen.Choose(0, 95)
        from close in Gen.Frequency((4, Gen.Choose(0, 95)), (1, Gen.Constant(open)), (1, Gen.Constant(96)))
        from odd in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 14)))
        select $"{Clock((open * 15) + odd)}-{Clock(close * 15)}";

    private static Gen<string[]> Day => Gen.Frequency(
        (2, Gen.Constant(Array.Empty<string>())), (3, Gen.ArrayOf(Hours, 1)), (2, Gen.ArrayOf(Hours, 2)), (1, Gen.ArrayOf(Hours, 3)));

    public static Gen<DrawnCalendar> Any =>
        from zone in Gen.Elements(Zones)
        from week in Gen.ArrayOf(Day, 7)
        from beginning in Gen.Elements(Beginnings)
        from later in Gen.Choose(0, 30)
        from length in Gen.Choose(0, 50)
        from dates in Gen.ArrayOf(Gen.Choose(0, length).Zip(Day), 3)
        from holidays in Gen.ArrayOf(Gen.Choose(0, length), 4)
        let first = beginning.PlusDays(later)
        select new DrawnCalendar(
            zone,
            week,
            dates.DistinctBy(date => date.Item1).ToDictionary(date => first.PlusDays(date.Item1), date => date.Item2),
            [.. holidays.Select(first.PlusDays)],
            first,
            first.PlusDays(length));

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    /// <summary>Null when the draw has no working time, which the calendar must refuse.</summary>
    public WorkingCalendar? Build()
    {
        try
        {
            return WorkingCalendar.Build(Describe);
        }
        catch (ConfigurationException wrong) when (wrong.Faults is [{ Path: "week" }])
        {
            return null;
        }
    }

    public NaiveCalendar Naive() => new(
        Zone,
        [.. Week.Select(Read)],
        Dates.ToDictionary(date => date.Key, date => Read(date.Value)),
        Holidays,
        From,
        Until);

    public override string ToString()
    {
        string week = string.Join(" / ", Week.Select(day => string.Join(',', day)));
        string dates = string.Join("; ", Dates.Select(date => $"{Iso(date.Key)} {string.Join(',', date.Value)}"));
        return $"{ZoneId} {Iso(From)}..{Iso(Until)} [{week}] dates [{dates}] holidays [{string.Join(',', Holidays.Select(Iso))}]";
    }

    private void Describe(WorkingCalendarBuilder builder)
    {
        builder.Zone(ZoneId).KnownFrom(From).KnownUntil(Until);
        for (int day = 0; day < 7; day++)
        {
            if (Week[day].Length > 0)
                builder.Open((IsoDayOfWeek)(day + 1), Week[day]);
        }
        foreach ((LocalDate date, string[] hours) in Dates)
            builder.On(date, hours);
        foreach (LocalDate date in Holidays)
            builder.Closed(date);
    }

    private static (LocalTime Open, LocalTime Close)[] Read(string[] hours) =>
        [.. hours.Select(text => (ReadClock(text[..5]), ReadClock(text[6..])))];

    private static LocalTime ReadClock(string text) =>
        LocalTime.FromMinutesSinceMidnight(
            (((int.Parse(text[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(text[3..], CultureInfo.InvariantCulture)) % 1440));

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
