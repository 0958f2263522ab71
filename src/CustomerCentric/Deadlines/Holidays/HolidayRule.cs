using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A holiday that comes back every year, by law.</summary>
/// <param name="Key">As in <see cref="Holiday.Key"/>.</param>
/// <param name="Name">As in <see cref="Holiday.Name"/>.</param>
/// <param name="Day">Where in the year it falls.</param>
/// <param name="OnWeekend">What the law does for a Saturday or Sunday.</param>
/// <param name="From">The first year of the rule; null when it is older than the set.</param>
/// <param name="Until">The last year of the rule; null when it is still in force.</param>
internal sealed record HolidayRule(string Key, LocalizedText Name, DayOfYear Day, OnWeekend OnWeekend, int? From, int? Until)
{
    public bool Holds(int year) => year >= (From ?? year) && year <= (Until ?? year);

    public Holiday In(int year) => new(Day.In(year), Key, Name);
}

/// <summary>What a law does when a holiday falls on a Saturday or Sunday.</summary>
internal enum OnWeekend
{
    /// <summary>Nothing: the day is lost.</summary>
    Stays,

    /// <summary>The next weekday that is no holiday is free as well.</summary>
    AddNext,

    /// <summary>For a Saturday the Friday before is free as well, for a Sunday the Monday after.</summary>
    AddNearest,

    /// <summary>The holiday itself is on the next weekday that is no holiday, and the weekend day is none.</summary>
    MoveNext,
}

/// <summary>A day that can be found in every year.</summary>
internal abstract record DayOfYear
{
    public abstract LocalDate In(int year);
}

/// <summary>The same month and day every year.</summary>
internal sealed record FixedDay(int Month, int Day) : DayOfYear
{
    public override LocalDate In(int year) => new(year, Month, Day);
}

/// <summary>The n-th weekday of a month; -1 is the last.</summary>
internal sealed record NthWeekday(int Nth, IsoDayOfWeek Weekday, int Month) : DayOfYear
{
    public override LocalDate In(int year)
    {
        if (Nth > 0)
            return LocalDate.FromYearMonthWeekAndDay(year, Month, Nth, Weekday);
        var first = new LocalDate(year, Month, 1);
        return first.With(DateAdjusters.EndOfMonth).With(DateAdjusters.PreviousOrSame(Weekday));
    }
}

/// <summary>A number of days after (before, when negative) Easter Sunday.</summary>
internal sealed record EasterDay(int Offset) : DayOfYear
{
    public override LocalDate In(int year) => Easter.Sunday(year).PlusDays(Offset);
}

/// <summary>A day of the Vietnamese lunar year that begins in the year, and a number of days to go from there.</summary>
internal sealed record LunarDay(int Month, int Day, int Offset) : DayOfYear
{
    public override LocalDate In(int year) => VietnameseLunarYear.Of(year).Month(Month).FirstDay.PlusDays(Day - 1 + Offset);
}
