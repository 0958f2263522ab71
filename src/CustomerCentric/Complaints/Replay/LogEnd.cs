using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>
/// When a log ends: at its latest row, but for stray ones. Rows are stray when they lie more than a number of days after all others, are ten at most and no
/// more than one in a hundred: a year mistyped must not let every open complaint run out.
/// </summary>
internal sealed class LogEnd(Duration apart)
{
    private const int MostStray = 10;
    private const int OneIn = 100;

    // The latest ones, the earliest of them first.
    private readonly PriorityQueue<Instant, Instant> _latest = new();
    private long _rows;

    /// <summary>Adds a row.</summary>
    public void Add(Instant at)
    {
        _rows++;
        if (_latest.Count <= MostStray)
            _latest.Enqueue(at, at);
        else
            _latest.EnqueueDequeue(at, at);
    }

    /// <summary>The end, null where there are no rows, and how many rows lie beyond it.</summary>
    public (Instant? At, int Stray) Found()
    {
        var latest = _latest.UnorderedItems.Select(each => each.Element).Order().ToArray();
        for (var stray = (int)Math.Min(MostStray, _rows / OneIn); stray > 0; stray--)
        {
            if (latest[^stray] - latest[^(stray + 1)] > apart)
                return (latest[^(stray + 1)], stray);
        }
        return (latest.Length == 0 ? null : latest[^1], 0);
    }
}
