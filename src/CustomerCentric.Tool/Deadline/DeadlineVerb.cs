using System.CommandLine;
using CustomerCentric.Deadlines;
using CustomerCentric.Tool.Calendars;
using CustomerCentric.Tool.Policies;

namespace CustomerCentric.Tool.Deadline;

/// <summary>The grammar of <c>deadline</c>.</summary>
internal static class DeadlineVerb
{
    private const string StandardInput = "-";

    public static Verb Create(ToolStreams streams)
    {
        Argument<string> file = new("FILE")
        {
            Description = "Requests, one JSON object a line; - is standard input.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => StandardInput,
        };
        Option<string?> calendars = new("--calendars") { HelpName = "FILE", Description = "More calendars: a JSON object of names and calendars." };
        Verb verb = new("deadline", "Answers questions about working time: one JSON object a line in, one a line out.", MoreHelp()) { file, calendars };
        verb.SetAction((parsed, cancellationToken) =>
            RunAsync(streams, parsed.GetValue(file)!, parsed.GetValue(calendars), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ToolStreams streams, string file, string? calendarFile, CancellationToken cancellationToken)
    {
        if (await CalendarBook.OpenAsync(calendarFile, streams.Errors, cancellationToken) is not { } calendars)
            return CommandLine.Unusable;
        Stream input;
        try
        {
            input = file == StandardInput ? streams.Input : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        }
        catch (Exception e) when (CommandLine.IsUnreadable(e))
        {
            await streams.Errors.WriteLineAsync($"{file}: cannot be read: {CommandLine.Unreadable(file, e)}");
            return CommandLine.Unusable;
        }
        await using Stream _ = file == StandardInput ? Stream.Null : input;
        using Answerer answerer = new(calendars, new PolicyBook());
        int refused = await new DeadlineRun(answerer, input, streams).RunAsync(cancellationToken);
        return refused == 0 ? CommandLine.Done : CommandLine.SomeRefused;
    }

    private static string MoreHelp() => $$"""
        Operations:
          {{string.Join(", ", Operations.All.Take(6).Select(operation => operation.Name))}},
          {{string.Join(", ", Operations.All.Skip(6).Select(operation => operation.Name))}}

        Built-in calendars:
          {{string.Join(", ", CalendarBook.BuiltInNames)}}

        Holiday sets, and the years whose announcements they hold:
          {{string.Join(", ", HolidaySet.All.Select(set => $"{set.Id} {set.KnownFrom.Year}-{set.KnownUntil.Year}"))}}

        Exit status:
          0 all answered; 1 at least one line was refused; 2 the call or a calendar is wrong;
          130 cancelled

        Example:
          echo '{"op":"isOpen","calendar":"vn-office","at":"2026-09-02T09:00+07:00"}' |
            customercentric deadline

        """;
}
