using NodaTime;

namespace CustomerCentric.Deadlines;

/// <content>Questions about working time.</content>
public sealed partial class WorkingCalendar
{
    /// <summary>The instant at which this much working time has passed since the start.</summary>
    /// <param name="start">Where to start; closed time after it does not count.</param>
    /// <param name="workingTime">
    /// Zero gives <paramref name="start"/> itself when open, else the next opening, whatever the landing. A negative
    /// amount goes back, as <see cref="Subtract"/> does.
    /// </param>
    /// <param name="landing">What to answer when the time is used up exactly at a close. Default: the close, the earliest such instant.</param>
    /// <returns>The instant; no allocation, and the cost does not depend on the amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="landing"/> is none of the defined ones.</exception>
    /// <exception cref="CalendarRangeException">The start or the answer is not in the range that is answered.</exception>
    public Instant Add(Instant start, Duration workingTime, Landing landing = Landing.Close)
    {
        ThrowIfUndefined(landing);
        if (Knows(start) && IsWithinReach(workingTime)
            && TryMove(start, workingTime.ToInt64Nanoseconds(), landing, out Instant answer))
            return answer;
        throw Beyond.Add(this, start, workingTime);
    }

    /// <summary>The instant from which this much working time passes until the start.</summary>
    /// <param name="start">Where to start going back.</param>
    /// <param name="workingTime">Zero and negative amounts mean what <see cref="Add(Instant, Duration, Landing)"/> makes of the opposite amount.</param>
    /// <param name="landing">
    /// What to answer when the time is used up exactly at an opening. Default: the close before it, the earliest such
    /// instant; the opening is the last moment to begin work that must be done by <paramref name="start"/>.
    /// </param>
    /// <returns>The instant; no allocation, and the cost does not depend on the amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="landing"/> is none of the defined ones.</exception>
    /// <exception cref="CalendarRangeException">The start or the answer is not in the range that is answered.</exception>
    public Instant Subtract(Instant start, Duration workingTime, Landing landing = Landing.Close)
    {
        ThrowIfUndefined(landing);
        if (Knows(start) && IsWithinReach(workingTime)
            && TryMove(start, -workingTime.ToInt64Nanoseconds(), landing, out Instant answer))
            return answer;
        throw Beyond.Subtract(this, start, workingTime);
    }

    /// <summary>
    /// <see cref="Add(Instant, Duration, Landing)"/> for many complaints at once: each start with the amount at the same place. Whatever cannot be
    /// answered is marked, and the rest goes on.
    /// </summary>
    /// <param name="starts">Where to start.</param>
    /// <param name="workingTimes">As many amounts of working time.</param>
    /// <param name="answers">
    /// Takes as many answers; <see cref="Instant.MinValue"/> where the start or the answer is not in the range that is
    /// answered. May be the same memory as <paramref name="starts"/>.
    /// </param>
    /// <param name="landing">What to answer when the time is used up exactly at a close. Default: the close.</param>
    /// <returns>How many could not be answered; 0 when all were. No allocation.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="landing"/> is none of the defined ones.</exception>
    public int AddAll(
        ReadOnlySpan<Instant> starts, ReadOnlySpan<Duration> workingTimes, Span<Instant> answers, Landing landing = Landing.Close)
    {
        if (workingTimes.Length != starts.Length || answers.Length != starts.Length)
        {
            throw new ArgumentException(
                $"The spans differ in length: {starts.Length} starts, {workingTimes.Length} amounts, {answers.Length} answers.");
        }
        ThrowIfUndefined(landing);
        int refused = 0;
        for (int i = 0; i < starts.Length; i++)
        {
            Instant start = starts[i];
            Duration amount = workingTimes[i];
            if (Knows(start) && IsWithinReach(amount) && TryMove(start, amount.ToInt64Nanoseconds(), landing, out Instant answer))
            {
                answers[i] = answer;
            }
            else
            {
                answers[i] = Instant.MinValue;
                refused++;
            }
        }
        return refused;
    }

    /// <summary>The working time between two instants; the negative of the forward value when they are reversed.</summary>
    /// <param name="start">From when; may be the end of the range that is answered.</param>
    /// <param name="end">Until when; may be the end of the range that is answered.</param>
    /// <exception cref="CalendarRangeException">One of them is not in the range that is answered.</exception>
    public Duration Between(Instant start, Instant end)
    {
        if (!Knows(start) || !Knows(end))
            throw Beyond.Between(this, start, end);
        return Duration.FromNanoseconds(
            _time.WorkBefore(UnixNanoseconds.Of(end)) - _time.WorkBefore(UnixNanoseconds.Of(start)));
    }

