using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Complaints;

/// <summary>Writes the way of one complaint on a line: its steps, what was refused, and its deadlines.</summary>
internal static class WayWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(ArrayBufferWriter<byte> into, string id, LoggedWay way, Complaint complaint)
    {
        using (Utf8JsonWriter json = new(into, s_options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("state", complaint.State.ToString());
            json.WriteNumber("level", complaint.Level);
            json.WriteStartArray("steps");
            foreach (var step in way.Steps)
                Write(json, step);
            json.WriteEndArray();
            if (!way.Waits.IsEmpty)
                Write(json, way.Waits);
            json.WriteStartArray("deadlines");
            foreach (var deadline in complaint.Deadlines)
            {
                json.WriteStartObject();
                json.WriteString("name", deadline.Milestone);
                json.WriteNumber("occurrence", deadline.Occurrence);
                json.WriteString("state", StateOf(deadline));
                if (deadline.Due is { } due)
                    json.WriteString("due", InstantText(due.At));
                if (deadline.StoppedAt is { } stopped)
                    json.WriteString("stopped", InstantText(stopped));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        into.Write("\n"u8);
    }

    /// <summary>A state as the command writes it.</summary>
    internal static string StateOf(Deadlines.Deadline deadline) => NameOf(deadline.State);

    /// <summary>A state as the command writes it.</summary>
    internal static string NameOf(Deadlines.DeadlineState state) => state switch
    {
        Deadlines.DeadlineState.Running => "running",
        Deadlines.DeadlineState.Met => "met",
        Deadlines.DeadlineState.Breached => "breached",
        Deadlines.DeadlineState.Waived => "waived",
        _ => "paused",
    };

    internal static string InstantText(Instant at) => InstantPattern.ExtendedIso.Format(at);

    private static void Write(Utf8JsonWriter json, in WayStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("line", step.Line);
        json.WriteString("at", InstantText(step.At));
        json.WriteString("step", step.Trigger.ToString());
        json.WriteString("to", step.To.ToString());
        json.WriteNumber("level", step.Level);
        if (step.Refused is { } refused)
            json.WriteString("refused", refused.Rule);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableSortedDictionary<string, Duration> waits)
    {
        json.WriteStartObject("waitedSeconds");
        foreach (var (activity, waited) in waits)
            json.WriteNumber(activity, (long)waited.TotalSeconds);
        json.WriteEndObject();
    }
}
