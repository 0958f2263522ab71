using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines.Holidays;

public class EasterTests
{
    [Fact]
    public void Easter_is_the_Sunday_after_the_paschal_full_moon_of_the_Gregorian_reform_1583_to_4099()
    {
        for (var year = 1583; year <= 4099; year++)
            Easter.Sunday(year).ShouldBe(AfterFullMoon(year));
    }

    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(2000, 4, 23)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    public void Easter_falls_on_the_published_date(int year, int month, int day) =>
        Easter.Sunday(year).ShouldBe(new LocalDate(year, month, day));

    /// <summary>The rule as Clavius gave it: golden number, epact, full moon, next Sunday (after Knuth, The Art of Computer Programming, 1.3.2).</summary>
    private static LocalDate AfterFullMoon(int year)
    {
        var golden = year % 19 + 1;
        var century = year / 100 + 1;
        var solarCorrection = 3 * century / 4 - 12;
        var lunarCorrection = (8 * century + 5) / 25 - 5;
        var epact = ((11 * golden + 20 + lunarCorrection - solarCorrection) % 30 + 30) % 30;
        if ((epact == 25 && golden > 11) || epact == 24)
            epact++;
        var fullMoon = 44 - epact;
        if (fullMoon < 21)
            fullMoon += 30;
        return new LocalDate(year, 3, 1).PlusDays(fullMoon - 1).With(DateAdjusters.Next(IsoDayOfWeek.Sunday));
    }
}
