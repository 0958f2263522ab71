using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace CustomerCentric.Surveys;

/// <summary>Intervals of a net promoter score as a fraction from -1 to 1, not yet cut to that range (Rocks 2016 compares them).</summary>
internal static class NpsIntervals
{
    /// <summary>Every comparison of two of three shares: promoters, passives, detractors.</summary>
    private const int Comparisons = 3;

    /// <summary>The interval; a point when n is infinite, that is, when everybody answered.</summary>
    internal static Bounds Of(NpsSplit split, double n, double level, IntervalMethod method)
    {
        if (double.IsPositiveInfinity(n))
            return new(split.Balance, split.Balance);
        return method switch
        {
            IntervalMethod.AdjustedWald => Wald(split.Adjusted(n), n + NpsSplit.Added, Confidence.Z(level)),
            IntervalMethod.Wald => Wald(split, n, Confidence.Z(level)),
            IntervalMethod.Goodman => Wald(split, n, Math.Sqrt(ChiSquared.InvCDF(1, 1 - (1 - Confidence.Checked(level)) / Comparisons))),
            IntervalMethod.Tango => Tango(split, n, Confidence.Z(level)),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No interval of a net promoter score goes by this name."),
        };
    }

    private static Bounds Wald(NpsSplit split, double n, double z) => Bounds.Around(split.Balance, z * Math.Sqrt(Math.Max(0, split.Variance) / n));

    /// <summary>
    /// The balances that a score test does not reject (Tango 1998, whose two discordant cells are promoters and detractors).
    /// </summary>
    private static Bounds Tango(NpsSplit split, double n, double z)
    {
        // Next to an end of the scale the test is a root of its own; a step away from the estimate leaves that one out.
        const double Step = 1e-9, Accuracy = 1e-13;
        var low = split.Balance <= -1 ? -1 : Brent.FindRoot(Excess, -1, split.Balance - (split.Balance + 1) * Step, Accuracy, 200);
        var high = split.Balance >= 1 ? 1 : Brent.FindRoot(Excess, split.Balance + (1 - split.Balance) * Step, 1, Accuracy, 200);
        return new(low, high);

        double Excess(double balance)
        {
            var b = (2 - split.Balance) * balance - split.Promoters - split.Detractors;
            var c = -split.Detractors * balance * (1 - balance);
            var detractors = (Math.Sqrt(Math.Max(0, b * b - 8 * c)) - b) / 4;
            var distance = split.Balance - balance;
            return distance * distance - z * z / n * (2 * detractors + balance * (1 - balance));
        }
    }
}
