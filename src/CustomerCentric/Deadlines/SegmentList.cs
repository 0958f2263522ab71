using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Collects the spans of an explanation; each begins where the one before ended, so they cannot leave a gap.
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
    internal void Until(Instant end, SegmentKind kind, LocalizedText? name = null, bool isAssumed = false)
    {
        if (end <= End)
            return;
        _segments.Add(new(kind, End, end, name) { IsAssumed = isAssumed });
        End = end;
    }

    /// <summary>
    /// Like <see cref="Until"/>, but cut and marked where the calendar's known dates begin and end; and a span like the last
    /// one makes that one longer.
    /// </summary>
    internal void Extend(Instant end, SegmentKind kind, LocalizedText? name = null)
    {
        while (End < end)
        {
            var cut = End < _knownFrom ? Instant.Min(end, _knownFrom) : End < _knownTo ? Instant.Min(end, _knownTo) : end;
            var isAssumed = End < _knownFrom || End >= _knownTo;
            if (_segments.Count > 0 && _segments[^1] is var last && (last.Kind, last.Name, last.IsAssumed) == (kind, name, isAssumed))
            {
                _segments[^1] = last with { To = cut };
                End = cut;
            }
            else
            {
                Until(cut, kind, name, isAssumed);
            }
        }
    }

    /// <summary>Adds spans that follow each other from the last end.</summary>
    internal void Append(ImmutableArray<ExplanationSegment> segments)
    {
        _segments.AddRange(segments);
        if (segments.Length > 0)
            End = segments[^1].To;
    }

    internal ImmutableArray<ExplanationSegment> ToImmutable() => _segments.ToImmutable();
}
