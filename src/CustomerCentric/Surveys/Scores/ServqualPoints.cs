namespace CustomerCentric.Surveys;

/// <summary>The 100 points that a respondent spreads over the dimensions to say what matters.</summary>
internal static class ServqualPoints
{
    internal const double Total = 100;

    private const double Slack = 1e-9;

    /// <exception cref="ArgumentException">A point is negative or not a number, or they do not add up to 100.</exception>
    internal static void Check(ReadOnlySpan<double> points)
    {
        var sum = Sum(points);
        if (Math.Abs(sum - Total) > Slack)
            throw new ArgumentException($"The points add up to {FormattableString.Invariant($"{sum}")}, not to 100; normalise them if that is meant.", nameof(points));
    }

    /// <summary>The points in the same proportions, adding up to 100: only for who asks for it.</summary>
    /// <exception cref="ArgumentException">A point is negative or not a number, or all are zero.</exception>
    internal static double[] Normalised(ReadOnlySpan<double> points)
    {
        var sum = Sum(points);
        if (sum == 0)
            throw new ArgumentException("All points are zero.", nameof(points));
        var normalised = points.ToArray();
        for (var dimension = 0; dimension < normalised.Length; dimension++)
            normalised[dimension] *= Total / sum;
        return normalised;
    }

    private static double Sum(ReadOnlySpan<double> points)
    {
        var sum = 0.0;
        foreach (var point in points)
        {
            if (!(point >= 0) || double.IsPositiveInfinity(point))
                throw new ArgumentException("A point is a number, zero or more.", nameof(points));
            sum += point;
        }
        return sum;
    }
}
