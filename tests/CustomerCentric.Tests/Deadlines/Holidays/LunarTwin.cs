namespace CustomerCentric.Tests.Deadlines.Holidays;

/// <summary>
/// The lunar months once more, slower and from other series: the new moon is searched for where the moon's longitude
/// (J. Meeus, Astronomical Algorithms, chapter 47, the 50 greatest terms) equals the sun's (P. Bretagnon and J.-L. Simon,
/// Planetary Programs and Tables, 1986, the sun's 49 terms). For any offset, so that it can be held against China's calendar.
/// </summary>
internal sealed class LunarTwin(int utcOffsetHours)
{
    private const double TerrestrialLead = 69.0 / 86400;

    // D, M, M', F and millionths of a degree.
    private static readonly int[,] MoonTerms =
    {
        { 0, 0, 1, 0, 6288774 }, { 2, 0, -1, 0, 1274027 }, { 2, 0, 0, 0, 658314 }, { 0, 0, 2, 0, 213618 }, { 0, 1, 0, 0, -185116 },
        { 0, 0, 0, 2, -114332 }, { 2, 0, -2, 0, 58793 }, { 2, -1, -1, 0, 57066 }, { 2, 0, 1, 0, 53322 }, { 2, -1, 0, 0, 45758 },
        { 0, 1, -1, 0, -40923 }, { 1, 0, 0, 0, -34720 }, { 0, 1, 1, 0, -30383 }, { 2, 0, 0, -2, 15327 }, { 0, 0, 1, 2, -12528 },
        { 0, 0, 1, -2, 10980 }, { 4, 0, -1, 0, 10675 }, { 0, 0, 3, 0, 10034 }, { 4, 0, -2, 0, 8548 }, { 2, 1, -1, 0, -7888 },
        { 2, 1, 0, 0, -6766 }, { 1, 0, -1, 0, -5163 }, { 1, 1, 0, 0, 4987 }, { 2, -1, 1, 0, 4036 }, { 2, 0, 2, 0, 3994 },
        { 4, 0, 0, 0, 3861 }, { 2, 0, -3, 0, 3665 }, { 0, 1, -2, 0, -2689 }, { 2, 0, -1, 2, -2602 }, { 2, -1, -2, 0, 2390 },
        { 1, 0, 1, 0, -2348 }, { 2, -2, 0, 0, 2236 }, { 0, 1, 2, 0, -2120 }, { 0, 2, 0, 0, -2069 }, { 2, -2, -1, 0, 2048 },
        { 2, 0, 1, -2, -1773 }, { 2, 0, 0, 2, -1595 }, { 4, -1, -1, 0, 1215 }, { 0, 0, 2, 2, -1110 }, { 3, 0, -1, 0, -892 },
        { 2, 1, 1, 0, -810 }, { 4, -1, -2, 0, 759 }, { 0, 2, -1, 0, -713 }, { 2, 2, -1, 0, -700 }, { 2, 1, -2, 0, 691 },
        { 2, -1, 0, -2, 596 }, { 4, 0, 1, 0, 549 }, { 0, 0, 4, 0, 537 }, { 4, -1, 0, 0, 520 }, { 1, 0, -2, 0, -487 },
    };

    // Amplitude, degrees at 2000, degrees a century.
    private static readonly (int Amplitude, double Start, double Rate)[] SunTerms =
    [
        (403406, 270.54861, 0.9287892), (195207, 340.19128, 35999.1376958), (119433, 63.91854, 35999.4089666),
        (112392, 331.26220, 35998.7287385), (3891, 317.843, 71998.20261), (2819, 86.631, 71998.4403), (1721, 240.052, 36000.35726),
        (660, 310.26, 71997.4812), (350, 247.23, 32964.4678), (334, 260.87, -19.4410), (314, 297.82, 445267.1117),
        (268, 343.14, 45036.8840), (242, 166.79, 3.1008), (234, 81.53, 22518.4434), (158, 3.50, -19.9739), (132, 132.75, 65928.9345),
        (129, 182.95, 9038.0293), (114, 162.03, 3034.7684), (99, 29.8, 33718.148), (93, 266.4, 3034.448), (86, 249.2, -2280.773),
        (78, 157.6, 29929.992), (72, 257.8, 31556.493), (68, 185.1, 149.588), (64, 69.9, 9037.750), (46, 8.0, 107997.405),
        (38, 197.1, -4444.176), (37, 250.4, 151.771), (32, 65.3, 67555.316), (29, 162.7, 31556.080), (28, 341.5, -4561.540),
        (27, 291.6, 107996.706), (27, 98.5, 1221.655), (25, 146.7, 62894.167), (24, 110.0, 31437.369), (21, 5.2, 14578.298),
        (21, 342.6, -31931.757), (20, 230.9, 34777.243), (18, 256.1, 1221.999), (17, 45.3, 62894.511), (14, 242.9, -4442.039),
        (13, 115.2, 107997.909), (13, 151.8, 119.066), (13, 285.3, 16859.071), (12, 53.3, -4.578), (10, 126.6, 26895.292),
        (10, 205.7, -39.127), (10, 85.9, 12297.536), (10, 146.1, 90073.778),
    ];

