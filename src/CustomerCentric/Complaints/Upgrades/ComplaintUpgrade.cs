using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Something that a new definition would change about a complaint.</summary>
/// <param name="Verdict">What it means alone; <see cref="UpgradeVerdict.Compatible"/> for a note about the past, which stays as it is.</param>
/// <param name="Sequence">The event concerned; where it is about the present, the last one.</param>
/// <param name="Code">Stable code, <c>UPG-nn</c>.</param>
/// <param name="Message">The sentence, with places for the facts.</param>
/// <param name="Facts">What was found, by the names used in <paramref name="Message"/>.</param>
internal sealed record UpgradeFinding(
    UpgradeVerdict Verdict, int Sequence, string Code, LocalizedText Message, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>The sentence in a language, with the facts filled in.</summary>
    internal string Text(string language = "en") => Message.In(language, Facts);
}

/// <summary>What a new definition means for one complaint. Immutable.</summary>
public sealed class ComplaintUpgrade
{
    internal ComplaintUpgrade(ComplaintKey complaint, ImmutableArray<UpgradeFinding> findings) =>
        (Complaint, Findings, Verdict) = (complaint, findings, findings.Select(finding => finding.Verdict).DefaultIfEmpty().Max());

    /// <summary>The complaint.</summary>
    public ComplaintKey Complaint { get; }

    /// <summary>
    /// Whether it can be brought to an ending, but something about it no longer fits until a recorded step has put that right: its level, a deadline, or what
    /// is owed. The findings name what.
    /// </summary>
    public bool NeedsMigration => Verdict == UpgradeVerdict.NeedsMigration;

    /// <summary>
    /// Whether nothing brings it to an ending: no step that the organisation may take leads to an answer that is closed, or no clock would
    /// bring it up again. That the complainant may withdraw is no way on, nor is refusing, cancelling, transferring or calling it a duplicate.
    /// </summary>
    public bool IsStranded => Verdict == UpgradeVerdict.Stranded;

    /// <summary>The gravest verdict of a finding; compatible where there is none.</summary>
    internal UpgradeVerdict Verdict { get; }

    /// <summary>The codes of what was found, <c>UPG-nn</c>, each once: first about the past, then about the present; none when nothing was.</summary>
    public IEnumerable<string> Codes => Findings.Select(finding => finding.Code).Distinct();

    /// <summary>What was found, first about the past, then about the present; empty when nothing.</summary>
    internal ImmutableArray<UpgradeFinding> Findings { get; }

    /// <summary>Complaint and verdict, and then everything that was found, with event, code and sentence on a line of its own; lines end with LF, but for the last.</summary>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English.</param>
    public string ToText(string language = "en")
    {
        ArgumentNullException.ThrowIfNull(language);
        return $"{Complaint.Id}: {Verdict}{string.Concat(Findings.Select(finding => $"\n  #{finding.Sequence} {finding.Code}: {finding.Text(language)}"))}";
    }

    /// <summary>As <see cref="ToText"/> in English.</summary>
    public override string ToString() => ToText();
}

/// <summary>What a new definition means for many complaints.</summary>
/// <param name="Compatible">How many can go on as they are.</param>
/// <param name="NeedsMigration">How many need a recorded step first.</param>
/// <param name="Stranded">How many nothing would bring to an ending.</param>
/// <param name="ByCode">In how many complaints each code was found, notes included.</param>
/// <param name="Affected">Those that are not compatible, with their findings, in the order in which they came.</param>
public sealed record UpgradeReport(
    int Compatible, int NeedsMigration, int Stranded, ImmutableSortedDictionary<string, int> ByCode, ImmutableArray<ComplaintUpgrade> Affected);
