namespace CustomerCentric.Surveys;

/// <summary>Everything that rows make by adding and subtracting multiples, exactly: a basis in reduced echelon form. Not thread-safe.</summary>
internal sealed class ExactSpan
{
    // By the column in which only this row has a coordinate.
    private readonly Dictionary<int, ExactRow> _basis;

    internal ExactSpan() => _basis = [];

    private ExactSpan(Dictionary<int, ExactRow> basis) => _basis = basis;

    internal ExactSpan Copy() => new(new(_basis));

    /// <summary>What of a row lies outside the span, the same for all rows that differ by something within it; zero for a row within.</summary>
    internal ExactRow Outside(ExactRow row)
    {
        var rest = row;
        foreach (var column in row.Columns)
        {
            if (_basis.TryGetValue(column, out var own))
                rest = rest.Without(own, column);
        }
        return rest;
    }

    /// <summary>Adds a row.</summary>
    /// <returns>Whether it lay outside.</returns>
    internal bool Add(ExactRow row)
    {
        var rest = Outside(row);
        if (rest.IsZero)
            return false;
        foreach (var column in _basis.Keys.ToArray())
            _basis[column] = _basis[column].Without(rest, rest.First);
        _basis.Add(rest.First, rest);
        return true;
    }
}
