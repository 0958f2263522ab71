using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Policies;

/// <summary>Finds the policy that an argument means: a built-in one by its id, else a file, else (<c>-</c>) standard input.</summary>
internal static class PolicyFile
{
    /// <summary>The policy; null when it is unusable, which the messages then tell.</summary>
    public static async Task<DeadlinePolicy?> OpenAsync(ToolStreams streams, string given, CancellationToken cancellationToken)
    {
        if (DeadlinePolicy.Find(given) is { } known)
            return known;
        if (given != GivenFile.StandardInput && !Path.Exists(given))
        {
            await streams.Errors.WriteLineAsync($"'{given}' is no policy and no file: 'customercentric policies list' shows the built-in ones.");
            return null;
        }
        if (await GivenFile.ReadAsync(streams, given, cancellationToken) is not { } text)
            return null;
        try
        {
            return DeadlinePolicy.FromJson(text);
        }
        catch (ConfigurationException wrong)
        {
            foreach (ConfigurationFault fault in wrong.Faults)
                await streams.Errors.WriteLineAsync($"{given}: {fault}");
            return null;
        }
    }
}
