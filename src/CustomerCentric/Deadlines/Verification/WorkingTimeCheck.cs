using System.Globalization;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// A limit in working time. That the due instant is the right one follows from its surroundings: when the working segments
/// add up to the amount, the earliest such instant has working time just before it, and the latest just after it.
/// </summary>
internal sealed class WorkingTimeCheck(DeadlineExplanation explanation, WorkingTime limit, DefinedHours hours, Interval[] pauses) : LimitCheck
{
    public override bool IsAnswered =>
        Instant.Min(explanation.Start, explanation.Due.At) >= hours.First && Instant.Max(explanation.Start, explanation.Due.At) <= hours.Last;

    public override Finding? At(Instant moment)
    {
        var finding = hours.At(moment);
        foreach (var pause in pauses)
        {
            if (pause.Contains(moment))
                finding = finding with { Kind = SegmentKind.Pause, Name = null, Until = Instant.Min(finding.Until, pause.End) };
            else if (pause.Start > moment)
                finding = finding with { Until = Instant.Min(finding.Until, pause.Start) };
        }
        return finding;
    }

    public override IEnumerable<ExplanationFault> Whole()
    {
        var due = explanation.Due.At;
        // Wide enough for any amount and for any segments, also for those that do not follow each other.
        var counted = explanation.Segments.Where(segment => segment.Kind == SegmentKind.Working)
            .Aggregate(Int128.Zero, (sum, segment) => sum + (segment.To - segment.From).ToInt128Nanoseconds());
        var amount = limit.Amount.ToInt128Nanoseconds();
        if (counted != Int128.Abs(amount))
            yield return Fault($"counts {Seconds(amount)} s of working time", $"its working segments add up to {Seconds(counted)} s");
        if (limit.Amount < Duration.Zero ? due > explanation.Start : due < explanation.Start)
            yield return Fault($"is due at {hours.Text(due)}", $"that is on the wrong side of the start, {hours.Text(explanation.Start)}");
        var date = due.InZone(hours.Zone).Date;
        if (explanation.Due.Date != date)
            yield return Fault($"is due on {DefinedHours.Text(explanation.Due.Date)}", $"{hours.Text(due)} is on {DefinedHours.Text(date)}");
        if (limit.Landing is not (Landing.Close or Landing.Opening))
            yield return Fault($"lands by {limit.Landing}", "there is no such landing");
        if (!IsAnswered)
            yield return Fault($"is counted from {hours.Text(explanation.Start)} to {hours.Text(due)}", hours.RangeText);
        else if (limit.Landing == Landing.Close && limit.Amount != Duration.Zero)
        {
            if (!IsWorked(due.PlusNanoseconds(-1)))
                yield return Fault($"is due at {hours.Text(due)}", "no working time ends there: the same amount is used up earlier");
        }
        else if (!IsWorked(due))
        {
            yield return Fault($"is due at {hours.Text(due)}", "no working time goes on there: the same amount reaches further");
        }
    }

    private bool IsWorked(Instant moment) => moment >= hours.First && moment < hours.Last && At(moment) is { Kind: SegmentKind.Working };

    private static ExplanationFault Fault(string claim, string finding) => new(null, claim, finding);

    private static string Seconds(Int128 nanoseconds) =>
        ((decimal)nanoseconds / NodaConstants.NanosecondsPerSecond).ToString(CultureInfo.InvariantCulture);
}
