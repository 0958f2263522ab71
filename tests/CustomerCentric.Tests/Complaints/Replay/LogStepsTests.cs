using System.Text;
using CustomerCentric.Complaints;

namespace CustomerCentric.Tests.Complaints.Replay;

/// <summary>What a row names itself is done once, and the level is where the log has it.</summary>
public class LogStepsTests
{
    private static readonly string s_naming = Logs.States.Replace("\"queued\":[]", """
        "queued":[],"reopened":["Reopen"],"resumed":["Resume"],"up":["Escalate"],"back":["HandBack"],"over":["HandOver"]
        """);

    [Fact]
    public void A_reopening_that_the_row_names_is_one() =>
        ShouldGo("Receive Assess TakeUp Answer Reopen TakeUp", 1, "A 2 working 1", "A 3 solved 1", "A 4 reopened 1", "A 5 working 1");

    [Fact]
    public void The_end_of_a_pause_that_the_row_names_is_one() =>
        ShouldGo("Receive Assess TakeUp Pause Resume Answer", 1, "A 2 working 1", "A 3 waiting 1", "A 4 resumed 1", "A 5 solved 1");

    [Theory]
    [InlineData("Receive Assess TakeUp Escalate", 2, "A 2 working 1", "A 3 up 2")]
    [InlineData("Receive Assess TakeUp Escalate", 3, "A 2 working 1", "A 3 up 3")]
    [InlineData("Receive Assess TakeUp HandBack", 2, "A 2 working 3", "A 3 back 2")]
    [InlineData("Receive Assess TakeUp HandBack", 1, "A 2 working 3", "A 3 back 1")]
    [InlineData("Receive Assess TakeUp HandOver", 2, "A 2 working 1", "A 3 over 2")]
    [InlineData("Receive Assess TakeUp Escalate", 3, "A 2 working 1", "A 3 over 3")]
    [InlineData("Receive Assess TakeUp HandBack", 1, "A 2 working 3", "A 3 up 1")]
    public void A_move_that_the_row_names_leads_to_the_level_that_the_row_names(string steps, int level, params string[] rows) => ShouldGo(steps, level, rows);

    [Fact]
    public void A_move_that_the_row_names_before_the_level_changes_is_one() =>
        ShouldGo("Receive Assess TakeUp Escalate TakeUp", 2, "A 2 working 1", "A 3 up 1", "A 4 working 2");

    [Fact]
    public void What_was_filed_away_elsewhere_and_comes_back_is_where_the_log_says()
    {
        var (report, ways) = Replayed("A 2 working 3", "A 3 solved 3", "A 4 closed 1", "A 5 working 1");
        ways.ShouldStartWith("{\"id\":\"A\",\"state\":\"InProgress\",\"level\":1,");
        (report.HandedBack, report.Reopened, report.Escalated).ShouldBe((1, 1, 0));
        report.Deviations.ShouldBeEmpty();
    }

    [Fact]
    public void A_level_that_is_left_blank_is_the_one_named_before()
    {
        var (report, ways) = Replayed("A 2 working 1", "A 3 asked", "A 4 working 3");
        ways.ShouldStartWith("{\"id\":\"A\",\"state\":\"InProgress\",\"level\":3,");
        (report.Escalated, report.SkippedLevel, report.HandedBack).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void A_level_that_is_named_late_is_that_of_the_receipt()
    {
        var (report, ways) = Replayed("A 2 working", "A 3 solved 2");
        ways.ShouldStartWith("{\"id\":\"A\",\"state\":\"Answered\",\"level\":2,");
        (report.Escalated, report.Fitness).ShouldBe((0, 1.0));
    }

    private static void ShouldGo(string steps, int level, params string[] rows)
    {
        var (report, ways) = Replayed(rows);
        string.Join(' ', LogReplayTests.StepsOf(ways)).ShouldBe(steps);
        ways.ShouldContain($"\"level\":{level},\"steps\"");
        report.Deviations.ShouldBeEmpty();
    }

    private static (ConformanceReport Report, string Ways) Replayed(params string[] rows) => Logs.ReplayWithWays(Encoding.UTF8.GetBytes(Logs.Rows(rows)), s_naming);
}
