namespace WaterUtility.Log;

/// <summary>A row of a request log. Times are local to the log's zone, as written.</summary>
/// <param name="Line">The line of the file on which the row begins, from 1.</param>
/// <param name="Id">The request's identifier.</param>
/// <param name="Type">The type of request; decides the limit.</param>
/// <param name="Channel">How it came in, in the log's word.</param>
/// <param name="Created">When it came in.</param>
/// <param name="Due">The log's own due time; null when it has none.</param>
/// <param name="Closed">When it was closed; null while it is open.</param>
/// <param name="Status">The status, in the log's word.</param>
/// <param name="StatusAt">When the status was last set; null when not said.</param>
internal sealed record Request(
    int Line, string Id, string Type, string Channel, LocalDateTime Created, LocalDateTime? Due, LocalDateTime? Closed, string Status,
    LocalDateTime? StatusAt)
{
    /// <summary>What the status means for the complaint; statuses that say nothing of an end leave it open.</summary>
    public RequestFate Fate => (Closed, Status.ToUpperInvariant()) switch
    {
        (null, _) => RequestFate.Open,
        (_, "CLOSED (DUPLICATE)" or "DUPLICATE") => RequestFate.Duplicate,
        (_, "CLOSED (TRANSFERRED)" or "TRANSFERRED") => RequestFate.Transferred,
        (_, var status) when status.StartsWith("CLOSED", StringComparison.Ordinal) => RequestFate.Answered,
        _ => RequestFate.Open,
    };

    public LocalDateTime LastTime => new[] { Created, Closed ?? Created, StatusAt ?? Created }.Max();
}

internal enum RequestFate
{
    Open,
    Answered,
    Duplicate,
    Transferred,
}
