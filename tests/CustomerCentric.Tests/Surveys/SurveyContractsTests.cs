using System.Text.Json;
using CustomerCentric.Surveys;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerCentric.Tests.Surveys;

/// <summary>What odd input gets, as survey_edge_contracts.json asks for it: a test for each of its cases, named by its number.</summary>
public class SurveyContractsTests
{
    private static readonly Dictionary<string, SurveyCase> Cases = SurveyCase.Of("survey_edge_contracts.json").ToDictionary(item => item.Id);

    [Fact]
    public void Each_contract_has_its_test()
    {
        var tested = typeof(SurveyContractsTests).GetMethods().Select(method => method.Name).Where(name => name.StartsWith("Edge_", StringComparison.Ordinal))
            .Select(name => $"EDGE-{name.Split('_')[1]}");
        tested.Order().ShouldBe(Cases.Keys.Order());
    }

    [Fact]
    public void Edge_001_alpha_of_identical_answers_is_undefined() => ShouldBeUndefined("EDGE-001", Alpha("EDGE-001").Alpha);

    [Fact]
    public void Edge_002_alpha_of_one_item_is_undefined() => ShouldBeUndefined("EDGE-002", Alpha("EDGE-002").Alpha);

    [Fact]
    public void Edge_003_alpha_of_one_respondent_is_undefined() => ShouldBeUndefined("EDGE-003", Alpha("EDGE-003").Alpha);

    [Fact]
    public void Edge_004_alpha_keeps_a_constant_item_and_names_it()
    {
        var (alpha, expected) = (Alpha("EDGE-004"), Cases["EDGE-004"].Expected);
        alpha.Alpha.Estimate!.Value.ShouldBe(expected.Number("alpha_all_items"), 1e-9);
        alpha.AlphaIfDeleted[2]!.Value.ShouldBe(expected.Number("alpha_without_constant_item"), 1e-9);
        alpha.Alpha.Warnings.ShouldHaveSingleItem().En.ShouldBe(expected.GetProperty("warning").GetString());
        alpha.Standardised.ShouldBeNull();
        alpha.ItemRest[2].ShouldBeNull();
        alpha.ItemTotal[2].ShouldBeNull();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Edge_005_what_is_not_a_number_is_refused_and_not_missing(double rating)
    {
        var reason = Cases["EDGE-005"].Expected.GetProperty("reason").GetString()!;
        Should.Throw<ArgumentOutOfRangeException>(() => Answer.Rating(rating)).Message.ShouldStartWith(Sentence(reason));
        Should.Throw<ArgumentOutOfRangeException>(() => new Moments([5, rating])).Message.ShouldStartWith(Sentence(reason));
        Should.Throw<ArgumentOutOfRangeException>(() => new CrossProducts(2).Add([5, rating])).Message.ShouldStartWith(Sentence(reason));
        Should.Throw<ArgumentException>(() => RankComparison.Of([5, rating], [4])).Message.ShouldStartWith(Sentence(reason));
    }

    [Fact]
    public void Edge_006_a_rating_off_the_scale_is_refused_at_entry_and_an_import_counts_it()
    {
        var tally = new AnswerTally(1, 5);
        foreach (var rating in Cases["EDGE-006"].Input.Numbers("ratings").Select(rating => (int)rating))
        {
            if (tally.IsOnScale(rating))
                tally.Add(Answer.Rating(rating));
            else
            {
                Should.Throw<ArgumentOutOfRangeException>(() => tally.Add(Answer.Rating(rating))).Message.ShouldStartWith("The scale goes from 1 to 5.");
                tally.AddRejected();
            }
        }
        tally.Counts.ShouldBe(new AnswerCounts(1, Rejected: 2));
        tally.Mean().Counts.Rejected.ShouldBe(2);
        tally.Mean().Estimate.ShouldBe(5);
    }

    [Fact]
    public void Edge_007_a_rating_between_two_steps_is_refused_and_not_cut_off() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Answer.Rating(Cases["EDGE-007"].Input.Numbers("ratings")[0])).Message.ShouldStartWith("A rating is a whole number");

