using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>Segments that follow each other in time.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Periods">In the order of time, at least two; some between them may be missing.</param>
/// <param name="Others">The names of segments that are no such periods.</param>
internal sealed record Trend(PeriodKind Kind, ImmutableArray<SurveyPeriod> Periods, ImmutableArray<string> Others)
{
    /// <summary>A trend where most of the named segments are periods of one kind; null for units.</summary>
    internal static Trend? Of(IEnumerable<string> segments)
    {
        string[] named = [.. segments.Where(name => name != SurveyReport.NoSegment)];
        var most = named.Select(SurveyPeriod.Of).OfType<SurveyPeriod>().GroupBy(period => period.Kind).MaxBy(kind => kind.Count());
        if (most is null || most.Count() < 2 || 2 * most.Count() <= named.Length)
            return null;
        SurveyPeriod[] periods = [.. most.OrderBy(period => period.Number)];
        return new(most.Key, [.. periods], [.. named.Except(periods.Select(period => period.Name), StringComparer.Ordinal)]);
    }
}
