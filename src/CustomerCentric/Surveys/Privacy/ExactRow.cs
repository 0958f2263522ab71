using System.Numerics;

namespace CustomerCentric.Surveys;

/// <summary>
/// A direction with whole coordinates, most of them zero: multiples of each other are the same direction and equal. Immutable.
/// </summary>
internal sealed class ExactRow : IEquatable<ExactRow>
{
    private readonly int[] _columns;
    private readonly BigInteger[] _values;

    private ExactRow(List<int> columns, List<BigInteger> values)
    {
        var divisor = values.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        if (values.Count > 0 && values[0].Sign < 0)
            divisor = -divisor;
        (_columns, _values) = ([.. columns], [.. values.Select(value => value / divisor)]);
    }

    internal bool IsZero => _columns.Length == 0;

    /// <summary>The first column with a coordinate; only of a row that is not zero.</summary>
    internal int First => _columns[0];

    /// <summary>The columns with a coordinate, rising.</summary>
    internal ReadOnlySpan<int> Columns => _columns;

    /// <summary>Ones in these columns, which rise.</summary>
    internal static ExactRow Ones(IEnumerable<int> columns)
    {
        List<int> given = [.. columns];
        return new(given, [.. Enumerable.Repeat(BigInteger.One, given.Count)]);
    }

    internal BigInteger At(int column) => Array.BinarySearch(_columns, column) is var at and >= 0 ? _values[at] : BigInteger.Zero;

    /// <summary>What is left when a multiple of the other row is taken away, so that the column has no coordinate any more.</summary>
    /// <param name="other">Has a coordinate in the column.</param>
    /// <param name="column">The column.</param>
    internal ExactRow Without(ExactRow other, int column)
    {
        var (own, theirs) = (other.At(column), At(column));
        if (theirs.IsZero)
            return this;
        List<int> columns = new(_columns.Length + other._columns.Length);
        List<BigInteger> values = new(columns.Capacity);
        for (int i = 0, j = 0; i < _columns.Length || j < other._columns.Length;)
        {
            var next = Math.Min(i < _columns.Length ? _columns[i] : int.MaxValue, j < other._columns.Length ? other._columns[j] : int.MaxValue);
            var value = BigInteger.Zero;
            if (i < _columns.Length && _columns[i] == next)
                value += own * _values[i++];
            if (j < other._columns.Length && other._columns[j] == next)
                value -= theirs * other._values[j++];
            if (value.IsZero)
                continue;
            columns.Add(next);
            values.Add(value);
        }
        return new(columns, values);
    }

    public bool Equals(ExactRow? other) => other is not null && _columns.AsSpan().SequenceEqual(other._columns) && _values.AsSpan().SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as ExactRow);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var column in _columns)
            hash.Add(column);
        foreach (var value in _values)
            hash.Add(value);
        return hash.ToHashCode();
    }
}
