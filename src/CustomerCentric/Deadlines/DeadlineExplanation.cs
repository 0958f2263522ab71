using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// How a limit was counted. The segments follow each other from <see cref="Start"/> to the due instant (going back: from
/// there to the start) without gap or overlap, so that their lengths add up to the elapsed time between the two. Whoever
/// doubts one asks <see cref="ExplanationVerifier"/>, which counts again without the engine.
/// </summary>
/// <param name="Limit">The time limit that was counted.</param>
/// <param name="Zone">The zone in which it was counted.</param>
/// <param name="Start">When the clock started.</param>
/// <param name="Due">When it runs out.</param>
/// <param name="Segments">The spans, in order; empty when start and due instant are the same, or a limit in days was over before it began. Each counted day is one segment.</param>
public sealed record DeadlineExplanation(
    TimeLimit Limit, DateTimeZone Zone, Instant Start, DueTime Due, ImmutableArray<ExplanationSegment> Segments)
{
    /// <summary>Whether it rests on dates whose holidays nobody knows, so that the plain week was assumed.</summary>
    public bool IsAssumed => Segments.Any(segment => segment.IsAssumed);

    /// <summary>Whether it is counted in days after a day that was over: from its last nanosecond.</summary>
    internal bool StartsWithEndOfDay => Segments is [{ Kind: SegmentKind.StartDay } first, ..] && first.Length == Duration.Epsilon;

    /// <summary>The explanation in a language, a line a run of like segments.</summary>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    public string ToText(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new ExplanationText(this, language).Write();
    }

    /// <summary>The explanation in English.</summary>
    public override string ToString() => ToText("en");

    /// <summary>Whether the other has the same limit, zone, start, due time and spans.</summary>
    public bool Equals(DeadlineExplanation? other) =>
        other is not null && (Limit, Zone, Start, Due) == (other.Limit, other.Zone, other.Start, other.Due) && Segments.SequenceEqual(other.Segments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Limit, Start, Due, Segments.Length);
}
