using System.Globalization;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// A limit in hours. That the due instant is the right one follows from its surroundings: when the counted segments add up
/// to the amount, the earliest such instant has counted time just before it, and the latest just after it.
/// </summary>
internal abstract class AmountCheck(DeadlineExplanation claim, Duration amount, SegmentKind counted, DefinedHours hours) : LimitCheck(claim)
{
    protected DefinedHours Hours => hours;

    public override IEnumerable<ExplanationFault> Whole()
    {
        var (what, segments) = counted == SegmentKind.Working ? ("working time", "working segments") : ("time by the clock", "elapsed segments");
        // Wide enough for any amount and for any segments, also for those that do not follow each other.
        var told = Claim.Segments.Where(segment => segment.Kind == counted)
            .Aggregate(Int128.Zero, (sum, segment) => sum + (segment.To - segment.From).ToInt128Nanoseconds());
        var whole = amount.ToInt128Nanoseconds();
        if (told != Int128.Abs(whole))
            yield return Fault($"counts {Seconds(whole)} s of {what}", $"its {segments} add up to {Seconds(told)} s");
        if (amount < Duration.Zero ? Claim.Due.At > Claim.Start : Claim.Due.At < Claim.Start)
            yield return Fault($"is due at {hours.Text(Claim.Due.At)}", $"that is on the wrong side of the start, {hours.Text(Claim.Start)}");
        var date = Claim.Due.At.InZone(hours.Zone).Date;
        if (Claim.Due.Date != date)
            yield return Fault($"is due on {DefinedHours.Text(Claim.Due.Date)}", $"{hours.Text(Claim.Due.At)} is on {DefinedHours.Text(date)}");
    }

    protected static ExplanationFault Fault(string claim, string finding) => new(null, claim, finding);

    private static string Seconds(Int128 nanoseconds) =>
        ((decimal)nanoseconds / NodaConstants.NanosecondsPerSecond).ToString(CultureInfo.InvariantCulture);
}
