namespace WaterUtility.Log;

/// <summary>A request log with its limits, and what was wrong with it.</summary>
/// <param name="Requests">The rows that could be read, in order of the file.</param>
/// <param name="LimitDays">Calendar days by type; types that are missing take the policy's default.</param>
/// <param name="Faults">Rows that could not be read; the others go on.</param>
/// <param name="Origin">Where the log comes from, in words for the reader.</param>
/// <param name="IsMadeUp">Whether no request in it is real.</param>
internal sealed record RequestLog(
    IReadOnlyList<Request> Requests, IReadOnlyDictionary<string, int> LimitDays, IReadOnlyList<RowFault> Faults, string Origin,
    bool IsMadeUp = false);

/// <summary>One thing that is wrong with one row.</summary>
internal sealed record RowFault(string File, int Line, string Column, string Message)
{
    public override string ToString() => $"{File}, line {Line}, column {Column}: {Message}";
}

/// <summary>The file cannot be read as a log at all.</summary>
internal sealed class LogFileException(string message) : Exception(message);
