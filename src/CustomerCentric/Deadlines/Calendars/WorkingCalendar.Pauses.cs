using NodaTime;

namespace CustomerCentric.Deadlines;

/// <content>Working time with pauses, and how an answer came about.</content>
public sealed partial class WorkingCalendar
{
    /// <summary>The instant at which this much working time has passed since the start, not counting what passes in pauses.</summary>
    /// <param name="start">Where to start; in a pause the time starts when that ends.</param>
    /// <param name="workingTime">Not negative.</param>
    /// <param name="pauses">Half-open, in any order; they may overlap. Their ends must be given: while a pause lasts, nobody knows.</param>
    /// <param name="landing">What to answer when the time is used up exactly at a close or where a pause begins. Default: there.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workingTime"/> is negative, or <paramref name="landing"/> is none of the defined ones.</exception>
    /// <exception cref="ArgumentException">A pause has no start or no end.</exception>
    /// <exception cref="CalendarRangeException">The start or the answer is not in the range that is answered.</exception>
    public Instant Add(Instant start, Duration workingTime, IEnumerable<Interval> pauses, Landing landing = Landing.Close)
    {
        ArgumentNullException.ThrowIfNull(pauses);
        ArgumentOutOfRangeException.ThrowIfLessThan(workingTime, Duration.Zero);
        ThrowIfUndefined(landing);
        // A pause that reaches into the known range does not make known what came before.
        if (!Knows(start))
            throw Beyond.Add(this, start, workingTime);
        var left = workingTime;
        foreach (var pause in InOrder(pauses))
        {
            if (pause.End <= start)
                continue;
            // What lies beyond the known range cannot hold the answer up; the addition itself says what is not known.
            if (pause.Start >= start && (pause.Start > _last || Reaches(start, pause.Start, left, landing)))
                break;
            left -= pause.Start > start ? Between(start, pause.Start) : Duration.Zero;
            start = pause.End;
        }
        return Add(start, left, landing);
    }

    /// <summary>How <see cref="Add(Instant, Duration, IEnumerable{Interval}, Landing)"/> or <see cref="Add(Instant, Duration, Landing)"/> came to its answer.</summary>
    /// <param name="start">Where to start.</param>
    /// <param name="workingTime">Zero and negative amounts as in <see cref="Add(Instant, Duration, Landing)"/>; with pauses, not negative.</param>
    /// <param name="landing">As in <see cref="Add(Instant, Duration, Landing)"/>.</param>
    /// <param name="pauses">None by default.</param>
    /// <returns>
    /// Spans in order of time, from the earlier of start and answer to the later, without gap or overlap; those that count
    /// as working add up to the amount, whichever its sign.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="landing"/> is none of the defined ones, or the amount is negative and there are pauses.</exception>
    /// <exception cref="ArgumentException">A pause has no start or no end.</exception>
    /// <exception cref="CalendarRangeException">The start or the answer is not in the range that is answered.</exception>
    public DeadlineExplanation Explain(
        Instant start, Duration workingTime, Landing landing = Landing.Close, IEnumerable<Interval>? pauses = null)
    {
        var stops = pauses is null ? [] : InOrder(pauses);
        var at = stops.Length == 0 ? Add(start, workingTime, landing) : Add(start, workingTime, stops, landing);
        var segments = new TimeBreakdown(this, _definition, _resolver).Of(Instant.Min(start, at), Instant.Max(start, at), stops);
        return new(new WorkingTime(workingTime, landing), Zone, start, new(at, at.InZone(Zone).Date), segments);
    }

    // Whether the time left is used up before the pause; exactly at its beginning, the landing decides.
    private bool Reaches(Instant start, Instant pause, Duration left, Landing landing) =>
        Between(start, pause) is var until && (until > left || (until == left && landing == Landing.Close && left > Duration.Zero));

    private static Interval[] InOrder(IEnumerable<Interval> pauses)
    {
        Interval[] given = [.. pauses];
        if (given.Any(pause => !pause.HasStart || !pause.HasEnd))
            throw new ArgumentException("A pause needs a start and an end.", nameof(pauses));
        return [.. given.OrderBy(pause => pause.Start)];
    }
}
