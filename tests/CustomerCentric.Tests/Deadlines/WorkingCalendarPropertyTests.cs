using System.Globalization;
using CustomerCentric.Deadlines;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>The calendar against its slow twin, on random calendars; CUSTOMERCENTRIC_PROPERTY_CASES sets how many.</summary>
public class WorkingCalendarPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(Size()).WithReplay(42UL, 43UL);

    [Fact]
    public void Adding_and_going_back_agree_with_walking_day_by_day() => Check((calendar, naive, drawn, draw) =>
    {
        Instant start = draw.Instant(naive, drawn);
        Duration amount = draw.Amount();
        Agree(naive.Add(start, amount), () => calendar.Add(start, amount));
        Agree(naive.Add(start, amount, toNextOpening: true), () => calendar.Add(start, amount, Landing.NextOpening));
        Agree(naive.Add(start, -amount), () => calendar.Subtract(start, amount));
        Agree(naive.Add(start, Duration.Zero), () => calendar.NextOpening(start));
        Agree(naive.PreviousClose(start), () => calendar.PreviousClose(start));
    });

    [Fact]
    public void Working_time_between_and_is_open_agree_with_walking_day_by_day() => Check((calendar, naive, drawn, draw) =>
    {
        Instant start = draw.Instant(naive, drawn);
        Instant end = draw.Instant(naive, drawn);
        Agree(naive.Between(start, end), () => calendar.Between(start, end));
        Agree(naive.IsOpen(start), () => calendar.IsOpen(start));
        Agree(naive.IsOpen(end), () => calendar.IsOpen(end));
    });

    [Fact]
    public void What_was_added_lies_between() => Check((calendar, naive, drawn, draw) =>
    {
        Instant start = draw.Instant(naive, drawn);
        Duration amount = draw.Amount();
        if (naive.Add(start, amount) is null)
            return;
        foreach (Landing landing in Enum.GetValues<Landing>())
        {
            if (naive.Add(start, amount, landing == Landing.NextOpening) is not null)
                calendar.Between(start, calendar.Add(start, amount, landing)).ShouldBe(amount);
        }
    });

    [Fact]
    public void Periods_are_apart_and_add_up_to_the_working_time_between() => Check((calendar, naive, drawn, draw) =>
    {
        Instant one = draw.Instant(naive, drawn);
        Instant other = draw.Instant(naive, drawn);
        if (naive.Between(one, other) is not { } between)
            return;
        IReadOnlyList<NodaTime.Interval> periods = calendar.Periods(Instant.Min(one, other), Instant.Max(one, other));
        periods.Aggregate(Duration.Zero, (sum, period) => sum + period.Duration).ShouldBe(Duration.Max(between, -between));
        periods.Zip(periods.Skip(1)).ShouldAllBe(pair => pair.First.End < pair.Second.Start);
    });

    [Fact]
    public void Business_days_agree_with_walking_day_by_day() => Check((calendar, naive, drawn, draw) =>
    {
        LocalDate date = draw.Date(drawn);
        LocalDate other = draw.Date(drawn);
        int days = draw.Days();
        Agree(naive.IsBusinessDay(date), () => calendar.IsBusinessDay(date));
        Agree(naive.AddBusinessDays(date, days), () => calendar.AddBusinessDays(date, days));
        if (date != other)
            Agree(naive.CountBusinessDays(date, other), () => calendar.CountBusinessDays(date, other));
    });

    private static void Check(Action<WorkingCalendar, NaiveCalendar, DrawnCalendar, Draw> property)
    {
        Gen<(DrawnCalendar Drawn, int Seed)> cases =
            from drawn in DrawnCalendar.Any
            from seed in Gen.Choose(0, int.MaxValue)
            select (drawn, seed);
        Prop.ForAll(Arb.From(cases), testCase =>
        {
            NaiveCalendar naive = testCase.Drawn.Naive();
            WorkingCalendar? calendar = testCase.Drawn.Build();
            bool hasTime = Enumerable.Range(0, Period.DaysBetween(testCase.Drawn.From, testCase.Drawn.Until) + 1)
                .Any(day => naive.IsBusinessDay(testCase.Drawn.From.PlusDays(day)) == true);
            (calendar is not null).ShouldBe(hasTime);
            if (calendar is not null)
                property(calendar, naive, testCase.Drawn, new Draw(testCase.Seed));
        }).Check(Seeded);
    }

    private static void Agree<T>(T? expected, Func<T> ask)
        where T : struct
    {
        T? answer;
        try
        {
            answer = ask();
        }
        catch (CalendarRangeException)
        {
            answer = null;
        }
        answer.ShouldBe(expected);
    }

    private static int Size() =>
        int.TryParse(Environment.GetEnvironmentVariable("CUSTOMERCENTRIC_PROPERTY_CASES"), CultureInfo.InvariantCulture, out int cases)
            ? cases
            : 1500;

    /// <summary>Questions for one case, half of them exactly at an edge of a period or a nanosecond beside it.</summary>
    private sealed class Draw(int seed)
    {
        private readonly Random _random = new(seed);

        public Instant Instant(NaiveCalendar naive, DrawnCalendar drawn)
        {
            LocalDate date = Date(drawn);
            List<(Instant Open, Instant Close)> owned = naive.Owned(date);
            if (owned.Count == 0 || _random.Next(2) == 0)
                return date.AtMidnight().InZoneLeniently(drawn.Zone).ToInstant().PlusNanoseconds(_random.NextInt64(86_400_000_000_000));
            (Instant open, Instant close) = owned[_random.Next(owned.Count)];
            return (_random.Next(2) == 0 ? open : close).PlusNanoseconds(_random.Next(-1, 2));
        }

        // Quarters of an hour use periods up exactly; odd nanoseconds do not.
        public Duration Amount() =>
            Duration.FromMinutes(15 * _random.Next(-200, 800)) + Duration.FromNanoseconds(_random.Next(3) == 0 ? _random.Next(-5, 6) : 0);

        public LocalDate Date(DrawnCalendar drawn) =>
            drawn.From.PlusDays(_random.Next(-1, Period.DaysBetween(drawn.From, drawn.Until) + 2));

        public int Days() => _random.Next(-30, 31);
    }
}