    /// <summary>Minutes from a new moon to the nearest local midnight.</summary>
    public double MinutesFromMidnight(int lunation)
    {
        var day = LocalTime(lunation);
        return Math.Abs(day - Math.Round(day)) * 1440;
    }

    /// <summary>
    /// The first day, number and leap of every month from month 11 of one year to the month before month 11 of another, by
    /// the plainest reading of the rule: solstices first, then months, then their major terms.
    /// </summary>
    public List<(LocalDate FirstDay, int Number, bool IsLeap, int Lunation)> Months(int fromYear, int untilYear)
    {
        List<(LocalDate, int, bool, int)> months = [];
        for (var year = fromYear; year < untilYear; year++)
        {
            var (first, next) = (LunationHolding(Solstice(year)), LunationHolding(Solstice(year + 1)));
            var (number, leapFound) = (11, next - first == 12);
            for (var lunation = first; lunation < next; lunation++)
            {
                var isLeap = !leapFound && lunation > first && !HoldsMajorTerm(lunation);
                leapFound |= isLeap;
                if (lunation > first && !isLeap)
                    number = number == 12 ? 1 : number + 1;
                months.Add((Date(FirstDay(lunation)), number, isLeap, lunation));
            }
        }
        return months;
    }

    public static double SunLongitude(double terrestrialDay)
    {
        var t = (terrestrialDay - 2451545) / 36525;
        var sum = SunTerms.Sum(term => term.Amplitude * Sin(term.Start + term.Rate * t));
        var aberration = 0.0000974 * Sin(90 + 177.63 + 35999.01848 * t) - 0.005575;
        return Turn(282.7771834 + 36000.76953744 * t + 0.000005729577951308232 * sum + aberration + Nutation(t));
    }

    private static double MoonLongitude(double terrestrialDay)
    {
        var t = (terrestrialDay - 2451545) / 36525;
        var mean = 218.3164477 + 481267.88123421 * t - 0.0015786 * t * t;
        var elongation = 297.8501921 + 445267.1114034 * t - 0.0018819 * t * t;
        var sun = 357.5291092 + 35999.0502909 * t - 0.0001536 * t * t;
        var moon = 134.9633964 + 477198.8675055 * t + 0.0087414 * t * t;
        var node = 93.2720950 + 483202.0175233 * t - 0.0036539 * t * t;
        var eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
        var sum = 3958 * Sin(119.75 + 131.849 * t) + 1962 * Sin(mean - node) + 318 * Sin(53.09 + 479264.290 * t);
        for (var i = 0; i < MoonTerms.GetLength(0); i++)
        {
            sum += MoonTerms[i, 4] * Math.Pow(eccentricity, Math.Abs(MoonTerms[i, 1]))
                * Sin(MoonTerms[i, 0] * elongation + MoonTerms[i, 1] * sun + MoonTerms[i, 2] * moon + MoonTerms[i, 3] * node);
        }
        return Turn(mean + sum / 1e6 + Nutation(t));
    }

    /// <summary>The date, as a Julian day number, on which the sun reaches 270 degrees.</summary>
    private int Solstice(int year)
    {
        var day = Period.DaysBetween(Date(0), new LocalDate(year, 12, 15));
        while (SunAtMidnight(day + 1) < 270)
            day++;
        return day;
    }

    private int LunationHolding(int day)
    {
        var lunation = (int)((day - 2451550.1) / 29.530588861) + 2;
        while (FirstDay(lunation) > day)
            lunation--;
        return lunation;
    }

    private bool HoldsMajorTerm(int lunation) =>
        (int)(SunAtMidnight(FirstDay(lunation)) / 30) != (int)(SunAtMidnight(FirstDay(lunation + 1)) / 30);

    private double SunAtMidnight(int day) => SunLongitude(day - 0.5 - utcOffsetHours / 24.0 + TerrestrialLead);

    private int FirstDay(int lunation) => (int)Math.Floor(LocalTime(lunation));

    private double LocalTime(int lunation)
    {
        var day = 2451550.1 + 29.530588861 * lunation;
        for (var i = 0; i < 4; i++)
            day -= (Turn(MoonLongitude(day) - SunLongitude(day) + 180) - 180) / 12.19;
        return day - TerrestrialLead + utcOffsetHours / 24.0 + 0.5;
    }

    private static double Nutation(double t) => -0.004778 * Sin(124.90 - 1934.134 * t) - 0.0003667 * Sin(201.11 + 72001.5377 * t);

    private static LocalDate Date(int day) => new LocalDate(2000, 1, 1).PlusDays(day - 2451545);

    private static double Turn(double degrees) => degrees - 360 * Math.Floor(degrees / 360);

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
