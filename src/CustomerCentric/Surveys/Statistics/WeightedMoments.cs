namespace CustomerCentric.Surveys;

/// <summary>
/// Mean and spread of weighted figures that are no ratings of a scale, such as a respondent's mean over several questions. The standard
/// error is that of the linearised ratio, which without weights is the sample's own. Two parts make the whole. Not thread-safe: one
/// for each thread, then merged.
/// </summary>
/// <param name="centre">About where the figures lie: what is added up are distances from it, so that few digits are lost.</param>
internal sealed class WeightedMoments(double centre)
{
    private double _weights, _squares, _distances, _squaredDistances, _distancesBySquares, _squaredDistancesBySquares;
    private double _lowest = double.PositiveInfinity, _highest = double.NegativeInfinity;

    internal double Centre => centre;

    /// <summary>How many figures there are; those of weight zero are none.</summary>
    internal long N { get; private set; }

    /// <summary>Only with figures.</summary>
    internal double Mean => centre + Offset;

    private double Offset => _distances / _weights;

    private bool IsConstant => _lowest == _highest;

    internal void Add(double value, double weight = 1)
    {
        if (weight == 0)
            return;
        var distance = value - centre;
        N++;
        _weights += weight;
        _squares += weight * weight;
        _distances += weight * distance;
        _squaredDistances += weight * distance * distance;
        _distancesBySquares += weight * weight * distance;
        _squaredDistancesBySquares += weight * weight * distance * distance;
        _lowest = Math.Min(_lowest, value);
        _highest = Math.Max(_highest, value);
    }

    internal void Add(WeightedMoments other)
    {
        N += other.N;
        _weights += other._weights;
        _squares += other._squares;
        _distances += other._distances;
        _squaredDistances += other._squaredDistances;
        _distancesBySquares += other._distancesBySquares;
        _squaredDistancesBySquares += other._squaredDistancesBySquares;
        _lowest = Math.Min(_lowest, other._lowest);
        _highest = Math.Max(_highest, other._highest);
    }

    internal static WeightedMoments Merge(WeightedMoments left, WeightedMoments right)
    {
        WeightedMoments both = new(left.Centre);
        both.Add(left);
        both.Add(right);
        return both;
    }

    /// <summary>Only with figures.</summary>
    internal SampleMean Sample()
    {
        var variance = Math.Max(0, _squaredDistances / _weights - Offset * Offset) * N / Math.Max(1, N - 1.0);
        return new(N, Mean, variance, Math.Sqrt(ErrorSquared()), IsConstant);
    }

    /// <summary>The mean as a score; undefined without figures, without interval for one.</summary>
    internal Score Score(string metric, double level, long? population, AnswerCounts counts)
    {
        counts = counts with { Scored = N };
        if (N == 0)
            return Surveys.Score.Undefined(metric, counts, ScoreTexts.NoScoredAnswers);
        var precision = new Precision(N, _weights, _squares, population);
        precision.Check();
        var score = Surveys.Score.Of(metric, counts, Mean);
        return precision.On(
            MeanScores.WithInterval(score, Math.Sqrt(ErrorSquared() * precision.MeanCorrection), N - 1, level, IntervalMethod.StudentT), precision.MeanCorrection);
    }

    /// <summary>Of the linearised ratio, squared.</summary>
    private double ErrorSquared()
    {
        if (IsConstant)
            return 0;
        var squares = Math.Max(0, _squaredDistancesBySquares - 2 * Offset * _distancesBySquares + Offset * Offset * _squares);
        return squares * N / (N - 1.0) / (_weights * _weights);
    }
}
