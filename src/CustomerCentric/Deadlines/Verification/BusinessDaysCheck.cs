using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A limit in business days, walked date by date.</summary>
internal sealed class BusinessDaysCheck : DayLimitCheck
{
    private readonly BusinessDays _limit;
    private readonly Standstill _standstill;
    private readonly LocalDate _dayZero;

    public BusinessDaysCheck(DeadlineExplanation claim, BusinessDays limit, DefinedHours hours, Standstill standstill)
        : base(claim, limit, hours)
    {
        (_limit, _standstill) = (limit, standstill);
        if (!IsCountable || !hours.IsAnswered(StartDate) || Rolled(StartDate, limit.Roll) is not { } dayZero)
            return;
        _dayZero = dayZero;
        if (CountedTo() is { } counted)
            EndOn(counted);
    }

    protected override int Most => MostDays;

    public override Finding? At(Instant moment)
    {
        if (moment >= Due!.Value.At)
            return null;
        var date = Hours.DateOf(moment);
        // The last day's business may go on past midnight; until its close the limit has not ended.
        var isClosing = _limit.TimeOfDay == DueTimeOfDay.CloseOfBusiness && Last >= StartDate && date >= Last;
        if (isClosing)
            date = Last;
        var kind = KindOf(date);
        return new(
            kind,
            kind is SegmentKind.Holiday or SegmentKind.Roll ? Hours.HolidayName(date) : null,
            Hours.IsAssumed(date),
            Instant.Max(Claim.Start, Hours.StartOf(date)),
            isClosing ? Due.Value.At : Instant.Min(Due.Value.At, Hours.StartOf(date.PlusDays(1))));
    }

    private SegmentKind KindOf(LocalDate date)
    {
        if (_dayZero < StartDate ? date == StartDate : date < _dayZero)
            return SegmentKind.Roll;
        if (date > Counted && date <= Last)
            return SegmentKind.Roll;
        if ((date > _dayZero || _limit.CountsStartDay) && _standstill.Takes(date))
            return SegmentKind.Pause;
        if (date == _dayZero && !(_limit.CountsStartDay && Hours.IsBusinessDay(date)))
            return SegmentKind.StartDay;
        return date <= Last && Hours.IsBusinessDay(date) ? SegmentKind.BusinessDay
            : Hours.IsHoliday(date) ? SegmentKind.Holiday
            : SegmentKind.Closed;
    }

    private LocalDate? CountedTo()
    {
        if (_limit.Count == 0 && Hours.IsBusinessDay(_dayZero))
            return _dayZero;
        var left = Math.Max(_limit.Count, 1);
        for (var date = _limit.CountsStartDay ? _dayZero : _dayZero.PlusDays(1); Hours.IsAnswered(date); date = date.PlusDays(1))
        {
            if (Hours.IsBusinessDay(date) && !_standstill.Takes(date) && --left == 0)
                return date;
        }
        return null;
    }
}
