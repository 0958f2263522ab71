using System.CommandLine;

namespace CustomerCentric.Tool.Replay;

/// <summary>The grammar of <c>replay</c>.</summary>
internal static class ReplayVerb
{
    public static Verb Create(ToolStreams streams)
    {
        Argument<string> log = new("LOG")
        {
            Description = "The log: CSV with a header, plain or gzip; - is standard input.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => GivenFile.StandardInput,
        };
        Option<string> mapping = new("--mapping") { HelpName = "NAME|FILE", Description = "What the columns mean: a mapping below, or a file.", Required = true };
        Option<string?> policy = new("--policy") { HelpName = "ID|FILE", Description = "The deadlines. Default: standard, the process of five business days a level." };
        Option<string?> calendar = new("--calendar")
        {
            HelpName = "NAME",
            Description = "In which days and hours to count. Default: the calendar that the policy names, else Monday to Friday, nine to five, in the zone of the log.",
        };
        Option<string?> calendars = new("--calendars") { HelpName = "FILE", Description = "More calendars: a JSON object of names and calendars." };
        Option<int> ladder = LadderOption.Create("--ladder", "How many levels a complaint can climb, 1 to 5.");
        Option<string?> against = new("--against") { HelpName = "ID|FILE", Description = "Which complaints would have fared otherwise under this policy." };
        Option<string?> againstCalendar = new("--against-calendar") { HelpName = "NAME", Description = "Which would have in this calendar." };
        Option<int?> againstLadder = LadderOption.CreateOptional("--against-ladder", "Which would have on a ladder of so many levels.");
        Option<string?> output = new("--out")
        {
            HelpName = "DIR",
            Description = "Where to write conformance.json, report.md, report.html and ways.jsonl. Default: conformance.json to standard output.",
        };
        Verb verb = new("replay", "Leads every complaint of a log through the workflow and a policy, and reports how they fit.", MoreHelp())
        {
            log, mapping, policy, calendar, calendars, ladder, against, againstCalendar, againstLadder, output,
        };
        verb.SetAction((parsed, cancellationToken) => new ReplayRun(streams)
        {
            Log = parsed.GetValue(log)!,
            Mapping = parsed.GetValue(mapping)!,
            Policy = parsed.GetValue(policy),
            Calendar = parsed.GetValue(calendar),
            Calendars = parsed.GetValue(calendars),
            Levels = parsed.GetValue(ladder),
            Against = parsed.GetValue(against),
            AgainstCalendar = parsed.GetValue(againstCalendar),
            AgainstLevels = parsed.GetValue(againstLadder),
            Output = parsed.GetValue(output),
        }.RunAsync(cancellationToken));
        return verb;
    }

    private static string MoreHelp() => $$"""
        Mappings that come with the command:
          {{string.Join(", ", MappingFile.BuiltIn)}}

        Exit status:
          0 every row was read; 1 at least one was refused (conformance.json says which);
          2 the call, the mapping, a policy or a calendar is wrong; 130 cancelled

        Example:
          printf 'request_id,type,status,created,due,closed\nR-1,Leak,Closed,2026-03-02T10:00,2026-03-04T10:00,2026-03-03T09:00\n' |
            customercentric replay --mapping water_requests

        """;
}
