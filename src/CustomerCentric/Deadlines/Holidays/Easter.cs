using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Easter of the Gregorian calendar: the anonymous method published in Nature, 20 April 1876, as given by J. Meeus,
/// Astronomical Algorithms (2nd ed., 1998), chapter 8. It holds for every year from 1583.
/// </summary>
internal static class Easter
{
    public static LocalDate Sunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var (month, day) = Math.DivRem(h + l - 7 * m + 114, 31);
        return new LocalDate(year, month, day + 1);
    }
}
