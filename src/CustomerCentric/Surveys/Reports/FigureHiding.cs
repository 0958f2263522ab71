using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What may be shown of the figures of a report, alone and beside each other.</summary>
internal sealed class FigureHiding(SurveyLayout layout, SurveyScoring scoring)
{
    private readonly ImmutableHashSet<string> _withheld = [.. scoring.Withheld.Select(segment => segment.Length == 0 ? SurveyReport.NoSegment : segment)];

    /// <summary>Without its score where that rests on too few, or would tell about too few beside the others. That nobody wrote a comment is no secret.</summary>
    internal SurveyFigure Shown(SurveyFigure figure)
    {
        var minimum = MinimumOf(figure);
        return figure with
        {
            Score = IsTold(figure) ? figure.Score.Suppress(ScoreTexts.Difference(minimum)) : SuppressedBelow(figure.Score, minimum),
        };
    }

    /// <summary>The same of all respondents beside figures of segments, which are all segments together.</summary>
    /// <param name="ofAll">Of all respondents, with their scores.</param>
    /// <param name="ofSegments">Of every segment, with their scores; empty without segments.</param>
    internal IEnumerable<SurveyFigure> ShownOfAll(IEnumerable<SurveyFigure> ofAll, IReadOnlyList<SurveyFigure> ofSegments)
    {
        var byKind = ofSegments.ToLookup(figure => figure.Kind);
        foreach (var figure in ofAll)
        {
            yield return IsToldTogether(byKind[figure.Kind])
                ? figure with { Score = figure.Score.Suppress(ScoreTexts.Difference(MinimumOf(figure))) }
                : Shown(figure);
        }
    }

    /// <summary>The figures of the segments, kind by kind, without those that would not be shown alone or would give one of those away.</summary>
    /// <param name="ofAll">Of all respondents, as they are shown.</param>
    /// <param name="ofSegments">Of every segment, with their scores.</param>
    internal IEnumerable<SurveyFigure> Shown(IReadOnlyList<SurveyFigure> ofAll, IReadOnlyList<SurveyFigure> ofSegments)
    {
        var known = ofAll.ToDictionary(figure => figure.Kind, figure => figure.Score.Status);
        var bySubject = ofSegments.GroupBy(layout.SubjectOf).ToDictionary(subject => subject.Key, HiddenSegments);
        foreach (var kind in ofSegments.GroupBy(figure => figure.Kind))
        {
            var isWholeHidden = known[kind.Key] == ScoreStatus.Suppressed;
            var hidden = Hidden(bySubject[layout.SubjectOf(kind.First())], [.. kind]);
            foreach (var figure in kind)
            {
                var score = SuppressedBelow(figure.Score, MinimumOf(figure));
                var reason = hidden.GetValueOrDefault(figure.Segment) ?? (isWholeHidden ? ScoreTexts.WholeIsHidden : null);
                yield return figure with { Score = reason is null || score.Status == ScoreStatus.Suppressed ? score : score.Suppress(reason) };
            }
        }
    }

    /// <summary>Nobody's answer is no secret; how many few there were who did not give one is.</summary>
    private Score SuppressedBelow(Score score, int minimum)
    {
        var counts = score.Counts;
        var isOfFew = counts.Scored == 0 && counts.Skipped + counts.NotApplicable + counts.NotShown + counts.Rejected < scoring.Minimum;
        return isOfFew && score.Status != ScoreStatus.Suppressed ? score with { Counts = default } : score.SuppressedBelow(minimum);
    }

    private int MinimumOf(SurveyFigure figure) =>
        figure.Metric == Metrics.Comments ? Math.Max(scoring.Minimum, scoring.MinimumComments) : scoring.Minimum;

    /// <summary>Of an anonymous instrument alone: what others say may be written out one by one anyway.</summary>
    private bool IsTold(SurveyFigure figure) => IsTooFew(figure.ToldOf);

    private bool IsTooFew(PartSize respondents) => layout.Instrument.IsAnonymous && respondents.IsBelow(scoring.Minimum);

    /// <summary>
    /// Which segments hide all figures of a subject, and why. What is hidden is, all together, the total less the others: it must rest on enough answers. Alphas follow:
    /// they do not add up to that of all.
    /// </summary>
    private Dictionary<string, LocalizedText> HiddenSegments(IEnumerable<SurveyFigure> subject)
    {
        var minimum = MinimumOf(subject.First());
        var tables = subject.Where(figure => figure.Metric != Metrics.Alpha).GroupBy(figure => figure.Kind).Select(Sizes).ToArray();
        var hidden = tables.SelectMany(table => table.Keys).Where(_withheld.Contains).Distinct(StringComparer.Ordinal)
            .ToDictionary(segment => segment, _ => ScoreTexts.Difference(minimum), StringComparer.Ordinal);
        Suppression.HideSmall(hidden, tables, minimum);
        Suppression.HideComplements(hidden, tables, _withheld, minimum);
        return hidden;
    }

    private static Dictionary<string, PartSize> Sizes(IEnumerable<SurveyFigure> kind) =>
        kind.ToDictionary(figure => figure.Segment, figure => PartSize.Of(figure.Score), StringComparer.Ordinal);

    /// <summary>
    /// Which segments hide one kind of figure: besides those that hide its subject, those where it tells about too few beside the others made of the same answers, until
    /// those hidden tell about nobody or enough together.
    /// </summary>
    private Dictionary<string, LocalizedText> Hidden(Dictionary<string, LocalizedText> ofSubject, IReadOnlyList<SurveyFigure> kind)
    {
        bool IsToldTogetherIn(Dictionary<string, LocalizedText> segments) => IsToldTogether(kind.Where(figure => segments.ContainsKey(figure.Segment)));
        var told = kind.Where(IsTold).Select(figure => figure.Segment).ToHashSet(StringComparer.Ordinal);
        if (told.Count == 0 && !IsToldTogetherIn(ofSubject))
            return ofSubject;
        var minimum = MinimumOf(kind[0]);
        Dictionary<string, LocalizedText> hidden = new(ofSubject, StringComparer.Ordinal);
        foreach (var segment in told)
            hidden.TryAdd(segment, ScoreTexts.Difference(minimum));
        told.UnionWith(_withheld);
        Suppression.HideComplements(hidden, [Sizes(kind)], told, minimum);
        foreach (var next in kind.Where(figure => figure.ToldOf.Weights > 0).OrderBy(figure => figure.ToldOf.InEffect).ThenBy(figure => figure.Segment, StringComparer.Ordinal))
        {
            if (!IsToldTogetherIn(hidden))
                break;
            hidden.TryAdd(next.Segment, ScoreTexts.Complementary);
        }
        return hidden;
    }

    /// <summary>
    /// Whether segments that are only known all together tell about too few: with the figures of its questions every segment can be cancelled out by itself, but for those
    /// that it tells about.
    /// </summary>
    private bool IsToldTogether(IEnumerable<SurveyFigure> segments)
    {
        var told = segments.Select(figure => figure.ToldOf).Where(told => told.N > 0).ToArray();
        return layout.Instrument.IsAnonymous && told.Length > 0
            && told.Where(each => each.Weights > 0).Aggregate(default(PartSize), (sum, each) => sum + each).IsBelow(scoring.Minimum, orNone: true);
    }
}
