namespace CustomerCentric.Deadlines;

/// <summary>Reads how a milestone's limit may be extended.</summary>
internal sealed class ExtensionJsonReader(JsonReading reading, LimitJsonReader limits)
{
    internal static readonly string[] Members = ["by", "from", "maximum", "needsReason", "needsNoticeBeforeExpiry", "condition", "cap"];

    private static readonly ExtensionRule s_default = new(By: null);

    public ExtensionRule Read(JsonItem item)
    {
        PolicyJsonObject extension = new(item, reading, Members);
        return new(extension["by"] is { } by ? limits.Read(by) : null, extension.Word("from", PolicyJsonWords.ExtensionsFrom, s_default.From))
        {
            Maximum = extension.Whole("maximum", s_default.Maximum),
            NeedsReason = extension.Flag("needsReason", s_default.NeedsReason),
            NeedsNoticeBeforeExpiry = extension.Flag("needsNoticeBeforeExpiry", s_default.NeedsNoticeBeforeExpiry),
            Condition = extension.Text("condition"),
            Cap = extension["cap"] is { } cap ? limits.Read(cap) : null,
        };
    }
}
