using MathNet.Numerics.LinearAlgebra;

namespace CustomerCentric.Surveys;

/// <summary>
/// Means and covariances of several columns over the rows where all of them are answered; the cross-products of two parts make
/// those of the whole (Chan, Golub and LeVeque 1983). Not thread-safe: one for each thread, then merged.
/// </summary>
internal sealed class CrossProducts(int columns)
{
    private readonly double[] _means = new double[columns];
    private readonly double[] _products = new double[columns * columns];
    private readonly double[] _deviations = new double[columns];

    internal int Columns => columns;

    /// <summary>Rows without a gap.</summary>
    internal long N { get; private set; }

    internal IReadOnlyList<double> Means => _means;

    /// <summary>Adds a row; one with a missing value is left out.</summary>
    internal void Add(ReadOnlySpan<double?> row)
    {
        if (row.Length != columns)
            throw new ArgumentException($"A row has {columns} values, not {row.Length}.", nameof(row));
        foreach (var value in row)
        {
            if (value is null)
                return;
            if (!double.IsFinite(value.Value))
                throw new ArgumentOutOfRangeException(nameof(row), value, "Not a number; a missing answer must be given as missing, not NaN.");
        }
        N++;
        for (var column = 0; column < columns; column++)
        {
            _deviations[column] = row[column]!.Value - _means[column];
            _means[column] += _deviations[column] / N;
        }
        AddProducts(_deviations, (N - 1.0) / N);
    }

    internal static CrossProducts Merge(CrossProducts left, CrossProducts right)
    {
        if (left.Columns != right.Columns)
            throw new ArgumentException("Cross-products of different columns cannot be merged.", nameof(right));
        var both = new CrossProducts(left.Columns) { N = left.N + right.N };
        if (both.N == 0)
            return both;
        for (var column = 0; column < both.Columns; column++)
        {
            both._deviations[column] = right._means[column] - left._means[column];
            both._means[column] = left._means[column] + both._deviations[column] * right.N / both.N;
        }
        for (var cell = 0; cell < both._products.Length; cell++)
            both._products[cell] = left._products[cell] + right._products[cell];
        both.AddProducts(both._deviations, (double)left.N * right.N / both.N);
        return both;
    }

    /// <summary>The covariances, divided by n - 1; needs two rows.</summary>
    internal Matrix<double> Covariance() => Matrix<double>.Build.Dense(columns, columns, (row, column) =>
        (row <= column ? _products[row * columns + column] : _products[column * columns + row]) / (N - 1));

    /// <summary>Only the upper triangle is kept.</summary>
    private void AddProducts(double[] deviations, double factor)
    {
        for (var row = 0; row < columns; row++)
        {
            var scaled = deviations[row] * factor;
            for (var column = row; column < columns; column++)
                _products[row * columns + column] += scaled * deviations[column];
        }
    }
}
