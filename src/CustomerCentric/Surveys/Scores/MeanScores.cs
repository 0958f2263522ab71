namespace CustomerCentric.Surveys;

/// <summary>Means with Student's interval.</summary>
internal static class MeanScores
{
    /// <summary>The mean of figures that are not ratings; undefined without any, without interval for one.</summary>
    internal static Score Of(string metric, Moments moments, double level = Confidence.Default, AnswerCounts? counts = null)
    {
        Confidence.Checked(level);
        var found = (counts ?? default) with { Scored = moments.N };
        if (moments.N == 0)
            return Score.Undefined(metric, found, ScoreTexts.NoScoredAnswers);
        return WithInterval(
            Score.Of(metric, found, moments.Mean), Math.Sqrt(moments.Variance / moments.N), moments.N - 1, level, IntervalMethod.StudentT);
    }

    /// <summary>The score with its standard error and an interval around it; one answer has neither.</summary>
    internal static Score WithInterval(Score score, double standardError, double degreesOfFreedom, double level, IntervalMethod method)
    {
        if (degreesOfFreedom < 1)
            return score with { Warnings = score.Warnings.Add(ScoreTexts.OneAnswer) };
        var factor = method == IntervalMethod.Linearised ? Confidence.Z(level) : Confidence.T(level, degreesOfFreedom);
        return score with
        {
            StandardError = standardError,
            Interval = Bounds.Around(score.Estimate!.Value, factor * standardError).At(level, method),
        };
    }
}
