namespace CustomerCentric.Tool.Deadline;

/// <summary>A request that cannot be answered; what goes into its error line.</summary>
internal sealed class RefusedException(string code, string message) : Exception(message)
{
    /// <summary>One of <see cref="ErrorCodes"/> or <see cref="FaultCodes"/>.</summary>
    public string Code => code;
}
