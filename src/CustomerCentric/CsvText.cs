namespace CustomerCentric;

/// <summary>Fields of comma-separated values (RFC 4180).</summary>
internal static class CsvText
{
    /// <summary>What is wrong with a row that has not as many fields as the header.</summary>
    internal static string WrongCount(int fields, int header) =>
        FormattableString.Invariant($"The row has {fields} {(fields == 1 ? "field" : "fields")}, the header {header}.");

    /// <summary>A field, quoted where it must be.</summary>
    internal static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
