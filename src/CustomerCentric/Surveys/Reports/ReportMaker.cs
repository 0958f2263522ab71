using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>Makes a report: figures, what may be shown of them, and what they say about each other.</summary>
internal sealed class ReportMaker(SurveyScoring scoring, SurveyLayout layout)
{
    private readonly FigureMaker _figures = new(layout, scoring);
    private readonly ComparisonMaker _comparisons = new(layout, scoring.Level);

    internal SurveyReport Report(SurveyTally answers, SurveyTally? before)
    {
        var whole = answers.Whole();
        ImmutableArray<SurveyFigure> ofAll = [.. _figures.Figures(whole, "").Select(Shown)];
        ofAll = ofAll.AddRange(ImportanceIndex(ofAll));
        var segments = answers.Segments.Count > 1 || !answers.Segments.ContainsKey("") ? answers.Segments : ImmutableSortedDictionary<string, SegmentTally>.Empty;
        var ofSegments = Shown(ofAll, segments);
        var isTooSmall = whole.Respondents < scoring.Minimum;
        return new(layout, scoring)
        {
            Respondents = whole.Respondents,
            RefusedRows = answers.RefusedRows,
            Figures = [.. ofAll, .. ofSegments],
            Segments = [.. segments.Keys],
            Comparisons = [.. before is null ? [] : AgainstBefore(ofAll, whole, before), .. AgainstOthers(ofSegments, segments)],
            Kano = isTooSmall ? [] : [.. layout.Kano.Zip(whole.Pairs.Kano, (pair, kano) => new KanoRow(pair.Item, kano)).Where(row => row.Kano.N >= scoring.Minimum)],
            Grid = Grid(ofAll),
            Reliability = isTooSmall ? [] : [.. layout.Groups.Zip(whole.Groups, (group, tally) => new ReliabilityRow(group, _figures.AlphaOf(tally)))
                .Where(row => row.Alpha.Alpha.Counts.Scored >= scoring.Minimum)],
            Drivers = isTooSmall || whole.Drivers is null ? null : whole.Drivers.Report(),
            StraightLiners = isTooSmall || layout.Rated.Length < SurveyLayout.FewestForStraightLining ? null : whole.StraightLiners,
            RejectedPoints = whole.Pairs.RejectedPoints,
            RespondentsBefore = before?.Respondents,
        };
    }

    /// <summary>That nobody wrote a comment is no secret.</summary>
    private SurveyFigure Shown(SurveyFigure figure) => figure is { Metric: Metrics.Comments, Score.Counts.Scored: 0 }
        ? figure : figure with { Score = figure.Score.SuppressedBelow(MinimumOf(figure)) };

    private int MinimumOf(SurveyFigure figure) => figure.Metric == Metrics.Comments ? scoring.MinimumComments : scoring.Minimum;

    /// <summary>The figures of the segments, without those that rest on too few or would give one of those away.</summary>
    private IEnumerable<SurveyFigure> Shown(ImmutableArray<SurveyFigure> ofAll, IReadOnlyDictionary<string, SegmentTally> segments)
    {
        var known = ofAll.ToDictionary(figure => figure.Kind, figure => figure.Score.Status);
        var byKind = segments.SelectMany(segment => _figures.Figures(segment.Value, segment.Key)).GroupBy(figure => figure.Kind);
        foreach (var kind in byKind)
        {
            var minimum = MinimumOf(kind.First());
            var suppression = Suppression.Of([.. kind.Select(figure => (figure.Segment, figure.Score.Counts.Scored))], minimum);
            foreach (var figure in kind)
            {
                if (known[kind.Key] == ScoreStatus.Suppressed)
                    yield return figure with { Score = figure.Score.Suppress(ScoreTexts.BelowMinimum(minimum)) };
                else
                    yield return suppression.Hidden.TryGetValue(figure.Segment, out var reason) ? figure with { Score = figure.Score.Suppress(reason) } : figure;
            }
        }
    }

    private IEnumerable<ComparedFigure> AgainstBefore(ImmutableArray<SurveyFigure> ofAll, SegmentTally whole, SurveyTally before)
    {
        var earlier = before.Whole();
        var hidden = _figures.Figures(earlier, "").Where(figure => figure.Score.SuppressedBelow(MinimumOf(figure)).Status == ScoreStatus.Suppressed)
            .Select(figure => figure.Kind).ToHashSet();
        return Adjusted(_comparisons.Compare(earlier, whole, ofAll.Where(figure => IsShown(figure) && !hidden.Contains(figure.Kind))), ComparedFigure.Before);
    }

