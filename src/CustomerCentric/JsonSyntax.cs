using System.Text.Json;

namespace CustomerCentric;

/// <summary>What is done with every JSON text, whatever it says. The command compiles this file too: it sees nothing internal of the core.</summary>
internal static class JsonSyntax
{
    // What it says about itself helps nobody.
    private static readonly string[] s_ofReaders =
    [
        " Change the reader options.", " Expected the input to start with a valid JSON token, when isFinalBlock is true.",
        "Expected depth to be zero at the end of the JSON payload. ", " at the end which is not supported in this mode",
    ];

    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>What is wrong with a text that is not JSON, as a sentence with its column.</summary>
    public static string NotJson(JsonException wrong)
    {
        // The exception's own sentence ends with its path and position, counted from zero.
        int end = wrong.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string message = (end < 0 ? wrong.Message : wrong.Message[..end]).ReplaceLineEndings(" ");
        foreach (string ofReaders in s_ofReaders)
            message = message.Replace(ofReaders, "", StringComparison.Ordinal);
        return $"This is not JSON: {message} (column {wrong.BytePositionInLine + 1}).";
    }
}
