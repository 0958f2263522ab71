using System.Collections.Immutable;
using MathNet.Numerics.Statistics;

namespace CustomerCentric.Surveys;

/// <summary>How far two figures of the same units go together; never a cause.</summary>
internal static class Association
{
    /// <summary>Fewer pairs give a correlation that hardly means anything: at 10, one of 0.63 is the least that differs from none at 0.95.</summary>
    internal const int FewestPairs = 10;

    /// <summary>Pearson's correlation with Fisher's interval (1921); needs <see cref="FewestPairs"/> pairs and both figures to vary.</summary>
    internal static Score Pearson(IReadOnlyList<(double X, double Y)> pairs, double level) =>
        Of("pearson", pairs, (x, y) => Correlation.Pearson(x, y), (score, r) => Math.Abs(r) == 1
            ? score with { Warnings = [ScoreTexts.OnOneLine] }
            : score with { Interval = Fisher(r, pairs.Count, level).At(level, IntervalMethod.Fisher) });

    /// <summary>Spearman's correlation of ranks, ties at their mean rank; without interval.</summary>
    internal static Score Spearman(IReadOnlyList<(double X, double Y)> pairs) =>
        Of("spearman", pairs, (x, y) => Correlation.Spearman(x, y), (score, _) => score with { Warnings = [ScoreTexts.NoRankInterval] });

    private static Score Of(
        string metric, IReadOnlyList<(double X, double Y)> pairs, Func<double[], double[], double> correlate, Func<Score, double, Score> finish)
    {
        double[] x = [.. pairs.Select(pair => pair.X)], y = [.. pairs.Select(pair => pair.Y)];
        ImmutableArray<LocalizedText> reasons =
        [
            .. IsConstant(x) ? [ScoreTexts.ConstantSide("employee", "nhân viên")] : ImmutableArray<LocalizedText>.Empty,
            .. IsConstant(y) ? [ScoreTexts.ConstantSide("customer", "khách hàng")] : ImmutableArray<LocalizedText>.Empty,
            .. pairs.Count < FewestPairs ? [ScoreTexts.TooFewForCorrelation(pairs.Count, FewestPairs)] : ImmutableArray<LocalizedText>.Empty,
        ];
        var counts = new AnswerCounts(pairs.Count);
        if (!reasons.IsEmpty)
            return Score.Undefined(metric, counts, reasons);
        // Rounding may carry it a little too far.
        var r = Math.Clamp(correlate(x, y), -1, 1);
        return finish(Score.Of(metric, counts, r), r);
    }

    private static Bounds Fisher(double r, int pairs, double level)
    {
        var bounds = Bounds.Around(Math.Atanh(r), Confidence.Z(level) / Math.Sqrt(pairs - 3));
        return new(Math.Tanh(bounds.Low), Math.Tanh(bounds.High));
    }

    private static bool IsConstant(double[] values) => values.Length > 0 && values.Max() == values.Min();
}
