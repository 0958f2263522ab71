using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

/// <summary>What holds for every table of answers.</summary>
public class RelationPropertyTests
{
    [Fact]
    public void Cross_products_merged_in_any_order_are_those_of_the_whole() => Properties.Hold(100, random =>
    {
        var rows = Enumerable.Range(0, random.Next(2, 60)).Select(_ => Row(random, 4, gaps: true)).ToArray();
        var whole = Products(rows);
        var parts = rows.GroupBy(_ => random.Next(4)).Select(Products).ToArray();
        random.Shuffle(parts);
        var merged = parts.Aggregate(new CrossProducts(4), (left, right) => random.OneIn(2) ? CrossProducts.Merge(left, right) : CrossProducts.Merge(right, left));
        merged.N.ShouldBe(whole.N);
        if (whole.N < 2)
            return;
        (merged.Covariance() - whole.Covariance()).PointwiseAbs().Enumerate().Max().ShouldBeLessThan(1e-9);
        merged.Means.Zip(whole.Means).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
    });

    /// <summary>The slow twin: means first, then every deviation.</summary>
    [Fact]
    public void Covariances_are_those_of_the_textbook() => Properties.Hold(50, random =>
    {
        var rows = Enumerable.Range(0, random.Next(2, 40)).Select(_ => Row(random, 3, gaps: false)).ToArray();
        var covariance = Products(rows).Covariance();
        for (var one = 0; one < 3; one++)
        {
            for (var other = 0; other < 3; other++)
            {
                double a = rows.Average(row => row[one]!.Value), b = rows.Average(row => row[other]!.Value);
                covariance[one, other].ShouldBe(rows.Sum(row => (row[one]!.Value - a) * (row[other]!.Value - b)) / (rows.Length - 1), 1e-9);
            }
        }
        (Covariances.Pairwise(rows, 3)!.Value.Covariance - covariance).PointwiseAbs().Enumerate().Max().ShouldBeLessThan(1e-9);
    });

    [Fact]
    public void Pairs_that_say_nothing_give_no_correlation_and_no_average_of_it()
    {
        Covariances.Pairwise([[1, null], [null, 2], [3, 4]], 2).ShouldBeNull();
        // The first question varies, but not among those who answered the second.
        var pairs = Covariances.Pairwise([[1, null], [5, 2], [5, 4]], 2)!.Value;
        var alpha = CronbachAlpha.Of(pairs.Covariance, 3, correlation: pairs.Correlation);
        alpha.Alpha.Status.ShouldBe(ScoreStatus.Ok);
        alpha.AverageCorrelation.ShouldBeNull();
        alpha.Standardised.ShouldBeNull();
    }

    [Fact]
    public void What_is_constant_stays_constant_through_merging()
    {
        var (moments, products) = (new Moments(), new CrossProducts(1));
        for (var part = 1; part < 50; part++)
        {
            var (more, rows) = (new Moments(), new CrossProducts(1));
            for (var row = 0; row < part; row++)
            {
                more.Push(0.1);
                rows.Add([0.1]);
            }
            (moments, products) = (Moments.Merge(moments, more), CrossProducts.Merge(products, rows));
            moments.Push(0.1);
            products.Add([0.1]);
        }
        products.Covariance()[0, 0].ShouldBe(0);
        moments.IsConstant.ShouldBeTrue();
        MeanComparison.Welch(moments, moments).Reasons.ShouldBe([ScoreTexts.NoWaveVariance]);
        MeanComparison.Paired(moments).Reasons.ShouldBe([ScoreTexts.NoDifferenceVariance]);
    }

    [Fact]
    public void Moments_merged_in_any_order_are_those_of_the_whole() => Properties.Hold(100, random =>
    {
        double[] values = [.. Enumerable.Range(0, random.Next(1, 50)).Select(_ => random.NextDouble() * 10 - 5)];
        var whole = new Moments(values);
        var parts = values.GroupBy(_ => random.Next(4)).Select(part => new Moments([.. part])).Append(new Moments()).ToArray();
        random.Shuffle(parts);
        var merged = parts.Aggregate(Moments.Merge);
        merged.N.ShouldBe(whole.N);
        merged.Mean.ShouldBe(whole.Mean, 1e-12);
        (merged.Minimum, merged.Maximum).ShouldBe((values.Min(), values.Max()));
        if (values.Length > 1)
            merged.Variance.ShouldBe(whole.Variance, 1e-9);
    });

    [Fact]
    public void Servqual_and_Kano_of_parts_are_those_of_the_whole() => Properties.Hold(50, random =>
    {
        ServqualTally Servqual() => new([new("first", [0, 1]), new("second", [2, 3])], 4);
        var (whole, left, right) = (Servqual(), Servqual(), Servqual());
        var (kano, one, other) = (new KanoTally(), new KanoTally(), new KanoTally());
        for (var respondent = 0; respondent < 30; respondent++)
        {
            var (expectation, perception) = (Row(random, 4, gaps: true), Row(random, 4, gaps: true));
            double share = random.Next(101);
            whole.Add(expectation, perception, [share, 100 - share]);
            (random.OneIn(2) ? left : right).Add(expectation, perception, [share, 100 - share]);
            var (functional, dysfunctional) = (random.Next(1, 6), random.Next(1, 6));
            kano.Add(functional, dysfunctional);
            (random.OneIn(2) ? one : other).Add(functional, dysfunctional);
        }
        var merged = ServqualTally.Merge(right, left);
        foreach (var (found, expected) in merged.Gaps().Zip(whole.Gaps()))
        {
            found.Gap.Counts.ShouldBe(expected.Gap.Counts);
            found.Gap.Estimate!.Value.ShouldBe(expected.Gap.Estimate!.Value, 1e-9);
            found.Perception!.Value.ShouldBe(expected.Perception!.Value, 1e-9);
        }
        merged.OverallWeighted().Estimate!.Value.ShouldBe(whole.OverallWeighted().Estimate!.Value, 1e-9);
        merged.ItemMean!.Value.ShouldBe(whole.ItemMean!.Value, 1e-9);
        merged.MeanPoints.First()!.Value.ShouldBe(whole.MeanPoints.First()!.Value, 1e-9);
        var both = KanoTally.Merge(other, one);
        Enum.GetValues<KanoCategory>().ShouldAllBe(category => both.Count(category) == kano.Count(category));
        both.FunctionalMean!.Value.ShouldBe(kano.FunctionalMean!.Value, 1e-9);
        both.Better().Estimate.ShouldBe(kano.Better().Estimate);
    });

