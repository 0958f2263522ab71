namespace CustomerCentric.Surveys;

/// <summary>Two shares of different people: Newcombe's interval (1998, method 10) and the z test with a pooled share.</summary>
internal static class ShareComparison
{
    /// <summary>The second share against the first. The numbers of answers are effective ones where weights were used.</summary>
    internal static Comparison Of(double first, double firstN, double second, double secondN, double level = Confidence.Default)
    {
        var comparison = new Comparison("two shares") { Alpha = 1 - Confidence.Checked(level) };
        if (firstN <= 0 || secondN <= 0)
            return comparison with { Reasons = [ScoreTexts.EmptyWave] };
        comparison = comparison with
        {
            Difference = second - first,
            Interval = Newcombe(first, firstN, second, secondN, level).At(level, IntervalMethod.Newcombe),
            Effect = new("Cohen's h", 2 * Math.Asin(Math.Sqrt(second)) - 2 * Math.Asin(Math.Sqrt(first))),
        };
        var pooled = (first * firstN + second * secondN) / (firstN + secondN);
        var variance = pooled * (1 - pooled) * (1 / firstN + 1 / secondN);
        if (variance <= 0)
            return comparison with { Reasons = [ScoreTexts.NoWaveVariance] };
        var z = (second - first) / Math.Sqrt(variance);
        return comparison with { Statistic = z, P = Tail.Normal(z) };
    }

    private static Bounds Newcombe(double first, double firstN, double second, double secondN, double level)
    {
        var z = Confidence.Z(level);
        return Bounds.OfDifference(first, ShareIntervals.Wilson(first, firstN, z), second, ShareIntervals.Wilson(second, secondN, z));
    }
}
