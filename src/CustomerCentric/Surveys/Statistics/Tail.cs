using MathNet.Numerics;

namespace CustomerCentric.Surveys;

/// <summary>
/// How likely a statistic at least this far out is when nothing differs. Upper tails are asked for as such: one minus a
/// distribution function loses every digit of a small p.
/// </summary>
internal static class Tail
{
    /// <summary>Both tails of the normal distribution.</summary>
    internal static double Normal(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>Both tails of Student's distribution.</summary>
    internal static double Student(double t, double degreesOfFreedom) =>
        SpecialFunctions.BetaRegularized(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + t * t));

    /// <summary>The upper tail of Snedecor's F.</summary>
    internal static double F(double f, double numerator, double denominator) =>
        SpecialFunctions.BetaRegularized(denominator / 2, numerator / 2, denominator / (denominator + numerator * f));

    /// <summary>The upper tail of chi-square.</summary>
    internal static double ChiSquared(double x, double degreesOfFreedom) =>
        SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2, x / 2);
}
