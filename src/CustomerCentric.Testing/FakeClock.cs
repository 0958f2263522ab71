using NodaTime;

namespace CustomerCentric.Testing;

/// <summary>A clock that stands still until it is told otherwise. Thread-safe.</summary>
/// <param name="start">The first instant it shows.</param>
public sealed class FakeClock(Instant start) : IClock
{
    private readonly Lock _lock = new();
    private Instant _now = start;

    /// <summary>The instant that the clock shows; may be set forwards and backwards.</summary>
    public Instant Now
    {
        get
        {
            lock (_lock)
                return _now;
        }

        set
        {
            lock (_lock)
                _now = value;
        }
    }

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Now;

    /// <summary>Moves the clock; a negative duration moves it back.</summary>
    public void Advance(Duration duration)
    {
        lock (_lock)
            _now += duration;
    }
}
