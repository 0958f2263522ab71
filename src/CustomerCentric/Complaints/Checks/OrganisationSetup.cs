using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>What an organisation has set up to handle complaints. Immutable; an empty one has nothing set up.</summary>
public sealed record OrganisationSetup
{
    /// <summary>Every version of the written complaint policy, in any order.</summary>
    public ImmutableArray<PolicyDocument> Policies { get; init; } = [];

    /// <summary>The channels through which complaints are taken.</summary>
    public ImmutableArray<Channel> Channels { get; init; } = [];

    /// <summary>The languages in which customers are served, as tags. English by default.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];

    /// <summary>What is charged for complaining, in the organisation's currency. Zero by default.</summary>
    public decimal FeeForComplaining { get; init; }

    /// <summary>Who answers for each level.</summary>
    public Roster Roster { get; init; } = Roster.Of();

    /// <summary>Where the organisation's days begin and end. UTC by default.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;
}

/// <summary>One version of the written complaint policy in one language.</summary>
/// <param name="Version">What the organisation calls it.</param>
/// <param name="Language">A language tag.</param>
/// <param name="EffectiveFrom">The first day on which it is in force.</param>
public sealed record PolicyDocument(string Version, string Language, LocalDate EffectiveFrom)
{
    /// <summary>The last day on which it is in force; null when no end is set.</summary>
    public LocalDate? EffectiveTo { get; init; }

    /// <summary>Who approved it; null or blank while nobody has.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When it was last reviewed; null when it was not since it came into force.</summary>
    public LocalDate? ReviewedOn { get; init; }

    internal bool IsInForceOn(LocalDate date) =>
        !string.IsNullOrWhiteSpace(ApprovedBy) && EffectiveFrom <= date && !(EffectiveTo < date);
}
