using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What is counted respondent by respondent: gaps, Kano's pairs, the usability scale. Weights are used for the last alone. Not thread-safe.</summary>
internal sealed class PairTally
{
    private readonly SurveyLayout _layout;

    internal PairTally(SurveyLayout layout)
        : this(layout, new(layout.GapDimensions, layout.Gaps.Length), [.. layout.Kano.Select(_ => new KanoTally())], new(UsabilityScale.Middle))
    {
    }

    private PairTally(SurveyLayout layout, ServqualTally gaps, ImmutableArray<KanoTally> kano, WeightedMoments usability) =>
        (_layout, Gaps, Kano, Usability) = (layout, gaps, kano, usability);

    internal ServqualTally Gaps { get; }

    internal ImmutableArray<KanoTally> Kano { get; }

    internal WeightedMoments Usability { get; }

    /// <summary>Who spread the points so that they do not add up to 100: their gaps count without them.</summary>
    internal long RejectedPoints { get; private set; }

    internal void Add(AnswerBatch batch)
    {
        if (!_layout.Gaps.IsEmpty)
            AddGaps(batch);
        for (var i = 0; i < Kano.Length; i++)
            AddKano(batch, Kano[i], _layout.Kano[i]);
        if (!_layout.Usability.IsEmpty)
            AddUsability(batch);
    }

    internal static PairTally Merge(PairTally left, PairTally right)
    {
        var usability = new WeightedMoments(UsabilityScale.Middle);
        usability.Add(left.Usability);
        usability.Add(right.Usability);
        return new(left._layout, ServqualTally.Merge(left.Gaps, right.Gaps), [.. left.Kano.Zip(right.Kano, KanoTally.Merge)], usability)
        {
            RejectedPoints = left.RejectedPoints + right.RejectedPoints,
        };
    }

    private static bool IsLeftOut(AnswerBatch batch, int row) => !batch.Weights.IsEmpty && batch.Weights[row] == 0;

    private void AddGaps(AnswerBatch batch)
    {
        var (expectation, perception) = (new double?[_layout.Gaps.Length], new double?[_layout.Gaps.Length]);
        var points = new double[_layout.Points.Length];
        for (var row = 0; row < batch.Count; row++)
        {
            if (IsLeftOut(batch, row))
                continue;
            for (var item = 0; item < _layout.Gaps.Length; item++)
            {
                expectation[item] = Rating(batch, _layout.Gaps[item].First, row);
                perception[item] = Rating(batch, _layout.Gaps[item].Second, row);
            }
            Gaps.Add(expectation, perception, HasPoints(batch, row, points) ? points : []);
        }
    }

    private bool HasPoints(AnswerBatch batch, int row, double[] points)
    {
        if (points.Length == 0)
            return false;
        var (sum, given) = (0, 0);
        for (var dimension = 0; dimension < points.Length; dimension++)
        {
            var code = batch.Column(_layout.Points[dimension])[row];
            points[dimension] = Math.Max((short)0, code);
            sum += Math.Max((short)0, code);
            given += code >= 0 ? 1 : 0;
        }
        if (given > 0 && (given < points.Length || sum != (int)ServqualPoints.Total))
            RejectedPoints++;
        return given == points.Length && sum == (int)ServqualPoints.Total;
    }

    private double? Rating(AnswerBatch batch, int place, int row)
    {
        var code = batch.Column(place)[row];
        var scale = _layout[place].Scale!;
        return code < 0 ? null : _layout[place].IsReversed ? scale.Highest - code : scale.Lowest + code;
    }

    private static void AddKano(AnswerBatch batch, KanoTally kano, QuestionPair pair)
    {
        var functional = batch.Column(pair.First);
        var dysfunctional = batch.Column(pair.Second);
        for (var row = 0; row < batch.Count; row++)
        {
            if (functional[row] >= 0 && dysfunctional[row] >= 0 && !IsLeftOut(batch, row))
                kano.Add(1 + functional[row], 1 + dysfunctional[row]);
        }
    }

    private void AddUsability(AnswerBatch batch)
    {
        Span<int?> answers = stackalloc int?[UsabilityScale.Statements];
        for (var row = 0; row < batch.Count; row++)
        {
            for (var statement = 0; statement < answers.Length; statement++)
            {
                var code = batch.Column(_layout.Usability[statement])[row];
                answers[statement] = code < 0 ? null : UsabilityScale.Lowest + code;
            }
            if (UsabilityScale.Of(answers) is { } score)
                Usability.Add(score, batch.Weights.IsEmpty ? 1 : batch.Weights[row]);
        }
    }
}
