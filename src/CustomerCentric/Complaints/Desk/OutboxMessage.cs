namespace CustomerCentric.Complaints;

/// <summary>What a message is about. Stored by name.</summary>
public enum MessageKind
{
    /// <summary>To the complainant: the complaint was received.</summary>
    Acknowledgement,

    /// <summary>To the complainant: the outcome.</summary>
    AnswerLetter,

    /// <summary>To the complainant: how it ended without an answer (refused, duplicate, transferred, withdrawn).</summary>
    EndingLetter,

    /// <summary>To the level now responsible: a complaint has come up or down to it.</summary>
    HandOverNotice,

    /// <summary>To the level now responsible: a limit was missed.</summary>
    LimitMissedNotice,

    /// <summary>To the last level and the complainant: its limit was missed and the answer is still out.</summary>
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
    string Id, ComplaintKey Complaint, int Sequence, MessageKind Kind, bool ToComplainant, int Level, string Language);
