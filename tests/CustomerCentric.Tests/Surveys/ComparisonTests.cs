using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>What a comparison says.</summary>
public class ComparisonTests
{
    [Theory]
    [InlineData(160, 200, 190, 200, "higher (Cohen's h 0.48)", "cao hơn (Cohen's h 0.48)")]
    [InlineData(190, 200, 160, 200, "lower (Cohen's h -0.48)", "thấp hơn (Cohen's h -0.48)")]
    [InlineData(160, 200, 165, 200, "no demonstrable change (Cohen's h 0.06)", "chưa chứng minh được thay đổi (Cohen's h 0.06)")]
    public void The_wording_names_a_direction_only_when_it_is_shown(int first, int firstN, int second, int secondN, string en, string vi)
    {
        var comparison = ShareComparison.Of((double)first / firstN, firstN, (double)second / secondN, secondN);
        comparison.Wording.ShouldBe(new LocalizedText(en, vi));
    }

    [Fact]
    public void Several_groups_are_different_and_not_higher() =>
        TableComparison.Of([[50, 10], [10, 50], [30, 30]]).Comparison.Wording.En.ShouldBe("different (Cramer's V 0.54)");

    [Fact]
    public void A_finding_of_many_is_judged_by_its_adjusted_p()
    {
        Comparison[] alone = [Difference(160, 178), Difference(160, 166), Difference(160, 165), Difference(160, 160)];
        alone[0].Change.ShouldBe(Change.Higher);
        var together = Multiplicity.Adjusted(alone, Multiplicity.Holm);
        together[0].Change.ShouldBe(Change.NoDemonstrableChange);
        together[0].P.ShouldBe(alone[0].P);
        together[0].AdjustedP!.Value.ShouldBe(4 * alone[0].P!.Value, 1e-12);
        Multiplicity.Adjusted([alone[0]], Multiplicity.BenjaminiHochberg)[0].Change.ShouldBe(Change.Higher);

        static Comparison Difference(int first, int second) => ShareComparison.Of(first / 200.0, 200, second / 200.0, 200);
    }

    [Fact]
    public void An_undefined_test_takes_no_part_in_the_adjusting()
    {
        var undefined = ShareComparison.Of(1, 5, 1, 7);
        var found = Multiplicity.Adjusted([undefined, ShareComparison.Of(0.1, 100, 0.3, 100)], Multiplicity.Holm);
        found[0].ShouldBe(undefined);
        found[1].AdjustedP.ShouldBe(found[1].P);
    }

