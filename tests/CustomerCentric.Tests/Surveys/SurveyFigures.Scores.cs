using System.Text.Json;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <content>NPS, shares, means and what is made of them.</content>
internal static partial class SurveyFigures
{
    private static readonly Dictionary<char, KanoCategory> Letters = new()
    {
        ['M'] = KanoCategory.MustBe,
        ['O'] = KanoCategory.OneDimensional,
        ['A'] = KanoCategory.Attractive,
        ['I'] = KanoCategory.Indifferent,
        ['R'] = KanoCategory.Reverse,
        ['Q'] = KanoCategory.Questionable,
    };

    private static Dictionary<string, object?> Nps(AnswerTally tally, double level)
    {
        var (split, n) = (tally.Split(), tally.Counts.Scored);
        var adjusted = split.Adjusted(n);
        var wald = tally.Nps(level, IntervalMethod.Wald);
        return new()
        {
            ["n"] = n,
            ["promoter_share"] = split.Promoters,
            ["passive_share"] = split.Passives,
            ["detractor_share"] = split.Detractors,
            ["nps"] = wald.Estimate,
            ["variance"] = split.Variance,
            ["se"] = wald.StandardError,
            ["wald"] = (NpsIntervals.Of(split, n, level, IntervalMethod.Wald) * 100).Ends(),
            ["wald_clipped"] = wald.Interval.Ends(),
            ["adjusted_wald"] = new
            {
                estimate = 100 * adjusted.Balance,
                se = 100 * Math.Sqrt(adjusted.Variance / (n + NpsSplit.Added)),
                lo = 100 * NpsIntervals.Of(split, n, level, IntervalMethod.AdjustedWald).Low,
                hi = 100 * NpsIntervals.Of(split, n, level, IntervalMethod.AdjustedWald).High,
            },
            ["adjusted_wald_clipped"] = tally.Nps(level).Interval.Ends(),
            ["trinomial_t"] = Recoded(tally, level),
            ["score_tango"] = tally.Nps(level, IntervalMethod.Tango).Interval.Ends(),
        };
    }

    /// <summary>The case's t interval goes beyond the scale; the score's is cut to it.</summary>
    private static object? Recoded(AnswerTally tally, double level)
    {
        var recoded = new AnswerTally(-1, 1);
        for (var rating = 0; rating <= 10; rating++)
        {
            for (var time = 0L; time < tally.CountOf(rating); time++)
                recoded.Add(Answer.Rating(NpsSplit.Recode(rating)));
        }
        var mean = recoded.Mean(level).Interval!.Value;
        var score = tally.Nps(level, IntervalMethod.StudentT).Interval!.Value;
        score.Low.ShouldBe(Math.Max(-100, 100 * mean.Low), 1e-9);
        score.High.ShouldBe(Math.Min(100, 100 * mean.High), 1e-9);
        return new { lo = 100 * mean.Low, hi = 100 * mean.High };
    }

    private static Dictionary<string, object?> NpsRaw(JsonElement input)
    {
        var ratings = input.TryGetProperty("generator", out var generator)
            ? generator.Generated().Select(rating => (double?)rating) : input.GetProperty("scores").NumbersOrGaps();
        var tally = CaseValues.Tally(0, 10, ratings);
        var figures = Nps(tally, input.Level());
        figures["missing"] = tally.Counts.Skipped;
        figures["out_of_range"] = tally.Counts.Rejected;
        figures["detractors"] = Enumerable.Range(0, 7).Sum(tally.CountOf);
        figures["passives"] = tally.CountOf(7) + tally.CountOf(8);
        figures["promoters"] = tally.CountOf(9) + tally.CountOf(10);
        return figures;
    }

