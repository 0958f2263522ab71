namespace CustomerCentric.Surveys;

/// <summary>The p of several tests read together: of twenty segments that do not differ, one seems to.</summary>
internal static class Multiplicity
{
    /// <summary>The chance of even one false finding is kept (Holm 1979); in the order given.</summary>
    internal static double[] Holm(IReadOnlyList<double> p) => Adjust(p, (rank, count) => count - rank, fromSmallest: true);

    /// <summary>The share of false findings among the findings is kept (Benjamini and Hochberg 1995); in the order given.</summary>
    internal static double[] BenjaminiHochberg(IReadOnlyList<double> p) => Adjust(p, (rank, count) => count / (rank + 1.0), fromSmallest: false);

    /// <summary>The comparisons of a table with their p adjusted; undefined tests stay as they are and are not counted.</summary>
    internal static Comparison[] Adjusted(IReadOnlyList<Comparison> comparisons, Func<IReadOnlyList<double>, double[]> method)
    {
        var adjusted = new Queue<double>(method([.. comparisons.Select(comparison => comparison.P).OfType<double>()]));
        return [.. comparisons.Select(comparison => comparison.P is null ? comparison : comparison with { AdjustedP = adjusted.Dequeue() })];
    }

    private static double[] Adjust(IReadOnlyList<double> p, Func<int, int, double> factor, bool fromSmallest)
    {
        if (p.Any(value => !(value is >= 0 and <= 1)))
            throw new ArgumentException("A p lies from 0 to 1.", nameof(p));
        int[] ascending = [.. Enumerable.Range(0, p.Count).OrderBy(test => p[test])];
        var adjusted = new double[p.Count];
        var bound = fromSmallest ? 0 : 1.0;
        for (var step = 0; step < p.Count; step++)
        {
            var rank = fromSmallest ? step : p.Count - 1 - step;
            var value = Math.Min(1, p[ascending[rank]] * factor(rank, p.Count));
            bound = fromSmallest ? Math.Max(bound, value) : Math.Min(bound, value);
            adjusted[ascending[rank]] = bound;
        }
        return adjusted;
    }
}
