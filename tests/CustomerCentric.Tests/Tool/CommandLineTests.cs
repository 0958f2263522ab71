using System.Diagnostics;
using CustomerCentric.Tests.Support;
using CustomerCentric.Tool;

namespace CustomerCentric.Tests.Tool;

public class CommandLineTests
{
    [Fact]
    public void The_help_of_the_command() => Snapshot.Match(ToolRun.Of("", "--help").Output);

    [Fact]
    public void The_help_of_deadline() => Snapshot.Match(ToolRun.Of("", "deadline", "--help").Output);

    [Theory]
    [InlineData("Required command was not provided.")]
    [InlineData("Unrecognized command or argument 'deadlines'.", "deadlines")]
    [InlineData("Unrecognized command or argument 'b'.", "deadline", "a", "b")]
    [InlineData("Required argument missing for option: '--calendars'.", "deadline", "--calendars")]
    [InlineData("'--calendar' is no option of 'deadline': did you mean --calendars?", "deadline", "-", "--calendar")]
    [InlineData("'--calender' is no option of 'deadline': did you mean --calendars?", "deadline", "--calender", "file.json")]
    [InlineData("'--calender' is no option of 'calendar': did you mean --calendars?", "calendar", "--calender=file.json")]
    [InlineData("'--hlep' is no option of 'deadline': did you mean --help?", "deadline", "--hlep")]
    [InlineData("'--out' is no option of 'deadline': --calendars, --help are.", "deadline", "--out")]
    [InlineData("'-v' is no option of 'calendar': --year, --format, --lang, --calendars, --help are.", "calendar", "24x7", "-v")]
    [InlineData("'--halp' is no option of 'customercentric': did you mean --help?", "--halp")]
    [InlineData("'--vers' is no option of 'customercentric': --help, --version are.", "--vers")]
    public void A_wrong_call_ends_with_2_and_says_what_is_wrong(string message, params string[] args)
    {
        var run = ToolRun.Of("", args);
        run.Status.ShouldBe(CommandLine.Unusable);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldContain(message);
        run.Errors.ShouldEndWith($"Try: customercentric{(args is ["deadline" or "calendar", ..] ? $" {args[0]}" : "")} --help\n");
    }

    [Fact]
    public void Help_is_that_of_the_verb_within_a_verb_too() =>
        ToolRun.Of("", "workflow", "check", "--levels", "9").Errors.ShouldEndWith("Try: customercentric workflow check --help\n");

    [Fact]
    public void A_mistyped_option_is_the_only_thing_that_is_told() =>
        ToolRun.Of("", "deadline", "--calender", "file.json", "requests.ndjson").Errors
            .ShouldBe("'--calender' is no option of 'deadline': did you mean --calendars?\nTry: customercentric deadline --help\n");

    [Fact]
    public void A_name_that_looks_like_an_option_is_one_after_two_hyphens() =>
        ToolRun.Of("", "deadline", "--", "--out").Errors.ShouldStartWith("--out: cannot be read");

    [Fact]
    public void The_example_of_the_help_works()
    {
        var help = ToolRun.Of("", "deadline", "--help").Output;
        var request = help.Split('\'')[1];
        ToolRun.Deadline(request).ShouldBe(new ToolRun(0, "{\"id\":null,\"open\":false}\n", ""));
        help.Split('\n').ShouldAllBe(line => line.Length <= 120);
    }

    [Fact]
    public void As_a_process_it_answers_over_standard_input_and_output_and_tells_its_version()
    {
        Run("deadline", "{\"id\":\"Hà Nội\",\"op\":\"isOpen\",\"calendar\":\"24x7\",\"at\":\"2026-01-05T09:00:00Z\"}\n{\"id\":2}\n")
            .ShouldSatisfyAllConditions(
                run => run.Status.ShouldBe(1),
                run => run.Output.ShouldStartWith("{\"id\":\"Hà Nội\",\"open\":true}\n{\"id\":2,\"error\":{\"code\":\"missing-member\""),
                run => run.Errors.ShouldBeEmpty());
        Run("--version", "").Output.Trim().ShouldMatch("^[0-9]+[.][0-9]+[.][0-9]+$");
    }

    private static ToolRun Run(string argument, string input)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(CommandLine).Assembly.Location, argument },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit(60_000).ShouldBeTrue();
        return new(process.ExitCode, output.Result.ReplaceLineEndings("\n"), errors.Result);
    }
}
