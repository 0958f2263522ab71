namespace CustomerCentric.Surveys;

/// <summary>A margin with its categories numbered, so that a round of adjusting compares no strings.</summary>
internal sealed class MarginCells
{
    private readonly string[] _categories;
    private readonly double[] _targets;
    private readonly int[] _cellOf;
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    internal MarginCells(Margin margin)
    {
        _categories = [.. margin.Targets.Keys.Order(StringComparer.Ordinal)];
        _targets = [.. _categories.Select(category => Checked(category, margin.Targets[category]))];
        var numbers = _categories.Index().ToDictionary(category => category.Item, category => category.Index, StringComparer.Ordinal);
        _cellOf = new int[margin.Categories.Count];
        for (var respondent = 0; respondent < _cellOf.Length; respondent++)
        {
            if (numbers.TryGetValue(margin.Categories[respondent], out var cell))
                _cellOf[respondent] = cell;
            else
                _unknown.Add(margin.Categories[respondent]);
        }
        Total = _targets.Sum();
    }

    /// <summary>All targets together.</summary>
    internal double Total { get; }

    internal void Adjust(double[] weights)
    {
        var sums = Sums(weights);
        for (var cell = 0; cell < sums.Length; cell++)
            sums[cell] = sums[cell] == 0 ? 0 : _targets[cell] / sums[cell];
        for (var respondent = 0; respondent < weights.Length; respondent++)
            weights[respondent] *= sums[_cellOf[respondent]];
    }

    /// <summary>Margins whose totals differ by their rounding cannot both be met.</summary>
    internal void ScaleTo(double total)
    {
        for (var cell = 0; cell < _targets.Length && Total > 0; cell++)
            _targets[cell] *= total / Total;
    }

    /// <summary>How far the farthest category is off its target, in parts of it.</summary>
    internal double Error(double[] weights)
    {
        var error = 0.0;
        var sums = Sums(weights);
        for (var cell = 0; cell < sums.Length; cell++)
        {
            if (_targets[cell] > 0)
                error = Math.Max(error, Math.Abs(sums[cell] / _targets[cell] - 1));
        }
        return error;
    }

    /// <summary>Categories that somebody expects and nobody answered in, or the other way round.</summary>
    internal IEnumerable<LocalizedText> Reasons(double[] weights)
    {
        foreach (var category in _unknown)
            yield return ScoreTexts.UnknownCategory(category);
        if (_unknown.Count > 0)
            yield break;
        var sums = Sums(weights);
        for (var cell = 0; cell < sums.Length; cell++)
        {
            if (sums[cell] == 0 && _targets[cell] > 0)
                yield return ScoreTexts.EmptyCategory(_categories[cell]);
        }
    }

    private double[] Sums(double[] weights)
    {
        var sums = new double[_targets.Length];
        for (var respondent = 0; respondent < weights.Length; respondent++)
            sums[_cellOf[respondent]] += weights[respondent];
        return sums;
    }

    private static double Checked(string category, double target) => target >= 0 && double.IsFinite(target)
        ? target
        : throw new ArgumentOutOfRangeException(nameof(target), target, $"The target of category {category} is a number, zero or more.");
}
