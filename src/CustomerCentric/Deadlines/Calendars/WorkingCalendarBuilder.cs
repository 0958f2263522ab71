using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// What a host says about its working time, before it is checked. Hours are local wall-clock text, <c>HH:mm-HH:mm</c>,
/// half-open: <c>"09:00-12:30"</c>, <c>"00:00-24:00"</c>; a close that is not after its opening is on the next day and
/// belongs to the date on which it started (<c>"22:00-06:00"</c>; <c>"09:00-09:00"</c> is 24 hours). Overlapping hours
/// are merged. Hours add up in any order of the calls. Not safe for several threads.
/// </summary>
/// <remarks>Nothing is checked here: <see cref="WorkingCalendar.Build"/> reports every fault at once.</remarks>
public sealed class WorkingCalendarBuilder
{
    internal WorkingCalendarBuilder()
    {
    }

    internal string? ZoneId { get; private set; }

    internal DateTimeZone? GivenZone { get; private set; }

    internal List<(IsoDayOfWeek First, IsoDayOfWeek Last, string?[] Hours)> Week { get; } = [];

    internal List<(LocalDate Date, LocalizedText? Name)> HolidayDates { get; } = [];

    internal List<HolidaySet> HolidaySets { get; } = [];

    internal List<(LocalDate Date, string?[] Hours)> Dates { get; } = [];

    internal List<(LocalDate Date, string?[] Hours)> Breaks { get; } = [];

    internal LocalDate? GivenFrom { get; private set; }

    internal LocalDate? GivenUntil { get; private set; }

    /// <summary>Over which dates holidays without a set are complete where nothing is stated; null means the usual years.</summary>
    internal DateInterval? CompleteOver { get; set; }

    internal LocalDate? AssumedFrom { get; private set; }

    internal LocalDate? AssumedUntil { get; private set; }

    /// <summary>The zone of all local times, by its id in the time zone data that NodaTime brings. A calendar needs one zone.</summary>
    /// <param name="tzdbId">E.g. <c>Asia/Ho_Chi_Minh</c>; case matters.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder Zone(string tzdbId)
    {
        ZoneId = tzdbId;
        GivenZone = null;
        return this;
    }

