using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A checked calendar as it was said: what periods are resolved from and what the version is a hash of. Immutable.</summary>
/// <param name="Zone">The zone of all local times.</param>
/// <param name="KnownFrom">The first date whose holidays are known, inclusive.</param>
/// <param name="KnownUntil">The last date whose holidays are known, inclusive.</param>
/// <param name="Week">Hours by weekday, Monday first.</param>
/// <param name="Dates">Hours of single dates, which win over holiday and weekday.</param>
/// <param name="Holidays">Names of holidays by date; null without a name.</param>
/// <param name="Breaks">Time taken out of whatever periods it meets, by the date on which it starts.</param>
/// <param name="AnswersFrom">The first date that is answered; before <paramref name="KnownFrom"/> the plain week is assumed.</param>
/// <param name="AnswersUntil">The last date that is answered; after <paramref name="KnownUntil"/> the plain week is assumed.</param>
internal sealed record CalendarDefinition(
    DateTimeZone Zone,
    LocalDate KnownFrom,
    LocalDate KnownUntil,
    IReadOnlyList<IReadOnlyList<OpeningHours>> Week,
    IReadOnlyDictionary<LocalDate, IReadOnlyList<OpeningHours>> Dates,
    IReadOnlyDictionary<LocalDate, LocalizedText?> Holidays,
    IReadOnlyDictionary<LocalDate, IReadOnlyList<OpeningHours>> Breaks,
    LocalDate AnswersFrom,
    LocalDate AnswersUntil)
{
    /// <summary>The hours that start on the date, sorted; a date's own hours win over a holiday, a holiday over the week.</summary>
    public IReadOnlyList<OpeningHours> HoursOf(LocalDate date)
    {
        if (Dates.TryGetValue(date, out IReadOnlyList<OpeningHours>? own))
            return own;
        return Holidays.ContainsKey(date) ? [] : Week[date.DayOfWeek - IsoDayOfWeek.Monday];
    }

    /// <summary>Whether a holiday closes the date: not when the date has hours of its own.</summary>
    public bool IsHoliday(LocalDate date) => Holidays.ContainsKey(date) && !Dates.ContainsKey(date);

    /// <summary>The name of the holiday that closes the date; null without one, without a name, or when the date has hours of its own.</summary>
    public LocalizedText? HolidayName(LocalDate date) =>
        Dates.ContainsKey(date) ? null : Holidays.GetValueOrDefault(date);

    /// <summary>Whether the date is answered from the plain week because its holidays are not known.</summary>
    public bool IsAssumed(LocalDate date) => date < KnownFrom || date > KnownUntil;
}
