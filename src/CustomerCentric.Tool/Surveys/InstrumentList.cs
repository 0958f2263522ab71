using CustomerCentric.Surveys;

namespace CustomerCentric.Tool.Surveys;

/// <summary>Shows the ready-made instruments.</summary>
internal static class InstrumentList
{
    private const string Gap = "  ";

    /// <summary>A line an instrument.</summary>
    public static async Task<int> PrintAsync(ToolStreams streams)
    {
        string[][] rows =
        [
            ["name", "questions", "asked of", "title"],
            .. Instrument.All.Select(each => new[] { each.Id, FormattableString.Invariant($"{each.Questions.Length}"), Asked(each.Audience), each.Title["en"] }),
        ];
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
            await WriteAsync(streams, string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n");
        return CommandLine.Done;
    }

    /// <summary>One as JSON.</summary>
    public static async Task<int> ShowAsync(ToolStreams streams, string name)
    {
        if (Instrument.Find(name) is { } instrument)
        {
            await WriteAsync(streams, instrument.ToJson());
            return CommandLine.Done;
        }
        await streams.Errors.WriteLineAsync($"'{name}' is no ready-made instrument: {string.Join(", ", Instrument.All.Select(each => each.Id))} are.");
        return CommandLine.Unusable;
    }

    private static string Asked(SurveyAudience audience) => audience switch
    {
        SurveyAudience.ExternalCustomer => "customers",
        SurveyAudience.InternalCustomer => "departments",
        _ => "employees",
    };

    private static async Task WriteAsync(ToolStreams streams, string text) => await streams.Output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text));
}
