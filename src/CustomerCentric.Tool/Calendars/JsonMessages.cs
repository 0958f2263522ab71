using System.Text.Json;

namespace CustomerCentric.Tool.Calendars;

/// <summary>What is wrong with a text that is no JSON, in a sentence.</summary>
internal static class JsonMessages
{
    public static string NotJson(JsonException wrong)
    {
        // The exception's own sentence ends with its position, counted from zero.
        int end = wrong.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"This is not JSON: {(end < 0 ? wrong.Message : wrong.Message[..end]).Replace(" Change the reader options.", "", StringComparison.Ordinal)} (column {wrong.BytePositionInLine + 1}).";
    }
}
