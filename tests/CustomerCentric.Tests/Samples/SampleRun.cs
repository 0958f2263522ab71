using System.Globalization;
using WaterUtility;

namespace CustomerCentric.Tests.Samples;

/// <summary>What a run of the sample printed.</summary>
internal sealed record SampleRun(int Status, string Output, string Errors)
{
    internal static async Task<SampleRun> Of(RunSettings settings)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var status = await Sample.RunAsync(settings, output, errors);
        return new(status, output.ToString(), errors.ToString());
    }

    /// <summary>The number on the line with this label.</summary>
    internal int Count(string label)
    {
        var line = Output.Split('\n').Single(line => line.Length > 56 && line[..^6].Trim() == label);
        return int.Parse(line[^6..], CultureInfo.InvariantCulture);
    }
}
