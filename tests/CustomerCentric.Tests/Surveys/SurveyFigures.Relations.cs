using System.Text.Json;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <content>Reliability and comparisons.</content>
internal static partial class SurveyFigures
{
    private static CrossProducts Complete(JsonElement items)
    {
        var rows = items.EnumerateArray().Select(row => row.NumbersOrGaps()).ToArray();
        var products = new CrossProducts(rows[0].Length);
        foreach (var row in rows)
            products.Add(row);
        return products;
    }

    private static Dictionary<string, object?> Alpha(JsonElement input)
    {
        var answers = Complete(input.GetProperty("items"));
        var figures = Alpha(CronbachAlpha.Of(answers, input.Level()), answers.Columns);
        figures["item_means"] = answers.Means;
        figures["item_sds"] = answers.Covariance().Diagonal().PointwiseSqrt();
        return figures;
    }

    private static Dictionary<string, object?> Alpha(CronbachAlpha alpha, int items) => new()
    {
        ["n"] = alpha.Alpha.Counts.Scored,
        ["k"] = items,
        ["alpha"] = alpha.Alpha.Estimate,
        ["standardised_alpha"] = alpha.Standardised,
        ["average_r"] = alpha.AverageCorrelation,
        ["feldt"] = alpha.Alpha.Interval.Ends(),
        ["alpha_if_deleted"] = alpha.AlphaIfDeleted,
        ["item_rest_r"] = alpha.ItemRest,
        ["item_total_r"] = alpha.ItemTotal,
    };

    private static object AlphaWithGaps(JsonElement input)
    {
        var rows = input.GetProperty("items").EnumerateArray().Select(row => row.NumbersOrGaps()).ToArray();
        var complete = Complete(input.GetProperty("items"));
        var pairs = Covariances.Pairwise(rows, rows[0].Length)!.Value;
        var pairwise = CronbachAlpha.Of(pairs.Covariance, complete.N, input.Level(), pairs.Correlation);
        return new
        {
            n_total = rows.Length,
            n_complete = complete.N,
            listwise_alpha = CronbachAlpha.Of(complete, input.Level()).Alpha.Estimate,
            pairwise_alpha = pairwise.Alpha.Estimate,
            pairwise_std_alpha = pairwise.Standardised,
        };
    }

    private static Dictionary<string, object?> AlphaOfCovariance(JsonElement input)
    {
        var covariance = Correlations(input.GetProperty("covariance"));
        if (input.TryGetProperty("reverse", out var reverse))
        {
            foreach (var item in reverse.EnumerateArray().Select(item => item.GetInt32() - 1))
            {
                covariance.SetRow(item, -covariance.Row(item));
                covariance.SetColumn(item, -covariance.Column(item));
            }
        }
        return Alpha(CronbachAlpha.Of(covariance, input.Whole("n"), input.Level()), covariance.RowCount);
    }

    private static object ItemStatistics(JsonElement input)
    {
        var rows = input.GetProperty("items").EnumerateArray().Select(row => row.NumbersOrGaps()).ToArray();
        var (lowest, highest) = (input.Whole("scale_min"), input.Whole("scale_max"));
        return new
        {
            items = Enumerable.Range(0, rows[0].Length).Select(item =>
            {
                var tally = CaseValues.Tally(lowest, highest, rows.Select(row => row[item]));
                var mean = tally.Mean();
                return new
                {
                    n = tally.Counts.Scored,
                    missing_share = tally.Counts.Skipped / (double)rows.Length,
                    mean = mean.Estimate,
                    sd = mean.StandardError * Math.Sqrt(tally.Counts.Scored),
                    floor_share = tally.Share(lowest, lowest).Estimate,
                    ceiling_share = tally.Share(highest, highest).Estimate,
                    cumulative_top2 = tally.Share(highest - 1, highest).Estimate,
                };
            }),
        };
    }

