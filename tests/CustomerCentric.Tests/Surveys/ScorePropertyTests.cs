using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

/// <summary>What holds for every sample.</summary>
public class ScorePropertyTests
{
    private const int Cases = 200;

    private static readonly double[] Levels = [0.9, 0.95, 0.99, 0.999];
    private static readonly IntervalMethod[] OfNps =
        [IntervalMethod.AdjustedWald, IntervalMethod.Wald, IntervalMethod.Goodman, IntervalMethod.Tango, IntervalMethod.StudentT, IntervalMethod.Linearised];

    private static readonly IntervalMethod[] OfShares =
        [IntervalMethod.Wilson, IntervalMethod.Wald, IntervalMethod.ClopperPearson, IntervalMethod.AgrestiCoull, IntervalMethod.Jeffreys];

    [Fact]
    public void Parts_merged_in_any_order_score_as_the_whole() => Properties.Hold(Cases, random =>
    {
        var answers = Enumerable.Range(0, random.Next(60)).Select(_ => AnyAnswer(random)).ToArray();
        var whole = Tally(answers);
        var parts = answers.GroupBy(_ => random.Next(4)).Select(Tally).ToArray();
        random.Shuffle(parts);
        var merged = parts.Aggregate(new AnswerTally(0, 10), (left, right) => random.OneIn(2) ? AnswerTally.Merge(left, right) : AnswerTally.Merge(right, left));
        for (var rating = 0; rating <= 10; rating++)
            merged.CountOf(rating).ShouldBe(whole.CountOf(rating));
        ShouldBeSame(merged.Nps(), whole.Nps());
        ShouldBeSame(merged.Share(9, 10), whole.Share(9, 10));
        ShouldBeSame(merged.Mean(), whole.Mean());
    });

    [Fact]
    public void Merging_leaves_its_parts_alone() => Properties.Hold(20, random =>
    {
        var (left, right) = (Tally([AnyAnswer(random), (Answer.Rating(3), 2)]), Tally([AnyAnswer(random), (Answer.Rating(9), 1)]));
        var (before, other) = (left.Mean(), right.Mean());
        AnswerTally.Merge(left, right).Add(Answer.Rating(0));
        ShouldBeSame(left.Mean(), before);
        ShouldBeSame(right.Mean(), other);
    });

    [Fact]
    public void Weights_of_one_are_no_weights_and_equal_ones_change_only_their_sum() => Properties.Hold(Cases, random =>
    {
        var ratings = Ratings(random, random.Next(1, 40));
        var (plain, weighted) = (new AnswerTally(0, 10), new AnswerTally(0, 10));
        var scaled = new AnswerTally(0, 10);
        var weight = 0.1 + random.NextDouble() * 5;
        foreach (var rating in ratings)
        {
            plain.Add(Answer.Rating(rating));
            weighted.Add(Answer.Rating(rating), 1);
            scaled.Add(Answer.Rating(rating), weight);
        }
        foreach (var method in OfNps)
        {
            ShouldBeSame(weighted.Nps(method: method), plain.Nps(method: method));
            ShouldBeSame(scaled.Nps(method: method), plain.Nps(method: method), weight);
        }
        foreach (var method in OfShares)
            ShouldBeSame(scaled.Share(7, 10, method: method), plain.Share(7, 10, method: method), weight);
        ShouldBeSame(scaled.Mean(), plain.Mean(), weight);
    });

    /// <summary>
    /// Jeffreys leaves out 0 and 100 % when it finds them, as its definition has it; adjusted Wald leaves out 100 points below a level
    /// of 0.9.
    /// </summary>
    [Fact]
    public void An_interval_holds_its_estimate_and_stays_on_the_scale() => Properties.Hold(Cases, random =>
    {
        var tally = Tally(Ratings(random, random.Next(1, 300)).Select(rating => (Answer.Rating(rating), random.OneIn(2) ? 1 : random.NextDouble() + 0.1)));
        var level = random.Pick<double>(Levels);
        var population = random.OneIn(2) ? tally.Counts.Scored + random.Next(100) : (long?)null;
        foreach (var method in OfNps)
            ShouldHold(tally.Nps(level, method, population), -100, 100);
        foreach (var method in OfShares)
        {
            var share = tally.Share(random.Next(0, 9), 10, level, method, population);
            if (method != IntervalMethod.Jeffreys || share.Estimate is > 0 and < 1)
                ShouldHold(share, 0, 1);
        }
        ShouldHold(tally.Mean(level, population: population), double.NegativeInfinity, double.PositiveInfinity);
    });

