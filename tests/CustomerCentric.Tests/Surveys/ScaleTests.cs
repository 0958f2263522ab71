using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Metrics with questions of their own, and the weights, beyond what the cases ask.</summary>
public class ScaleTests
{
    [Fact]
    public void Points_of_a_dimension_without_answers_go_to_the_others()
    {
        var tally = new ServqualTally([new("first", [0]), new("second", [1])], 2);
        tally.Add([5, 5], [4, null], [30, 70]);
        tally.OverallWeighted().Estimate!.Value.ShouldBe(-1, 1e-12);
        tally.OverallWeighted().Interval.ShouldBeNull();
        tally.Gaps().Select(gap => gap.Gap.Status).ShouldBe([ScoreStatus.Ok, ScoreStatus.Undefined]);
        tally.ItemGaps.ShouldBe([-1, null]);
    }

    [Fact]
    public void Each_dimension_has_its_own_gaps()
    {
        var tally = new ServqualTally([new("first", [0]), new("second", [1])], 2);
        tally.Add([5, 5], [4, 2]);
        new[] { "first", "second", null }.Select(dimension => tally.GapsOf(dimension).Mean).ShouldBe([-1, -3, -2]);
        tally.GapsOf("third").N.ShouldBe(0);
    }

    [Fact]
    public void Tallies_of_other_dimensions_do_not_merge()
    {
        ServqualTally Of(string name, int items) => new([new(name, [0])], items);
        Should.Throw<ArgumentException>(() => ServqualTally.Merge(Of("first", 1), Of("second", 1)));
        Should.Throw<ArgumentException>(() => ServqualTally.Merge(Of("first", 1), Of("first", 2)));
        Should.Throw<ArgumentException>(() => Of("first", 1).Add([1, 2], [1, 2]));
        Should.Throw<ArgumentException>(() => Of("first", 1).Add([1], [1], [50, 50]));
    }

