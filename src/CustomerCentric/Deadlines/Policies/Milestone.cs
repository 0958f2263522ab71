using System.Collections.Immutable;
using NodaTime;

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

    /// <summary>Something must not happen sooner; doing it before the limit has passed is a breach.</summary>
    NotBefore,

    /// <summary>A duty without a measure, e.g. to acknowledge promptly or to keep informed; it has no limit and is never due.</summary>
    Duty,
}

/// <summary>What an event does to a milestone.</summary>
[Flags]
internal enum ClockEffect
{
    None = 0,
    Starts = 1,
    Stops = 2,
    Waives = 4,
    MakesDue = 8,
}

/// <summary>
/// What is promised and when its clock runs. Immutable; events are named as in <see cref="ClockEvents"/>, facts as the host
/// names them.
/// </summary>
/// <param name="Name">Unique in its policy among milestones for the same dates of receipt; stored.</param>
/// <param name="Limit">How long it may take from the starting event; null for a <see cref="MilestoneKind.Duty"/> alone.</param>
public sealed record Milestone(string Name, TimeLimit? Limit)
{
    /// <summary>Promise by default.</summary>
    public MilestoneKind Kind { get; init; } = MilestoneKind.Promise;

    /// <summary>
    /// Events that start the clock; each start opens a new occurrence, unless one is running. By default the receipt. Empty for
    /// one that only begins when others expire.
    /// </summary>
    public ImmutableArray<string> StartsOn { get; init; } = [ClockEvents.Received];

    /// <summary>Milestones whose due instant, passed unmet, starts the clock. None by default.</summary>
    public ImmutableArray<string> StartsOnExpiryOf { get; init; } = [];

    /// <summary>Events that keep the promise. By default the answer.</summary>
    public ImmutableArray<string> StopsOn { get; init; } = [ClockEvents.Answered];

    /// <summary>Events after which nothing is promised any more. By default every ending: closing, withdrawal, refusal, duplicate and transfer.</summary>
    public ImmutableArray<string> WaivedOn { get; init; } =
        [ClockEvents.Closed, ClockEvents.Withdrawn, ClockEvents.Refused, ClockEvents.Duplicate, ClockEvents.Transferred];

    /// <summary>Milestones that, when met, leave nothing to promise here, e.g. the fast lane of a summary resolution. None by default.</summary>
    public ImmutableArray<string> WaivedWhenMet { get; init; } = [];

    /// <summary>Events on whose date it falls due if that is earlier, e.g. a deadlock. None by default.</summary>
    public ImmutableArray<string> DueOn { get; init; } = [];

    /// <summary>Whether missing the limit moves the complaint up to the next level; by default it does not.</summary>
    public bool Escalates { get; init; }

    /// <summary>Whether it is the complainant's time to reply to an answer.</summary>
    internal bool AwaitsReply => Kind == MilestoneKind.Window && StartsOn.Contains(ClockEvents.Answered);

    /// <summary>A fact without which nothing is promised; null for none.</summary>
    public string? Condition { get; init; }

    /// <summary>Other limits by facts; the first whose fact is true counts. None by default.</summary>
    public ImmutableArray<Variant> Variants { get; init; } = [];

    /// <summary>How the limit may be extended; null when it cannot.</summary>
    public ExtensionRule? Extension { get; init; }

    /// <summary>Whether the clock stands still while the complaint is paused; by default it does not: a law must say so.</summary>
    public bool MayPause { get; init; }

    /// <summary>The dates of receipt for which it is promised, both included; null for all.</summary>
    public DateInterval? Received { get; init; }

    /// <summary>After which per cents of the working time up to the due instant somebody should be warned, 1 to 99. Default: 75.</summary>
    public ImmutableArray<int> AtRiskPercent { get; init; } = [75];

    /// <summary>What must be sent, what follows when it is missed, how far it was verified: for people, no part of the content hash.</summary>
    public string Note { get; init; } = "";

    /// <summary>The limit for a complaint of which these facts are true.</summary>
    internal TimeLimit? LimitFor(ImmutableHashSet<string> facts) => Variants.IsEmpty ? Limit : VariantFor(facts);

    private TimeLimit? VariantFor(ImmutableHashSet<string> facts)
    {
        foreach (var variant in Variants)
        {
            if (facts.Contains(variant.Fact))
                return variant.Limit;
        }
        return Limit;
    }

