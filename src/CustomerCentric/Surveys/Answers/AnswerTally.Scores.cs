namespace CustomerCentric.Surveys;

/// <content>What the answers score.</content>
public sealed partial class AnswerTally
{
    /// <summary>
    /// The net promoter score: the share of 9 and 10 minus the share of 0 to 6, in points from -100 to 100. That the question asks
    /// whether one would recommend is for the caller to know: a scale from 0 to 10 alone does not make it one. Weights and a small
    /// population enter as an effective number of answers, except for <see cref="IntervalMethod.Linearised"/> and
    /// <see cref="IntervalMethod.StudentT"/>. The standard error is Wald's, or that of those two.
    /// </summary>
    /// <param name="level">The confidence of the interval, from 0.5 to 0.999.</param>
    /// <param name="method">Adjusted Wald by default; also Wald, Goodman, Tango, Student's t, linearised.</param>
    /// <param name="population">All who could have answered; null (the default) when they are too many to matter.</param>
    /// <returns>The score, its interval within -100 and 100; undefined without scored answers.</returns>
    /// <exception cref="InvalidOperationException">The scale does not go from 0 to 10.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Level, method or population is not possible.</exception>
    public Score Nps(double level = Confidence.Default, IntervalMethod method = IntervalMethod.AdjustedWald, long? population = null)
    {
        if (Lowest != 0 || Highest != 10)
            throw new InvalidOperationException($"A net promoter score needs answers from 0 to 10, not from {Lowest} to {Highest}.");
        if (!TryMeasure("nps", level, population, out var precision, out var undefined))
            return undefined;
        var split = Split();
        if (method is IntervalMethod.Linearised or IntervalMethod.StudentT)
            return Linearised("nps", rating => 100 * NpsSplit.Recode(rating), precision, level, method, Bounded(-100, 100));
        var score = Score.Of("nps", Counts, 100 * split.Balance) with
        {
            StandardError = 100 * Math.Sqrt(Math.Max(0, split.Variance) / precision.ShareN),
            Interval = (NpsIntervals.Of(split, precision.ShareN, level, method) * 100).Within(-100, 100).At(level, method),
        };
        return precision.On(score, precision.ShareCorrection);
    }

    /// <summary>
    /// The share of ratings within some bounds, from 0 to 1: the top two boxes of a scale from 1 to 5 are <c>Share(4, 5)</c>.
    /// Weights and a small population enter as an effective number of answers. The standard error is Wald's.
    /// </summary>
    /// <param name="from">The lowest rating that counts, included.</param>
    /// <param name="to">The highest rating that counts, included.</param>
    /// <param name="level">The confidence of the interval, from 0.5 to 0.999.</param>
    /// <param name="method">Wilson by default; also Wald, Clopper-Pearson, Agresti-Coull, Jeffreys.</param>
    /// <param name="population">All who could have answered; null (the default) when they are too many to matter.</param>
    /// <returns>The score, its interval within 0 and 1; undefined without scored answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Bounds off the scale; or level, method or population is not possible.</exception>
    public Score Share(
        int from, int to, double level = Confidence.Default, IntervalMethod method = IntervalMethod.Wilson, long? population = null)
    {
        if (!IsOnScale(from))
            throw new ArgumentOutOfRangeException(nameof(from), from, $"The scale goes from {Lowest} to {Highest}.");
        if (!IsOnScale(to) || to < from)
            throw new ArgumentOutOfRangeException(nameof(to), to, $"From {from} to at most {Highest}.");
        if (!TryMeasure("share", level, population, out var precision, out var undefined))
            return undefined;
        var share = Mean(rating => rating >= from && rating <= to ? 1 : 0, precision);
        var score = Score.Of("share", Counts, share) with
        {
            StandardError = Math.Sqrt(share * (1 - share) / precision.ShareN),
            Interval = ShareIntervals.Of(share, precision.ShareN, level, method).At(level, method),
        };
        return precision.On(score, precision.ShareCorrection);
    }

    /// <summary>How large a part of the answers each rating is, with intervals that hold all at once (Goodman 1965).</summary>
    /// <param name="level">The confidence of all intervals together, from 0.5 to 0.999.</param>
    /// <returns>The ratings in their order, each with its share from 0 to 1 and the interval; empty without scored answers.</returns>
    /// <exception cref="InvalidOperationException">Answers are weighted.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not possible.</exception>
    public IReadOnlyList<(int Rating, double Share, ScoreInterval Interval)> Distribution(double level = Confidence.Default)
    {
        Confidence.Checked(level);
        var precision = Precision();
        if (precision.N == 0)
            return [];
        if (precision.IsWeighted)
            throw new InvalidOperationException("Goodman's intervals are of answers without weights.");
        var bounds = ShareIntervals.Simultaneous(_counts, level);
        return [.. bounds.Select((bound, cell) => (Lowest + cell, (double)_counts[cell] / precision.N, bound.At(level, IntervalMethod.Goodman)))];
    }

