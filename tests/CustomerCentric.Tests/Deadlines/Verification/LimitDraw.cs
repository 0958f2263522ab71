using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>Draws limits that a policy may have, of every kind and with every rule, and what they are counted in.</summary>
internal static class LimitDraw
{
    public static TimeLimit Draw(Random random) => random.Next(7) switch
    {
        0 or 1 => Ruled(new BusinessDays(Count(random, 10), TimeOfDay(random), random.OneIn(2) ? Roll.None : random.Pick(Enum.GetValues<Roll>())), random),
        2 => Ruled(new CalendarDays(Count(random, 14), TimeOfDay(random)), random),
        3 => Ruled(new CalendarPeriod(Count(random, 3), random.Pick(Enum.GetValues<CalendarUnit>()), TimeOfDay(random)), random),
        4 => Ruled(new ScheduledDate("billing", random.Next(1, 4), TimeOfDay(random)), random),
        5 => new WorkingTime(Amount(random), random.Pick(Landing.Close, Landing.Opening)),
        _ => new ElapsedTime(Amount(random)),
    };

    public static Counting Counting(WorkingCalendar calendar, Instant start, Random random) => new(calendar)
    {
        Pauses = random.OneIn(2) ? [] : Pauses(start, random),
        PausedDates = PausedDates(start, random),
        Schedules = Schedules(start, random),
    };

    public static ImmutableArray<Interval> Pauses(Instant start, Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
        {
            var from = start + Duration.FromMinutes(15 * random.Next(-96, 500));
            return new Interval(from, from + Duration.FromMinutes(15 * random.Next(0, 200)));
        }),
    ];

    public static ImmutableArray<DateInterval> PausedDates(Instant start, Random random) =>
    [
        .. Enumerable.Range(0, random.OneIn(3) ? random.Next(1, 3) : 0).Select(_ =>
        {
            var from = start.InUtc().Date.PlusDays(random.Next(-4, 12));
            return new DateInterval(from, from.PlusDays(random.Next(4)));
        }),
    ];

    public static ImmutableDictionary<string, ImmutableArray<LocalDate>> Schedules(Instant start, Random random) =>
        ImmutableDictionary<string, ImmutableArray<LocalDate>>.Empty.Add(
            "billing", [.. Enumerable.Range(0, 6).Select(i => start.InUtc().Date.PlusDays((i * 7) - 9 + random.Next(7)))]);

    private static int Count(Random random, int most) => random.OneIn(6) ? 0 : random.Next(1, most);

    private static Duration Amount(Random random) =>
        Duration.FromMinutes(15 * random.Next(1, 240)) + Duration.FromNanoseconds(random.OneIn(3) ? random.Next(5) : 0);

    private static DayLimit Ruled(DayLimit limit, Random random)
    {
        var ruled = limit with
        {
            CountsStartDay = limit.Count > 0 && random.OneIn(4),
            IsStrictlyBefore = limit.Count > 0 && random.OneIn(5),
            FinalRoll = random.OneIn(3) ? random.Pick(Enum.GetValues<Roll>()) : Roll.None,
        };
        // Not every last day has business.
        return ruled.TimeOfDay == DueTimeOfDay.CloseOfBusiness && ruled.FinalRoll == Roll.None && ruled is not BusinessDays { IsStrictlyBefore: false }
            ? ruled with { FinalRoll = Roll.Following }
            : ruled;
    }

    private static DueTimeOfDay TimeOfDay(Random random) => random.Next(6) switch
    {
        0 or 1 => DueTimeOfDay.EndOfDay,
        2 => DueTimeOfDay.SameClockTime,
        3 => DueTimeOfDay.WhenOpen,
        4 => DueTimeOfDay.At(LocalTime.FromMinutesSinceMidnight(15 * random.Next(96))),
        _ => DueTimeOfDay.CloseOfBusiness,
    };
}
