using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What an explanation says of its limit alone, apart from an extension that is told after it.</summary>
/// <param name="Limit">The limit that was counted.</param>
/// <param name="Start">When the clock started.</param>
/// <param name="Due">When the limit ran out.</param>
/// <param name="Date">Its due date; null where an extension follows, for then only that one's date is told.</param>
/// <param name="Segments">The spans up to there.</param>
internal sealed record Claim(TimeLimit Limit, Instant Start, Instant Due, LocalDate? Date, ImmutableArray<ExplanationSegment> Segments)
{
    public static Claim Of(DeadlineExplanation explanation)
    {
        var segments = explanation.Segments;
        var told = segments.Length;
        while (told > 0 && segments[told - 1].Kind == SegmentKind.Extension)
            told--;
        return told == segments.Length
            ? new(explanation.Limit, explanation.Start, explanation.Due.At, explanation.Due.Date, segments)
            : new(explanation.Limit, explanation.Start, segments[told].From, null, segments[..told]);
    }
}
