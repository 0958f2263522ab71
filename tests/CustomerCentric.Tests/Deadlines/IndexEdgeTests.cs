using System.Globalization;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>Calendars at the edges of what an index can hold, against walking day by day.</summary>
public class IndexEdgeTests
{
    private static readonly LocalDate Sun2026Mar08 = new(2026, 3, 8);

    [Fact]
    public void A_known_range_of_one_day_answers_for_that_day() => AgreeThroughout(Daily(Sun2026Mar08, Sun2026Mar08, "09:00-17:00"), 400);

    [Fact]
    public void A_single_minute_in_fifty_years_is_found()
    {
        PlainCalendar plain = Daily(new(2000, 1, 1), new(2049, 12, 31));
        plain.Dates[Sun2026Mar08] = ["11:59-12:00"];
        AgreeThroughout(plain, 100);
    }

    [Fact]
    public void A_single_day_of_which_breaks_leave_a_minute_is_found()
    {
        PlainCalendar plain = Daily(Sun2026Mar08.PlusDays(-9), Sun2026Mar08.PlusDays(9));
        plain.Dates[Sun2026Mar08] = ["09:00-17:00"];
        plain.Breaks[Sun2026Mar08.PlusDays(-1)] = ["20:00-12:30"];
        plain.Breaks[Sun2026Mar08] = ["12:31-03:00"];
        AgreeThroughout(plain, 200);
    }

    [Fact]
    public void A_thousand_breaks_on_a_day_each_count()
    {
        PlainCalendar plain = Daily(Sun2026Mar08.PlusDays(-2), Sun2026Mar08.PlusDays(2), "00:00-24:00");
        plain.Breaks[Sun2026Mar08] = ThousandBreaks();
        AgreeThroughout(plain, 400);
    }

    [Fact]
    public void Years_of_a_minute_a_day_beside_years_without_a_close_are_searched_right()
    {
        PlainCalendar plain = Daily(new(1995, 1, 1), new(2034, 12, 31), "09:00-09:01");
        for (LocalDate date = new(2015, 1, 1); date <= plain.Until; date = date.PlusDays(1))
            plain.Dates[date] = ["00:00-24:00"];
        AgreeThroughout(plain, 150);
    }

    [Fact]
    public void The_widest_range_is_answered_from_end_to_end() => AgreeThroughout(Daily(new(1951, 1, 1), new(2200, 12, 31), "22:00-06:00"), 60);

    [Fact]
    public void Every_roll_is_refused_exactly_where_the_month_is_not_known_to_its_end()
    {
        int asked = 0;
        LocalDate first = new(2026, 1, 27);
        for (int from = 0; from < 36; from += 5)
        {
            for (int until = from; until < 36; until += 2)
            {
                // Working days are rare, so that rolls meet the ends of months and of what is known.
                PlainCalendar plain = Daily(first.PlusDays(from), first.PlusDays(until));
                plain.Week[0] = plain.Week[4] = ["09:00-17:00"];
                if (plain.Build() is { } calendar)
                    asked += AgreeOnRolls(Twins.Of(plain, calendar, new Random(0)));
            }
        }
        asked.ShouldBeGreaterThan(25_000);
    }

    [Fact]
    public void The_same_month_of_another_year_is_another_month()
    {
        PlainCalendar plain = Daily(new(2025, 1, 1), new(2026, 12, 31));
        plain.Dates[new(2025, 3, 10)] = plain.Dates[new(2026, 3, 20)] = ["09:00-17:00"];
        WorkingCalendar calendar = plain.Build()!;
        calendar.AddBusinessDays(new LocalDate(2025, 3, 15), 0, Roll.ModifiedFollowing).ShouldBe(new LocalDate(2025, 3, 10));
        calendar.AddBusinessDays(new LocalDate(2026, 3, 15), 0, Roll.ModifiedPreceding).ShouldBe(new LocalDate(2026, 3, 20));
    }

