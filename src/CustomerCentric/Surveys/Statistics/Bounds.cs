namespace CustomerCentric.Surveys;

/// <summary>Two ends of an interval as computed, before anything is cut to the scale.</summary>
internal readonly record struct Bounds(double Low, double High)
{
    internal static Bounds Around(double centre, double halfWidth) => new(centre - halfWidth, centre + halfWidth);

    /// <summary>The second less the first, from the interval of each (Newcombe 1998, method 10).</summary>
    internal static Bounds OfDifference(double first, Bounds ofFirst, double second, Bounds ofSecond) => new(
        second - first - double.Hypot(second - ofSecond.Low, ofFirst.High - first),
        second - first + double.Hypot(ofSecond.High - second, first - ofFirst.Low));

    internal Bounds Within(double lowest, double highest) => new(Math.Max(Low, lowest), Math.Min(High, highest));

    internal ScoreInterval At(double level, IntervalMethod method) => new(Low, High, level, method);

    public static Bounds operator *(Bounds bounds, double factor) => new(bounds.Low * factor, bounds.High * factor);
}
