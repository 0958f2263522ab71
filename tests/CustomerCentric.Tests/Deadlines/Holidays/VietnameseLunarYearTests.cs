using System.Globalization;
using System.Text.Json;
using CustomerCentric.Deadlines;
using NodaTime.Text;

namespace CustomerCentric.Tests.Deadlines.Holidays;

public class VietnameseLunarYearTests
{
    private static readonly int[] Years = [.. Enumerable.Range(1968, 133)];

    [Theory]
    [InlineData("tet", 1, 1, 88)]
    [InlineData("hung_kings", 3, 10, 62)]
    public void The_dates_are_those_that_four_computations_agree_on(string list, int month, int day, int count)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "vietnamese_lunar.json")));
        var cases = file.RootElement.GetProperty(list).EnumerateArray().ToList();
        cases.Count.ShouldBe(count);
        foreach (var each in cases)
        {
            var date = VietnameseLunarYear.Of(each.GetProperty("year").GetInt32()).Month(month).FirstDay.PlusDays(day - 1);
            LocalDatePattern.Iso.Format(date).ShouldBe(each.GetProperty("date").GetString());
        }
    }

    [Fact]
    public void Tet_differs_from_the_Chinese_new_year_in_exactly_the_known_years() =>
        Years.Where(year => Tet(year) != ChineseNewYear(year)).ShouldBe([1968, 1969, 1985, 2007, 2030, 2053]);

    [Fact]
    public void Months_have_29_or_30_days_and_follow_each_other_without_a_gap()
    {
        var months = Years.SelectMany(year => VietnameseLunarYear.Of(year).Months).ToList();
        months.All(month => month.Days is 29 or 30).ShouldBeTrue();
        foreach (var (month, next) in months.Zip(months.Skip(1)))
            next.FirstDay.ShouldBe(month.FirstDay.PlusDays(month.Days));
    }

    [Fact]
    public void A_year_has_twelve_months_in_order_and_at_most_one_of_them_twice()
    {
        foreach (var year in Years)
        {
            var months = VietnameseLunarYear.Of(year).Months;
            months.Where(month => !month.IsLeap).Select(month => month.Number).ShouldBe(Enumerable.Range(1, 12), $"{year}");
            foreach (var (month, index) in months.Select((month, index) => (month, index)).Where(each => each.month.IsLeap))
                months[index - 1].Number.ShouldBe(month.Number, $"{year}");
            months.Count(month => month.IsLeap).ShouldBeLessThanOrEqualTo(1, $"{year}");
        }
    }

    [Fact]
    public void Seven_years_of_nineteen_have_a_leap_month()
    {
        // Six or eight where the count crosses a year whose leap month moved to its neighbour.
        foreach (var first in Years.Take(114))
            Enumerable.Range(first, 19).Count(year => VietnameseLunarYear.Of(year).Months.Count == 13).ShouldBeInRange(6, 8);
        Years.Count(year => VietnameseLunarYear.Of(year).Months.Count == 13).ShouldBe(49);
    }

    [Fact]
    public void Tet_is_between_21_January_and_20_February_and_a_lunar_year_apart_from_the_next()
    {
        foreach (var year in Years)
        {
            Tet(year).ShouldBeInRange(new(year, 1, 21), new(year, 2, 20));
            Period.DaysBetween(Tet(year), Tet(year + 1)).ShouldBeOneOf(353, 354, 355, 383, 384, 385);
        }
    }

    [Fact]
    public void Every_month_is_that_of_a_slower_computation_from_other_series()
    {
        LunarTwin twin = new(utcOffsetHours: 7);
        var expected = twin.Months(1967, 2100).SkipWhile(month => month.Number != 1).ToList();
        var months = Years.SelectMany(year => VietnameseLunarYear.Of(year).Months).Take(expected.Count).ToList();
        months.Count.ShouldBe(expected.Count);
        // A new moon closer to midnight than the series agree has no sure date: 10 December 2072, a month without holidays.
        var sure = months.Zip(expected).Where(each => twin.MinutesFromMidnight(each.Second.Lunation) > 0.5).ToList();
        (months.Count - sure.Count).ShouldBeLessThanOrEqualTo(3);
        foreach (var (month, (firstDay, number, isLeap, _)) in sure)
            (month.FirstDay, month.Number, month.IsLeap).ShouldBe((firstDay, number, isLeap));
    }

    [Fact]
    public void Months_that_holidays_rest_on_begin_well_away_from_midnight()
    {
        // So neither the series' error nor the unknown rotation of the earth until 2100 can move them.
        LunarTwin twin = new(utcOffsetHours: 7);
        twin.Months(1967, 2100).Where(month => month.Number is 1 or 3 && !month.IsLeap)
            .Min(month => twin.MinutesFromMidnight(month.Lunation)).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void The_sun_is_where_another_series_puts_it()
    {
        for (var day = 2439856.0; day < 2488435; day += 7.3)
        {
            var difference = Math.Abs(Astronomy.SolarLongitude(day) - LunarTwin.SunLongitude(day));
            Math.Min(difference, 360 - difference).ShouldBeLessThan(0.011, $"{day}");
        }
    }

    [Fact]
    public void The_slower_computation_at_UTC_plus_8_gives_the_Chinese_calendar()
    {
        LunarTwin twin = new(utcOffsetHours: 8);
        ChineseLunisolarCalendar chinese = new();
        twin.Months(1967, 2100)
            .Where(month => twin.MinutesFromMidnight(month.Lunation) > 3 && Chinese(month.FirstDay) != (month.Number, month.IsLeap, 1))
            .ShouldBeEmpty();

        (int, bool, int) Chinese(LocalDate date)
        {
            var time = date.ToDateTimeUnspecified();
            var (month, leap) = (chinese.GetMonth(time), chinese.GetLeapMonth(chinese.GetYear(time)));
            return (leap > 0 && month >= leap ? month - 1 : month, month == leap, chinese.GetDayOfMonth(time));
        }
    }

    private static LocalDate Tet(int year) => VietnameseLunarYear.Of(year).Months[0].FirstDay;

    private static LocalDate ChineseNewYear(int year) =>
        LocalDate.FromDateTime(new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0));
}
