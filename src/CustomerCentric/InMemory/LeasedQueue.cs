using NodaTime;

namespace CustomerCentric.InMemory;

/// <summary>Things that wait, in order of their time and then of their arrival; a claim hides one until its lease has passed. Needs a lock.</summary>
internal sealed class LeasedQueue<TKey, T>(Func<T, Instant> time, Func<T, TKey> key)
    where TKey : notnull
    where T : class
{
    private readonly SortedSet<Entry> _entries = new(Comparer<Entry>.Create(
        (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Arrival.CompareTo(b.Arrival)));

    private readonly Dictionary<TKey, Entry> _byKey = [];
    private long _arrivals;

    internal T? First => _entries.Min?.Item;

    internal void Add(T item)
    {
        var entry = new Entry(item, time(item), _arrivals++);
        _byKey.Add(key(item), entry);
        _entries.Add(entry);
    }

    internal bool Remove(T item) => _byKey.Remove(key(item), out var entry) && _entries.Remove(entry);

    internal IReadOnlyList<T> Claim(Instant now, int limit, Duration lease)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var claimed = new List<T>();
        foreach (var entry in _entries)
        {
            if (entry.At >= now || claimed.Count == limit)
                break;
            if (entry.ClaimedUntil > now)
                continue;
            entry.ClaimedUntil = Instant.MaxValue - now > lease ? now + lease : Instant.MaxValue;
            claimed.Add(entry.Item);
        }
        return claimed;
    }

    private sealed class Entry(T item, Instant at, long arrival)
    {
        internal T Item { get; } = item;

        internal Instant At { get; } = at;

        internal long Arrival { get; } = arrival;

        internal Instant ClaimedUntil { get; set; } = Instant.MinValue;
    }
}
