using System.Text.Json;
using CustomerCentric.Surveys;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerCentric.Tests.Surveys;

/// <summary>What the library says to the input of a case, under the names that the case uses.</summary>
internal static partial class SurveyFigures
{
    internal static object Of(string kind, JsonElement input) => kind switch
    {
        "nps_counts" => Nps(CaseValues.NpsTally(input.Whole("detractors"), input.Whole("passives"), input.Whole("promoters")), input.Level()),
        "nps_raw" => NpsRaw(input),
        "nps_weighted" => NpsWeighted(input),
        "nps_boot_exact" => NpsBoot(input),
        "goodman" => Goodman(input),
        "proportion" => Proportion(input),
        "topbox" => TopBox(input),
        "mean_t" => Mean(input),
        "mean_weighted" => MeanWeighted(input),
        "mean_fpc" => MeanOfPopulation(input),
        "strat_mean" => Stratified(input),
        "merge" => Merged(input.GetProperty("shards").EnumerateArray().Select(shard => shard.Numbers())),
        "merge_gen" => Merged(input.GetProperty("generator").Generated().Index()
            .GroupBy(item => item.Index % input.Whole("shards"), item => (double)item.Item).Select(shard => shard.ToArray())),
        "acsi" => new { index = Indexes.Acsi(input.Numbers("means"), input.Numbers("weights")) },
        "rescale" => new { values = input.GetProperty("items").EnumerateArray().Select(item => Indexes.Rescale(item[0].GetDouble(), item[1].GetDouble(), item[2].GetDouble())) },
        "sus" => Sus(input),
        "weighted_index" => WeightedIndex(input),
        "servqual" => Servqual(input),
        "kano_counts" => KanoCounts(input),
        "kano_pairs" => KanoPairs(input),
        "ipa" => Ipa(input),
        "alpha" => Alpha(input),
        "alpha_missing" => AlphaWithGaps(input),
        "alpha_cov" => AlphaOfCovariance(input),
        "itemstats" => ItemStatistics(input),
        "drivers" => Drivers(input),
        "drivers_corr" => DriversOfCorrelation(input),
        "kish" => Kish(input),
        "poststrat" => PostStratified(input),
        "rake" => Raked(input),
        "trim" => Trimmed(input),
        "ss_prop" => Size(SampleSize.ForShare(input.Number("margin"), input.Number("p"), input.Level(), input.Population())),
        "ss_nps" => Size(SampleSize.ForNps(input.Number("margin_points"), input.Number("variance"), input.Level(), input.Population())),
        "ss_mean" => SizeOfEndless(SampleSize.ForMean(input.Number("margin"), input.Number("sd"), input.Level())),
        "ss_two_prop" => SizeOfEndless(SampleSize.ForChange(input.Number("p1"), input.Number("p2"), input.Number("alpha"), input.Number("power"))),
        "moe" => new { margin = SampleSize.Margin(input.Whole("n"), input.Number("p"), input.Level(), input.Population()) },
        "invites" => Invitations(input),
        "response_rate" => Rates(input),
        "suppression" => Suppressed(input),
        "two_prop" => TwoShares(input),
        "nps_diff" => NpsDifference(input),
        "welch" => Welch(input),
        "paired" => Paired(input),
        "mcnemar" => Changes(input),
        "chisq" => Table(input),
        "multiplicity" => new
        {
            holm = Multiplicity.Holm(input.Numbers("p")),
            benjamini_hochberg = Multiplicity.BenjaminiHochberg(input.Numbers("p")),
        },
        "mannwhitney" => Ranks(input),
        "nonresponse" => EarlyAndLate(input),
        "omega" or "ecsi_pls" => new { },
        _ => throw new NotSupportedException($"No figures for cases of kind '{kind}'."),
    };

    private static object Size(SampleSize size) => new { n0 = size.Endless, n_exact = size.Exact, n = size.Needed };

    private static object SizeOfEndless(SampleSize size) => new { n_exact = size.Exact, n = size.Needed };

    private static object Invitations(JsonElement input)
    {
        var (invitations, isReachable, expected) = SampleSize.Invitations(input.Whole("needed"), input.Number("response_rate"), input.Population());
        return new { invitations, reachable = isReachable, expected_responses = expected };
    }

    private static object Rates(JsonElement input)
    {
        var rates = new ResponseRates(
            input.Whole("I"), input.Whole("P"), input.Whole("R"), input.Whole("NC"), input.Whole("O"), input.Whole("UH"), input.Whole("UO"));
        var eligible = input.Number("e");
        return new
        {
            RR1 = rates.Rate(1),
            RR2 = rates.Rate(2),
            RR3 = rates.Rate(3, eligible),
            RR4 = rates.Rate(4, eligible),
            RR5 = rates.Rate(5),
            RR6 = rates.Rate(6),
        };
    }

