using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A time that by statute does not run, both dates included, for complaints received in a range of dates.</summary>
/// <param name="Dates">The dates that do not count.</param>
/// <param name="Received">The dates of receipt, both included, to which this applies; null for all.</param>
public sealed record StatutoryPause(DateInterval Dates, DateInterval? Received = null);

/// <summary>What counts for all milestones of a policy. Immutable.</summary>
public sealed record PolicyRules
{
    /// <summary>Nothing special.</summary>
    public static PolicyRules Default { get; } = new();

    /// <summary>Whether a receipt outside working hours counts as if it came in at the next opening. Default: no, it counts when it came in, on that date.</summary>
    public bool WaitsForOpening { get; init; }

    /// <summary>Times that by statute do not run. None by default.</summary>
    public ImmutableArray<StatutoryPause> StatutoryPauses { get; init; } = [];

    /// <summary>The name of the calendar that it is usually counted in; null when the host must say.</summary>
    public string? Calendar { get; init; }

    /// <summary>Where the policy comes from; null for a host's own.</summary>
    public PolicySource? Source { get; init; }

    // The calendar's name is a default for callers, and the source tells people: neither changes what is counted.
    internal string Canonical => $"{(WaitsForOpening ? "NextOpening" : "AsReceived")}|{string.Join(',', StatutoryPauses.Select(Text))}";

    internal IEnumerable<ConfigurationFault> Faults()
    {
        for (var i = 0; i < StatutoryPauses.Length; i++)
        {
            if (StatutoryPauses[i]?.Dates is null)
                yield return new($"statutoryPauses[{i}]", "has no dates");
        }
    }

    private static string Text(StatutoryPause pause) => $"{pause.Dates}{pause.Received}";
}
