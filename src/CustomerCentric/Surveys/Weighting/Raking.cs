using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>
/// Weights that bring the sample's margins to those of the population, one margin after the other until all fit (Deming and Stephan
/// 1940). One margin alone is post-stratification and fits at once. Safe for any number of threads.
/// </summary>
public static class Raking
{
    /// <summary>Of a margin's target; far below what any figure shows, far above rounding.</summary>
    private const double Tolerance = 1e-12;

    private const double TotalTolerance = 1e-9;
    private const int MostRounds = 1000;

    /// <summary>Weights for all respondents.</summary>
    /// <param name="margins">At least one; each with a category for every respondent.</param>
    /// <param name="start">Weights to begin with, none negative; null for 1 each.</param>
    /// <param name="progress">Told the largest error after each round.</param>
    /// <param name="cancellationToken">Looked at before each round.</param>
    /// <returns>The weights with how well they fit, or the reasons why there are none.</returns>
    /// <exception cref="ArgumentException">No margin, or one without an entry for each respondent; a negative weight or target, or one that is no number.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static WeightingReport Fit(
        IReadOnlyList<Margin> margins, IReadOnlyList<double>? start = null, IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(margins);
        if (margins.Count == 0)
            throw new ArgumentException("Needs at least one margin.", nameof(margins));
        var respondents = margins[0].Categories.Count;
        if (margins.Any(margin => margin.Categories.Count != respondents) || (start is not null && start.Count != respondents))
            throw new ArgumentException("Every margin, and the weights to begin with, need one entry for each respondent.", nameof(margins));
        double[] weights = [.. start ?? Enumerable.Repeat(1.0, respondents)];
        WeightStatistics.Of(weights);
        var cells = margins.Select(margin => new MarginCells(margin)).ToArray();
        var reasons = Reasons(cells, weights);
        return reasons.IsEmpty ? Fit(cells, weights, progress, cancellationToken) : new([], 0, 0, false, reasons, []);
    }

    private static WeightingReport Fit(MarginCells[] cells, double[] weights, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        foreach (var margin in cells)
            margin.ScaleTo(cells[0].Total);
        var (rounds, error) = (0, double.PositiveInfinity);
        while (error > Tolerance && rounds < MostRounds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var margin in cells)
                margin.Adjust(weights);
            error = cells.Max(margin => margin.Error(weights));
            rounds++;
            progress?.Report(error);
        }
        var isConverged = error <= Tolerance;
        return new([.. weights], rounds, error, isConverged, [], isConverged ? [] : [ScoreTexts.NotConverged(rounds, error)]);
    }

    private static ImmutableArray<LocalizedText> Reasons(MarginCells[] cells, double[] weights)
    {
        var differing = cells.Skip(1).Where(margin => Math.Abs(margin.Total - cells[0].Total) > TotalTolerance * cells[0].Total)
            .Select(margin => ScoreTexts.DifferentTotals(cells[0].Total, margin.Total));
        return [.. differing, .. cells.SelectMany(margin => margin.Reasons(weights))];
    }
}
