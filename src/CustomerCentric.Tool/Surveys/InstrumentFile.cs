using CustomerCentric.Surveys;

namespace CustomerCentric.Tool.Surveys;

/// <summary>Finds the instrument that an argument means: a ready-made one by its name, else a file, else (<c>-</c>) standard input.</summary>
internal static class InstrumentFile
{
    /// <summary>The instrument; null when it is unusable, which the messages then tell.</summary>
    public static async Task<Instrument?> OpenAsync(ToolStreams streams, string given, CancellationToken cancellationToken)
    {
        if (Instrument.Find(given) is { } known)
            return known;
        if (given != GivenFile.StandardInput && !Path.Exists(given))
        {
            await streams.Errors.WriteLineAsync($"'{given}' is no instrument and no file: {string.Join(", ", Instrument.All.Select(each => each.Id))} are ready-made.");
            return null;
        }
        if (await GivenFile.ReadAsync(streams, given, cancellationToken) is not { } text)
            return null;
        try
        {
            return Instrument.FromJson(text);
        }
        catch (ConfigurationException wrong)
        {
            foreach (ConfigurationFault fault in wrong.Faults)
                await streams.Errors.WriteLineAsync($"{given}: {fault}");
            return null;
        }
    }
}
