using System.Collections.Concurrent;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A month of the Vietnamese lunar calendar.</summary>
/// <param name="Number">1 to 12; a leap month has the number of the month before it.</param>
/// <param name="IsLeap">Whether the month repeats its number.</param>
/// <param name="FirstDay">The date of its new moon.</param>
/// <param name="Days">29 or 30.</param>
internal sealed record LunarMonth(int Number, bool IsLeap, LocalDate FirstDay, int Days);

/// <summary>
/// A year of the Vietnamese lunar calendar, right from 1968 to 2100. A month begins on the date of a new moon at UTC+7, the
/// time of North Vietnam since 1968 and of the whole country since 1975. The winter solstice lies in month 11; when there are
/// thirteen months from one month 11 to the next, the first without a major solar term is the leap month.
/// </summary>
internal sealed class VietnameseLunarYear
{
    // Terrestrial minus universal time was 38 s in 1968 and is 69 s now; nobody knows it for 2100. No month that a holiday of
    // the set VN rests on begins within five minutes of midnight, so one value serves.
    private const double TerrestrialLead = 69.0 / 86400;

    private const double Utc7 = 7.0 / 24;

    private static readonly LocalDate JulianDayZero = new LocalDate(2000, 1, 1).PlusDays(-2451545);

    // A year costs some hundreds of sines; a set asks for each of its years several times.
    private static readonly ConcurrentDictionary<int, VietnameseLunarYear> Years = [];

    private VietnameseLunarYear(IReadOnlyList<LunarMonth> months) => Months = months;

    /// <summary>The 12 or 13 months, from Tết to the eve of the next.</summary>
    public IReadOnlyList<LunarMonth> Months { get; }

    /// <summary>The lunar year that begins in a year. Safe for any number of threads.</summary>
    public static VietnameseLunarYear Of(int year) => Years.GetOrAdd(year, static each => Compute(each));

    /// <summary>The month of a number, not its leap month.</summary>
    public LunarMonth Month(int number) => Months.First(month => month.Number == number);

    private static VietnameseLunarYear Compute(int year) =>
        new([.. FromSolstice(year).Where(month => month.Number <= 10), .. FromSolstice(year + 1).TakeWhile(month => month.Number >= 11)]);

    /// <summary>The months from month 11, which holds the winter solstice before a year, to the eve of the next month 11.</summary>
    private static List<LunarMonth> FromSolstice(int year)
    {
        var first = Month11(year - 1);
        var count = Month11(year) - first;
        List<LunarMonth> months = [];
        var number = 10;
        var leapPassed = count == 12;
        for (var lunation = first; lunation < first + count; lunation++)
        {
            var (day, next) = (Day(lunation), Day(lunation + 1));
            var isLeap = !leapPassed && SolarSector(day) == SolarSector(next);
            leapPassed |= isLeap;
            if (!isLeap)
                number = number % 12 + 1;
            months.Add(new(number, isLeap, JulianDayZero.PlusDays(day), next - day));
        }
        return months;
    }

    /// <summary>The lunation in which the sun passes 270 degrees at the end of a year.</summary>
    private static int Month11(int year)
    {
        var lunation = Astronomy.LunationNear(Period.DaysBetween(JulianDayZero, new LocalDate(year, 12, 31)));
        while (SolarSector(Day(lunation)) >= 9)
            lunation--;
        return lunation;
    }

    /// <summary>The date of a new moon, as a Julian day number.</summary>
    private static int Day(int lunation) => (int)Math.Floor(Astronomy.NewMoon(lunation) - TerrestrialLead + Utc7 + 0.5);

    /// <summary>Which twelfth of its way the sun is on when a date begins; the ninth begins at the winter solstice.</summary>
    private static int SolarSector(int day) => (int)(Astronomy.SolarLongitude(day - 0.5 - Utc7 + TerrestrialLead) / 30);
}
