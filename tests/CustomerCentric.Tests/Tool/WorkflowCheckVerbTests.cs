using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using CustomerCentric.Tool;

namespace CustomerCentric.Tests.Tool;

public class WorkflowCheckVerbTests
{
    [Fact]
    public void The_help_of_workflow_check() => Snapshot.Match(ToolRun.Of("", "workflow", "check", "--help").Output);

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void The_standard_workflow_holds(string language) =>
        ToolRun.Of("", "workflow", "check", "--lang", language).ShouldBe(
            new ToolRun(CommandLine.Done, WorkflowProof.Of(ComplaintWorkflow.Standard, DeadlinePolicy.Standard).ToText(language), ""));

    [Theory]
    [InlineData("1")]
    [InlineData("5")]
    public void Other_ladders_hold(string levels) => ToolRun.Of("", "workflow", "check", "--ladder", levels).Status.ShouldBe(CommandLine.Done);

    [Fact]
    public void A_policy_that_promises_nothing_after_the_answer_is_broken()
    {
        var run = ToolRun.Of("", "workflow", "check", "--ladder", "2", "--policy", "scot-spso-mchp");
        (run.Status, run.Errors).ShouldBe((CommandLine.SomeRefused, ""));
        run.Lines.ShouldContain(line => line.StartsWith("BROKEN  a-date-in-every-state:", StringComparison.Ordinal));
        run.Lines.ShouldContain("          2. Answer (CareAgent): Received -> Answered; level 1; owed: Assess; runs: -");
    }

    [Fact]
    public void A_policy_comes_from_standard_input() =>
        ToolRun.Of(DeadlinePolicy.Standard.ToJson(), "workflow", "check", "--policy", "-").Output
            .ShouldBe(ToolRun.Of("", "workflow", "check").Output);

    [Theory]
    [InlineData("'0' levels are no ladder: 1 to 5 are possible.", "--ladder", "0")]
    [InlineData("'6' levels are no ladder: 1 to 5 are possible.", "--ladder", "6")]
    [InlineData("'few' levels are no ladder: 1 to 5 are possible.", "--ladder", "few")]
    [InlineData("'ours' is no policy and no file", "--policy", "ours")]
    [InlineData("'fr' not recognized", "--lang", "fr")]
    public void A_wrong_call_ends_with_2_and_says_what_is_wrong(string message, params string[] args)
    {
        var run = ToolRun.Of("", ["workflow", "check", .. args]);
        (run.Status, run.Output).ShouldBe((CommandLine.Unusable, ""));
        run.Errors.ShouldContain(message);
    }

    [Fact]
    public void A_policy_with_faults_ends_with_2_and_names_them()
    {
        var run = ToolRun.Of("""{"id":"ours","milestones":[]}""", "workflow", "check", "--policy", "-");
        (run.Status, run.Output).ShouldBe((CommandLine.Unusable, ""));
        run.Errors.ShouldContain("milestones");
    }

    [Fact]
    public void A_policy_with_more_milestones_than_can_be_explored_ends_with_2()
    {
        var many = new DeadlinePolicy("many", Enumerable.Range(1, 38).Select(i => new Milestone($"m{i}", new BusinessDays(i))));
        var run = ToolRun.Of(many.ToJson(), "workflow", "check", "--policy", "-");
        (run.Status, run.Output).ShouldBe((CommandLine.Unusable, ""));
        run.Errors.ShouldBe("many: The policy promises 38 milestones to one complaint: at most 37 can be explored.\n");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_number_rises_on_a_terminal_and_is_wiped_away(bool isTerminal)
    {
        StringWriter errors = new();
        (await CommandLine.RunAsync(["workflow", "check"], new(Stream.Null, Stream.Null, errors) { AreErrorsTerminal = isTerminal })).ShouldBe(CommandLine.Done);
        if (isTerminal)
            errors.ToString().ShouldMatch("^\r1 states.*\r\u001b\\[K$");
        else
            errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void The_example_of_the_help_works()
    {
        var example = ToolRun.Of("", "workflow", "check", "--help").Output.Split("Example:\n  customercentric ")[1].Trim();
        ToolRun.Of("", example.Split(' ')).Status.ShouldBe(CommandLine.Done);
    }

    [Theory]
    [InlineData("--level", "2")]
    [InlineData("--format", "json")]
    public void What_is_for_drawing_is_refused_where_nothing_is_drawn(string option, string value)
    {
        var run = ToolRun.Of("", "workflow", option, value, "check");
        (run.Status, run.Output).ShouldBe((CommandLine.Unusable, ""));
        run.Errors.ShouldContain($"{option} is for drawing");
    }
}
