using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A limit in working time, which may be counted backwards.</summary>
internal sealed class WorkingTimeCheck(DeadlineExplanation claim, WorkingTime limit, DefinedHours hours, Standstill standstill)
    : AmountCheck(claim, limit.Amount, SegmentKind.Working, hours)
{
    public override Instant From => Instant.Min(Claim.Start, Claim.Due.At);

    public override bool IsAnswered => From >= Hours.First && Instant.Max(Claim.Start, Claim.Due.At) <= Hours.Last;

    public override Finding? At(Instant moment) => Hours.At(moment).Paused(moment, standstill.Spans);

    public override IEnumerable<ExplanationFault> Whole()
    {
        foreach (var fault in base.Whole())
            yield return fault;
        var due = Claim.Due.At;
        if (limit.Landing is not (Landing.Close or Landing.Opening))
            yield return Fault($"lands by {limit.Landing}", "there is no such landing");
        if (!IsAnswered)
            yield return Fault($"is counted from {Hours.Text(Claim.Start)} to {Hours.Text(due)}", Hours.RangeText);
        else if (limit.Landing == Landing.Close && limit.Amount != Duration.Zero)
        {
            if (!IsWorked(due.PlusNanoseconds(-1)))
                yield return Fault($"is due at {Hours.Text(due)}", "no working time ends there: the same amount is used up earlier");
        }
        else if (!IsWorked(due))
        {
            yield return Fault($"is due at {Hours.Text(due)}", "no working time goes on there: the same amount reaches further");
        }
    }

    private bool IsWorked(Instant moment) => moment >= Hours.First && moment < Hours.Last && At(moment) is { Kind: SegmentKind.Working };
}
