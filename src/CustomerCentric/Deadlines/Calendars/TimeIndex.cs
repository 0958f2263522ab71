using System.Numerics;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Merged periods, indexed by time and by the working time that lies before them, so that both directions of the question
/// cost one table look-up and a short scan, whatever the distance. Immutable. Callers check the range; units are nanoseconds.
/// </summary>
internal sealed class TimeIndex
{
    // A bucket of 2^46 ns is 19.5 h: nearly a day, found by a shift, where dividing by a day costs several times as much.
    private const int TimeShift = 46;

    private readonly long _first;
    private readonly Edge[] _edges;
    private readonly int[] _byTime;
    private readonly int[] _byWork;
    private readonly int _workShift;

    /// <summary>Indexes at least one period; all lie within <paramref name="first"/> and <paramref name="last"/>.</summary>
    public TimeIndex(List<WorkingPeriod> merged, long first, long last)
    {
        _first = first;
        Count = merged.Count;
        _edges = new Edge[Count + 2];
        for (int i = 0; i < Count; i++)
        {
            _edges[i] = new Edge(merged[i].Open, Work);
            Work += merged[i].Close - merged[i].Open;
        }
        // A period that never comes, of one nanosecond: scans stop at it without looking for the end of the array.
        _edges[Count] = new Edge(last, Work);
        _edges[Count + 1] = new Edge(last, Work + 1);

        _byTime = new int[((last - first) >> TimeShift) + 1];
        for (int bucket = 0, i = 0; bucket < _byTime.Length; bucket++)
        {
            while (CloseOf(i) <= first + ((long)bucket << TimeShift))
                i++;
            _byTime[bucket] = i;
        }

        // One to two buckets a period, on average.
        _workShift = BitOperations.Log2((ulong)(Work / Count));
        _byWork = new int[(Work >> _workShift) + 1];
        for (int bucket = 0, i = 0; bucket < _byWork.Length; bucket++)
        {
            while (_edges[i + 1].WorkBefore < (long)bucket << _workShift)
                i++;
            _byWork[bucket] = i;
        }
    }

    /// <summary>How many periods there are.</summary>
    public int Count { get; }

    /// <summary>All the working time there is.</summary>
    public long Work { get; }

    public long OpenOf(int period) => _edges[period].Open;

    public long CloseOf(int period) => _edges[period].Open + (_edges[period + 1].WorkBefore - _edges[period].WorkBefore);

    /// <summary>The first period that closes after the time; <see cref="Count"/> when none does.</summary>
    public int PeriodClosingAfter(long time)
    {
        int period = _byTime[(time - _first) >> TimeShift];
        while (CloseOf(period) <= time)
            period++;
        return period;
    }

    /// <summary>The working time between the start of the range and this time.</summary>
    public long WorkBefore(long time)
    {
        Edge edge = _edges[PeriodClosingAfter(time)];
        return edge.WorkBefore + Math.Max(0, time - edge.Open);
    }

    /// <summary>The earliest time before which this much work lies, a close if it is one; from 1 to <see cref="Work"/>.</summary>
    public long EarliestAfter(long work)
    {
        int period = _byWork[work >> _workShift];
        while (_edges[period + 1].WorkBefore < work)
            period++;
        return _edges[period].Open + (work - _edges[period].WorkBefore);
    }

    /// <summary>The latest time before which this much work lies, always an open one; from 0 to below <see cref="Work"/>.</summary>
    public long LatestAfter(long work)
    {
        int period = _byWork[work >> _workShift];
        while (_edges[period + 1].WorkBefore <= work)
            period++;
        return _edges[period].Open + (work - _edges[period].WorkBefore);
    }

    // Side by side, because every look-up reads both.
    private readonly record struct Edge(long Open, long WorkBefore);
}