    /// <summary>Each segment against all respondents outside of it.</summary>
    private IEnumerable<ComparedFigure> AgainstOthers(IEnumerable<SurveyFigure> figures, IReadOnlyDictionary<string, SegmentTally> segments)
    {
        if (segments.Count < 2)
            return [];
        var bySegment = figures.Where(IsShown).ToLookup(figure => figure.Segment);
        return Adjusted(WithOthers(segments).SelectMany(each => _comparisons.Compare(each.Others, each.Own, bySegment[each.Segment])), ComparedFigure.Others);
    }

    /// <summary>Every segment with all the others together: those before it, kept on the way, and those behind it, added up beforehand.</summary>
    private IEnumerable<(string Segment, SegmentTally Own, SegmentTally Others)> WithOthers(IReadOnlyDictionary<string, SegmentTally> segments)
    {
        (string Name, SegmentTally Tally)[] all = [.. segments.Select(segment => (segment.Key, segment.Value))];
        var behind = new SegmentTally[all.Length];
        behind[^1] = new(layout);
        for (var i = all.Length - 1; i > 0; i--)
            behind[i - 1] = Both(behind[i], all[i].Tally);
        SegmentTally before = new(layout);
        for (var i = 0; i < all.Length; i++)
        {
            yield return (all[i].Name, all[i].Tally, Both(before, behind[i]));
            before.Add(all[i].Tally);
        }
    }

    private SegmentTally Both(SegmentTally one, SegmentTally other)
    {
        SegmentTally both = new(layout);
        both.Add(one);
        both.Add(other);
        return both;
    }

    private static bool IsShown(SurveyFigure figure) => figure.Score.Status != ScoreStatus.Suppressed;

    /// <summary>A table of tests: the chance of even one false finding among them is kept.</summary>
    private static IEnumerable<ComparedFigure> Adjusted(IEnumerable<(SurveyFigure Figure, Comparison Comparison)> compared, string against)
    {
        var all = compared.ToArray();
        var adjusted = all.Length == 1 ? [all[0].Comparison] : Multiplicity.Adjusted([.. all.Select(each => each.Comparison)], Multiplicity.Holm);
        return all.Zip(adjusted, (each, comparison) => new ComparedFigure(each.Figure, against, comparison));
    }

    private IEnumerable<(QuestionPair Pair, double Importance, double Performance)> ImportancePoints(ImmutableArray<SurveyFigure> figures)
    {
        var means = figures.Where(figure => figure is { Metric: Metrics.Mean, Question: not null }).ToDictionary(figure => figure.Question!, figure => figure.Score.Estimate);
        foreach (var pair in layout.ImportancePairs)
        {
            if (means[layout[pair.First].Key] is { } importance && means[layout[pair.Second].Key] is { } performance)
                yield return (pair, importance, performance);
        }
    }

    private ImportancePerformance? Grid(ImmutableArray<SurveyFigure> figures)
    {
        var points = ImportancePoints(figures).Select(point => (point.Pair.Item, point.Importance, point.Performance)).ToArray();
        return points.Length == 0 ? null : ImportancePerformance.Of(points);
    }

    /// <summary>The performance of all items, from 0 to 100, each counting as much as it matters.</summary>
    private IEnumerable<SurveyFigure> ImportanceIndex(ImmutableArray<SurveyFigure> figures)
    {
        if (layout.ImportancePairs.IsEmpty)
            yield break;
        var points = ImportancePoints(figures).ToArray();
        if (points.Length == 0)
        {
            yield return new(Metrics.ImportanceIndex, "", Score.Undefined("importance index", default, ScoreTexts.NoScoredAnswers));
            yield break;
        }
        double Rescale(int place, double mean) => Indexes.Rescale(mean, layout[place].Scale!.Lowest, layout[place].Scale!.Highest);
        var n = figures.Where(figure => points.Any(point => layout[point.Pair.Second].Key == figure.Question)).Min(figure => figure.Score.Counts.Scored);
        var index = Indexes.WeightedMean(
            [.. points.Select(point => Rescale(point.Pair.Second, point.Performance))], [.. points.Select(point => point.Importance)]);
        yield return new(Metrics.ImportanceIndex, "", Score.Of("importance index", new(n), index) with { Warnings = [ScoreTexts.NoIndexInterval] });
    }
}
