namespace CustomerCentric.Surveys;

/// <summary>Means of scales as an index from 0 to 100.</summary>
public static class Indexes
{
    /// <summary>The lowest and highest rating of the questions behind the American Customer Satisfaction Index.</summary>
    private const double AcsiLowest = 1, AcsiHighest = 10;

    /// <summary>
    /// An index as the American Customer Satisfaction Index makes it: the weighted mean of questions from 1 to 10, from 0 to 100
    /// (Fornell and others 1996). Its own weights come from a structural model; any given here are named by the caller.
    /// </summary>
    /// <param name="means">The means of the questions, from 1 to 10.</param>
    /// <param name="weights">One for each, zero or more; they need not add up to anything.</param>
    /// <exception cref="ArgumentException">Not a weight for each mean, or weights are negative or all zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weighted mean is not on the scale.</exception>
    public static double Acsi(IReadOnlyList<double> means, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(weights);
        return Rescale(WeightedMean(means, weights), AcsiLowest, AcsiHighest);
    }

    /// <summary>A mean of a scale as 0 for its lowest and 100 for its highest rating.</summary>
    internal static double Rescale(double mean, double lowest, double highest)
    {
        if (!(highest > lowest))
            throw new ArgumentOutOfRangeException(nameof(highest), highest, "A scale ends above where it begins.");
        if (!(mean >= lowest && mean <= highest))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, FormattableString.Invariant($"A mean of a scale from {lowest} to {highest} lies on it."));
        return 100 * (mean - lowest) / (highest - lowest);
    }

    /// <summary>A score of a scale as one from 0 to 100, with all that comes in the unit of the scale.</summary>
    internal static Score Rescaled(Score score, double lowest, double highest)
    {
        var factor = 100 / (highest - lowest);
        return score with
        {
            Estimate = (score.Estimate - lowest) * factor,
            StandardError = score.StandardError * factor,
            Interval = score.Interval is { } interval
                ? interval with { Low = (interval.Low - lowest) * factor, High = (interval.High - lowest) * factor }
                : null,
        };
    }

    /// <summary>A mean in which what matters more counts more; importances need not add up to anything.</summary>
    internal static double WeightedMean(IReadOnlyList<double> means, IReadOnlyList<double> weights)
    {
        var shares = Normalised(weights);
        if (means.Count != weights.Count)
            throw new ArgumentException("Each mean needs a weight.", nameof(weights));
        return means.Zip(shares, (mean, share) => mean * share).Sum();
    }

    /// <summary>The weights divided by their sum.</summary>
    internal static IReadOnlyList<double> Normalised(IReadOnlyList<double> weights)
    {
        if (weights.Any(weight => !(weight >= 0) || double.IsPositiveInfinity(weight)) || weights.Sum() == 0)
            throw new ArgumentException("Weights are numbers, none negative, not all zero.", nameof(weights));
        var total = weights.Sum();
        return [.. weights.Select(weight => weight / total)];
    }
}
