using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Policies;

/// <summary>Writes the list of the built-in policies.</summary>
internal static class PolicyList
{
    private const string Gap = "  ";

    // Names stay readable; the text is not for HTML.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>A line a policy, in columns.</summary>
    public static string Table(IReadOnlyList<DeadlinePolicy> policies)
    {
        string[][] rows = [["id", "jurisdiction", "sector", "milestones", "verified"], .. policies.Select(Cells)];
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Length))];
        return string.Concat(rows.Select(row => string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n"));
    }

    /// <summary>An array of objects.</summary>
    public static string Json(IReadOnlyList<DeadlinePolicy> policies)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text, Readable))
        {
            json.WriteStartArray();
            foreach (DeadlinePolicy policy in policies)
                Write(json, policy);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static void Write(Utf8JsonWriter json, DeadlinePolicy policy)
    {
        json.WriteStartObject();
        json.WriteString("id", policy.Id);
        json.WriteString("jurisdiction", policy.Rules.Source?.Jurisdiction);
        json.WriteString("sector", policy.Rules.Source?.Sector);
        json.WriteString("asOf", policy.Rules.Source?.AsOf);
        json.WriteString("verified", Verified(policy));
        json.WriteString("calendar", policy.Rules.Calendar);
        json.WriteStartArray("milestones");
        foreach (Milestone milestone in policy.Milestones)
            json.WriteStringValue(milestone.Name);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string[] Cells(DeadlinePolicy policy) =>
    [
        policy.Id,
        policy.Rules.Source?.Jurisdiction ?? "",
        policy.Rules.Source?.Sector ?? "",
        FormattableString.Invariant($"{policy.Milestones.Length}"),
        Verified(policy) ?? "",
    ];

    // As a policy's JSON has it.
    private static string? Verified(DeadlinePolicy policy) => policy.Rules.Source is { } source
        ? JsonNamingPolicy.CamelCase.ConvertName(source.Verified.ToString())
        : null;
}
