using MathNet.Numerics.Statistics;

namespace CustomerCentric.Surveys;

/// <summary>
/// Whether ratings of one group tend to lie above those of another, without taking the steps of the scale for equal (Mann and
/// Whitney 1947; normal approximation, corrected for ties and continuity).
/// </summary>
internal static class RankComparison
{
    /// <summary>The second group against the first; the effect is the chance that one of the second rates higher, ties half.</summary>
    internal static Comparison Of(IReadOnlyList<double> first, IReadOnlyList<double> second, double level = Confidence.Default)
    {
        var comparison = new Comparison("mann-whitney") { Alpha = 1 - Confidence.Checked(level) };
        if (first.Count == 0 || second.Count == 0)
            return comparison with { Reasons = [ScoreTexts.EmptyWave] };
        double[] all = [.. first, .. second];
        if (!all.All(double.IsFinite))
            throw new ArgumentException("Not a number; a missing answer must be given as missing, not NaN.", nameof(first));
        var ties = all.GroupBy(value => value).Sum(group => Math.Pow(group.Count(), 3) - group.Count());
        var ranks = ArrayStatistics.RanksInplace(all, RankDefinition.Average);
        double pairs = (double)first.Count * second.Count, n = all.Length;
        var above = ranks.Skip(first.Count).Sum() - second.Count * (second.Count + 1.0) / 2;
        var superiority = above / pairs;
        comparison = comparison with { Statistic = above, Difference = superiority - 0.5, Effect = new("chance of rating higher", superiority) };
        var variance = pairs / 12 * (n + 1 - ties / (n * (n - 1)));
        if (!(variance > 0))
            return comparison with { Statistic = null, Reasons = [ScoreTexts.NoWaveVariance] };
        var distance = Math.Max(0, Math.Abs(above - pairs / 2) - 0.5);
        return comparison with { P = Tail.Normal(distance / Math.Sqrt(variance)) };
    }
}
