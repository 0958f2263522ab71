using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// When an office works, and arithmetic in that time. Periods are half-open, [open, close); working time is elapsed time,
/// so a shift across a change of the clocks counts what really passes. Wall-clock hours that the zone skips move forward by
/// the length of the gap, those that happen twice mean the earlier; a date that the zone skips has no working time.
/// Overlapping and adjoining periods are one.
/// </summary>
/// <remarks>
/// <para>Immutable and safe for any number of threads. Two calendars are equal when their definitions are, that is when
/// their <see cref="Version"/> is the same. A date of another calendar system means the same day; answers are ISO dates.</para>
/// <para>The known range runs from the start of <see cref="KnownFrom"/> to the start of the day after
/// <see cref="KnownUntil"/>, or to the close of the last known shift when that is later. A shift started on the eve of
/// <see cref="KnownFrom"/> is not known and counts as closed. Every member that takes an instant, date or amount throws
/// <see cref="CalendarRangeException"/> when the question or its answer lies beyond: nothing is guessed.</para>
/// </remarks>
public sealed class WorkingCalendar : IEquatable<WorkingCalendar>
{
    private readonly CalendarDefinition _definition;
    private readonly Instant _first;
    private readonly Instant _last;
    private readonly TimeIndex _time;
    private readonly DayIndex _days;
    private readonly Duration _mostForward;
    private readonly Duration _mostBack;

    private WorkingCalendar(CalendarDefinition definition, List<WorkingPeriod> merged, List<LocalDate> businessDays)
    {
        _definition = definition;
        _first = PeriodResolver.StartOf(definition.KnownFrom, definition.Zone);
        _last = Instant.Max(
            PeriodResolver.StartOf(definition.KnownUntil.PlusDays(1), definition.Zone),
            UnixNanoseconds.ToInstant(merged[^1].Close));
        _time = new TimeIndex(merged, UnixNanoseconds.Of(_first), UnixNanoseconds.Of(_last));
        _days = new DayIndex(definition.KnownFrom, definition.KnownUntil, businessDays);
        _mostForward = Duration.FromNanoseconds(_time.Work);
        _mostBack = -_mostForward;
        Version = CalendarVersion.Of(definition);
    }

    /// <summary>The zone of all local times.</summary>
    public DateTimeZone Zone => _definition.Zone;

    /// <summary>The first date for which the calendar answers, inclusive.</summary>
    public LocalDate KnownFrom => _definition.KnownFrom;

    /// <summary>The last date for which the calendar answers, inclusive.</summary>
    public LocalDate KnownUntil => _definition.KnownUntil;

    /// <summary>
    /// The content hash: SHA-256 of the definition's canonical text, 64 lower-case hexadecimal digits. It covers hours,
    /// dates, holidays with their names, the known range and the zone's id, but not the zone's rules.
    /// </summary>
    public string Version { get; }

    /// <summary>Builds a calendar and its index: some milliseconds for 30 years, so build once and share.</summary>
    /// <param name="build">Says what the working time is.</param>
    /// <returns>The calendar; later calls on the builder do not change it.</returns>
    /// <exception cref="ConfigurationException">
    /// Something is wrong; it carries all faults. Paths are <c>zone</c>, <c>week</c>, <c>week.mon</c>, <c>week.mon[0]</c>,
    /// <c>dates.2026-12-24</c>, <c>dates.2026-12-24[1]</c>, <c>holidays.2026-12-25</c>, <c>knownFrom</c>, <c>knownUntil</c>.
    /// </exception>
    public static WorkingCalendar Build(Action<WorkingCalendarBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        const string Subject = "Working calendar";
        WorkingCalendarBuilder builder = new();
        build(builder);
        List<ConfigurationFault> faults = [];
        CalendarDefinition? definition = new DefinitionReader(builder, faults).Read();
        ConfigurationException.ThrowIfAny(Subject, faults);

        List<WorkingPeriod> periods = [];
        List<LocalDate> businessDays = [];
        for (LocalDate date = definition!.KnownFrom; date <= definition.KnownUntil; date = date.PlusDays(1))
        {
            if (PeriodResolver.AddPeriodsOf(date, definition, periods))
                businessDays.Add(date);
        }
        if (periods.Count == 0)
            faults.Add(new ConfigurationFault("week", "There is no working time on any known date."));
        ConfigurationException.ThrowIfAny(Subject, faults);
        return new WorkingCalendar(definition, WorkingPeriod.Merge(periods), businessDays);
    }

