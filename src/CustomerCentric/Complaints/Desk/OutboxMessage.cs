using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>What a message is about. Stored by name.</summary>
public enum MessageKind
{
    /// <summary>To the complainant: the complaint was received.</summary>
    Acknowledgement,

    /// <summary>To the complainant: the outcome.</summary>
    AnswerLetter,

    /// <summary>To the complainant: it takes longer, why, and until when (RES-03).</summary>
    InterimReply,

    /// <summary>To the complainant: the clock stands still, or runs again, and why.</summary>
    ClockNotice,

    /// <summary>To the complainant: nobody here is independent enough to review it; who outside may look at it (FAI-01).</summary>
    ReferralOffer,

    /// <summary>To the complainant: thanks for complaining (RES-10).</summary>
    ThankYou,

    /// <summary>To the complainant: how was it handled (RES-14).</summary>
    Survey,

    /// <summary>To the complainant: how it ended without an answer (refused, duplicate, transferred, withdrawn, cancelled).</summary>
    EndingLetter,

    /// <summary>To the level now responsible, or whom the step names: a complaint has come to it.</summary>
    HandOverNotice,

    /// <summary>To the level now responsible: a limit was missed.</summary>
    LimitMissedNotice,

    /// <summary>To the level, and where the answer or a remedy is still out to the complainant: a limit was missed and what it promised has not come.</summary>
    Reminder,
}

/// <summary>A letter or notice that a step owes; handed to the host after the commit, at least once.</summary>
/// <param name="Id">The same for every attempt at this message, so that the receiver can drop repeats.</param>
/// <param name="Complaint">The complaint it is about.</param>
/// <param name="Sequence">The event that caused it.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="ToComplainant">Whether it goes to the complainant; otherwise to the level named.</param>
/// <param name="Level">The level that was responsible after the event.</param>
/// <param name="Language">The complainant's language.</param>
public sealed record OutboxMessage(
    string Id, ComplaintKey Complaint, int Sequence, MessageKind Kind, bool ToComplainant, int Level, string Language)
{
    /// <summary>What new events owe, for a commit that is made without a <see cref="ComplaintDesk"/>; in the order of the events.</summary>
    /// <param name="after">The complaint after the last of them.</param>
    /// <param name="events">The new events.</param>
    public static ImmutableArray<OutboxMessage> For(Complaint after, ImmutableArray<ComplaintEvent> events)
    {
        ArgumentNullException.ThrowIfNull(after);
        return Letters.For(after, events);
    }
}
