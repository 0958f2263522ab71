using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// When an office works, and arithmetic in that time. Periods are half-open, [open, close); working time is elapsed time,
/// so a shift across a change of the clocks counts what really passes. Wall-clock hours that the zone skips move forward by
/// the length of the gap, those that happen twice mean the earlier; a date that the zone skips has no working time.
/// Overlapping and adjoining periods are one; breaks are taken out last.
/// </summary>
/// <remarks>
/// <para>Immutable and safe for any number of threads. Two calendars are equal when their definitions are, that is when
/// their <see cref="Version"/> is the same. A date of another calendar system means the same day; answers are ISO dates.</para>
/// <para>Answers run from the start of <see cref="AnswersFrom"/> to the start of the day after <see cref="AnswersUntil"/>, or
/// to the close of the last shift when that is later. Where the hours of the eve of <see cref="AnswersFrom"/> would reach
/// into it, they begin at the close of that shift: nobody knows whether it was worked. Every member that takes an instant, date or amount throws
/// <see cref="CalendarRangeException"/> when the question or its answer lies beyond: nothing is guessed.</para>
/// </remarks>
public sealed partial class WorkingCalendar : IEquatable<WorkingCalendar>
{
    private const string Subject = "Working calendar";

    private readonly CalendarDefinition _definition;
    private readonly PeriodResolver _resolver;
    private readonly Instant _first;
    private readonly Instant _last;
    private readonly TimeIndex _time;
    private readonly DayIndex _days;
    private readonly Duration _mostForward;
    private readonly Duration _mostBack;
    private string? _zoneVersion;

    private WorkingCalendar(
        CalendarDefinition definition, PeriodResolver resolver, List<WorkingPeriod> periods, List<LocalDate> businessDays)
    {
        _definition = definition;
        _resolver = resolver;
        _first = resolver.First;
        _last = Instant.Max(PeriodResolver.StartOf(AnswersUntil.PlusDays(1), Zone), UnixNanoseconds.ToInstant(periods[^1].Close));
        _time = new TimeIndex(periods, UnixNanoseconds.Of(_first), UnixNanoseconds.Of(_last));
        _days = new DayIndex(AnswersFrom, AnswersUntil, businessDays, Zone);
        _mostForward = Duration.FromNanoseconds(_time.Work);
        _mostBack = -_mostForward;
        Version = CalendarVersion.Of(definition);
    }

    /// <summary>The zone of all local times.</summary>
    public DateTimeZone Zone => _definition.Zone;

    /// <summary>The first date whose holidays are known, inclusive.</summary>
    public LocalDate KnownFrom => _definition.KnownFrom;

    /// <summary>The last date whose holidays are known, inclusive.</summary>
    public LocalDate KnownUntil => _definition.KnownUntil;

    /// <summary>
    /// The first date for which the calendar answers, inclusive: <see cref="KnownFrom"/>, or earlier when the host opted in
    /// to the plain week (<see cref="WorkingCalendarBuilder.AssumePlainWeekFrom"/>).
    /// </summary>
    public LocalDate AnswersFrom => _definition.AnswersFrom;

    /// <summary>
    /// The last date for which the calendar answers, inclusive: <see cref="KnownUntil"/>, or later when the host opted in
    /// to the plain week (<see cref="WorkingCalendarBuilder.AssumePlainWeekUntil"/>).
    /// </summary>
    public LocalDate AnswersUntil => _definition.AnswersUntil;

    /// <summary>
    /// The content hash: SHA-256 of the definition's canonical text, 64 lower-case hexadecimal digits. It covers hours,
    /// dates, breaks, holidays with their names, the ranges and the zone's id, but not the zone's rules.
    /// </summary>
    public string Version { get; }

    /// <summary>
    /// Content hash of the zone's id and its offsets around the dates that are answered, e.g. to see that a release of the time zone data
    /// changed them; no part of <see cref="Version"/>. Computed when first asked for.
    /// </summary>
    public string ZoneVersion => _zoneVersion ??= ZoneRules.VersionOf(Definition);

    /// <summary>What the calendar was built from.</summary>
    internal CalendarDefinition Definition => _definition;

    /// <summary>Builds a calendar and its index: some milliseconds for 30 years, so build once and share.</summary>
    /// <param name="build">Says what the working time is.</param>
    /// <returns>The calendar; later calls on the builder do not change it.</returns>
    /// <exception cref="ConfigurationException">
    /// Something is wrong; it carries all faults. Paths are <c>zone</c>, <c>week</c>, <c>week.mon</c>, <c>week.mon[0]</c>,
    /// <c>dates.2026-12-24</c>, <c>dates.2026-12-24[1]</c>, <c>breaks.2026-12-22[0]</c>, <c>holidays.2026-12-25</c>,
    /// <c>knownFrom</c>, <c>knownUntil</c>, <c>plainWeekFrom</c>, <c>plainWeekUntil</c>.
    /// </exception>
    public static WorkingCalendar Build(Action<WorkingCalendarBuilder> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        WorkingCalendarBuilder builder = new();
        build(builder);
        return BuildFrom(builder);
    }

    /// <summary>Builds from a builder that is already filled, with the faults of <see cref="Build"/>.</summary>
    internal static WorkingCalendar BuildFrom(WorkingCalendarBuilder builder)
    {
        List<ConfigurationFault> faults = [];
        CalendarDefinition? definition = new DefinitionReader(builder, faults).Read();
        ConfigurationException.ThrowIfAny(Subject, faults);
        return Of(definition!);
    }

    /// <summary>The same calendar with one more holiday, e.g. to see what it would move.</summary>
    /// <param name="date">A known date; hours of its own win over the holiday, as always.</param>
    /// <param name="name">What people call it; null for nothing.</param>
    /// <returns>Another calendar, built anew: some milliseconds for 30 years.</returns>
    /// <exception cref="CalendarRangeException">The holidays of the date are not known.</exception>
    /// <exception cref="ConfigurationException">No working time is left.</exception>
    public WorkingCalendar WithHoliday(LocalDate date, LocalizedText? name = null)
    {
        LocalDate iso = Answered(date, "a further holiday");
        if (_definition.IsAssumed(iso))
            throw Beyond.On(this, "a further holiday", iso);
        Dictionary<LocalDate, LocalizedText?> holidays = new(_definition.Holidays) { [iso] = name };
        return Of(_definition with { Holidays = holidays });
    }

    private static WorkingCalendar Of(CalendarDefinition definition)
    {
        PeriodResolver resolver = new(definition);
        List<LocalDate> businessDays = [];
        List<WorkingPeriod> periods = resolver.Resolve(businessDays);
        return periods.Count > 0
            ? new WorkingCalendar(definition, resolver, periods, businessDays)
            : throw new ConfigurationException(
                Subject, [new ConfigurationFault("week", "There is no working time on any known date.") { Code = FaultCodes.NoWorkingTime }]);
    }

    /// <summary>Whether the other calendar has the same definition.</summary>
    /// <param name="other">The other calendar.</param>
    public bool Equals(WorkingCalendar? other) => other is not null && Version == other.Version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WorkingCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => Version.GetHashCode(StringComparison.Ordinal);
}
