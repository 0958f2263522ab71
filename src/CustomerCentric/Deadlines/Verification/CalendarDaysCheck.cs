using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// A limit in calendar days: the first ends at its time of day on the date after the start's, each further one a date later.
/// When the last ends in closed time and the limit falls due when open, the rest is not counted.
/// </summary>
internal sealed class CalendarDaysCheck : DayLimitCheck
{
    private readonly Instant _counting;
    private readonly Instant[] _ends = [];

    public CalendarDaysCheck(DeadlineExplanation explanation, CalendarDays limit, DefinedHours hours, Interval[] pauses)
        : base(explanation, limit.Count, limit.TimeOfDay, hours, pauses)
    {
        // The close of business is for business days only: the last calendar day may have none.
        if (!IsCountable || limit.TimeOfDay == DueTimeOfDay.CloseOfBusiness)
            return;
        _counting = limit.TimeOfDay == DueTimeOfDay.EndOfDay ? Instant.Max(Start, On(StartDate)!.Value) : Start;
        _ends = [.. Enumerable.Range(1, limit.Count).Select(day => On(StartDate.PlusDays(day))!.Value)];
        Due = DueOn(StartDate.PlusDays(limit.Count));
    }

    protected override DueTime? Due { get; }

    public override Finding? At(Instant moment)
    {
        if (moment < _counting)
            return new(SegmentKind.StartDay, null, IsAssumed: false, Start, _counting);
        var day = Array.BinarySearch(_ends, moment);
        // A date that the zone skips ends with the one before it: the next end counts.
        for (day = day >= 0 ? day + 1 : ~day; day < _ends.Length && _ends[day] <= moment;)
            day++;
        if (day < _ends.Length)
            return new(SegmentKind.CalendarDay, null, IsAssumed: false, day == 0 ? _counting : _ends[day - 1], _ends[day]);
        if (moment >= Due!.Value.At)
            return null;
        var finding = Hours.At(moment);
        return finding with { Until = Instant.Min(finding.Until, Due.Value.At) };
    }
}