    /// <summary>What an event does to this milestone; an event that both stops and waives stops.</summary>
    internal ClockEffect EffectOf(string clockEvent) =>
        (StartsOn.Contains(clockEvent) ? ClockEffect.Starts : ClockEffect.None)
        | (DueOn.Contains(clockEvent) ? ClockEffect.MakesDue : ClockEffect.None)
        | (StopsOn.Contains(clockEvent) ? ClockEffect.Stops : WaivedOn.Contains(clockEvent) ? ClockEffect.Waives : ClockEffect.None);

    internal IEnumerable<string> Events => [.. StartsOn, .. StopsOn, .. WaivedOn, .. DueOn];

    internal IEnumerable<ConfigurationFault> Faults(string path)
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return new($"{path}.name", "is empty: a milestone needs a name");
        if (!Enum.IsDefined(Kind))
            yield return new($"{path}.kind", $"is {Kind}: use one of {string.Join(", ", Enum.GetNames<MilestoneKind>())}");
        if (StartsOn.IsDefaultOrEmpty && StartsOnExpiryOf.IsDefaultOrEmpty)
            yield return new($"{path}.startsOn", "is empty: name at least one event, or a milestone in startsOnExpiryOf");
        if (StopsOn.IsDefault)
            yield return new($"{path}.stopsOn", "is missing: name events, or give an empty list");
        if (WaivedOn.IsDefault)
            yield return new($"{path}.waivedOn", "is missing: name events, or give an empty list");
        if (Escalates && Kind != MilestoneKind.Promise)
            yield return new($"{path}.escalates", $"is set on a milestone of kind {Kind}, whose passing is no breach: use a promise");
        foreach (var percent in AtRiskPercent.Where(percent => percent is < 1 or > 99))
            yield return new($"{path}.atRiskPercent", $"has {percent}: 1 to 99 are possible");
        foreach (var fault in LimitFaults(path))
            yield return fault;
    }

    internal string Canonical => string.Join('|',
        ContentHash.Text(Name), Kind, Limit?.Canonical, Texts(StartsOn), Texts(StopsOn), Texts(WaivedOn), Escalates)
        + CanonicalRest;

    // What most milestones do not have leaves no trace, so that their hashes stay what they were.
    private string CanonicalRest
    {
        get
        {
            var rest = string.Join('|',
                Texts(StartsOnExpiryOf), Texts(WaivedWhenMet), Texts(DueOn), ContentHash.Text(Condition ?? ""),
                string.Join(',', Variants.Select(variant => $"{ContentHash.Text(variant.Fact)}={variant.Limit.Canonical}")),
                Extension?.Canonical, MayPause, Received, string.Join(',', AtRiskPercent));
            return rest == $"|||{ContentHash.Text("")}|||{false}||75" ? "" : $"|{rest}";
        }
    }

    private IEnumerable<ConfigurationFault> LimitFaults(string path)
    {
        if (Limit is null && Kind != MilestoneKind.Duty)
            yield return new($"{path}.limit", "is missing: give CalendarDays, BusinessDays or WorkingTime");
        if (Kind == MilestoneKind.Duty && (Limit is not null || !Variants.IsEmpty || Extension is not null))
            yield return new($"{path}.limit", "is given for a duty, which has no measure: make it a promise");
        foreach (var fault in Limit?.Faults($"{path}.limit") ?? [])
            yield return fault;
        for (var i = 0; i < Variants.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(Variants[i].Fact))
                yield return new($"{path}.variants[{i}].fact", "is empty: name the fact");
            foreach (var fault in Variants[i].Limit.Faults($"{path}.variants[{i}].limit"))
                yield return fault;
        }
        foreach (var fault in Extension?.Faults($"{path}.extension") ?? [])
            yield return fault;
        if (Kind == MilestoneKind.Recurring && (Limit is DayLimit { Count: 0 } || IsUnderAnHour(Limit)))
            yield return new($"{path}.limit", $"is {Limit}, after which it would come round again and again: use a day, or an hour, at least");
        foreach (var limit in Variants.Select(variant => variant.Limit).Prepend(Limit))
        {
            if (Extension is { By: DayLimit by } && limit is DayLimit days && days.Plus(by) is not null && days.Count + ((long)by.Count * Extension.Maximum) > days.MaxCount)
                yield return new($"{path}.extension.maximum", $"is {Extension.Maximum}, so that {limit} may become {days.Count + ((long)by.Count * Extension.Maximum)}: at most {days.MaxCount} are possible");
        }
    }

    private static bool IsUnderAnHour(TimeLimit? limit) =>
        limit is ElapsedTime elapsed ? elapsed.Amount < Duration.FromHours(1) : limit is WorkingTime working && working.Amount < Duration.FromHours(1);

    private static string Texts(ImmutableArray<string> names) => string.Join(',', names.Select(ContentHash.Text));
}
