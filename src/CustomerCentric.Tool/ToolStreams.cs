namespace CustomerCentric.Tool;

/// <summary>What a run reads and writes: bytes in UTF-8 in and out, messages beside.</summary>
/// <param name="Input">Read by who names no file.</param>
/// <param name="Output">The answers.</param>
/// <param name="Terminal">Where messages end, for those who draw on it.</param>
internal sealed record ToolStreams(Stream Input, Stream Output, TextWriter Terminal)
{
    /// <summary>Takes messages, a line each, whatever they quote.</summary>
    public TextWriter Errors { get; } = new VisibleWriter(Terminal);

    /// <summary>Whether somebody watches the output. Default: no.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether somebody watches the messages. Default: no.</summary>
    public bool AreErrorsTerminal { get; init; }
}
