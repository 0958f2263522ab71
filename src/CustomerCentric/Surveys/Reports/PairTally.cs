using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What is counted respondent by respondent: gaps, Kano's pairs, the usability scale. Not thread-safe.</summary>
internal sealed class PairTally
{
    private readonly SurveyLayout _layout;
    private readonly int[] _gapPlaces;

    // By dimension: who has some of its gaps and not all, or a side without its pair; and who has such a side.
    private readonly PartSize[] _partialDimensions, _unpairedDimensions;

    // Over all gaps: who is partial in some dimension, or lacks some; and who lacks some and has all gaps of another.
    private PartSize _partial, _lacking, _lackingBesideWhole;

    internal PairTally(SurveyLayout layout)
    {
        _layout = layout;
        _gapPlaces = [.. layout.Gaps.SelectMany(pair => new[] { pair.First, pair.Second })];
        Gaps = new(layout.GapDimensions, layout.Gaps.Length);
        Kano = [.. layout.Kano.Select(_ => new KanoTally())];
        Usability = new(UsabilityScale.Middle);
        _partialDimensions = new PartSize[layout.GapDimensions.Length];
        _unpairedDimensions = new PartSize[layout.GapDimensions.Length];
        MissingGaps = [.. layout.Gaps.Select(_ => new MissingCounts())];
        MissingKano = [.. layout.Kano.Select(_ => new MissingCounts())];
    }

    internal ServqualTally Gaps { get; private set; }

    internal ImmutableArray<KanoTally> Kano { get; private set; }

    internal WeightedMoments Usability { get; }

    internal ImmutableArray<MissingCounts> MissingGaps { get; }

    internal MissingCounts MissingAllGaps { get; } = new();

    internal ImmutableArray<MissingCounts> MissingKano { get; }

    internal MissingCounts MissingUsability { get; } = new();

    /// <summary>Who was asked for the points of all dimensions and spread them so that they do not add up to 100: their gaps count without them.</summary>
    internal long RejectedPoints { get; private set; }

    internal void Add(AnswerBatch batch)
    {
        if (!_layout.Gaps.IsEmpty)
            AddGaps(batch);
        for (var i = 0; i < Kano.Length; i++)
            AddKano(batch, Kano[i], _layout.Kano[i], MissingKano[i]);
        if (!_layout.Usability.IsEmpty)
            AddUsability(batch);
    }

    internal void Add(PairTally other)
    {
        Gaps = ServqualTally.Merge(Gaps, other.Gaps);
        Kano = [.. Kano.Zip(other.Kano, KanoTally.Merge)];
        Usability.Add(other.Usability);
        (_partial, _lacking, _lackingBesideWhole) = (_partial + other._partial, _lacking + other._lacking, _lackingBesideWhole + other._lackingBesideWhole);
        RejectedPoints += other.RejectedPoints;
        for (var i = 0; i < _partialDimensions.Length; i++)
        {
            _partialDimensions[i] += other._partialDimensions[i];
            _unpairedDimensions[i] += other._unpairedDimensions[i];
        }
        foreach (var (own, others) in MissingGaps.Concat(MissingKano).Append(MissingAllGaps).Append(MissingUsability)
            .Zip(other.MissingGaps.Concat(other.MissingKano).Append(other.MissingAllGaps).Append(other.MissingUsability)))
            own.Add(others);
    }

    /// <summary>
    /// About whom the gap of an item tells beside the means of their two sides: about nobody while everybody has both, as a gap is then their difference. Those who
    /// have one, of any item of its dimension, can be told from each other by the mean of that side over the items.
    /// </summary>
    /// <param name="item">Its place.</param>
    internal PartSize ToldOfItem(int item) => ToldOfUnpaired(_layout.GapDimensions.Index().First(dimension => dimension.Item.Items.Contains(item)).Index);

    private PartSize ToldOfUnpaired(int dimension) => _unpairedDimensions[dimension].N > 0 ? PartSize.Anybody : default;

    /// <summary>About whom the gap of a dimension tells beside those of its items and the means of its two sides.</summary>
    /// <param name="dimension">Its place.</param>
    /// <param name="all">Everybody in its gap.</param>
    internal PartSize ToldOf(int dimension, PartSize all) =>
        PartSize.Fewest(PartSize.ToldOf(_partialDimensions[dimension], all), ToldOfUnpaired(dimension));

    /// <summary>
    /// About whom the gap over all dimensions tells beside those of the dimensions: about nobody while nobody lacks one. Who lacks some can be cancelled out unless all gaps
    /// of another dimension are there.
    /// </summary>
    /// <param name="all">Everybody in it.</param>
    internal PartSize ToldOfAll(PartSize all) => _lacking.N == 0 ? default
        : _lackingBesideWhole.N == 0 ? PartSize.Anybody : PartSize.Fewest(_lackingBesideWhole, PartSize.ToldOf(_partial, all));

