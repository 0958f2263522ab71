using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// What was announced for one year and no rule can work out: a holiday moved, added or given up, a working day exchanged
/// for a day of rest. Added to a set with <see cref="HolidaySet.With(HolidayDecree)"/>.
/// </summary>
/// <param name="Year">The year that the decree is for; all its dates lie in it.</param>
public sealed record HolidayDecree(int Year)
{
    /// <summary>
    /// The decreed holidays, each with a key of its own. One replaces whatever the set holds in the year under the same key,
    /// so that moving a holiday is naming its new date. It is taken as it stands: no substitute day is worked out for it.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>
    /// The keys of holidays, or of substitute days (<c>christmas-substitute</c>), that do not take place in the year. Default: none.
    /// </summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>The Saturdays and Sundays that are worked. Default: none.</summary>
    public IReadOnlyList<MakeUpDay> MakeUpDays { get; init; } = [];

    /// <summary>Whether the decree speaks about a key, so that no rule does.</summary>
    internal bool Settles(string key) => Dropped.Contains(key) || Holidays.Any(holiday => holiday.Key == key);

    /// <summary>The decree with lists of its own and dates in the ISO calendar, each in its place.</summary>
    internal HolidayDecree Copy() => this with
    {
        Holidays = [.. Holidays.Select(holiday => holiday with { Date = holiday.Date.WithCalendar(CalendarSystem.Iso) })],
        Dropped = [.. Dropped],
        MakeUpDays = [.. MakeUpDays.Select(day => day with { Date = day.Date.WithCalendar(CalendarSystem.Iso) })],
    };

    /// <summary>The decree with its make-up days by date.</summary>
    internal HolidayDecree InOrder() => this with { MakeUpDays = Array.AsReadOnly(MakeUpDays.OrderBy(day => day.Date).ToArray()) };

    /// <summary>This decree followed by a later one for the same year.</summary>
    internal HolidayDecree Then(HolidayDecree later) => this with
    {
        Holidays = [.. Holidays.Where(holiday => !later.Settles(holiday.Key)), .. later.Holidays],
        Dropped = [.. Dropped.Where(key => !later.Settles(key)), .. later.Dropped],
        MakeUpDays = [.. MakeUpDays.Where(day => later.MakeUpDays.All(other => other.Date != day.Date)), .. later.MakeUpDays],
    };
}
