namespace WaterUtility;

/// <summary>What the command line asks for.</summary>
/// <param name="Log">The log file; null makes one up.</param>
/// <param name="Limits">Calendar days by type; null looks beside the log.</param>
/// <param name="AsOf">Judge as of this local time; null is the log's last time.</param>
/// <param name="Zone">The zone of the log's times.</param>
/// <param name="History">The request whose history is printed: an id, empty for the longest-running, null for none.</param>
/// <param name="Seed">The seed of the made-up log.</param>
internal sealed record RunSettings(
    string? Log = null, string? Limits = null, LocalDateTime? AsOf = null, string Zone = "America/New_York", string? History = null, ulong Seed = 2025);
