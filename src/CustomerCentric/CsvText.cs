namespace CustomerCentric;

/// <summary>Fields of comma-separated values (RFC 4180).</summary>
internal static class CsvText
{
    /// <summary>A field, quoted where it must be.</summary>
    internal static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
