using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>The short way to the start of a day against NodaTime's own, through decades of clock changes.</summary>
public class StartOfDayTests
{
    [Theory]
    [InlineData("America/New_York")]
    [InlineData("America/Santiago")]
    [InlineData("Asia/Manila")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("Pacific/Kwajalein")]
    public void Every_day_starts_where_the_zone_says(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        for (var date = new LocalDate(1840, 1, 1); date < new LocalDate(2050, 1, 1); date = date.PlusDays(1))
        {
            if (PeriodResolver.StartOf(date, zone) != Slowly(date, zone))
                Assert.Fail($"{date} in {id}");
        }
    }

    private static Instant Slowly(LocalDate date, DateTimeZone zone)
    {
        try
        {
            return zone.AtStartOfDay(date).ToInstant();
        }
        catch (SkippedTimeException)
        {
            return zone.AtStartOfDay(date.PlusDays(1)).ToInstant();
        }
    }
}
