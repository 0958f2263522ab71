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
            .Concat(OfGaps(tally, segment, population))
            .Concat(OfKano(tally, segment, population))
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
                if (!SurveyLayout.IsPoints(question))
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
            var mean = answers.Means.Score("mean", scoring.Level, population, answers.Missing.Beside(0));
            SurveyFigure Of(string metric, Score score) => new(metric, segment, score)
            {
                Dimension = group.Dimension,
                Role = group.Role,
                ToldOf = metric == Metrics.Alpha ? default : PartSize.ToldOf(answers.Partial, PartSize.Of(mean)),
            };
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

    private IEnumerable<SurveyFigure> OfGaps(SegmentTally tally, string segment, long? population)
    {
        if (layout.Gaps.IsEmpty)
            yield break;
        var pairs = tally.Pairs;
        var items = pairs.Gaps.ItemScores(scoring.Level, population).ToArray();
        for (var i = 0; i < items.Length; i++)
        {
            yield return new(Metrics.Gap, segment, Beside(items[i], pairs.MissingGaps[i]))
            {
                Item = layout.Gaps[i].Item,
                Dimension = layout[layout.Gaps[i].Second].Dimension,
                ToldOf = pairs.ToldOfItem(i),
            };
        }
        var dimensions = pairs.Gaps.Gaps(scoring.Level, population).ToArray();
        PartSize[] toldOf = [.. dimensions.Select((gap, at) => pairs.ToldOf(at, PartSize.Of(gap.Gap)))];
        foreach (var (at, gap) in dimensions.Index().Where(gap => gap.Item.Dimension.Length > 0))
            yield return new(Metrics.Gap, segment, gap.Gap) { Dimension = gap.Dimension, ToldOf = toldOf[at] };
        var overall = pairs.Gaps.Overall(scoring.Level, population);
        // Who lacks no dimension is cancelled out by the gaps of the dimensions.
        var toldOfAll = PartSize.Fewest([pairs.ToldOfAll(PartSize.Of(overall)), .. toldOf.Select(told => told.Alone)]);
        yield return new(Metrics.Gap, segment, Beside(overall, pairs.MissingAllGaps)) { ToldOf = toldOfAll };
        if (!layout.Points.IsEmpty)
            yield return new(Metrics.WeightedGap, segment, pairs.Gaps.OverallWeighted(scoring.Level, population)) { ToldOf = toldOfAll };
    }

    private IEnumerable<SurveyFigure> OfKano(SegmentTally tally, string segment, long? population)
    {
        for (var i = 0; i < layout.Kano.Length; i++)
        {
            var (kano, missing, item) = (tally.Pairs.Kano[i], tally.Pairs.MissingKano[i], layout.Kano[i].Item);
            yield return new(Metrics.KanoBetter, segment, Beside(kano.Better(scoring.Level, population), missing)) { Item = item };
            yield return new(Metrics.KanoWorse, segment, Beside(kano.Worse(scoring.Level, population), missing)) { Item = item };
        }
    }

    /// <summary>A score with what became of the respondents that are not in it.</summary>
    private static Score Beside(Score score, MissingCounts missing) => score with { Counts = missing.Beside(score.Counts.Scored) };

    private IEnumerable<SurveyFigure> OfUsability(SegmentTally tally, string segment, long? population)
    {
        if (!layout.Usability.IsEmpty)
            yield return new(Metrics.Sus, segment, tally.Pairs.Usability.Score("sus", scoring.Level, population, tally.Pairs.MissingUsability.Beside(0))) { Role = QuestionRole.Usability };
    }

    private IEnumerable<SurveyFigure> OfComments(SegmentTally tally, string segment)
    {
        for (var i = 0; i < layout.Comments.Length; i++)
        {
            yield return new(Metrics.Comments, segment, Score.Of("comments", tally.MissingComments[i].Beside(tally.CommentCounts[i]), tally.CommentCounts[i]))
            {
                Question = layout[layout.Comments[i]].Key,
                Role = QuestionRole.Comment,
            };
        }
    }
}
