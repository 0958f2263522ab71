using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Whether the segments follow each other, and whether each says of every one of its moments what is so.</summary>
internal static class SegmentCheck
{
    /// <summary>Gaps, overlaps and empty segments from where the first must begin to the later of start and due instant.</summary>
    public static IEnumerable<ExplanationFault> Chain(DeadlineExplanation explanation, Instant from, DefinedHours hours)
    {
        var end = from;
        for (var i = 0; i < explanation.Segments.Length; i++)
        {
            var segment = explanation.Segments[i];
            if (segment.From != end)
                yield return new(i, $"begins at {hours.Text(segment.From)}", $"what comes before it ended at {hours.Text(end)}");
            if (segment.To <= segment.From)
                yield return new(i, $"ends at {hours.Text(segment.To)}", $"it begins at {hours.Text(segment.From)}");
            end = segment.To;
        }
        var last = Instant.Max(explanation.Start, explanation.Due.At);
        if (end != last)
            yield return new(null, $"is told up to {hours.Text(end)}", $"it must be told up to {hours.Text(last)}");
    }

    /// <summary>The first moment of each segment that is something else than it says.</summary>
    public static IEnumerable<ExplanationFault> Moments(DeadlineExplanation told, DefinedHours hours, LimitCheck check)
    {
        for (var i = 0; i < told.Segments.Length; i++)
        {
            if (Fault(i, told.Segments[i], hours, check) is { } fault)
                yield return fault;
        }
    }

    private static ExplanationFault? Fault(int place, ExplanationSegment segment, DefinedHours hours, LimitCheck check)
    {
        var claim = $"claims {Finding.Words(segment.Kind, segment.Name, segment.IsAssumed)} "
            + $"from {hours.Text(segment.From)} to {hours.Text(segment.To)}";
        for (var moment = segment.From; moment < segment.To;)
        {
            if (check.At(moment) is not { } finding)
                return new(place, claim, $"nothing is counted at {hours.Text(moment)} any more");
            if ((finding.Kind, finding.Name, finding.IsAssumed) != (segment.Kind, segment.Name, segment.IsAssumed))
                return new(place, claim, $"at {hours.Text(moment)} it is {finding}");
            if (finding.IsCountedDay && (finding.From, finding.Until) != (segment.From, segment.To))
                return new(place, claim, $"the day that is counted once is from {hours.Text(finding.From)} to {hours.Text(finding.Until)}");
            moment = finding.Until;
        }
        return null;
    }
}