    private static object NpsWeighted(JsonElement input)
    {
        var tally = CaseValues.Tally(0, 10, input.GetProperty("scores").NumbersOrGaps(), input.Numbers("weights"));
        var kish = tally.Nps(input.Level(), IntervalMethod.Wald);
        var linearised = tally.Nps(input.Level(), IntervalMethod.Linearised);
        return new
        {
            n = kish.Counts.Scored,
            nps = kish.Estimate,
            promoter_share = tally.Split().Promoters,
            detractor_share = tally.Split().Detractors,
            n_eff = kish.EffectiveN,
            deff = kish.DesignEffect,
            kish_se = kish.StandardError,
            kish = kish.Interval.Ends(),
            linearised_se = linearised.StandardError,
            linearised = linearised.Interval.Ends(),
        };
    }

    private static object NpsBoot(JsonElement input)
    {
        var score = CaseValues.NpsTally(input.Whole("detractors"), input.Whole("passives"), input.Whole("promoters")).Nps(input.Level());
        return new { nps = score.Estimate, bootstrap_se = score.StandardError };
    }

    private static object Goodman(JsonElement input)
    {
        long[] counts = [.. input.GetProperty("counts").EnumerateArray().Select(count => count.GetInt64())];
        AnswerTally tally = new(0, counts.Length - 1);
        foreach (var (rating, count) in counts.Index())
        {
            for (var i = 0; i < count; i++)
                tally.Add(Answer.Rating(rating));
        }
        var all = tally.Distribution(input.Level());
        return new { shares = all.Select(each => each.Share), lo = all.Select(each => each.Interval.Low), hi = all.Select(each => each.Interval.High) };
    }

    private static object Proportion(JsonElement input)
    {
        var tally = CaseValues.YesNoTally(input.Whole("successes"), input.Whole("n"));
        var coull = ShareIntervals.AgrestiCoull(input.Number("successes") / input.Number("n"), input.Number("n"), Confidence.Z(input.Level()));
        return new
        {
            n = tally.Counts.Scored,
            p = tally.Share(1, 1).Estimate,
            wald = Ends(IntervalMethod.Wald),
            wilson = Ends(IntervalMethod.Wilson),
            agresti_coull_clipped = Ends(IntervalMethod.AgrestiCoull),
            clopper_pearson = Ends(IntervalMethod.ClopperPearson),
            jeffreys = Ends(IntervalMethod.Jeffreys),
            agresti_coull = new { estimate = (coull.Low + coull.High) / 2, lo = coull.Low, hi = coull.High },
        };

        object? Ends(IntervalMethod method) => tally.Share(1, 1, input.Level(), method).Interval.Ends();
    }

    private static object TopBox(JsonElement input)
    {
        var (lowest, highest) = (input.Whole("scale_min"), input.Whole("scale_max"));
        var tally = CaseValues.Tally(lowest, highest, input.GetProperty("ratings").NumbersOrGaps());
        if (input.TryGetProperty("reverse", out var reverse) && reverse.GetBoolean())
            tally = tally.Reversed();
        var (top, bottom) = (tally.Share(highest - input.Whole("top") + 1, highest), tally.Share(lowest, lowest + input.Whole("bottom") - 1));
        return new
        {
            n = tally.Counts.Scored,
            missing = tally.Counts.Skipped,
            top = Enumerable.Range(highest - input.Whole("top") + 1, input.Whole("top")).Sum(tally.CountOf),
            bottom = Enumerable.Range(lowest, input.Whole("bottom")).Sum(tally.CountOf),
            top_percent = 100 * top.Estimate,
            bottom_percent = 100 * bottom.Estimate,
            net_percent = 100 * (top.Estimate - bottom.Estimate),
            mean = tally.Mean().Estimate,
            wilson_percent = new { lo = 100 * top.Interval!.Value.Low, hi = 100 * top.Interval.Value.High },
        };
    }

    private static object Mean(JsonElement input)
    {
        var score = CaseValues.Tally(1, 7, input.GetProperty("values").NumbersOrGaps()).Mean(input.Level());
        return new
        {
            n = score.Counts.Scored,
            mean = score.Estimate,
            sd = score.StandardError * Math.Sqrt(score.Counts.Scored),
            se = score.StandardError,
            interval = score.Interval.Ends(),
        };
    }

