using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Writes a milestone: what differs from the default, in the order of <see cref="MilestoneJsonReader.Members"/>.</summary>
internal static class MilestoneJsonWriter
{
    private static readonly Milestone s_default = MilestoneJsonReader.Default;

    private static readonly ExtensionRule s_extension = new(By: null);

    public static void Write(Utf8JsonWriter json, Milestone milestone)
    {
        json.WriteStartObject();
        json.WriteString("name", milestone.Name);
        if (milestone.Kind != s_default.Kind)
            json.WriteString("kind", PolicyJsonWords.Kinds.Word(milestone.Kind));
        WriteLimit(json, "limit", milestone.Limit);
        WriteNames(json, "startsOn", milestone.StartsOn, s_default.StartsOn);
        WriteNames(json, "startsOnExpiryOf", milestone.StartsOnExpiryOf, s_default.StartsOnExpiryOf);
        WriteNames(json, "stopsOn", milestone.StopsOn, s_default.StopsOn);
        WriteNames(json, "waivedOn", milestone.WaivedOn, s_default.WaivedOn);
        WriteNames(json, "waivedWhenMet", milestone.WaivedWhenMet, s_default.WaivedWhenMet);
        WriteNames(json, "dueOn", milestone.DueOn, s_default.DueOn);
        WriteFlag(json, "escalates", milestone.Escalates, s_default.Escalates);
        WriteText(json, "condition", milestone.Condition);
        PolicyJsonWriter.WriteList(json, "variants", milestone.Variants, WriteVariant);
        if (milestone.Extension is { } extension)
            WriteExtension(json, extension);
        WriteFlag(json, "mayPause", milestone.MayPause, s_default.MayPause);
        if (milestone.Received is { } received)
            WriteReceived(json, received);
        if (!milestone.AtRiskPercent.SequenceEqual(s_default.AtRiskPercent))
            PolicyJsonWriter.OnOneLine(json, "atRiskPercent", line => WriteNumbers(line, milestone.AtRiskPercent));
        WriteText(json, "note", milestone.Note.Length > 0 ? milestone.Note : null);
        json.WriteEndObject();
    }

    private static void WriteVariant(Utf8JsonWriter json, Variant variant)
    {
        json.WriteStartObject();
        json.WriteString("fact", variant.Fact);
        WriteLimit(json, "limit", variant.Limit);
        json.WriteEndObject();
    }

    private static void WriteExtension(Utf8JsonWriter json, ExtensionRule extension)
    {
        json.WriteStartObject("extension");
        WriteLimit(json, "by", extension.By);
        if (extension.From != s_extension.From)
            json.WriteString("from", PolicyJsonWords.ExtensionsFrom.Word(extension.From));
        if (extension.Maximum != s_extension.Maximum)
            json.WriteNumber("maximum", extension.Maximum);
        WriteFlag(json, "needsReason", extension.NeedsReason, s_extension.NeedsReason);
        WriteFlag(json, "needsNoticeBeforeExpiry", extension.NeedsNoticeBeforeExpiry, s_extension.NeedsNoticeBeforeExpiry);
        WriteText(json, "condition", extension.Condition);
        WriteLimit(json, "cap", extension.Cap);
        json.WriteEndObject();
    }

    private static void WriteReceived(Utf8JsonWriter json, DateInterval received)
    {
        var isOpenAtEnd = received.End == MilestoneJsonReader.LastReceipt;
        // With both ends open one is said all the same: no dates at all are another definition, of another version.
        if (received.Start != MilestoneJsonReader.FirstReceipt || isOpenAtEnd)
            json.WriteString("receivedFrom", PolicyJsonWriter.Text(received.Start));
        if (!isOpenAtEnd)
            json.WriteString("receivedUntil", PolicyJsonWriter.Text(received.End));
    }

    private static void WriteLimit(Utf8JsonWriter json, string member, TimeLimit? limit)
    {
        if (limit is not null)
            PolicyJsonWriter.OnOneLine(json, member, line => LimitJsonWriter.Write(line, limit));
    }

    private static void WriteNames(Utf8JsonWriter json, string member, ImmutableArray<string> names, ImmutableArray<string> byDefault)
    {
        if (names.SequenceEqual(byDefault))
            return;
        PolicyJsonWriter.OnOneLine(json, member, line =>
        {
            line.WriteStartArray();
            foreach (var name in names)
                line.WriteStringValue(name);
            line.WriteEndArray();
        });
    }

    private static void WriteNumbers(Utf8JsonWriter json, ImmutableArray<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static void WriteFlag(Utf8JsonWriter json, string member, bool flag, bool byDefault)
    {
        if (flag != byDefault)
            json.WriteBoolean(member, flag);
    }

    private static void WriteText(Utf8JsonWriter json, string member, string? text)
    {
        if (text is not null)
            json.WriteString(member, text);
    }
}