    /// <summary>Whether the instant lies in a period; an opening does, a close does not.</summary>
    /// <param name="at">The instant, before the end of the range that is answered.</param>
    /// <exception cref="CalendarRangeException">The instant is not in the range that is answered.</exception>
    public bool IsOpen(Instant at)
    {
        if (!Knows(at) || at == _last)
            throw Beyond.At(this, "whether it is open", at);
        long time = UnixNanoseconds.Of(at);
        return _time.OpenOf(_time.PeriodClosingAfter(time)) <= time;
    }

    /// <summary>The instant itself when open, else the next opening.</summary>
    /// <param name="at">The instant.</param>
    /// <exception cref="CalendarRangeException">The instant is not in the range that is answered, or no opening follows in it.</exception>
    public Instant NextOpening(Instant at)
    {
        if (Knows(at))
        {
            long time = UnixNanoseconds.Of(at);
            int period = _time.PeriodClosingAfter(time);
            if (period < _time.Count)
                return UnixNanoseconds.ToInstant(Math.Max(time, _time.OpenOf(period)));
        }
        throw Beyond.At(this, "the next opening", at);
    }

    /// <summary>The instant itself when open or exactly at a close, else the last close before it.</summary>
    /// <param name="at">The instant.</param>
    /// <exception cref="CalendarRangeException">The instant is not in the range that is answered, or no close precedes it there.</exception>
    public Instant PreviousClose(Instant at)
    {
        if (Knows(at))
        {
            long time = UnixNanoseconds.Of(at);
            int period = _time.PeriodClosingAfter(time);
            if (period < _time.Count && _time.OpenOf(period) <= time)
                return at;
            if (period > 0)
                return UnixNanoseconds.ToInstant(_time.CloseOf(period - 1));
        }
        throw Beyond.At(this, "the previous close", at);
    }

    /// <summary>The periods between two instants, in order, clipped to them; adjoining ones are merged.</summary>
    /// <param name="start">From when, inclusive.</param>
    /// <param name="end">Until when, exclusive; not before <paramref name="start"/>.</param>
    /// <returns>A new list; empty when there is no working time.</returns>
    /// <exception cref="ArgumentException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    /// <exception cref="CalendarRangeException">One of them is not in the range that is answered.</exception>
    public IReadOnlyList<Interval> Periods(Instant start, Instant end)
    {
        if (end < start)
            throw new ArgumentException("The end is before the start.", nameof(end));
        if (!Knows(start) || !Knows(end))
            throw Beyond.Between(this, start, end);
        List<Interval> periods = [];
        if (start == end)
            return periods;
        long from = UnixNanoseconds.Of(start);
        long to = UnixNanoseconds.Of(end);
        for (int i = _time.PeriodClosingAfter(from); i < _time.Count && _time.OpenOf(i) < to; i++)
            periods.Add(ToInterval(Math.Max(from, _time.OpenOf(i)), Math.Min(to, _time.CloseOf(i))));
        return periods;
    }

    /// <summary>The periods that start on the date, without breaks and in order; an overnight shift belongs to its start date.</summary>
    /// <param name="date">A date that is answered.</param>
    /// <returns>A new list; empty when the date is no business day.</returns>
    /// <exception cref="CalendarRangeException">The date is not answered.</exception>
    public IReadOnlyList<Interval> Periods(LocalDate date) =>
        [.. _resolver.PeriodsOf(Answered(date, "the periods")).Select(period => ToInterval(period.Open, period.Close))];

    private bool Knows(Instant at) => at >= _first && at <= _last;

    // More than all the working time there is leads beyond, and might not fit in 64 bits.
    private bool IsWithinReach(Duration workingTime) => workingTime <= _mostForward && workingTime >= _mostBack;

    // One compare, and the words of the fault elsewhere, so that adding stays small enough to be inlined.
    private static void ThrowIfUndefined(Landing landing)
    {
        if ((uint)landing > (uint)Landing.Opening)
            throw Undefined(landing);
    }

    private static ArgumentOutOfRangeException Undefined(Landing landing) =>
        new(nameof(landing), landing, $"{nameof(Landing.Close)} or {nameof(Landing.Opening)} is possible.");

    private bool TryMove(Instant start, long amount, Landing landing, out Instant answer)
    {
        long work = _time.WorkBefore(UnixNanoseconds.Of(start)) + amount;
        bool isEarliest = landing == Landing.Close && amount != 0;
        // The earliest instant at which no work lies behind is before all that is known; so is the latest with all of it.
        if (work < (isEarliest ? 1 : 0) || work > _time.Work - (isEarliest ? 0 : 1))
        {
            answer = default;
            return false;
        }
        answer = UnixNanoseconds.ToInstant(isEarliest ? _time.EarliestAfter(work) : _time.LatestAfter(work));
        return true;
    }

    private static Interval ToInterval(long open, long close) =>
        new(UnixNanoseconds.ToInstant(open), UnixNanoseconds.ToInstant(close));
}
