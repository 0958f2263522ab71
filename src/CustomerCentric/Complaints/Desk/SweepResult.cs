using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>What a sweep did.</summary>
/// <param name="Events">Everything that happened, in the order in which it was stored.</param>
/// <param name="NextDue">When the next running deadline falls due; null when none runs.</param>
public sealed record SweepResult(ImmutableArray<ComplaintEvent> Events, Instant? NextDue);
