using System.Numerics;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Merged periods, indexed by time and by the working time that lies before them, so that both directions of the question
/// cost one table look-up and a short search, whatever the distance. Immutable. Callers check the range; units are nanoseconds.
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

        // One bucket more, in both: each begins where the search of the one before it ends.
        _byTime = new int[((last - first) >> TimeShift) + 2];
        _byTime[^1] = Count;
        for (int bucket = 0, i = 0; bucket < _byTime.Length - 1; bucket++)
        {
            while (CloseOf(i) <= first + ((long)bucket << TimeShift))
                i++;
            _byTime[bucket] = i;
        }

        // One to two buckets a period, on average.
        _workShift = BitOperations.Log2((ulong)(Work / Count));
        _byWork = new int[(Work >> _workShift) + 2];
        _byWork[^1] = Count;
        for (int bucket = 0, i = 0; bucket < _byWork.Length - 1; bucket++)
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
        long bucket = (time - _first) >> TimeShift;
        int period = _byTime[bucket];
        int last = _byTime[bucket + 1];
        return last - period > 1
            ? PeriodClosingAfter(time, period, last)
            : period + IsNegative(CloseOf(period) - time - 1);
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
        int period = PeriodEndingWith(work);
        return _edges[period].Open + (work - _edges[period].WorkBefore);
    }

    /// <summary>The latest time before which this much work lies, always an open one; from 0 to below <see cref="Work"/>.</summary>
    public long LatestAfter(long work)
    {
        // Whole nanoseconds: more than this much work is one more.
        int period = PeriodEndingWith(work + 1);
        return _edges[period].Open + (work - _edges[period].WorkBefore);
    }

    // The first period by whose close this much work is done.
    private int PeriodEndingWith(long work)
    {
        long bucket = work >> _workShift;
        int period = _byWork[bucket];
        int last = _byWork[bucket + 1];
        return last - period > 1
            ? PeriodEndingWith(work, period, last)
            : period + IsNegative(_edges[period + 1].WorkBefore - work);
    }

    // A bucket mostly holds at most one edge; whether it is behind comes out at random, so that the sign bit is faster than a
    // branch. A day full of breaks holds more, and years of a minute a day beside years without a close thousands: these are halved.
    private static int IsNegative(long difference) => (int)(difference >>> 63);

    private int PeriodClosingAfter(long time, int period, int last)
    {
        while (period < last)
        {
            int middle = (period + last) / 2;
            if (CloseOf(middle) <= time)
                period = middle + 1;
            else
                last = middle;
        }
        return period;
    }

    private int PeriodEndingWith(long work, int period, int last)
    {
        while (period < last)
        {
            int middle = (period + last) / 2;
            if (_edges[middle + 1].WorkBefore < work)
                period = middle + 1;
            else
                last = middle;
        }
        return period;
    }

    // Side by side, because every look-up reads both.
    private readonly record struct Edge(long Open, long WorkBefore);
}
