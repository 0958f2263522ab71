using CustomerCentric.Surveys;
using Xunit.Abstractions;

namespace CustomerCentric.Tests.Surveys;

/// <summary>How often the default interval of a net promoter score holds the truth.</summary>
public class NpsCoverageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(10, 0.5, 0.3, 0.2)]
    [InlineData(10, 0.6, 0.3, 0.1)]
    [InlineData(10, 0.4, 0.2, 0.4)]
    [InlineData(30, 0.5, 0.3, 0.2)]
    [InlineData(30, 0.6, 0.3, 0.1)]
    [InlineData(30, 0.4, 0.2, 0.4)]
    [InlineData(100, 0.5, 0.3, 0.2)]
    [InlineData(100, 0.6, 0.3, 0.1)]
    [InlineData(100, 0.4, 0.2, 0.4)]
    public void The_default_interval_holds_the_truth_in_93_to_97_of_100_samples(int n, double promoters, double passives, double detractors)
    {
        var truth = promoters - detractors;
        double covered = 0, all = 0;
        foreach (var (split, probability) in NpsSamples.Of(n, promoters, passives, detractors))
        {
            all += probability;
            var interval = NpsIntervals.Of(split, n, 0.95, IntervalMethod.AdjustedWald);
            covered += interval.Low <= truth && truth <= interval.High ? probability : 0;
        }
        output.WriteLine($"n = {n}, ({promoters}, {passives}, {detractors}): {covered:0.0000}");
        all.ShouldBe(1, 1e-9);
        covered.ShouldBeInRange(0.93, 0.97);
    }
}
