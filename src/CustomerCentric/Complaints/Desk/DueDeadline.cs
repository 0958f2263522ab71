using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>A running deadline whose due instant has passed, claimed from a store.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Milestone">The milestone's name.</param>
/// <param name="Occurrence">Which occurrence, from 1.</param>
/// <param name="Epoch">Its epoch when it was claimed.</param>
/// <param name="DueAt">The due instant.</param>
public sealed record DueDeadline(ComplaintKey Complaint, string Milestone, int Occurrence, int Epoch, Instant DueAt);