    private static object MeanWeighted(JsonElement input)
    {
        var tally = CaseValues.Tally(1, 7, input.GetProperty("values").NumbersOrGaps(), input.Numbers("weights"));
        var score = tally.Mean(input.Level());
        return new
        {
            n = score.Counts.Scored,
            mean = score.Estimate,
            se = score.StandardError,
            n_eff = score.EffectiveN,
            interval_normal = tally.Mean(input.Level(), IntervalMethod.Linearised).Interval.Ends(),
            interval_t = score.Interval.Ends(),
        };
    }

    private static object MeanOfPopulation(JsonElement input)
    {
        var score = CaseValues.Tally(1, 7, input.GetProperty("values").NumbersOrGaps()).Mean(input.Level(), population: input.Population());
        return new { n = score.Counts.Scored, mean = score.Estimate, se = score.StandardError, interval = score.Interval.Ends() };
    }

    private static object Stratified(JsonElement input)
    {
        var strata = input.GetProperty("strata").EnumerateObject()
            .Select(stratum => new Stratum(stratum.Name, stratum.Value.Whole("N"), SampleMean.Of(new Moments(stratum.Value.Numbers("values"))))).ToArray();
        var score = StratifiedMean.Of([.. strata], input.Level());
        return new
        {
            mean = score.Estimate,
            se = score.StandardError,
            interval_normal = Bounds.Around(score.Estimate!.Value, Confidence.Z(input.Level()) * score.StandardError!.Value).Ends(),
            interval_t = score.Interval.Ends(),
            df = score.Counts.Scored - strata.Length,
        };
    }

    private static object Merged(IEnumerable<double[]> shards)
    {
        var all = shards.Select(shard => new Moments(shard)).Aggregate(Moments.Merge);
        return new { n = all.N, mean = all.Mean, variance = all.Variance, min = all.Minimum, max = all.Maximum };
    }

    private static object Sus(JsonElement input)
    {
        double[] scores = [.. input.GetProperty("rows").EnumerateArray()
            .Select(row => UsabilityScale.Of([.. row.Numbers().Select(rating => (int?)rating)])!.Value)];
        var mean = MeanScores.Of("sus", new Moments(scores), input.Level());
        return new { scores, mean = mean.Estimate, interval = mean.Interval.Ends() };
    }

    private static object WeightedIndex(JsonElement input)
    {
        var items = input.GetProperty("items").EnumerateObject().Select(item => item.Value.Numbers()).ToArray();
        double[] weights = [.. items.Select(item => item[0])], means = [.. items.Select(item => item[1])];
        var mean = Indexes.WeightedMean(means, weights);
        return new
        {
            weights = Indexes.Normalised(weights),
            weighted_mean = mean,
            index = Indexes.Rescale(mean, input.Whole("scale_min"), input.Whole("scale_max")),
        };
    }

