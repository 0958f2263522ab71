namespace CustomerCentric.Surveys;

/// <summary>Two net promoter scores of different people.</summary>
internal static class NpsComparison
{
    /// <summary>
    /// The second score against the first, in points: the difference as it is, its interval and test by adjusted Wald on both
    /// (default; defined even where all answers are alike), or plain.
    /// </summary>
    internal static Comparison Of(
        NpsSplit first, double firstN, NpsSplit second, double secondN, double level = Confidence.Default,
        IntervalMethod method = IntervalMethod.AdjustedWald)
    {
        if (method is not (IntervalMethod.AdjustedWald or IntervalMethod.Wald))
            throw new ArgumentOutOfRangeException(nameof(method), method, "A difference of net promoter scores has a Wald interval, adjusted or not.");
        var comparison = new Comparison("nps difference") { Alpha = 1 - Confidence.Checked(level) };
        if (firstN <= 0 || secondN <= 0)
            return comparison with { Reasons = [ScoreTexts.EmptyWave] };
        var difference = 100 * (second.Balance - first.Balance);
        comparison = comparison with { Difference = difference, Effect = new("points", difference) };
        if (method == IntervalMethod.AdjustedWald)
        {
            (first, second) = (first.Adjusted(firstN), second.Adjusted(secondN));
            (firstN, secondN) = (firstN + NpsSplit.Added, secondN + NpsSplit.Added);
        }
        var centre = 100 * (second.Balance - first.Balance);
        var error = 100 * Math.Sqrt(Math.Max(0, first.Variance) / firstN + Math.Max(0, second.Variance) / secondN);
        comparison = comparison with { Interval = Bounds.Around(centre, Confidence.Z(level) * error).At(level, method) };
        return error == 0
            ? comparison with { Reasons = [ScoreTexts.NoWaveVariance] }
            : comparison with { Statistic = centre / error, P = Tail.Normal(centre / error) };
    }
}
