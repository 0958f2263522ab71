using MathNet.Numerics.Distributions;

namespace CustomerCentric.Surveys;

/// <summary>
/// A share of the same people asked twice (McNemar 1947): only those who changed tell anything. p is exact, from the binomial
/// distribution; the chi-squares are kept for who expects them.
/// </summary>
/// <param name="Comparison">The comparison; its statistic is the plain chi-square, signed by nothing.</param>
/// <param name="ChiSquaredP">The p of the plain chi-square; null when nobody changed.</param>
/// <param name="Corrected">The chi-square with continuity correction; null when nobody changed.</param>
/// <param name="CorrectedP">Its p; null when nobody changed.</param>
internal sealed record McNemar(Comparison Comparison, double? ChiSquaredP, double? Corrected, double? CorrectedP)
{
    /// <summary>Who changed from no to yes, against who changed from yes to no.</summary>
    /// <param name="lost">Yes at first, no afterwards.</param>
    /// <param name="gained">No at first, yes afterwards.</param>
    /// <param name="pairs">All who answered twice; the difference of shares is relative to them.</param>
    /// <param name="level">1 minus the share of chance findings accepted.</param>
    internal static McNemar Of(int lost, int gained, int pairs, double level = Confidence.Default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lost);
        ArgumentOutOfRangeException.ThrowIfNegative(gained);
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, lost + gained);
        var comparison = new Comparison("mcnemar")
        {
            Alpha = 1 - Confidence.Checked(level),
            Difference = pairs == 0 ? null : (gained - lost) / (double)pairs,
        };
        double changed = lost + gained;
        if (changed == 0)
            return new(comparison with { Reasons = [ScoreTexts.NoDiscordance] }, null, null, null);
        var (balance, corrected) = (Math.Abs(lost - gained), Math.Max(0, Math.Abs(lost - gained) - 1));
        comparison = comparison with
        {
            Statistic = balance * balance / changed,
            DegreesOfFreedom = 1,
            P = Math.Min(1, 2 * Binomial.CDF(0.5, lost + gained, Math.Min(lost, gained))),
            Effect = new("share of changes upward", gained / changed),
        };
        var correctedStatistic = corrected * corrected / changed;
        return new(comparison, Tail.ChiSquared(comparison.Statistic!.Value, 1), correctedStatistic, Tail.ChiSquared(correctedStatistic, 1));
    }
}
