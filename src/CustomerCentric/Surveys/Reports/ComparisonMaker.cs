namespace CustomerCentric.Surveys;

/// <summary>Holds the figures of some respondents against those of others: whatever has a test, by the kind of the figure.</summary>
internal sealed class ComparisonMaker(SurveyLayout layout, double level)
{
    /// <param name="first">What is held against: an earlier wave, or the others.</param>
    /// <param name="second">Whose figures they are.</param>
    /// <param name="figures">Those figures, each with what is shown of the same figure of the first; null where that is not known to be hidden.</param>
    /// <param name="against">What the first are.</param>
    /// <returns>The figures that have a test, with it, or with the reason why it is not made.</returns>
    internal IEnumerable<ComparedFigure> Compare(
        SegmentTally first, SegmentTally second, IEnumerable<(SurveyFigure Figure, Score? First)> figures, string against)
    {
        foreach (var (figure, other) in figures)
        {
            if (Compare(first, second, figure) is not { } compared)
                continue;
            yield return other is { Status: ScoreStatus.Suppressed }
                ? new(figure, against, new Comparison(compared.Comparison.Test) { Alpha = compared.Comparison.Alpha, Reasons = [ScoreTexts.NotCompared(other.Reasons[0])] })
                : new(figure, against, compared.Comparison) { AgainstN = compared.FirstN };
        }
    }

    /// <summary>One test a subject: what a dimension says, its questions would say again.</summary>
    private (Comparison Comparison, long FirstN)? Compare(SegmentTally first, SegmentTally second, SurveyFigure figure) => figure switch
    {
        { Metric: Metrics.Nps, Question: { } question } => OfQuestion(first, second, figure.Metric, question),
        { Metric: Metrics.TopBox, Question: { } question, Dimension: null } => OfQuestion(first, second, figure.Metric, question),
        { Metric: Metrics.Mean, Question: null, Dimension: not null } => OfGroup(first, second, figure),
        { Metric: Metrics.Gap, Item: null } => Welch(first.Pairs.Gaps.GapsOf(figure.Dimension), second.Pairs.Gaps.GapsOf(figure.Dimension)),
        { Metric: Metrics.Sus } => Welch(first.Pairs.Usability, second.Pairs.Usability),
        _ => null,
    };

    private (Comparison, long) OfQuestion(SegmentTally first, SegmentTally second, string metric, string key)
    {
        var at = Enumerable.Range(0, layout.Rated.Length).First(place => layout[layout.Rated[place]].Key == key);
        var question = layout[layout.Rated[at]];
        var (one, other) = (Oriented(first.Questions[at]), Oriented(second.Questions[at]));
        var comparison = metric == Metrics.Nps
            ? Comparison.OfNps(one, other, level)
            : Comparison.OfShares(one, other, question.Scale!.TopFrom, question.Scale.Highest, level);
        return (comparison, one.Counts.Scored);

        AnswerTally Oriented(AnswerTally answers) => question.IsReversed ? answers.Reversed() : answers;
    }

    private (Comparison, long) OfGroup(SegmentTally first, SegmentTally second, SurveyFigure figure)
    {
        var at = layout.GroupOf(figure);
        return Welch(first.Groups[at].Means, second.Groups[at].Means);
    }

    private (Comparison, long) Welch(WeightedMoments first, WeightedMoments second) =>
        (MeanComparison.Welch(first.N > 0 ? first.Sample() : default, second.N > 0 ? second.Sample() : default, level), first.N);
}
