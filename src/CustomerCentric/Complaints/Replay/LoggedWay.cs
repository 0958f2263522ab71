using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>The way of a complaint, for whoever wants it written.</summary>
/// <param name="Steps">Every step, in order.</param>
/// <param name="Waits">How long it was paused, by what the log calls it.</param>
internal sealed record LoggedWay(ImmutableArray<WayStep> Steps, ImmutableSortedDictionary<string, Duration> Waits);
