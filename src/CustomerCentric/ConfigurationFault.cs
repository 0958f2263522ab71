namespace CustomerCentric;

/// <summary>One thing that is wrong with something a host configured.</summary>
/// <param name="Path">The place, from the outermost thing inwards, e.g. <c>week.mon[1]</c>; empty for the whole.</param>
/// <param name="Message">What is wrong there and what would be right.</param>
public sealed record ConfigurationFault(string Path, string Message)
{
    /// <summary>The kind of fault, for programs: one of <see cref="FaultCodes"/>. Default: <see cref="FaultCodes.Invalid"/>.</summary>
    public string Code { get; init; } = FaultCodes.Invalid;

    /// <summary>The line of the text on which the fault stands, from 1; null when the configuration was not a text.</summary>
    public int? Line { get; init; }

    /// <summary>The place and the message on one line.</summary>
    public override string ToString() => (Line, Path) switch
    {
        (null, _) => $"{Path}: {Message}",
        (_, "") => $"line {Line}: {Message}",
        _ => $"line {Line}, {Path}: {Message}",
    };
}
