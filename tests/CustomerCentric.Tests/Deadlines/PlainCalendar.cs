using CustomerCentric.Deadlines;
using NodaTime.Text;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>A calendar as plain text hours, from which the library's calendar and each of its slow twins are made.</summary>
internal sealed record PlainCalendar
{
    public required string ZoneId { get; init; }

    /// <summary>Hours by weekday, Monday first.</summary>
    public string[][] Week { get; init; } = [[], [], [], [], [], [], []];

    public Dictionary<LocalDate, string[]> Dates { get; init; } = [];

    public HashSet<LocalDate> Holidays { get; init; } = [];

    public Dictionary<LocalDate, string[]> Breaks { get; init; } = [];

    public required LocalDate From { get; init; }

    public required LocalDate Until { get; init; }

    /// <summary>How many days before and after the known range the plain week is assumed; none without an opt-in.</summary>
    public (int Before, int After) Assumed { get; init; }

    public LocalDate AnswersFrom => From.PlusDays(-Assumed.Before);

    public LocalDate AnswersUntil => Until.PlusDays(Assumed.After);

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    public static string[][] EveryDay(params string[] hours) => [.. Enumerable.Repeat(hours, 7)];

    /// <summary>What counts on the date, before breaks.</summary>
    public string[] HoursOf(LocalDate date) =>
        Dates.TryGetValue(date, out string[]? own) ? own : Holidays.Contains(date) ? [] : Week[(int)date.DayOfWeek - 1];

    /// <summary>Null when there is no working time at all, which the calendar must refuse.</summary>
    public WorkingCalendar? Build()
    {
        try
        {
            return WorkingCalendar.Build(Describe);
        }
        catch (ConfigurationException wrong) when (wrong.Faults is [{ Path: "week" }])
        {
            return null;
        }
    }

    public override string ToString()
    {
        string week = string.Join(" / ", Week.Select(day => string.Join(',', day)));
        string range = $"{Iso(From)}..{Iso(Until)} (-{Assumed.Before} +{Assumed.After})";
        return $"{ZoneId} {range} [{week}] dates [{Text(Dates)}] holidays [{string.Join(',', Holidays.Select(Iso))}] breaks [{Text(Breaks)}]";
    }

    private void Describe(WorkingCalendarBuilder builder)
    {
        builder.Zone(ZoneId).KnownFrom(From).KnownUntil(Until);
        if (Assumed.Before > 0)
            builder.AssumePlainWeekFrom(AnswersFrom);
        if (Assumed.After > 0)
            builder.AssumePlainWeekUntil(AnswersUntil);
        for (int day = 0; day < 7; day++)
        {
            if (Week[day].Length > 0)
                builder.Open((IsoDayOfWeek)(day + 1), Week[day]);
        }
        foreach ((LocalDate date, string[] hours) in Dates)
            builder.On(date, hours);
        foreach (LocalDate date in Holidays)
            builder.Closed(date);
        foreach ((LocalDate date, string[] hours) in Breaks)
            builder.Break(date, hours);
    }

    private static string Text(Dictionary<LocalDate, string[]> dates) =>
        string.Join("; ", dates.Select(date => $"{Iso(date.Key)} {string.Join(',', date.Value)}"));

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
