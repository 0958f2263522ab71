namespace CustomerCentric.Deadlines;

/// <summary>One thing in an explanation that the calendar's definition does not bear out.</summary>
/// <param name="Segment">The place of the false segment among the segments, from 0; null when the whole explanation is meant.</param>
/// <param name="Claim">What the explanation says, in English.</param>
/// <param name="Finding">What is so, in English.</param>
public sealed record ExplanationFault(int? Segment, string Claim, string Finding)
{
    /// <summary>The place of the false step among the steps of a <see cref="ClockExplanation"/>, from 0; null when no single one is meant.</summary>
    public int? Step { get; init; }

    /// <summary>The fault as one line.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{(Step is { } step ? $"step {step}{(Segment is null ? "" : ", ")}" : Segment is null ? "explanation" : "")}{(Segment is { } place ? $"segment {place}" : "")}: {Claim}; {Finding}");
}
