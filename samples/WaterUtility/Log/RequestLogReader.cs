namespace WaterUtility.Log;

/// <summary>Reads a request log and the limits beside it. Columns are bound by name.</summary>
internal static class RequestLogReader
{
    private const string DefaultLimitsFile = "water_request_limits.csv";

    private static readonly string[] s_logColumns = ["request_id", "type", "channel", "created", "due", "closed", "status", "status_at"];
    private static readonly string[] s_limitColumns = ["type", "limit_calendar_days"];

    /// <summary>Reads files.</summary>
    /// <param name="logFile">The log.</param>
    /// <param name="limitsFile">Calendar days by type; null looks for <c>water_request_limits.csv</c> beside the log.</param>
    internal static RequestLog ReadFiles(string logFile, string? limitsFile)
    {
        if (string.IsNullOrWhiteSpace(logFile))
            throw new LogFileException("--log needs the name of a file.");
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(logFile))!, DefaultLimitsFile);
        limitsFile ??= File.Exists(beside) ? beside : null;
        using var log = Open(logFile);
        using var limits = limitsFile is null ? null : Open(limitsFile);
        return Read(log, Path.GetFileName(logFile), limits, Path.GetFileName(limitsFile) ?? "", Path.GetFileName(logFile));
    }

    internal static RequestLog Read(TextReader log, string logName, TextReader? limits, string limitsName, string origin)
    {
        var faults = new List<RowFault>();
        var limitDays = limits is null ? [] : ReadLimits(limits, limitsName, faults);
        return new(ReadRequests(log, logName, faults), limitDays, faults, origin);
    }

    private static Dictionary<string, int> ReadLimits(TextReader text, string name, List<RowFault> faults)
    {
        var table = new CsvTable(text, name, s_limitColumns);
        var limits = new Dictionary<string, int>();
        foreach (var row in table.Rows(faults))
        {
            var (type, days) = (row.Required("type"), row.Count("limit_calendar_days"));
            if (row.IsSound && !limits.TryAdd(type, days))
                row.Fault("type", $"'{type}' stands twice: the first limit counts");
        }
        return limits;
    }

    private static List<Request> ReadRequests(TextReader text, string name, List<RowFault> faults)
    {
        var table = new CsvTable(text, name, s_logColumns);
        var requests = new List<Request>();
        var lines = new Dictionary<string, int>();
        foreach (var row in table.Rows(faults))
        {
            var request = new Request(
                row.Line, row.Required("request_id"), row.Required("type"), row.Text("channel"), row.Time("created"),
                row.OptionalTime("due"), row.OptionalTime("closed"), row.Required("status"), row.OptionalTime("status_at"));
            if (row.IsSound)
                Check(row, request, lines);
            if (row.IsSound)
                requests.Add(request);
        }
        return requests;
    }

    private static void Check(CsvRow row, Request request, Dictionary<string, int> lines)
    {
        if (!lines.TryAdd(request.Id, row.Line))
            row.Fault("request_id", $"'{request.Id}' stands on line {lines[request.Id]} already");
        if (request.Closed < request.Created)
            row.Fault("closed", "lies before created");
        if (request.Closed is null && request.Status.StartsWith("closed", StringComparison.OrdinalIgnoreCase))
            row.Fault("closed", $"is empty although the status is '{request.Status}'");
        if (request is { Closed: not null, Fate: RequestFate.Open })
            row.Fault("status", $"is '{request.Status}' although closed is filled: use Closed, Closed (Duplicate) or Closed (Transferred)");
    }

    private static StreamReader Open(string file)
    {
        try
        {
            return new StreamReader(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LogFileException($"{file} cannot be read: {e.Message}");
        }
    }
}