    /// <summary>The mean rating, in the unit of the scale; the interval is not cut to the scale.</summary>
    /// <param name="level">The confidence of the interval, from 0.5 to 0.999.</param>
    /// <param name="method">
    /// Student's t by default, or linearised; the same standard error (of the linearised ratio when weighted), times t or z.
    /// </param>
    /// <param name="population">All who could have answered; null (the default) when they are too many to matter.</param>
    /// <returns>The score; one answer has no interval, and without scored answers it is undefined.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Level, method or population is not possible.</exception>
    public Score Mean(double level = Confidence.Default, IntervalMethod method = IntervalMethod.StudentT, long? population = null)
    {
        if (method is not (IntervalMethod.StudentT or IntervalMethod.Linearised))
            throw new ArgumentOutOfRangeException(nameof(method), method, "No interval of a mean goes by this name.");
        return TryMeasure("mean", level, population, out var precision, out var undefined)
            ? Linearised("mean", rating => rating, precision, level, method, bounds => bounds)
            : undefined;
    }

    /// <summary>The weighted shares of promoters, passives and detractors; only with scored answers.</summary>
    internal NpsSplit Split()
    {
        var total = _weights.Sum();
        var promoters = _weights.Skip(9).Sum() / total;
        var passives = (_weights[7] + _weights[8]) / total;
        return new(promoters, passives, _weights.Take(7).Sum() / total);
    }

    /// <summary>The ratings as a comparison of means needs them; only with scored answers.</summary>
    internal SampleMean Sample()
    {
        var precision = Precision();
        var mean = Mean(rating => rating, precision);
        var squares = 0.0;
        for (var cell = 0; cell < _weights.Length; cell++)
            squares += _weights[cell] * (Lowest + cell - mean) * (Lowest + cell - mean);
        var variance = squares / precision.SumOfWeights * precision.N / Math.Max(1, precision.N - 1.0);
        return new(precision.N, mean, variance, Math.Sqrt(ErrorSquared(rating => rating, mean, precision)), _counts.Count(count => count > 0) == 1);
    }

    internal Precision Precision(long? population = null) => new(Scored, _weights.Sum(), _squares.Sum(), population);

    private bool TryMeasure(string metric, double level, long? population, out Precision precision, out Score undefined)
    {
        Confidence.Checked(level);
        precision = Precision(population);
        precision.Check();
        undefined = Score.Undefined(metric, Counts, _weightless > 0 ? ScoreTexts.NoWeight : ScoreTexts.NoScoredAnswers);
        return precision.N > 0;
    }

    private double Mean(Func<int, double> recode, Precision precision)
    {
        var sum = 0.0;
        for (var cell = 0; cell < _weights.Length; cell++)
            sum += _weights[cell] * recode(Lowest + cell);
        return sum / precision.SumOfWeights;
    }

    /// <summary>
    /// A mean of recoded ratings with the standard error of the ratio (with replacement, as R's survey package), which without
    /// weights is the sample's: n / (n - 1) times the sum of squared weighted deviations, over the squared sum of weights.
    /// </summary>
    private Score Linearised(
        string metric, Func<int, double> recode, Precision precision, double level, IntervalMethod method, Func<Bounds, Bounds> cut)
    {
        var mean = Mean(recode, precision);
        var score = MeanScores.WithInterval(
            Score.Of(metric, Counts, mean), Math.Sqrt(ErrorSquared(recode, mean, precision) * precision.MeanCorrection), precision.N - 1, level, method);
        if (score.Interval is { } interval)
            score = score with { Interval = cut(new(interval.Low, interval.High)).At(level, method) };
        return precision.On(score, precision.MeanCorrection);
    }

    /// <summary>Of the linearised ratio, squared.</summary>
    private double ErrorSquared(Func<int, double> recode, double mean, Precision precision)
    {
        var squares = 0.0;
        for (var cell = 0; cell < _squares.Length; cell++)
            squares += _squares[cell] * (recode(Lowest + cell) - mean) * (recode(Lowest + cell) - mean);
        return squares * precision.N / (precision.N - 1.0) / (precision.SumOfWeights * precision.SumOfWeights);
    }

    private static Func<Bounds, Bounds> Bounded(double lowest, double highest) => bounds => bounds.Within(lowest, highest);
}
