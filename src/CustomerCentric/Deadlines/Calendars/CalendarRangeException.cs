using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>
/// A question, or its answer, lies beyond the dates for which a working calendar is known. The calendar refuses rather
/// than guesses; a calendar with a later <see cref="WorkingCalendarBuilder.KnownUntil"/> can answer.
/// </summary>
public sealed class CalendarRangeException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="question">What was asked, as a phrase, e.g. <c>the next opening at 2051-01-01T00:00:00Z</c>.</param>
    /// <param name="knownFrom">The first known date, inclusive.</param>
    /// <param name="knownUntil">The last known date, inclusive.</param>
    /// <param name="code">Why it cannot be told. Default: <see cref="FaultCodes.BeyondKnownRange"/>.</param>
    public CalendarRangeException(
        string question, LocalDate knownFrom, LocalDate knownUntil, string code = FaultCodes.BeyondKnownRange)
        : base($"The calendar is known from {Text(knownFrom)} to {Text(knownUntil)}; it cannot tell {question}.")
    {
        Question = question;
        KnownFrom = knownFrom;
        KnownUntil = knownUntil;
        Code = code;
    }

    /// <summary><see cref="FaultCodes.BeyondKnownRange"/>, or <see cref="FaultCodes.AmountOverflow"/> where no range would be wide enough.</summary>
    public string Code { get; }

    /// <summary>What was asked, in words, with its arguments in ISO form.</summary>
    public string Question { get; }

    /// <summary>The first date for which the calendar answers, inclusive.</summary>
    public LocalDate KnownFrom { get; }

    /// <summary>The last date for which the calendar answers, inclusive.</summary>
    public LocalDate KnownUntil { get; }

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
