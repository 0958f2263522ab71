using System.Text;
using System.Text.RegularExpressions;
using CustomerCentric.Tests.Support;
using CustomerCentric.Tests.Tool;
using CustomerCentric.Tool.Deadline;

namespace CustomerCentric.Tests.Guide;

/// <summary>What docs/guide/tool.md shows is what the command prints.</summary>
public class ToolGuideTests
{
    private static readonly string Guide = Repository.Read("docs/guide/tool.md");

    [Fact]
    public void Every_command_of_the_guide_prints_what_stands_below_it()
    {
        var files = Regex.Matches(Guide, "```json (?<name>\\S+)\n(?<text>.*?)```", RegexOptions.Singleline)
            .ToDictionary(file => file.Groups["name"].Value, file => new TemporaryFile(file.Groups["text"].Value));
        StringBuilder shown = new();
        StringBuilder printed = new();
        foreach (Match block in Regex.Matches(Guide, "```console\n(?<text>.*?)```", RegexOptions.Singleline))
        {
            foreach (Match command in Regex.Matches(block.Groups["text"].Value, "^\\$ (?<all>(echo '(?<in>.*)' \\| )?customercentric (?<args>.*))\n", RegexOptions.Multiline))
            {
                string[] args = [.. command.Groups["args"].Value.Split(' ').Select(arg => files.TryGetValue(arg, out var file) ? file.Path : arg)];
                printed.Append($"$ {command.Groups["all"].Value}\n{ToolRun.Of(command.Groups["in"].Value, args).Output}");
            }
            shown.Append(block.Groups["text"].Value);
        }
        foreach (var file in files.Values)
            file.Dispose();
        files.Count.ShouldBe(2);
        printed.ToString().ShouldBe(shown.ToString());
    }

    [Fact]
    public void The_guide_names_every_operation_and_every_code_of_an_error()
    {
        foreach (var operation in Operations.All)
            Guide.ShouldContain($"`{operation.Name}`");
        var codes = DeadlineRefusalTests.Refused.Select(row => (string)row[1]).Append(ErrorCodes.LineTooLong).Distinct();
        foreach (var code in codes)
            Guide.ShouldContain($"`{code}`");
    }
}
