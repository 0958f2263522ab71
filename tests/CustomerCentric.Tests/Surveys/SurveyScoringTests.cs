using System.Collections.Immutable;
using System.Globalization;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

public class SurveyScoringTests
{
    private static readonly RatingScale s_five = Ask.From(1, 5);
    private static readonly Instrument s_nps = Ask.With(Ask.About("q", QuestionRole.Recommend, Ask.From(0, 10)));
    private static readonly Instrument s_ten = Ask.With(Ask.About("q", QuestionRole.Satisfaction, Ask.From(0, 10)));

    [Fact]
    public async Task The_role_chooses_the_metric_and_a_scale_from_0_to_10_never_does()
    {
        const string Csv = "q\n10\n9\n8\n7\n0\n";
        var recommended = await Ask.ScoreAsync(new(s_nps), Csv);
        var satisfied = await Ask.ScoreAsync(new(s_ten), Csv);
        recommended.Figures.Select(figure => figure.Metric).ShouldBe(["nps"]);
        satisfied.Figures.Select(figure => figure.Metric).ShouldBe(["topBox", "mean"]);
        recommended.Of("nps", "q").Estimate!.Value.ShouldBe(20, 1e-12);
        satisfied.Of("topBox", "q").Estimate!.Value.ShouldBe(0.4, 1e-12);
        satisfied.Of("mean", "q").Estimate!.Value.ShouldBe(6.8, 1e-12);
    }

    [Fact]
    public async Task A_dimension_is_the_mean_of_respondents_means_over_what_they_answered()
    {
        var instrument = Ask.With(Ask.About("a", QuestionRole.Satisfaction, s_five, "d"), Ask.About("b", QuestionRole.Satisfaction, s_five, "d", isReversed: true));
        var report = await Ask.ScoreAsync(new(instrument) { Minimum = 1 }, "a,b\n5,1\n4,\n,5\n,\nNA,3\n");
        var mean = report.Of("mean", dimension: "d");
        // 5 and 1 turned round make 5; 4; 5 turned round makes 1; 3 stays.
        mean.Estimate!.Value.ShouldBe((5 + 4 + 1 + 3) / 4.0, 1e-12);
        mean.Counts.Scored.ShouldBe(4);
        report.Of("index", dimension: "d").Estimate!.Value.ShouldBe(100 * (3.25 - 1) / 4, 1e-12);
        report.Of("mean", "b").Estimate!.Value.ShouldBe((5 + 1 + 3) / 3.0, 1e-12);
        report.Of("alpha", dimension: "d").Status.ShouldBe(ScoreStatus.Undefined);
    }

    [Fact]
    public async Task An_index_has_the_interval_of_its_mean_on_another_scale()
    {
        var instrument = Ask.With(Ask.About("a", QuestionRole.Satisfaction, s_five, "d"), Ask.About("b", QuestionRole.Satisfaction, s_five, "d"));
        var report = await Ask.ScoreAsync(new(instrument), "a,b\n5,1\n4,2\n3,5\n2,2\n1,3\n5,5\n");
        var (mean, index) = (report.Of("mean", dimension: "d"), report.Of("index", dimension: "d"));
        index.Interval!.Value.Low.ShouldBe(25 * (mean.Interval!.Value.Low - 1), 1e-9);
        index.Interval!.Value.High.ShouldBe(25 * (mean.Interval!.Value.High - 1), 1e-9);
        index.StandardError!.Value.ShouldBe(25 * mean.StandardError!.Value, 1e-9);
    }

    [Fact]
    public async Task Weights_of_one_are_no_weights_and_twice_the_weight_counts_twice()
    {
        var instrument = Instrument.Find("six-criteria")!;
        var keys = instrument.Questions.Where(question => question.Scale is not null).Select(question => question.Key).ToArray();
        string Row(int row) => string.Join(',', keys.Select((_, i) => (row * 7 + i * 3 + row * i) % 11 == 0 ? "" : (1 + (row * 5 + i * 2 + row * i * 3) % 5).ToString(CultureInfo.InvariantCulture)));
        var plain = await Ask.ScoreAsync(new(instrument), $"{string.Join(',', keys)}\n{string.Concat(Enumerable.Range(1, 60).Select(row => Row(row) + "\n"))}");
        var ones = await Ask.ScoreAsync(new(instrument) { WeightColumn = "w" }, $"w,{string.Join(',', keys)}\n{string.Concat(Enumerable.Range(1, 60).Select(row => $"1,{Row(row)}\n"))}");
        for (var i = 0; i < plain.Figures.Length; i++)
        {
            (ones.Figures[i].Metric, ones.Figures[i].Score.Counts).ShouldBe((plain.Figures[i].Metric, plain.Figures[i].Score.Counts));
            Same(ones.Figures[i].Score.Estimate, plain.Figures[i].Score.Estimate);
            Same(ones.Figures[i].Score.Interval?.Low, plain.Figures[i].Score.Interval?.Low);
            Same(ones.Figures[i].Score.StandardError, plain.Figures[i].Score.StandardError);
        }
        var twice = await Ask.ScoreAsync(new(s_ten) { WeightColumn = "w", Minimum = 1 }, "w,q\n2,10\n1,4\n0,0\n");
        twice.Of("mean", "q").Estimate!.Value.ShouldBe(8, 1e-12);
        twice.Of("mean", "q").Counts.Scored.ShouldBe(2);
        twice.Of("mean", "q").SumOfWeights.ShouldBe(3);

        static void Same(double? one, double? other) => (one ?? 0).ShouldBe(other ?? 0, 1e-9);
    }

    [Fact]
    public async Task Respondents_of_weight_zero_are_in_no_figure_of_a_dimension()
    {
        var instrument = Ask.With(Ask.About("a", QuestionRole.Satisfaction, s_five, "d"), Ask.About("b", QuestionRole.Satisfaction, s_five, "d"));
        var report = await Ask.ScoreAsync(new(instrument) { WeightColumn = "w", Minimum = 1 }, "w,a,b\n1,5,5\n0,1,1\n1,4,3\n1,2,2\n");
        report.Of("mean", dimension: "d").Counts.Scored.ShouldBe(3);
        report.Of("alpha", dimension: "d").Counts.Scored.ShouldBe(3);
    }

