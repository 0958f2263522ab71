using System.CommandLine;
using System.Text;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Policies;

/// <summary>The grammar of <c>policies</c>: what the built-in policies and those of files say, and what follows for one complaint.</summary>
internal static class PoliciesVerb
{
    internal static readonly string[] Languages = ["en", "vi"];

    public static Verb Create(ToolStreams streams)
    {
        Verb verb = new("policies", "Shows policies: what is promised by when, and where that stands.", MoreHelp)
        {
            List(streams), Show(streams), Validate(streams), PolicyTimelineVerb.Create(streams),
        };
        verb.SetAction((_, cancellationToken) => PrintAsync(streams, PolicyList.Table(DeadlinePolicy.All), cancellationToken));
        return verb;
    }

    private const string MoreHelp = """
        Without a command the policies are listed.

        Example:
          customercentric policies show uk-fca-disp-1.6-general

        """;

    private static Verb List(ToolStreams streams)
    {
        Option<string> format = OneOf("--format", "table for people, json for programs.", ["table", "json"]);
        Verb verb = new("list", "Lists the built-in policies, and how far each was verified.", """
            Verified:
              textSeen       the legal wording was read
              secondarySeen  a page that states the rule was read
              memory         nothing was read
              proposal       no law, but a proposal

            Example:
              customercentric policies list --format json

            """) { format };
        verb.SetAction((parsed, cancellationToken) => PrintAsync(
            streams, parsed.GetValue(format) == "json" ? PolicyList.Json(DeadlinePolicy.All) : PolicyList.Table(DeadlinePolicy.All), cancellationToken));
        return verb;
    }

    private static Verb Show(ToolStreams streams)
    {
        Argument<string> policy = Policy();
        Option<string> format = OneOf("--format", "text for people, json for the policy itself.", ["text", "json"]);
        Option<string> language = OneOf("--lang", "English or Vietnamese; names, sources and notes stand as they are.", Languages);
        Verb verb = new("show", "Shows a policy: every milestone in words, its source and how far that was verified.", """
            Exit status:
              0 shown; 2 there is no such policy, or the file is wrong

            Example:
              customercentric policies show vn-consumer-law-2023-art57 --lang vi

            """) { policy, format, language };
        verb.SetAction(async (parsed, cancellationToken) =>
            await PolicyFile.OpenAsync(streams, parsed.GetValue(policy)!, cancellationToken) is { } shown
                ? await PrintAsync(
                    streams, parsed.GetValue(format) == "json" ? shown.ToJson() : shown.ToText(parsed.GetValue(language)!), cancellationToken)
                : CommandLine.Unusable);
        return verb;
    }

    private static Verb Validate(ToolStreams streams)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Policies, one a file; - is standard input.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => [GivenFile.StandardInput],
        };
        Verb verb = new("validate", "Checks policies and names every fault with its path and line.", """
            Exit status:
              0 all are right; 1 at least one has faults; 2 at least one cannot be read

            Example:
              echo '{"id":"ours","milestones":[]}' | customercentric policies validate

            """) { files };
        verb.SetAction((parsed, cancellationToken) => ValidateAsync(streams, parsed.GetValue(files)!, cancellationToken));
        return verb;
    }

    private static async Task<int> ValidateAsync(ToolStreams streams, string[] files, CancellationToken cancellationToken)
    {
        int status = CommandLine.Done;
        foreach (string file in files)
        {
            if (await GivenFile.ReadAsync(streams, file, cancellationToken) is not { } text)
            {
                status = CommandLine.Unusable;
                continue;
            }
            try
            {
                DeadlinePolicy policy = DeadlinePolicy.FromJson(text);
                await PrintAsync(streams, FormattableString.Invariant($"{file}: {policy.Id} is right; milestones: {policy.Milestones.Length}"), cancellationToken);
            }
            catch (ConfigurationException wrong)
            {
                await PrintAsync(streams, string.Join('\n', wrong.Faults.Select(fault => $"{file}: {fault}")), cancellationToken);
                status = Math.Max(status, CommandLine.SomeRefused);
            }
        }
        return status;
    }

    internal static async Task<int> PrintAsync(ToolStreams streams, string text, CancellationToken cancellationToken)
    {
        await streams.Output.WriteAsync(Encoding.UTF8.GetBytes(text.TrimEnd('\n') + "\n"), cancellationToken);
        return CommandLine.Done;
    }

    internal static Argument<string> Policy() => new("POLICY") { Description = "The id of a built-in policy, or a file; - is standard input." };

    internal static Option<string> OneOf(string name, string description, string[] values)
    {
        Option<string> option = new(name) { Description = description, DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
