using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A checked calendar as it was said: what periods are resolved from and what the version is a hash of. Immutable.</summary>
internal sealed record CalendarDefinition(
    DateTimeZone Zone,
    LocalDate KnownFrom,
    LocalDate KnownUntil,
    IReadOnlyList<IReadOnlyList<OpeningHours>> Week,
    IReadOnlyDictionary<LocalDate, IReadOnlyList<OpeningHours>> Dates,
    IReadOnlyDictionary<LocalDate, string?> Holidays)
{
    /// <summary>The hours that start on the date, sorted; a date's own hours win over a holiday, a holiday over the week.</summary>
    public IReadOnlyList<OpeningHours> HoursOf(LocalDate date)
    {
        if (Dates.TryGetValue(date, out IReadOnlyList<OpeningHours>? own))
            return own;
        return Holidays.ContainsKey(date) ? [] : Week[date.DayOfWeek - IsoDayOfWeek.Monday];
    }

    /// <summary>The name of the holiday that closes the date; null without one, or when the date has hours of its own.</summary>
    public string? HolidayName(LocalDate date) =>
        Dates.ContainsKey(date) ? null : Holidays.GetValueOrDefault(date);
}
