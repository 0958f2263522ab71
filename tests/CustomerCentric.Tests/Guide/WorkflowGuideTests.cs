using System.Text.RegularExpressions;
using CustomerCentric.Tests.Support;
using CustomerCentric.Tests.Tool;

namespace CustomerCentric.Tests.Guide;

/// <summary>What docs/guide/workflow.md shows of the workflow is what the command prints.</summary>
public class WorkflowGuideTests
{
    private const string Page = "docs/guide/workflow.md";
    private const string Renewed = "docs/guide/workflow.received.txt";

    [Fact]
    public void The_guide_shows_what_the_command_prints()
    {
        var shown = Repository.Read(Page);
        var printed = Regex.Replace(
            shown, "(?<=<!-- customercentric (?<args>[^\n]*) -->\n).*?(?=<!-- end -->)", block => Printed(block.Groups["args"].Value), RegexOptions.Singleline);
        Regex.Count(shown, "<!-- customercentric workflow .*-->\n").ShouldBe(3);
        if (printed == shown)
            return;
        File.WriteAllText(Path.Combine(Repository.Root, Renewed), printed);
        Assert.Fail($"{Page} is out of date: read {Renewed}, then move it there.");
    }

    private static string Printed(string args)
    {
        var run = ToolRun.Of("", args.Split(' '));
        run.Status.ShouldBe(0, run.Errors);
        return args.Contains("markdown", StringComparison.Ordinal) ? $"\n{run.Output}\n" : $"\n```mermaid\n{run.Output}```\n\n";
    }
}
