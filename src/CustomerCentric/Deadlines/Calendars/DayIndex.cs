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
    private readonly long _firstMidnight;
    private readonly int[] _endOffsets;

    /// <summary>Indexes the business days, which are sorted and known, and when each date ends in the zone.</summary>
    public DayIndex(LocalDate knownFrom, LocalDate knownUntil, List<LocalDate> businessDays, DateTimeZone zone)
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
        // Seconds from the midnight of UTC: a quarter of what instants would take.
        _firstMidnight = MidnightInUtc(knownFrom);
        _endOffsets = new int[_businessDaysBefore.Length - 1];
        for (int day = 0; day < _endOffsets.Length; day++)
            _endOffsets[day] = (int)(PeriodResolver.StartOf(knownFrom.PlusDays(day + 1), zone).ToUnixTimeSeconds() - MidnightAfter(day));
    }

    /// <summary>The first instant after the date. False when the date is not known.</summary>
    public bool TryEndOf(LocalDate date, out Instant end)
    {
        int day = DayOf(date);
        bool isKnown = IsKnown(day);
        end = isKnown ? Instant.FromUnixTimeSeconds(MidnightAfter(day) + _endOffsets[day]) : default;
        return isKnown;
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
        date = Iso(date);
        int day = DayOf(date);
        if (!IsKnown(day))
            return false;
        int following = _businessDaysBefore[day];
        int preceding = _businessDaysBefore[day + 1] - 1;
        int rolled = roll switch
        {
            Roll.Following => following,
            Roll.Preceding => preceding,
            Roll.ModifiedFollowing => InMonthBefore(_monthStarts[MonthIndexOf(date) + 1], following, preceding),
            Roll.ModifiedPreceding => InMonthFrom(_monthStarts[MonthIndexOf(date)], preceding, following),
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

    // A business day, by its number, if it lies before the month's end, else the other. Where no more of them are known, the
    // month has none only if it is known to its end; else nobody can tell.
    private int InMonthBefore(int end, int number, int other)
    {
        int known = Math.Min(end, _businessDaysBefore.Length - 1);
        return number < _businessDaysBefore[known] ? number : known == end ? other : None;
    }

    private int InMonthFrom(int start, int number, int other)
    {
        int known = Math.Max(start, 0);
        return number >= _businessDaysBefore[known] ? number : known == start ? other : None;
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
        date = Iso(date);
        int month = MonthIndexOf(date);
        return (uint)month < (uint)_monthStarts.Length ? _monthStarts[month] + date.Day - 1 : Unknown;
    }

    private int MonthIndexOf(LocalDate date) => MonthOf(date) - _firstMonth;

    private static long MidnightInUtc(LocalDate date) => date.AtMidnight().InUtc().ToInstant().ToUnixTimeSeconds();

    private long MidnightAfter(int day) => _firstMidnight + ((day + 1L) * NodaConstants.SecondsPerDay);

    // Asking first costs less than converting what is ISO already, as nearly every date is.
    private static LocalDate Iso(LocalDate date) => date.Calendar == CalendarSystem.Iso ? date : date.WithCalendar(CalendarSystem.Iso);

    private static int MonthOf(LocalDate date) => (date.Year * 12) + date.Month;

    private bool IsKnown(int day) => (uint)day < (uint)(_businessDaysBefore.Length - 1);
}
