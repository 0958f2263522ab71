using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// A question, or its answer, lies beyond the dates that a working calendar or a holiday set answers. It refuses rather
/// than guesses; a calendar with a later <see cref="WorkingCalendarBuilder.KnownUntil"/> can answer.
/// </summary>
public sealed class CalendarRangeException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="question">What was asked, as a phrase, e.g. <c>the next opening at 2051-01-01T00:00:00Z</c>.</param>
    /// <param name="answersFrom">The first date that is answered, inclusive.</param>
    /// <param name="answersUntil">The last date that is answered, inclusive.</param>
    /// <param name="code">Why it cannot be told. Default: <see cref="FaultCodes.BeyondKnownRange"/>.</param>
    public CalendarRangeException(
        string question, LocalDate answersFrom, LocalDate answersUntil, string code = FaultCodes.BeyondKnownRange)
        : base($"Dates from {answersFrom.Iso()} to {answersUntil.Iso()} are answered; that is not enough to tell {question}.")
    {
        Question = question;
        AnswersFrom = answersFrom;
        AnswersUntil = answersUntil;
        Code = code;
    }

    /// <summary><see cref="FaultCodes.BeyondKnownRange"/>, or <see cref="FaultCodes.AmountOverflow"/> where no range would be wide enough.</summary>
    public string Code { get; }

    /// <summary>What was asked, in words, with its arguments in ISO form.</summary>
    public string Question { get; }

    /// <summary>The first date that is answered, inclusive.</summary>
    public LocalDate AnswersFrom { get; }

    /// <summary>The last date that is answered, inclusive.</summary>
    public LocalDate AnswersUntil { get; }
}
