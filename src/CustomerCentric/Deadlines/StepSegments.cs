using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Joins the spans of an explanation's steps into one sequence.</summary>
internal static class StepSegments
{
    public static ImmutableArray<ExplanationSegment> Of(ImmutableArray<DueStep> steps)
    {
        var told = steps[0].Counted!.Segments;
        var before = told;
        for (var i = 1; i < steps.Length; i++)
        {
            // What the step before left as it was is told already.
            if (steps[i].Kind is DueStepKind.OtherReading or DueStepKind.Capped or DueStepKind.MadeDue && steps[i].Due == steps[i - 1].Due)
                continue;
            var next = After(steps[i], told, before);
            (before, told) = (told, next);
        }
        return told;
    }

    private static ImmutableArray<ExplanationSegment> After(
        DueStep step, ImmutableArray<ExplanationSegment> told, ImmutableArray<ExplanationSegment> before)
    {
        return step switch
        {
            { Kind: DueStepKind.CountedOn, Counted: { } counted } => Joined(told, counted),
            { Kind: DueStepKind.OtherReading, Counted: { } counted } => Joined(before, counted),
            { Counted: { } counted } => counted.Segments,
            _ => Extended(told, step.Due.At),
        };
    }

    private static ImmutableArray<ExplanationSegment> Joined(ImmutableArray<ExplanationSegment> told, DeadlineExplanation next)
    {
        // Days that follow a day begin in its last nanosecond: nobody wants to see that one.
        var from = next.StartsWithEndOfDay && told is [.., var last] && last.To > next.Start ? next.Segments[0].To : next.Start;
        // The day that is extended may end later than its own time, and an extension sooner than what it extends.
        return [.. Extended(told, Instant.Min(from, next.Due.At)), .. next.Segments.Where(segment => segment.From >= from)];
    }

    private static ImmutableArray<ExplanationSegment> Extended(ImmutableArray<ExplanationSegment> told, Instant due)
    {
        var cut = Until(told, due);
        return cut is [.., var last] && last.To < due ? [.. cut, new(SegmentKind.Extension, last.To, due, null)] : cut;
    }

    private static ImmutableArray<ExplanationSegment> Until(ImmutableArray<ExplanationSegment> told, Instant end) =>
        [.. told.Where(segment => segment.From < end).Select(segment => segment with { To = Instant.Min(segment.To, end) })];
}
