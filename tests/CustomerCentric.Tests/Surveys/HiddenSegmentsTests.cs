using System.Collections.Immutable;
using System.Globalization;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>What the figures of segments, taken together, give away about a small one.</summary>
public class HiddenSegmentsTests
{
    private static readonly RatingScale s_five = Ask.From(1, 5);

    private static readonly Instrument s_instrument = Ask.With(
        Ask.About("a", QuestionRole.Satisfaction, s_five, "d"), Ask.About("b", QuestionRole.Satisfaction, s_five, "d"),
        Ask.About("c", QuestionRole.Satisfaction, s_five, "e"), Ask.About("why", QuestionRole.Comment, null));

    /// <summary>Full answers of so many, and so many that gave a or b alone.</summary>
    private static string Rows(string unit, int full, int onlyA = 0, int onlyB = 0) =>
        string.Concat(Enumerable.Repeat($"{unit},3,4,2,\n", full)) + string.Concat(Enumerable.Repeat($"{unit},3,,2,\n", onlyA)) + string.Concat(Enumerable.Repeat($"{unit},,4,2,\n", onlyB));

    private static Task<SurveyReport> ScoreAsync(string rows) => Ask.ScoreAsync(new(s_instrument) { SegmentColumn = "unit" }, "unit,a,b,c,why\n" + rows);

    private static string[] HiddenOf(SurveyReport report, Func<SurveyFigure, bool> isMeant) =>
        [.. report.Figures.Where(figure => figure.Segment.Length > 0 && figure.Score.Status == ScoreStatus.Suppressed && isMeant(figure)).Select(figure => figure.Segment).Distinct().Order()];

    // The fault that was there: question b hid C beside A, where the dimension hid B, and from b's B and the dimension's C the rest followed.
    [Fact]
    public async Task A_dimension_and_its_questions_hide_the_same_segments()
    {
        var report = await ScoreAsync(Rows("A", 3) + Rows("B", 10, onlyA: 0, onlyB: 4) + Rows("C", 9, onlyA: 3) + Rows("D", 30));
        foreach (var kind in report.Figures.Where(figure => figure.Dimension == "d").Select(figure => figure.Kind).Distinct())
            HiddenOf(report, figure => figure.Kind == kind).ShouldBe(["A", "C"], $"{kind}");
    }