    [Fact]
    public void A_usability_score_needs_all_ten_answers()
    {
        UsabilityScale.Of([4, 2, 4, 1, 5, 2, 4, 2, 5, null]).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => UsabilityScale.Of([4, 2, 4, 1, 5, 2, 4, 2, 5, 6]));
        Should.Throw<ArgumentException>(() => UsabilityScale.Of([4, 2]));
    }

    [Fact]
    public void A_feature_that_nobody_understood_has_no_better_and_no_worse()
    {
        var tally = new KanoTally();
        tally.Add(1, 1);
        tally.Better().Reasons.ShouldBe([ScoreTexts.NoKanoClass]);
        tally.Worse().Reasons.ShouldBe([ScoreTexts.NoKanoClass]);
        var empty = new KanoTally();
        (empty.Category, empty.CategoryStrength, empty.TotalStrength, empty.FunctionalMean, empty.DysfunctionalMean).ShouldBe((null, null, null, null, null));
        Should.Throw<ArgumentOutOfRangeException>(() => empty.Better(0.4));
        Should.Throw<ArgumentOutOfRangeException>(() => MeanScores.Of("mean", new Moments(), 0.4));
        Should.Throw<ArgumentOutOfRangeException>(() => tally.Add(0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => tally.Add(1, 6));
    }

    [Fact]
    public void Worse_has_an_interval_below_zero()
    {
        var tally = new KanoTally();
        tally.Add(KanoCategory.MustBe, 20);
        tally.Add(KanoCategory.Attractive, 30);
        var (better, worse) = (tally.Better(), tally.Worse());
        (better.Estimate, worse.Estimate).ShouldBe((0.6, -0.4));
        better.StandardError!.Value.ShouldBe(Math.Sqrt(0.6 * 0.4 / 50), 1e-12);
        worse.Interval!.Value.Low.ShouldBe(-1 + better.Interval!.Value.Low, 1e-12);
        worse.Interval.Value.High.ShouldBe(-1 + better.Interval.Value.High, 1e-12);
    }

    [Fact]
    public void A_mean_off_its_scale_is_no_index()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Indexes.Rescale(5.1, 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => Indexes.Rescale(double.NaN, 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => Indexes.Rescale(1, 5, 5));
        Should.Throw<ArgumentException>(() => Indexes.Normalised([0, 0]));
        Should.Throw<ArgumentException>(() => Indexes.WeightedMean([1, 2], [1]));
    }

    [Fact]
    public void A_census_needs_everybody_and_no_margin()
    {
        SampleSize.ForShare(0.05, population: 1).Needed.ShouldBe(1);
        SampleSize.Margin(1, population: 1).ShouldBe(0);
        SampleSize.Margin(200, population: 200).ShouldBe(0);
        SampleSize.Invitations(100, 0.1).ShouldBe((1000, true, 100.0));
        Should.Throw<ArgumentOutOfRangeException>(() => SampleSize.ForShare(0));
        Should.Throw<ArgumentOutOfRangeException>(() => SampleSize.ForShare(0.05, 1.1));
        Should.Throw<ArgumentOutOfRangeException>(() => SampleSize.ForShare(0.05, population: 0));
        Should.Throw<ArgumentOutOfRangeException>(() => SampleSize.ForChange(0.5, 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => SampleSize.Invitations(1, 0));
    }

    [Fact]
    public void A_survey_that_turned_to_nobody_has_no_rate()
    {
        default(ResponseRates).Rate(1).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => default(ResponseRates).Rate(7));
        Should.Throw<ArgumentOutOfRangeException>(() => default(ResponseRates).Rate(3, 1.5));
    }

    [Fact]
    public void Every_reason_against_weights_is_named_contradicting_totals_first() => Raking.Fit(
        [
            new(["F", "F"], new Dictionary<string, double> { ["F"] = 5, ["M"] = 5 }),
            new(["young", "old"], new Dictionary<string, double> { ["young"] = 9 }),
        ]).Reasons.Select(reason => reason.En).ShouldBe(
        [
            "margin totals 10 and 9 differ",
            "category M has a target but no respondents: collapse categories first",
            "category old has respondents but no target",
        ]);

    [Fact]
    public void Margins_that_no_weights_meet_together_are_reported()
    {
        // All women are young, so ten women and five young people cannot be.
        var report = Raking.Fit(
            [
                new(["F", "M"], new Dictionary<string, double> { ["F"] = 10, ["M"] = 5 }),
                new(["young", "old"], new Dictionary<string, double> { ["young"] = 5, ["old"] = 10 }),
            ]);
        report.IsConverged.ShouldBeFalse();
        report.LargestError.ShouldBeGreaterThan(0.1);
        report.Warnings.ShouldHaveSingleItem().En.ShouldStartWith("raking did not settle within 1000 rounds");
    }

    [Fact]
    public void Raking_reports_its_rounds_and_stops_when_told()
    {
        var margin = new Margin(["F", "M", "F"], new Dictionary<string, double> { ["F"] = 1, ["M"] = 1 });
        var report = Raking.Fit([margin]);
        (report.Rounds, report.IsConverged).ShouldBe((1, true));
        report.Weights.ShouldBe([0.5, 1, 0.5]);
        Should.Throw<OperationCanceledException>(() => Raking.Fit([margin], cancellationToken: new CancellationToken(true)));
        Should.Throw<ArgumentException>(() => Raking.Fit([]));
        Should.Throw<ArgumentException>(() => Raking.Fit([margin], [1, 1]));
        Should.Throw<ArgumentOutOfRangeException>(() => Raking.Fit([new(["F"], new Dictionary<string, double> { ["F"] = -1 })]));
        Should.Throw<ArgumentOutOfRangeException>(() => Trimming.Trim([1, 2], 1));
    }

    [Fact]
    public void More_than_twelve_drivers_have_no_Shapley_values()
    {
        var report = DriverAnalysis.OfCorrelation(Correlations(13), 100);
        report.Shapley.ShouldBeEmpty();
        report.Warnings.ShouldHaveSingleItem().En.ShouldBe("no Shapley values: more than 12 drivers");
        report.RelativeWeights.Length.ShouldBe(13);
        DriverAnalysis.OfCorrelation(Correlations(12), 100).Shapley.ShouldAllBe(value => Math.Abs(value - 0.04) < 1e-12);
        DriverAnalysis.OfCorrelation(Correlations(7), 34).Reasons.ShouldHaveSingleItem().En.ShouldBe("too few respondents: 34, needed 35");
        DriverAnalysis.OfCorrelation(Correlations(6), 30).Reasons.ShouldBeEmpty();

        static MathNet.Numerics.LinearAlgebra.Matrix<double> Correlations(int drivers) =>
            MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(drivers + 1, drivers + 1, (row, column) => row == column ? 1 : row == 0 || column == 0 ? 0.2 : 0);
    }

    [Fact]
    public void Drivers_that_explain_everything_leave_nothing_to_test()
    {
        var rows = Enumerable.Range(0, 40).Select(at => new double[] { at % 7, at % 5 }).ToArray();
        var report = DriverAnalysis.Of(rows, [.. rows.Select(row => row[0] + row[1])]);
        report.RSquared!.Value.ShouldBe(1, 1e-9);
        report.PearsonP.ShouldAllBe(p => p >= 0 && p <= 1);
        report.BetaP.ShouldAllBe(p => p >= 0 && p <= 1);
        (report.F is null || report.F > 1e9).ShouldBeTrue();
    }

    [Fact]
    public void A_constant_outcome_is_named_too() =>
        DriverAnalysis.Of([[1, 3], [1, 4]], [5, 5]).Reasons.Select(reason => reason.En)
            .ShouldBe(["the outcome has no variance", "driver 1 has no variance", "too few respondents: 2, needed 30"]);

    [Fact]
    public void Alpha_tells_every_reason_and_warns_of_a_negative_value()
    {
        var undefined = CronbachAlpha.Of(new CrossProducts(1));
        (undefined.Alpha.Metric, undefined.ItemRest.Length).ShouldBe(("alpha", 0));
        undefined.Alpha.Reasons.ShouldBe([ScoreTexts.OneItem, ScoreTexts.OneRespondent]);
        var opposite = new CrossProducts(2);
        foreach (var rating in new[] { 1.0, 2, 3, 5 })
            opposite.Add([rating, 6 - rating + (rating == 5 ? 1 : 0)]);
        var alpha = CronbachAlpha.Of(opposite);
        alpha.Alpha.Estimate!.Value.ShouldBeLessThan(0);
        alpha.Alpha.Warnings.ShouldBe([ScoreTexts.NegativeAlpha]);
        alpha.AlphaIfDeleted.ShouldBe([null, null]);
    }

    [Fact]
    public void A_share_of_the_unknown_counts_for_RR3_and_RR4_alone()
    {
        ResponseRates rates = new(Complete: 10, Partial: 5, Refused: 5, NotReached: 0, Other: 0, UnknownHousehold: 12, UnknownOther: 8);
        Enumerable.Range(1, 6).Select(rate => rates.Rate(rate, 0.5)).ShouldBe([0.25, 0.375, 1 / 3.0, 0.5, 0.5, 0.75]);
        rates.Rate(3, 0).ShouldBe(0.5);
    }

    [Fact]
    public void Sizes_are_rounded_up_but_not_for_a_rounding_error()
    {
        new SampleSize(0, 1_000_000.0001).Needed.ShouldBe(1_000_000);
        new SampleSize(0, 1_000_000.1).Needed.ShouldBe(1_000_001);
        new SampleSize(0, 0.5).Needed.ShouldBe(1);
        SampleSize.ForShare(0.05, 0).Needed.ShouldBe(0);
        SampleSize.ForShare(0.05, 1).Needed.ShouldBe(0);
        SampleSize.Invitations(10, 1).ShouldBe((10, true, 10.0));
        SampleSize.Invitations(0, 0.5).ShouldBe((0, true, 0.0));
    }

    [Fact]
    public void A_category_that_nobody_should_be_in_may_be_empty()
    {
        var report = Raking.Fit([new(["F", "F"], new Dictionary<string, double> { ["F"] = 3, ["M"] = 0 })]);
        report.IsConverged.ShouldBeTrue();
        report.Weights.ShouldBe([1.5, 1.5]);
        report.Precision.ShouldBe(new Precision(2, 3, 4.5, null));
    }

    [Fact]
    public void Unknown_categories_are_named_before_empty_ones_and_both_in_order()
    {
        Reasons(["x", "b"], "c", "b", "a").ShouldBe(["category x has respondents but no target"]);
        Reasons(["b", "b"], "c", "b", "a").ShouldBe(
            ["category a has a target but no respondents: collapse categories first", "category c has a target but no respondents: collapse categories first"]);

        static IEnumerable<string> Reasons(string[] categories, params string[] targets) =>
            Raking.Fit([new(categories, targets.ToDictionary(target => target, _ => 1.0))]).Reasons.Select(reason => reason.En);
    }

    [Fact]
    public void Totals_may_differ_by_their_rounding()
    {
        Rake(1000.0000005).IsConverged.ShouldBeTrue();
        Rake(1000.00001).Reasons.ShouldHaveSingleItem();

        static WeightingReport Rake(double other) => Raking.Fit(
            [new(["a"], new Dictionary<string, double> { ["a"] = 1000 }), new(["b"], new Dictionary<string, double> { ["b"] = other })]);
    }

    [Fact]
    public void A_respondent_of_weight_zero_is_none_and_a_population_holds_all_respondents()
    {
        WeightedMoments moments = new(3);
        moments.Add(5, 0);
        moments.N.ShouldBe(0);
        moments.Score("mean", 0.95, null, default).Reasons.ShouldBe([ScoreTexts.NoScoredAnswers]);
        moments.Add(4);
        moments.Add(2);
        moments.Score("mean", 0.95, null, default).Estimate.ShouldBe(3);
        Should.Throw<ArgumentOutOfRangeException>(() => moments.Score("mean", 0.95, 1, default));
    }

    [Fact]
    public void Too_few_respondents_have_no_drivers_however_few_they_are()
    {
        Reasons([], []).ShouldBe(["too few respondents: 0, needed 30"]);
        Reasons([[1, 2]], [3]).ShouldBe(["too few respondents: 1, needed 30"]);
        Reasons([[1, 2, 3, 4, 5, 6, 7], [2, 2, 4, 5, 6, 7, 8]], [3, 4]).ShouldBe(["driver 2 has no variance", "too few respondents: 2, needed 35"]);

        static IEnumerable<string> Reasons(double[][] drivers, double[] outcome) => DriverAnalysis.Of(drivers, outcome).Reasons.Select(reason => reason.En);
    }
}
