using CustomerCentric.Surveys;
using MathNet.Numerics;
using Xunit.Abstractions;

namespace CustomerCentric.Tests.Surveys;

/// <summary>
/// How often the default interval of a net promoter score holds the truth: every sample there can be, each with its probability, so
/// that nothing is left to a simulation.
/// </summary>
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
        for (var p = 0; p <= n; p++)
        {
            for (var d = 0; d <= n - p; d++)
            {
                var a = n - p - d;
                var probability = Math.Exp(
                    SpecialFunctions.FactorialLn(n) - SpecialFunctions.FactorialLn(p) - SpecialFunctions.FactorialLn(a) - SpecialFunctions.FactorialLn(d)
                    + p * Math.Log(promoters) + a * Math.Log(passives) + d * Math.Log(detractors));
                all += probability;
                var interval = NpsIntervals.Of(new((double)p / n, (double)a / n, (double)d / n), n, 0.95, IntervalMethod.AdjustedWald);
                covered += interval.Low <= truth && truth <= interval.High ? probability : 0;
            }
        }
        output.WriteLine($"n = {n}, ({promoters}, {passives}, {detractors}): {covered:0.0000}");
        all.ShouldBe(1, 1e-9);
        covered.ShouldBeInRange(0.93, 0.97);
    }
}
