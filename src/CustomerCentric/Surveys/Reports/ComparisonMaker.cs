namespace CustomerCentric.Surveys;

/// <summary>Holds the figures of some respondents against those of others: whatever has a test, by the kind of the figure.</summary>
internal sealed class ComparisonMaker(SurveyLayout layout, double level)
{
    /// <param name="first">What is held against: an earlier wave, or the others.</param>
    /// <param name="second">Whose figures they are.</param>
    /// <param name="figures">Those figures.</param>
    /// <returns>The figures that have a test, with it.</returns>
    internal IEnumerable<(SurveyFigure Figure, Comparison Comparison)> Compare(SegmentTally first, SegmentTally second, IEnumerable<SurveyFigure> figures) =>
        from figure in figures
        let comparison = Compare(first, second, figure)
        where comparison is not null
        select (figure, comparison);

    /// <summary>One test a subject: what a dimension says, its questions would say again.</summary>
    private Comparison? Compare(SegmentTally first, SegmentTally second, SurveyFigure figure) => figure switch
    {
        { Metric: Metrics.Nps, Question: { } question } => OfQuestion(first, second, figure.Metric, question),
        { Metric: Metrics.TopBox, Question: { } question, Dimension: null } => OfQuestion(first, second, figure.Metric, question),
        { Metric: Metrics.Mean, Question: null, Dimension: not null } => OfGroup(first, second, figure),
        { Metric: Metrics.Gap, Item: null } => OfGap(first.Pairs.Gaps, second.Pairs.Gaps, figure.Dimension),
        { Metric: Metrics.Sus } => Welch(first.Pairs.Usability, second.Pairs.Usability),
        _ => null,
    };

    private Comparison OfQuestion(SegmentTally first, SegmentTally second, string metric, string key)
    {
        var at = Enumerable.Range(0, layout.Rated.Length).First(place => layout[layout.Rated[place]].Key == key);
        var question = layout[layout.Rated[at]];
        var (one, other) = (Oriented(first.Questions[at]), Oriented(second.Questions[at]));
        return metric == Metrics.Nps
            ? Comparison.OfNps(one, other, level)
            : Comparison.OfShares(one, other, question.Scale!.TopFrom, question.Scale.Highest, level);

        AnswerTally Oriented(AnswerTally answers) => question.IsReversed ? answers.Reversed() : answers;
    }

    private Comparison OfGroup(SegmentTally first, SegmentTally second, SurveyFigure figure)
    {
        var at = Enumerable.Range(0, layout.Groups.Length)
            .First(place => layout.Groups[place].Dimension == figure.Dimension && layout.Groups[place].Role == figure.Role);
        return Welch(first.Groups[at].Means, second.Groups[at].Means);
    }

    private Comparison OfGap(ServqualTally first, ServqualTally second, string? dimension) =>
        Welch(first.GapsOf(dimension), second.GapsOf(dimension));

    private Comparison Welch(WeightedMoments first, WeightedMoments second) =>
        MeanComparison.Welch(first.N > 0 ? first.Sample() : default, second.N > 0 ? second.Sample() : default, level);
}
