using CustomerCentric.Tests.Support;
using CustomerCentric.Tool;

namespace CustomerCentric.Tests.Tool;

public class ReplayVerbTests
{
    private const string Log = "request_id,type,status,created,due,closed\nR-1,Leak,Closed,2026-03-02T10:00,2026-03-04T10:00,2026-03-03T09:00\n";

    [Fact]
    public void The_help_of_replay() => Snapshot.Match(ToolRun.Of("", "replay", "--help").Output);

    [Fact]
    public void A_log_on_standard_input_gives_its_conformance()
    {
        var run = ToolRun.Of(Log, "replay", "--mapping", "water_requests");
        (run.Status, run.Errors).ShouldBe((CommandLine.Done, ""));
        new SchemaCheck("conformance.schema.json").Breaks(run.Output).ShouldBeEmpty();
        run.Output.ShouldContain("\"complaints\": 1,");
        ToolRun.Of(Log, "replay", "-", "--mapping", "water_requests").Output.ShouldBe(run.Output);
    }

    [Fact]
    public void Every_mapping_that_comes_with_the_command_is_named_in_the_help()
    {
        var help = ToolRun.Of("", "replay", "--help").Output;
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "src/CustomerCentric.Tool/Mappings"), "*.json"))
            help.ShouldContain(Path.GetFileNameWithoutExtension(file));
    }

    [Fact]
    public void A_folder_gets_the_report_in_every_form_and_every_way()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using TemporaryFile log = new(Log);
            var run = ToolRun.Of("", "replay", log.Path, "--mapping", "water_requests", "--out", folder.FullName, "--against-ladder", "2");
            run.ShouldBe(new ToolRun(CommandLine.Done, "", ""));
            folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal).ShouldBe(["conformance.json", "report.html", "report.md", "ways.jsonl"]);
            string Read(string name) => File.ReadAllText(Path.Combine(folder.FullName, name));
            Read("conformance.json").ShouldContain("\"against\"");
            Read("report.md").ShouldStartWith("# How water_requests fits");
            Read("report.html").ShouldContain("<svg");
            Read("ways.jsonl").ShouldStartWith("{\"id\":\"R-1\",\"state\":\"Closed\",\"level\":1,\"steps\":[");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_calendar_that_does_not_reach_the_log_is_told_and_never_just_leaves_the_promises_out()
    {
        var run = ToolRun.Of(Log.Replace("2026", "1999", StringComparison.Ordinal), "replay", "--mapping", "water_requests", "--calendar", "vn-office");
        run.Status.ShouldBe(CommandLine.SomeRefused);
        run.Errors.ShouldBe("beyond-known-range: the calendar does not reach the deadlines of 1 of 1 complaints; they are missing in the report.\n");
        run.Output.ShouldContain("\"undated\": 1,");
    }

    [Fact]
    public void Nor_is_it_left_unsaid_of_a_calendar_that_is_only_held_against_the_log()
    {
        using TemporaryFile always = new("""{"always":{"timeZone":"UTC","week":"24x7"}}""");
        var run = ToolRun.Of(
            Log.Replace("2026", "1999", StringComparison.Ordinal), "replay", "--mapping", "water_requests", "--calendars", always.Path, "--calendar", "always",
            "--against-calendar", "vn-office");
        (run.Status, run.Errors).ShouldBe((CommandLine.SomeRefused,
            "beyond-known-range: the calendar held against it does not reach the deadlines of 1 of 1 complaints; they are missing in the report.\n"));
        run.Output.ShouldContain("\"undated\": 0,");
        new SchemaCheck("conformance.schema.json").Breaks(run.Output).ShouldBeEmpty();
    }

    [Fact]
    public void A_refused_row_is_told_and_ends_with_1()
    {
        var run = ToolRun.Of(Log + "R-2,Leak,Closed,someday,,\nR-3,Leak,Open,2026-03-02T10:00,,\n", "replay", "--mapping", "water_requests");
        run.Status.ShouldBe(CommandLine.SomeRefused);
        run.Errors.ShouldStartWith("-: line 3: unreadable-time: 'someday' in 'created' is no time");
        run.Output.ShouldContain("\"complaints\": 2,");
    }

    [Fact]
    public void Every_refused_row_is_told()
    {
        var run = ToolRun.Of(Log + string.Concat(Enumerable.Range(3, 150).Select(line => $"R-{line},Leak,Closed,someday,,\n")), "replay", "--mapping", "water_requests");
        run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")[1]).ShouldBe(Enumerable.Range(3, 150).Select(line => $"line {line}"));
    }

    [Fact]
    public void A_run_that_cannot_start_leaves_what_an_earlier_one_wrote()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using TemporaryFile log = new(Log);
            ToolRun.Of("", "replay", log.Path, "--mapping", "water_requests", "--out", folder.FullName).Status.ShouldBe(CommandLine.Done);
            ToolRun.Of("", "replay", log.Path, "--mapping", "uci_incident_events", "--out", folder.FullName).Status.ShouldBe(CommandLine.Unusable);
            File.ReadAllText(Path.Combine(folder.FullName, "ways.jsonl")).ShouldStartWith("{\"id\":\"R-1\"");
            folder.GetFiles().Length.ShouldBe(4);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_blamed_itself()
    {
        using TemporaryFile log = new(Log);
        using TemporaryFile notAFolder = new("");
        var run = ToolRun.Of("", "replay", log.Path, "--mapping", "water_requests", "--out", notAFolder.Path);
        run.Status.ShouldBe(CommandLine.Unusable);
        run.Errors.ShouldStartWith($"{notAFolder.Path}: ");
    }

    [Fact]
    public void The_policy_that_is_used_without_any_can_be_named()
    {
        var run = ToolRun.Of(Log, "replay", "--mapping", "water_requests", "--policy", "standard", "--against", "standard");
        (run.Status, run.Errors).ShouldBe((CommandLine.Done, ""));
        run.Output.ShouldContain("\"policy\": \"standard\"");
    }

    [Theory]
    [InlineData("'nowhere' is no mapping and no file: helpdesk_events, ", "--mapping", "nowhere")]
    [InlineData("'nowhere' is no policy and no file", "--mapping", "water_requests", "--policy", "nowhere")]
    [InlineData("'nowhere' is no policy and no file", "--mapping", "water_requests", "--against", "nowhere")]
    [InlineData("'nowhere' is no calendar", "--mapping", "water_requests", "--calendar", "nowhere")]
    [InlineData("'nowhere' is no calendar", "--mapping", "water_requests", "--against-calendar", "nowhere")]
    [InlineData("'9' levels are no ladder", "--mapping", "water_requests", "--ladder", "9")]
    [InlineData("'9' levels are no ladder", "--mapping", "water_requests", "--against-ladder", "9")]
    [InlineData("line 1, state: The log has no such column: request_id, type, status", "--mapping", "uci_incident_events")]
    [InlineData("Option '--mapping' is required.")]
    public void A_wrong_call_ends_with_2_and_says_what_is_wrong(string message, params string[] args)
    {
        var run = ToolRun.Of(Log, ["replay", .. args]);
        (run.Status, run.Output).ShouldBe((CommandLine.Unusable, ""));
        run.Errors.ShouldContain(message);
    }

    [Fact]
    public void A_mapping_with_faults_ends_with_2_and_names_them_all()
    {
        using TemporaryFile mapping = new("""{"id":"x","complaint":"id","time":"at","activity":"a","activities":{"1":["Fly"],"2":["Swim"]}}""");
        var run = ToolRun.Of(Log, "replay", "--mapping", mapping.Path);
        run.Status.ShouldBe(CommandLine.Unusable);
        run.Errors.ShouldContain("'Fly' is no step");
        run.Errors.ShouldContain("'Swim' is no step");
    }

    [Fact]
    public void A_log_that_is_not_there_ends_with_2() =>
        ToolRun.Of("", "replay", "/no/such/log.csv", "--mapping", "water_requests").Status.ShouldBe(CommandLine.Unusable);

    [Fact]
    public void A_calendar_that_the_policy_names_is_used()
    {
        var plain = ToolRun.Of(Log, "replay", "--mapping", "water_requests").Output;
        var named = ToolRun.Of(Log, "replay", "--mapping", "water_requests", "--policy", "seed-003-three-level-default").Output;
        named.ShouldContain("\"policy\": \"seed-003-three-level-default\"");
        CalendarOf(named).ShouldNotBe(CalendarOf(plain));
        CalendarOf(ToolRun.Of(Log, "replay", "--mapping", "water_requests", "--calendar", "vn-office").Output).ShouldBe(CalendarOf(named));

        static string CalendarOf(string report) => report.Split("\"calendarVersion\": ")[1].Split('\n')[0];
    }
}
