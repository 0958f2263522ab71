using System.Globalization;
using System.Text.Json;
using CustomerCentric.Deadlines;
using NodaTime.Text;

namespace CustomerCentric.Tests.Deadlines.Holidays;

public class VietnameseLunarYearTests
{
    private static readonly int[] Years = [.. Enumerable.Range(1968, 133)];

    [Theory]
    [InlineData("tet", 1, 1)]
    [InlineData("hung_kings", 3, 10)]
    public void The_dates_are_those_that_four_computations_agree_on(string list, int month, int day)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "vietnamese_lunar.json")));
        var cases = file.RootElement.GetProperty(list).EnumerateArray().ToList();
        cases.Count.ShouldBeGreaterThan(60);
        foreach (var each in cases)
        {
            var date = VietnameseLunarYear.Of(each.GetProperty("year").GetInt32()).Month(month).FirstDay.PlusDays(day - 1);
            LocalDatePattern.Iso.Format(date).ShouldBe(each.GetProperty("date").GetString());
        }
    }

    [Fact]
    public void Tet_differs_from_the_Chinese_new_year_in_exactly_the_known_years()
    {
        ChineseLunisolarCalendar chinese = new();
        Years.Where(year => Tet(year) != LocalDate.FromDateTime(chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0)))
            .ShouldBe([1968, 1969, 1985, 2007, 2030, 2053]);
    }

    private static LocalDate Tet(int year) => VietnameseLunarYear.Of(year).Months[0].FirstDay;
}
