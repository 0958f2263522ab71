using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>How the time already used counts when other limits come to apply. Stored by name.</summary>
public enum Regrading
{
    /// <summary>The new limit counts from the old start, as if it had always applied.</summary>
    Retroactive,

    /// <summary>The new limit counts from the regrading.</summary>
    Restart,

    /// <summary>
    /// What is used up stays used up: of a limit in the same unit, as much; where the units differ, the same share. The rest
    /// counts from the regrading.
    /// </summary>
    CarryOver,
}

/// <summary>Something that happened to a complaint and moves its clocks. Immutable.</summary>
/// <param name="Type">One of <see cref="ClockEvents"/>, or a name of the policy's own.</param>
/// <param name="At">When.</param>
public sealed record ClockEvent(string Type, Instant At)
{
    /// <summary>Of an extension or a pause: why. Empty by default.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Of an extension: when the complainant was told; null for when it happened.</summary>
    public Instant? NoticeAt { get; init; }

    /// <summary>Of an extension: of which milestone; null where only one can be extended.</summary>
    public string? Milestone { get; init; }

    /// <summary>Of an extension: the date agreed upon, where the policy says no amount.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Facts that are true from here on, e.g. that an interim reply was sent. None by default.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>Of a regrading: facts that are no longer true. None by default.</summary>
    public ImmutableArray<string> NoLonger { get; init; } = [];

    /// <summary>Of a regrading: how the time already used counts. Pauses are kept in any case. Default: as if the new limits had always applied.</summary>
    public Regrading Regrading { get; init; }

    /// <summary>Of a complaint that a desk keeps: the level responsible from here on; null where it is the same.</summary>
    internal ResponsibleLevel? Level { get; init; }
}

/// <summary>The level that a complaint is with.</summary>
/// <param name="Limit">Its own limit, in place of the escalating milestone's; null keeps that.</param>
internal sealed record ResponsibleLevel(TimeLimit? Limit);
