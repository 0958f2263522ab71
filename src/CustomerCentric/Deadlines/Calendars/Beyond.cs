using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>The words of a <see cref="CalendarRangeException"/>, kept out of the methods that must be fast.</summary>
internal static class Beyond
{
    public static CalendarRangeException Add(WorkingCalendar calendar, Instant start, Duration amount) =>
        Of(calendar, $"{Text(start)} plus {Text(amount)} of working time");

    public static CalendarRangeException Subtract(WorkingCalendar calendar, Instant start, Duration amount) =>
        Of(calendar, $"{Text(start)} minus {Text(amount)} of working time");

    public static CalendarRangeException Between(WorkingCalendar calendar, Instant start, Instant end) =>
        Of(calendar, $"the working time from {Text(start)} to {Text(end)}");

    public static CalendarRangeException At(WorkingCalendar calendar, string question, Instant at) =>
        Of(calendar, $"{question} at {Text(at)}");

    public static CalendarRangeException On(WorkingCalendar calendar, string question, LocalDate date) =>
        Of(calendar, $"{question} on {date.Iso()}");

    public static CalendarRangeException Year(WorkingCalendar calendar, int year) =>
        Of(calendar, $"the year {year}");

    public static CalendarRangeException AddDays(WorkingCalendar calendar, LocalDate date, int days) =>
        Of(calendar, $"{date.Iso()} plus {days} business days");

    public static CalendarRangeException AddDays(WorkingCalendar calendar, LocalDate date, int days, Roll roll) => days == 0
        ? Of(calendar, $"{date.Iso()} rolled {roll}")
        : Of(calendar, $"{date.Iso()} rolled {roll}, plus {days} business days");

    public static CalendarRangeException AddPeriod(WorkingCalendar calendar, LocalDate date, Period period, Roll roll) =>
        Of(calendar, $"{date.Iso()} plus {period} rolled {roll}");

    public static CalendarRangeException Count(WorkingCalendar calendar, LocalDate from, LocalDate to) =>
        Of(calendar, $"the business days from {from.Iso()} to {to.Iso()}");

    public static CalendarRangeException Overflow(WorkingCalendar calendar, LocalDate date, Period period) =>
        new($"{date.Iso()} plus {period}, which no calendar has", calendar.AnswersFrom, calendar.AnswersUntil, FaultCodes.AmountOverflow);

    private static CalendarRangeException Of(WorkingCalendar calendar, FormattableString question) =>
        new(FormattableString.Invariant(question), calendar.AnswersFrom, calendar.AnswersUntil);

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);

    // Hours, minutes and seconds: working time has no days of 24 hours.
    private static string Text(Duration amount) => DurationPattern.JsonRoundtrip.Format(amount);
}
