namespace CustomerCentric.Surveys;

/// <summary>How much weights cost.</summary>
internal static class WeightStatistics
{
    /// <summary>Number, sum and squares of the weights above zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not a number.</exception>
    internal static Precision Of(IEnumerable<double> weights)
    {
        long n = 0;
        double sum = 0, squares = 0;
        foreach (var weight in weights)
        {
            if (!(weight >= 0) || double.IsPositiveInfinity(weight))
                throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight is a number, zero or more.");
            n += weight > 0 ? 1 : 0;
            sum += weight;
            squares += weight * weight;
        }
        return new(n, sum, squares, null);
    }

    /// <summary>The spread of the weights in parts of their mean: the design effect is one plus its square (Kish 1965).</summary>
    internal static double Variation(Precision weights) => Math.Sqrt(Math.Max(0, weights.DesignEffect - 1));
}
