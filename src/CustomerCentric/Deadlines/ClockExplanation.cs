using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Why a clock runs from when it does. Stored by name.</summary>
internal enum ClockStartKind
{
    /// <summary>From the event that starts it.</summary>
    Event,

    /// <summary>The event came after hours, so that it runs from the next opening.</summary>
    NextOpening,

    /// <summary>From where another milestone, or the round before, fell due.</summary>
    Expiry,

    /// <summary>From when other facts made another limit count.</summary>
    Regraded,
}

/// <summary>Why a clock runs from when it does. Immutable.</summary>
/// <param name="Kind">By which rule.</param>
/// <param name="By">The name of the event, or of the milestone that fell due.</param>
/// <param name="At">When that was.</param>
internal sealed record ClockStart(ClockStartKind Kind, string By, Instant At);

/// <summary>
/// How the due time of a complaint's milestone came about: what started it, what was counted, and every extension, cap and
/// event that moved it. Whoever doubts it asks <see cref="ExplanationVerifier"/>. Immutable, thread-safe.
/// </summary>
public sealed record ClockExplanation
{
    internal ClockExplanation(string milestone, ClockStart? start, ImmutableArray<DueStep> steps) => (Milestone, Start, Steps) = (milestone, start, steps);

    /// <summary>The milestone's name in the policy.</summary>
    public string Milestone { get; internal init; }

    /// <summary>The name of the event, or of the milestone that fell due, that started its clock; null when the clock was started elsewhere.</summary>
    public string? StartedBy => Start?.By;

    /// <summary>The time limit that was counted first.</summary>
    public TimeLimit Limit => Steps[0].Counted!.Limit;

    /// <summary>The zone in which it was counted.</summary>
    public DateTimeZone Zone => Steps[0].Counted!.Zone;

    /// <summary>From when it was counted.</summary>
    public Instant StartedAt => Steps[0].Counted!.Start;

    /// <summary>When it is due.</summary>
    public DueTime Due => Steps[^1].Due;

    /// <summary>Whether a step rests on dates whose holidays nobody knows, so that the plain week was assumed.</summary>
    public bool IsAssumed => Steps.Any(step => step.Counted is { IsAssumed: true });

    /// <summary>
    /// All spans from <see cref="StartedAt"/> to the due instant, without gap or overlap, as they were counted by the steps that hold.
    /// Of an agreed date, what follows the limit is one <see cref="SegmentKind.Extension"/>.
    /// </summary>
    public ImmutableArray<ExplanationSegment> Segments => StepSegments.Of(Steps);

    /// <summary>What started its clock; null when the clock was started elsewhere.</summary>
    internal ClockStart? Start { get; init; }

    /// <summary>One or more, in order; what is due after the last one holds.</summary>
    internal ImmutableArray<DueStep> Steps { get; init; }

    /// <summary>The explanation in a language, a line a run of like segments and a paragraph a step.</summary>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    public string ToText(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new ClockExplanationText(this, language).Write();
    }

    /// <summary>The explanation in English.</summary>
    public override string ToString() => ToText("en");

    /// <summary>Whether the other has the same start and steps.</summary>
    public bool Equals(ClockExplanation? other) =>
        other is not null && Milestone == other.Milestone && Start == other.Start && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Milestone, Start, Steps.Length);
}
