using CustomerCentric.Surveys;
using Xunit.Abstractions;

namespace CustomerCentric.Tests.Surveys;

/// <summary>What the default comparison of two net promoter scores promises.</summary>
public class NpsDifferenceTests(ITestOutputHelper output)
{
    private static readonly (double Promoters, double Passives, double Detractors)[] s_shares =
        [(0.5, 0.3, 0.2), (0.6, 0.3, 0.1), (0.4, 0.2, 0.4), (0.9, 0.08, 0.02), (0.98, 0.02, 0), (0.1, 0.1, 0.8)];

    [Fact]
    public void Estimate_interval_test_and_finding_never_contradict_each_other()
    {
        foreach (var (n, m) in new[] { (1, 1), (1, 7), (2, 5), (5, 5), (6, 9), (10, 3) })
        {
            foreach (var (first, _) in NpsSamples.Of(n))
            {
                foreach (var (second, _) in NpsSamples.Of(m))
                {
                    foreach (var level in new[] { 0.5, 0.8, 0.95, 0.999 })
                        ShouldAgree(NpsComparison.Of(first, n, second, m, level), 100 * (second.Balance - first.Balance), level);
                }
            }
        }
    }

    private static void ShouldAgree(Comparison comparison, double difference, double level)
    {
        comparison.Difference!.Value.ShouldBe(difference, 1e-9);
        var (low, high) = (comparison.Interval!.Value.Low, comparison.Interval.Value.High);
        difference.ShouldBeInRange(low - 1e-9, high + 1e-9);
        var p = comparison.P!.Value;
        if (difference == 0)
            p.ShouldBe(1);
        else
            (Math.Sign(comparison.Statistic!.Value) * Math.Sign(difference)).ShouldBeGreaterThanOrEqualTo(0);
        // On the edge itself rounding decides.
        if (Math.Abs(p - (1 - level)) > 1e-9)
            (low > 0 || high < 0).ShouldBe(p < 1 - level, $"{comparison}");
    }

    [Theory]
    [InlineData(5, 7)]
    [InlineData(5, 10_000)]
    [InlineData(1, 1)]
    public void Two_waves_of_promoters_alone_do_not_differ_however_unequal_they_are(int first, int second)
    {
        var comparison = NpsComparison.Of(new(1, 0, 0), first, new(1, 0, 0), second);
        (comparison.Difference, comparison.Statistic, comparison.P, comparison.Change).ShouldBe((0, 0, 1, Change.NoDemonstrableChange));
        comparison.Interval!.Value.Low.ShouldBeLessThan(0);
    }

    [Fact]
    public void Swapping_the_sides_turns_everything_around()
    {
        var (there, back) = (NpsComparison.Of(new(0.2, 0.3, 0.5), 10, new(0.7, 0.1, 0.2), 40), NpsComparison.Of(new(0.7, 0.1, 0.2), 40, new(0.2, 0.3, 0.5), 10));
        (back.Difference, back.Statistic, back.P).ShouldBe((-there.Difference, -there.Statistic, there.P));
        (back.Interval!.Value.Low, back.Interval.Value.High).ShouldBe((-there.Interval!.Value.High, -there.Interval.Value.Low));
        there.Change.ShouldBe(Change.Higher);
        back.Change.ShouldBe(Change.Lower);
    }

    [Fact]
    public void With_many_answers_it_is_the_plain_test()
    {
        NpsSplit first = new(0.50, 0.30, 0.20), second = new(0.503, 0.30, 0.197);
        var (plain, ours) = (NpsComparison.Of(first, 1e6, second, 1e6, method: IntervalMethod.Wald), NpsComparison.Of(first, 1e6, second, 1e6));
        ours.Statistic!.Value.ShouldBe(plain.Statistic!.Value, 1e-3);
        ours.Interval!.Value.Low.ShouldBe(plain.Interval!.Value.Low, 1e-3);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(10, 30)]
    [InlineData(5, 60)]
    public void The_interval_covers_the_truth_about_as_often_as_it_says(int n, int m)
    {
        var lowest = 1.0;
        foreach (var one in s_shares)
        {
            foreach (var other in s_shares)
            {
                var truth = 100 * (other.Promoters - other.Detractors - one.Promoters + one.Detractors);
                var (first, second) = (Likely(n, one), Likely(m, other));
                lowest = Math.Min(lowest, first.Sum(a => second.Where(b => Holds(NpsComparison.Of(a.Split, n, b.Split, m), truth)).Sum(b => a.Chance * b.Chance)));
            }
        }
        output.WriteLine($"{n} and {m}: at least {lowest:0.000}");
        lowest.ShouldBeGreaterThan(0.92);

        static bool Holds(Comparison comparison, double truth) => truth >= comparison.Interval!.Value.Low - 1e-9 && truth <= comparison.Interval.Value.High + 1e-9;
        static (NpsSplit Split, double Chance)[] Likely(int n, (double Promoters, double Passives, double Detractors) shares) =>
            [.. NpsSamples.Of(n, shares.Promoters, shares.Passives, shares.Detractors).Where(each => each.Chance > 1e-7)];
    }
}
