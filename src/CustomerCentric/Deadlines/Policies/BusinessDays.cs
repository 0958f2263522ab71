using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// A number of business days of the calendar, counted strictly after the start's local date, whatever that date is:
/// the n-th business day after it is the last one (the rule of most laws, and of Vietnam's Civil Code 2015 art. 147).
/// </summary>
/// <param name="Count">How many business days, 1 to 36,525.</param>
/// <param name="TimeOfDay">When on the last day it falls due; by default when the day ends.</param>
public sealed record BusinessDays(int Count, DueTimeOfDay TimeOfDay = DueTimeOfDay.EndOfDay) : TimeLimit
{
    internal override string Canonical => $"business-days:{Count}:{TimeOfDay}";

    /// <inheritdoc/>
    public override DueTime DueAfter(Instant start, WorkingCalendar calendar) =>
        OnDay(calendar.AddBusinessDays(DateOf(start, Count, calendar), Count), TimeOfDay, start, calendar);

    /// <inheritdoc/>
    public override DeadlineExplanation Explain(Instant start, WorkingCalendar calendar)
    {
        var due = DueAfter(start, calendar);
        var zone = calendar.Zone;
        var segments = new SegmentList(start);
        segments.Until(Instant.Min(PeriodResolver.StartOf(start.InZone(zone).Date.PlusDays(1), zone), due.At), SegmentKind.StartDay);
        for (var date = start.InZone(zone).Date.PlusDays(1); date <= due.Date; date = date.PlusDays(1))
        {
            var (kind, name) = calendar.IsBusinessDay(date) ? (SegmentKind.BusinessDay, null)
                : calendar.HolidayName(date) is { } holiday ? (SegmentKind.Holiday, holiday)
                : (SegmentKind.Closed, null);
            segments.Until(date == due.Date ? due.At : PeriodResolver.StartOf(date.PlusDays(1), zone), kind, name);
        }
        return new(this, zone, start, due, segments.ToImmutable());
    }

    internal override IEnumerable<ConfigurationFault> Faults(string path) => AmountFaults(path, Count);

    /// <summary>Amount and unit as a person would say them.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} business {(Count == 1 ? "day" : "days")}");
}
