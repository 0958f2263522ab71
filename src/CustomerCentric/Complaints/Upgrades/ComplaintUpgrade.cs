using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Something that a new definition would change about a complaint.</summary>
/// <param name="Verdict">What it means alone; <see cref="UpgradeVerdict.Compatible"/> for a note about the past, which stays as it is.</param>
/// <param name="Sequence">The event concerned; where it is about the present, the last one.</param>
/// <param name="Code">Stable code, <c>UPG-nn</c>.</param>
/// <param name="Message">The sentence, with places for the facts.</param>
/// <param name="Facts">What was found, by the names used in <paramref name="Message"/>.</param>
public sealed record UpgradeFinding(
    UpgradeVerdict Verdict, int Sequence, string Code, LocalizedText Message, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>The sentence in a language (default English), with the facts filled in.</summary>
    public string Text(string language = "en") => Message.In(language, Facts);

    /// <summary>Event, code and English sentence on one line.</summary>
    public override string ToString() => $"#{Sequence} {Code}: {Text()}";
}

/// <summary>What a new definition means for one complaint.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Findings">What was found, first about the past, then about the present; empty when nothing.</param>
public sealed record ComplaintUpgrade(ComplaintKey Complaint, ImmutableArray<UpgradeFinding> Findings)
{
    /// <summary>The gravest verdict of a finding; compatible where there is none.</summary>
    public UpgradeVerdict Verdict { get; } = Findings.Select(finding => finding.Verdict).DefaultIfEmpty().Max();
}

/// <summary>What a new definition means for many complaints.</summary>
/// <param name="Compatible">How many can go on as they are.</param>
/// <param name="NeedsMigration">How many need a recorded step first.</param>
/// <param name="Stranded">How many nothing would bring to an ending.</param>
/// <param name="ByCode">In how many complaints each code was found, notes included.</param>
/// <param name="Affected">Those that are not compatible, with their findings, in the order in which they came.</param>
public sealed record UpgradeReport(
    int Compatible, int NeedsMigration, int Stranded, ImmutableSortedDictionary<string, int> ByCode, ImmutableArray<ComplaintUpgrade> Affected);
