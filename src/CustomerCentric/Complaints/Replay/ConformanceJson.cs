using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerCentric.Complaints;

/// <summary>Writes a report as JSON. The members are what others rely on.</summary>
internal static class ConformanceJson
{
    private const int Digits = 6;

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static string Write(ConformanceReport report)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, s_options))
        {
            json.WriteStartObject();
            WriteHead(json, report);
            WriteDeviations(json, report);
            json.WriteNumber("escalated", report.Escalated);
            json.WriteNumber("handedBack", report.HandedBack);
            json.WriteNumber("skippedLevel", report.SkippedLevel);
            json.WriteNumber("reopened", report.Reopened);
            json.WriteNumber("paused", report.Paused);
            json.WriteNumber("undated", report.Undated);
            WriteWaits(json, report);
            WriteMilestones(json, report);
            WriteVerdict(json, report.Verdict);
            WriteTexts(json, "notJudged", report.NotJudged);
            WriteRows(json, report);
            WriteFlow(json, report);
            WriteAgainst(json, report.Against);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteHead(Utf8JsonWriter json, ConformanceReport report)
    {
        json.WriteString("mapping", report.Mapping);
        json.WriteString("zone", report.Zone);
        json.WriteString("policy", report.Policy);
        json.WriteString("policyVersion", report.Terms.Policy);
        json.WriteString("calendar", report.Calendar);
        json.WriteString("calendarVersion", report.Terms.Calendar);
        json.WriteNumber("levels", report.Levels.Length);
        if (report.AsOf is { } asOf)
            json.WriteString("asOf", WayWriter.InstantText(asOf));
        json.WriteNumber("strayRows", report.StrayRows);
        json.WriteNumber("complaints", report.Complaints);
        json.WriteNumber("events", report.Events);
        if (report.Fitness is { } fitness)
            json.WriteNumber("fitness", Math.Round(fitness, Digits));
        else
            json.WriteNull("fitness");
    }

    private static void WriteDeviations(Utf8JsonWriter json, ConformanceReport report)
    {
        json.WriteStartArray("deviations");
        foreach (var each in report.Deviations)
        {
            json.WriteStartObject();
            json.WriteString("kind", each.Kind);
            json.WriteString("rule", each.Rule);
            json.WriteNumber("count", each.Count);
            json.WriteNumber("complaints", each.Complaints);
            WriteTexts(json, "examples", each.Examples);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteWaits(Utf8JsonWriter json, ConformanceReport report)
    {
        json.WriteStartArray("waits");
        foreach (var each in report.Waits)
        {
            json.WriteStartObject();
            json.WriteString("activity", each.Activity);
            json.WriteNumber("complaints", each.Complaints);
            json.WriteNumber("seconds", (long)each.Waited.TotalSeconds);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMilestones(Utf8JsonWriter json, ConformanceReport report)
    {
        json.WriteStartArray("milestones");
        foreach (var each in report.Milestones)
        {
            json.WriteStartObject();
            json.WriteString("name", each.Name);
            json.WriteNumber("met", each.Met);
            json.WriteNumber("breached", each.Breached);
            json.WriteNumber("running", each.Running);
            json.WriteNumber("waived", each.Waived);
            if (!each.Unseen.IsEmpty)
                WriteTexts(json, "unseen", each.Unseen);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteVerdict(Utf8JsonWriter json, LogVerdict? verdict)
    {
        if (verdict is null)
            return;
        json.WriteStartObject("verdict");
        json.WriteNumber("met", verdict.Met);
        json.WriteNumber("breached", verdict.Breached);
        if (verdict.Milestone is { } milestone)
        {
            json.WriteString("milestone", milestone);
            json.WriteNumber("agree", verdict.Agree);
            json.WriteNumber("disagree", verdict.Disagree);
            json.WriteNumber("sameDue", verdict.SameDue);
            json.WriteNumber("otherDue", verdict.OtherDue);
        }
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, ConformanceReport report)
    {
        json.WriteNumber("refusedRows", report.RefusedRows);
        json.WriteStartObject("rowFaults");
        foreach (var (code, count) in report.RowFaultCounts)
            json.WriteNumber(code, count);
        json.WriteEndObject();
        json.WriteStartArray("rows");
        foreach (var each in report.RowFaults)
        {
            json.WriteStartObject();
            json.WriteNumber("line", each.Line);
            json.WriteString("id", each.Complaint);
            json.WriteStartObject("error");
            json.WriteString("code", each.Code);
            json.WriteString("message", each.Message);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("moreRows", report.MoreRowFaults);
    }

    private static void WriteFlow(Utf8JsonWriter json, ConformanceReport report)
    {
        json.WriteStartArray("flow");
        foreach (var (edge, count) in report.Flow)
        {
            json.WriteStartObject();
            json.WriteString("from", edge.From.ToString());
            json.WriteNumber("fromLevel", edge.FromLevel);
            json.WriteString("to", edge.To.ToString());
            json.WriteNumber("level", edge.Level);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAgainst(Utf8JsonWriter json, BackTest? against)
    {
        if (against is null)
            return;
        json.WriteStartObject("against");
        json.WriteString("policy", against.Policy);
        json.WriteString("policyVersion", against.Terms.Policy);
        json.WriteString("calendar", against.Calendar);
        json.WriteString("calendarVersion", against.Terms.Calendar);
        json.WriteNumber("levels", against.Levels);
        json.WriteNumber("undated", against.Undated);
        json.WriteNumber("complaints", against.Changed.Length);
        json.WriteNumber("metToBreached", against.MetToBreached);
        json.WriteNumber("breachedToMet", against.BreachedToMet);
        json.WriteNumber("other", against.Otherwise);
        json.WriteStartArray("changed");
        foreach (var complaint in against.Changed)
        {
            json.WriteStartObject();
            json.WriteString("id", complaint.Complaint);
            json.WriteStartArray("milestones");
            foreach (var each in complaint.Milestones)
            {
                json.WriteStartObject();
                json.WriteString("name", each.Milestone);
                json.WriteNumber("occurrence", each.Occurrence);
                json.WriteString("from", each.Before is { } before ? WayWriter.NameOf(before) : null);
                json.WriteString("to", each.After is { } after ? WayWriter.NameOf(after) : null);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
