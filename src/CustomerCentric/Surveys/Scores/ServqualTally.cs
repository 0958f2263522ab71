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
    private readonly WeightedMoments[] _gaps, _expectations, _perceptions, _items, _points;
    private readonly WeightedMoments _overall, _weighted, _allItems;

    internal ServqualTally(ImmutableArray<ServqualDimension> dimensions, int items)
        : this(dimensions, Empty(dimensions.Length), Empty(dimensions.Length), Empty(dimensions.Length), Empty(items), Empty(dimensions.Length), Empty(3))
    {
    }

    private ServqualTally(
        ImmutableArray<ServqualDimension> dimensions, WeightedMoments[] gaps, WeightedMoments[] expectations, WeightedMoments[] perceptions, WeightedMoments[] items,
        WeightedMoments[] points, WeightedMoments[] wholes)
    {
        (_dimensions, _gaps, _expectations, _perceptions, _items, _points) = (dimensions, gaps, expectations, perceptions, items, points);
        (_overall, _weighted, _allItems) = (wholes[0], wholes[1], wholes[2]);
    }

    /// <summary>Adds a respondent.</summary>
    /// <param name="expectation">What each question's ideal should be; null when missing.</param>
    /// <param name="perception">What each question's service is; null when missing.</param>
    /// <param name="points">100 points spread over the dimensions; empty when none were asked for.</param>
    /// <param name="weight">How many respondents this one stands for.</param>
    internal void Add(ReadOnlySpan<double?> expectation, ReadOnlySpan<double?> perception, ReadOnlySpan<double> points = default, double weight = 1)
    {
        if (expectation.Length != _items.Length || perception.Length != _items.Length)
            throw new ArgumentException($"There are {_items.Length} questions.", nameof(expectation));
        if (points.Length > 0)
            CheckPoints(points, weight);
        for (var item = 0; item < _items.Length; item++)
        {
            if (perception[item] - expectation[item] is { } gap)
            {
                _items[item].Add(gap, weight);
                _allItems.Add(gap, weight);
            }
        }
        AddDimensions(expectation, perception, points, weight);
    }

    private void CheckPoints(ReadOnlySpan<double> points, double weight)
    {
        if (points.Length != _dimensions.Length)
            throw new ArgumentException($"There are {_dimensions.Length} dimensions.", nameof(points));
        ServqualPoints.Check(points);
        for (var dimension = 0; dimension < points.Length; dimension++)
            _points[dimension].Add(points[dimension], weight);
    }

    /// <summary>Points of a dimension without answers go to the others in their proportions, as its gap is unknown, not zero.</summary>
    private void AddDimensions(ReadOnlySpan<double?> expectation, ReadOnlySpan<double?> perception, ReadOnlySpan<double> points, double weight)
    {
        double sum = 0, weightedSum = 0, weights = 0;
        var answered = 0;
        for (var dimension = 0; dimension < _dimensions.Length; dimension++)
        {
            // Ratings are whole and add up exactly, so that equal gaps stay equal.
            var (expected, perceived, n) = (0.0, 0.0, 0);
            foreach (var item in _dimensions[dimension].Items)
            {
                if (expectation[item] is not { } expectedItem || perception[item] is not { } perceivedItem)
                    continue;
                expected += expectedItem;
                perceived += perceivedItem;
                n++;
            }
            if (n == 0)
                continue;
            var gap = (perceived - expected) / n;
            _gaps[dimension].Add(gap, weight);
            _expectations[dimension].Add(expected / n, weight);
            _perceptions[dimension].Add(perceived / n, weight);
            sum += gap;
            answered++;
            if (points.Length == 0)
                continue;
            weightedSum += points[dimension] * gap;
            weights += points[dimension];
        }
        if (answered > 0)
            _overall.Add(sum / answered, weight);
        if (weights > 0)
            _weighted.Add(weightedSum / weights, weight);
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
    internal IEnumerable<ServqualGap> Gaps(double level = Confidence.Default, long? population = null) => _dimensions.Select((dimension, at) => new ServqualGap(
        dimension.Name, _gaps[at].Score("servqual gap", level, population, default), MeanOf(_expectations[at]), MeanOf(_perceptions[at])));

    /// <summary>Respondents' gaps of a dimension, or over all of them for null; empty where there is no such dimension.</summary>
    internal WeightedMoments GapsOf(string? dimension)
    {
        var at = dimension is null ? -1 : _dimensions.Select(each => each.Name).ToList().IndexOf(dimension);
        return dimension is null ? _overall : at < 0 ? new(0) : _gaps[at];
    }

    /// <summary>The mean over respondents of the mean of their dimension gaps.</summary>
    internal Score Overall(double level = Confidence.Default, long? population = null) => _overall.Score("servqual gap", level, population, default);

    /// <summary>The same, each respondent's dimensions weighted by the points given to them.</summary>
    internal Score OverallWeighted(double level = Confidence.Default, long? population = null) => _weighted.Score("servqual weighted gap", level, population, default);

    /// <summary>The mean of all gaps of all questions.</summary>
    internal double? ItemMean => MeanOf(_allItems);

    /// <summary>The mean gap of each question; null where nobody answered both sides.</summary>
    internal IEnumerable<double?> ItemGaps => _items.Select(MeanOf);

    /// <summary>The gap of each question, over those who answered both sides.</summary>
    internal IEnumerable<Score> ItemScores(double level = Confidence.Default, long? population = null) => _items.Select(item => item.Score("servqual gap", level, population, default));

    /// <summary>The mean points of each dimension; null without points.</summary>
    internal IEnumerable<double?> MeanPoints => _points.Select(MeanOf);

    /// <summary>Records compare the lists inside them by place in memory.</summary>
    private static bool SameDimension(ServqualDimension left, ServqualDimension right) =>
        left.Name == right.Name && left.Items.AsSpan().SequenceEqual(right.Items.AsSpan());

    private static double? MeanOf(WeightedMoments moments) => moments.N == 0 ? null : moments.Mean;

    private static WeightedMoments[] Empty(int count) => [.. Enumerable.Range(0, count).Select(_ => new WeightedMoments(0))];

    private static WeightedMoments[] Both(WeightedMoments[] left, WeightedMoments[] right) => [.. left.Zip(right, WeightedMoments.Merge)];
}