    /// <summary>The instant at which this much working time has passed since the start.</summary>
    /// <param name="start">Where to start; closed time after it does not count.</param>
    /// <param name="workingTime">
    /// Zero gives <paramref name="start"/> itself when open, else the next opening. A negative amount goes back, as
    /// <see cref="Subtract"/> does, whatever the landing.
    /// </param>
    /// <param name="landing">What to answer when the time is used up exactly at a close. Default: the close.</param>
    /// <returns>The instant; no allocation, and the cost does not depend on the amount.</returns>
    /// <exception cref="CalendarRangeException">The start or the answer is not in the known range.</exception>
    public Instant Add(Instant start, Duration workingTime, Landing landing = Landing.Close)
    {
        if (Knows(start) && IsWithinReach(workingTime)
            && TryMove(start, workingTime.ToInt64Nanoseconds(), landing, out Instant answer))
            return answer;
        throw Beyond.Add(this, start, workingTime);
    }

    /// <summary>
    /// The latest instant from which this much working time passes until the start: an opening when the time is used up
    /// exactly there. It is the last moment to begin work that must be done by <paramref name="start"/>.
    /// </summary>
    /// <param name="start">Where to start going back.</param>
    /// <param name="workingTime">Zero and negative amounts mean what <see cref="Add"/> makes of the opposite amount.</param>
    /// <returns>The instant; no allocation, and the cost does not depend on the amount.</returns>
    /// <exception cref="CalendarRangeException">The start or the answer is not in the known range.</exception>
    public Instant Subtract(Instant start, Duration workingTime)
    {
        if (Knows(start) && IsWithinReach(workingTime)
            && TryMove(start, -workingTime.ToInt64Nanoseconds(), Landing.Close, out Instant answer))
            return answer;
        throw Beyond.Subtract(this, start, workingTime);
    }

    /// <summary>The working time between two instants; the negative of the forward value when they are reversed.</summary>
    /// <param name="start">From when; may be the end of the known range.</param>
    /// <param name="end">Until when; may be the end of the known range.</param>
    /// <exception cref="CalendarRangeException">One of them is not in the known range.</exception>
    public Duration Between(Instant start, Instant end)
    {
        if (!Knows(start) || !Knows(end))
            throw Beyond.Between(this, start, end);
        return Duration.FromNanoseconds(
            _time.WorkBefore(UnixNanoseconds.Of(end)) - _time.WorkBefore(UnixNanoseconds.Of(start)));
    }

    /// <summary>Whether the instant lies in a period; an opening does, a close does not.</summary>
    /// <param name="at">The instant, before the end of the known range.</param>
    /// <exception cref="CalendarRangeException">The instant is not in the known range.</exception>
    public bool IsOpen(Instant at)
    {
        if (!Knows(at) || at == _last)
            throw Beyond.At(this, "whether it is open", at);
        long time = UnixNanoseconds.Of(at);
        return _time.OpenOf(_time.PeriodClosingAfter(time)) <= time;
    }

    /// <summary>The instant itself when open, else the next opening.</summary>
    /// <param name="at">The instant.</param>
    /// <exception cref="CalendarRangeException">The instant is not in the known range, or no opening follows in it.</exception>
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
    /// <exception cref="CalendarRangeException">The instant is not in the known range, or no close precedes it there.</exception>
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

    /// <summary>Whether the date owns working time. A shift that only runs on from the day before makes no business day.</summary>
    /// <param name="date">A known date.</param>
    /// <exception cref="CalendarRangeException">The date is not known.</exception>
    public bool IsBusinessDay(LocalDate date) =>
        _days.IsBusinessDay(date) ?? throw Beyond.On(this, "whether it is a business day", date);

