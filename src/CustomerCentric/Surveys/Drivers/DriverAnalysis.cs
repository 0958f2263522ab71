using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace CustomerCentric.Surveys;

/// <summary>
/// What drives an outcome. Everything comes from the eigenvalues of the correlations: MathNet's own regression returns
/// coefficients of 1e14 for collinear drivers without an error.
/// </summary>
internal static class DriverAnalysis
{
    /// <summary>4096 subsets; each driver more doubles them.</summary>
    internal const int MostForShapley = 12;

    private const long FewestRespondents = 30;
    private const long RespondentsPerDriver = 5;

    /// <summary>The smallest eigenvalue in parts of the largest, below which a solution means nothing.</summary>
    private const double SmallestCondition = 1e-12;

    /// <summary>From the answers of respondents who answered everything.</summary>
    /// <param name="drivers">One row a respondent, one column a driver.</param>
    /// <param name="outcome">The outcome of each respondent.</param>
    internal static DriverReport Of(IReadOnlyList<double[]> drivers, IReadOnlyList<double> outcome)
    {
        if (drivers.Count != outcome.Count)
            throw new ArgumentException("Each respondent needs an outcome.", nameof(outcome));
        var answers = new CrossProducts(1 + (drivers.Count == 0 ? 0 : drivers[0].Length));
        for (var respondent = 0; respondent < drivers.Count; respondent++)
            answers.Add([outcome[respondent], .. drivers[respondent].Select(value => (double?)value)]);
        var report = Of(answers);
        if (!report.Reasons.IsEmpty)
            return report;
        return report with
        {
            Spearman = [.. Enumerable.Range(0, answers.Columns - 1)
                .Select(driver => Correlation.Spearman(drivers.Select(row => row[driver]), outcome))],
        };
    }

    /// <summary>From cross-products, as they are merged from parts; ranks are not to be had from them.</summary>
    /// <param name="answers">The outcome in the first column, the drivers in the others.</param>
    internal static DriverReport Of(CrossProducts answers) => Of(answers.Columns, answers.N, answers.N < 2 ? null : answers.Covariance());

    /// <summary>From the products of ratings; ranks are not to be had from them.</summary>
    /// <param name="answers">The outcome in the first column, the drivers in the others.</param>
    internal static DriverReport Of(RatingProducts answers) => Of(answers.Columns, answers.N, answers.N < 2 ? null : answers.Covariance());

    private static DriverReport Of(int columns, long n, Matrix<double>? covariance)
    {
        ImmutableArray<LocalizedText> reasons = covariance is null ? [] : [.. Constants(covariance)];
        if (covariance is null || !reasons.IsEmpty)
            return new() { N = n, Reasons = [.. reasons, .. TooFew(n, columns - 1)] };
        return OfCorrelation(Covariances.Correlation(covariance), n);
    }

    /// <summary>From correlations.</summary>
    /// <param name="correlation">The outcome in the first row and column, the drivers in the others.</param>
    /// <param name="n">The respondents behind them.</param>
    internal static DriverReport OfCorrelation(Matrix<double> correlation, long n)
    {
        var drivers = correlation.RowCount - 1;
        ArgumentOutOfRangeException.ThrowIfLessThan(drivers, 1, nameof(correlation));
        var between = correlation.SubMatrix(1, drivers, 1, drivers);
        var withOutcome = correlation.Column(0, 1, drivers);
        var eigen = between.Evd(Symmetricity.Symmetric);
        var values = eigen.EigenValues.Real();
        ImmutableArray<LocalizedText> reasons =
        [
            .. values.Minimum() < SmallestCondition * values.Maximum() ? [ScoreTexts.Collinear] : ImmutableArray<LocalizedText>.Empty,
            .. TooFew(n, drivers),
        ];
        return reasons.IsEmpty ? Solve(between, withOutcome, eigen.EigenVectors, values, n) : new() { N = n, Reasons = reasons };
    }

    private static DriverReport Solve(Matrix<double> between, Vector<double> withOutcome, Matrix<double> vectors, Vector<double> values, long n)
    {
        var drivers = withOutcome.Count;
        var inverse = vectors * Matrix<double>.Build.DenseOfDiagonalVector(values.PointwisePower(-1)) * vectors.Transpose();
        var betas = inverse * withOutcome;
        // A correlation matrix that was rounded may explain a little more than everything.
        var explained = Math.Min(1, betas.DotProduct(withOutcome));
        double freedom = n - drivers - 1, unexplained = (1 - explained) / freedom, f = explained / drivers / unexplained;
        ImmutableArray<double> errors = double.IsFinite(f) ? [.. inverse.Diagonal().Select(inflation => Math.Sqrt(unexplained * inflation))] : [];
        return new()
        {
            N = n,
            Pearson = [.. withOutcome],
            PearsonP = [.. withOutcome.Select(r => Tail.Student(r * Math.Sqrt((n - 2) / Math.Max(0, 1 - r * r)), n - 2))],
            Betas = [.. betas],
            BetaErrors = errors,
            BetaP = [.. errors.Select((error, driver) => Tail.Student(betas[driver] / error, freedom))],
            RSquared = explained,
            AdjustedRSquared = 1 - unexplained * (n - 1),
            F = double.IsFinite(f) ? f : null,
            FP = double.IsFinite(f) ? Tail.F(f, drivers, freedom) : null,
            VarianceInflation = [.. inverse.Diagonal()],
            RelativeWeights = [.. RelativeWeights(withOutcome, vectors, values)],
            Shapley = drivers <= MostForShapley ? [.. ShapleyValues.Of(between, withOutcome)] : [],
            Warnings = drivers <= MostForShapley ? [] : [ScoreTexts.NoShapley(MostForShapley)],
        };
    }

    /// <summary>
    /// Drivers are replaced by the closest uncorrelated ones, whose squared coefficients are handed back by squared loadings
    /// (Johnson 2000).
    /// </summary>
    private static Vector<double> RelativeWeights(Vector<double> withOutcome, Matrix<double> vectors, Vector<double> values)
    {
        var loadings = vectors * Matrix<double>.Build.DenseOfDiagonalVector(values.PointwiseSqrt()) * vectors.Transpose();
        var inverse = vectors * Matrix<double>.Build.DenseOfDiagonalVector(values.PointwisePower(-0.5)) * vectors.Transpose();
        return loadings.PointwisePower(2) * (inverse * withOutcome).PointwisePower(2);
    }

    private static IEnumerable<LocalizedText> Constants(Matrix<double> covariance)
    {
        if (covariance[0, 0] == 0)
            yield return ScoreTexts.ConstantOutcome;
        for (var driver = 1; driver < covariance.RowCount; driver++)
        {
            if (covariance[driver, driver] == 0)
                yield return ScoreTexts.ConstantDriver(driver);
        }
    }

    private static IEnumerable<LocalizedText> TooFew(long n, int drivers)
    {
        var needed = Math.Max(FewestRespondents, RespondentsPerDriver * drivers);
        if (n < needed)
            yield return ScoreTexts.TooFewRespondents(n, needed);
    }
}