    private static object TwoShares(JsonElement input)
    {
        var comparison = ShareComparison.Of(
            input.Number("x1") / input.Number("n1"), input.Number("n1"), input.Number("x2") / input.Number("n2"), input.Number("n2"), input.Level());
        return new
        {
            difference = comparison.Difference,
            z = comparison.Statistic,
            p_value = comparison.P,
            newcombe = comparison.Interval.Ends(),
            cohen_h = comparison.Effect?.Size,
        };
    }

    private static object NpsDifference(JsonElement input)
    {
        var first = CaseValues.NpsTally(input.Whole("d1"), input.Whole("a1"), input.Whole("p1"));
        var second = CaseValues.NpsTally(input.Whole("d2"), input.Whole("a2"), input.Whole("p2"));
        var (plain, adjusted) = (Compare(IntervalMethod.Wald), Compare(IntervalMethod.AdjustedWald));
        return new
        {
            difference = plain.Difference,
            se = plain.Difference / plain.Statistic,
            z = plain.Statistic,
            p_value = plain.P,
            interval = plain.Interval.Ends(),
            adjusted = new
            {
                difference = adjusted.Difference,
                se = adjusted.Difference / adjusted.Statistic,
                z = adjusted.Statistic,
                p_value = adjusted.P,
                lo = adjusted.Interval!.Value.Low,
                hi = adjusted.Interval.Value.High,
            },
        };

        Comparison Compare(IntervalMethod method) =>
            NpsComparison.Of(first.Split(), first.Counts.Scored, second.Split(), second.Counts.Scored, input.Level(), method);
    }

    private static object Welch(JsonElement input)
    {
        var comparison = MeanComparison.Welch(new Moments(input.Numbers("a")), new Moments(input.Numbers("b")), input.Level());
        return new
        {
            difference = comparison.Difference,
            t = comparison.Statistic,
            df = comparison.DegreesOfFreedom,
            p_value = comparison.P,
            interval = comparison.Interval.Ends(),
            cohen_d = comparison.Effect?.Size,
        };
    }

    private static object Paired(JsonElement input)
    {
        var differences = new Moments([.. input.Numbers("b").Zip(input.Numbers("a"), (after, before) => after - before)]);
        var comparison = MeanComparison.Paired(differences, input.Level());
        return new
        {
            difference = comparison.Difference,
            t = comparison.Statistic,
            p_value = comparison.P,
            interval = comparison.Interval.Ends(),
            n = comparison.DegreesOfFreedom + 1,
        };
    }

    private static object Changes(JsonElement input)
    {
        var (lost, gained) = (input.Whole("b"), input.Whole("c"));
        var test = McNemar.Of(lost, gained, lost + gained);
        return new
        {
            exact_p = test.Comparison.P,
            chi2 = test.Comparison.Statistic,
            chi2_p = test.ChiSquaredP,
            chi2_corrected = test.Corrected,
            chi2_corrected_p = test.CorrectedP,
        };
    }

    private static object Table(JsonElement input)
    {
        var test = TableComparison.Of(
            [.. input.GetProperty("table").EnumerateArray().Select(row => (IReadOnlyList<long>)[.. row.EnumerateArray().Select(count => count.GetInt64())])]);
        return new
        {
            chi2 = test.Comparison.Statistic,
            df = test.Comparison.DegreesOfFreedom,
            p_value = test.Comparison.P,
            cramers_v = test.Comparison.Effect?.Size,
            expected = test.Expected,
        };
    }

    /// <summary>The case counts how often the first wave lies higher.</summary>
    private static object Ranks(JsonElement input)
    {
        var test = RankComparison.Of(input.Numbers("b"), input.Numbers("a"));
        return new { u = test.Statistic, p_value = test.P, probability_of_superiority = test.Effect?.Size };
    }

    private static object EarlyAndLate(JsonElement input)
    {
        var (early, late) = (new Moments(input.Numbers("early")), new Moments(input.Numbers("late")));
        var test = MeanComparison.Welch(late, early);
        return new { early_mean = early.Mean, late_mean = late.Mean, t = test.Statistic, p_value = test.P };
    }
}
