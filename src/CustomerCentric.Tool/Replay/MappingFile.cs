using CustomerCentric.Complaints;

namespace CustomerCentric.Tool.Replay;

/// <summary>Finds the mapping that an argument means: one that comes with the command by its name, else a file, else (<c>-</c>) standard input.</summary>
internal static class MappingFile
{
    private const string Folder = "Mappings/";

    /// <summary>The names of those that come with the command.</summary>
    public static IEnumerable<string> BuiltIn => typeof(MappingFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal);

    /// <summary>The mapping; null when it is unusable, which the messages then tell.</summary>
    public static async Task<LogMapping?> OpenAsync(ToolStreams streams, string given, CancellationToken cancellationToken)
    {
        if (await ReadAsync(streams, given, cancellationToken) is not { } text)
            return null;
        try
        {
            return LogMapping.FromJson(text);
        }
        catch (ConfigurationException wrong)
        {
            foreach (ConfigurationFault fault in wrong.Faults)
                await streams.Errors.WriteLineAsync($"{given}: {fault}");
            return null;
        }
    }

    private static async Task<byte[]?> ReadAsync(ToolStreams streams, string given, CancellationToken cancellationToken)
    {
        await using Stream? resource = typeof(MappingFile).Assembly.GetManifestResourceStream(Folder + given);
        if (resource is null)
        {
            if (given == GivenFile.StandardInput || Path.Exists(given))
                return await GivenFile.ReadAsync(streams, given, cancellationToken);
            await streams.Errors.WriteLineAsync($"'{given}' is no mapping and no file: {string.Join(", ", BuiltIn)} come with the command.");
            return null;
        }
        using MemoryStream text = new();
        await resource.CopyToAsync(text, cancellationToken);
        return text.ToArray();
    }
}
