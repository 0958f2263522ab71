namespace CustomerCentric.Surveys;

/// <summary>Two net promoter scores of different people.</summary>
internal static class NpsComparison
{
    /// <summary>
    /// The second score against the first, in points. By Newcombe's method (the default, defined even where all answers are alike); by Wald; or by adjusted Wald, which
    /// is Wald with answers added on both sides, so that its difference is not quite that of the two scores.
    /// </summary>
    internal static Comparison Of(
        NpsSplit first, double firstN, NpsSplit second, double secondN, double level = Confidence.Default, IntervalMethod method = IntervalMethod.Newcombe)
    {
        if (method is not (IntervalMethod.Newcombe or IntervalMethod.AdjustedWald or IntervalMethod.Wald))
            throw new ArgumentOutOfRangeException(nameof(method), method, "A difference of net promoter scores has an interval by Newcombe or by Wald, adjusted or not.");
        var comparison = new Comparison("nps difference") { Alpha = 1 - Confidence.Checked(level) };
        if (firstN <= 0 || secondN <= 0)
            return comparison with { Reasons = [ScoreTexts.EmptyWave] };
        if (method == IntervalMethod.Newcombe)
            return Newcombe(comparison, Side.Of(first, firstN), Side.Of(second, secondN), level);
        return method == IntervalMethod.Wald
            ? Wald(comparison, Side.Plain(first, firstN), Side.Plain(second, secondN), level, method)
            : Wald(comparison, Side.Plain(first.Adjusted(firstN), firstN + NpsSplit.Added), Side.Plain(second.Adjusted(secondN), secondN + NpsSplit.Added), level, method);
    }

    private static Comparison Wald(Comparison comparison, Side first, Side second, double level, IntervalMethod method)
    {
        var (difference, error) = (100 * (second.Estimate - first.Estimate), 100 * double.Hypot(first.Error, second.Error));
        comparison = comparison with
        {
            Difference = difference,
            Effect = new("points", difference),
            Interval = Bounds.Around(difference, Confidence.Z(level) * error).At(level, method),
        };
        return error == 0
            ? comparison with { Reasons = [ScoreTexts.NoWaveVariance] }
            : comparison with { Statistic = difference / error, P = Tail.Normal(difference / error) };
    }

    /// <summary>
    /// The interval is built from the adjusted Wald intervals of the two scores, as Newcombe built that of two shares (1998, method 10; of any two figures Zou
    /// and Donner 2008). The test is its inverse: p is one minus the level at which it would begin to hold zero, so that the two never contradict each other.
    /// </summary>
    private static Comparison Newcombe(Comparison comparison, Side first, Side second, double level)
    {
        var difference = second.Estimate - first.Estimate;
        var bounds = Bounds.OfDifference(first.Estimate, first.Interval(Confidence.Z(level)), second.Estimate, second.Interval(Confidence.Z(level)));
        var z = difference < 0 ? -WhereZeroEnters(second, first) : WhereZeroEnters(first, second);
        return comparison with
        {
            Difference = 100 * difference,
            Effect = new("points", 100 * difference),
            Interval = (bounds * 100).At(level, IntervalMethod.Newcombe),
            Statistic = z,
            P = Tail.Normal(z),
        };
    }

    /// <summary>
    /// The z at which (low side of the higher)^2 + (high side of the lower)^2 is the difference squared; below it no interval holds zero, above it every one. A side
    /// is z times its error and as much as the added answers moved the centre, but never below nothing; where it is cut at an end of the scale, it is longer than the
    /// difference anyway.
    /// </summary>
    private static double WhereZeroEnters(Side lower, Side higher)
    {
        var (down, up, difference) = (higher.Estimate - higher.Centre, lower.Centre - lower.Estimate, higher.Estimate - lower.Estimate);
        var (downAlone, upAlone) = ((difference - down) / higher.Error, (difference - up) / lower.Error);
        var a = higher.Error * higher.Error + lower.Error * lower.Error;
        var half = down * higher.Error + up * lower.Error;
        var z = up + downAlone * lower.Error <= 0 ? downAlone
            : down + upAlone * higher.Error <= 0 ? upAlone
            : (Math.Sqrt(Math.Max(0, half * half - a * (down * down + up * up - difference * difference))) - half) / a;
        return Math.Max(0, z);
    }

    /// <summary>A score as a fraction; the centre of its adjusted Wald interval, and the error that z multiplies there.</summary>
    private readonly record struct Side(double Estimate, double Centre, double Error)
    {
        internal static Side Of(NpsSplit split, double n) => Plain(split.Adjusted(n), n + NpsSplit.Added) with { Estimate = split.Balance };

        internal static Side Plain(NpsSplit split, double n) => new(split.Balance, split.Balance, Math.Sqrt(Math.Max(0, split.Variance) / n));

        /// <summary>At low levels the interval of few answers lies beside their own score; here it reaches to it.</summary>
        internal Bounds Interval(double z)
        {
            var bounds = Bounds.Around(Centre, z * Error).Within(-1, 1);
            return new(Math.Min(bounds.Low, Estimate), Math.Max(bounds.High, Estimate));
        }
    }
}
