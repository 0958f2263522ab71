namespace CustomerCentric.Tool;

/// <summary>What a run reads and writes: bytes in UTF-8 in and out, messages beside.</summary>
internal sealed record ToolStreams(Stream Input, Stream Output, TextWriter Errors)
{
    /// <summary>Whether somebody watches the output. Default: no.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether somebody watches the messages. Default: no.</summary>
    public bool AreErrorsTerminal { get; init; }
}
