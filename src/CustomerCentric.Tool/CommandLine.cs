using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Text;
using CustomerCentric.Tool.Calendars;
using CustomerCentric.Tool.Deadline;
using CustomerCentric.Tool.Policies;
using CustomerCentric.Tool.Replay;
using CustomerCentric.Tool.Surveys;
using CustomerCentric.Tool.Workflow;

namespace CustomerCentric.Tool;

/// <summary>The grammar of the command, and its way from arguments to an exit status.</summary>
internal static class CommandLine
{
    /// <summary>Everything was answered.</summary>
    internal const int Done = 0;

    /// <summary>At least one line was refused.</summary>
    internal const int SomeRefused = 1;

    /// <summary>The call or a configuration file is wrong.</summary>
    internal const int Unusable = 2;

    internal static async Task<int> RunAsync(string[] args, ToolStreams streams, CancellationToken cancellationToken = default)
    {
        Command root = Grammar(streams);
        // A calendar's name may begin with '@', which would otherwise name a file of arguments.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        string[] messages = [.. MistypedOption.MessagesOf(parsed)];
        if (messages.Length == 0)
            messages = [.. parsed.Errors.Select(error => error.Message)];
        if (messages.Length > 0)
        {
            foreach (string message in messages)
                await streams.Errors.WriteLineAsync(message);
            await streams.Errors.WriteLineAsync($"Try: {PathOf(parsed.CommandResult)} --help");
            return Unusable;
        }
        await using StreamWriter text = new(streams.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        InvocationConfiguration configuration = new()
        {
            Output = text,
            Error = streams.Errors,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(configuration, cancellationToken);
    }

    /// <summary>Whether opening or reading a file that the caller named failed.</summary>
    internal static bool IsUnreadable(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;

    /// <summary>Why a file cannot be read.</summary>
    internal static string Unreadable(string? file, Exception e) => Directory.Exists(file) ? "This is a folder: name a file." : Reason(e);

    /// <summary>What an exception says, in one line and without the names of parameters that nobody typed.</summary>
    internal static string Reason(Exception e) => e.Message.Split(" (Parameter '")[0].ReplaceLineEndings(" ");

    private static Command Grammar(ToolStreams streams) => new("customercentric", "Answers about working time, time limits, the complaint workflow and surveys, without writing a program.")
    {
        new HelpOption { Action = new HelpWithExample() },
        new VersionOption(),
        DeadlineVerb.Create(streams),
        CalendarVerb.Create(streams),
        PoliciesVerb.Create(streams),
        WorkflowVerb.Create(streams),
        ReplayVerb.Create(streams),
        ScoreVerb.Create(streams),
    };
}
