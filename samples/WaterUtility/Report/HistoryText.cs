using System.Globalization;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using WaterUtility.Office;

namespace WaterUtility.Report;

/// <summary>Prints everything that happened to one complaint.</summary>
internal sealed class HistoryText(TextWriter output, WaterOffice office)
{
    internal void Write(HandledRequest handled)
    {
        Line($"");
        Line($"History of {handled.Request.Id} ({handled.Complaint.Key.Id}), {handled.Request.Type}, all but receipt and end simulated");
        foreach (var e in handled.History)
        {
            Line($"  {e.Sequence,3}  {office.Local(e.OccurredAt)}  {e.Step.Trigger,-16} {e.From} -> {e.To}, level {e.Level}, by {e.Actor.Role}");
            foreach (var deadline in e.Deadlines)
                Line($"       {deadline.Milestone} #{deadline.Occurrence}: {deadline.State}, due {office.Due(deadline)}");
            foreach (var remark in e.Remarks)
                Line($"       {remark.Severity} {remark}");
            foreach (var refused in handled.RefusedSteps.Where(refused => refused.After == e.Sequence))
                Line($"       refused at {office.Local(refused.At)}: {refused.Step.Command.Trigger} by {refused.Step.Actor.Role}: {string.Join(" ", refused.Refusals)}");
        }
        Line($"  owed at the end: {handled.Complaint.Obligations}; breached: {string.Join(", ", Breached(handled.Complaint))}");
    }

    private static IEnumerable<string> Breached(Complaint complaint) =>
        complaint.Deadlines.Where(d => d.State == DeadlineState.Breached)
            .Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Milestone} #{d.Occurrence}")).DefaultIfEmpty("nothing");

    private void Line(FormattableString line) => output.Write(line.ToString(CultureInfo.InvariantCulture).TrimEnd() + "\n");
}
