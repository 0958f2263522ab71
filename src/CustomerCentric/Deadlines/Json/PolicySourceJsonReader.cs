using System.Collections.Immutable;

namespace CustomerCentric.Deadlines;

/// <summary>Reads where a policy comes from.</summary>
internal sealed class PolicySourceJsonReader(JsonReading reading)
{
    internal static readonly string[] Members = ["jurisdiction", "sector", "asOf", "verified", "citations", "note"];

    internal static readonly string[] CitationMembers = ["rule", "url"];

    public PolicySource Read(JsonItem item)
    {
        PolicyJsonObject source = new(item, reading, Members);
        foreach (var member in Members.Except(["note"]))
            source.Require(member, $"A source needs '{member}', so that readers can judge it.");
        return new(
            source.Text("jurisdiction") ?? "",
            source.Text("sector") ?? "",
            source.Text("asOf") ?? "",
            source.Word("verified", PolicyJsonWords.Verifications, SourceVerification.Memory),
            source["citations"] is { } citations ? [.. reading.Items(citations).Select(Citation)] : ImmutableArray<Citation>.Empty,
            source.Text("note") ?? "");
    }

    private Citation Citation(JsonItem item)
    {
        PolicyJsonObject citation = new(item, reading, CitationMembers);
        foreach (var member in CitationMembers)
            citation.Require(member, "A citation needs both: {\"rule\":\"DISP 1.6.2R\",\"url\":\"https://…\"}.");
        return new(citation.Text("rule") ?? "", citation.Text("url") ?? "");
    }
}
