namespace CustomerCentric.Surveys;

/// <summary>How often two ratings were given together; from it come the correlations of ranks, without keeping the respondents. Not thread-safe.</summary>
/// <param name="rows">How many ratings the first scale has.</param>
/// <param name="columns">How many ratings the second scale has.</param>
internal sealed class RatingTable(int rows, int columns)
{
    private readonly long[] _counts = new long[rows * columns];

    /// <param name="row">The first rating, from 0.</param>
    /// <param name="column">The second rating, from 0.</param>
    internal void Add(int row, int column) => _counts[row * columns + column]++;

    internal void Add(RatingTable other)
    {
        for (var cell = 0; cell < _counts.Length; cell++)
            _counts[cell] += other._counts[cell];
    }

    /// <summary>Spearman's correlation (1904): Pearson's of the ranks, equal ratings sharing their mean rank. Only where both ratings vary.</summary>
    internal double Spearman()
    {
        var (ofRow, ofColumn) = (Ranks(rows, row => Sum(columns, column => this[row, column])), Ranks(columns, column => Sum(rows, row => this[row, column])));
        double product = 0, rowSquares = 0, columnSquares = 0;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                product += this[row, column] * ofRow[row] * ofColumn[column];
                rowSquares += this[row, column] * ofRow[row] * ofRow[row];
                columnSquares += this[row, column] * ofColumn[column] * ofColumn[column];
            }
        }
        return product / Math.Sqrt(rowSquares * columnSquares);
    }

    private long this[int row, int column] => _counts[row * columns + column];

    private static long Sum(int count, Func<int, long> part) => Enumerable.Range(0, count).Sum(part);

    /// <summary>The mean rank of each rating, less that of all.</summary>
    private double[] Ranks(int ratings, Func<int, long> countOf)
    {
        var (below, n) = (0L, _counts.Sum());
        var ranks = new double[ratings];
        for (var rating = 0; rating < ratings; rating++)
        {
            var count = countOf(rating);
            ranks[rating] = below + (count + 1) / 2.0 - (n + 1) / 2.0;
            below += count;
        }
        return ranks;
    }
}
