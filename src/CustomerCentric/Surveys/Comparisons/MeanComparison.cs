namespace CustomerCentric.Surveys;

/// <summary>Two means: of different people (Welch 1947), or of the same people asked twice.</summary>
internal static class MeanComparison
{
    /// <summary>The second mean against the first; Cohen's d over the pooled standard deviation.</summary>
    internal static Comparison Welch(Moments first, Moments second, double level = Confidence.Default) =>
        Welch(SampleMean.Of(first), SampleMean.Of(second), level);

    /// <summary>The same from means and spreads.</summary>
    internal static Comparison Welch(SampleMean first, SampleMean second, double level = Confidence.Default)
    {
        var comparison = new Comparison("welch") { Alpha = 1 - Confidence.Checked(level) };
        if (first.N == 0 || second.N == 0)
            return comparison with { Reasons = [ScoreTexts.EmptyWave] };
        var difference = second.Mean - first.Mean;
        comparison = comparison with { Difference = difference };
        if (first.N < 2 || second.N < 2)
            return comparison with { Reasons = [ScoreTexts.TooFewInWave] };
        var (one, two) = (first.StandardError * first.StandardError, second.StandardError * second.StandardError);
        var pooled = ((first.N - 1) * first.Variance + (second.N - 1) * second.Variance) / (first.N + second.N - 2);
        // One far heavier answer may make spreads vanish that are not quite zero.
        if ((first.IsConstant && second.IsConstant) || one + two == 0 || pooled <= 0)
            return comparison with { Reasons = [ScoreTexts.NoWaveVariance] };
        var freedom = (one + two) * (one + two) / (one * one / (first.N - 1) + two * two / (second.N - 1));
        return Student(comparison, difference, Math.Sqrt(one + two), freedom, level) with
        {
            Effect = new("Cohen's d", difference / Math.Sqrt(pooled)),
        };
    }

    /// <summary>The same people twice, from their differences; Cohen's d over the standard deviation of the differences.</summary>
    internal static Comparison Paired(Moments differences, double level = Confidence.Default)
    {
        var comparison = new Comparison("paired") { Alpha = 1 - Confidence.Checked(level) };
        if (differences.N == 0)
            return comparison with { Reasons = [ScoreTexts.TooFewPairs] };
        comparison = comparison with { Difference = differences.Mean };
        if (differences.N < 2)
            return comparison with { Reasons = [ScoreTexts.TooFewPairs] };
        if (differences.IsConstant)
            return comparison with { Reasons = [ScoreTexts.NoDifferenceVariance] };
        return Student(comparison, differences.Mean, Math.Sqrt(differences.Variance / differences.N), differences.N - 1, level) with
        {
            Effect = new("Cohen's d", differences.Mean / Math.Sqrt(differences.Variance)),
        };
    }

    private static Comparison Student(Comparison comparison, double difference, double error, double freedom, double level)
    {
        var t = difference / error;
        return comparison with
        {
            Statistic = t,
            DegreesOfFreedom = freedom,
            P = Tail.Student(t, freedom),
            Interval = Bounds.Around(difference, Confidence.T(level, freedom) * error).At(level, IntervalMethod.StudentT),
        };
    }
}