    private static Dictionary<string, object> Suppressed(JsonElement input)
    {
        var parts = input.GetProperty("cells").EnumerateObject().Select(cell => (cell.Name, cell.Value.GetInt64())).ToArray();
        var figures = Suppression.Of(parts, input.Whole("minimum"));
        var result = new Dictionary<string, object> { ["shown"] = figures.Shown, ["suppressed"] = figures.Hidden.Keys.Order() };
        if (!figures.Empty.IsEmpty)
            result["no_data"] = figures.Empty;
        if (input.TryGetProperty("comment_minimum", out var minimum))
        {
            // A comment has no total that it could be taken from, so the minimum alone hides it.
            result["comments_shown"] = parts.Where(part => part.Item2 >= minimum.GetInt64()).Select(part => part.Name);
            result["comments_suppressed"] = parts.Where(part => part.Item2 < minimum.GetInt64()).Select(part => part.Name);
        }
        return result;
    }

    private static object Kish(JsonElement input)
    {
        var weights = WeightStatistics.Of(input.Numbers("weights"));
        return new { n = weights.N, n_eff = weights.EffectiveN, deff = weights.DesignEffect, cv = WeightStatistics.Variation(weights) };
    }

    private static object PostStratified(JsonElement input)
    {
        var cells = input.Words("cells");
        var report = Raking.Fit([new(cells, input.Named("targets"))]);
        return Weighted(report, cells, input);
    }

    private static object Raked(JsonElement input)
    {
        var (a, b) = (input.Words("a"), input.Words("b"));
        var report = Raking.Fit([new(a, input.Named("ta")), new(b, input.Named("tb"))]);
        report.IsConverged.ShouldBeTrue();
        return Weighted(report, [.. a.Zip(b, (first, second) => $"{first}/{second}")], input);
    }

    private static object Weighted(WeightingReport report, string[] cells, JsonElement input)
    {
        var y = input.Numbers("y");
        var tally = CaseValues.Tally(0, 1, y.Select(value => (double?)value), report.Weights);
        var share = tally.Share(1, 1, input.Level());
        return new
        {
            weight = cells.Zip(report.Weights).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second),
            unweighted = CaseValues.Tally(0, 1, y.Select(value => (double?)value)).Share(1, 1).Estimate,
            weighted = share.Estimate,
            n_eff = report.Precision.EffectiveN,
            deff = share.DesignEffect,
            wilson_on_n_eff = share.Interval.Ends(),
        };
    }

    private static object Trimmed(JsonElement input)
    {
        var weights = input.Numbers("weights");
        var trimmed = Trimming.Trim(weights, input.Number("cap_times_mean"));
        return new { cap = trimmed.Max(), weights = trimmed, sum = trimmed.Sum(), deff = WeightStatistics.Of(trimmed).DesignEffect };
    }

    private static object Drivers(JsonElement input)
    {
        var rows = input.GetProperty("X").EnumerateArray().Select(row => row.Numbers()).ToArray();
        var y = input.Numbers("y");
        var report = DriverAnalysis.Of(rows, y);
        double[] units = [.. report.Betas.Select((_, driver) => Spread(y) / Spread(rows.Select(row => row[driver])))];
        double[] b = [.. report.Betas.Zip(units, (beta, unit) => beta * unit)];
        return new
        {
            pearson = report.Pearson,
            beta = report.Betas,
            r_squared = report.RSquared,
            adjusted_r_squared = report.AdjustedRSquared,
            vif = report.VarianceInflation,
            relative_weight_raw = report.RelativeWeights,
            relative_weight_percent = report.RelativeWeights.Select(weight => 100 * weight / report.RSquared),
            shapley_lmg = report.Shapley,
            spearman = report.Spearman,
            pearson_p = report.PearsonP,
            b,
            intercept = y.Average() - b.Select((slope, driver) => slope * rows.Average(row => row[driver])).Sum(),
            b_se = report.BetaErrors.Zip(units, (error, unit) => error * unit),
            b_p = report.BetaP,
            f = report.F,
            f_p = report.FP,
            beta_ols = report.Betas,
        };

        static double Spread(IEnumerable<double> values) => Math.Sqrt(new Moments([.. values]).Variance);
    }

    private static object DriversOfCorrelation(JsonElement input)
    {
        var matrix = input.TryGetProperty("matrix", out var given) ? given : input.GetProperty("correlation");
        input.Whole("outcome").ShouldBe(1);
        var report = DriverAnalysis.OfCorrelation(Correlations(matrix), input.Whole("n"));
        return new
        {
            pearson = report.Pearson,
            beta = report.Betas,
            r_squared = report.RSquared,
            adjusted_r_squared = report.AdjustedRSquared,
            vif = report.VarianceInflation,
            relative_weight_raw = report.RelativeWeights,
            relative_weight_percent = report.RelativeWeights.Select(weight => 100 * weight / report.RSquared),
            shapley_lmg = report.Shapley,
        };
    }

    private static Matrix<double> Correlations(JsonElement rows) =>
        Matrix<double>.Build.DenseOfRowArrays(rows.EnumerateArray().Select(row => row.Numbers()));
}
