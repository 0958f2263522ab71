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

    /// <summary>What is left of merged periods when merged breaks are taken out.</summary>
    public static List<WorkingPeriod> Without(List<WorkingPeriod> periods, List<WorkingPeriod> breaks)
    {
        if (breaks.Count == 0 || periods.Count == 0)
            return periods;
        List<WorkingPeriod> left = new(periods.Count + 1);
        int next = FirstClosingAfter(periods[0].Open, breaks);
        foreach (WorkingPeriod period in periods)
        {
            while (next < breaks.Count && breaks[next].Close <= period.Open)
                next++;
            long from = period.Open;
            // A break may reach into the next period as well, so the walk over this one does not use it up.
            for (int i = next; i < breaks.Count && breaks[i].Open < period.Close; i++)
            {
                if (breaks[i].Open > from)
                    left.Add(new WorkingPeriod(from, breaks[i].Open));
                from = breaks[i].Close;
            }
            if (from < period.Close)
                left.Add(new WorkingPeriod(from, period.Close));
        }
        return left;
    }

    // Of a single date's few periods among a thousand breaks the walk would be long.
    private static int FirstClosingAfter(long time, List<WorkingPeriod> merged)
    {
        int low = 0;
        int high = merged.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (merged[middle].Close <= time)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
