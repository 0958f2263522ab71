using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>One occurrence of a milestone on a timeline.</summary>
/// <param name="Milestone">What was promised.</param>
/// <param name="Deadline">Where it stands.</param>
/// <param name="Spans">From its start on, in order, without overlap; neighbours differ.</param>
/// <param name="Explanation">How its due time came about; null while it has none.</param>
internal sealed record TimelineRow(
    Milestone Milestone, Deadline Deadline, ImmutableArray<TimelineSpan> Spans, ClockExplanation? Explanation)
{
    public static TimelineRow Of(Deadline deadline, ComplaintClock clock, Instant until)
    {
        var explanation = clock.Explain(deadline);
        var spans = Merged([.. Counted(deadline, clock, explanation, until), .. After(deadline, clock, until)]);
        return new(clock.MilestoneOf(deadline), deadline, spans, explanation);
    }

    /// <summary>The last instant that the row shows.</summary>
    public Instant End => Spans.Aggregate(Deadline.StartedAt, (end, span) => Instant.Max(end, span.To));

    // Of a clock that stands still nobody knows the end, but what was counted until then is known.
    private static IEnumerable<TimelineSpan> Counted(Deadline deadline, ComplaintClock clock, ClockExplanation? explanation, Instant until)
    {
        if (deadline.Limit is not { } limit)
            return [];
        var counted = explanation?.Segments ?? limit.Explain(deadline.StartedAt, clock.CountingOf(deadline)).Segments;
        var end = explanation is null ? StandsStillSince(deadline, clock, until) : Instant.MaxValue;
        var stop = deadline.StoppedAt ?? Instant.MaxValue;
        var limitEnd = explanation?.Steps[0].Due.At ?? Instant.MaxValue;
        return from segment in counted
               where segment.From < end
               from part in ExtendedFrom(limitEnd, new(KindOf(segment.Kind), segment.From, Instant.Min(segment.To, end)))
               from span in SplitAt(stop, part)
               select span;
    }

    private static IEnumerable<TimelineSpan> After(Deadline deadline, ComplaintClock clock, Instant until)
    {
        var end = deadline.StoppedAt ?? until;
        var (kind, from) = deadline switch
        {
            { Limit: null } => (TimelineKind.Open, deadline.StartedAt),
            { Due: null } => (TimelineKind.Paused, StandsStillSince(deadline, clock, until)),
            { State: DeadlineState.Breached, Due: { } due } => (TimelineKind.Late, due.At),
            _ => (TimelineKind.Late, end),
        };
        return from < end ? [new(kind, from, end)] : [];
    }

    // It may have begun when the clock stood still already.
    private static Instant StandsStillSince(Deadline deadline, ComplaintClock clock, Instant until) => Instant.Max(
        deadline.StartedAt, clock.Events.Last(each => each.Type == ClockEvents.Paused && each.At <= (deadline.StoppedAt ?? until)).At);

    // What is counted after the limit alone was over, is so by an extension.
    private static IEnumerable<TimelineSpan> ExtendedFrom(Instant limitEnd, TimelineSpan span) =>
        span.Kind != TimelineKind.Counted || span.To <= limitEnd ? [span]
        : span.From >= limitEnd ? [span with { Kind = TimelineKind.Extended }]
        : [span with { To = limitEnd }, span with { Kind = TimelineKind.Extended, From = limitEnd }];

    private static IEnumerable<TimelineSpan> SplitAt(Instant stop, TimelineSpan span) =>
        span.To <= stop ? [span]
        : span.From >= stop ? [span with { IsSpared = true }]
        : [span with { To = stop }, span with { From = stop, IsSpared = true }];

    private static ImmutableArray<TimelineSpan> Merged(ImmutableArray<TimelineSpan> spans)
    {
        List<TimelineSpan> merged = [];
        foreach (var span in spans)
        {
            if (merged.Count > 0 && merged[^1] is var last && last.To == span.From && (last.Kind, last.IsSpared) == (span.Kind, span.IsSpared))
                merged[^1] = last with { To = span.To };
            else
                merged.Add(span);
        }
        return [.. merged];
    }

    private static TimelineKind KindOf(SegmentKind kind) => kind switch
    {
        SegmentKind.CalendarDay or SegmentKind.BusinessDay or SegmentKind.Working or SegmentKind.Elapsed => TimelineKind.Counted,
        SegmentKind.Pause => TimelineKind.Paused,
        SegmentKind.Extension => TimelineKind.Extended,
        _ => TimelineKind.NotCounted,
    };
}
