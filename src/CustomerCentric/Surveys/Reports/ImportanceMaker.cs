using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What the importance of items says about their performance, from the means that are shown of all respondents.</summary>
internal sealed class ImportanceMaker(SurveyLayout layout, SurveyScoring scoring)
{
    private IEnumerable<(QuestionPair Pair, double Importance, double Performance)> Points(ImmutableArray<SurveyFigure> figures)
    {
        var means = figures.Where(figure => figure is { Metric: Metrics.Mean, Question: not null }).ToDictionary(figure => figure.Question!, figure => figure.Score.Estimate);
        foreach (var pair in layout.ImportancePairs)
        {
            if (means[layout[pair.First].Key] is { } importance && means[layout[pair.Second].Key] is { } performance)
                yield return (pair, importance, performance);
        }
    }

    internal ImportancePerformance? Grid(ImmutableArray<SurveyFigure> figures)
    {
        var points = Points(figures).Select(point => (point.Pair.Item, point.Importance, point.Performance)).ToArray();
        return points.Length == 0 ? null : ImportancePerformance.Of(points);
    }

    /// <summary>The performance of all items, from 0 to 100, each counting as much as it matters.</summary>
    internal IEnumerable<SurveyFigure> Index(ImmutableArray<SurveyFigure> figures)
    {
        if (layout.ImportancePairs.IsEmpty)
            yield break;
        var points = Points(figures).ToArray();
        if (points.Length == 0)
        {
            var nothing = Score.Undefined("importance index", default, ScoreTexts.NoScoredAnswers);
            var isHidden = figures.Any(figure => figure.Metric == Metrics.Mean && figure.Score.Status == ScoreStatus.Suppressed);
            yield return new(Metrics.ImportanceIndex, "", isHidden ? nothing.Suppress(ScoreTexts.BelowMinimum(scoring.Minimum)) : nothing);
            yield break;
        }
        double Rescale(int place, double mean) => Indexes.Rescale(mean, layout[place].Scale!.Lowest, layout[place].Scale!.Highest);
        var n = figures.Where(figure => points.Any(point => layout[point.Pair.Second].Key == figure.Question)).Min(figure => figure.Score.Counts.Scored);
        if (points.Any(point => point.Importance < 0) || points.All(point => point.Importance == 0))
        {
            yield return new(Metrics.ImportanceIndex, "", Score.Undefined("importance index", new(n), ScoreTexts.NoImportance));
            yield break;
        }
        var index = Indexes.WeightedMean(
            [.. points.Select(point => Rescale(point.Pair.Second, point.Performance))], [.. points.Select(point => point.Importance)]);
        yield return new(Metrics.ImportanceIndex, "", Score.Of("importance index", new(n), index) with { Warnings = [ScoreTexts.NoIndexInterval] });
    }
}
