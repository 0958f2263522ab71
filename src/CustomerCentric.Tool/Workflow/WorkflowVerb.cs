using System.CommandLine;
using System.Globalization;
using CustomerCentric.Complaints;
using CustomerCentric.Tool.Policies;

namespace CustomerCentric.Tool.Workflow;

/// <summary>The grammar of <c>workflow</c>: the table of the complaint workflow, drawn or written out.</summary>
internal static class WorkflowVerb
{
    private const string Mermaid = "mermaid";

    public static Verb Create(ToolStreams streams)
    {
        Option<string> format = PoliciesVerb.OneOf("--format", "mermaid for web pages, dot for Graphviz, markdown for people, json for programs.", [Mermaid, "dot", "json", "markdown"]);
        Option<string> language = PoliciesVerb.OneOf("--lang", "English or Vietnamese sentences in markdown; json has both, drawings have names only.", PoliciesVerb.Languages);
        Option<int?> level = new("--level")
        {
            HelpName = "N",
            Description = "Draw what the roles of one level may do, from 1; mermaid only.",
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int asked) && asked >= 1 && asked <= Workflow.Ladder.Last)
                    return asked;
                result.AddError(FormattableString.Invariant($"'{result.Tokens[0].Value}' is no level: 1 to {Workflow.Ladder.Last} are."));
                return null;
            },
        };
        string[] principles = [.. Enum.GetNames<Principle>().Select(name => name.ToLowerInvariant())];
        Option<string?> principle = new("--principle") { HelpName = "NAME", Description = $"Draw the steps that one principle looks at, with its rules: {string.Join(", ", principles)}; mermaid only." };
        principle.AcceptOnlyFromAmong(principles);
        Verb verb = new("workflow", "Prints the complaint workflow: every state and step, drawn or as a table.", MoreHelp)
        {
            format, language, level, principle, WorkflowCheckVerb.Create(streams),
        };
        verb.Validators.Add(result =>
        {
            bool hasLevel = result.GetResult(level) is not null;
            bool hasPrinciple = result.GetResult(principle) is not null;
            if (hasLevel && hasPrinciple)
                result.AddError("--level and --principle draw different things: give one of them.");
            else if ((hasLevel || hasPrinciple) && result.GetResult(format) is { Tokens: [{ Value: not Mermaid }, ..] })
                result.AddError($"{(hasLevel ? "--level" : "--principle")} needs --format {Mermaid}: the other formats show the whole workflow.");
        });
        verb.SetAction((parsed, cancellationToken) => PoliciesVerb.PrintAsync(
            streams,
            parsed.GetValue(level) is { } ordinal ? Workflow.ToMermaid(ordinal)
                : parsed.GetValue(principle) is { } name ? Workflow.ToMermaid(Enum.Parse<Principle>(name, ignoreCase: true))
                : Whole(parsed.GetValue(format)!, parsed.GetValue(language)!),
            cancellationToken));
        return verb;
    }

    private const string MoreHelp = """
        Exit status:
          0 printed; 2 the call is wrong

        Example:
          customercentric workflow --level 2

        """;

    private static ComplaintWorkflow Workflow => ComplaintWorkflow.Standard;

    private static string Whole(string format, string language) => format switch
    {
        "dot" => Workflow.ToDot(),
        "json" => Workflow.ToJson(),
        "markdown" => Workflow.ToMarkdown(language),
        _ => Workflow.ToMermaid(),
    };
}
