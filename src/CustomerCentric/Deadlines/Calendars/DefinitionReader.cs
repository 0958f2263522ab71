using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Turns what the builder collected into a definition, and collects every fault on the way. Used once.</summary>
internal sealed class DefinitionReader(WorkingCalendarBuilder raw, List<ConfigurationFault> faults)
{
    // Nanoseconds since 1970 fit in 64 bits from 1677 to 2262; whole centuries are easier to remember.
    internal static readonly LocalDate Earliest = new(1700, 1, 1);
    internal static readonly LocalDate Latest = new(2200, 12, 31);

    // A difference of two such times must fit as well, which ends at 292 years.
    internal const int MostYears = 250;

    /// <summary>The definition, or null when there were faults.</summary>
    public CalendarDefinition? Read()
    {
        DateTimeZone? zone = ReadZone();
        List<OpeningHours>[] week = ReadWeek();
        Dictionary<LocalDate, List<OpeningHours>> dates = ReadDates("dates", raw.Dates);
        Dictionary<LocalDate, List<OpeningHours>> breaks = ReadDates("breaks", raw.Breaks);
        if (raw.Week.Count == 0 && !raw.Dates.Any(date => date.Hours.Length > 0))
            Fault("week", "There is no working time at all: open at least one weekday or date.", FaultCodes.NoWorkingTime);
        (LocalDate from, LocalDate until) = ReadKnownRange();
        (LocalDate answersFrom, LocalDate answersUntil) = ReadAnswersRange(from, until);
        if (faults.Count > 0 || zone is null)
            return null;
        IReadOnlyList<OpeningHours>[] hours = [.. week.Select(Sorted)];
        Dictionary<LocalDate, IReadOnlyList<OpeningHours>> own = dates.ToDictionary(date => date.Key, date => Sorted(date.Value));
        DefinitionHolidays holidays = new(raw, from, until);
        holidays.AddMakeUpDays(own, hours);
        return new CalendarDefinition(
            zone,
            from,
            until,
            hours,
            own,
            holidays.Named(),
            breaks.ToDictionary(date => date.Key, date => Sorted(date.Value)),
            answersFrom,
            answersUntil);
    }

