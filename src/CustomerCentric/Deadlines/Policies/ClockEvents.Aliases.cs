using System.Collections.Frozen;

namespace CustomerCentric.Deadlines;

/// <content>Other names under which laws and logs know these events.</content>
public static partial class ClockEvents
{
    private static readonly FrozenDictionary<string, string> s_aliases = new Dictionary<string, string>
    {
        ["complaint-received"] = Received,
        ["complaint-made"] = Received,
        ["complaint-date"] = Received,
        ["complaint-first-raised"] = Received,
        ["complaint-sent-to-company"] = Received,
        ["day-after-receipt"] = Received,
        ["notice-received"] = Received,
        ["oral-notice"] = Received,
        ["request-received"] = Received,
        ["company-response"] = Answered,
        ["final-reply"] = Answered,
        ["consumer-accepted"] = Accepted,
        ["handed-to-level2"] = HandedOver,
        ["handed-to-level3"] = Escalated,
    }.ToFrozenDictionary();

    /// <summary>All other names, with the event that each means.</summary>
    public static IReadOnlyDictionary<string, string> Aliases => s_aliases;

    /// <summary>The event that a name means; a name that is not known here is its own.</summary>
    public static string Unify(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return s_aliases.GetValueOrDefault(name, name);
    }
}
