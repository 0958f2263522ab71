using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A date of the host's: nothing is counted on the way, and no pause moves it.</summary>
internal sealed class ScheduledDateCheck : DayLimitCheck
{
    public ScheduledDateCheck(DeadlineExplanation claim, ScheduledDate limit, DefinedHours hours, ImmutableArray<LocalDate> dates)
        : base(claim, limit, hours)
    {
        if (limit.Count is < 1 or > MostDays)
            return;
        LocalDate[] later = [.. dates.Where(date => date > StartDate).Order().Skip(limit.Count - 1).Take(1)];
        if (later is [var date])
            EndOn(date);
    }

    protected override int Most => MostDays;

    protected override int Least => 1;

    protected override string Unanswered => "the host's schedule has no such date";

    public override Finding? At(Instant moment) =>
        moment < Due!.Value.At ? new(SegmentKind.Elapsed, null, IsAssumed: false, Claim.Start, Due.Value.At) : null;
}