    private static int AgreeOnRolls(Twins twins)
    {
        int asked = 0;
        for (LocalDate date = twins.Plain.From.PlusDays(-1); date <= twins.Plain.Until.PlusDays(1); date = date.PlusDays(1))
        {
            foreach (Roll roll in Enum.GetValues<Roll>())
            {
                for (int days = -2; days <= 2; days++)
                {
                    (LocalDate on, int steps) = (date, days);
                    twins.Agree($"{on} + {steps} {roll}", twins.Naive.AddBusinessDays(on, steps, roll), () => twins.Calendar.AddBusinessDays(on, steps, roll));
                    asked++;
                }
            }
        }
        return asked;
    }

    private static void AgreeThroughout(PlainCalendar plain, int questions)
    {
        WorkingCalendar calendar = plain.Build()!;
        var twins = Twins.Of(plain, calendar, new Random(6));
        NaiveCalendar naive = twins.Naive;
        Instant[] ends = [naive.First, naive.Last];
        Instant[] edges = [.. ends.SelectMany(end => new[] { end.PlusNanoseconds(-1), end, end.PlusNanoseconds(1) })];
        for (int i = 0; i < questions; i++)
        {
            Instant start = i < edges.Length ? edges[i] : twins.Instant();
            Instant end = i < edges.Length ? edges[^(i + 1)] : twins.Instant();
            Duration amount = twins.Amount();
            foreach (Landing landing in Enum.GetValues<Landing>())
            {
                twins.Agree($"{start} + {amount} {landing}", naive.Add(start, amount, landing), () => calendar.Add(start, amount, landing));
                twins.Agree($"{start} - {amount} {landing}", naive.Add(start, -amount, landing), () => calendar.Subtract(start, amount, landing));
            }
            twins.Agree($"between {start} and {end}", naive.Between(start, end), () => calendar.Between(start, end));
            twins.Agree($"is open at {start}", naive.IsOpen(start), () => calendar.IsOpen(start));
            twins.Agree($"next opening at {start}", naive.NextOpening(start), () => calendar.NextOpening(start));
            twins.Agree($"previous close at {start}", naive.PreviousClose(start), () => calendar.PreviousClose(start));
            (LocalDate date, int days) = (twins.Date(), twins.Days());
            twins.Agree($"{date} + {days}", naive.AddBusinessDays(date, days), () => calendar.AddBusinessDays(date, days));
            twins.Agree($"periods of {date}", naive.Periods(date), () => calendar.Periods(date));
        }
        AgreeOnTheWhole(twins);
    }

    // All the time there is, from end to end and not a nanosecond more.
    private static void AgreeOnTheWhole(Twins twins)
    {
        (Instant first, Instant last) = (twins.Naive.First, twins.Naive.Last);
        Duration all = twins.Naive.Between(first, last)!.Value;
        foreach (Duration amount in new[] { all, all + Duration.FromNanoseconds(1), all - Duration.FromNanoseconds(1) })
        {
            foreach (Landing landing in Enum.GetValues<Landing>())
            {
                twins.Agree($"{first} + {amount} {landing}", twins.Naive.Add(first, amount, landing), () => twins.Calendar.Add(first, amount, landing));
                twins.Agree($"{last} - {amount} {landing}", twins.Naive.Add(last, -amount, landing), () => twins.Calendar.Subtract(last, amount, landing));
            }
        }
        (LocalDate from, LocalDate after) = (twins.Plain.From, twins.Plain.Until.PlusDays(1));
        twins.Agree($"days of {from} to {after}", twins.Naive.CountBusinessDays(from, after), () => twins.Calendar.CountBusinessDays(from, after));
    }

    private static PlainCalendar Daily(LocalDate from, LocalDate until, params string[] hours) => new()
    {
        ZoneId = "America/New_York",
        Week = PlainCalendar.EveryDay(hours),
        From = from,
        Until = until,
    };

    // Every other minute, and some that overlap those.
    private static string[] ThousandBreaks() =>
    [
        .. Enumerable.Range(0, 720).Select(i => $"{Clock(2 * i)}-{Clock((2 * i) + 1)}"),
        .. Enumerable.Range(0, 280).Select(i => $"{Clock(4 * i)}-{Clock((4 * i) + 1)}"),
    ];

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
