using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <content>Business days, walked one by one.</content>
internal sealed partial class NaiveCalendar
{
    public bool? IsBusinessDay(LocalDate date) => date < _from || date > _until ? null : Owned(date).Count > 0;

    public bool? IsHoliday(LocalDate date) =>
        date < _from || date > _until ? null : _plain.Holidays.Contains(date) && !_plain.Dates.ContainsKey(date);

    public LocalDate? AddBusinessDays(LocalDate date, int days, Roll roll = Roll.None)
    {
        if (IsBusinessDay(date) is not { } works)
            return null;
        if (roll != Roll.None)
            return Rolled(date, roll) is { } rolled ? Step(rolled, days) : null;
        return days == 0 && !works ? Step(date, 1) : Step(date, days);
    }

    /// <param name="start">From when.</param>
    /// <param name="days">Business days.</param>
    /// <param name="timeOfDay">The name under which a time of day is stored, or HH:mm.</param>
    public Instant? AddBusinessDays(Instant start, int days, string timeOfDay)
    {
        if (!Knows(start) || AddBusinessDays(LocalDateOf(start), days) is not { } day)
            return null;
        Instant kept = At(day.At(start.InZone(_zone).TimeOfDay));
        return timeOfDay switch
        {
            "EndOfDay" => StartOf(day.PlusDays(1)),
            "CloseOfBusiness" => Owned(day).Max(period => period.Close),
            "SameClockTime" => kept,
            "WhenOpen" => days < 0 ? PreviousClose(kept) : NextOpening(kept),
            _ => At(day.AtMidnight().PlusMinutes(Minutes(timeOfDay))),
        };
    }

    /// <summary>Years, months, weeks, days, one after the other; a month without the day gives its last.</summary>
    public LocalDate? Add(LocalDate date, (int Years, int Months, int Weeks, int Days) amount, Roll roll)
    {
        LocalDate moved = OnMonth(OnMonth(date, date.Year + amount.Years, date.Month), date.Year + amount.Years, date.Month + amount.Months)
            .PlusDays((7 * amount.Weeks) + amount.Days);
        return roll == Roll.None ? moved : AddBusinessDays(moved, 0, roll);
    }

    public int? CountBusinessDays(LocalDate start, LocalDate end)
    {
        int count = 0;
        int step = start <= end ? 1 : -1;
        for (LocalDate day = start; day != end; day = day.PlusDays(step))
        {
            if (IsBusinessDay(day) is not { } works)
                return null;
            count += works ? step : 0;
        }
        return count;
    }

    private LocalDate? Rolled(LocalDate date, Roll roll)
    {
        int step = roll is Roll.Following or Roll.ModifiedFollowing ? 1 : -1;
        bool mayTurn = roll is Roll.ModifiedFollowing or Roll.ModifiedPreceding;
        for (LocalDate day = date; ; day = day.PlusDays(step))
        {
            if (mayTurn && day.Month != date.Month)
                return Rolled(date, step > 0 ? Roll.Preceding : Roll.Following);
            if (IsBusinessDay(day) is not { } works)
                return null;
            if (works)
                return day;
        }
    }

    private LocalDate? Step(LocalDate date, int days)
    {
        for (int left = Math.Abs(days); left > 0;)
        {
            date = date.PlusDays(Math.Sign(days));
            if (IsBusinessDay(date) is not { } works)
                return null;
            left -= works ? 1 : 0;
        }
        return date;
    }

    private static LocalDate OnMonth(LocalDate date, int year, int month)
    {
        for (; month > 12; month -= 12)
            year++;
        for (; month < 1; month += 12)
            year--;
        return new LocalDate(year, month, Math.Min(date.Day, DateTime.DaysInMonth(year, month)));
    }
}
