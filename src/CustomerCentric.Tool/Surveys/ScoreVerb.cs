using System.CommandLine;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tool.Surveys;

/// <summary>The grammar of <c>score</c>.</summary>
internal static class ScoreVerb
{
    public static Verb Create(ToolStreams streams)
    {
        Option<string?> instrument = new("--instrument") { HelpName = "NAME|FILE", Description = "What was asked: a ready-made instrument (--list), or a JSON file." };
        Option<string> answers = new("--answers")
        {
            HelpName = "FILE",
            DefaultValueFactory = _ => GivenFile.StandardInput,
            Description = "The answers: CSV, plain or gzip, a row a respondent, columns by the keys of the questions; empty is skipped, NA not applicable; - (default) is standard input.",
        };
        Option<string?> segment = new("--segment") { HelpName = "COLUMN", Description = "The column that parts respondents: a unit, or a year (2026), quarter (2026-Q1), month (2026-03), ISO week (2026-W12) or day (2026-03-31), which gives a trend." };
        Option<string?> weight = new("--weight") { HelpName = "COLUMN", Description = "The column of each respondent's weight, zero or from 1e-9 to 1e9. Default: everybody counts once." };
        Option<string?> compare = new("--compare") { HelpName = "FILE", Description = "An earlier wave: differences are this one's minus its. It has the columns of --segment and --weight too." };
        Option<long?> population = new("--population")
        {
            HelpName = "N",
            Description = "All who could have answered, in all and not in a segment. Default: too many to matter.",
            CustomParser = result => NumberOption.Read(result, 1, long.MaxValue, "a whole number from 1 on"),
        };
        Option<int> minimum = new("--minimum")
        {
            HelpName = "N",
            Description = "The fewest answers of which a figure is shown.",
            DefaultValueFactory = _ => DisclosureGuard.FiguresMinimum,
            CustomParser = result => NumberOption.Read(result, 1, int.MaxValue, "a whole number from 1 on") ?? 0,
        };
        Option<double> level = new("--level")
        {
            HelpName = "SHARE",
            Description = "The confidence of intervals and tests, 0.5 to 0.999.",
            DefaultValueFactory = _ => 0.95,
            CustomParser = result => NumberOption.Read(result, 0.5, 0.999, "a number from 0.5 to 0.999, such as 0.95") ?? 0,
        };
        Option<string> format = new("--format") { Description = "How to print it.", DefaultValueFactory = _ => ScoreRun.Json };
        format.AcceptOnlyFromAmong(ScoreRun.Json, ScoreRun.Table, ScoreRun.Markdown, ScoreRun.Html);
        Option<string> language = new("--lang") { Description = "The language of table, markdown and html.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "vi");
        Option<bool> list = new("--list") { Description = "Prints the ready-made instruments." };
        Option<string?> show = new("--show") { HelpName = "NAME", Description = "Prints a ready-made instrument, to be copied and changed." };
        Verb verb = new("score", "Scores a survey: every figure with its interval, its n and what became of the other answers.", MoreHelp)
        {
            instrument, answers, segment, weight, compare, population, minimum, level, format, language, list, show,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(list) && result.GetValue(show) is not null)
                result.AddError("--list and --show NAME are two calls.");
            if ((result.GetValue(list) || result.GetValue(show) is not null) && (result.GetResult(instrument) ?? result.GetResult(answers)) is { Implicit: false })
                result.AddError("--list and --show score nothing: leave --instrument and --answers out.");
            if (!result.GetValue(list) && result.GetValue(show) is null && result.GetValue(instrument) is null)
                result.AddError("'score' needs --instrument, or --list, or --show NAME.");
            if ((result.GetValue(answers) ?? GivenFile.StandardInput) == GivenFile.StandardInput && result.GetValue(compare) == GivenFile.StandardInput)
                result.AddError("Only one of --answers and --compare can be standard input.");
        });
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(list))
                return await InstrumentList.PrintAsync(streams);
            if (parsed.GetValue(show) is { } name)
                return await InstrumentList.ShowAsync(streams, name);
            if (await InstrumentFile.OpenAsync(streams, parsed.GetValue(instrument)!, cancellationToken) is not { } asked)
                return CommandLine.Unusable;
            var compared = parsed.GetValue(compare);
            return await new ScoreRun(streams)
            {
                Scoring = told => new SurveyScoring(asked)
                {
                    SegmentColumn = parsed.GetValue(segment),
                    WeightColumn = parsed.GetValue(weight),
                    Population = parsed.GetValue(population),
                    Minimum = parsed.GetValue(minimum),
                    Level = parsed.GetValue(level),
                    Faults = told,
                },
                Answers = parsed.GetValue(answers)!,
                Compare = compared,
                Format = parsed.GetValue(format)!,
                Language = parsed.GetValue(language)!,
            }.RunAsync(cancellationToken);
        });
        return verb;
    }

    private const string MoreHelp = """
        Exit status:
          0 everything was read; 1 at least one answer or row was left out (the messages say which);
          2 the call, the instrument or the file is wrong; 130 cancelled

        Example:
          printf 'recommend\n10\n9\n9\n8\n7\n10\n3\n9\n' | customercentric score --instrument nps --answers - --format table

        """;
}
