using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A span of an explanation, from its start (inclusive) to its end (exclusive).</summary>
/// <param name="Kind">What the span counts as.</param>
/// <param name="From">The start.</param>
/// <param name="To">The end.</param>
/// <param name="Name">The holiday's name; null for the other kinds and for holidays without one.</param>
public sealed record ExplanationSegment(SegmentKind Kind, Instant From, Instant To, LocalizedText? Name = null)
{
    /// <summary>
    /// Whether nobody knows the holidays of the span, and the plain week was assumed because the host opted in. Default: no.
    /// </summary>
    public bool IsAssumed { get; init; }

    /// <summary>Elapsed time of the span.</summary>
    public Duration Length => To - From;
}
