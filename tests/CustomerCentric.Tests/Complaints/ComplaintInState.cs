using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Drives a complaint into a state by the commands that lead there.</summary>
internal static class ComplaintInState
{
    internal static Walk Of(ComplaintState state, ComplaintDraft? draft = null)
    {
        var walk = new Walk();
        return state == ComplaintState.Draft ? walk : Continue(walk.Take(new Receive(draft ?? WellFormed.Draft)), state);
    }

    private static Walk Continue(Walk received, ComplaintState state) => state switch
    {
        ComplaintState.Received => received,
        ComplaintState.Assessed => received.Take(Trigger.Acknowledge, Trigger.Assess),
        // At the second of three levels, so that both neighbours exist.
        ComplaintState.HandedOver => Continue(received, ComplaintState.Assessed).Take(Trigger.HandOver),
        ComplaintState.InProgress => Continue(received, ComplaintState.HandedOver).Take(Trigger.TakeUp),
        // After the silence that closing waits for (TEC-05).
        ComplaintState.Answered => Continue(received, ComplaintState.InProgress).Take(Trigger.Answer).Pass(DeadlinePolicies.Reply),
        ComplaintState.Accepted => Continue(received, ComplaintState.Answered).Take(Trigger.Accept),
        ComplaintState.Closed => Continue(received, ComplaintState.Accepted).Take(Trigger.Close),
        ComplaintState.Withdrawn => received.Take(Trigger.Withdraw),
        ComplaintState.Refused => received.Take(Trigger.Refuse),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
