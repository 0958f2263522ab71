using MathNet.Numerics.Distributions;

namespace CustomerCentric.Surveys;

/// <summary>Intervals of a share (Brown, Cai and DasGupta 2001, who compare them all). The number of answers need not be whole: weights and
/// a small population enter as an effective one.</summary>
internal static class ShareIntervals
{
    /// <summary>The interval within 0 and 1; a point when n is infinite, that is, when everybody answered.</summary>
    internal static Bounds Of(double share, double n, double level, IntervalMethod method)
    {
        if (double.IsPositiveInfinity(n))
            return new(share, share);
        var bounds = method switch
        {
            IntervalMethod.Wilson => Wilson(share, n, Confidence.Z(level)),
            IntervalMethod.Wald => Bounds.Around(share, Confidence.Z(level) * Math.Sqrt(share * (1 - share) / n)),
            IntervalMethod.AgrestiCoull => AgrestiCoull(share, n, Confidence.Z(level)),
            IntervalMethod.ClopperPearson => ClopperPearson(share * n, n, Confidence.Upper(level)),
            IntervalMethod.Jeffreys => Jeffreys(share * n, n, Confidence.Upper(level)),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No interval of a share goes by this name."),
        };
        return bounds.Within(0, 1);
    }

    /// <summary>Wilson 1927; with Goodman's z it holds for several shares at once.</summary>
    internal static Bounds Wilson(double share, double n, double z)
    {
        var squared = z * z / n;
        return Bounds.Around(share + squared / 2, z * Math.Sqrt(share * (1 - share) / n + squared / (4 * n))) * (1 / (1 + squared));
    }

    /// <summary>z squared answers are added, half of them successes.</summary>
    internal static Bounds AgrestiCoull(double share, double n, double z)
    {
        var more = n + z * z;
        var centre = (share * n + z * z / 2) / more;
        return Bounds.Around(centre, z * Math.Sqrt(centre * (1 - centre) / more));
    }

    private static Bounds ClopperPearson(double successes, double n, double upper) => new(
        successes <= 0 ? 0 : Beta.InvCDF(successes, n - successes + 1, 1 - upper),
        successes >= n ? 1 : Beta.InvCDF(successes + 1, n - successes, upper));

    private static Bounds Jeffreys(double successes, double n, double upper) => new(
        Beta.InvCDF(successes + 0.5, n - successes + 0.5, 1 - upper),
        Beta.InvCDF(successes + 0.5, n - successes + 0.5, upper));

    /// <summary>Intervals of all shares of one question that hold at once (Goodman 1965); in the order of the counts.</summary>
    /// <exception cref="ArgumentException">Fewer than two counts, or nothing but zeros.</exception>
    internal static Bounds[] Simultaneous(IReadOnlyList<long> counts, double level)
    {
        if (counts.Count < 2 || counts.Any(count => count < 0) || counts.Sum() == 0)
            throw new ArgumentException("Needs two or more counts, none negative and not all zero.", nameof(counts));
        double n = counts.Sum();
        var z = Math.Sqrt(ChiSquared.InvCDF(1, 1 - (1 - Confidence.Checked(level)) / counts.Count));
        return [.. counts.Select(count => Wilson(count / n, n, z).Within(0, 1))];
    }
}