    /// <summary>The n-th business day strictly after the date (before it, when negative), whatever the date itself is.</summary>
    /// <param name="date">A known date.</param>
    /// <param name="days">Business days; 0 gives the date itself when it is one, else the next one.</param>
    /// <exception cref="CalendarRangeException">The date or the answer is not known.</exception>
    public LocalDate AddBusinessDays(LocalDate date, int days) =>
        _days.TryAdd(date, days, out LocalDate answer) ? answer : throw Beyond.AddDays(this, date, days);

    /// <summary>Counts the business days in [from, to); when reversed, minus those in (to, from].</summary>
    /// <param name="from">The first date; inclusive.</param>
    /// <param name="to">The date after the last; exclusive in both directions, so it may lie one day beyond the known dates.</param>
    /// <exception cref="CalendarRangeException">A date to be counted is not known.</exception>
    public int CountBusinessDays(LocalDate from, LocalDate to) =>
        _days.TryCount(from, to, out int count) ? count : throw Beyond.Count(this, from, to);

    /// <summary>The periods between two instants, in order, clipped to them; adjoining ones are merged.</summary>
    /// <param name="start">From when, inclusive.</param>
    /// <param name="end">Until when, exclusive; not before <paramref name="start"/>.</param>
    /// <returns>A new list; empty when there is no working time.</returns>
    /// <exception cref="ArgumentException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    /// <exception cref="CalendarRangeException">One of them is not in the known range.</exception>
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

    /// <summary>The periods that start on the date, whole and in order; an overnight shift belongs to its start date.</summary>
    /// <param name="date">A known date.</param>
    /// <returns>A new list; empty when the date is no business day.</returns>
    /// <exception cref="CalendarRangeException">The date is not known.</exception>
    public IReadOnlyList<Interval> Periods(LocalDate date)
    {
        List<WorkingPeriod> periods = [];
        PeriodResolver.AddPeriodsOf(Known(date, "the periods"), _definition, periods);
        return [.. WorkingPeriod.Merge(periods).Select(period => ToInterval(period.Open, period.Close))];
    }

    /// <summary>
    /// The name of the holiday that closes the date; null when there is none, when it has no name, or when the date has hours
    /// of its own, which win.
    /// </summary>
    /// <param name="date">A known date.</param>
    /// <exception cref="CalendarRangeException">The date is not known.</exception>
    public string? HolidayName(LocalDate date) => _definition.HolidayName(Known(date, "the holiday"));

    /// <summary>Whether the other calendar has the same definition.</summary>
    /// <param name="other">The other calendar.</param>
    public bool Equals(WorkingCalendar? other) => other is not null && Version == other.Version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WorkingCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => Version.GetHashCode(StringComparison.Ordinal);

    private bool Knows(Instant at) => at >= _first && at <= _last;

    // More than all the working time there is leads beyond, and might not fit in 64 bits.
    private bool IsWithinReach(Duration workingTime) => workingTime <= _mostForward && workingTime >= _mostBack;

    private bool TryMove(Instant start, long amount, Landing landing, out Instant answer)
    {
        long work = _time.WorkBefore(UnixNanoseconds.Of(start)) + amount;
        bool landsOnClose = amount > 0 && landing == Landing.Close;
        if (work < 0 || work > _time.Work || (work == _time.Work && !landsOnClose))
        {
            answer = default;
            return false;
        }
        answer = UnixNanoseconds.ToInstant(landsOnClose ? _time.EarliestAfter(work) : _time.LatestAfter(work));
        return true;
    }

    private LocalDate Known(LocalDate date, string question)
    {
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        return iso >= KnownFrom && iso <= KnownUntil ? iso : throw Beyond.On(this, question, iso);
    }

    private static Interval ToInterval(long open, long close) =>
        new(UnixNanoseconds.ToInstant(open), UnixNanoseconds.ToInstant(close));
}
