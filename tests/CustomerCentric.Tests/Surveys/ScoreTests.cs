using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Answers, and what a score says about itself.</summary>
public class ScoreTests
{
    [Fact]
    public void The_default_answer_is_skipped() => default(Answer).ShouldBe(Answer.Skipped);

    [Fact]
    public void A_comment_is_kept_and_never_scored()
    {
        var comment = Answer.Comment("The counter was closed.");
        (comment.Kind, comment.Value, comment.Text).ShouldBe((AnswerKind.Comment, null, "The counter was closed."));
        var tally = new AnswerTally(1, 5);
        tally.Add(comment);
        tally.Counts.ShouldBe(default);
        Should.Throw<ArgumentException>(() => Answer.Comment(" "));
    }

    [Fact]
    public void A_scale_from_0_to_10_alone_is_needed_for_a_net_promoter_score_and_no_other_will_do() =>
        Should.Throw<InvalidOperationException>(() => new AnswerTally(1, 10).Nps()).Message.ShouldBe("A net promoter score needs answers from 0 to 10, not from 1 to 10.");

    [Fact]
    public void Every_text_of_a_score_reads_like_this() => Support.Snapshot.Match(string.Concat(
        typeof(ScoreTexts).GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic).Select(property => (LocalizedText)property.GetValue(null)!)
            .Concat(
            [
                ScoreTexts.ConstantSide("one", "một"), ScoreTexts.TooFewForCorrelation(1, 10), ScoreTexts.BelowMinimum(5), ScoreTexts.BelowMinimumInEffect(5), ScoreTexts.OutsideKano(2), ScoreTexts.NotCompared(ScoreTexts.BelowMinimum(5)), ScoreTexts.Difference(5), ScoreTexts.EmptyStratum("a"),
                ScoreTexts.OneInStratum("a"), ScoreTexts.ConstantItem(1), ScoreTexts.ConstantDriver(1), ScoreTexts.TooFewRespondents(1, 30), ScoreTexts.NoShapley(12),
                ScoreTexts.EmptyCategory("a"), ScoreTexts.UnknownCategory("a"), ScoreTexts.DifferentTotals(1.5, 2), ScoreTexts.NotConverged(1000, 0.5),
            ]).Select(text => $"{text.En} | {text.Vi}\n")));

    [Fact]
    public void A_linearised_net_promoter_score_is_the_mean_of_its_recoded_ratings()
    {
        var tally = CaseValues.Tally(0, 10, [6, 7, 8, 9, 10]);
        var score = tally.Nps(method: IntervalMethod.Linearised);
        score.Estimate.ShouldBe(tally.Nps().Estimate);
        score.Estimate.ShouldBe(20);
        score.StandardError!.Value.ShouldBe(Math.Sqrt(1400), 1e-12);
        score.Interval!.Value.Low.ShouldBe(20 - 1.959963984540054 * Math.Sqrt(1400), 1e-7);
    }

    [Fact]
    public void A_score_names_its_metric_defined_or_not()
    {
        var tally = CaseValues.NpsTally(3, 2, 5);
        foreach (var answers in new[] { tally, new AnswerTally(0, 10) })
        {
            Score[] scores = [answers.Nps(), answers.Nps(method: IntervalMethod.Linearised), answers.Share(9, 10), answers.Mean()];
            scores.Select(score => score.Metric).ShouldBe(["nps", "nps", "share", "mean"]);
        }
        new KanoTally().Better().Metric.ShouldBe("kano better");
        new KanoTally().Worse().Metric.ShouldBe("kano worse");
    }

    [Fact]
    public void A_method_of_another_metric_is_refused()
    {
        var tally = CaseValues.NpsTally(1, 2, 3);
        Should.Throw<ArgumentOutOfRangeException>(() => tally.Nps(method: IntervalMethod.Wilson));
        Should.Throw<ArgumentOutOfRangeException>(() => tally.Share(9, 10, method: IntervalMethod.Tango));
        Should.Throw<ArgumentOutOfRangeException>(() => tally.Mean(method: IntervalMethod.Wald));
        Should.Throw<ArgumentOutOfRangeException>(() => NpsComparison.Of(tally.Split(), 6, tally.Split(), 6, method: IntervalMethod.Tango));
    }

    [Fact]
    public void The_widest_scale_has_1001_ratings() => new AnswerTally(0, 1000).IsOnScale(1000).ShouldBeTrue();

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    [InlineData(0, 1001)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void A_scale_has_from_2_to_1001_ratings(int lowest, int highest) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AnswerTally(lowest, highest));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 6)]
    [InlineData(4, 3)]
    public void Boxes_off_the_scale_are_refused(int from, int to) => Should.Throw<ArgumentOutOfRangeException>(() => new AnswerTally(1, 5).Share(from, to));

    [Fact]
    public void Tallies_of_different_scales_do_not_merge() =>
        Should.Throw<ArgumentException>(() => AnswerTally.Merge(new(1, 5), new(1, 7))).Message.ShouldStartWith("Scales differ: 1 to 5, 1 to 7.");

    [Fact]
    public void A_score_of_too_few_answers_tells_nothing_but_how_many_are_needed()
    {
        var score = CaseValues.NpsTally(1, 1, 2).Nps();
        var hidden = score.SuppressedBelow(5);
        hidden.Status.ShouldBe(ScoreStatus.Suppressed);
        (hidden.Estimate, hidden.Interval, hidden.StandardError, hidden.EffectiveN).ShouldBe((null, null, null, null));
        hidden.Counts.ShouldBe(default);
        hidden.SumOfWeights.ShouldBe(0);
        hidden.Reasons.ShouldHaveSingleItem().En.ShouldBe("fewer than 5 answers");
        score.SuppressedBelow(4).ShouldBe(score);
        new AnswerTally(0, 10).Nps().SuppressedBelow(5).Status.ShouldBe(ScoreStatus.Undefined);
        Should.Throw<ArgumentOutOfRangeException>(() => score.SuppressedBelow(0));
    }

    [Fact]
    public void Goodman_is_wider_than_Wald_as_it_holds_for_all_three_pairs()
    {
        var tally = CaseValues.NpsTally(20, 30, 50);
        var (wald, goodman) = (tally.Nps(method: IntervalMethod.Wald).Interval!.Value, tally.Nps(method: IntervalMethod.Goodman).Interval!.Value);
        var ratio = (goodman.High - goodman.Low) / (wald.High - wald.Low);
        ratio.ShouldBe(2.3939797998185 / 1.9599639845401, 1e-7);
    }

    [Fact]
    public void A_score_names_its_weights_and_its_population()
    {
        var score = CaseValues.Tally(1, 5, [1, 2, 3, 4], [1, 1, 2, 4]).Mean(population: 16);
        score.SumOfWeights.ShouldBe(8);
        score.EffectiveN!.Value.ShouldBe(64 / 22.0, 1e-12);
        score.DesignEffect!.Value.ShouldBe(4 * 22 / 64.0, 1e-12);
        score.PopulationCorrection.ShouldBe(0.75);
        (score.Interval!.Value.Level, score.Interval.Value.Method).ShouldBe((0.95, IntervalMethod.StudentT));
    }

    [Fact]
    public void Every_text_is_in_both_languages() => typeof(ScoreTexts).GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
        .Select(property => (LocalizedText)property.GetValue(null)!).ShouldAllBe(text => text.En.Length > 0 && text.Vi.Length > 0 && text.En != text.Vi);

    [Fact]
    public void A_strata_mean_names_the_strata_that_say_too_little()
    {
        var whole = new Stratum("retail", 100, Tally(3, 4, 5));
        StratifiedMean.Of([whole, new("business", 20, Tally())]).Reasons.ShouldHaveSingleItem().En.ShouldBe("stratum business has no scored answers");
        var single = StratifiedMean.Of([whole, new("business", 20, Tally(2))]);
        single.Estimate!.Value.ShouldBe((100 * 4 + 20 * 2) / 120.0, 1e-12);
        single.Interval.ShouldBeNull();
        single.Warnings.ShouldHaveSingleItem().En.ShouldBe("stratum business has one scored answer: no interval");
        StratifiedMean.Of([whole, new("director", 1, Tally(2))]).Interval.ShouldNotBeNull();
        var weighted = Tally(3);
        weighted.Add(Answer.Rating(4), 0.5);
        Should.Throw<ArgumentException>(() => new Stratum("retail", 100, weighted)).Message.ShouldStartWith("The answers of a stratum are not weighted");
    }

    [Fact]
    public void Every_rating_has_its_share_with_intervals_that_hold_at_once()
    {
        var all = Tally(1, 2, 2, 5).Distribution();
        all.Select(each => (each.Rating, each.Share)).ShouldBe([(1, 0.25), (2, 0.5), (3, 0), (4, 0), (5, 0.25)]);
        all.ShouldAllBe(each => each.Interval.Low <= each.Share && each.Share <= each.Interval.High && each.Interval.Method == IntervalMethod.Goodman);
        Tally().Distribution().ShouldBeEmpty();
        var weighted = Tally(3);
        weighted.Add(Answer.Rating(4), 0.5);
        Should.Throw<InvalidOperationException>(() => weighted.Distribution());
        // Weights that add up to n are weights too.
        weighted.Add(Answer.Rating(4), 1.5);
        Should.Throw<InvalidOperationException>(() => weighted.Distribution());
        Should.Throw<ArgumentException>(() => new Stratum("retail", 100, weighted));
    }

    private static AnswerTally Tally(params int[] ratings)
    {
        AnswerTally tally = new(1, 5);
        foreach (var rating in ratings)
            tally.Add(Answer.Rating(rating));
        return tally;
    }
}
