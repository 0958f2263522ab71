namespace CustomerCentric.Surveys;

/// <summary>Caps weights that let one respondent speak for too many; what is cut off is spread equally over the others. Safe for any number of threads.</summary>
public static class Trimming
{
    /// <summary>Trims until no weight lies above the cap (as trimWeights of R's survey package, strictly); the sum stays.</summary>
    /// <param name="weights">None negative.</param>
    /// <param name="capTimesMean">The cap as a multiple of the mean weight; above 1.</param>
    /// <returns>The trimmed weights, in the same order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cap is not above 1; a weight is negative or no number.</exception>
    public static double[] Trim(IReadOnlyList<double> weights, double capTimesMean)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (!(capTimesMean > 1) || double.IsPositiveInfinity(capTimesMean))
            throw new ArgumentOutOfRangeException(nameof(capTimesMean), capTimesMean, "A cap lies above the mean weight.");
        WeightStatistics.Of(weights);
        double[] trimmed = [.. weights];
        var cap = trimmed.Sum() / trimmed.Length * capTimesMean;
        var isCapped = new bool[trimmed.Length];
        while (Cut(trimmed, isCapped, cap) is var excess and > 0)
        {
            var share = excess / isCapped.Count(capped => !capped);
            for (var respondent = 0; respondent < trimmed.Length; respondent++)
                trimmed[respondent] += isCapped[respondent] ? 0 : share;
        }
        return trimmed;
    }

    /// <summary>Each respondent is cut at most once, so the rounds end.</summary>
    private static double Cut(double[] weights, bool[] isCapped, double cap)
    {
        var excess = 0.0;
        for (var respondent = 0; respondent < weights.Length; respondent++)
        {
            if (weights[respondent] <= cap || isCapped[respondent])
                continue;
            excess += weights[respondent] - cap;
            (weights[respondent], isCapped[respondent]) = (cap, true);
        }
        return excess;
    }
}
