namespace CustomerCentric.Surveys;

/// <summary>Makes the figures of a segment, in the order of the instrument.</summary>
/// <param name="layout">What was asked.</param>
/// <param name="scoring">How it is scored.</param>
internal sealed class FigureMaker(SurveyLayout layout, SurveyScoring scoring)
{
    /// <param name="tally">The respondents.</param>
    /// <param name="segment">Their segment; empty for all, of whom alone the size of the population is known.</param>
    internal IEnumerable<SurveyFigure> Figures(SegmentTally tally, string segment)
    {
        var population = segment.Length == 0 ? scoring.Population : null;
        return OfQuestions(tally, segment, population)
            .Concat(OfGroups(tally, segment, population))
            .Concat(OfGaps(tally, segment))
            .Concat(OfKano(tally, segment))
            .Concat(OfUsability(tally, segment, population))
            .Concat(OfComments(tally, segment));
    }

    private IEnumerable<SurveyFigure> OfQuestions(SegmentTally tally, string segment, long? population)
    {
        for (var i = 0; i < layout.Rated.Length; i++)
        {
            var question = layout[layout.Rated[i]];
            var answers = question.IsReversed ? tally.Questions[i].Reversed() : tally.Questions[i];
            SurveyFigure Of(string metric, Score score) => new(metric, segment, score) { Question = question.Key, Dimension = question.Dimension, Role = question.Role };
            if (question.Role == QuestionRole.Recommend)
            {
                yield return Of(Metrics.Nps, answers.Nps(scoring.Level, scoring.NpsMethod, population));
            }
            else if (question.Role is not (QuestionRole.Functional or QuestionRole.Dysfunctional or QuestionRole.Usability))
            {
                yield return Of(Metrics.TopBox, answers.Share(question.Scale!.TopFrom, question.Scale.Highest, scoring.Level, scoring.ShareMethod, population));
                yield return Of(Metrics.Mean, answers.Mean(scoring.Level, population: population));
            }
        }
    }

    private IEnumerable<SurveyFigure> OfGroups(SegmentTally tally, string segment, long? population)
    {
        for (var i = 0; i < layout.Groups.Length; i++)
        {
            var (group, answers) = (layout.Groups[i], tally.Groups[i]);
            var scale = layout[group.Questions[0]].Scale!;
            SurveyFigure Of(string metric, Score score) => new(metric, segment, score) { Dimension = group.Dimension, Role = group.Role };
            var mean = answers.Means.Score("mean", scoring.Level, population, default);
            yield return Of(Metrics.Mean, mean);
            yield return Of(Metrics.Index, Indexes.Rescaled(mean, scale.Lowest, scale.Highest));
            yield return Of(Metrics.Alpha, Unweighted(tally, AlphaOf(answers).Alpha));
        }
    }

    /// <summary>Says of a figure that weights were given and not used.</summary>
    private static Score Unweighted(SegmentTally tally, Score score) =>
        tally.IsWeighted && score.Status == ScoreStatus.Ok ? score with { Warnings = score.Warnings.Add(ScoreTexts.Unweighted) } : score;

    /// <summary>How the questions of a group go together.</summary>
    internal CronbachAlpha AlphaOf(GroupTally answers) => CronbachAlpha.Of(answers.Products, scoring.Level);

    private IEnumerable<SurveyFigure> OfGaps(SegmentTally tally, string segment)
    {
        if (layout.Gaps.IsEmpty)
            yield break;
        var gaps = tally.Pairs.Gaps;
        foreach (var (pair, score) in layout.Gaps.Zip(gaps.ItemScores(scoring.Level)))
            yield return new(Metrics.Gap, segment, Unweighted(tally, score)) { Item = pair.Item, Dimension = layout[pair.Second].Dimension };
        foreach (var gap in gaps.Gaps(scoring.Level).Where(gap => gap.Dimension.Length > 0))
            yield return new(Metrics.Gap, segment, Unweighted(tally, gap.Gap)) { Dimension = gap.Dimension };
        yield return new(Metrics.Gap, segment, Unweighted(tally, gaps.Overall(scoring.Level)));
        if (!layout.Points.IsEmpty)
            yield return new(Metrics.WeightedGap, segment, Unweighted(tally, gaps.OverallWeighted(scoring.Level)));
    }

    private IEnumerable<SurveyFigure> OfKano(SegmentTally tally, string segment)
    {
        foreach (var (pair, kano) in layout.Kano.Zip(tally.Pairs.Kano))
        {
            yield return new(Metrics.KanoBetter, segment, Unweighted(tally, kano.Better(scoring.Level))) { Item = pair.Item };
            yield return new(Metrics.KanoWorse, segment, Unweighted(tally, kano.Worse(scoring.Level))) { Item = pair.Item };
        }
    }

    private IEnumerable<SurveyFigure> OfUsability(SegmentTally tally, string segment, long? population)
    {
        if (!layout.Usability.IsEmpty)
            yield return new(Metrics.Sus, segment, tally.Pairs.Usability.Score("sus", scoring.Level, population, default)) { Role = QuestionRole.Usability };
    }

    private IEnumerable<SurveyFigure> OfComments(SegmentTally tally, string segment)
    {
        for (var i = 0; i < layout.Comments.Length; i++)
        {
            yield return new(Metrics.Comments, segment, Score.Of("comments", new(tally.CommentCounts[i]), tally.CommentCounts[i]))
            {
                Question = layout[layout.Comments[i]].Key,
                Role = QuestionRole.Comment,
            };
        }
    }
}
