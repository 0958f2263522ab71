using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>How far the reading of a log in time order has come: to the time that ten of its rows have reached, so that no few rows far ahead carry it away.</summary>
internal sealed class LogReach
{
    private const int Rows = 10;

    private readonly PriorityQueue<Instant, Instant> _latest = new();

    /// <summary>The time; null while there are fewer rows.</summary>
    public Instant? At => _latest.Count < Rows ? null : _latest.Peek();

    /// <summary>Adds a row.</summary>
    public void Add(Instant at)
    {
        if (_latest.Count < Rows)
            _latest.Enqueue(at, at);
        else
            _latest.EnqueueDequeue(at, at);
    }
}
