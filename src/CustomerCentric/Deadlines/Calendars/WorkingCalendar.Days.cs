using NodaTime;

namespace CustomerCentric.Deadlines;

/// <content>Questions about dates.</content>
public sealed partial class WorkingCalendar
{
    /// <summary>Whether the date owns working time. A shift that only runs on from the day before makes no business day.</summary>
    /// <param name="date">A date that is answered.</param>
    /// <exception cref="CalendarRangeException">The date is not answered.</exception>
    public bool IsBusinessDay(LocalDate date) =>
        _days.IsBusinessDay(date) ?? throw Beyond.On(this, "whether it is a business day", date);

    /// <summary>The n-th business day strictly after the date (before it, when negative), whatever the date itself is.</summary>
    /// <param name="date">A date that is answered.</param>
    /// <param name="days">Business days; 0 gives the date itself when it is one, else the next one.</param>
    /// <exception cref="CalendarRangeException">The date or the answer is not answered.</exception>
    public LocalDate AddBusinessDays(LocalDate date, int days) =>
        _days.TryAdd(date, days, out LocalDate answer) ? answer : throw Beyond.AddDays(this, date, days);

    /// <summary>Rolls the date onto a business day first, then steps so many business days from there.</summary>
    /// <param name="date">A date that is answered.</param>
    /// <param name="days">Business days; 0 only rolls, negative steps back.</param>
    /// <param name="roll">How to roll; with <see cref="Roll.None"/> this is <see cref="AddBusinessDays(LocalDate, int)"/>.</param>
    /// <exception cref="CalendarRangeException">The date or the answer is not answered.</exception>
    public LocalDate AddBusinessDays(LocalDate date, int days, Roll roll) => roll == Roll.None
        ? AddBusinessDays(date, days)
        : _days.TryAdd(date, days, roll, out LocalDate answer) ? answer : throw Beyond.AddDays(this, date, days, roll);

    /// <summary>
    /// The n-th business day strictly after (before) the start's local date, at a time of that day. 0 means the date itself
    /// when it is a business day, else the next one.
    /// </summary>
    /// <param name="start">From when; its local date is not counted.</param>
    /// <param name="days">Business days; negative goes back.</param>
    /// <param name="timeOfDay">
    /// When on that day. <see cref="DueTimeOfDay.WhenOpen"/> moves a closed time to the next opening, going back to the
    /// previous close.
    /// </param>
    /// <exception cref="CalendarRangeException">The start or the answer is not answered.</exception>
    public Instant AddBusinessDays(Instant start, int days, DueTimeOfDay timeOfDay)
    {
        if (!Knows(start))
            throw Beyond.At(this, $"the business day {days} days on", start);
        LocalDate day = AddBusinessDays(start.InZone(Zone).Date, days);
        return timeOfDay.On(day, start, this, days < 0);
    }

    /// <summary>
    /// The date so many days, weeks, months and years on (holidays and weekends included), then rolled onto a business day.
    /// Where the month has no such day, its last day is taken before rolling: 31 January plus a month is 28 February.
    /// </summary>
    /// <param name="date">Any date; its business is not looked at.</param>
    /// <param name="period">Years, months, weeks and days, added from the greatest unit down; negative ones go back.</param>
    /// <param name="roll">How to roll the answer. Default: not at all, and then it may lie where nothing is known.</param>
    /// <exception cref="ArgumentException"><paramref name="period"/> has hours or smaller units.</exception>
    /// <exception cref="CalendarRangeException">
    /// The answer must be rolled but is not answered; or, with the code <see cref="FaultCodes.AmountOverflow"/>, the period
    /// leads beyond the years 1 to 9999.
    /// </exception>
    public LocalDate Add(LocalDate date, Period period, Roll roll = Roll.None)
    {
        ArgumentNullException.ThrowIfNull(period);
        LocalDate answer;
        try
        {
            answer = date.WithCalendar(CalendarSystem.Iso).Plus(period);
        }
        // NodaTime tells of sums beyond its years by either, depending on the unit.
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            throw Beyond.Overflow(this, date, period);
        }
        if (answer.Year < 1)
            throw Beyond.Overflow(this, date, period);
        if (roll == Roll.None)
            return answer;
        return _days.TryAdd(answer, 0, roll, out LocalDate rolled) ? rolled : throw Beyond.AddPeriod(this, date, period, roll);
    }

    /// <summary>Counts the business days in [from, to); when reversed, minus those in (to, from].</summary>
    /// <param name="from">The first date; inclusive.</param>
    /// <param name="to">The date after the last; exclusive in both directions, so it may lie one day beyond what is answered.</param>
    /// <exception cref="CalendarRangeException">A date to be counted is not answered.</exception>
    public int CountBusinessDays(LocalDate from, LocalDate to) =>
        _days.TryCount(from, to, out int count) ? count : throw Beyond.Count(this, from, to);

    /// <summary>Whether a holiday closes the date; hours of the date's own win over it.</summary>
    /// <param name="date">A date that is answered.</param>
    /// <exception cref="CalendarRangeException">The date is not answered.</exception>
    public bool IsHoliday(LocalDate date) => _definition.IsHoliday(Answered(date, "whether there is a holiday"));

    /// <summary>
    /// The name of the holiday that closes the date; null when there is none, when it has no name, or when the date has hours
    /// of its own, which win.
    /// </summary>
    /// <param name="date">A date that is answered.</param>
    /// <exception cref="CalendarRangeException">The date is not answered.</exception>
    public LocalizedText? HolidayName(LocalDate date) => _definition.HolidayName(Answered(date, "the holiday"));

    /// <summary>The first instant after the date, whether or not it is answered.</summary>
    internal Instant EndOf(LocalDate date) => _days.TryEndOf(date, out Instant end) ? end : PeriodResolver.StartOf(date.PlusDays(1), Zone);

    /// <summary>Whether a break takes working time out of the date, whichever date owns that time.</summary>
    internal bool HasBreakOn(LocalDate date) => _resolver.TakenOut(
        UnixNanoseconds.Of(PeriodResolver.StartOf(date, Zone)), UnixNanoseconds.Of(PeriodResolver.StartOf(date.PlusDays(1), Zone))).Count > 0;

    private LocalDate Answered(LocalDate date, string question)
    {
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        return iso >= AnswersFrom && iso <= AnswersUntil ? iso : throw Beyond.On(this, question, iso);
    }
}
