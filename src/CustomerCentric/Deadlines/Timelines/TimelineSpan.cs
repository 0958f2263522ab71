using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What a span of a timeline is drawn as.</summary>
internal enum TimelineKind
{
    /// <summary>It counts towards the limit.</summary>
    Counted,

    /// <summary>It does not: closed, a holiday, a break, the first day.</summary>
    NotCounted,

    /// <summary>The clock stood still.</summary>
    Paused,

    /// <summary>An extension added it.</summary>
    Extended,

    /// <summary>The due instant has passed and the promise is still open.</summary>
    Late,

    /// <summary>A duty without measure is open.</summary>
    Open,
}

/// <summary>A span of a timeline, from its start (inclusive) to its end (exclusive).</summary>
/// <param name="Kind">What it is drawn as.</param>
/// <param name="From">The start.</param>
/// <param name="To">The end.</param>
/// <param name="IsSpared">Whether it was not needed any more, because the clock had stopped before.</param>
internal readonly record struct TimelineSpan(TimelineKind Kind, Instant From, Instant To, bool IsSpared = false);
