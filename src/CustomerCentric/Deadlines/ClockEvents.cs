using System.Collections.Immutable;

namespace CustomerCentric.Deadlines;

/// <summary>
/// The names of the events that start and stop milestones. They are text, so that a policy can be stored and can name
/// events of its own. Stored; never renamed.
/// </summary>
public static partial class ClockEvents
{
    /// <summary>The complaint was received.</summary>
    public const string Received = "received";

    /// <summary>The complainant was told in writing that it was received.</summary>
    public const string Acknowledged = "acknowledged";

    /// <summary>Somebody took it up, or was authorised to.</summary>
    public const string TakenUp = "taken-up";

    /// <summary>It was handed over to the next level.</summary>
    public const string HandedOver = "handed-over";

    /// <summary>It was handed back to a lower level.</summary>
    public const string HandedBack = "handed-back";

    /// <summary>It was escalated to a higher level.</summary>
    public const string Escalated = "escalated";

    /// <summary>The complainant was told the outcome.</summary>
    public const string Answered = "answered";

    /// <summary>The complainant accepted the answer.</summary>
    public const string Accepted = "accepted";

    /// <summary>The complainant objected to the answer.</summary>
    public const string Objected = "objected";

    /// <summary>It was closed.</summary>
    public const string Closed = "closed";

    /// <summary>The complainant withdrew it.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>It was refused on a listed ground.</summary>
    public const string Refused = "refused";

    /// <summary>It was found to repeat another complaint.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>It was transferred to another organisation.</summary>
    public const string Transferred = "transferred";

    /// <summary>It was reopened.</summary>
    public const string Reopened = "reopened";

    /// <summary>The clocks of milestones that may pause stand still from here.</summary>
    public const string Paused = "paused";

    /// <summary>The clocks run again.</summary>
    public const string Resumed = "resumed";

    /// <summary>A limit was extended.</summary>
    public const string Extended = "extended";

    /// <summary>Facts about the complaint changed, so that other limits count.</summary>
    public const string Regraded = "regraded";

    /// <summary>What the answer promised was done.</summary>
    public const string Complied = "complied";

    /// <summary>A remedy was promised that is yet to be delivered.</summary>
    public const string RemedyPromised = "remedy-promised";

    /// <summary>The complainant was thanked.</summary>
    public const string Thanked = "thanked";

    /// <summary>The last level of the ladder missed its limit.</summary>
    public const string LastLevelBreached = "last-level-breached";

    /// <summary>A due instant passed, of a complaint that a desk keeps. No policy can name it, so it is none of <see cref="All"/>.</summary>
    internal const string Passed = "(passed)";

    /// <summary>All of these names.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Received, Acknowledged, TakenUp, HandedOver, HandedBack, Escalated, Answered, Accepted,
        Objected, Closed, Withdrawn, Refused, Duplicate, Transferred, Reopened,
        Paused, Resumed, Extended, Regraded, Complied, RemedyPromised, Thanked, LastLevelBreached,
    ];
}
