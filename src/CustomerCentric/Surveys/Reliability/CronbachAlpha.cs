using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerCentric.Surveys;

/// <summary>Whether the questions of a dimension measure the same thing, and which of them do not.</summary>
/// <param name="Alpha">Cronbach's alpha (1951) over all questions, with Feldt's interval (1965); negative values are reported.</param>
/// <param name="Standardised">Alpha of questions brought to the same spread; null when one does not vary.</param>
/// <param name="AverageCorrelation">The mean correlation of two questions; null when one does not vary.</param>
/// <param name="AlphaIfDeleted">Alpha without each question; null where that leaves one, or nothing that varies.</param>
/// <param name="ItemRest">The correlation of each question with the sum of the others; null where one of them does not vary.</param>
/// <param name="ItemTotal">The correlation of each question with the sum of all; null where the question does not vary.</param>
internal sealed record CronbachAlpha(
    Score Alpha,
    double? Standardised,
    double? AverageCorrelation,
    ImmutableArray<double?> AlphaIfDeleted,
    ImmutableArray<double?> ItemRest,
    ImmutableArray<double?> ItemTotal)
{
    /// <summary>What is left of a variance that should be zero once it was rounded, in parts of the figures it was made of.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Over the respondents who answered every question.</summary>
    internal static CronbachAlpha Of(CrossProducts answers, double level = Confidence.Default) =>
        Of(answers.Columns, answers.N, answers.Covariance, level);

    /// <summary>Over the respondents who answered every question.</summary>
    internal static CronbachAlpha Of(RatingProducts answers, double level = Confidence.Default) =>
        Of(answers.Columns, answers.N, answers.Covariance, level);

    private static CronbachAlpha Of(int items, long n, Func<Matrix<double>> covariance, double level)
    {
        Confidence.Checked(level);
        ImmutableArray<LocalizedText> reasons = [
            .. items < 2 ? [ScoreTexts.OneItem] : ImmutableArray<LocalizedText>.Empty,
            .. n < 2 ? [ScoreTexts.OneRespondent] : ImmutableArray<LocalizedText>.Empty];
        return reasons.IsEmpty ? Of(covariance(), n, level) : Undefined(n, reasons);
    }

    /// <summary>From covariances.</summary>
    /// <param name="covariance">Of the questions; symmetric.</param>
    /// <param name="n">The respondents behind it.</param>
    /// <param name="level">The confidence of the interval.</param>
    /// <param name="correlation">Of the questions, where it was counted over other respondents; null for that of the covariances.</param>
    internal static CronbachAlpha Of(Matrix<double> covariance, long n, double level = Confidence.Default, Matrix<double>? correlation = null)
    {
        Confidence.Checked(level);
        var items = covariance.RowCount;
        if (items < 2)
            return Undefined(n, [ScoreTexts.OneItem]);
        if (Coefficient(covariance) is not { } alpha)
            return Undefined(n, [ScoreTexts.NoTotalVariance]);
        var constant = Enumerable.Range(0, items).Where(item => covariance[item, item] == 0).ToArray();
        var average = AverageOf(correlation ?? Covariances.Correlation(covariance));
        var total = covariance.RowSums().Sum();
        return new(
            WithInterval(alpha, items, n, level) with { Warnings = [.. Warnings(alpha, constant)] },
            average is { } r ? items * r / (1 + (items - 1) * r) : null,
            average,
            [.. Enumerable.Range(0, items).Select(item => items == 2 ? null : Coefficient(Without(covariance, item)))],
            [.. Enumerable.Range(0, items).Select(item => WithRest(covariance, item, total))],
            [.. Enumerable.Range(0, items).Select(item => Correlation(
                covariance.Row(item).Sum(), covariance[item, item], total, covariance))]);
    }

    private static IEnumerable<LocalizedText> Warnings(double alpha, int[] constant)
    {
        foreach (var item in constant)
            yield return ScoreTexts.ConstantItem(item + 1);
        if (alpha < 0)
            yield return ScoreTexts.NegativeAlpha;
    }

    /// <summary>(1 - alpha) / (1 - its estimate) follows F with n - 1 and (n - 1)(k - 1) degrees of freedom (Feldt 1965).</summary>
    private static Score WithInterval(double alpha, int items, long n, double level)
    {
        double numerator = n - 1, denominator = numerator * (items - 1);
        var upper = Confidence.Upper(level);
        return Score.Of("alpha", new(n), alpha) with
        {
            Interval = new ScoreInterval(
                1 - (1 - alpha) * Confidence.F(upper, numerator, denominator),
                1 - (1 - alpha) * Confidence.F(1 - upper, numerator, denominator),
                level, IntervalMethod.Feldt),
        };
    }

    private static double? Coefficient(Matrix<double> covariance)
    {
        var total = covariance.RowSums().Sum();
        if (IsNothing(total, covariance))
            return null;
        double items = covariance.RowCount;
        return items / (items - 1) * (1 - covariance.Trace() / total);
    }

    private static double? WithRest(Matrix<double> covariance, int item, double total)
    {
        var (withAll, own) = (covariance.Row(item).Sum(), covariance[item, item]);
        return Correlation(withAll - own, own, total - 2 * withAll + own, covariance);
    }

    private static double? Correlation(double product, double variance, double other, Matrix<double> covariance) =>
        IsNothing(variance, covariance) || IsNothing(other, covariance) ? null : product / Math.Sqrt(variance * other);

    private static bool IsNothing(double variance, Matrix<double> covariance) => variance <= Rounding * covariance.PointwiseAbs().RowSums().Sum();

    /// <summary>Null where a question does not vary among those who answered another one.</summary>
    private static double? AverageOf(Matrix<double> correlation)
    {
        var items = correlation.RowCount;
        var average = (correlation.RowSums().Sum() - items) / (items * (items - 1.0));
        return double.IsFinite(average) ? average : null;
    }

    private static Matrix<double> Without(Matrix<double> matrix, int item) => matrix.RemoveRow(item).RemoveColumn(item);

    private static CronbachAlpha Undefined(long n, ImmutableArray<LocalizedText> reasons) =>
        new(Score.Undefined("alpha", new(n), reasons), null, null, [], [], []);
}
