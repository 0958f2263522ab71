namespace CustomerCentric.Deadlines;

/// <summary>An unbroken stretch of working time, half-open, in nanoseconds since the Unix epoch; never empty.</summary>
internal readonly record struct WorkingPeriod(long Open, long Close)
{
    /// <summary>Sorts the periods and joins those that overlap or adjoin, so that midnight leaves no seam.</summary>
    public static List<WorkingPeriod> Merge(List<WorkingPeriod> periods)
    {
        periods.Sort(static (a, b) => a.Open.CompareTo(b.Open));
        List<WorkingPeriod> merged = new(periods.Count);
        foreach (WorkingPeriod period in periods)
        {
            if (merged.Count > 0 && period.Open <= merged[^1].Close)
                merged[^1] = merged[^1] with { Close = Math.Max(merged[^1].Close, period.Close) };
            else
                merged.Add(period);
        }
        return merged;
    }
}