    [Theory]
    [InlineData("1e-9", "1e-9")]
    [InlineData("1e-9", "1")]
    [InlineData("1e-9", "1e9")]
    [InlineData("1e9", "1e9")]
    public async Task The_lightest_and_the_heaviest_weights_give_figures_that_are_numbers(string one, string other)
    {
        var report = await Ask.ScoreAsync(new(s_ten) { WeightColumn = "w", Minimum = 1 }, "w,q\n" + string.Concat(Enumerable.Repeat($"{one},10\n{one},7\n{other},3\n", 4)));
        report.RefusedRows.ShouldBe(0);
        report.ToText().ShouldNotContain("NaN");
        report.ToJson().ShouldContain("\"effectiveN\"");
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    [InlineData(1.1e9)]
    [InlineData(0.9e-9)]
    [InlineData(-1)]
    public void A_weight_beyond_all_sense_is_refused_wherever_it_comes_from(double weight)
    {
        SurveyResponse response = new(ImmutableDictionary<string, Answer>.Empty.Add("q", Answer.Rating(10))) { Weight = weight };
        Should.Throw<ArgumentException>(() => new SurveyScoring(s_ten).CreateTally().Add(response)).Message.ShouldBe("A weight is a number, zero or from 1e-9 to 1e9.");
        Should.Throw<ArgumentOutOfRangeException>(() => new AnswerTally(0, 10).Add(Answer.Rating(10), weight)).Message.ShouldStartWith("A weight is a number, zero or from 1e-9 to 1e9.");
    }

    [Fact]
    public async Task Weighted_means_of_a_dimension_have_the_linearised_error()
    {
        // One question answered twice alike is a mean over one question: its tally is the twin.
        var instrument = Ask.With(Ask.About("a", QuestionRole.Satisfaction, s_five, "d"), Ask.About("b", QuestionRole.Satisfaction, s_five, "d"));
        Random random = new(11);
        AnswerTally twin = new(1, 5);
        System.Text.StringBuilder csv = new("w,a,b\n");
        for (var row = 0; row < 200; row++)
        {
            var (rating, weight) = (random.Next(1, 6), Math.Round(random.NextDouble() * 3, 3));
            csv.Append(CultureInfo.InvariantCulture, $"{weight},{rating},{rating}\n");
            twin.Add(Answer.Rating(rating), weight);
        }
        var (mean, expected) = ((await Ask.ScoreAsync(new(instrument) { WeightColumn = "w", Population = 500 }, csv.ToString())).Of("mean", dimension: "d"), twin.Mean(population: 500));
        mean.Estimate!.Value.ShouldBe(expected.Estimate!.Value, 1e-9);
        mean.StandardError!.Value.ShouldBe(expected.StandardError!.Value, 1e-9);
        mean.Interval!.Value.High.ShouldBe(expected.Interval!.Value.High, 1e-9);
        mean.EffectiveN!.Value.ShouldBe(expected.EffectiveN!.Value, 1e-9);
        mean.PopulationCorrection.ShouldBe(expected.PopulationCorrection, 1e-9);
    }

    [Fact]
    public async Task Segments_add_up_to_all_and_a_population_belongs_to_all_alone()
    {
        var report = await Ask.ScoreAsync(new(s_nps) { SegmentColumn = "unit", Population = 12 }, Units(("a", 6, 10), ("b", 6, 0)));
        (report.Of("nps", "q").Estimate, report.Of("nps", "q", segment: "a").Estimate, report.Of("nps", "q", segment: "b").Estimate).ShouldBe((0, 100, -100));
        report.Of("nps", "q").PopulationCorrection.ShouldBe(0);
        report.Of("nps", "q", segment: "a").PopulationCorrection.ShouldBe(1);
    }

    [Fact]
    public async Task A_small_segment_is_hidden_with_the_smallest_other_one_from_which_it_could_be_computed()
    {
        var report = await Ask.ScoreAsync(new(s_nps) { SegmentColumn = "unit" }, Units(("a", 20, 10), ("b", 7, 8), ("c", 4, 0)));
        report.Of("nps", "q", segment: "a").Status.ShouldBe(ScoreStatus.Ok);
        report.Of("nps", "q", segment: "b").Reasons.ShouldHaveSingleItem().En.ShouldStartWith("hidden because");
        report.Of("nps", "q", segment: "c").Reasons.ShouldHaveSingleItem().En.ShouldBe("fewer than 5 answers");
        report.Of("nps", "q", segment: "c").Counts.ShouldBe(default);
    }

    [Fact]
    public async Task Below_the_minimum_nothing_is_shown_at_all()
    {
        var report = await Ask.ScoreAsync(new(s_nps) { SegmentColumn = "unit" }, Units(("a", 2, 10), ("b", 2, 0)));
        report.Figures.ShouldAllBe(figure => figure.Score.Status == ScoreStatus.Suppressed);
        report.Comparisons.ShouldBeEmpty();
        (await Ask.ScoreAsync(new(s_nps) { Minimum = 4 }, Units(("a", 4, 10)))).Of("nps", "q").Status.ShouldBe(ScoreStatus.Ok);
    }

    [Theory]
    [InlineData(0, ScoreStatus.Ok)]
    [InlineData(1, ScoreStatus.Suppressed)]
    [InlineData(7, ScoreStatus.Suppressed)]
    [InlineData(8, ScoreStatus.Ok)]
    public async Task The_number_of_comments_is_told_from_8_on_or_when_there_are_none(int comments, ScoreStatus status)
    {
        var instrument = Ask.With(Ask.About("q", QuestionRole.Satisfaction, s_five), Ask.About("why", QuestionRole.Comment, null));
        var csv = "q,why\n" + string.Concat(Enumerable.Range(0, 20).Select(i => i < comments ? "5,good\n" : "5,\n"));
        (await Ask.ScoreAsync(new(instrument), csv)).Of("comments", "why").Status.ShouldBe(status);
        var counts = (await Ask.ScoreAsync(new(instrument) { MinimumComments = 1, Minimum = 1, Population = 50 }, csv)).Of("comments", "why").Counts;
        (counts.Scored, counts.Skipped, counts.NotShown).ShouldBe((comments, 20 - comments, 0));
        (await Ask.ScoreAsync(new(instrument), "q\n5\n4\n3\n2\n1\n")).Of("comments", "why").Counts.ShouldBe(new AnswerCounts(0, NotShown: 5));
        // How many wrote nothing is how many there are.
        (await Ask.ScoreAsync(new(instrument), "q\n5\n4\n3\n2\n")).Of("comments", "why").Counts.ShouldBe(default);
    }

    [Fact]
    public async Task A_segment_is_held_against_the_others_and_a_wave_against_the_one_before()
    {
        SurveyScoring scoring = new(s_nps) { SegmentColumn = "unit" };
        var now = await Ask.ReadAsync(scoring, Units(("a", 40, 10), ("b", 40, 3), ("c", 40, 8)));
        var before = await Ask.ReadAsync(scoring, Units(("a", 120, 3)));
        var report = scoring.Report(now, before);
        var wave = report.Comparisons.Single(each => each.Against == ComparedFigure.Before).Comparison;
        (wave.Difference, wave.Change).ShouldBe((100, Change.Higher));
        wave.AdjustedP.ShouldBeNull();
        var segments = report.Comparisons.Where(each => each.Against == ComparedFigure.Others).ToDictionary(each => each.Figure.Segment, each => each.Comparison);
        segments.Select(each => (each.Key, each.Value.Change)).ShouldBe([("a", Change.Higher), ("b", Change.Lower), ("c", Change.NoDemonstrableChange)]);
        segments["a"].Difference!.Value.ShouldBe(100 - -50, 1e-9);
        segments.Values.ShouldAllBe(each => each.AdjustedP >= each.P);
        report.Before.ShouldBe((120, 0));
    }

    [Fact]
    public async Task Of_a_wave_that_is_too_small_to_be_shown_the_reason_is_said_and_no_change()
    {
        SurveyScoring scoring = new(s_nps);
        var few = scoring.Report(await Ask.ReadAsync(scoring, Units(("a", 40, 10))), await Ask.ReadAsync(scoring, Units(("a", 4, 0)))).Comparisons.ShouldHaveSingleItem();
        (few.Comparison.Difference, few.Comparison.Interval, few.Comparison.P, few.AgainstN).ShouldBe((null, null, null, null));
        few.Comparison.Reasons.ShouldHaveSingleItem().En.ShouldBe("not compared, the other side is not shown: fewer than 5 answers");
        var enough = scoring.Report(await Ask.ReadAsync(scoring, Units(("a", 40, 10))), await Ask.ReadAsync(scoring, Units(("a", 5, 0)))).Comparisons.ShouldHaveSingleItem();
        (enough.Comparison.Difference, enough.AgainstN).ShouldBe((200, 5));
    }

    [Fact]
    public async Task Every_figure_that_has_a_test_is_tested_by_its_own()
    {
        var instrument = Ask.With(
            Ask.About("e1", QuestionRole.Expectation, s_five, "d", "1"), Ask.About("p1", QuestionRole.Perception, s_five, "d", "1"),
            Ask.About("e2", QuestionRole.Expectation, s_five, "d", "2"), Ask.About("p2", QuestionRole.Perception, s_five, "d", "2"));
        SurveyScoring scoring = new(instrument);
        var now = await Ask.ReadAsync(scoring, "e1,p1,e2,p2\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"5,{3 + i % 3},4,{2 + i % 3}\n")));
        var before = await Ask.ReadAsync(scoring, "e1,p1,e2,p2\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"5,{1 + i % 3},4,{1 + i % 3}\n")));
        var compared = scoring.Report(now, before).Comparisons.ToDictionary(each => (each.Figure.Metric, each.Figure.Question ?? each.Figure.Dimension ?? "", each.Figure.Role), each => each.Comparison);
        compared[("mean", "d", QuestionRole.Perception)].Difference!.Value.ShouldBe(1.5, 1e-9);
        compared[("mean", "d", QuestionRole.Expectation)].Difference!.Value.ShouldBe(0, 1e-9);
        compared[("gap", "d", null)].Difference!.Value.ShouldBe(1.5, 1e-9);
        compared[("gap", "", null)].Difference!.Value.ShouldBe(1.5, 1e-9);
        compared[("mean", "d", QuestionRole.Perception)].Test.ShouldBe("welch");
        // What a dimension says its questions would say again.
        compared.Keys.ShouldBe([("mean", "d", QuestionRole.Expectation), ("mean", "d", QuestionRole.Perception), ("gap", "d", null), ("gap", "", null)], ignoreOrder: true);
    }

    [Fact]
    public async Task Points_that_do_not_add_up_to_100_count_without_weights_and_are_told()
    {
        var points = Ask.From(0, 100);
        var instrument = Ask.With(
            Ask.About("e1", QuestionRole.Expectation, s_five, "x", "1"), Ask.About("p1", QuestionRole.Perception, s_five, "x", "1"),
            Ask.About("e2", QuestionRole.Expectation, s_five, "y", "2"), Ask.About("p2", QuestionRole.Perception, s_five, "y", "2"),
            Ask.About("wx", QuestionRole.Importance, points, "x"), Ask.About("wy", QuestionRole.Importance, points, "y"));
        var report = await Ask.ScoreAsync(new(instrument) { Minimum = 1 }, "e1,p1,e2,p2,wx,wy\n5,3,5,4,75,25\n5,1,5,5,50,40\n5,1,5,5,,\n");
        report.Of("weightedGap").Estimate!.Value.ShouldBe(0.75 * -2 + 0.25 * -1, 1e-12);
        report.Of("weightedGap").Counts.Scored.ShouldBe(1);
        report.Of("gap").Estimate!.Value.ShouldBe((-1.5 - 2 - 2) / 3, 1e-12);
        report.RejectedPoints.ShouldBe(1);
        var tally = await Ask.ReadAsync(new(instrument), "e1,p1,e2,p2,wx,wy\n5,1,5,5,50,40\n5,1,5,5,,100\n");
        new SurveyScoring(instrument).Report(SurveyTally.Merge(tally, tally)).RejectedPoints.ShouldBe(4);
    }

    [Fact]
    public async Task The_usability_scale_is_scored_for_who_answered_all_of_it()
    {
        var sus = Instrument.Find("sus")!;
        var header = string.Join(',', sus.Questions.Where(question => question.Scale is not null).Select(question => question.Key));
        var report = await Ask.ScoreAsync(new(sus) { Minimum = 1 }, $"{header}\n5,1,5,1,5,1,5,1,5,1\n3,3,3,3,3,3,3,3,3,3\n5,1,5,1,5,1,5,1,5,\n");
        report.Of("sus").Estimate!.Value.ShouldBe(75, 1e-12);
        report.Of("sus").Counts.Scored.ShouldBe(2);
    }

    [Fact]
    public async Task Importance_counts_in_the_index_and_cuts_the_grid()
    {
        var instrument = Ask.With(
            Ask.About("i1", QuestionRole.Importance, s_five, item: "1"), Ask.About("s1", QuestionRole.Satisfaction, s_five, item: "1"),
            Ask.About("i2", QuestionRole.Importance, s_five, item: "2"), Ask.About("s2", QuestionRole.Satisfaction, s_five, item: "2"));
        var report = await Ask.ScoreAsync(new(instrument), "i1,s1,i2,s2\n" + string.Concat(Enumerable.Repeat("5,1,3,5\n", 6)));
        report.Of("importanceIndex").Estimate!.Value.ShouldBe((5 * 0 + 3 * 100) / 8.0, 1e-12);
        report.Grid!.Items.Select(item => (item.Name, item.Quadrant)).ShouldBe([("1", Quadrant.ConcentrateHere), ("2", Quadrant.PossibleOverkill)]);
        (report.Grid.ImportanceCut, report.Grid.PerformanceCut).ShouldBe((4, 3));
    }

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(-2, 2, -1)]
    public async Task What_is_important_to_nobody_has_no_index_and_a_report_all_the_same(int lowest, int highest, int importance)
    {
        var instrument = Ask.With(
            Ask.About("i1", QuestionRole.Importance, Ask.From(lowest, highest), item: "1"), Ask.About("s1", QuestionRole.Satisfaction, s_five, item: "1"));
        var report = await Ask.ScoreAsync(new(instrument), "i1,s1\n" + string.Concat(Enumerable.Repeat($"{importance},4\n", 6)));
        var index = report.Of("importanceIndex");
        (index.Status, index.Metric, index.Counts.Scored).ShouldBe((ScoreStatus.Undefined, "importance index", 6));
        index.Reasons.ShouldBe([ScoreTexts.NoImportance]);
        report.Grid!.Items.ShouldHaveSingleItem().Importance.ShouldBe(importance);
    }

    [Fact]
    public async Task What_is_suppressed_is_in_no_grid_and_no_index()
    {
        var instrument = Ask.With(Ask.About("i1", QuestionRole.Importance, s_five, item: "1"), Ask.About("s1", QuestionRole.Satisfaction, s_five, item: "1"));
        var report = await Ask.ScoreAsync(new(instrument), "i1,s1\n" + string.Concat(Enumerable.Repeat("5,1\n", 4)) + string.Concat(Enumerable.Repeat("5,\n", 4)));
        report.Grid.ShouldBeNull();
        report.Of("importanceIndex").Status.ShouldBe(ScoreStatus.Suppressed);
    }

    [Fact]
    public async Task Drivers_are_those_of_the_overall_question_and_need_enough_respondents()
    {
        var instrument = Ask.With(
            Ask.About("all", QuestionRole.Satisfaction, s_five), Ask.About("a", QuestionRole.Satisfaction, s_five), Ask.About("b", QuestionRole.Satisfaction, s_five),
            Ask.About("c", QuestionRole.Statement, s_five)) with
        { Overall = "all" };
        string Rows(int rows) => "all,a,b,c\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"{1 + i % 5},{1 + i % 5},{1 + i * 7 % 3},{1 + i % 2}\n"));
        var report = await Ask.ScoreAsync(new(instrument), Rows(60));
        report.Layout.Drivers.Select(place => report.Layout[place].Key).ShouldBe(["all", "a", "b"]);
        report.Drivers!.Pearson[0].ShouldBe(1, 1e-9);
        report.Drivers.RelativeWeights.Sum().ShouldBe(report.Drivers.RSquared!.Value, 1e-9);
        (await Ask.ScoreAsync(new(instrument), Rows(29))).Drivers!.Reasons.ShouldHaveSingleItem().En.ShouldStartWith("too few respondents");
        (await Ask.ScoreAsync(new(instrument), Rows(4))).Drivers.ShouldBeNull();
    }

    [Fact]
    public async Task Ranks_of_drivers_correlate_as_those_of_the_respondents_who_answered_everything()
    {
        var instrument = Ask.With(
            Ask.About("all", QuestionRole.Satisfaction, s_five), Ask.About("a", QuestionRole.Satisfaction, Ask.From(0, 10), isReversed: true), Ask.About("b", QuestionRole.Satisfaction, s_five)) with
        { Overall = "all" };
        Random random = new(23);
        List<double[]> drivers = [];
        List<double> outcome = [];
        System.Text.StringBuilder csv = new("all,a,b,w\n");
        for (var row = 0; row < 2500; row++)
        {
            var (all, a, b, weight) = (random.Next(1, 6), random.Next(0, 11), random.Next(1, 6), random.Next(8) == 0 ? 0 : 1);
            var isSkipped = random.Next(10) == 0;
            csv.Append(CultureInfo.InvariantCulture, $"{all},{a},{(isSkipped ? "" : b)},{weight}\n");
            if (isSkipped || weight == 0)
                continue;
            drivers.Add([10 - a, b]);
            outcome.Add(all);
        }
        var (report, twin) = ((await Ask.ScoreAsync(new(instrument) { WeightColumn = "w" }, csv.ToString())).Drivers!, DriverAnalysis.Of(drivers, outcome));
        report.N.ShouldBe(twin.N);
        foreach (var (one, other) in report.Spearman.Zip(twin.Spearman).Concat(report.Pearson.Zip(twin.Pearson)).Concat(report.Betas.Zip(twin.Betas)))
            one.ShouldBe(other, 1e-9);
        report.Spearman.Length.ShouldBe(2);
        var wide = Ask.With(Ask.About("all", QuestionRole.Satisfaction, s_five), Ask.About("a", QuestionRole.Satisfaction, Ask.From(0, 101))) with { Overall = "all" };
        (await Ask.ScoreAsync(new(wide), "all,a\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"{1 + i % 5},{i % 7}\n")))).Drivers!.Spearman.ShouldBeEmpty();
    }

    [Fact]
    public async Task Figures_that_use_no_weights_say_so_where_some_were_given()
    {
        var instrument = Ask.With(Ask.About("a", QuestionRole.Satisfaction, s_five, "d"), Ask.About("b", QuestionRole.Satisfaction, s_five, "d"));
        string Csv(string weight) => "w,a,b\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"{(i == 4 ? weight : "1")},{1 + i % 5},{1 + i % 4}\n"));
        var weighted = await Ask.ScoreAsync(new(instrument) { WeightColumn = "w" }, Csv("2"));
        weighted.Of("alpha", dimension: "d").Warnings.ShouldContain(ScoreTexts.Unweighted);
        weighted.Of("mean", dimension: "d").Warnings.ShouldBeEmpty();
        (await Ask.ScoreAsync(new(instrument) { WeightColumn = "w" }, Csv("1"))).Of("alpha", dimension: "d").Warnings.ShouldNotContain(ScoreTexts.Unweighted);
    }

    [Fact]
    public void Without_others_of_its_role_the_statements_of_the_dimensions_are_the_drivers() =>
        new SurveyLayout(Instrument.Find("employee")!).Drivers.Length.ShouldBe(1 + Instrument.Find("employee")!.Questions.Count(question => question.Role == QuestionRole.Statement));

    [Fact]
    public async Task Questions_without_a_dimension_are_tested_by_their_top_box()
    {
        SurveyScoring scoring = new(s_ten);
        var report = scoring.Report(await Ask.ReadAsync(scoring, Units(("a", 40, 10))), await Ask.ReadAsync(scoring, Units(("a", 40, 3))));
        var compared = report.Comparisons.ShouldHaveSingleItem();
        (compared.Figure.Metric, compared.Comparison.Test, compared.Comparison.Difference, compared.Comparison.Change).ShouldBe(("topBox", "two shares", 1, Change.Higher));
    }

    [Fact]
    public async Task A_period_is_held_against_the_one_before_it()
    {
        var report = await Ask.ScoreAsync(new(s_nps) { SegmentColumn = "unit" }, Units(("2026-01", 30, 3), ("2026-02", 30, 10), ("2026-04", 30, 10)));
        report.Comparisons.Select(each => (each.Against, each.Figure.Segment, each.Comparison.Change)).ShouldBe(
            [(ComparedFigure.Previous, "2026-02", Change.Higher), (ComparedFigure.Previous, "2026-04", Change.NoDemonstrableChange)]);
        // The first is hidden with the third: only the last has a period before it that is shown.
        var hidden = await Ask.ScoreAsync(new(s_nps) { SegmentColumn = "unit" }, Units(("2026-01", 20, 3), ("2026-02", 30, 10), ("2026-03", 3, 0), ("2026-04", 30, 3), ("2026-05", 30, 3)));
        hidden.Comparisons.Select(each => (each.Figure.Segment, each.AgainstN)).ShouldBe([("2026-02", null), ("2026-04", null), ("2026-05", 30)]);
        hidden.Comparisons.Select(each => each.Comparison.Reasons.IsEmpty).ShouldBe([false, false, true]);
    }

    [Fact]
    public async Task Of_two_segments_one_is_held_against_the_other_once()
    {
        var compared = (await Ask.ScoreAsync(new(s_nps) { SegmentColumn = "unit" }, Units(("a", 40, 10), ("b", 40, 3)))).Comparisons.ShouldHaveSingleItem();
        (compared.Figure.Segment, compared.Comparison.Difference, compared.Comparison.AdjustedP).ShouldBe(("a", 200, null));
    }

    [Fact]
    public async Task Of_more_than_twenty_tests_the_share_of_false_findings_is_kept()
    {
        string Of(int units) => Units([.. Enumerable.Range(0, units).Select(i => ($"u{i:00}", 20 + i, i % 2 == 0 ? 10 : 3))]);
        foreach (var (units, adjust) in new[] { (20, (Func<IReadOnlyList<Comparison>, IReadOnlyList<Comparison>>)Comparison.Holm), (21, Comparison.BenjaminiHochberg) })
        {
            var compared = (await Ask.ScoreAsync(new(s_nps) { SegmentColumn = "unit" }, Of(units))).Comparisons.Select(each => each.Comparison).ToArray();
            compared.Select(each => each.AdjustedP).ShouldBe(adjust(compared).Select(each => each.AdjustedP));
            compared.Length.ShouldBe(units);
        }
    }

    [Fact]
    public async Task Who_is_in_no_segment_is_a_segment_of_its_own_and_never_all()
    {
        var report = await Ask.ScoreAsync(new(s_nps) { SegmentColumn = "unit", Population = 100 }, Units(("a", 30, 10), ("", 20, 3)));
        report.Figures.Select(figure => figure.Segment).ShouldBe(["", "(none)", "a"]);
        report.Of("nps", "q", segment: "(none)").Counts.Scored.ShouldBe(20);
        report.Of("nps", "q", segment: "(none)").PopulationCorrection.ShouldBe(1);
        (await Ask.ScoreAsync(new(s_nps) { SegmentColumn = "unit" }, Units(("", 20, 3)))).Figures.Select(figure => figure.Segment).ShouldBe([""]);
    }

    [Fact]
    public async Task A_mean_that_would_tell_about_the_few_who_left_something_out_is_not_shown()
    {
        var instrument = Ask.With(Ask.About("a", QuestionRole.Satisfaction, s_five, "d"), Ask.About("b", QuestionRole.Satisfaction, s_five, "d")) with { Anonymous = true };
        string Csv(int partial) => "a,b\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"{1 + i % 5},{1 + i % 3}\n")) + string.Concat(Enumerable.Repeat("1,\n", partial));
        foreach (var (partial, status) in new[] { (0, ScoreStatus.Ok), (1, ScoreStatus.Suppressed), (4, ScoreStatus.Suppressed), (5, ScoreStatus.Ok) })
        {
            var report = await Ask.ScoreAsync(new(instrument), Csv(partial));
            report.Of("mean", dimension: "d").Status.ShouldBe(status);
            report.Of("index", dimension: "d").Status.ShouldBe(status);
            report.Of("mean", "a").Status.ShouldBe(ScoreStatus.Ok);
            (await Ask.ScoreAsync(new(instrument with { Anonymous = false }), Csv(partial))).Of("mean", dimension: "d").Status.ShouldBe(ScoreStatus.Ok);
        }
    }

    [Fact]
    public async Task A_gap_that_would_tell_about_the_few_who_answered_one_side_is_not_shown()
    {
        var named = Ask.With(
            Ask.About("e", QuestionRole.Expectation, s_five, "d", "1"), Ask.About("p", QuestionRole.Perception, s_five, "d", "1"),
            Ask.About("f", QuestionRole.Expectation, s_five, "d", "2"), Ask.About("q", QuestionRole.Perception, s_five, "d", "2"));
        var instrument = named with { Anonymous = true };
        var full = "e,p,f,q\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"5,{1 + i % 5},4,{1 + i % 3}\n"));
        var report = await Ask.ScoreAsync(new(instrument), full + "5,,4,4\n");
        report.Of("gap", dimension: "d", item: "1").Status.ShouldBe(ScoreStatus.Suppressed);
        report.Of("gap", dimension: "d", item: "2").Status.ShouldBe(ScoreStatus.Suppressed);
        report.Of("gap", dimension: "d").Status.ShouldBe(ScoreStatus.Suppressed);
        report.Of("gap").Status.ShouldBe(ScoreStatus.Suppressed);
        (await Ask.ScoreAsync(new(instrument), full)).Figures.ShouldAllBe(figure => figure.Score.Status != ScoreStatus.Suppressed);
        // However many they are: with the mean of the one side they can be told from each other.
        (await Ask.ScoreAsync(new(instrument), full + string.Concat(Enumerable.Repeat("5,,4,4\n", 5)))).Of("gap").Status.ShouldBe(ScoreStatus.Suppressed);
        (await Ask.ScoreAsync(new(named), full + "5,,4,4\n")).Figures.ShouldAllBe(figure => figure.Score.Status != ScoreStatus.Suppressed);
    }

    [Fact]
    public async Task Segments_hide_a_dimension_until_those_hidden_tell_about_enough_together()
    {
        var instrument = Ask.With(Ask.About("a", QuestionRole.Satisfaction, s_five, "d"), Ask.About("b", QuestionRole.Satisfaction, s_five, "d")) with { Anonymous = true };
        string Rows(string unit, int full, int partial) =>
            string.Concat(Enumerable.Range(0, full).Select(i => $"{unit},{1 + i % 5},{1 + i % 3}\n")) + string.Concat(Enumerable.Repeat($"{unit},2,\n", partial));
        var report = await Ask.ScoreAsync(new(instrument) { SegmentColumn = "unit" }, "unit,a,b\n" + Rows("A", 20, 3) + Rows("B", 12, 0) + Rows("C", 30, 6) + Rows("D", 40, 7));
        // A tells about 3; the smallest other one, B, about nobody; so C goes too, and 9 are told about together.
        report.Figures.Where(figure => figure is { Metric: "mean", Question: null, Segment.Length: > 0 }).Select(figure => (figure.Segment, figure.Score.Status)).ShouldBe(
            [("A", ScoreStatus.Suppressed), ("B", ScoreStatus.Suppressed), ("C", ScoreStatus.Suppressed), ("D", ScoreStatus.Ok)]);
        report.Of("mean", dimension: "d").Status.ShouldBe(ScoreStatus.Ok);
    }

    [Fact]
    public async Task What_is_withheld_is_not_shown_and_neither_is_what_it_could_be_computed_from()
    {
        var report = await Ask.ScoreAsync(new(s_nps) { SegmentColumn = "unit", Withheld = ["b"] }, Units(("a", 30, 10), ("b", 25, 3), ("c", 20, 8)));
        report.Figures.Select(figure => (figure.Segment, figure.Score.Status)).ShouldBe(
            [("", ScoreStatus.Ok), ("a", ScoreStatus.Ok), ("b", ScoreStatus.Suppressed), ("c", ScoreStatus.Suppressed)]);
    }

    [Fact]
    public async Task Two_reports_that_a_guard_was_asked_about_tell_nothing_of_who_is_in_one_and_not_in_the_other()
    {
        // The same people by unit and by team; one of unit A is not in team X.
        (string Unit, string Team, int Rating)[] people =
            [.. Enumerable.Range(0, 20).Select(i => ("A", i == 0 ? "Y" : "X", i == 0 ? 2 : 3 + i % 3)), .. Enumerable.Range(0, 20).Select(i => ("B", "Y", 2 + i % 4))];
        string Csv(Func<(string Unit, string Team, int Rating), string> segment) => "s,q\n" + string.Concat(people.Select(person => $"{segment(person)},{person.Rating}\n"));
        var byUnit = await Ask.ScoreAsync(new(s_ten) { SegmentColumn = "s" }, Csv(person => person.Unit));
        var unguarded = await Ask.ScoreAsync(new(s_ten) { SegmentColumn = "s" }, Csv(person => person.Team));
        Sum(byUnit.Of("mean", "q", segment: "A")).ShouldBe(Sum(unguarded.Of("mean", "q", segment: "X")) + 2, 1e-9);

        string[] units = ["A", "B"], teams = ["X", "Y"];
        DisclosureGuard guard = new(people.Select(person => (ImmutableArray.Create(Array.IndexOf(units, person.Unit), Array.IndexOf(teams, person.Team)), 1L)));
        guard.Show(_ => true).ShouldBeNull();
        foreach (var unit in new[] { 0, 1 })
            guard.Show(segments => segments[0] == unit).ShouldBeNull();
        string[] withheld = [.. teams.Where((_, team) => guard.Show(segments => segments[1] == team) is not null)];
        var guarded = await Ask.ScoreAsync(new(s_ten) { SegmentColumn = "s", Withheld = [.. withheld] }, Csv(person => person.Team));
        guarded.Figures.Where(figure => figure.Segment.Length > 0).ShouldAllBe(figure => figure.Score.Status == ScoreStatus.Suppressed);

        static double Sum(Score mean) => mean.Estimate!.Value * mean.Counts.Scored;
    }

    [Fact]
    public async Task What_few_said_is_not_told_by_the_reason_why_there_is_no_figure()
    {
        var kano = Ask.With(Ask.About("f", QuestionRole.Functional, s_five, item: "k"), Ask.About("d", QuestionRole.Dysfunctional, s_five, item: "k"));
        (await Ask.ScoreAsync(new(kano), "f,d\n1,1\n5,5\n")).Figures.ShouldAllBe(figure => figure.Score.Status == ScoreStatus.Suppressed);
        var six = await Ask.ScoreAsync(new(kano), "f,d\n1,5\n1,5\n1,5\n1,5\n5,1\n5,1\n");
        six.Of("kanoBetter", item: "k").Status.ShouldBe(ScoreStatus.Suppressed);
        six.Kano.ShouldBeEmpty();
        six.ToHtml().ShouldNotContain("<circle");
        var alike = Ask.With(Ask.About("a", QuestionRole.Satisfaction, s_five, "d"), Ask.About("b", QuestionRole.Satisfaction, s_five, "d"));
        (await Ask.ScoreAsync(new(alike), "a,b\n4,4\n4,4\n4,4\n")).Of("alpha", dimension: "d").Status.ShouldBe(ScoreStatus.Suppressed);
    }

    [Fact]
    public async Task Weights_count_in_gaps_and_in_Kanos_figures()
    {
        var instrument = Ask.With(
            Ask.About("e", QuestionRole.Expectation, s_five, item: "1"), Ask.About("p", QuestionRole.Perception, s_five, item: "1"),
            Ask.About("f", QuestionRole.Functional, s_five, item: "k"), Ask.About("d", QuestionRole.Dysfunctional, s_five, item: "k"));
        var weighted = await Ask.ScoreAsync(new(instrument) { WeightColumn = "w", Minimum = 1 }, "w,e,p,f,d\n3,5,1,1,5\n1,5,5,3,3\n0,1,5,3,3\n");
        weighted.Of("gap", item: "1").Estimate!.Value.ShouldBe(-3, 1e-12);
        weighted.Of("gap").EffectiveN!.Value.ShouldBe(1.6, 1e-12);
        weighted.Of("kanoBetter", item: "k").Estimate!.Value.ShouldBe(0.75, 1e-12);
        weighted.Of("kanoBetter", item: "k").Counts.Scored.ShouldBe(2);
        var plain = await Ask.ScoreAsync(new(instrument) { Minimum = 1 }, "e,p,f,d\n5,1,1,5\n5,1,1,5\n5,1,1,5\n5,5,3,3\n");
        plain.Of("gap").Estimate.ShouldBe(weighted.Of("gap").Estimate);
    }

    [Fact]
    public async Task A_comparison_of_weighted_means_has_the_errors_that_are_shown()
    {
        var instrument = Ask.With(Ask.About("a", QuestionRole.Satisfaction, s_five, "d"), Ask.About("b", QuestionRole.Satisfaction, s_five, "d"));
        Random random = new(9);
        string Wave() => "w,a,b\n" + string.Concat(Enumerable.Range(0, 60).Select(_ => FormattableString.Invariant($"{random.Next(1, 9)},{random.Next(1, 6)},{random.Next(1, 6)}\n")));
        SurveyScoring scoring = new(instrument) { WeightColumn = "w" };
        var (one, other) = (await Ask.ReadAsync(scoring, Wave()), await Ask.ReadAsync(scoring, Wave()));
        var comparison = scoring.Report(other, one).Comparisons.Single().Comparison;
        var (first, second) = (scoring.Report(one).Of("mean", dimension: "d"), scoring.Report(other).Of("mean", dimension: "d"));
        var error = Math.Sqrt(first.StandardError!.Value * first.StandardError.Value + second.StandardError!.Value * second.StandardError.Value);
        comparison.Statistic!.Value.ShouldBe((second.Estimate!.Value - first.Estimate!.Value) / error, 1e-9);
    }

    [Fact]
    public async Task Figures_of_several_answers_say_what_became_of_who_is_not_in_them()
    {
        var instrument = Ask.With(
            Ask.About("a", QuestionRole.Satisfaction, s_five, "d"), Ask.About("b", QuestionRole.Satisfaction, s_five, "d"),
            Ask.About("f", QuestionRole.Functional, s_five, item: "k"), Ask.About("g", QuestionRole.Dysfunctional, s_five, item: "k"));
        var report = await Ask.ScoreAsync(new(instrument) { Minimum = 1 }, "a,b,f,g\n1,2,1,5\n,,1,\nNA,,1,NA\nNA,NA,9,NA\n7,,3,3\n");
        report.Of("mean", dimension: "d").Counts.ShouldBe(new(1, Skipped: 2, NotApplicable: 1, Rejected: 1));
        report.Of("kanoBetter", item: "k").Counts.ShouldBe(new(2, Skipped: 1, NotApplicable: 1, Rejected: 1));
        report.RejectedAnswers.ShouldBe(2);
    }

    [Fact]
    public async Task Who_was_not_asked_for_points_did_not_spread_them_wrongly()
    {
        var servqual = Instrument.Find("servqual")!;
        string[] points = [.. servqual.Questions.Where(SurveyLayout.IsPoints).Select(question => question.Key)];
        string Csv(IEnumerable<string> asked) => string.Join(',', asked) + "\n" + string.Concat(Enumerable.Repeat(string.Join(',', asked.Select(_ => "30")) + "\n", 7));
        (await Ask.ScoreAsync(new(servqual), Csv(points))).RejectedPoints.ShouldBe(7);
        (await Ask.ScoreAsync(new(servqual), Csv(points.Skip(1)))).RejectedPoints.ShouldBe(0);
    }

    [Fact]
    public async Task Points_are_no_ratings()
    {
        var instrument = Instrument.Find("servqual")!;
        var report = await Ask.ScoreAsync(new(instrument), string.Join(',', instrument.Questions.Select(question => question.Key)) + "\n"
            + string.Concat(Enumerable.Repeat(string.Join(',', instrument.Questions.Select(question => question.Role == QuestionRole.Importance ? "20" : "7")) + "\n", 10)));
        report.StraightLiners.ShouldBe(10);
        report.Figures.ShouldNotContain(figure => figure.Metric == "topBox" && figure.Role == QuestionRole.Importance);
        report.Of("mean", "points-empathy").Estimate.ShouldBe(20);
    }

    [Fact]
    public async Task Every_instrument_that_can_be_meant_gives_a_report()
    {
        Random random = new(41);
        RatingScale[] scales = [Ask.From(0, 10), s_five, Ask.From(1, 7), Ask.From(0, 1)];
        var reports = 0;
        for (var round = 0; round < 900; round++)
        {
            var instrument = Ask.With(Enumerable.Range(0, random.Next(1, 9)).Select(i => Ask.About(
                $"q{i}", Enum.GetValues<QuestionRole>()[random.Next(11)], random.Next(9) == 0 ? null : scales[random.Next(scales.Length)],
                random.Next(2) == 0 ? null : $"d{random.Next(2)}", random.Next(2) == 0 ? null : $"i{random.Next(3)}", random.Next(4) == 0)).ToArray());
            SurveyScoring scoring;
            try
            {
                scoring = new(instrument) { SegmentColumn = "s" };
            }
            catch (ConfigurationException)
            {
                continue;
            }
            var report = await Ask.ScoreAsync(scoring, "s," + string.Join(',', instrument.Questions.Select(question => question.Key)) + "\n" + string.Concat(Enumerable.Range(0, 30).Select(row =>
                $"s{row % 3}," + string.Join(',', instrument.Questions.Select(question => question.Scale is { } scale ? random.Next(scale.Lowest, scale.Highest + 1).ToString(CultureInfo.InvariantCulture) : "x")) + "\n")));
            (report.ToJson() + report.ToText() + report.ToHtml()).ShouldNotContain("NaN", Case.Sensitive);
            reports++;
        }
        reports.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData("3,3,3,3,3", 1)]
    [InlineData("3,3,3,3,", 0)]
    [InlineData("3,3,3,3,4", 0)]
    [InlineData("NA,3,3,3,3", 0)]
    public async Task Who_gives_five_answers_all_the_same_rating_is_counted(string row, long straight)
    {
        var instrument = Ask.With(Enumerable.Range(1, 5).Select(i => Ask.About($"q{i}", QuestionRole.Satisfaction, s_five)));
        var report = await Ask.ScoreAsync(new(instrument) { Minimum = 1 }, $"q1,q2,q3,q4,q5\n1,2,3,4,5\n{row}\n");
        report.StraightLiners.ShouldBe(straight);
    }

    [Fact]
    public async Task Fewer_questions_tell_nothing_of_straight_lining() => (await Ask.ScoreAsync(new(s_nps), Units(("a", 9, 9)))).StraightLiners.ShouldBeNull();

    [Fact]
    public async Task Typed_responses_score_as_the_file_of_them()
    {
        SurveyScoring scoring = new(Instrument.Find("csat")!) { SegmentColumn = "unit", WeightColumn = "w" };
        var tally = scoring.CreateTally();
        System.Text.StringBuilder csv = new("unit,w,satisfaction\n");
        for (var i = 0; i < 3000; i++)
        {
            var (unit, weight, rating) = (i % 3 == 0 ? "a" : "b", 0.5 + i % 4, 1 + i * 7 % 5);
            csv.Append(CultureInfo.InvariantCulture, $"{unit},{weight},{rating}\n");
            tally.Add(new(ImmutableDictionary<string, Answer>.Empty.Add("satisfaction", Answer.Rating(rating))) { Weight = weight, Segment = unit });
        }
        tally.Respondents.ShouldBe(3000);
        var (typed, read) = (scoring.Report(tally), await Ask.ScoreAsync(scoring, csv.ToString()));
        foreach (var (one, other) in typed.Figures.Zip(read.Figures).Where(pair => pair.First.Metric != "comments"))
        {
            (one.Segment, one.Score.Counts).ShouldBe((other.Segment, other.Score.Counts));
            one.Score.Estimate!.Value.ShouldBe(other.Score.Estimate!.Value, 1e-9);
        }
    }

    [Fact]
    public async Task A_stream_of_responses_scores_as_its_responses()
    {
        SurveyScoring scoring = new(s_nps);
        var report = scoring.Report(await scoring.CollectAsync(Responses()));
        (report.Respondents, report.Of("nps", "q").Counts.Scored).ShouldBe((5000, 5000));
        report.Of("nps", "q").Estimate!.Value.ShouldBe(100 * (2 - 7) / 11.0, 0.1);

        static async IAsyncEnumerable<SurveyResponse> Responses()
        {
            await Task.Yield();
            for (var i = 0; i < 5000; i++)
                yield return new(ImmutableDictionary<string, Answer>.Empty.Add("q", Answer.Rating(i % 11)));
        }
    }

    [Fact]
    public void A_response_that_cannot_be_taken_is_refused_at_entry_with_all_that_is_wrong_and_counts_nothing()
    {
        var tally = new SurveyScoring(Ask.With(Ask.About("q", QuestionRole.Satisfaction, s_five) with { IsRequired = true }, Ask.About("r", QuestionRole.Statement, s_five))).CreateTally();
        var answers = ImmutableDictionary<string, Answer>.Empty.Add("q", Answer.Rating(6)).Add("r", Answer.Comment("no")).Add("x", Answer.Skipped);
        var wrong = Should.Throw<ArgumentException>(() => tally.Add(new(answers) { Weight = double.NaN }));
        foreach (var said in new[] { "'q': 6 is off the scale", "'r' is answered with a whole number", "'x' is no question", "A weight is a number" })
            wrong.Message.ShouldContain(said);
        tally.Respondents.ShouldBe(0);
    }

    [Fact]
    public async Task Weeks_add_up_to_the_month_in_any_order()
    {
        SurveyScoring scoring = new(Instrument.Find("complaint-handling")!) { SegmentColumn = "unit" };
        var keys = scoring.Instrument.Questions.Where(question => question.Scale is not null).Select(question => question.Key).ToArray();
        string[] weeks = [.. Enumerable.Range(0, 4).Select(week => $"unit,{string.Join(',', keys)}\n" + string.Concat(Enumerable.Range(0, 50).Select(row =>
            $"u{row % 3},{string.Join(',', keys.Select((_, i) => 1 + (row * 3 + i * 5 + week + row * i) % 5))}\n")))];
        var tallies = new List<SurveyTally>();
        foreach (var week in weeks)
            tallies.Add(await Ask.ReadAsync(scoring, week));
        var header = weeks[0][..(weeks[0].IndexOf('\n') + 1)];
        var month = scoring.Report(await Ask.ReadAsync(scoring, header + string.Concat(weeks.Select(week => week[header.Length..])))).ToJson();
        scoring.Report(tallies.Aggregate(SurveyTally.Merge)).ToJson().ShouldBe(month);
        scoring.Report(Enumerable.Reverse(tallies).Aggregate(SurveyTally.Merge)).ToJson().ShouldBe(month);
    }

    [Fact]
    public async Task The_answers_to_a_question_can_be_had_of_all_and_of_a_segment()
    {
        var tally = await Ask.ReadAsync(new(s_nps) { SegmentColumn = "unit" }, Units(("a", 6, 10), ("b", 2, 0)));
        (tally.AnswersTo("q").CountOf(10), tally.AnswersTo("q").Counts.Scored).ShouldBe((6, 8));
        (tally.AnswersTo("q", "b").CountOf(0), tally.AnswersTo("q", "b").Counts.Scored, tally.AnswersTo("q", "c").Counts.Scored).ShouldBe((2, 2, 0));
        Should.Throw<ArgumentException>(() => tally.AnswersTo("r")).Message.ShouldStartWith("'r' is no question of own with a scale.");
    }

    [Fact]
    public void Tallies_of_different_instruments_do_not_mix()
    {
        var (one, other) = (new SurveyScoring(s_nps), new SurveyScoring(s_ten));
        Should.Throw<ArgumentException>(() => SurveyTally.Merge(one.CreateTally(), other.CreateTally())).Message.ShouldContain("do not ask the same");
        Should.Throw<ArgumentException>(() => one.Report(other.CreateTally()));
        Should.Throw<ArgumentException>(() => one.Report(one.CreateTally(), other.CreateTally()));
        SurveyTally.Merge(one.CreateTally(), new SurveyScoring(s_nps with { Version = 1 }).CreateTally()).Respondents.ShouldBe(0);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_level_of_confidence_lies_from_a_half_to_almost_one(double level) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SurveyScoring(s_nps) { Level = level });

    [Fact]
    public void Minimum_and_population_are_at_least_one()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new SurveyScoring(s_nps) { Minimum = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new SurveyScoring(s_nps) { MinimumComments = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new SurveyScoring(s_nps) { Population = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new SurveyScoring(Instrument.Find("employee")!) { Minimum = 4 }).Message.ShouldStartWith("employee is anonymous: at least 5.");
        Should.Throw<ArgumentOutOfRangeException>(() => new SurveyScoring(Instrument.Find("employee")!) { MinimumComments = 7 }).Message.ShouldStartWith("employee is anonymous: at least 8.");
        new SurveyScoring(Instrument.Find("employee")!) { Minimum = 5, MinimumComments = 8 }.Minimum.ShouldBe(5);
    }

    [Fact]
    public async Task Other_intervals_can_be_chosen()
    {
        var csv = Units(("a", 10, 10), ("b", 5, 3));
        (await Ask.ScoreAsync(new(s_nps) { NpsMethod = IntervalMethod.Goodman }, csv)).Of("nps", "q").Interval!.Value.Method.ShouldBe(IntervalMethod.Goodman);
        (await Ask.ScoreAsync(new(s_ten) { ShareMethod = IntervalMethod.Jeffreys, Level = 0.9 }, csv)).Of("topBox", "q").Interval!.Value
            .ShouldSatisfyAllConditions(interval => interval.Method.ShouldBe(IntervalMethod.Jeffreys), interval => interval.Level.ShouldBe(0.9));
    }

    [Fact]
    public async Task A_question_that_runs_the_other_way_is_compared_as_it_is_scored()
    {
        SurveyScoring scoring = new(Ask.With(Ask.About("q", QuestionRole.Satisfaction, s_five, isReversed: true)));
        string Wave(params int[] ratings) => "q\n" + string.Concat(Enumerable.Repeat(string.Concat(ratings.Select(rating => $"{rating}\n")), 20));
        var report = scoring.Report(await Ask.ReadAsync(scoring, Wave(1, 2)), await Ask.ReadAsync(scoring, Wave(3, 4)));
        report.Of("mean", "q").Estimate.ShouldBe(4.5);
        report.Comparisons.ShouldHaveSingleItem().Comparison.Difference.ShouldBe(1);
        report.Comparisons.ShouldAllBe(compared => compared.Comparison.Change == Change.Higher);
        report.ToJson().ShouldContain("\"change\": \"higher\"");
        var back = scoring.Report(await Ask.ReadAsync(scoring, Wave(3, 4)), await Ask.ReadAsync(scoring, Wave(1, 2)));
        back.ToJson().ShouldContain("\"change\": \"lower\"");
        scoring.Report(await Ask.ReadAsync(scoring, Wave(1, 1)), await Ask.ReadAsync(scoring, Wave(1, 2))).ToJson().ShouldContain("\"reason\": \"no variance in either wave\"");
    }

    [Fact]
    public async Task Gaps_turn_reversed_questions_round_and_pairs_need_both_answers_and_a_weight()
    {
        var seven = Ask.From(1, 7);
        var instrument = Ask.With(
            Ask.About("e", QuestionRole.Expectation, seven, item: "1", isReversed: true), Ask.About("p", QuestionRole.Perception, seven, item: "1", isReversed: true),
            Ask.About("f", QuestionRole.Functional, s_five, item: "k"), Ask.About("d", QuestionRole.Dysfunctional, s_five, item: "k"));
        var report = await Ask.ScoreAsync(
            new(instrument) { WeightColumn = "w" }, "e,p,f,d,w\n1,7,5,5,0\n,3,,5,1\n2,,1,,1\n" + string.Concat(Enumerable.Repeat("2,3,1,5,1\n", 6)));
        report.Of("gap").Estimate.ShouldBe(-1);
        report.Of("gap").Counts.Scored.ShouldBe(6);
        report.Of("kanoBetter", item: "k").Counts.Scored.ShouldBe(6);
        report.Kano.ShouldHaveSingleItem().Kano.Count(KanoCategory.OneDimensional).ShouldBe(6);
    }

    [Fact]
    public async Task Usability_scores_are_weighted_merged_and_compared()
    {
        var sus = Instrument.Find("sus")!;
        SurveyScoring scoring = new(sus) { WeightColumn = "w" };
        var header = string.Join(',', sus.Questions.Where(question => question.Scale is not null).Select(question => question.Key)) + ",w\n";
        string Rows(string row, int weight, int count) => string.Concat(Enumerable.Repeat(FormattableString.Invariant($"{row},{weight}\n"), count));
        var good = await Ask.ReadAsync(scoring, header + Rows("5,1,5,1,5,1,5,1,5,1", 3, 6));
        var fair = await Ask.ReadAsync(scoring, header + Rows("3,3,3,3,3,3,3,3,3,3", 1, 6) + Rows("1,5,1,5,1,5,1,5,1,5", 0, 6));
        var both = scoring.Report(SurveyTally.Merge(good, fair));
        both.Of("sus").Estimate!.Value.ShouldBe(87.5, 1e-12);
        (both.Of("sus").Metric, both.Of("sus").Counts.Scored).ShouldBe(("sus", 12));
        scoring.Report(good, SurveyTally.Merge(good, fair)).Comparisons.Single(compared => compared.Figure.Metric == "sus").Comparison.Difference!.Value.ShouldBe(12.5, 1e-12);
        var nobody = await Ask.ReadAsync(scoring, header);
        scoring.Report(good, nobody).Comparisons.Single(compared => compared.Figure.Metric == "sus").Comparison.Reasons.ShouldBe([ScoreTexts.EmptyWave]);
        scoring.Report(nobody, good).Comparisons.Single(compared => compared.Figure.Metric == "sus").Comparison.Reasons.ShouldBe([ScoreTexts.EmptyWave]);
    }

    [Fact]
    public async Task Answers_that_could_not_be_taken_are_counted_whatever_their_question_and_however_few_there_are()
    {
        var instrument = Ask.With(
            Ask.About("q", QuestionRole.Satisfaction, s_five), Ask.About("r", QuestionRole.Recommend, Ask.From(0, 10)),
            Ask.About("f", QuestionRole.Functional, s_five, item: "k"), Ask.About("d", QuestionRole.Dysfunctional, s_five, item: "k"));
        (await Ask.ScoreAsync(new(instrument) { SegmentColumn = "unit" }, "unit,q,r,f,d\na,6,11,x,1.5\nb,5,10,1,5\n")).RejectedAnswers.ShouldBe(4);
    }

    [Fact]
    public void Straight_lining_is_told_by_the_rating_and_of_each_batch_anew()
    {
        var tally = new SurveyScoring(Ask.With(Enumerable.Range(0, 5).Select(i => Ask.About($"q{i}", QuestionRole.Statement, s_five)))).CreateTally();
        void Add(int times, params int[] ratings)
        {
            var answers = ratings.Index().ToImmutableDictionary(each => $"q{each.Index}", each => Answer.Rating(each.Item));
            for (var i = 0; i < times; i++)
                tally.Add(new(answers));
        }
        Add(AnswerBatch.Size, 3, 3, 3, 3, 3);
        Add(100, 1, 1, 1, 1, 1);
        Add(100, 5, 5, 5, 5);
        Add(100, 3, 3, 3, 3, 2);
        Add(100, 1, 2, 3, 4, 5);
        tally.Whole().StraightLiners.ShouldBe(AnswerBatch.Size + 100);
    }

    [Fact]
    public async Task A_single_segment_with_a_name_is_shown_and_two_are_held_against_each_other()
    {
        SurveyScoring scoring = new(s_ten) { SegmentColumn = "unit" };
        (await Ask.ScoreAsync(scoring, Units(("a", 10, 10)))).Segments.ShouldBe(["a"]);
        (await Ask.ScoreAsync(scoring, Units(("", 10, 10)))).Segments.ShouldBeEmpty();
        var two = await Ask.ScoreAsync(scoring, Units(("a", 10, 10), ("b", 10, 2)));
        two.Comparisons.Select(compared => (compared.Figure.Segment, compared.Figure.Metric, compared.Against)).ShouldBe(
            [("a", "topBox", "others")]);
    }

    [Fact]
    public async Task Five_respondents_are_enough_for_what_needs_five()
    {
        var instrument = Ask.With(Ask.About("a", QuestionRole.Statement, s_five, "d"), Ask.About("b", QuestionRole.Statement, s_five, "d")) with { Overall = "a" };
        var report = await Ask.ScoreAsync(new(instrument), "a,b\n1,2\n2,2\n3,4\n4,4\n5,5\n");
        report.Reliability.ShouldBeEmpty();
        report.Drivers!.Reasons.ShouldHaveSingleItem();
        var grouped = await Ask.ScoreAsync(new(instrument with { Overall = null }), "a,b\n1,2\n2,2\n3,4\n4,4\n5,5\n");
        grouped.Reliability.ShouldHaveSingleItem().Alpha.Alpha.Counts.Scored.ShouldBe(5);
        grouped.Drivers.ShouldBeNull();
        (await Ask.ScoreAsync(new(Ask.With(Ask.About("q", QuestionRole.Satisfaction, s_five)) with { Overall = "q" }), "q\n" + string.Concat(Enumerable.Repeat("3\n", 9)))).Drivers.ShouldBeNull();
        (new SurveyScoring(s_nps) { Population = 1, Minimum = 1, MinimumComments = 1 }).Population.ShouldBe(1);
    }

    private static string Units(params (string Unit, int Count, int Rating)[] units) =>
        "unit,q\n" + string.Concat(units.SelectMany(unit => Enumerable.Repeat(FormattableString.Invariant($"{unit.Unit},{unit.Rating}\n"), unit.Count)));
}