    [Fact]
    public void Edge_008_a_negative_weight_is_refused()
    {
        var weights = Cases["EDGE-008"].Input.Numbers("weights");
        Should.Throw<ArgumentOutOfRangeException>(() => CaseValues.Tally(1, 5, [1, 2], weights)).Message.ShouldStartWith("A weight is a number");
        Should.Throw<ArgumentOutOfRangeException>(() => WeightStatistics.Of(weights));
        Should.Throw<ArgumentOutOfRangeException>(() => Trimming.Trim(weights, 3));
        Should.Throw<ArgumentOutOfRangeException>(() => new AnswerTally(1, 5).Add(Answer.Rating(1), double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => new AnswerTally(1, 5).Add(Answer.Rating(1), double.PositiveInfinity));
    }

    [Fact]
    public void Edge_009_weights_that_are_all_zero_leave_the_score_undefined() =>
        ShouldBeUndefined("EDGE-009", CaseValues.Tally(1, 5, [1, 2], Cases["EDGE-009"].Input.Numbers("weights")).Mean());

    [Fact]
    public void Edge_010_an_answer_of_weight_zero_counts_for_nothing()
    {
        var (input, expected) = (Cases["EDGE-010"].Input, Cases["EDGE-010"].Expected);
        var score = CaseValues.Tally(1, 5, input.GetProperty("values").NumbersOrGaps(), input.Numbers("weights")).Mean();
        score.Estimate.ShouldBe(expected.Number("mean"));
        score.Counts.ShouldBe(new AnswerCounts(expected.Whole("n_scored")));
    }

    [Fact]
    public void Edge_011_more_answers_than_people_are_refused()
    {
        var (n, population) = (Cases["EDGE-011"].Input.Whole("n"), Cases["EDGE-011"].Input.Population());
        var tally = CaseValues.YesNoTally(1, n);
        Should.Throw<ArgumentOutOfRangeException>(() => tally.Share(1, 1, population: population)).Message.ShouldStartWith("The population is smaller than the 150 answers of it.");
        Should.Throw<ArgumentOutOfRangeException>(() => tally.Mean(population: population));
        Should.Throw<ArgumentOutOfRangeException>(() => CaseValues.NpsTally(n, 0, 0).Nps(population: population));
        Should.Throw<ArgumentOutOfRangeException>(() => SampleSize.Margin(n, population: population));
        Should.Throw<ArgumentOutOfRangeException>(() => StratifiedMean.Of([new("all", 1, SampleMean.Of(new Moments([1, 2])))]));
    }

    [Fact]
    public void Edge_012_a_level_of_confidence_lies_from_50_to_99_point_9_percent()
    {
        var tally = CaseValues.NpsTally(1, 2, 3);
        foreach (var level in Cases["EDGE-012"].Input.Numbers("conf").Append(double.NaN).Append(0.4999).Append(0.9991))
        {
            Should.Throw<ArgumentOutOfRangeException>(() => tally.Nps(level)).Message.ShouldStartWith("A level of confidence lies from 0.50 to 0.999");
            Should.Throw<ArgumentOutOfRangeException>(() => new AnswerTally(0, 10).Nps(level));
            Should.Throw<ArgumentOutOfRangeException>(() => tally.Share(9, 10, level));
            Should.Throw<ArgumentOutOfRangeException>(() => tally.Mean(level));
            Should.Throw<ArgumentOutOfRangeException>(() => MeanComparison.Welch(new Moments(), new Moments(), level));
        }
        tally.Nps(0.5).Interval.ShouldNotBeNull();
        // The heaviest tails there are: two answers, and two items of two respondents.
        CaseValues.Tally(1, 5, [1, 2]).Mean(0.999).Interval!.Value.High.ShouldBe(1.5 + 0.5 * 636.6192487687, 1e-5);
        var pair = new CrossProducts(2);
        pair.Add([1, 2]);
        pair.Add([2, 4]);
        CronbachAlpha.Of(pair, 0.99).Alpha.Interval!.Value.Low.ShouldBe(1 - (1 - CronbachAlpha.Of(pair).Alpha.Estimate!.Value) * 16210.7227, 1e-3);
    }

    [Fact]
    public void Edge_013_two_constant_waves_have_a_difference_and_no_test() => ShouldHaveNoTest("EDGE-013", Waves("EDGE-013"));

    [Fact]
    public void Edge_014_two_constant_equal_waves_have_a_difference_and_no_test() => ShouldHaveNoTest("EDGE-014", Waves("EDGE-014"));

    [Fact]
    public void Edge_015_two_waves_that_are_all_satisfied_have_an_interval_and_no_test()
    {
        var expected = Cases["EDGE-015"].Expected;
        var comparison = ShareComparison.Of(1, 5, 1, 7);
        ShouldHaveNoTest("EDGE-015", comparison);
        comparison.Interval!.Value.Low.ShouldBe(expected.GetProperty("newcombe").Number("lo"), 1e-7);
        comparison.Interval!.Value.High.ShouldBe(expected.GetProperty("newcombe").Number("hi"), 1e-7);
    }

    [Fact]
    public void Edge_016_two_waves_of_promoters_are_tested_by_adjusted_Wald_only()
    {
        NpsSplit promoters = new(1, 0, 0);
        var plain = NpsComparison.Of(promoters, 5, promoters, 7, method: IntervalMethod.Wald);
        plain.P.ShouldBeNull();
        plain.Reasons.ShouldHaveSingleItem().ShouldBe(ScoreTexts.NoWaveVariance);
        var adjusted = NpsComparison.Of(promoters, 5, promoters, 7, method: IntervalMethod.AdjustedWald);
        adjusted.P.ShouldNotBeNull();
        adjusted.Change.ShouldBe(Change.NoDemonstrableChange);
    }

    [Fact]
    public void Edge_017_a_constant_driver_is_named_before_the_small_sample()
    {
        var report = DriverAnalysis.Of([[4], [4], [4]], [1, 2, 3]);
        report.Reasons.Select(reason => reason.En).ShouldBe([Reason("EDGE-017"), "too few respondents: 3, needed 30"]);
        report.RSquared.ShouldBeNull();
        report.Betas.ShouldBeEmpty();
    }

    [Fact]
    public void Edge_018_collinear_drivers_are_named_before_the_small_sample() =>
        DriverAnalysis.Of([[1, 2], [2, 4], [3, 6], [4, 8]], [1, 2, 3, 5]).Reasons.Select(reason => reason.En)
            .ShouldBe([Reason("EDGE-018"), "too few respondents: 4, needed 30"]);

    [Fact]
    public void Edge_019_too_few_respondents_are_refused() =>
        DriverAnalysis.OfCorrelation(Matrix<double>.Build.DenseIdentity(4), Cases["EDGE-019"].Input.Whole("n"))
            .Reasons.ShouldHaveSingleItem().En.ShouldStartWith(Reason("EDGE-019"));

    [Fact]
    public void Edge_020_a_target_that_nobody_meets_gives_no_weights()
    {
        var report = Raking.Fit([new(Cases["EDGE-020"].Input.Words("a"), Cases["EDGE-020"].Input.Named("targets"))]);
        report.Reasons.ShouldHaveSingleItem().En.ShouldBe(Reason("EDGE-020"));
        report.Weights.ShouldBeEmpty();
        report.IsConverged.ShouldBeFalse();
    }

    [Fact]
    public void Edge_021_margins_of_different_totals_give_no_weights() =>
        Raking.Fit([new(["F", "M"], Cases["EDGE-021"].Input.Named("ta")), new(["young", "old"], Cases["EDGE-021"].Input.Named("tb"))])
            .Reasons.ShouldHaveSingleItem().En.ShouldBe(Reason("EDGE-021"));

    [Fact]
    public void Edge_022_points_that_do_not_make_100_are_refused_unless_normalised()
    {
        var points = Cases["EDGE-022"].Input.Numbers("points");
        var tally = new ServqualTally([.. "abcde".Select((name, at) => new ServqualDimension($"{name}", [at]))], 5);
        Should.Throw<ArgumentException>(() => tally.Add([5, 5, 5, 5, 5], [4, 4, 4, 4, 4], points)).Message.ShouldStartWith("The points add up to 90, not to 100");
        tally.Overall().Status.ShouldBe(ScoreStatus.Undefined);
        tally.Add([5, 5, 5, 5, 5], [4, 4, 4, 4, 4], ServqualPoints.Normalised(points));
        tally.OverallWeighted().Estimate!.Value.ShouldBe(-1, 1e-12);
    }

    [Fact]
    public void Edge_023_no_answers_are_no_score_and_no_zero()
    {
        ShouldBeUndefined("EDGE-023", new AnswerTally(0, 10).Nps());
        ShouldBeUndefined("EDGE-023", new AnswerTally(1, 5).Share(4, 5));
        ShouldBeUndefined("EDGE-023", new AnswerTally(1, 5).Mean());
        ShouldBeUndefined("EDGE-023", MeanScores.Of("mean", new Moments()));
        ShouldBeUndefined("EDGE-023", new KanoTally().Better());
        ShouldBeUndefined("EDGE-023", StratifiedMean.Of([]));
    }

    [Fact]
    public void Edge_024_dismissed_answers_are_not_in_the_denominator()
    {
        var tally = CaseValues.NpsTally(2, 2, 6);
        for (var dismissed = 0; dismissed < 10; dismissed++)
            tally.Add(Answer.Skipped);
        tally.Nps().Estimate!.Value.ShouldBe(Cases["EDGE-024"].Expected.Number("nps"), 1e-12);
        tally.Nps().Counts.ShouldBe(new AnswerCounts(10, Skipped: 10));
    }

    [Fact]
    public void Edge_025_equal_weights_leave_as_many_effective_answers_as_there_are() =>
        WeightStatistics.Of(Cases["EDGE-025"].Input.Numbers("weights")).EffectiveN.ShouldBe(Cases["EDGE-025"].Expected.Number("n_eff"), 1e-9);

    [Fact]
    public void Edge_026_reverse_coding_keeps_missing_missing()
    {
        var reversed = CaseValues.Tally(1, 5, [1, null, 2]).Reversed();
        (reversed.CountOf(5), reversed.CountOf(4), reversed.CountOf(1)).ShouldBe((1, 1, 0));
        reversed.Counts.ShouldBe(new AnswerCounts(2, Skipped: 1));
        CaseValues.Tally(1, 5, Cases["EDGE-026"].Input.GetProperty("values").NumbersOrGaps()).Reversed().Counts.Skipped.ShouldBe(1);
    }

    [Fact]
    public void Edge_027_not_applicable_is_not_zero()
    {
        var tally = new AnswerTally(1, 5);
        tally.Add(Answer.Rating(4));
        tally.Add(Answer.NotApplicable);
        tally.Add(Answer.NotApplicable);
        var score = tally.Mean();
        score.Estimate.ShouldBe(Cases["EDGE-027"].Expected.Number("mean"));
        score.Counts.ShouldBe(new AnswerCounts(1, NotApplicable: 2));
        score.Interval.ShouldBeNull();
        score.Warnings.ShouldHaveSingleItem().ShouldBe(ScoreTexts.OneAnswer);
    }

    private static string Reason(string id) => Cases[id].Expected.GetProperty("reason").GetString()!;

    private static string Sentence(string reason) => char.ToUpperInvariant(reason[0]) + reason[1..];

    private static CronbachAlpha Alpha(string id)
    {
        var rows = Cases[id].Input.GetProperty("items").EnumerateArray().ToArray();
        var answers = new CrossProducts(rows[0].GetArrayLength());
        foreach (JsonElement row in rows)
            answers.Add(row.NumbersOrGaps());
        return CronbachAlpha.Of(answers);
    }

    private static Comparison Waves(string id) =>
        MeanComparison.Welch(new Moments(Cases[id].Input.Numbers("a")), new Moments(Cases[id].Input.Numbers("b")));

    private static void ShouldBeUndefined(string id, Score score)
    {
        score.Status.ShouldBe(ScoreStatus.Undefined);
        score.Reasons.ShouldHaveSingleItem().En.ShouldBe(Reason(id));
        score.Estimate.ShouldBeNull();
        score.Interval.ShouldBeNull();
        score.EffectiveN.ShouldBeNull();
    }

    private static void ShouldHaveNoTest(string id, Comparison comparison)
    {
        comparison.Difference.ShouldBe(Cases[id].Expected.Number("difference"));
        comparison.P.ShouldBeNull();
        comparison.Statistic.ShouldBeNull();
        comparison.Reasons.ShouldHaveSingleItem().En.ShouldBe("no variance in either wave");
        comparison.Change.ShouldBe(Change.NoDemonstrableChange);
    }
}
