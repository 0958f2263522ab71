using System.CommandLine;
using System.CommandLine.Parsing;

namespace CustomerCentric.Tool;

/// <summary>
/// Finds words that look like options and are none. The grammar takes such a word for a file's or a calendar's name, and
/// then complains of what follows it.
/// </summary>
internal static class MistypedOption
{
    /// <summary>A message for each such word, in order; none where <c>--</c> says that names follow.</summary>
    public static IEnumerable<string> MessagesOf(ParseResult parsed)
    {
        if (parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash))
            return [];
        Command command = parsed.CommandResult.Command;
        Option[] options = [.. command.Options, .. parsed.RootCommandResult.Command.Options.Where(option => option.Recursive && !command.Options.Contains(option))];
        IEnumerable<string> taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);
        return from word in taken.Concat(parsed.UnmatchedTokens)
               where word.Length > 1 && word[0] == '-'
               let name = word.Split('=', ':')[0]
               where !options.Any(option => option.Name == name || option.Aliases.Contains(name))
               select Message(name, command.Name, [.. options.Select(option => option.Name)]);
    }

    private static string Message(string word, string command, string[] names) =>
        NearName.Of(word, names) is { } meant
            ? $"'{word}' is no option of '{command}': did you mean {meant}?"
            : $"'{word}' is no option of '{command}': {string.Join(", ", names)} are.";
}