    [Fact]
    public void Adjusted_p_go_back_to_the_tests_they_came_from()
    {
        double[] mixed = [0.2, 0.001, 0.04], adjusted = Multiplicity.Holm(mixed);
        adjusted[0].ShouldBe(0.2, 1e-12);
        adjusted[1].ShouldBe(0.003, 1e-12);
        adjusted[2].ShouldBe(0.08, 1e-12);
        Multiplicity.BenjaminiHochberg(mixed)[2].ShouldBe(0.06, 1e-12);
        Multiplicity.Holm([]).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => Multiplicity.Holm([double.NaN]));
    }

    [Fact]
    public void A_stricter_level_asks_for_a_smaller_p()
    {
        var comparison = ShareComparison.Of(0.80, 200, 0.89, 200);
        comparison.P!.Value.ShouldBeInRange(0.01, 0.05);
        comparison.Change.ShouldBe(Change.Higher);
        ShareComparison.Of(0.80, 200, 0.89, 200, 0.99).Change.ShouldBe(Change.NoDemonstrableChange);
    }

    [Fact]
    public void Waves_without_answers_are_named()
    {
        ShareComparison.Of(0, 0, 1, 5).Reasons.ShouldBe([ScoreTexts.EmptyWave]);
        NpsComparison.Of(default, 0, new(1, 0, 0), 5).Reasons.ShouldBe([ScoreTexts.EmptyWave]);
        MeanComparison.Welch(new Moments(), new Moments([1, 2])).Reasons.ShouldBe([ScoreTexts.EmptyWave]);
        MeanComparison.Welch(new Moments([1]), new Moments([1, 2])).Reasons.ShouldBe([ScoreTexts.TooFewInWave]);
        MeanComparison.Paired(new Moments([1])).Reasons.ShouldBe([ScoreTexts.TooFewPairs]);
        MeanComparison.Paired(new Moments([1, 1])).Reasons.ShouldBe([ScoreTexts.NoDifferenceVariance]);
        RankComparison.Of([], [1]).Reasons.ShouldBe([ScoreTexts.EmptyWave]);
        RankComparison.Of([3, 3], [3]).Reasons.ShouldBe([ScoreTexts.NoWaveVariance]);
        McNemar.Of(0, 0, 10).Comparison.Reasons.ShouldBe([ScoreTexts.NoDiscordance]);
        TableComparison.Of([[1, 0], [2, 0]]).Comparison.Reasons.ShouldBe([ScoreTexts.EmptyMargin]);
    }

    [Fact]
    public void Who_changed_is_told_from_who_stayed()
    {
        var test = McNemar.Of(3, 17, 100).Comparison;
        test.Difference!.Value.ShouldBe(0.14, 1e-12);
        test.Change.ShouldBe(Change.Higher);
        test.Effect!.Value.Size.ShouldBe(0.85, 1e-12);
        McNemar.Of(17, 3, 100).Comparison.Change.ShouldBe(Change.Lower);
    }

    [Fact]
    public void Ranks_tell_which_group_rates_higher()
    {
        var test = RankComparison.Of([1, 2, 2, 3, 1, 2, 1, 2], [4, 5, 5, 4, 3, 5, 4, 4]);
        test.Change.ShouldBe(Change.Higher);
        test.Effect!.Value.Size.ShouldBeGreaterThan(0.9);
        RankComparison.Of([4, 5, 5, 4, 3, 5, 4, 4], [1, 2, 2, 3, 1, 2, 1, 2]).Change.ShouldBe(Change.Lower);
    }

    [Fact]
    public void Every_test_is_named_and_says_what_its_effect_is()
    {
        Comparison[] all =
        [
            ShareComparison.Of(0.5, 20, 0.6, 20), NpsComparison.Of(new(0.5, 0.3, 0.2), 20, new(0.6, 0.3, 0.1), 20),
            MeanComparison.Welch(new Moments([1, 2]), new Moments([2, 4])), MeanComparison.Paired(new Moments([1, 2])),
            RankComparison.Of([1, 2], [2, 4]), McNemar.Of(3, 17, 100).Comparison, TableComparison.Of([[20, 10], [10, 20]]).Comparison,
        ];
        all.Select(each => (each.Test, each.Effect!.Value.Name)).ShouldBe(
        [
            ("two shares", "Cohen's h"), ("nps difference", "points"), ("welch", "Cohen's d"), ("paired", "Cohen's d"),
            ("mann-whitney", "chance of rating higher"), ("mcnemar", "share of changes upward"), ("chi-square", "Cramer's V"),
        ]);
    }

    [Fact]
    public void Every_test_is_judged_at_the_level_that_was_asked_for()
    {
        Comparison[] all =
        [
            ShareComparison.Of(0.5, 20, 0.6, 20, 0.99), NpsComparison.Of(new(0.5, 0.3, 0.2), 20, new(0.6, 0.3, 0.1), 20, 0.99),
            MeanComparison.Welch(new Moments([1, 2]), new Moments([2, 4]), 0.99), MeanComparison.Paired(new Moments([1, 2]), 0.99),
            RankComparison.Of([1, 2], [2, 4], 0.99), McNemar.Of(3, 17, 100, 0.99).Comparison, TableComparison.Of([[20, 10], [10, 20]], 0.99).Comparison,
        ];
        all.ShouldAllBe(each => Math.Abs(each.Alpha - 0.01) < 1e-12);
        new Comparison("any") { Difference = 1, P = 0.05, Alpha = 0.05 }.Change.ShouldBe(Change.NoDemonstrableChange);
        new Comparison("any") { Difference = 1, P = 0.049, Alpha = 0.05 }.Change.ShouldBe(Change.Higher);
    }

    [Fact]
    public void A_table_of_two_by_two_is_tested_as_by_hand()
    {
        var table = TableComparison.Of([[20, 10], [10, 20]]);
        table.Comparison.Statistic!.Value.ShouldBe(20 / 3.0, 1e-12);
        table.Comparison.DegreesOfFreedom.ShouldBe(1);
        table.Comparison.P!.Value.ShouldBe(0.009823274507519235, 1e-9);
        table.Comparison.Effect!.Value.Size.ShouldBe(1 / 3.0, 1e-12);
        table.Expected.SelectMany(row => row).ShouldAllBe(expected => expected == 15);
    }

    [Fact]
    public void A_table_needs_two_rows_and_two_columns_none_of_them_empty()
    {
        long[][][] none = [[], [[1, 2]], [[1], [2]], [[0, 0], [1, 2]], [[1, 0], [2, 0]]];
        foreach (var table in none)
        {
            var found = TableComparison.Of(table);
            found.Comparison.Reasons.ShouldBe([ScoreTexts.EmptyMargin]);
            found.Comparison.Statistic.ShouldBeNull();
            found.Expected.ShouldBeEmpty();
        }
        Should.Throw<ArgumentException>(() => TableComparison.Of([[1, 2], [1]])).Message.ShouldStartWith("Every row has as many counts as the first, none negative.");
        Should.Throw<ArgumentException>(() => TableComparison.Of([[1, 2], [1, -1]]));
    }

    [Fact]
    public void Two_answers_are_enough_for_a_wave_and_one_wave_may_be_constant()
    {
        var test = MeanComparison.Welch(new Moments([3, 3]), new Moments([4, 6]));
        test.Reasons.ShouldBeEmpty();
        test.Statistic!.Value.ShouldBe(2, 1e-12);
        test.DegreesOfFreedom!.Value.ShouldBe(1, 1e-12);
        test.P!.Value.ShouldBe(0.2951672353008665, 1e-9);
        test.Effect!.Value.Size.ShouldBe(2, 1e-12);
        MeanComparison.Welch(new Moments([4, 6]), new Moments([3, 3])).Statistic!.Value.ShouldBe(-2, 1e-12);
    }

    [Fact]
    public void Pairs_that_changed_are_some_of_all_pairs()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => McNemar.Of(-1, 2, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => McNemar.Of(2, -1, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => McNemar.Of(2, 3, 4));
        McNemar.Of(2, 3, 5).Comparison.Difference!.Value.ShouldBe(0.2, 1e-12);
        McNemar.Of(0, 0, 0).Comparison.Difference.ShouldBeNull();
        McNemar.Of(0, 0, 10).Comparison.Difference.ShouldBe(0);
    }
}
