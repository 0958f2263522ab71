namespace CustomerCentric;

/// <summary>One thing that is wrong with something a host configured.</summary>
/// <param name="Path">The place, from the outermost thing inwards, e.g. <c>week.mon[1].close</c>.</param>
/// <param name="Message">What is wrong there and what would be right.</param>
public sealed record ConfigurationFault(string Path, string Message)
{
    /// <summary>The place and the message on one line.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
