using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Business days numbered from 0 over the known dates, so that stepping and counting are one look-up each. Immutable.</summary>
internal sealed class DayIndex
{
    private const int Unknown = int.MinValue / 2;

    private const int None = -1;

    private readonly int _firstMonth;
    private readonly int[] _monthStarts;
    private readonly LocalDate[] _businessDays;
    private readonly int[] _businessDaysBefore;

    /// <summary>Indexes the business days, which are sorted and known.</summary>
    public DayIndex(LocalDate knownFrom, LocalDate knownUntil, List<LocalDate> businessDays)
    {
        // A month more on both sides: an exclusive end may lie one day beyond what is known.
        LocalDate start = knownFrom.With(DateAdjusters.StartOfMonth).PlusMonths(-1);
        _firstMonth = MonthOf(start);
        _monthStarts = new int[MonthOf(knownUntil) - _firstMonth + 2];
        for (int month = 0; month < _monthStarts.Length; month++)
            _monthStarts[month] = Period.DaysBetween(knownFrom, start.PlusMonths(month));
        _businessDays = [.. businessDays];
        _businessDaysBefore = new int[Period.DaysBetween(knownFrom, knownUntil) + 2];
        for (int day = 0, before = 0; day < _businessDaysBefore.Length; day++)
        {
            _businessDaysBefore[day] = before;
            if (before < _businessDays.Length && _businessDays[before] == knownFrom.PlusDays(day))
                before++;
        }
    }

    /// <summary>Null when the date is not known.</summary>
    public bool? IsBusinessDay(LocalDate date)
    {
        int day = DayOf(date);
        return IsKnown(day) ? _businessDaysBefore[day + 1] > _businessDaysBefore[day] : null;
    }

    /// <summary>False when the date or the answer is not known.</summary>
    public bool TryAdd(LocalDate date, int days, out LocalDate answer)
    {
        answer = default;
        int day = DayOf(date);
        if (!IsKnown(day))
            return false;
        int number = days > 0 ? _businessDaysBefore[day + 1] + (days - 1) : _businessDaysBefore[day] + days;
        // A sum past the largest int is negative; as an unsigned number both ends are one comparison.
        if ((uint)number >= (uint)_businessDays.Length)
            return false;
        answer = _businessDays[number];
        return true;
    }

    /// <summary>Rolls, then steps. False when the date, a date that the roll must look at, or the answer is not known.</summary>
    public bool TryAdd(LocalDate date, int days, Roll roll, out LocalDate answer)
    {
        answer = default;
        int day = DayOf(date);
        if (!IsKnown(day))
            return false;
        int following = _businessDaysBefore[day];
        int preceding = _businessDaysBefore[day + 1] - 1;
        int rolled = roll switch
        {
            Roll.Following => following,
            Roll.Preceding => preceding,
            Roll.ModifiedFollowing => IsIn(date, following, DateAdjusters.EndOfMonth) switch { true => following, false => preceding, null => None },
            Roll.ModifiedPreceding => IsIn(date, preceding, DateAdjusters.StartOfMonth) switch { true => preceding, false => following, null => None },
            _ => throw new ArgumentOutOfRangeException(nameof(roll), roll, "There is no such roll."),
        };
        // The first and the last business day that are known may have neighbours that are not.
        if ((uint)rolled >= (uint)_businessDays.Length)
            return false;
        long number = (long)rolled + days;
        if (number < 0 || number >= _businessDays.Length)
            return false;
        answer = _businessDays[number];
        return true;
    }

    // Whether a business day, by its number, lies in the month of the date. Where no more of them are known, the month has
    // none only if it is known to its end; else nobody can tell.
    private bool? IsIn(LocalDate date, int number, Func<LocalDate, LocalDate> endOfMonth)
    {
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        if ((uint)number < (uint)_businessDays.Length)
            return MonthOf(_businessDays[number]) == MonthOf(iso);
        return IsKnown(DayOf(endOfMonth(iso))) ? false : null;
    }

    /// <summary>False when any date to be counted is not known.</summary>
    public bool TryCount(LocalDate from, LocalDate to, out int count)
    {
        int start = DayOf(from);
        int end = DayOf(to);
        // Reversed, the range is (to, from]: the same two look-ups, one day on. The sign bit spares a branch nobody can predict.
        int shift = (end - start) >>> 31;
        int[] before = _businessDaysBefore;
        bool known = (uint)(start + shift) < (uint)before.Length && (uint)(end + shift) < (uint)before.Length;
        count = known ? before[end + shift] - before[start + shift] : 0;
        return known;
    }

    // Counted from the first known date. A table of months, because counting days between dates costs three times as much.
    private int DayOf(LocalDate date)
    {
        if (date.Calendar != CalendarSystem.Iso)
            date = date.WithCalendar(CalendarSystem.Iso);
        int month = MonthOf(date) - _firstMonth;
        return (uint)month < (uint)_monthStarts.Length ? _monthStarts[month] + date.Day - 1 : Unknown;
    }

    private static int MonthOf(LocalDate date) => (date.Year * 12) + date.Month;

    private bool IsKnown(int day) => (uint)day < (uint)(_businessDaysBefore.Length - 1);
}
