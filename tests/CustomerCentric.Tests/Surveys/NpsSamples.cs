using CustomerCentric.Surveys;
using MathNet.Numerics;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Every sample of n answers that there can be, with its probability, so that nothing is left to a simulation.</summary>
internal static class NpsSamples
{
    internal static IEnumerable<(NpsSplit Split, double Chance)> Of(int n, double promoters = 1.0 / 3, double passives = 1.0 / 3, double detractors = 1.0 / 3)
    {
        for (var p = 0; p <= n; p++)
        {
            for (var d = 0; d <= n - p; d++)
            {
                var a = n - p - d;
                var ways = Math.Exp(SpecialFunctions.FactorialLn(n) - SpecialFunctions.FactorialLn(p) - SpecialFunctions.FactorialLn(a) - SpecialFunctions.FactorialLn(d));
                yield return (new((double)p / n, (double)a / n, (double)d / n), ways * Math.Pow(promoters, p) * Math.Pow(passives, a) * Math.Pow(detractors, d));
            }
        }
    }
}
