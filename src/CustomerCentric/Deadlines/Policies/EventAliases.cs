using System.Collections.Frozen;

namespace CustomerCentric.Deadlines;

/// <summary>Other names under which laws and logs know the events that <see cref="ClockEvents"/> names.</summary>
public static class EventAliases
{
    private static readonly FrozenDictionary<string, string> s_names = new Dictionary<string, string>
    {
        ["complaint-received"] = ClockEvents.Received,
        ["complaint-made"] = ClockEvents.Received,
        ["complaint-date"] = ClockEvents.Received,
        ["complaint-first-raised"] = ClockEvents.Received,
        ["complaint-sent-to-company"] = ClockEvents.Received,
        ["day-after-receipt"] = ClockEvents.Received,
        ["notice-received"] = ClockEvents.Received,
        ["oral-notice"] = ClockEvents.Received,
        ["request-received"] = ClockEvents.Received,
        ["company-response"] = ClockEvents.Answered,
        ["final-reply"] = ClockEvents.Answered,
        ["consumer-accepted"] = ClockEvents.Accepted,
        ["handed-to-level2"] = ClockEvents.HandedOver,
        ["handed-to-level3"] = ClockEvents.Escalated,
    }.ToFrozenDictionary();

    /// <summary>All other names, with the event that each means.</summary>
    public static IReadOnlyDictionary<string, string> All => s_names;

    /// <summary>The event that a name means; a name that is not known here is its own.</summary>
    public static string Unify(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return s_names.GetValueOrDefault(name, name);
    }
}
