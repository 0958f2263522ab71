using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>A row of a log, read. A value, because a log has many.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="At">When it happened.</param>
/// <param name="Activity">What it means.</param>
/// <param name="Level">The level, from 1; 0 where the log names none.</param>
/// <param name="Actor">Who did it; null where the log does not say.</param>
/// <param name="Facts">The facts that are true from then on; shared between rows that say the same.</param>
internal readonly record struct LogRow(long Line, Instant At, LogActivity Activity, int Level, string? Actor, ImmutableArray<string> Facts);

/// <summary>All that a log says of one complaint. Filled while its rows are read, then left alone.</summary>
internal sealed class LoggedComplaint(string id, byte[] key)
{
    /// <summary>The bytes of its id.</summary>
    public byte[] Key => key;

    /// <summary>How the log names it.</summary>
    public string Id => id;

    /// <summary>Its rows, in the order of the log.</summary>
    public List<LogRow> Rows { get; } = [];

    /// <summary>When it was received, where a column says so.</summary>
    public Instant? Received { get; set; }

    /// <summary>The log's own verdict; the last one counts.</summary>
    public LogJudgement Verdict { get; set; }

    /// <summary>The log's own due time; null where it shows none.</summary>
    public Instant? Due { get; set; }

    /// <summary>What its last row was like, to find the same row twice.</summary>
    public ulong LastRow { get; set; }
}
