using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;
using CustomerCentric.Tool;

namespace CustomerCentric.Tests.Tool;

public class WorkflowVerbTests
{
    private static readonly ComplaintWorkflow Workflow = ComplaintWorkflow.Standard;

    public static TheoryData<string, string> Printed => new()
    {
        { "", Workflow.ToMermaid() },
        { "--format mermaid", Workflow.ToMermaid() },
        { "--format dot", Workflow.ToDot() },
        { "--format json", Workflow.ToJson() },
        { "--format markdown", Workflow.ToMarkdown("en") },
        { "--format markdown --lang vi", Workflow.ToMarkdown("vi") },
        { "--format mermaid --lang vi", Workflow.ToMermaid() },
        { "--level 3", Workflow.ToMermaid(3) },
        { "--format mermaid --level 1", Workflow.ToMermaid(1) },
        { "--principle accountability", Workflow.ToMermaid(Principle.Accountability) },
    };

    [Fact]
    public void The_help_of_workflow() => Snapshot.Match(ToolRun.Of("", "workflow", "--help").Output);

    [Theory, MemberData(nameof(Printed))]
    public void It_prints_what_the_workflow_says_of_itself(string options, string text) =>
        ToolRun.Of("", ["workflow", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).ShouldBe(new ToolRun(CommandLine.Done, text, ""));

    [Fact]
    public void Every_principle_can_be_asked_for()
    {
        foreach (var principle in Enum.GetValues<Principle>())
            ToolRun.Of("", "workflow", "--principle", $"{principle}".ToLowerInvariant()).Output.ShouldBe(Workflow.ToMermaid(principle));
    }

    [Theory]
    [InlineData("'4' is no level: 1 to 3 are.", "--level", "4")]
    [InlineData("'0' is no level: 1 to 3 are.", "--level", "0")]
    [InlineData("'one' is no level: 1 to 3 are.", "--level", "one")]
    [InlineData("'courage' not recognized", "--principle", "courage")]
    [InlineData("'svg' not recognized", "--format", "svg")]
    [InlineData("--level and --principle draw different things: give one of them.", "--level", "1", "--principle", "fairness")]
    [InlineData("--level needs --format mermaid: the other formats show the whole workflow.", "--level", "1", "--format", "dot")]
    [InlineData("--principle needs --format mermaid: the other formats show the whole workflow.", "--format", "json", "--principle", "fairness")]
    [InlineData("'--language' is no option of 'workflow'", "--language", "vi")]
    public void A_wrong_call_ends_with_2_and_says_what_is_wrong(string message, params string[] args)
    {
        var run = ToolRun.Of("", ["workflow", .. args]);
        (run.Status, run.Output).ShouldBe((CommandLine.Unusable, ""));
        run.Errors.ShouldContain(message);
    }

    [Fact]
    public void The_example_of_the_help_works()
    {
        var example = ToolRun.Of("", "workflow", "--help").Output.Split("Example:\n  customercentric ")[1].Trim();
        ToolRun.Of("", example.Split(' ')).Status.ShouldBe(CommandLine.Done);
    }
}
