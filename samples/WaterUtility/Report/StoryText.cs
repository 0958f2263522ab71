using System.Globalization;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using WaterUtility.Office;

namespace WaterUtility.Report;

/// <summary>Tells the way of one complaint in a line a step, what was refused among them.</summary>
internal sealed class StoryText(TextWriter output, WaterOffice office)
{
    private string _lastTime = "";

    internal void Write(HandledRequest handled)
    {
        Line($"  {handled.Request.Id} {handled.Request.Type}");
        var reminders = 0;
        foreach (var e in handled.History)
        {
            // A round of reminders after another says nothing new.
            if (e.Step is MilestonePassed { Milestone: DeadlinePolicy.Reminder })
                reminders++;
            else
            {
                WriteReminders(ref reminders);
                Tell(e.OccurredAt, $"{e.Actor.Id.Value}: {Words(e)}");
            }
            foreach (var refused in handled.RefusedSteps.Where(refused => refused.After == e.Sequence))
            {
                Tell(refused.At, $"{refused.Step.Actor.Id.Value}: {refused.Step.Command.Trigger} REFUSED");
                foreach (var refusal in refused.Refusals)
                    Line($"                         {refusal}");
            }
        }
        WriteReminders(ref reminders);
    }

    private void WriteReminders(ref int count)
    {
        if (count > 0)
            Line($"                       ... {count} x director and complainant reminded");
        count = 0;
    }

    private string Words(ComplaintEvent e) => e.Step switch
    {
        Receive step => $"received ({step.Draft.Channel}), due {Limit(e)}",
        Assess => "assessed",
        Acknowledge => "acknowledged in writing",
        TakeUp => $"taken up at level {e.Level}",
        MilestonePassed { Milestone: DeadlinePolicy.Level } => $"the limit of level {e.Level} is missed",
        MilestonePassed { Milestone: DeadlinePolicy.Reopening } => "the time to reopen is over",
        MilestonePassed step => $"{step.Milestone} passed",
        Escalate step => $"up to level {e.Level}, due {Limit(e)}. {step.Reason}",
        Pause step => $"the clock stands still. {step.Reason}",
        Resume => $"the clock runs again, due {Limit(e)}",
        Extend step => $"extended, due {Limit(e)}. {step.Reason}",
        Answer { Remedy: { } remedy } step => $"answered, {step.Outcome}, with a {remedy.Kind} of {remedy.Amount.ToString(CultureInfo.InvariantCulture)}",
        Answer step => $"answered, {step.Outcome}",
        Reopen step => $"reopened, due {Limit(e)}. {step.Reason}",
        Accept => "accepted",
        DeliverRemedy => "remedy delivered",
        Close => "closed",
        Thank step => $"thanked ({step.Medium})",
        AskSatisfaction => "asked how it was handled",
        var step => step.Trigger.ToString(),
    };

    private string Limit(ComplaintEvent e) =>
        e.Deadlines.LastOrDefault(deadline => deadline is { Milestone: DeadlinePolicy.Level, IsOpen: true }) is { } limit ? office.Due(limit) : "unknown";

    // What happens at the same second shares its time.
    private void Tell(Instant at, string what)
    {
        var time = office.Local(at);
        Line($"  {(time == _lastTime ? "" : time),-19}  {what}");
        _lastTime = time;
    }

    private void Line(FormattableString line) => output.Write(line.ToString(CultureInfo.InvariantCulture).TrimEnd() + "\n");
}
