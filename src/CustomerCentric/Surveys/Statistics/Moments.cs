using MathNet.Numerics.Statistics;

namespace CustomerCentric.Surveys;

/// <summary>
/// Mean and spread of figures that are no ratings of a scale, such as one respondent's gap or index: figures are pushed one by
/// one, and the moments of two parts make those of the whole. Not thread-safe: one for each thread, then merged.
/// </summary>
internal sealed class Moments
{
    private readonly RunningStatistics _running;

    internal Moments() : this(new RunningStatistics()) { }

    internal Moments(ReadOnlySpan<double> values) : this()
    {
        foreach (var value in values)
            Push(value);
    }

    private Moments(RunningStatistics running) => _running = running;

    internal long N => _running.Count;

    internal double Mean => _running.Mean;

    /// <summary>Of a sample: divided by n - 1.</summary>
    internal double Variance => _running.Variance;

    /// <summary>Whether all figures are the same; their variance may still be some rounding away from zero.</summary>
    internal bool IsConstant => N > 0 && Minimum == Maximum;

    internal double Minimum => _running.Minimum;

    internal double Maximum => _running.Maximum;

    /// <summary>Neither of which MathNet would refuse: every figure after it would be NaN.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The figure is not a number or infinite.</exception>
    internal void Push(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Not a number; a missing answer must be given as missing, not NaN.");
        _running.Push(value);
    }

    internal static Moments Merge(Moments left, Moments right) => new(RunningStatistics.Combine(left._running, right._running));
}
