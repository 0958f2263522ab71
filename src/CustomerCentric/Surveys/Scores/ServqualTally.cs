using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>
/// Gaps between what customers expect and what they perceive (Parasuraman, Zeithaml and Berry 1988). A question's gap is missing
/// when either side is; a respondent's gap of a dimension is the mean of the gaps that are there. Tallies of two parts make that of
/// the whole. Not thread-safe: one for each thread, then merged.
/// </summary>
internal sealed class ServqualTally
{
    private readonly ImmutableArray<ServqualDimension> _dimensions;
    private readonly Moments[] _gaps, _expectations, _perceptions, _items, _points;
    private readonly Moments _overall, _weighted, _allItems;

    internal ServqualTally(ImmutableArray<ServqualDimension> dimensions, int items)
        : this(dimensions, Empty(dimensions.Length), Empty(dimensions.Length), Empty(dimensions.Length), Empty(items), Empty(dimensions.Length), Empty(3))
    {
    }

    private ServqualTally(
        ImmutableArray<ServqualDimension> dimensions, Moments[] gaps, Moments[] expectations, Moments[] perceptions, Moments[] items,
        Moments[] points, Moments[] wholes)
    {
        (_dimensions, _gaps, _expectations, _perceptions, _items, _points) = (dimensions, gaps, expectations, perceptions, items, points);
        (_overall, _weighted, _allItems) = (wholes[0], wholes[1], wholes[2]);
    }

    /// <summary>Adds a respondent.</summary>
    /// <param name="expectation">What each question's ideal should be; null when missing.</param>
    /// <param name="perception">What each question's service is; null when missing.</param>
    /// <param name="points">100 points spread over the dimensions; empty when none were asked for.</param>
    internal void Add(ReadOnlySpan<double?> expectation, ReadOnlySpan<double?> perception, ReadOnlySpan<double> points = default)
    {
        if (expectation.Length != _items.Length || perception.Length != _items.Length)
            throw new ArgumentException($"There are {_items.Length} questions.", nameof(expectation));
        if (points.Length > 0)
            CheckPoints(points);
        for (var item = 0; item < _items.Length; item++)
        {
            if (perception[item] - expectation[item] is { } gap)
            {
                _items[item].Push(gap);
                _allItems.Push(gap);
            }
        }
        AddDimensions(expectation, perception, points);
    }

    private void CheckPoints(ReadOnlySpan<double> points)
    {
        if (points.Length != _dimensions.Length)
            throw new ArgumentException($"There are {_dimensions.Length} dimensions.", nameof(points));
        ServqualPoints.Check(points);
        for (var dimension = 0; dimension < points.Length; dimension++)
            _points[dimension].Push(points[dimension]);
    }

    /// <summary>Points of a dimension without answers go to the others in their proportions, as its gap is unknown, not zero.</summary>
    private void AddDimensions(ReadOnlySpan<double?> expectation, ReadOnlySpan<double?> perception, ReadOnlySpan<double> points)
    {
        double sum = 0, weightedSum = 0, weights = 0;
        var answered = 0;
        for (var dimension = 0; dimension < _dimensions.Length; dimension++)
        {
            var (expected, perceived) = (new Moments(), new Moments());
            foreach (var item in _dimensions[dimension].Items)
            {
                if (expectation[item] is not { } expectedItem || perception[item] is not { } perceivedItem)
                    continue;
                expected.Push(expectedItem);
                perceived.Push(perceivedItem);
            }
            if (expected.N == 0)
                continue;
            var gap = perceived.Mean - expected.Mean;
            _gaps[dimension].Push(gap);
            _expectations[dimension].Push(expected.Mean);
            _perceptions[dimension].Push(perceived.Mean);
            sum += gap;
            answered++;
            if (points.Length == 0)
                continue;
            weightedSum += points[dimension] * gap;
            weights += points[dimension];
        }
        if (answered > 0)
            _overall.Push(sum / answered);
        if (weights > 0)
            _weighted.Push(weightedSum / weights);
    }

    internal static ServqualTally Merge(ServqualTally left, ServqualTally right)
    {
        if (left._items.Length != right._items.Length || !left._dimensions.SequenceEqual(right._dimensions, SameDimension))
            throw new ArgumentException("The dimensions differ.", nameof(right));
        return new(
            left._dimensions, Both(left._gaps, right._gaps), Both(left._expectations, right._expectations),
            Both(left._perceptions, right._perceptions), Both(left._items, right._items), Both(left._points, right._points),
            Both([left._overall, left._weighted, left._allItems], [right._overall, right._weighted, right._allItems]));
    }

    /// <summary>In the order of the dimensions.</summary>
    internal IEnumerable<ServqualGap> Gaps(double level = Confidence.Default) => _dimensions.Select((dimension, at) => new ServqualGap(
        dimension.Name, MeanScores.Of("servqual gap", _gaps[at], level), MeanOf(_expectations[at]), MeanOf(_perceptions[at])));

    /// <summary>Respondents' gaps of a dimension, or over all of them for null; empty where there is no such dimension.</summary>
    internal Moments GapsOf(string? dimension)
    {
        var at = dimension is null ? -1 : _dimensions.Select(each => each.Name).ToList().IndexOf(dimension);
        return dimension is null ? _overall : at < 0 ? new() : _gaps[at];
    }

    /// <summary>The mean over respondents of the mean of their dimension gaps.</summary>
    internal Score Overall(double level = Confidence.Default) => MeanScores.Of("servqual gap", _overall, level);

    /// <summary>The same, each respondent's dimensions weighted by the points given to them.</summary>
    internal Score OverallWeighted(double level = Confidence.Default) => MeanScores.Of("servqual weighted gap", _weighted, level);

    /// <summary>The mean of all gaps of all questions.</summary>
    internal double? ItemMean => MeanOf(_allItems);

    /// <summary>The mean gap of each question; null where nobody answered both sides.</summary>
    internal IEnumerable<double?> ItemGaps => _items.Select(MeanOf);

    /// <summary>The gap of each question, over those who answered both sides.</summary>
    internal IEnumerable<Score> ItemScores(double level = Confidence.Default) => _items.Select(item => MeanScores.Of("servqual gap", item, level));

    /// <summary>The mean points of each dimension; null without points.</summary>
    internal IEnumerable<double?> MeanPoints => _points.Select(MeanOf);

    /// <summary>Records compare the lists inside them by place in memory.</summary>
    private static bool SameDimension(ServqualDimension left, ServqualDimension right) =>
        left.Name == right.Name && left.Items.AsSpan().SequenceEqual(right.Items.AsSpan());

    private static double? MeanOf(Moments moments) => moments.N == 0 ? null : moments.Mean;

    private static Moments[] Empty(int count) => [.. Enumerable.Range(0, count).Select(_ => new Moments())];

    private static Moments[] Both(Moments[] left, Moments[] right) => [.. left.Zip(right, Moments.Merge)];
}
