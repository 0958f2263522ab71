namespace CustomerCentric.Surveys;

/// <summary>From values to places in a drawing, with round values to mark.</summary>
/// <param name="From">The value at the beginning.</param>
/// <param name="To">The value at the end; above the beginning.</param>
/// <param name="Begin">The place of the beginning.</param>
/// <param name="End">The place of the end; before the beginning where values rise upwards.</param>
internal readonly record struct Axis(double From, double To, double Begin, double End)
{
    internal double At(double value) => Begin + (End - Begin) * (Math.Clamp(value, From, To) - From) / (To - From);

    /// <summary>The values 1, 2 or 5 times a power of ten apart.</summary>
    /// <param name="apart">How far apart in the drawing they are at least.</param>
    internal IEnumerable<double> Marks(double apart)
    {
        var step = Step((To - From) * apart / Math.Abs(End - Begin));
        var (first, last) = (Math.Ceiling(From / step - 1e-9), Math.Floor(To / step + 1e-9));
        for (var mark = first; mark <= last; mark++)
            yield return mark * step;
    }

    /// <summary>An axis around some values, at least one, ending at round ones within what is possible.</summary>
    internal static Axis Around(IEnumerable<double> values, double lowest, double highest, double begin, double end)
    {
        double[] all = [.. values];
        var (low, high) = (all.Min(), all.Max());
        var step = Step(Math.Max(high - low, (highest - lowest) / 50) / 4);
        low = Math.Max(lowest, Math.Floor(low / step) * step);
        high = Math.Min(highest, Math.Ceiling(high / step) * step);
        return low < high ? new(low, high, begin, end) : new(lowest, highest, begin, end);
    }

    /// <summary>An axis around some estimates with their intervals; there is at least one.</summary>
    internal static Axis Around(IEnumerable<Score> scores, double lowest, double highest, double begin, double end) => Around(
        scores.SelectMany(score => score.Estimate is { } estimate ? [estimate, score.Interval?.Low ?? estimate, score.Interval?.High ?? estimate] : Array.Empty<double>()),
        lowest, highest, begin, end);

    private static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10);
    }
}