    [Fact]
    public void Relative_weights_and_Shapley_values_add_up_to_R_squared() => Properties.Hold(30, random =>
    {
        var drivers = random.Next(1, 6);
        var rows = Enumerable.Range(0, 60).Select(_ => Enumerable.Range(0, drivers).Select(_ => (double)random.Next(1, 8)).ToArray()).ToArray();
        double[] outcome = [.. rows.Select(row => row.Sum() + random.Next(0, 9))];
        var report = DriverAnalysis.Of(rows, outcome);
        report.Reasons.ShouldBeEmpty();
        report.RelativeWeights.Sum().ShouldBe(report.RSquared!.Value, 1e-9);
        report.Shapley.Sum().ShouldBe(report.RSquared!.Value, 1e-9);
        report.VarianceInflation.ShouldAllBe(inflation => inflation > 1 - 1e-9);
        report.Spearman.ShouldAllBe(r => r >= -1 && r <= 1);
    });

    [Fact]
    public void Raking_brings_every_margin_to_its_target() => Properties.Hold(30, random =>
    {
        string[] a = [.. Enumerable.Range(0, 200).Select(_ => random.Pick("F", "M"))], b = [.. Enumerable.Range(0, 200).Select(_ => random.Pick("young", "mid", "old"))];
        double first = random.Next(1, 999), young = random.Next(1, 400), mid = random.Next(1, 400);
        var report = Raking.Fit(
            [new(a, Named(("F", first), ("M", 1000 - first))), new(b, Named(("young", young), ("mid", mid), ("old", 1000 - young - mid)))],
            [.. a.Select(_ => random.NextDouble() + 0.1)]);
        report.IsConverged.ShouldBeTrue();
        report.Warnings.ShouldBeEmpty();
        a.Zip(report.Weights).Where(pair => pair.First == "F").Sum(pair => pair.Second).ShouldBe(first, 1e-6);
        b.Zip(report.Weights).Where(pair => pair.First == "mid").Sum(pair => pair.Second).ShouldBe(mid, 1e-6);
        report.Weights.Sum().ShouldBe(1000, 1e-6);
    });

    [Fact]
    public void Trimming_keeps_the_sum_and_leaves_nothing_above_the_cap() => Properties.Hold(100, random =>
    {
        double[] weights = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Math.Exp(random.NextDouble() * 6))];
        var factor = 1.05 + random.NextDouble() * 3;
        var trimmed = Trimming.Trim(weights, factor);
        trimmed.Sum().ShouldBe(weights.Sum(), 1e-9 * weights.Sum());
        trimmed.Max().ShouldBeLessThanOrEqualTo(weights.Average() * factor * (1 + 1e-12));
    });

    [Fact]
    public void Turning_two_waves_round_turns_the_comparison_round() => Properties.Hold(100, random =>
    {
        int firstN = random.Next(1, 50), secondN = random.Next(1, 50), first = random.Next(firstN + 1), second = random.Next(secondN + 1);
        var there = ShareComparison.Of((double)first / firstN, firstN, (double)second / secondN, secondN);
        var back = ShareComparison.Of((double)second / secondN, secondN, (double)first / firstN, firstN);
        back.Difference!.Value.ShouldBe(-there.Difference!.Value, 1e-12);
        back.Interval!.Value.Low.ShouldBe(-there.Interval!.Value.High, 1e-12);
        (back.P is null).ShouldBe(there.P is null);
        there.Interval.Value.Low.ShouldBeLessThanOrEqualTo(there.Difference.Value + 1e-12);
        there.Interval.Value.High.ShouldBeGreaterThanOrEqualTo(there.Difference.Value - 1e-12);
        var change = (there.Change, back.Change);
        change.ShouldBeOneOf((Change.Higher, Change.Lower), (Change.Lower, Change.Higher), (Change.NoDemonstrableChange, Change.NoDemonstrableChange));
    });

    private static Dictionary<string, double> Named(params (string Name, double Target)[] targets) => targets.ToDictionary(target => target.Name, target => target.Target);

    private static double?[] Row(Random random, int columns, bool gaps) =>
        [.. Enumerable.Range(0, columns).Select(_ => gaps && random.OneIn(8) ? (double?)null : random.Next(1, 8))];

    private static CrossProducts Products(IEnumerable<double?[]> rows)
    {
        var products = new CrossProducts(rows.First().Length);
        foreach (var row in rows)
            products.Add(row);
        return products;
    }
}
