using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Where the log says itself whether a promise was kept: by a column of its own, or by the due time that it shows.</summary>
/// <param name="Column">The column of the verdict.</param>
/// <param name="Met">The values that mean yes.</param>
/// <param name="Breached">The values that mean no.</param>
/// <param name="Due">The column of the log's due time.</param>
/// <param name="Stopped">The column of the time when the promise was kept.</param>
/// <param name="Milestone">Our milestone to compare with; null compares none.</param>
internal sealed record LogVerdictColumns(
    string? Column, ImmutableHashSet<string> Met, ImmutableHashSet<string> Breached, string? Due, string? Stopped, string? Milestone);
