using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What holiday sets and single dates say about the known range of a calendar.</summary>
internal sealed class DefinitionHolidays(WorkingCalendarBuilder raw, LocalDate knownFrom, LocalDate knownUntil)
{
    /// <summary>Every holiday by date, with its name; null when it has none.</summary>
    public Dictionary<LocalDate, LocalizedText?> Named()
    {
        Dictionary<LocalDate, LocalizedText?> holidays = [];
        IEnumerable<Holiday> ofSets = OfSets((set, year) => set.InYear(year)).Where(holiday => IsKnown(holiday.Date));
        // Of two holidays on one date, the one that is no mere substitute gives the name.
        foreach (Holiday holiday in ofSets.OrderBy(holiday => holiday.SubstituteFor is null))
            holidays[holiday.Date] = holiday.Name;
        foreach ((LocalDate date, LocalizedText? name) in raw.HolidayDates)
        {
            // A date without a name takes none away.
            if (name is not null || !holidays.ContainsKey(date))
                holidays[date] = name;
        }
        return holidays;
    }

    /// <summary>Gives make-up days the hours of their weekday. Hours that the host gave the date win, as does a holiday of the host's.</summary>
    public void AddMakeUpDays(Dictionary<LocalDate, IReadOnlyList<OpeningHours>> dates, IReadOnlyList<OpeningHours>[] week)
    {
        HashSet<LocalDate> closed = [.. raw.HolidayDates.Select(holiday => holiday.Date)];
        foreach (MakeUpDay day in OfSets((set, year) => set.MakeUpDaysIn(year)).Where(day => IsKnown(day.Date) && !closed.Contains(day.Date)))
            dates.TryAdd(day.Date, week[day.HoursOf - IsoDayOfWeek.Monday]);
    }

    private IEnumerable<T> OfSets<T>(Func<HolidaySet, int, IReadOnlyList<T>> inYear) =>
        from year in Enumerable.Range(knownFrom.Year, knownUntil.Year - knownFrom.Year + 1)
        from set in raw.HolidaySets
        from day in inYear(set, year)
        select day;

    private bool IsKnown(LocalDate date) => date >= knownFrom && date <= knownUntil;
}
