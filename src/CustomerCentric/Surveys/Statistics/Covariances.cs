using MathNet.Numerics.LinearAlgebra;

namespace CustomerCentric.Surveys;

/// <summary>Covariances of columns with gaps, and correlations from covariances.</summary>
internal static class Covariances
{
    /// <summary>
    /// Each covariance and correlation over the rows where both of its columns are answered; null when some pair has fewer than two.
    /// </summary>
    internal static (Matrix<double> Covariance, Matrix<double> Correlation)? Pairwise(IReadOnlyList<double?[]> rows, int columns)
    {
        var (covariance, correlation) = (Matrix<double>.Build.Dense(columns, columns), Matrix<double>.Build.Dense(columns, columns));
        for (var row = 0; row < columns; row++)
        {
            for (var column = row; column < columns; column++)
            {
                var pair = new CrossProducts(2);
                foreach (var answers in rows)
                    pair.Add([answers[row], answers[column]]);
                if (pair.N < 2)
                    return null;
                var own = pair.Covariance();
                covariance[row, column] = covariance[column, row] = own[0, 1];
                correlation[row, column] = correlation[column, row] = Correlation(own)[0, 1];
            }
        }
        return (covariance, correlation);
    }

    /// <summary>Only for columns that vary.</summary>
    internal static Matrix<double> Correlation(Matrix<double> covariance) => covariance.MapIndexed((row, column, value) =>
        row == column ? 1 : value / Math.Sqrt(covariance[row, row] * covariance[column, column]));
}
