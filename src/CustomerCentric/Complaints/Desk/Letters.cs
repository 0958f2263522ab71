using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>Which messages an event owes.</summary>
internal static class Letters
{
    internal static ImmutableArray<OutboxMessage> For(Complaint after, ImmutableArray<ComplaintEvent> events) =>
        [.. events.SelectMany(e => Kinds(e).Select((to, i) => Message(after, e, i, to.Kind, to.ToComplainant)))];

    private static IEnumerable<(MessageKind Kind, bool ToComplainant)> Kinds(ComplaintEvent e)
    {
        switch (e.Step)
        {
            case Acknowledge:
                yield return (MessageKind.Acknowledgement, true);
                break;
            case Answer:
                yield return (MessageKind.AnswerLetter, true);
                break;
            case Refuse or MarkDuplicate or Transfer or Withdraw or Cancel:
                yield return (MessageKind.EndingLetter, true);
                break;
            case Extend:
                yield return (MessageKind.InterimReply, true);
                break;
            case Pause or Resume:
                yield return (MessageKind.ClockNotice, true);
                break;
            case Thank:
                yield return (MessageKind.ThankYou, true);
                break;
            case AskSatisfaction:
                yield return (MessageKind.Survey, true);
                break;
            case Consult or DelegateTo:
                yield return (MessageKind.HandOverNotice, false);
                break;
            case HandOver or HandBack or Escalate or RaiseObjection or AcceptInPart or Reopen:
                yield return (MessageKind.HandOverNotice, false);
                break;
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
