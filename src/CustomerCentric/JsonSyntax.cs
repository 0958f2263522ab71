using System.Text.Json;

namespace CustomerCentric;

/// <summary>What is done with every JSON text, whatever it says. The command compiles this file too: it sees nothing internal of the core.</summary>
internal static class JsonSyntax
{
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>What is wrong with a text that is not JSON, as a sentence with its column.</summary>
    public static string NotJson(JsonException wrong)
    {
        // The exception's own sentence ends with its path and position, counted from zero.
        int end = wrong.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string message = (end < 0 ? wrong.Message : wrong.Message[..end]).Replace(" Change the reader options.", "", StringComparison.Ordinal);
        return $"This is not JSON: {message} (column {wrong.BytePositionInLine + 1}).";
    }
}
