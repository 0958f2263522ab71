using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A limit in business days, walked date by date.</summary>
internal sealed class BusinessDaysCheck : DayLimitCheck
{
    private readonly BusinessDays _limit;
    private readonly LocalDate _dayZero;
    private readonly LocalDate _last;

    public BusinessDaysCheck(DeadlineExplanation explanation, BusinessDays limit, DefinedHours hours, Interval[] pauses)
        : base(explanation, limit.Count, limit.TimeOfDay, hours, pauses)
    {
        _limit = limit;
        if (!IsCountable || DayZero() is not { } dayZero || Step(dayZero) is not { } last)
            return;
        (_dayZero, _last) = (dayZero, last);
        Due = DueOn(last);
    }

    protected override DueTime? Due { get; }

    public override Finding? At(Instant moment)
    {
        if (moment >= Due!.Value.At)
            return null;
        var date = Hours.DateOf(moment);
        // The last day's business may go on past midnight; until its close the limit has not ended.
        if (date > _last && _limit.TimeOfDay == DueTimeOfDay.CloseOfBusiness)
            date = _last;
        var until = date == _last && _limit.TimeOfDay == DueTimeOfDay.CloseOfBusiness ? Due.Value.At : Hours.StartOf(date.PlusDays(1));
        var kind = KindOf(date);
        return new(
            kind,
            kind is SegmentKind.Holiday or SegmentKind.Roll ? Hours.HolidayName(date) : null,
            Hours.IsAssumed(date),
            Instant.Max(Start, Hours.StartOf(date)),
            Instant.Min(Due.Value.At, until));
    }

    private SegmentKind KindOf(LocalDate date)
    {
        if (_dayZero < StartDate ? date == StartDate : date < _dayZero)
            return SegmentKind.Roll;
        if (date == _dayZero)
            return SegmentKind.StartDay;
        return date <= _last && Hours.IsBusinessDay(date) ? SegmentKind.BusinessDay
            : Hours.IsHoliday(date) ? SegmentKind.Holiday
            : SegmentKind.Closed;
    }

    private LocalDate? DayZero()
    {
        if (!Hours.IsAnswered(StartDate))
            return null;
        if (_limit.Roll == Roll.None || Hours.IsBusinessDay(StartDate))
            return StartDate;
        return _limit.Roll switch
        {
            Roll.Following => Next(StartDate, 1),
            Roll.Preceding => Next(StartDate, -1),
            Roll.ModifiedFollowing => InMonth(1),
            Roll.ModifiedPreceding => InMonth(-1),
            _ => null,
        };
    }

    // The other way only once the whole rest of the month is seen to have no business.
    private LocalDate? InMonth(int step)
    {
        for (var date = StartDate.PlusDays(step); date.Month == StartDate.Month; date = date.PlusDays(step))
        {
            if (!Hours.IsAnswered(date))
                return null;
            if (Hours.IsBusinessDay(date))
                return date;
        }
        return Next(StartDate, -step);
    }

    private LocalDate? Next(LocalDate date, int step)
    {
        for (date = date.PlusDays(step); Hours.IsAnswered(date); date = date.PlusDays(step))
        {
            if (Hours.IsBusinessDay(date))
                return date;
        }
        return null;
    }

    private LocalDate? Step(LocalDate from)
    {
        LocalDate? date = from;
        for (var left = _limit.Count; left > 0 && date is { } day; left--)
            date = Next(day, 1);
        return date;
    }
}
