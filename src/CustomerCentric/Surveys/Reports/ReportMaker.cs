using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>Makes a report: figures, what may be shown of them, and what they say about each other.</summary>
internal sealed class ReportMaker(SurveyScoring scoring, SurveyLayout layout)
{
    // Among more, Holm would find next to nothing.
    internal const int FewTests = 20;

    private readonly FigureMaker _figures = new(layout, scoring);
    private readonly ImportanceMaker _importance = new(layout, scoring);
    private readonly FigureHiding _hiding = new(layout, scoring);
    private readonly ComparisonMaker _comparisons = new(layout, scoring.Level);

    internal SurveyReport Report(SurveyTally answers, SurveyTally? before)
    {
        var whole = answers.Whole();
        var segments = Named(answers.Segments);
        SurveyFigure[] known = [.. segments.SelectMany(segment => _figures.Figures(segment.Value, segment.Key))];
        ImmutableArray<SurveyFigure> ofAll = [.. _hiding.ShownOfAll(_figures.Figures(whole, ""), known)];
        ofAll = ofAll.AddRange(_importance.Index(ofAll));
        var trend = Trend.Of(segments.Keys);
        var ofSegments = _hiding.Shown(ofAll, known).ToArray();
        var isTooSmall = whole.Respondents < scoring.Minimum;
        return new(layout, scoring)
        {
            Respondents = whole.Respondents,
            RefusedRows = answers.RefusedRows,
            IsBrokenOff = answers.IsBrokenOff,
            RejectedAnswers = whole.Questions.Sum(question => question.Counts.Rejected),
            Figures = [.. ofAll, .. ofSegments],
            Segments = [.. segments.Keys],
            Trend = trend,
            Comparisons = [.. before is null ? [] : AgainstBefore(ofAll, whole, before), .. AgainstSegments(ofSegments, segments, trend)],
            Kano = [.. layout.Kano.Zip(whole.Pairs.Kano, (pair, kano) => new KanoRow(pair.Item, kano)).Where(row => IsShown(ofAll, Metrics.KanoBetter, row.Item))],
            Grid = _importance.Grid(ofAll),
            Reliability = [.. layout.Groups.Zip(whole.Groups, (group, tally) => new ReliabilityRow(group, _figures.AlphaOf(tally)))
                .Where(row => row.Alpha.Alpha.Counts.Scored >= scoring.Minimum)],
            Drivers = isTooSmall || whole.Drivers is null ? null : whole.Drivers.Report(),
            StraightLiners = isTooSmall || layout.SameScale.IsEmpty ? null : whole.StraightLiners,
            RejectedPoints = whole.Pairs.RejectedPoints,
            Before = before is null ? null : (before.Respondents, before.RefusedRows),
            IsBrokenOffBefore = before?.IsBrokenOff ?? false,
        };
    }

    /// <summary>Segments by name, those without one under a name of their own; none where nobody is in one.</summary>
    private ImmutableSortedDictionary<string, SegmentTally> Named(IReadOnlyDictionary<string, SegmentTally> segments) =>
        segments.Keys.All(name => name.Length == 0)
            ? ImmutableSortedDictionary<string, SegmentTally>.Empty
            : segments.GroupBy(segment => segment.Key.Length == 0 ? SurveyReport.NoSegment : segment.Key, segment => segment.Value)
                .ToImmutableSortedDictionary(segment => segment.Key, segment => segment.Aggregate(Both), StringComparer.Ordinal);

    private static bool IsShown(ImmutableArray<SurveyFigure> figures, string metric, string item) =>
        figures.Any(figure => figure.Metric == metric && figure.Item == item && figure.Score.Estimate is not null);

    private IEnumerable<ComparedFigure> AgainstBefore(ImmutableArray<SurveyFigure> ofAll, SegmentTally whole, SurveyTally before)
    {
        var earlier = before.Whole();
        var known = _figures.Figures(earlier, "").Select(_hiding.Shown).ToDictionary(figure => figure.Kind, figure => figure.Score);
        return Adjusted(_comparisons.Compare(
            earlier, whole, ofAll.Where(IsShown).Select(figure => (figure, known.GetValueOrDefault(figure.Kind))), ComparedFigure.Before));
    }

    /// <summary>A period against the one before it; any other segment against all respondents outside of it.</summary>
    private IEnumerable<ComparedFigure> AgainstSegments(
        IReadOnlyList<SurveyFigure> figures, ImmutableSortedDictionary<string, SegmentTally> segments, Trend? trend)
    {
        if (segments.Count < 2)
            return [];
        var bySegment = figures.ToLookup(figure => figure.Segment);
        if (trend is not null)
        {
            return Adjusted(trend.Periods.Zip(trend.Periods.Skip(1)).SelectMany(pair =>
            {
                var (earlier, later) = (pair.First.Name, pair.Second.Name);
                var known = bySegment[earlier].ToDictionary(figure => figure.Kind, figure => figure.Score);
                return _comparisons.Compare(
                    segments[earlier], segments[later], bySegment[later].Where(IsShown).Select(figure => (figure, known.GetValueOrDefault(figure.Kind))), ComparedFigure.Previous)
                    .Select(compared => compared with { EarlierPeriod = earlier });
            }));
        }
        // Of two, one against the other says it all.
        return Adjusted(WithOthers(segments).Take(segments.Count == 2 ? 1 : segments.Count)
            .SelectMany(each => _comparisons.Compare(each.Others, each.Own, bySegment[each.Segment].Where(IsShown).Select(figure => (figure, (Score?)null)), ComparedFigure.Others)));
    }

    /// <summary>Every segment with all the others together: those before it, kept on the way, and those behind it, added up beforehand.</summary>
    private IEnumerable<(string Segment, SegmentTally Own, SegmentTally Others)> WithOthers(ImmutableSortedDictionary<string, SegmentTally> segments)
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

    /// <summary>A table of tests: the chance of even one false finding among a few is kept, and of many the share of false ones.</summary>
    private static IEnumerable<ComparedFigure> Adjusted(IEnumerable<ComparedFigure> compared)
    {
        var all = compared.ToArray();
        Comparison[] comparisons = [.. all.Select(each => each.Comparison)];
        var tests = comparisons.Count(comparison => comparison.P is not null);
        var adjusted = tests <= 1 ? comparisons : tests <= FewTests ? Comparison.Holm(comparisons) : Comparison.BenjaminiHochberg(comparisons);
        return all.Zip(adjusted, (each, comparison) => each with { Comparison = comparison });
    }
}
