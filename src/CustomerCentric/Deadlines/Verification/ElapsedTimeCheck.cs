using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A limit by the clock: of every moment only whether it was paused.</summary>
internal sealed class ElapsedTimeCheck(DeadlineExplanation claim, ElapsedTime limit, DefinedHours hours, Standstill standstill)
    : AmountCheck(claim, limit.Amount, SegmentKind.Elapsed, hours)
{
    public override bool IsAnswered => true;

    public override Finding? At(Instant moment)
    {
        var running = new Finding(SegmentKind.Elapsed, null, IsAssumed: false, moment, Instant.MaxValue);
        return running.Paused(moment, standstill.Spans);
    }

    public override IEnumerable<ExplanationFault> Whole()
    {
        foreach (var fault in base.Whole())
            yield return fault;
        if (limit.Amount <= Duration.Zero)
            yield return Fault("counts no time by the clock", "a limit has more than none");
        else if (At(Claim.Due.At.PlusNanoseconds(-1)) is { Kind: SegmentKind.Pause })
            yield return Fault($"is due at {Hours.Text(Claim.Due.At)}", "the clock stood still just before: the same amount is used up earlier");
    }
}