    /// <summary>The zone of all local times. A calendar needs one zone; the last one given counts.</summary>
    /// <param name="zone">The zone; its id, not its rules, enters <see cref="WorkingCalendar.Version"/>.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder Zone(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ZoneId = zone.Id;
        GivenZone = zone;
        return this;
    }

    /// <summary>Opens every such weekday at these hours, besides any given before.</summary>
    /// <param name="day">The weekday on which the hours start.</param>
    /// <param name="hours">At least one interval.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder Open(IsoDayOfWeek day, params string[] hours) => Open(day, day, hours);

    /// <summary>Opens a run of weekdays at these hours, besides any given before.</summary>
    /// <param name="first">The first weekday, inclusive.</param>
    /// <param name="last">The last weekday, inclusive; may lie past Sunday (Saturday to Wednesday).</param>
    /// <param name="hours">At least one interval.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder Open(IsoDayOfWeek first, IsoDayOfWeek last, params string[] hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        Week.Add((first, last, [.. hours]));
        return this;
    }

    /// <summary>Opens all seven days from 00:00 to 24:00, without a seam at midnight.</summary>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder OpenAlways() =>
        Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, OpeningHours.WholeDay.ToString());

    /// <summary>Makes a date a holiday: no working time starts on it. A shift of the day before still runs to its end.</summary>
    /// <param name="date">The local date.</param>
    /// <param name="name">What the holiday is called; null when it has no name. The last name given counts.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder Closed(LocalDate date, string? name = null) =>
        Closed(date, name is null ? null : new LocalizedText(name, name));

    /// <summary>As <see cref="Closed(LocalDate, string?)"/>, with a name in each language.</summary>
    /// <param name="date">The local date.</param>
    /// <param name="name">What the holiday is called; null when it has no name. The last name given counts.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder Closed(LocalDate date, LocalizedText? name)
    {
        HolidayDates.Add((date.WithCalendar(CalendarSystem.Iso), name));
        return this;
    }

    /// <summary>Makes the dates of these holidays holidays, by the names they bear.</summary>
    /// <param name="holidays">E.g. those of a decree, or what an import read.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder Closed(params IEnumerable<Holiday> holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        foreach (Holiday holiday in holidays)
            Closed(holiday.Date, holiday.Name);
        return this;
    }

    /// <summary>
    /// Makes the holidays of a set holidays, and works its make-up days, all over the known range. Several sets add up; a
    /// date's own name and hours, given by <see cref="Closed(LocalDate, string?)"/> and <see cref="On"/>, win.
    /// </summary>
    /// <param name="set">
    /// Its known range becomes that of the calendar (of several sets, what all of them know) unless the calendar states one;
    /// stating a later end takes the set's rules for known, although decrees may still change them.
    /// </param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder Holidays(HolidaySet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        HolidaySets.Add(set);
        return this;
    }

    /// <summary>Gives one date hours of its own, which replace those of its weekday and win over a holiday.</summary>
    /// <param name="date">The local date.</param>
    /// <param name="hours">Its hours, besides any given before for the date; none closes it.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder On(LocalDate date, params string[] hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        Dates.Add((date.WithCalendar(CalendarSystem.Iso), [.. hours]));
        return this;
    }

    /// <summary>
    /// Takes hours of one date out, whatever period they meet, also one that began the day before or was opened by
    /// <see cref="On"/>. A date that has no working time left is no business day.
    /// </summary>
    /// <param name="date">The local date on which the break starts.</param>
    /// <param name="hours">At least one interval, written like opening hours.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder Break(LocalDate date, params string[] hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        Breaks.Add((date.WithCalendar(CalendarSystem.Iso), [.. hours]));
        return this;
    }

    /// <summary>
    /// Opts in to answers before <see cref="KnownFrom"/>, from the weekly hours alone, as if there were no holidays. Every
    /// explanation of such an answer says so. Without it they are refused.
    /// </summary>
    /// <param name="first">The first date to be answered, inclusive; before the first known date.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder AssumePlainWeekFrom(LocalDate first)
    {
        AssumedFrom = first.WithCalendar(CalendarSystem.Iso);
        return this;
    }

    /// <summary>
    /// Opts in to answers after <see cref="KnownUntil"/>, from the weekly hours alone, as if there were no holidays. Every
    /// explanation of such an answer says so. Without it they are refused.
    /// </summary>
    /// <param name="last">The last date to be answered, inclusive; after the last known date.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder AssumePlainWeekUntil(LocalDate last)
    {
        AssumedUntil = last.WithCalendar(CalendarSystem.Iso);
        return this;
    }

    /// <summary>
    /// The first date for which the holidays are known. Default: that of the holiday sets; without any, 2000-01-01 (with an end before that, 50 years before the end), or the earliest date given to
    /// <see cref="Closed(LocalDate, string?)"/>, <see cref="On"/> or <see cref="Break"/> when that is earlier.
    /// </summary>
    /// <param name="first">Inclusive; from 1700-01-01 to 2200-12-31.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder KnownFrom(LocalDate first)
    {
        GivenFrom = first.WithCalendar(CalendarSystem.Iso);
        return this;
    }

    /// <summary>
    /// The last date for which the holidays are known. Default: that of the holiday sets; without any, 2049-12-31 (with a start after that, 50 years from the start), or the
    /// latest date given to <see cref="Closed(LocalDate, string?)"/>, <see cref="On"/> or <see cref="Break"/> when that is later.
    /// </summary>
    /// <param name="last">Inclusive; from 1700-01-01 to 2200-12-31, and at most 250 calendar years with the first date's.</param>
    /// <returns>This builder.</returns>
    public WorkingCalendarBuilder KnownUntil(LocalDate last)
    {
        GivenUntil = last.WithCalendar(CalendarSystem.Iso);
        return this;
    }
}
