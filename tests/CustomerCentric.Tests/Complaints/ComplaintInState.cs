using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Drives a complaint into a state by the commands that lead there.</summary>
internal static class ComplaintInState
{
    /// <param name="state">The state to lead it to.</param>
    /// <param name="draft">What the complainant says.</param>
    /// <param name="facts">Terms and office, where others than the usual.</param>
    /// <param name="level">The level where it comes in.</param>
    /// <param name="isHeard">Whether those complained about are heard on the way.</param>
    internal static Walk Of(ComplaintState state, ComplaintDraft? draft = null, RuleFacts? facts = null, bool isHeard = true, int level = 1)
    {
        var walk = new Walk { Facts = facts ?? Office.Facts };
        if (state == ComplaintState.Draft)
            return walk;
        if (state == ComplaintState.Noted)
            return walk.Take(new TakeNote(draft ?? WellFormed.Draft));
        walk.Take(new Receive(draft ?? WellFormed.Draft) { Level = level });
        foreach (var staff in isHeard ? walk.Complaint.Draft!.SubjectStaff : [])
            walk.Take(new Hear(staff, "I was rude."));
        return Continue(walk, state);
    }

    private static Walk Continue(Walk received, ComplaintState state) => state switch
    {
        ComplaintState.Received => received,
        ComplaintState.Assessed => received.Take(Trigger.Acknowledge, Trigger.Assess),
        // At the second of three levels, so that both neighbours exist.
        ComplaintState.HandedOver => Continue(received, ComplaintState.Assessed).Take(Trigger.HandOver),
        ComplaintState.InProgress => Continue(received, ComplaintState.HandedOver).Take(Trigger.TakeUp),
        // After the silence that closing waits for (TEC-05); the remedy that was still owed then kept it from closing by itself.
        ComplaintState.Answered => Silent(Continue(received, ComplaintState.InProgress).Take(s_answer)).Take(Trigger.DeliverRemedy),
        ComplaintState.Accepted => Continue(received, ComplaintState.Answered).Take(Trigger.Accept),
        ComplaintState.Closed => Continue(received, ComplaintState.Accepted).Take(Trigger.Close),
        ComplaintState.Withdrawn => received.Take(Trigger.Withdraw),
        ComplaintState.Refused => received.Take(Trigger.Refuse),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static readonly Answer s_answer =
        new(Outcome.Upheld, ["The meter was misread."], "The next level, within ten days.", WellFormed.Record) { Remedy = new("refund", 10) };

    private static Walk Silent(Walk answered) =>
        answered.Complaint.Deadlines.Any(deadline => deadline.Milestone == DeadlinePolicy.Reply) ? answered.Pass(DeadlinePolicy.Reply) : answered;
}
