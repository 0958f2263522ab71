using System.Globalization;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A place in a decree.</summary>
internal enum DecreePart
{
    Year,
    Holidays,
    Dropped,
    MakeUpDays,
}

/// <summary>Finds what in a decree cannot be meant.</summary>
internal static class DecreeCheck
{
    /// <summary>What is null and must not be; while there is such, nothing else can be checked.</summary>
    public static IEnumerable<ConfigurationFault> Missing(HolidayDecree decree) =>
    [
        .. MissingIn(nameof(decree.Holidays), decree.Holidays, holiday => holiday?.Name is not null, "a holiday with a name"),
        .. MissingIn(nameof(decree.Dropped), decree.Dropped, key => key is not null, "the key of a holiday"),
        .. MissingIn(nameof(decree.MakeUpDays), decree.MakeUpDays, day => day is not null, "a make-up day"),
    ];

    private static IEnumerable<ConfigurationFault> MissingIn<T>(string part, IReadOnlyList<T>? list, Func<T?, bool> isThere, string what)
    {
        if (list is null)
            return [new(part, "The list is null: leave it out when there is nothing to list.")];
        return Enumerable.Range(0, list.Count).Where(index => !isThere(list[index]))
            .Select(index => new ConfigurationFault(string.Create(CultureInfo.InvariantCulture, $"{part}[{index}]"), $"There is null where {what} must be."));
    }

    public static IEnumerable<((DecreePart Part, int Index) Place, string Message)> Faults(HolidayDecree decree, HolidaySetDefinition set)
    {
        if (decree.Year < set.FirstYear || decree.Year > set.LastYear)
        {
            yield return ((DecreePart.Year, 0), $"The set {set.Id} can tell the years {set.FirstYear} to {set.LastYear}, not {decree.Year}.");
            yield break;
        }
        HashSet<string> keys = [];
        for (var i = 0; i < decree.Holidays.Count; i++)
        {
            foreach (var message in Holiday(decree.Holidays[i], decree, set, keys))
                yield return ((DecreePart.Holidays, i), message);
        }
        for (var i = 0; i < decree.Dropped.Count; i++)
        {
            if (!IsKnown(decree.Dropped[i], decree, set))
                yield return ((DecreePart.Dropped, i), $"The set {set.Id} has no holiday '{decree.Dropped[i]}' to drop.");
            else if (keys.Contains(decree.Dropped[i]))
                yield return ((DecreePart.Dropped, i), $"'{decree.Dropped[i]}' is dropped and decreed at once: keep one of the two.");
        }
        HashSet<LocalDate> worked = [];
        for (var i = 0; i < decree.MakeUpDays.Count; i++)
        {
            foreach (var message in MakeUpDay(decree.MakeUpDays[i], decree, worked))
                yield return ((DecreePart.MakeUpDays, i), message);
        }
    }

    private static IEnumerable<string> Holiday(Holiday holiday, HolidayDecree decree, HolidaySetDefinition set, HashSet<string> keys)
    {
        if (holiday.Date.Year != decree.Year)
            yield return $"{holiday.Date.Iso()} does not lie in the decree's year {decree.Year}.";
        if (!HolidayKey.IsValid(holiday.Key))
            yield return HolidayKey.Expected(holiday.Key);
        else if (!keys.Add(holiday.Key))
            yield return $"'{holiday.Key}' is decreed twice in the year: give each date a key of its own, e.g. {holiday.Key}-2.";
        if (holiday.SubstituteFor is { } original && !IsKnown(original, decree, set))
            yield return $"The set {set.Id} has no holiday '{original}' that this date could stand in for.";
    }

    private static IEnumerable<string> MakeUpDay(MakeUpDay day, HolidayDecree decree, HashSet<LocalDate> worked)
    {
        if (day.Date.Year != decree.Year)
            yield return $"{day.Date.Iso()} does not lie in the decree's year {decree.Year}.";
        else if (day.Date.DayOfWeek < IsoDayOfWeek.Saturday)
            yield return $"{day.Date.Iso()} is a {day.Date.DayOfWeek}: only a Saturday or Sunday can be worked instead.";
        else if (!worked.Add(day.Date))
            yield return $"{day.Date.Iso()} is made a working day twice.";
        else if (decree.Holidays.Any(holiday => holiday.Date == day.Date))
            yield return $"{day.Date.Iso()} is decreed a holiday as well: a date is one or the other.";
        if (day.HoursOf is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
            yield return "A make-up day takes the hours of a weekday, Monday to Sunday.";
    }

    private static bool IsKnown(string key, HolidayDecree decree, HolidaySetDefinition set) =>
        set.Rules.Any(rule => rule.Key == key || Substitutes.KeyFor(rule.Key) == key)
        || set.Decrees.GetValueOrDefault(decree.Year)?.Holidays.Any(holiday => holiday.Key == key) == true
        || decree.Holidays.Any(holiday => holiday.Key == key);
}
