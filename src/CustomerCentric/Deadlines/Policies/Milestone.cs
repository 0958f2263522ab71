using System.Collections.Immutable;

namespace CustomerCentric.Deadlines;

/// <summary>What a milestone is. Stored by name.</summary>
public enum MilestoneKind
{
    /// <summary>Something is promised by then; missing it is a breach.</summary>
    Promise,

    /// <summary>Something is done each time the limit has passed, until it is stopped; passing is no breach.</summary>
    Recurring,

    /// <summary>A period that the complainant has, e.g. to reply to an answer; when it runs out unused, nobody has broken anything.</summary>
    Window,
}

/// <summary>What an event does to a milestone.</summary>
[Flags]
internal enum ClockEffect
{
    None = 0,
    Starts = 1,
    Stops = 2,
    Waives = 4,
}

/// <summary>What is promised and when its clock runs. Immutable; events are named as in <see cref="ClockEvents"/>.</summary>
/// <param name="Name">Unique in its policy; stored.</param>
/// <param name="Limit">How long it may take from the starting event.</param>
public sealed record Milestone(string Name, TimeLimit Limit)
{
    /// <summary>Promise by default.</summary>
    public MilestoneKind Kind { get; init; } = MilestoneKind.Promise;

    /// <summary>Events that start the clock; each start opens a new occurrence, unless one is running. By default the receipt.</summary>
    public ImmutableArray<string> StartsOn { get; init; } = [ClockEvents.Received];

    /// <summary>Events that keep the promise. By default the answer.</summary>
    public ImmutableArray<string> StopsOn { get; init; } = [ClockEvents.Answered];

    /// <summary>Events after which nothing is promised any more. By default every ending: closing, withdrawal, refusal, duplicate and transfer.</summary>
    public ImmutableArray<string> WaivedOn { get; init; } =
        [ClockEvents.Closed, ClockEvents.Withdrawn, ClockEvents.Refused, ClockEvents.Duplicate, ClockEvents.Transferred];

    /// <summary>Whether missing the limit moves the complaint up to the next level; by default it does not.</summary>
    public bool Escalates { get; init; }

    /// <summary>What an event does to this milestone; an event that both stops and waives stops.</summary>
    internal ClockEffect EffectOf(string clockEvent) =>
        (StartsOn.Contains(clockEvent) ? ClockEffect.Starts : ClockEffect.None)
        | (StopsOn.Contains(clockEvent) ? ClockEffect.Stops : WaivedOn.Contains(clockEvent) ? ClockEffect.Waives : ClockEffect.None);

    internal IEnumerable<ConfigurationFault> Faults(string path)
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return new($"{path}.name", "is empty: a milestone needs a name");
        if (StartsOn.IsDefaultOrEmpty)
            yield return new($"{path}.startsOn", "is empty: name at least one event");
        if (StopsOn.IsDefault)
            yield return new($"{path}.stopsOn", "is missing: name events, or give an empty list");
        if (WaivedOn.IsDefault)
            yield return new($"{path}.waivedOn", "is missing: name events, or give an empty list");
        if (Escalates && Kind != MilestoneKind.Promise)
            yield return new($"{path}.escalates", $"is set on a milestone of kind {Kind}, whose passing is no breach: use a promise");
        if (Limit is null)
            yield return new($"{path}.limit", "is missing: give CalendarDays, BusinessDays or WorkingTime");
        else
            foreach (var fault in Limit.Faults($"{path}.limit"))
                yield return fault;
    }

    internal string Canonical =>
        $"{ContentHash.Text(Name)}|{Kind}|{Limit.Canonical}|{Texts(StartsOn)}|{Texts(StopsOn)}|{Texts(WaivedOn)}|{Escalates}";

    private static string Texts(ImmutableArray<string> names) => string.Join(',', names.Select(ContentHash.Text));
}
