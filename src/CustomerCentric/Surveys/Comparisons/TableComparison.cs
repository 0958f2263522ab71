using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>Whether answers are spread alike in several groups (Pearson's chi-square, 1900).</summary>
/// <param name="Comparison">The test, with Cramer's V.</param>
/// <param name="Expected">The counts if all groups were alike, row by row; empty when undefined.</param>
internal sealed record TableComparison(Comparison Comparison, ImmutableArray<ImmutableArray<double>> Expected)
{
    /// <summary>Groups as rows, answers as columns.</summary>
    internal static TableComparison Of(IReadOnlyList<IReadOnlyList<long>> table, double level = Confidence.Default)
    {
        var comparison = new Comparison("chi-square") { Alpha = 1 - Confidence.Checked(level) };
        var columns = table.Count == 0 ? 0 : table[0].Count;
        if (table.Any(row => row.Count != columns || row.Any(count => count < 0)))
            throw new ArgumentException("Every row has as many counts as the first, none negative.", nameof(table));
        double[] rowSums = [.. table.Select(row => (double)row.Sum())];
        double[] columnSums = [.. Enumerable.Range(0, columns).Select(column => (double)table.Sum(row => row[column]))];
        if (rowSums.Length < 2 || columns < 2 || rowSums.Contains(0) || columnSums.Contains(0))
            return new(comparison with { Reasons = [ScoreTexts.EmptyMargin] }, []);
        var n = rowSums.Sum();
        ImmutableArray<ImmutableArray<double>> expected =
            [.. rowSums.Select(row => columnSums.Select(column => row * column / n).ToImmutableArray())];
        var statistic = table.Index().Sum(row => row.Item.Index()
            .Sum(cell => Math.Pow(cell.Item - expected[row.Index][cell.Index], 2) / expected[row.Index][cell.Index]));
        double freedom = (rowSums.Length - 1) * (columns - 1);
        return new(
            comparison with
            {
                Statistic = statistic,
                DegreesOfFreedom = freedom,
                P = Tail.ChiSquared(statistic, freedom),
                Effect = new("Cramer's V", Math.Sqrt(statistic / (n * Math.Min(rowSums.Length - 1, columns - 1)))),
            },
            expected);
    }
}
