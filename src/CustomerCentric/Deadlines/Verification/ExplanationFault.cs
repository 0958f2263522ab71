namespace CustomerCentric.Deadlines;

/// <summary>One thing in an explanation that the calendar's definition does not bear out.</summary>
/// <param name="Segment">The place of the false segment among the segments, from 0; null when the whole explanation is meant.</param>
/// <param name="Claim">What the explanation says, in English.</param>
/// <param name="Finding">What is so, in English.</param>
public sealed record ExplanationFault(int? Segment, string Claim, string Finding)
{
    /// <summary>The fault as one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{(Segment is { } place ? $"segment {place}" : "explanation")}: {Claim}; {Finding}");
}
