using System.Text;
using System.Text.Json;
using CustomerCentric.Tool;

namespace CustomerCentric.Tests.Tool;

/// <summary>What a run of the command printed, driven through its entry within this process.</summary>
internal sealed record ToolRun(int Status, string Output, string Errors)
{
    internal string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal static ToolRun Deadline(params IEnumerable<string> lines) => Of(string.Join('\n', lines), "deadline");

    internal static ToolRun Of(string input, params string[] args) => Of(Encoding.UTF8.GetBytes(input), args);

    internal static ToolRun Of(byte[] input, params string[] args)
    {
        using MemoryStream output = new();
        StringWriter errors = new() { NewLine = "\n" };
        var status = CommandLine.RunAsync(args, new(new MemoryStream(input), output, errors)).GetAwaiter().GetResult();
        return new(status, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    /// <summary>The answer to a single request, without its id.</summary>
    internal static string Answer(string request)
    {
        var line = Deadline(request).Lines.ShouldHaveSingleItem();
        const string NoId = "{\"id\":null,";
        line.ShouldStartWith(NoId);
        return line[NoId.Length..^1];
    }

    /// <summary>Code and message of the refusal of a single request.</summary>
    internal static (string Code, string Message) Refusal(string request) => Refusal(Encoding.UTF8.GetBytes(request));

    internal static (string Code, string Message) Refusal(byte[] request)
    {
        var run = Of(request, "deadline");
        run.Status.ShouldBe(1);
        run.Errors.ShouldBeEmpty();
        using var line = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem());
        line.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "error"]);
        var error = line.RootElement.GetProperty("error");
        return (error.GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }
}
