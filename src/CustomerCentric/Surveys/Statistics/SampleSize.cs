using System.Runtime.CompilerServices;
using MathNet.Numerics.Distributions;

namespace CustomerCentric.Surveys;

/// <summary>How many answers a survey needs (Cochran 1977, chapter 4). Every level of confidence lies from 0.5 to 0.999.</summary>
/// <param name="Endless">The answers needed of an endless population, not rounded.</param>
/// <param name="Exact">The answers needed of the population there is, not rounded.</param>
public readonly record struct SampleSize(double Endless, double Exact)
{
    /// <summary>What rounding may have added to a whole number, so that it is not taken for one answer more.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Whole answers.</summary>
    public long Needed => Up(Exact);

    /// <summary>For a share plus and minus a margin.</summary>
    /// <param name="margin">Half the width of the interval, from 0 to 1.</param>
    /// <param name="share">The share expected; 0.5 is the worst case.</param>
    /// <param name="level">The confidence.</param>
    /// <param name="population">All who could answer; null for endless.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not possible: a margin not above zero, a share off 0 to 1, a level, a population without members.</exception>
    public static SampleSize ForShare(double margin, double share = 0.5, double level = Confidence.Default, long? population = null) =>
        Of(Share(share) * (1 - share), Positive(margin), level, population);

    /// <summary>For a mean plus and minus a margin.</summary>
    /// <param name="margin">Half the width of the interval, in the unit of the scale.</param>
    /// <param name="standardDeviation">The spread expected, in the unit of the scale.</param>
    /// <param name="level">The confidence.</param>
    /// <param name="population">All who could answer; null for endless.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not possible: a margin not above zero, a share off 0 to 1, a level, a population without members.</exception>
    public static SampleSize ForMean(double margin, double standardDeviation, double level = Confidence.Default, long? population = null) =>
        Of(Positive(standardDeviation) * standardDeviation, Positive(margin), level, population);

    /// <summary>For a net promoter score plus and minus a margin in points.</summary>
    /// <param name="marginPoints">Half the width of the interval, in points.</param>
    /// <param name="variance">Of one answer recoded to -1, 0 and 1; 1, the default, is the worst case.</param>
    /// <param name="level">The confidence.</param>
    /// <param name="population">All who could answer; null for endless.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not possible: a margin not above zero, a share off 0 to 1, a level, a population without members.</exception>
    public static SampleSize ForNps(double marginPoints, double variance = 1, double level = Confidence.Default, long? population = null) =>
        Of(Share(variance), Positive(marginPoints) / 100, level, population);

    /// <summary>For each of two waves to show a change of a share (Fleiss, Levin and Paik 2003, 4.2; R's power.prop.test).</summary>
    /// <param name="before">The share before.</param>
    /// <param name="after">The share after; another one.</param>
    /// <param name="alpha">How often a change is seen when there is none, on two sides.</param>
    /// <param name="power">How often the change is seen when it is there.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share off 0 to 1, both the same, or an alpha or power that is not possible.</exception>
    public static SampleSize ForChange(double before, double after, double alpha = 0.05, double power = 0.8)
    {
        if (Share(before) == Share(after))
            throw new ArgumentOutOfRangeException(nameof(after), after, "No sample shows a change that is none.");
        var mean = (before + after) / 2;
        var root = Confidence.Z(1 - alpha) * Math.Sqrt(2 * mean * (1 - mean))
            + Normal.InvCDF(0, 1, Confidence.Checked(power)) * Math.Sqrt(before * (1 - before) + after * (1 - after));
        var n = root * root / ((after - before) * (after - before));
        return new(n, n);
    }

    /// <summary>The margin that so many answers give a share (Cochran 1977, 2.6): half the width of its interval.</summary>
    /// <param name="n">The answers, at least 1.</param>
    /// <param name="share">The share expected; 0.5 is the worst case.</param>
    /// <param name="level">The confidence.</param>
    /// <param name="population">All who could answer, not fewer than the answers; null for endless.</param>
    /// <exception cref="ArgumentOutOfRangeException">No answers, more than people, a share off 0 to 1, or a level that is not possible.</exception>
    public static double Margin(long n, double share = 0.5, double level = Confidence.Default, long? population = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var precision = Precision.Of(n, population);
        precision.Check();
        return Confidence.Z(level) * Math.Sqrt(Share(share) * (1 - share) / n * precision.ShareCorrection);
    }

    /// <summary>How many to invite for so many answers at a rate of response, at most all; and how many answers to expect of them.</summary>
    /// <param name="answers">The answers wanted, not negative.</param>
    /// <param name="responseRate">The share of those invited who answer, above 0.</param>
    /// <param name="population">All who could be invited; null for endless.</param>
    /// <returns>The invitations, whether they are enough for the answers, and the answers to expect.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Answers below zero, or a rate not above 0 or above 1.</exception>
    public static (long Invitations, bool IsReachable, double Expected) Invitations(long answers, double responseRate, long? population = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(answers);
        if (!(responseRate > 0 && responseRate <= 1))
            throw new ArgumentOutOfRangeException(nameof(responseRate), responseRate, "A rate of response lies above 0, at most 1.");
        var wanted = Up(answers / responseRate);
        var invitations = Math.Min(wanted, population ?? wanted);
        return (invitations, invitations == wanted, invitations * responseRate);
    }

    /// <summary>n0 = z squared times the variance over the margin squared; n = n0 / (1 + (n0 - 1) / N).</summary>
    private static SampleSize Of(double variance, double margin, double level, long? population)
    {
        if (population is < 1)
            throw new ArgumentOutOfRangeException(nameof(population), population, "A population has at least one member.");
        var z = Confidence.Z(level);
        var endless = z * z * variance / (margin * margin);
        return new(endless, population is { } all ? endless / (1 + (endless - 1) / all) : endless);
    }

    private static long Up(double exact) => (long)Math.Ceiling(exact - Rounding * Math.Max(1, exact));

    private static double Share(double share, [CallerArgumentExpression(nameof(share))] string? name = null) => share is >= 0 and <= 1
        ? share
        : throw new ArgumentOutOfRangeException(name, share, "From 0 to 1.");

    private static double Positive(double number, [CallerArgumentExpression(nameof(number))] string? name = null) => number > 0 && double.IsFinite(number)
        ? number
        : throw new ArgumentOutOfRangeException(name, number, "Above zero.");
}
