namespace CustomerCentric.Tool.Deadline;

/// <summary>The codes of refused lines, besides those of <see cref="FaultCodes"/>. Programs may rely on them.</summary>
internal static class ErrorCodes
{
    public const string MissingMember = "missing-member";
    public const string UnknownMember = "unknown-member";
    public const string MalformedMember = "malformed-member";
    public const string UnknownOperation = "unknown-operation";
    public const string UnknownCalendar = "unknown-calendar";
    public const string UnknownPolicy = "unknown-policy";
    public const string LineTooLong = "line-too-long";
}
