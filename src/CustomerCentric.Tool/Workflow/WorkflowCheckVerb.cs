using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tool.Policies;

namespace CustomerCentric.Tool.Workflow;

/// <summary>The grammar of <c>workflow check</c>: proves the workflow over a ladder and a policy.</summary>
internal static class WorkflowCheckVerb
{
    private const string EraseLine = "\r\e[K";

    public static Verb Create(ToolStreams streams)
    {
        Option<int> ladder = LadderOption.Create("--ladder", FormattableString.Invariant($"How many levels a complaint can climb, 1 to {LadderOption.MostLevels}."));
        Option<string?> policy = new("--policy")
        {
            HelpName = "ID|FILE",
            Description = "The deadlines: the id of a built-in policy, or a file, - for standard input. The process of five business days a level when left out.",
        };
        Option<string> language = PoliciesVerb.OneOf("--lang", "English or Vietnamese sentences; names stand as they are.", PoliciesVerb.Languages);
        Verb verb = new("check", "Proves the workflow: explores every state that steps and limits can bring about.", """
            Proves that every ending has told the complainant what it must, that something is due in every state, that the ladder ends at its
            last level, that every answer shows the way onward, that every complaint can come to an ending, that nothing left undone
            refuses the complainant, and that every step is decided in every state. What is broken is shown with the shortest way there.

            Exit status:
              0 all of it holds; 1 something is broken; 2 the call or the policy is wrong

            Example:
              customercentric workflow check --ladder 2

            """) { ladder, policy, language };
        verb.Validators.Add(result =>
        {
            foreach (OptionResult given in (result.Parent as CommandResult)?.Children.OfType<OptionResult>().Where(option => !option.Implicit) ?? [])
                result.AddError($"{given.IdentifierToken} is for drawing the workflow and means nothing to check: leave it out.");
        });
        verb.SetAction(async (parsed, cancellationToken) =>
            await PolicyAsync(streams, parsed.GetValue(policy), cancellationToken) is { } deadlines
                ? await CheckAsync(streams, LadderOption.WorkflowOf(parsed.GetValue(ladder)), deadlines, parsed.GetValue(language)!, cancellationToken)
                : CommandLine.Unusable);
        return verb;
    }

    private static async Task<int> CheckAsync(
        ToolStreams streams, ComplaintWorkflow workflow, DeadlinePolicy policy, string language, CancellationToken cancellationToken)
    {
        try
        {
            WorkflowProof proof = WorkflowProof.Of(workflow, policy, Progress(streams), cancellationToken);
            await PoliciesVerb.PrintAsync(streams, proof.ToText(language), cancellationToken);
            return proof.Holds ? CommandLine.Done : CommandLine.SomeRefused;
        }
        catch (Exception tooLarge) when (tooLarge is ArgumentException or InvalidOperationException)
        {
            await streams.Errors.WriteLineAsync($"{policy.Id}: {tooLarge.Message}");
            return CommandLine.Unusable;
        }
        finally
        {
            if (streams.AreErrorsTerminal)
                await streams.Terminal.WriteAsync(EraseLine);
        }
    }

    // How many there will be is not known before the end, so no bar but a number that rises.
    private static FoundStates? Progress(ToolStreams streams) => streams.AreErrorsTerminal ? new(streams.Terminal) : null;

    private static async Task<DeadlinePolicy?> PolicyAsync(ToolStreams streams, string? given, CancellationToken cancellationToken) =>
        given is null ? DeadlinePolicy.Standard : await PolicyFile.OpenAsync(streams, given, cancellationToken);

    private sealed class FoundStates(TextWriter errors) : IProgress<long>
    {
        public void Report(long value) => errors.Write($"\r{value.ToString("N0", CultureInfo.InvariantCulture)} states");
    }
}
