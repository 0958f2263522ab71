using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>What the rows of one complaint show by themselves, whatever the workflow says to them.</summary>
internal readonly record struct RawCounts(bool IsEscalated, bool IsHandedBack, bool SkipsLevel, bool IsReopened, bool IsPaused)
{
    /// <summary>Looks at the rows.</summary>
    /// <param name="log">The complaint.</param>
    /// <param name="waits">How long it was paused, by what the log calls it, is added here.</param>
    public static RawCounts Of(LoggedComplaint log, Dictionary<string, Duration> waits)
    {
        RawCounts counts = default;
        LogRow? standing = null;
        var level = 0;
        for (var i = 0; i < log.Rows.Count; i++)
        {
            var row = log.Rows[i];
            if (row.Level > 0)
            {
                var rise = level == 0 ? 0 : row.Level - level;
                counts = counts with
                {
                    IsEscalated = counts.IsEscalated || rise > 0,
                    IsHandedBack = counts.IsHandedBack || rise < 0,
                    SkipsLevel = counts.SkipsLevel || rise > 1,
                };
                level = row.Level;
            }
            if (row.Activity.IsPaused)
            {
                counts = counts with { IsPaused = true };
                var until = i + 1 < log.Rows.Count ? Instant.Max(log.Rows[i + 1].At, row.At) : row.At;
                waits[row.Activity.Name] = waits.GetValueOrDefault(row.Activity.Name) + (until - row.At);
            }
            if (row.Activity.SaysNothing)
                continue;
            counts = counts with { IsReopened = counts.IsReopened || (standing is { Activity.IsSolved: true } && !row.Activity.IsSolved) };
            standing = row;
        }
        return counts;
    }
}