    private static double WeightOf(AnswerBatch batch, int row) => batch.Weights.IsEmpty ? 1 : batch.Weights[row];

    private void AddGaps(AnswerBatch batch)
    {
        var (expectation, perception) = (new double?[_layout.Gaps.Length], new double?[_layout.Gaps.Length]);
        var points = new double[_layout.Points.Length];
        for (var row = 0; row < batch.Count; row++)
        {
            var weight = WeightOf(batch, row);
            if (weight == 0)
                continue;
            for (var item = 0; item < _layout.Gaps.Length; item++)
            {
                var pair = _layout.Gaps[item];
                (expectation[item], perception[item]) = (Rating(batch, pair.First, row), Rating(batch, pair.Second, row));
                if (expectation[item] is null || perception[item] is null)
                    MissingGaps[item].Add(batch, row, [pair.First, pair.Second]);
            }
            CountPartial(expectation, perception, PartSize.OfOne(weight));
            if (!HasGap(expectation, perception))
                MissingAllGaps.Add(batch, row, _gapPlaces);
            Gaps.Add(expectation, perception, HasPoints(batch, row, points) ? points : [], weight);
        }
    }

    private static bool HasGap(double?[] expectation, double?[] perception)
    {
        for (var item = 0; item < expectation.Length; item++)
        {
            if (expectation[item] is not null && perception[item] is not null)
                return true;
        }
        return false;
    }

    private void CountPartial(double?[] expectation, double?[] perception, PartSize respondent)
    {
        var (isPartial, hasWhole) = (false, false);
        var (dimensionsWith, dimensionsWithout) = (0, 0);
        for (var dimension = 0; dimension < _layout.GapDimensions.Length; dimension++)
        {
            var (full, empty) = (0, 0);
            var items = _layout.GapDimensions[dimension].Items;
            foreach (var item in items)
            {
                full += expectation[item] is not null && perception[item] is not null ? 1 : 0;
                empty += expectation[item] is null && perception[item] is null ? 1 : 0;
            }
            var isPartly = full < items.Length && empty < items.Length;
            _partialDimensions[dimension] += isPartly ? respondent : default;
            _unpairedDimensions[dimension] += full + empty < items.Length ? respondent : default;
            hasWhole |= full == items.Length;
            isPartial |= isPartly;
            dimensionsWith += full > 0 ? 1 : 0;
            dimensionsWithout += full == 0 ? 1 : 0;
        }
        var isLacking = dimensionsWith > 0 && dimensionsWithout > 0;
        _partial += isPartial || isLacking ? respondent : default;
        _lacking += isLacking ? respondent : default;
        _lackingBesideWhole += isLacking && hasWhole ? respondent : default;
    }

    private bool HasPoints(AnswerBatch batch, int row, double[] points)
    {
        if (points.Length == 0)
            return false;
        var (sum, given, isAsked) = (0, 0, true);
        for (var dimension = 0; dimension < points.Length; dimension++)
        {
            var code = batch.Column(_layout.Points[dimension])[row];
            isAsked &= code != AnswerCode.NotShown;
            points[dimension] = Math.Max((short)0, code);
            sum += Math.Max((short)0, code);
            given += code >= 0 ? 1 : 0;
        }
        if (isAsked && given > 0 && (given < points.Length || sum != (int)ServqualPoints.Total))
            RejectedPoints++;
        return given == points.Length && sum == (int)ServqualPoints.Total;
    }

    private double? Rating(AnswerBatch batch, int place, int row)
    {
        var code = batch.Column(place)[row];
        var scale = _layout[place].Scale!;
        return code < 0 ? null : _layout[place].IsReversed ? scale.Highest - code : scale.Lowest + code;
    }

    private static void AddKano(AnswerBatch batch, KanoTally kano, QuestionPair pair, MissingCounts missing)
    {
        var functional = batch.Column(pair.First);
        var dysfunctional = batch.Column(pair.Second);
        for (var row = 0; row < batch.Count; row++)
        {
            var weight = WeightOf(batch, row);
            if (weight == 0)
                continue;
            if (functional[row] >= 0 && dysfunctional[row] >= 0)
                kano.Add(1 + functional[row], 1 + dysfunctional[row], weight);
            else
                missing.Add(batch, row, [pair.First, pair.Second]);
        }
    }

    private void AddUsability(AnswerBatch batch)
    {
        Span<int?> answers = stackalloc int?[UsabilityScale.Statements];
        for (var row = 0; row < batch.Count; row++)
        {
            var weight = WeightOf(batch, row);
            if (weight == 0)
                continue;
            for (var statement = 0; statement < answers.Length; statement++)
            {
                var code = batch.Column(_layout.Usability[statement])[row];
                answers[statement] = code < 0 ? null : UsabilityScale.Lowest + code;
            }
            if (UsabilityScale.Of(answers) is { } score)
                Usability.Add(score, weight);
            else
                MissingUsability.Add(batch, row, _layout.Usability.AsSpan());
        }
    }
}
