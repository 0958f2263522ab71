using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// A limit in days, weeks, months or years of the calendar: each date of it ends at midnight, or at the limit's time of day.
/// When the last ends in closed time and the limit falls due when open, the rest is not counted.
/// </summary>
internal sealed class CalendarLimitCheck : DayLimitCheck
{
    private readonly CalendarUnit? _unit;
    private readonly DayLimit _limit;
    private readonly Standstill _standstill;
    private readonly List<Finding> _days = [];

    /// <param name="claim">What is said of the limit.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="unit">What it is counted in; null for days.</param>
    /// <param name="hours">The calendar's definition.</param>
    /// <param name="standstill">When the clock stood still.</param>
    public CalendarLimitCheck(DeadlineExplanation claim, DayLimit limit, CalendarUnit? unit, DefinedHours hours, Standstill standstill)
        : base(claim, limit, hours)
    {
        (_unit, _limit, _standstill) = (unit, limit, standstill);
        // Only rolled onto a business day has the last calendar day a close of business for certain.
        var isCertain = limit.TimeOfDay != DueTimeOfDay.CloseOfBusiness || limit.FinalRoll != Roll.None;
        if (!IsCountable || !isCertain || CountedTo() is not { } counted)
            return;
        EndOn(counted);
        if (Due is not null)
            TellDays();
    }

    protected override int Most => _unit switch
    {
        null => MostDays,
        CalendarUnit.Weeks => 5_217,
        CalendarUnit.Months => 1_200,
        CalendarUnit.Years => 100,
        _ => -1,
    };

    public override Finding? At(Instant moment)
    {
        int low = 0, high = _days.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _days[middle].Until <= moment ? (middle + 1, high) : (low, middle);
        }
        if (low < _days.Count)
            return _days[low];
        if (moment >= Due!.Value.At)
            return null;
        var finding = Hours.At(moment);
        return finding with { Until = Instant.Min(finding.Until, Due.Value.At) };
    }

    // Unpaused, the period has so many dates; it ends with as many that were not lost.
    private LocalDate? CountedTo()
    {
        var first = _limit.CountsStartDay ? StartDate : StartDate.PlusDays(1);
        var left = Period.DaysBetween(first, Unpaused()) + 1;
        if (left == 0)
            return StartDate;
        for (var date = first; date.Year < 9998; date = date.PlusDays(1))
        {
            if (!_standstill.Takes(date) && --left == 0)
                return date;
        }
        return null;
    }

    private LocalDate Unpaused()
    {
        var through = _unit switch
        {
            null => StartDate.PlusDays(_limit.Count),
            CalendarUnit.Weeks => StartDate.PlusDays(7 * _limit.Count),
            CalendarUnit.Months => SameDay(_limit.Count),
            _ => SameDay(12 * _limit.Count),
        };
        return _limit.CountsStartDay ? through.PlusDays(-1) : through;
    }

    // A month without such a day ends on its last.
    private LocalDate SameDay(int months)
    {
        var month = (StartDate.Year * 12) + StartDate.Month - 1 + months;
        var (year, ofYear) = (month / 12, (month % 12) + 1);
        return new(year, ofYear, Math.Min(StartDate.Day, CalendarSystem.Iso.GetDaysInMonth(year, ofYear)));
    }

    private void TellDays()
    {
        var isWhole = _limit.TimeOfDay == DueTimeOfDay.EndOfDay || _limit.TimeOfDay == DueTimeOfDay.CloseOfBusiness;
        // The rest of the start's day stands apart where days end at midnight, or where it is all there is.
        if (isWhole || Last <= StartDate)
            Tell(StartDate, Last <= StartDate ? On(Last)!.Value : Hours.StartOf(StartDate.PlusDays(1)));
        for (var date = StartDate.PlusDays(1); date <= Last; date = date.PlusDays(1))
            Tell(date, date == Last || !isWhole ? On(date)!.Value : Hours.StartOf(date.PlusDays(1)));
    }

    // A date that the zone skips ends with the one before it, and has no span.
    private void Tell(LocalDate date, Instant until)
    {
        var from = _days.Count > 0 ? _days[^1].Until : Claim.Start;
        if (until <= from)
            return;
        var kind = KindOf(date);
        var isRoll = kind == SegmentKind.Roll;
        _days.Add(new(kind, isRoll ? Hours.HolidayName(date) : null, isRoll && Hours.IsAssumed(date), from, until));
    }

    private SegmentKind KindOf(LocalDate date) =>
        date == StartDate && !_limit.CountsStartDay ? SegmentKind.StartDay
        : date > Counted && date <= Last ? SegmentKind.Roll
        : _standstill.Takes(date) ? SegmentKind.Pause
        : SegmentKind.CalendarDay;
}
