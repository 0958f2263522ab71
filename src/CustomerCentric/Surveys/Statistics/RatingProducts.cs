using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra;
using Vector = System.Numerics.Vector;
using Ints = System.Numerics.Vector<int>;

namespace CustomerCentric.Surveys;

/// <summary>
/// Sums and products of ratings over the respondents who answered all of some questions. Ratings are whole numbers, so nothing is rounded: parts
/// make the whole to the last digit, in any order. Not thread-safe: one for each thread, then merged.
/// </summary>
/// <param name="columns">How many questions there are.</param>
internal sealed class RatingProducts(int columns)
{
    private readonly long[] _sums = new long[columns];
    private readonly long[] _products = new long[columns * columns];

    internal long N { get; private set; }

    internal int Columns => columns;

    /// <summary>Adds a batch.</summary>
    /// <param name="ratings">Column by column, each of <see cref="AnswerBatch.Size"/> ratings from 0 to 1000, all zero for who left one out.</param>
    /// <param name="complete">How many respondents are not left out.</param>
    // As in GroupTally.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(ReadOnlySpan<int> ratings, int complete)
    {
        N += complete;
        for (var row = 0; row < columns; row++)
        {
            var ofRow = ratings.Slice(row * AnswerBatch.Size, AnswerBatch.Size);
            _sums[row] += Sum(ofRow);
            for (var column = row; column < columns; column++)
                _products[row * columns + column] += Product(ofRow, ratings.Slice(column * AnswerBatch.Size, AnswerBatch.Size));
        }
    }

    internal void Add(RatingProducts other)
    {
        N += other.N;
        for (var i = 0; i < _sums.Length; i++)
            _sums[i] += other._sums[i];
        for (var i = 0; i < _products.Length; i++)
            _products[i] += other._products[i];
    }

    /// <summary>The covariances, divided by n - 1; needs two respondents.</summary>
    internal Matrix<double> Covariance() => Matrix<double>.Build.Dense(columns, columns, (row, column) =>
    {
        var product = row <= column ? _products[row * columns + column] : _products[column * columns + row];
        return (double)((Int128)N * product - (Int128)_sums[row] * _sums[column]) / ((double)N * (N - 1));
    });

    private static int Sum(ReadOnlySpan<int> ratings)
    {
        var sum = Ints.Zero;
        foreach (var part in MemoryMarshal.Cast<int, Ints>(ratings))
            sum += part;
        return Vector.Sum(sum);
    }

    // A batch of ratings up to 1000 stays below 2^31.
    private static int Product(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var sum = Ints.Zero;
        var ofLeft = MemoryMarshal.Cast<int, Ints>(left);
        var ofRight = MemoryMarshal.Cast<int, Ints>(right);
        for (var i = 0; i < ofLeft.Length; i++)
            sum += ofLeft[i] * ofRight[i];
        return Vector.Sum(sum);
    }
}
