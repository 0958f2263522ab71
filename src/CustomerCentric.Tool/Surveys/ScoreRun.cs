using System.Text;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tool.Surveys;

/// <summary>One call of <c>score</c>: opens what it names, lets the library count, and prints what comes of it.</summary>
internal sealed class ScoreRun(ToolStreams streams)
{
    internal const string Json = "json", Table = "table", Markdown = "markdown", Html = "html";

    public required Func<IProgress<AnswerFault>, SurveyScoring> Scoring { get; init; }

    public required string Answers { get; init; }

    public string? Compare { get; init; }

    public required string Format { get; init; }

    public required string Language { get; init; }

    /// <summary>The exit status.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // While a bar shows on the same terminal, what is told of answers is held back.
        StringWriter held = new() { NewLine = streams.Errors.NewLine };
        Told told = new(streams.AreErrorsTerminal ? new VisibleWriter(held) : streams.Errors);
        try
        {
            return await ScoreAsync(told, cancellationToken);
        }
        finally
        {
            await streams.Terminal.WriteAsync(held.GetStringBuilder(), CancellationToken.None);
        }
    }

    private async Task<int> ScoreAsync(Told told, CancellationToken cancellationToken)
    {
        SurveyScoring scoring;
        try
        {
            scoring = Scoring(told);
        }
        catch (ArgumentOutOfRangeException wrong) when (wrong.ParamName == nameof(SurveyScoring.Minimum))
        {
            await streams.Errors.WriteLineAsync($"--minimum: {CommandLine.Reason(wrong)}");
            return CommandLine.Unusable;
        }
        await using ProgressBar bar = new(streams);
        if (await ReadAsync(scoring, Answers, told, bar, cancellationToken) is not { } answers)
            return CommandLine.Unusable;
        SurveyTally? before = null;
        if (Compare is not null && (before = await ReadAsync(scoring, Compare, told, bar, cancellationToken)) is null)
            return CommandLine.Unusable;
        if (Math.Max(answers.Respondents, before?.Respondents ?? 0) is var respondents && scoring.Population < respondents)
        {
            await streams.Errors.WriteLineAsync(FormattableString.Invariant(
                $"--population: {scoring.Population} cannot be meant: {respondents} answered."));
            return CommandLine.Unusable;
        }
        SurveyReport report = scoring.Report(answers, before);
        var text = Format switch
        {
            Table => report.ToText(Language),
            Markdown => report.ToMarkdown(Language),
            Html => report.ToHtml(Language),
            _ => report.ToJson(),
        };
        await bar.Output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        return told.Any ? CommandLine.SomeRefused : CommandLine.Done;
    }

    private async Task<SurveyTally?> ReadAsync(SurveyScoring scoring, string file, Told told, ProgressBar bar, CancellationToken cancellationToken)
    {
        told.File = file;
        try
        {
            await using Stream opened = file == GivenFile.StandardInput ? Stream.Null : File.OpenRead(file);
            Stream text = file == GivenFile.StandardInput ? streams.Input : opened;
            return await scoring.ReadAsync(text, bar.Of(text), cancellationToken);
        }
        catch (ConfigurationException wrong)
        {
            foreach (ConfigurationFault fault in wrong.Faults)
                await streams.Errors.WriteLineAsync($"{file}: {fault}");
        }
        catch (Exception e) when (CommandLine.IsUnreadable(e))
        {
            await streams.Errors.WriteLineAsync($"{file}: {CommandLine.Unreadable(file, e)}");
        }
        return null;
    }

    private sealed class Told(TextWriter errors) : IProgress<AnswerFault>
    {
        // Nobody reads on; the report has the number of all.
        private const int Most = 1000;

        private long _told;

        public string File { get; set; } = "";

        public bool Any { get; private set; }

        public void Report(AnswerFault value)
        {
            Any |= value.IsRefused;
            if (++_told > Most && value.Code != FaultCodes.BrokenOff)
            {
                if (_told == Most + 1)
                    errors.WriteLine($"{File}: and more: what else was refused is counted in the report.");
                return;
            }
            var question = value.Question is null ? "" : $"{value.Question}: ";
            errors.WriteLine(FormattableString.Invariant($"{File}: line {value.Line}: {value.Code}: {question}{value.Message}"));
        }
    }
}
