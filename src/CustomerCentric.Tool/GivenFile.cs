namespace CustomerCentric.Tool;

/// <summary>A file that an argument names.</summary>
internal static class GivenFile
{
    internal const string StandardInput = "-";

    /// <summary>The bytes of a file or of standard input; null when it cannot be read, which the messages then tell.</summary>
    public static async Task<byte[]?> ReadAsync(ToolStreams streams, string file, CancellationToken cancellationToken)
    {
        try
        {
            if (file != StandardInput)
                return await File.ReadAllBytesAsync(file, cancellationToken);
            using MemoryStream text = new();
            await streams.Input.CopyToAsync(text, cancellationToken);
            return text.ToArray();
        }
        catch (Exception e) when (CommandLine.IsUnreadable(e))
        {
            await streams.Errors.WriteLineAsync($"{file}: cannot be read: {CommandLine.Unreadable(file, e)}");
            return null;
        }
    }
}