    private DateTimeZone? ReadZone()
    {
        if (raw.GivenZone is not null)
            return raw.GivenZone;
        if (string.IsNullOrWhiteSpace(raw.ZoneId))
            Fault("zone", "A calendar needs a time zone, e.g. Asia/Ho_Chi_Minh.");
        else if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(raw.ZoneId) is { } zone)
            return zone;
        else
            Fault("zone", $"'{raw.ZoneId}' is not a zone of the time zone data ({DateTimeZoneProviders.Tzdb.VersionId}).", FaultCodes.UnknownZone);
        return null;
    }

    private List<OpeningHours>[] ReadWeek()
    {
        List<OpeningHours>[] week = [[], [], [], [], [], [], []];
        int[] seen = new int[7];
        foreach ((IsoDayOfWeek first, IsoDayOfWeek last, string?[] hours) in raw.Week)
        {
            if (!IsDay(first) || !IsDay(last))
            {
                Fault("week", $"'{(IsDay(first) ? last : first)}' is not a day of the week.");
                continue;
            }
            for (IsoDayOfWeek day = first; ; day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1)
            {
                int index = day - IsoDayOfWeek.Monday;
                if (hours.Length == 0)
                    Fault($"week.{Weekdays.Names[index]}", "Say at least one interval, e.g. 09:00-17:00, or leave the day out.");
                ReadHours($"week.{Weekdays.Names[index]}", hours, ref seen[index], week[index]);
                if (day == last)
                    break;
            }
        }
        return week;
    }

    private Dictionary<LocalDate, List<OpeningHours>> ReadDates(string path, List<(LocalDate Date, string?[] Hours)> given)
    {
        Dictionary<LocalDate, List<OpeningHours>> dates = [];
        Dictionary<LocalDate, int> seen = [];
        foreach ((LocalDate date, string?[] hours) in given)
        {
            if (!dates.TryGetValue(date, out List<OpeningHours>? own))
                dates[date] = own = [];
            int place = seen.GetValueOrDefault(date);
            ReadHours($"{path}.{date.Iso()}", hours, ref place, own);
            seen[date] = place;
        }
        return dates;
    }

    private void ReadHours(string path, string?[] texts, ref int place, List<OpeningHours> into)
    {
        foreach (string? text in texts)
        {
            if (OpeningHours.TryParse(text, out OpeningHours hours))
                into.Add(hours);
            else
                Fault($"{path}[{place}]", $"'{text}' is not an interval within a day: write HH:mm-HH:mm, from 00:00 to 24:00.");
            place++;
        }
    }

    private (LocalDate From, LocalDate Until) ReadKnownRange()
    {
        (string Path, LocalDate Date)[] given =
        [
            .. raw.Dates.Select(date => ($"dates.{date.Date.Iso()}", date.Date)),
            .. raw.HolidayDates.Select(holiday => ($"holidays.{holiday.Date.Iso()}", holiday.Date)),
            .. raw.Breaks.Select(pause => ($"breaks.{pause.Date.Iso()}", pause.Date)),
        ];
        (LocalDate from, LocalDate until) = KnownRange.Of(raw, [.. given.Select(each => each.Date)]);
        foreach ((string path, LocalDate date) in given.Distinct())
        {
            if (date < Earliest || date > Latest)
                Fault(path, "Dates must lie within the years 1700 to 2200.");
            else if (date < from || date > until)
                Fault(path, $"The date lies outside the known range, {from.Iso()} to {until.Iso()}.");
        }
        if (raw.GivenFrom is { } first && (first < Earliest || first > Latest))
            Fault("knownFrom", $"{first.Iso()} must lie within the years 1700 to 2200.");
        if (raw.GivenUntil is { } last && (last < Earliest || last > Latest))
            Fault("knownUntil", $"{last.Iso()} must lie within the years 1700 to 2200.");
        foreach (HolidaySet set in raw.HolidaySets.Where(set => from.Year < set.FirstYear || until.Year > set.LastYear))
            Fault("holidaySet", $"{set.Id} can be told for the years {set.FirstYear} to {set.LastYear}, not from {from.Iso()} to {until.Iso()}.");
        if (until < from)
            Fault("knownUntil", $"{until.Iso()} is before the first known date, {from.Iso()}.");
        else if (until.Year - from.Year >= MostYears)
            Fault("knownUntil", $"From {from.Iso()} to {until.Iso()} is more than {MostYears} calendar years.");
        return (from, until);
    }

    private (LocalDate From, LocalDate Until) ReadAnswersRange(LocalDate from, LocalDate until)
    {
        if (raw.HolidaySets.Count == 0 && raw.AssumedFrom is not null && raw.GivenFrom is null)
            Fault("plainWeekFrom", "Say knownFrom too: the plain week is assumed before it, and without it the holidays are complete.");
        else if (raw.AssumedFrom is { } first && (first >= from || first < Earliest))
            Fault("plainWeekFrom", $"{first.Iso()} must lie before the first known date, {from.Iso()}, and not before {Earliest.Iso()}.");
        if (raw.HolidaySets.Count == 0 && raw.AssumedUntil is not null && raw.GivenUntil is null)
            Fault("plainWeekUntil", "Say knownUntil too: the plain week is assumed after it, and without it the holidays are complete.");
        else if (raw.AssumedUntil is { } last && (last <= until || last > Latest))
            Fault("plainWeekUntil", $"{last.Iso()} must lie after the last known date, {until.Iso()}, and not after {Latest.Iso()}.");
        (LocalDate answersFrom, LocalDate answersUntil) = (raw.AssumedFrom ?? from, raw.AssumedUntil ?? until);
        if (until >= from && until.Year - from.Year < MostYears && answersUntil.Year - answersFrom.Year >= MostYears)
            Fault("plainWeekUntil", $"From {answersFrom.Iso()} to {answersUntil.Iso()} is more than {MostYears} calendar years.");
        return (answersFrom, answersUntil);
    }

    private void Fault(string path, string message, string code = FaultCodes.Invalid) =>
        faults.Add(new ConfigurationFault(path, message) { Code = code });

    private static bool IsDay(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday;

    private static IReadOnlyList<OpeningHours> Sorted(List<OpeningHours> hours) => [.. hours.Distinct().Order()];
}
