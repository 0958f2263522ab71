namespace CustomerCentric.Complaints;

/// <summary>The file that a level makes for the report before the complaint leaves it (lập hồ sơ để báo cáo).</summary>
/// <param name="Summary">What was done and found.</param>
/// <param name="Cause">The host's code of the cause; null when not known yet.</param>
public sealed record LevelRecord(string Summary, string? Cause = null);
