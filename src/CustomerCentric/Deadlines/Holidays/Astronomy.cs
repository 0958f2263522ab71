namespace CustomerCentric.Deadlines;

/// <summary>
/// New moons and the place of the sun, from J. Meeus, Astronomical Algorithms (2nd ed., Willmann-Bell 1998). Times are
/// Julian days in Terrestrial Time.
/// </summary>
internal static class Astronomy
{
    // Coefficient in days, power of the eccentricity factor E, multiples of M, M' and F: chapter 49, new moon.
    private static readonly (double Days, int E, int Sun, int Moon, int Node)[] Periodic =
    [
        (-0.40720, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2), (0.00739, 1, -1, 1, 0),
        (-0.00514, 1, 1, 1, 0), (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2), (-0.00057, 0, 0, 1, 2), (0.00056, 1, 1, 2, 0),
        (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2), (0.00038, 1, 1, 0, -2), (-0.00024, 1, -1, 2, 0), (-0.00007, 0, 2, 1, 0),
        (0.00004, 0, 0, 2, -2), (0.00004, 0, 3, 0, 0), (0.00003, 0, 1, 1, -2), (0.00003, 0, 0, 2, 2), (-0.00003, 0, 1, 1, 2),
        (0.00003, 0, -1, 1, 2), (-0.00002, 0, -1, 1, -2), (-0.00002, 0, 1, 3, 0), (0.00002, 0, 0, 4, 0),
    ];

    // Millionths of a day, degrees, degrees a lunation: the planetary arguments A1 to A14 of chapter 49.
    private static readonly (int Microdays, double Start, double Rate)[] Planetary =
    [
        (325, 299.77, 0.107408), (165, 251.88, 0.016321), (164, 251.83, 26.651886), (126, 349.42, 36.412478), (110, 84.66, 18.206239),
        (62, 141.74, 53.303771), (60, 207.14, 2.453732), (56, 154.84, 7.306860), (47, 34.52, 27.261239), (42, 207.19, 0.121824),
        (40, 291.34, 1.844379), (37, 161.72, 24.198154), (35, 239.56, 25.513099), (23, 331.55, 3.592518),
    ];

    /// <summary>The number of the lunation whose new moon is near a time; the first new moon of 2000 is number 0.</summary>
    public static int LunationNear(double julianDay) => (int)Math.Round((julianDay - 2451550.09766) / 29.530588861);

    /// <summary>The instant of a new moon, to within a quarter of a minute (chapter 49).</summary>
    public static double NewMoon(int lunation)
    {
        var t = lunation / 1236.85;
        var e = 1 - 0.002516 * t - 0.0000074 * t * t;
        var sun = 2.5534 + 29.10535670 * lunation - 0.0000014 * t * t;
        var moon = 201.5643 + 385.81693528 * lunation + 0.0107582 * t * t + 0.00001238 * t * t * t;
        var node = 160.7108 + 390.67050284 * lunation - 0.0016118 * t * t;

        var day = 2451550.09766 + 29.530588861 * lunation + 0.00015437 * t * t;
        ReadOnlySpan<double> powers = [1, e, e * e];
        foreach (var term in Periodic)
            day += term.Days * powers[term.E] * Sin(term.Sun * sun + term.Moon * moon + term.Node * node);
        day -= 0.00017 * Sin(124.7746 - 1.56375588 * lunation);
        foreach (var term in Planetary)
            day += term.Microdays * 1e-6 * Sin(term.Start + term.Rate * lunation);
        return day;
    }

    /// <summary>The apparent longitude of the sun in degrees, 0 to 360, to a hundredth of a degree (chapter 25, low accuracy).</summary>
    public static double SolarLongitude(double julianDay)
    {
        var t = (julianDay - 2451545.0) / 36525;
        var anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        var centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * Sin(anomaly)
            + (0.019993 - 0.000101 * t) * Sin(2 * anomaly) + 0.000289 * Sin(3 * anomaly);
        var longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Sin(125.04 - 1934.136 * t);
        return longitude - 360 * Math.Floor(longitude / 360);
    }

    private static double Sin(double degrees) => Math.Sin(degrees * (Math.PI / 180));
}
