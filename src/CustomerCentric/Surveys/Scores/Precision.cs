namespace CustomerCentric.Surveys;

/// <summary>What an interval asks of a sample: its size, weights and population.</summary>
/// <param name="N">Scored answers.</param>
/// <param name="SumOfWeights">Their weights, added up.</param>
/// <param name="SumOfSquaredWeights">The squares of their weights, added up.</param>
/// <param name="Population">All who could have answered; null when they are too many to matter.</param>
internal readonly record struct Precision(long N, double SumOfWeights, double SumOfSquaredWeights, long? Population)
{
    /// <summary>Every answer counts once.</summary>
    internal static Precision Of(long n, long? population = null) => new(n, n, n, population);

    /// <summary>
    /// The sum of weights squared, over the sum of squared weights (Kish 1965); MathNet's figure of the same name is another.
    /// </summary>
    internal double EffectiveN => SumOfWeights * SumOfWeights / SumOfSquaredWeights;

    internal double DesignEffect => N / EffectiveN;

    /// <summary>Whether an answer counts for more or less than one; weights may add up to n and still do.</summary>
    internal bool IsWeighted => SumOfWeights != N || SumOfSquaredWeights != N;

    /// <summary>For a variance divided by n, as that of a share: (N - n) / (N - 1) (Cochran 1977, 2.6).</summary>
    internal double ShareCorrection => Population switch
    {
        null => 1,
        <= 1 => 0,
        { } population => (population - (double)N) / (population - 1),
    };

    /// <summary>For a sample's variance, divided by n - 1: 1 - n / N (Cochran 1977, 2.6).</summary>
    internal double MeanCorrection => Population is { } population ? 1 - (double)N / population : 1;

    /// <summary>How many unweighted answers from an endless population would tell as much; infinite when everybody answered.</summary>
    internal double ShareN => EffectiveN / ShareCorrection;

    /// <exception cref="ArgumentOutOfRangeException">More answers than people.</exception>
    internal void Check()
    {
        if (Population is { } population && population < N)
            throw new ArgumentOutOfRangeException("population", population, $"The population is smaller than the {N} answers of it.");
    }

    internal Score On(Score score, double correction) => score with
    {
        SumOfWeights = SumOfWeights,
        EffectiveN = EffectiveN,
        DesignEffect = DesignEffect,
        PopulationCorrection = correction,
    };
}
