using CustomerCentric.Deadlines;
using NodaTime.TimeZones;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>Every change of the clocks from 2000 to 2040 in ten odd zones: the calendar against both of its slow twins.</summary>
public class ZoneChangeTests
{
    private static readonly Instant From = Instant.FromUtc(2000, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2041, 1, 1, 0, 0);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    /// <summary>How many changes each zone has at least; two keep their clocks all that time.</summary>
    public static TheoryData<string, int> Zones => new()
    {
        { "America/New_York", 82 },
        { "Europe/London", 82 },
        { "Australia/Sydney", 82 },
        { "Australia/Lord_Howe", 82 },
        { "America/Sao_Paulo", 39 },
        { "Pacific/Apia", 20 },
        { "America/Santiago", 80 },
        { "Asia/Kathmandu", 0 },
        { "Asia/Amman", 40 },
        { "Asia/Ho_Chi_Minh", 0 },
    };

    [Theory]
    [MemberData(nameof(Zones))]
    public void Around_every_change_the_calendar_agrees_with_both_twins(string zoneId, int leastChanges)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[zoneId];
        List<ZoneInterval> intervals = [.. zone.GetZoneIntervals(From, Until)];
        (intervals.Count - 1).ShouldBeGreaterThanOrEqualTo(leastChanges, "the time zone data must have the changes that this test is about");
        var random = new Random(2040);
        for (int i = 1; i < intervals.Count; i++)
        {
            foreach (PlainCalendar plain in Around(zoneId, intervals[i - 1], intervals[i]))
                Agree(plain, intervals[i].Start, random);
        }
        // Where the clocks never change, an ordinary day must do.
        if (intervals.Count == 1)
            Agree(Calendar(zoneId, new(2026, 3, 8), "08:00-17:00"), Instant.FromUtc(2026, 3, 8, 6, 0), random);
    }

    private static IEnumerable<PlainCalendar> Around(string zoneId, ZoneInterval before, ZoneInterval after)
    {
        // The time within the gap, or the hour that comes twice.
        LocalDateTime odd = LocalDateTime.Min(before.IsoLocalEnd, after.IsoLocalStart).PlusMinutes(15);
        LocalDate date = odd.Date;
        yield return Calendar(zoneId, date, Hours(odd, odd.PlusHours(3)));
        yield return Calendar(zoneId, date, Hours(odd.PlusHours(-3), odd));
        yield return Calendar(zoneId, date, Hours(odd.PlusMinutes(-5), odd.PlusMinutes(5)), Hours(odd.PlusHours(5), odd.PlusHours(6)));
        yield return Calendar(zoneId, date, Hours(odd.PlusHours(-5), odd.PlusHours(5)));
        yield return Calendar(zoneId, date, "00:00-24:00");
        yield return Calendar(zoneId, date, "00:00-24:00") with { Breaks = Break(odd.PlusHours(-1), odd.PlusHours(1)) };
        yield return Calendar(zoneId, date, Hours(odd.PlusHours(-5), odd.PlusHours(5))) with { Breaks = Break(odd, odd.PlusMinutes(30)) };
    }

    private static PlainCalendar Calendar(string zoneId, LocalDate date, params string[] hours) => new()
    {
        ZoneId = zoneId,
        Week = PlainCalendar.EveryDay(hours),
        From = date.PlusDays(-3),
        Until = date.PlusDays(3),
    };

    private static Dictionary<LocalDate, string[]> Break(LocalDateTime from, LocalDateTime to) => new() { [from.Date] = [Hours(from, to)] };

    private static string Hours(LocalDateTime from, LocalDateTime to) => FormattableString.Invariant($"{from:HH:mm}-{to:HH:mm}");

    private static void Agree(PlainCalendar plain, Instant change, Random random)
    {
        WorkingCalendar calendar = plain.Build()!;
        var twins = Twins.Of(plain, calendar, random);
        var walk = new MinuteWalk(plain);
        Instant near = change + Duration.FromMinutes(random.Next(-600, 600));
        Instant far = change + Duration.FromMinutes(random.Next(-1800, 1800));
        foreach (Instant start in new[] { change - Minute, change, change + Minute, near, far })
        {
            twins.Agree($"is open at {start}", walk.IsWorking(start), () => calendar.IsOpen(start));
            twins.Agree($"is open at {start}", twins.Naive.IsOpen(start), () => calendar.IsOpen(start));
            twins.Agree($"{start} to {far}", Between(walk, start, far), () => calendar.Between(start, far));
            twins.Agree($"{start} to {far}", twins.Naive.Between(start, far), () => calendar.Between(start, far));
            foreach (Landing landing in Enum.GetValues<Landing>())
            {
                int minutes = 15 * random.Next(60);
                AgreeOnAdding(twins, walk, start, minutes, landing);
                // To the change itself, or just past it.
                AgreeOnAdding(twins, walk, start, walk.Between(start, change) + random.Next(2), landing);
            }
        }
        AgreeOnDays(twins, plain.From.PlusDays(3));
    }

    private static void AgreeOnAdding(Twins twins, MinuteWalk walk, Instant start, int minutes, Landing landing)
    {
        Duration amount = Duration.FromMinutes(minutes);
        WorkingCalendar calendar = twins.Calendar;
        twins.Agree($"{start} + {amount} {landing}", twins.Naive.Add(start, amount, landing), () => calendar.Add(start, amount, landing));
        twins.Agree($"{start} - {amount} {landing}", twins.Naive.Add(start, -amount, landing), () => calendar.Subtract(start, amount, landing));
        // Walking ends only where more working time follows.
        if (twins.Naive.Add(start, amount, Landing.Opening) is not null)
            twins.Agree($"{start} + {amount} {landing}", walk.Add(start, minutes, landing), () => calendar.Add(start, amount, landing));
        if (minutes > 0 && twins.Naive.Add(start, -amount, Landing.Close) is not null)
            twins.Agree($"{start} - {amount} {landing}", walk.GoBack(start, minutes, landing), () => calendar.Subtract(start, amount, landing));
    }

    private static void AgreeOnDays(Twins twins, LocalDate odd)
    {
        for (LocalDate date = odd.PlusDays(-1); date <= odd.PlusDays(2); date = date.PlusDays(1))
        {
            LocalDate day = date;
            twins.Agree($"periods of {day}", twins.Naive.Periods(day), () => twins.Calendar.Periods(day));
            twins.Agree($"business day on {day}", twins.Naive.IsBusinessDay(day), () => twins.Calendar.IsBusinessDay(day));
            twins.Agree($"{day} + 2", twins.Naive.AddBusinessDays(day, 2), () => twins.Calendar.AddBusinessDays(day, 2));
        }
    }

    private static Duration? Between(MinuteWalk walk, Instant start, Instant end) =>
        start <= end ? Duration.FromMinutes(walk.Between(start, end)) : -Duration.FromMinutes(walk.Between(end, start));
}