    private static Dictionary<string, object?> Servqual(JsonElement input)
    {
        var order = input.Words("order");
        var tally = new ServqualTally(
            [.. order.Select(name => new ServqualDimension(name, [.. input.GetProperty("dimensions").GetProperty(name).EnumerateArray().Select(item => item.GetInt32() - 1)]))], 22);
        var expectations = input.GetProperty("expectation").EnumerateArray().ToArray();
        var perceptions = input.GetProperty("perception").EnumerateArray().ToArray();
        var isWeighted = input.TryGetProperty("points", out var points);
        for (var respondent = 0; respondent < expectations.Length; respondent++)
            tally.Add(expectations[respondent].NumbersOrGaps(), perceptions[respondent].NumbersOrGaps(), isWeighted ? points[respondent].Numbers() : []);
        var (overall, weighted) = (tally.Overall(input.Level()), tally.OverallWeighted(input.Level()));
        var t = overall.Estimate!.Value / overall.StandardError!.Value;
        var figures = new Dictionary<string, object?>
        {
            ["n"] = overall.Counts.Scored,
            ["dimensions"] = tally.Gaps(input.Level()).ToDictionary(gap => gap.Dimension, gap => new
            {
                n = gap.Gap.Counts.Scored,
                gap = gap.Gap.Estimate,
                gap_interval = gap.Gap.Interval.Ends(),
                expectation_mean = gap.Expectation,
                perception_mean = gap.Perception,
            }),
            ["overall_unweighted"] = overall.Estimate,
            ["overall_unweighted_of_dimension_means"] = tally.Gaps().Average(gap => gap.Gap.Estimate),
            ["overall_item_mean"] = tally.ItemMean,
            ["item_gaps"] = tally.ItemGaps,
            ["paired_t"] = t,
            ["paired_p"] = Tail.Student(t, overall.Counts.Scored - 1),
        };
        if (isWeighted)
        {
            figures["overall_weighted"] = weighted.Estimate;
            figures["overall_weighted_interval"] = weighted.Interval.Ends();
            figures["mean_points"] = tally.MeanPoints;
        }
        else
        {
            weighted.Status.ShouldBe(ScoreStatus.Undefined);
        }
        return figures;
    }

    private static Dictionary<string, object?> KanoCounts(JsonElement input)
    {
        var tally = new KanoTally();
        foreach (var (letter, category) in Letters)
            tally.Add(category, input.Whole(letter.ToString()));
        return Kano(tally);
    }

    private static Dictionary<string, object?> KanoPairs(JsonElement input)
    {
        var tally = new KanoTally();
        var pairs = input.GetProperty("pairs").EnumerateArray().Select(pair => (First: pair[0].GetInt32(), Second: pair[1].GetInt32())).ToArray();
        foreach (var (first, second) in pairs)
            tally.Add(first, second);
        var figures = Kano(tally);
        figures["categories"] = pairs.Select(pair => Letter(KanoTally.Classify(pair.First, pair.Second)));
        figures["continuous_functional_mean"] = tally.FunctionalMean;
        figures["continuous_dysfunctional_mean"] = tally.DysfunctionalMean;
        return figures;
    }

    private static Dictionary<string, object?> Kano(KanoTally tally) => new()
    {
        ["n"] = tally.N,
        ["counts"] = Letters.ToDictionary(letter => letter.Key.ToString(), letter => tally.Count(letter.Value)),
        ["category"] = Letter(tally.Category!.Value),
        ["better"] = tally.Better().Estimate,
        ["worse"] = tally.Worse().Estimate,
        ["category_strength"] = tally.CategoryStrength,
        ["total_strength"] = tally.TotalStrength,
    };

    private static string Letter(KanoCategory category) => Letters.Single(letter => letter.Value == category).Key.ToString();

    private static object Ipa(JsonElement input)
    {
        var items = input.GetProperty("items").EnumerateObject().Select(item => (item.Name, item.Value[0].GetDouble(), item.Value[1].GetDouble())).ToArray();
        var isFixed = input.GetProperty("cut").GetString() == "fixed";
        var grid = ImportancePerformance.Of(items, isFixed ? input.Number("importance_cut") : null, isFixed ? input.Number("performance_cut") : null);
        return new
        {
            importance_cut = grid.ImportanceCut,
            performance_cut = grid.PerformanceCut,
            quadrant = grid.Items.ToDictionary(item => item.Name, item => item.Quadrant switch
            {
                Quadrant.ConcentrateHere => "concentrate here",
                Quadrant.KeepUpTheGoodWork => "keep up the good work",
                Quadrant.LowPriority => "low priority",
                _ => "possible overkill",
            }),
            gap = grid.Items.ToDictionary(item => item.Name, item => item.Gap),
        };
    }
}
