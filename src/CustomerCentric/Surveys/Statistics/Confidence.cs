using MathNet.Numerics.Distributions;

namespace CustomerCentric.Surveys;

/// <summary>How far an interval reaches at a level of confidence. Every quantile comes from MathNet.Numerics.</summary>
internal static class Confidence
{
    /// <summary>The level of an interval that nobody chose.</summary>
    internal const double Default = 0.95;

    private const double Lowest = 0.5;
    private const double Highest = 0.999;

    /// <exception cref="ArgumentOutOfRangeException">The level is not from 0.5 to 0.999; MathNet's t quantile of one degree of freedom fails beyond.</exception>
    internal static double Checked(double level) => level is >= Lowest and <= Highest
        ? level
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A level of confidence lies from 0.50 to 0.999, such as 0.95.");

    /// <summary>The normal quantile of a two-sided interval: 1.96 for 0.95.</summary>
    internal static double Z(double level) => Normal.InvCDF(0, 1, Upper(level));

    /// <summary>Student's quantile of a two-sided interval.</summary>
    internal static double T(double level, double degreesOfFreedom) => StudentT.InvCDF(0, 1, degreesOfFreedom, Upper(level));

    /// <summary>
    /// The quantile of Snedecor's F, by way of the beta distribution: MathNet's own search for it stops at 1000, which a
    /// heavy tail passes.
    /// </summary>
    internal static double F(double probability, double numerator, double denominator)
    {
        var share = Beta.InvCDF(numerator / 2, denominator / 2, probability);
        return denominator * share / (numerator * (1 - share));
    }

    /// <summary>The probability below the upper end.</summary>
    internal static double Upper(double level) => 1 - (1 - Checked(level)) / 2;
}
