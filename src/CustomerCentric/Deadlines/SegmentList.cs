using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Collects the spans of an explanation; each begins where the one before ended, so they cannot leave a gap. Given a
/// calendar, it cuts them where its known dates begin and end, and marks what lies outside as assumed.
/// </summary>
internal sealed class SegmentList
{
    private readonly ImmutableArray<ExplanationSegment>.Builder _segments = ImmutableArray.CreateBuilder<ExplanationSegment>();
    private readonly Instant _knownFrom = Instant.MinValue;
    private readonly Instant _knownTo = Instant.MaxValue;

    internal SegmentList(Instant start, WorkingCalendar? calendar = null)
    {
        End = start;
        if (calendar is null)
            return;
        _knownFrom = PeriodResolver.StartOf(calendar.KnownFrom, calendar.Zone);
        // A last known shift may run on into dates that are not known; it is known all the same when nothing was assumed.
        if (calendar.AnswersUntil > calendar.KnownUntil)
            _knownTo = PeriodResolver.StartOf(calendar.KnownUntil.PlusDays(1), calendar.Zone);
    }

    /// <summary>Where the last span ended.</summary>
    internal Instant End { get; private set; }

    /// <summary>Adds the span from the last end to this one; an empty span is left out.</summary>
    internal void Until(Instant end, SegmentKind kind, LocalizedText? name = null)
    {
        while (End < end)
        {
            var cut = End < _knownFrom ? Instant.Min(end, _knownFrom) : End < _knownTo ? Instant.Min(end, _knownTo) : end;
            _segments.Add(new(kind, End, cut, name) { IsAssumed = End < _knownFrom || End >= _knownTo });
            End = cut;
        }
    }

    /// <summary>Like <see cref="Until"/>, but a span like the last one makes that one longer.</summary>
    internal void Extend(Instant end, SegmentKind kind, LocalizedText? name = null)
    {
        if (end <= End)
            return;
        var first = _segments.Count;
        Until(end, kind, name);
        if (first > 0 && _segments[first - 1] is var last && _segments[first] == last with { From = last.To, To = _segments[first].To })
        {
            _segments[first - 1] = last with { To = _segments[first].To };
            _segments.RemoveAt(first);
        }
    }

    internal ImmutableArray<ExplanationSegment> ToImmutable() => _segments.ToImmutable();
}