    [Fact]
    public async Task What_shares_no_question_with_them_hides_for_itself()
    {
        var rows = Rows("A", 3) + Rows("B", 10) + Rows("D", 30) + "A,,,1,\nA,,,1,\n";
        var report = await ScoreAsync(rows);
        HiddenOf(report, figure => figure.Dimension == "d").ShouldBe(["A", "B"]);
        HiddenOf(report, figure => figure.Question == "c").ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_the_answers_a_subject_hides_the_same_everywhere_and_nobody_or_enough()
    {
        Random random = new(20261123);
        for (var round = 0; round < 150; round++)
        {
            var units = Enumerable.Range(0, random.Next(2, 6)).Select(i => (Name: $"u{i}", Full: random.Next(0, 14), A: random.Next(0, 4), B: random.Next(0, 4))).ToArray();
            var report = await ScoreAsync(string.Concat(units.Select(unit => Rows(unit.Name, unit.Full, unit.A, unit.B))));
            var ofDimension = report.Figures.Where(figure => figure is { Dimension: "d", Segment.Length: > 0, Metric: not "alpha" }).ToArray();
            string[] hidden = [.. ofDimension.Where(figure => figure.Score.Status == ScoreStatus.Suppressed).Select(figure => figure.Segment).Distinct()];
            string[] shown = [.. ofDimension.Where(figure => figure.Score.Status == ScoreStatus.Ok).Select(figure => figure.Segment).Distinct()];
            hidden.Intersect(shown).ShouldBeEmpty($"round {round}: {string.Join(' ', units)}");
            foreach (var n in new Func<(string Name, int Full, int A, int B), int>[] { unit => unit.Full + unit.A, unit => unit.Full + unit.B, unit => unit.Full + unit.A + unit.B })
            {
                var together = units.Where(unit => hidden.Contains(unit.Name)).Sum(n);
                (together == 0 || together >= 5 || shown.Length == 0).ShouldBeTrue($"round {round}: {string.Join(' ', units)}");
            }
        }
    }

    [Fact]
    public async Task The_two_sides_of_gaps_and_the_gaps_hide_the_same_segments()
    {
        var instrument = Ask.With(
            Ask.About("e", QuestionRole.Expectation, s_five, "d", "1"), Ask.About("p", QuestionRole.Perception, s_five, "d", "1"),
            Ask.About("f", QuestionRole.Expectation, s_five, "g", "2"), Ask.About("q", QuestionRole.Perception, s_five, "g", "2"));
        string Rows(string unit, int full, int firstAlone) => string.Concat(Enumerable.Repeat($"{unit},5,3,4,4\n", full)) + string.Concat(Enumerable.Repeat($"{unit},5,3,,\n", firstAlone));
        var report = await Ask.ScoreAsync(new(instrument) { SegmentColumn = "unit" }, "unit,e,p,f,q\n" + Rows("A", 3, 6) + Rows("B", 10, 0) + Rows("C", 30, 0));
        foreach (var kind in report.Figures.Select(figure => figure.Kind).Distinct())
            HiddenOf(report, figure => figure.Kind == kind).ShouldBe(["A", "B"], $"{kind}");
    }

    // The fault that was there: the mean of ten, nine of whom weigh next to nothing, is what the tenth said.
    [Theory]
    [InlineData("1", ScoreStatus.Ok)]
    [InlineData("0.7", ScoreStatus.Ok)]
    [InlineData("0.000001", ScoreStatus.Suppressed)]
    public async Task One_person_who_outweighs_all_others_is_not_told_about(string weight, ScoreStatus status)
    {
        var rows = "unit,w,a,b,c,why\nA,0.7,5,5,5,\n" + string.Concat(Enumerable.Repeat($"A,{weight},1,1,1,\n", 9)) + string.Concat(Enumerable.Repeat("B,1,2,2,2,\n", 20))
            + string.Concat(Enumerable.Repeat("C,1,3,3,3,\n", 30));
        var report = await Ask.ScoreAsync(new(s_instrument) { SegmentColumn = "unit", WeightColumn = "w" }, rows);
        report.Of("mean", "c", segment: "A").Status.ShouldBe(status);
        report.Of("mean", "c", segment: "B").Status.ShouldBe(status);
        report.Of("mean", "c", segment: "C").Status.ShouldBe(ScoreStatus.Ok);
        report.Of("mean", "c").Status.ShouldBe(ScoreStatus.Ok);
        if (status == ScoreStatus.Suppressed)
            report.Of("mean", "c", segment: "A").Reasons.ShouldHaveSingleItem().En.ShouldBe("some answers weigh so much more that they count like fewer than 5");
        var alone = await Ask.ScoreAsync(new(s_instrument) { WeightColumn = "w" }, string.Join('\n', rows.Split('\n')[..11]) + "\n");
        alone.Of("mean", "c").Status.ShouldBe(status);
    }

    [Fact]
    public async Task Five_answers_of_one_weight_are_five_whatever_the_weight()
    {
        for (var weight = 1; weight <= 200; weight++)
        {
            var rows = string.Concat(Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"{weight / 100.0},1,2,3,\n"), 5));
            (await Ask.ScoreAsync(new(s_instrument) { WeightColumn = "w" }, "w,a,b,c,why\n" + rows)).Of("mean", "c").Status.ShouldBe(ScoreStatus.Ok);
        }
    }

    [Fact]
    public async Task A_segment_that_is_hidden_for_the_sake_of_the_whole_says_so()
    {
        var anonymous = s_instrument with { Anonymous = true };
        var report = await Ask.ScoreAsync(new(anonymous) { SegmentColumn = "unit" }, "unit,a,b,c,why\n" + Rows("A", 20, onlyA: 3) + Rows("B", 20));
        report.Of("mean", dimension: "d").Status.ShouldBe(ScoreStatus.Suppressed);
        report.Of("mean", dimension: "d", segment: "A").Reasons.ShouldHaveSingleItem().En.ShouldStartWith("with what is shown already");
        report.Of("alpha", dimension: "d", segment: "B").Status.ShouldNotBe(ScoreStatus.Suppressed);
        report.Figures.Where(figure => figure is { Metric: "mean", Dimension: "d", Question: null, Segment: "B" }).ShouldHaveSingleItem().Score.Reasons.ShouldHaveSingleItem()
            .En.ShouldBeOneOf("hidden as that of all respondents is", "hidden because another figure could be computed from it");
    }

    // The fault that was there: B, whose answers are all reverse, adds nothing to the coefficient, so that A's three answers were the whole less C.
    [Fact]
    public async Task A_part_that_makes_no_estimate_hides_nobody()
    {
        var kano = Ask.With(Ask.About("f", QuestionRole.Functional, s_five, item: "k"), Ask.About("d", QuestionRole.Dysfunctional, s_five, item: "k"));
        string Rows(string unit, int n, string answers) => string.Concat(Enumerable.Repeat($"{unit},{answers}\n", n));
        var report = await Ask.ScoreAsync(new(kano) { SegmentColumn = "unit" }, "unit,f,d\n" + Rows("A", 3, "1,5") + Rows("B", 10, "5,1") + Rows("C", 25, "1,3") + Rows("C", 25, "3,3") + Rows("D", 60, "1,3"));
        HiddenOf(report, figure => figure.Metric == "kanoBetter").ShouldBe(["A", "C"]);
        report.Of("kanoBetter", item: "k", segment: "B").Reasons.ShouldHaveSingleItem().ShouldBe(ScoreTexts.NoKanoClass);
    }

    [Fact]
    public async Task Few_who_answered_everything_hide_alpha_alone()
    {
        var report = await ScoreAsync(Rows("A", 3, onlyA: 20, onlyB: 20) + Rows("B", 40) + Rows("C", 40));
        HiddenOf(report, figure => figure.Metric != "alpha").ShouldBeEmpty();
        report.Of("alpha", dimension: "d", segment: "A").Reasons.ShouldHaveSingleItem().En.ShouldBe("fewer than 5 answers");
    }

    [Fact]
    public async Task Fewer_than_the_minimum_is_said_of_the_figure_that_has_fewer_alone()
    {
        var report = await ScoreAsync(Rows("A", 3, onlyA: 9) + Rows("B", 20) + Rows("C", 40));
        report.Of("mean", "b", segment: "A").Reasons.ShouldHaveSingleItem().En.ShouldBe("fewer than 5 answers");
        report.Of("mean", "a", segment: "A").Reasons.ShouldHaveSingleItem().ShouldBe(ScoreTexts.Complementary);
    }

    [Theory]
    [InlineData("")]
    [InlineData("(none)")]
    public async Task Those_in_no_segment_can_be_withheld(string name)
    {
        var report = await Ask.ScoreAsync(new(s_instrument) { SegmentColumn = "unit", Withheld = [name] }, "unit,a,b,c,why\n" + Rows("", 30) + Rows("B", 20) + Rows("C", 40));
        HiddenOf(report, figure => figure.Question == "c").ShouldBe(["(none)", "B"]);
    }

    [Fact]
    public async Task Of_five_who_left_something_out_one_may_weigh_like_all()
    {
        var anonymous = s_instrument with { Anonymous = true };
        string Csv(string weight) => "w,a,b,c,why\n" + string.Concat(Enumerable.Repeat("1,3,4,2,\n", 100)) + $"{weight},5,,2,\n" + string.Concat(Enumerable.Repeat("1,3,,2,\n", 4));
        (await Ask.ScoreAsync(new(anonymous) { WeightColumn = "w" }, Csv("1"))).Of("mean", dimension: "d").Status.ShouldBe(ScoreStatus.Ok);
        (await Ask.ScoreAsync(new(anonymous) { WeightColumn = "w" }, Csv("30"))).Of("mean", dimension: "d").Status.ShouldBe(ScoreStatus.Suppressed);
    }

    // The fault that was there: equal gaps differed in their last digit, both errors were zero, and the degrees of freedom no number.
    [Fact]
    public async Task Gaps_that_are_all_the_same_have_no_test_and_a_report()
    {
        var servqual = Instrument.Find("servqual")!;
        var pairs = servqual.Questions.Where(question => question.Role == QuestionRole.Expectation)
            .Select(question => (question.Key, Perception: servqual.Questions.First(other => other.Role == QuestionRole.Perception && other.Item == question.Item).Key)).ToArray();
        Random random = new(7);
        for (var round = 0; round < 20; round++)
        {
            var csv = "unit," + string.Join(',', pairs.Select(pair => $"{pair.Key},{pair.Perception}")) + "\n" + string.Concat(Enumerable.Range(0, 16).Select(i =>
                $"{(i < 8 ? "A" : "B")},{string.Join(',', pairs.Select(_ => random.Next(2, 8)).Select(level => $"{level},{level - 1}"))}\n"));
            var report = await Ask.ScoreAsync(new(servqual) { SegmentColumn = "unit" }, csv);
            report.ToJson().ShouldContain("no variance in either wave");
            report.Comparisons.Where(each => each.Figure.Metric == "gap").ShouldAllBe(each => each.Comparison.P == null);
        }
    }

    [Fact]
    public async Task A_spread_that_vanishes_beside_heavier_answers_makes_no_test()
    {
        string Rows(string unit) => string.Concat(Enumerable.Repeat($"{unit},1,3,4,2,\n", 6)) + $"{unit},0.000000001,1,1,5,\n";
        var report = await Ask.ScoreAsync(new(s_instrument) { SegmentColumn = "unit", WeightColumn = "w" }, "unit,w,a,b,c,why\n" + Rows("A") + Rows("B"));
        report.ToJson().ShouldContain("\"comparisons\"");
        report.Comparisons.ShouldAllBe(each => each.Comparison.P == null || double.IsFinite(each.Comparison.P.Value));
    }

    // The fault that was there: with twelve who gave two of three answers and one who gave one, twice the dimension less its questions was that one's answer.
    [Theory]
    [InlineData(0, 12, 1, ScoreStatus.Suppressed)]
    [InlineData(0, 12, 0, ScoreStatus.Suppressed)]
    [InlineData(4, 12, 1, ScoreStatus.Suppressed)]
    [InlineData(5, 12, 1, ScoreStatus.Ok)]
    [InlineData(5, 4, 0, ScoreStatus.Suppressed)]
    [InlineData(13, 0, 0, ScoreStatus.Ok)]
    public async Task A_dimension_is_shown_where_enough_gave_all_its_answers_and_enough_or_nobody_gave_some(int three, int two, int one, ScoreStatus status)
    {
        var instrument = Ask.With("abc".Select(key => Ask.About(key.ToString(), QuestionRole.Satisfaction, s_five, "d"))) with { Anonymous = true };
        var report = await Ask.ScoreAsync(new(instrument), "a,b,c\n" + string.Concat(Enumerable.Repeat("1,2,3\n", three)) + string.Concat(Enumerable.Range(0, two).Select(i => i % 2 == 0 ? "4,5,\n" : "4,,5\n"))
            + string.Concat(Enumerable.Repeat("2,,\n", one)));
        report.Of("mean", dimension: "d").Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("5,4,5,4,3,2,3,2", 20, "5,,5,4,3,2,3,2", 1, "", 0, "d,all")]
    [InlineData("5,4,5,4,3,2,3,2", 20, "5,4,,,3,2,3,2", 6, "5,4,5,,3,2,3,2", 1, "d,all")]
    [InlineData("5,4,5,4,3,2,3,2", 20, "5,4,,,3,2,3,2", 6, "5,4,5,4,,,,", 2, "all")]
    [InlineData("5,4,5,4,3,2,3,2", 20, "5,4,,,3,2,3,2", 6, "", 0, "")]
    [InlineData("5,4,,,3,2,3,2", 20, "", 0, "", 0, "d,all")]
    public async Task Gaps_that_tell_about_few_in_any_sum_of_figures_are_not_shown(string most, int ofMost, string some, int ofSome, string few, int ofFew, string hidden)
    {
        var instrument = Ask.With(
            Ask.About("e1", QuestionRole.Expectation, s_five, "d", "1"), Ask.About("p1", QuestionRole.Perception, s_five, "d", "1"),
            Ask.About("e2", QuestionRole.Expectation, s_five, "d", "2"), Ask.About("p2", QuestionRole.Perception, s_five, "d", "2"),
            Ask.About("e3", QuestionRole.Expectation, s_five, "g", "3"), Ask.About("p3", QuestionRole.Perception, s_five, "g", "3"),
            Ask.About("e4", QuestionRole.Expectation, s_five, "g", "4"), Ask.About("p4", QuestionRole.Perception, s_five, "g", "4")) with
        {
            Anonymous = true,
        };
        string Rows(string row, int n) => string.Concat(Enumerable.Repeat(row + "\n", n));
        var report = await Ask.ScoreAsync(new(instrument), "e1,p1,e2,p2,e3,p3,e4,p4\n" + Rows(most, ofMost) + Rows(some, ofSome) + Rows(few, ofFew));
        string.Join(',', report.Figures.Where(figure => figure is { Metric: "gap", Item: null, Score.Status: ScoreStatus.Suppressed }).Select(figure => figure.Dimension ?? "all")).ShouldBe(hidden);
    }

    [Fact]
    public async Task A_question_that_is_turned_round_says_so_everywhere()
    {
        var instrument = Ask.With(Ask.About("afraid", QuestionRole.Statement, s_five, isReversed: true), Ask.About("glad", QuestionRole.Statement, s_five));
        var report = await Ask.ScoreAsync(new(instrument), "afraid,glad\n" + string.Concat(Enumerable.Repeat("5,4\n", 9)));
        report.Of("mean", "afraid").Estimate.ShouldBe(1);
        report.ToText().ShouldContain("afraid (turned round)");
        report.ToHtml("vi").ShouldContain("afraid (đảo chiều)");
        report.ToJson().Split("\"reversed\": true").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Answers_in_neither_coefficient_of_Kano_are_told()
    {
        var kano = Ask.With(Ask.About("f", QuestionRole.Functional, s_five, item: "k"), Ask.About("d", QuestionRole.Dysfunctional, s_five, item: "k"));
        var better = (await Ask.ScoreAsync(new(kano), "f,d\n" + string.Concat(Enumerable.Repeat("1,5\n", 6)) + "5,1\n1,1\n")).Of("kanoBetter", item: "k");
        (better.Counts.Scored, better.Warnings.ShouldHaveSingleItem().En).ShouldBe((6, "2 more are reverse or questionable and in neither coefficient"));
    }
}
