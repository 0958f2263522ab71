using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Collects the spans of an explanation; each begins where the one before ended, so they cannot leave a gap.</summary>
internal sealed class SegmentList(Instant start)
{
    private readonly ImmutableArray<ExplanationSegment>.Builder _segments = ImmutableArray.CreateBuilder<ExplanationSegment>();
    private Instant _end = start;

    /// <summary>Adds the span from the last end to this one; an empty span is left out.</summary>
    internal void Until(Instant end, SegmentKind kind, string? name = null)
    {
        if (end <= _end)
            return;
        _segments.Add(new(kind, _end, end, name));
        _end = end;
    }

    internal ImmutableArray<ExplanationSegment> ToImmutable() => _segments.ToImmutable();
}