    [Fact]
    public void An_interval_narrows_with_more_answers_and_widens_with_confidence() => Properties.Hold(Cases, random =>
    {
        var ratings = Ratings(random, random.Next(2, 60));
        AnswerTally few = Tally(ratings.Select(rating => (Answer.Rating(rating), 1.0))), many = few;
        for (var doubled = 0; doubled < 2; doubled++)
            many = AnswerTally.Merge(many, many);
        foreach (var method in OfNps)
        {
            ShouldBeNarrower(many.Nps(method: method), few.Nps(method: method));
            ShouldBeNarrower(few.Nps(0.8, method), few.Nps(0.95, method));
        }
        foreach (var method in OfShares)
        {
            ShouldBeNarrower(many.Share(8, 10, method: method), few.Share(8, 10, method: method));
            ShouldBeNarrower(few.Share(8, 10, 0.8, method), few.Share(8, 10, 0.95, method));
        }
        ShouldBeNarrower(many.Mean(), few.Mean());
        ShouldBeNarrower(few.Mean(population: ratings.Length + 5), few.Mean());
        ShouldBeNarrower(few.Nps(population: ratings.Length + 5), few.Nps());
    });

    [Fact]
    public void When_everybody_answered_the_interval_is_the_estimate() => Properties.Hold(Cases, random =>
    {
        var ratings = Ratings(random, random.Next(2, 60));
        var tally = Tally(ratings.Select(rating => (Answer.Rating(rating), 1.0)));
        foreach (var score in new[] { tally.Nps(population: ratings.Length), tally.Share(9, 10, population: ratings.Length), tally.Mean(population: ratings.Length) })
        {
            score.PopulationCorrection.ShouldBe(0);
            score.StandardError.ShouldBe(0);
            (score.Interval!.Value.Low, score.Interval.Value.High).ShouldBe((score.Estimate!.Value, score.Estimate.Value));
        }
    });

    [Fact]
    public void Turning_the_scale_round_turns_the_mean_round() => Properties.Hold(Cases, random =>
    {
        var tally = Tally(Ratings(random, random.Next(1, 40)).Select(rating => (Answer.Rating(rating), random.NextDouble() + 0.1)));
        tally.Reversed().Mean().Estimate!.Value.ShouldBe(10 - tally.Mean().Estimate!.Value, 1e-9);
        ShouldBeSame(tally.Reversed().Reversed().Mean(), tally.Mean());
    });

    private static (Answer Answer, double Weight) AnyAnswer(Random random) => random.Next(6) switch
    {
        0 => (Answer.Skipped, 1),
        1 => (Answer.NotApplicable, 1),
        2 => (Answer.NotShown, 1),
        3 => (Answer.Rating(random.Next(11)), 0),
        _ => (Answer.Rating(random.Next(11)), random.OneIn(2) ? 1 : random.NextDouble() * 3 + 0.01),
    };

    private static int[] Ratings(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.OneIn(3) ? 10 : random.Next(11))];

    private static AnswerTally Tally(IEnumerable<(Answer Answer, double Weight)> answers)
    {
        var tally = new AnswerTally(0, 10);
        foreach (var (answer, weight) in answers)
            tally.Add(answer, weight);
        return tally;
    }

    private static void ShouldBeSame(Score score, Score other, double weight = 1)
    {
        score.Counts.ShouldBe(other.Counts);
        score.Status.ShouldBe(other.Status);
        score.SumOfWeights.ShouldBe(other.SumOfWeights * weight, 1e-9 * (1 + other.SumOfWeights * weight));
        ShouldBeNear(score.Estimate, other.Estimate);
        ShouldBeNear(score.StandardError, other.StandardError);
        ShouldBeNear(score.EffectiveN, other.EffectiveN);
        ShouldBeNear(score.DesignEffect, other.DesignEffect);
        ShouldBeNear(score.Interval?.Low, other.Interval?.Low);
        ShouldBeNear(score.Interval?.High, other.Interval?.High);
        score.Reasons.ShouldBe(other.Reasons);
        score.Warnings.ShouldBe(other.Warnings);
    }

    private static void ShouldBeNear(double? value, double? other)
    {
        (value is null).ShouldBe(other is null);
        if (value is { } found)
            found.ShouldBe(other!.Value, 1e-7 * Math.Max(1, Math.Abs(found)));
    }

    private static void ShouldHold(Score score, double lowest, double highest)
    {
        if (score.Interval is not { } interval)
        {
            score.Warnings.ShouldContain(ScoreTexts.OneAnswer);
            return;
        }
        const double Rounding = 1e-7;
        interval.Low.ShouldBeLessThanOrEqualTo(score.Estimate!.Value + Rounding, $"{interval}");
        interval.High.ShouldBeGreaterThanOrEqualTo(score.Estimate.Value - Rounding, $"{interval}");
        interval.Low.ShouldBeGreaterThanOrEqualTo(lowest);
        interval.High.ShouldBeLessThanOrEqualTo(highest);
    }

    private static void ShouldBeNarrower(Score narrow, Score wide) =>
        (narrow.Interval!.Value.High - narrow.Interval.Value.Low)
            .ShouldBeLessThanOrEqualTo(wide.Interval!.Value.High - wide.Interval.Value.Low + 1e-7, $"{narrow.Interval} in {wide.Interval}");
}
