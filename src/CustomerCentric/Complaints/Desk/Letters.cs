using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Which messages an event owes.</summary>
internal static class Letters
{
    internal static ImmutableArray<OutboxMessage> For(Complaint after, ImmutableArray<ComplaintEvent> events) =>
        [.. events.SelectMany(e => Kinds(e).Select((to, i) => Message(after, e, i, to.Kind, to.ToComplainant)))];

    /// <summary>What every step of a trigger owes; what only some owe is left out.</summary>
    internal static IEnumerable<(MessageKind Kind, bool ToComplainant)> Of(ComplaintTrigger trigger)
    {
        switch (trigger)
        {
            case ComplaintTrigger.Acknowledge:
                yield return (MessageKind.Acknowledgement, true);
                break;
            case ComplaintTrigger.Answer:
                yield return (MessageKind.AnswerLetter, true);
                break;
            case ComplaintTrigger.Refuse or ComplaintTrigger.MarkDuplicate or ComplaintTrigger.Transfer or ComplaintTrigger.Withdraw or ComplaintTrigger.Cancel:
                yield return (MessageKind.EndingLetter, true);
                break;
            case ComplaintTrigger.Extend:
                yield return (MessageKind.InterimReply, true);
                break;
            case ComplaintTrigger.Pause or ComplaintTrigger.Resume:
                yield return (MessageKind.ClockNotice, true);
                break;
            case ComplaintTrigger.Thank:
                yield return (MessageKind.ThankYou, true);
                break;
            case ComplaintTrigger.AskSatisfaction:
                yield return (MessageKind.Survey, true);
                break;
            case ComplaintTrigger.Consult or ComplaintTrigger.DelegateTo or ComplaintTrigger.HandOver or ComplaintTrigger.HandBack or ComplaintTrigger.Escalate
                or ComplaintTrigger.Object or ComplaintTrigger.AcceptInPart or ComplaintTrigger.Reopen:
                yield return (MessageKind.HandOverNotice, false);
                break;
        }
    }

    private static IEnumerable<(MessageKind Kind, bool ToComplainant)> Kinds(ComplaintEvent e)
    {
        foreach (var kind in Of(e.Step.Trigger))
            yield return kind;
        switch (e.Step)
        {
            case MilestonePassed when e.Deadlines.Any(deadline => deadline.State == DeadlineState.Breached):
                yield return (MessageKind.LimitMissedNotice, false);
                break;
            // A recurring milestone came round: the occurrence that took place and the one that follows.
            case MilestonePassed when e.Deadlines.Any(deadline => deadline.State == DeadlineState.Met):
                yield return (MessageKind.Reminder, false);
                if ((e.Obligations & (Obligations.TellOutcome | Obligations.DeliverRemedy)) != 0)
                    yield return (MessageKind.Reminder, true);
                break;
        }
        if ((e.Obligations & Obligations.OfferReferral) != 0 && e.Remarks.Any(remark => remark.Code == "FAI-01"))
            yield return (MessageKind.ReferralOffer, true);
    }

    private static OutboxMessage Message(Complaint after, ComplaintEvent e, int ordinal, MessageKind kind, bool toComplainant) =>
        new($"{Organisation(e)}/{e.Complaint.Id}/{e.Sequence}/{ordinal}", e.Complaint, e.Sequence, kind, toComplainant, e.Level, after.Draft?.Language ?? "en");

    // Escaped, so that complaint b/c of organisation a and complaint c of organisation a/b have messages of their own.
    private static string Organisation(ComplaintEvent e) => Uri.EscapeDataString(e.Complaint.Organisation.Value);
}
