using System.Text;
using System.Text.Json;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using CustomerCentric.Tool;

namespace CustomerCentric.Tests.Tool;

public class PoliciesVerbTests
{
    private static readonly string[] Timeline = ["policies", "timeline", "seed-003-three-level-default", "--calendar", "vn-office", "--received", "2026-03-02T10:00:00+07:00"];

    private static readonly string[][] Verbs = [["policies"], ["policies", "list"], ["policies", "show"], ["policies", "validate"], ["policies", "timeline"]];

    private const string Wrong = """
        {
          "id": "ours",
          "milestones": [
            { "name": "reply", "limit": { "amount": 5, "unit": "fortnights" } },
            { "name": "reply", "limit": { "amount": -1, "unit": "business-days" } }
          ]
        }
        """;

    [Fact]
    public void The_help_of_policies() => Snapshot.Match(string.Concat(Verbs.Select(verb => ToolRun.Of("", [.. verb, "--help"]).Output)));

    [Fact]
    public void The_list_reads_like_this() => Snapshot.Match(ToolRun.Of("", "policies", "list").Output);

    [Fact]
    public void A_policy_reads_like_this() => Snapshot.Match(ToolRun.Of("", "policies", "show", "us-reg-e-1005.11").Output);

    [Fact]
    public void A_policy_reads_like_this_in_Vietnamese() =>
        Snapshot.Match(ToolRun.Of("", "policies", "show", "seed-003-three-level-default", "--lang", "vi").Output);

    [Fact]
    public void A_timeline_reads_like_this() => Snapshot.Match(ToolRun.Of("", [
        .. Timeline, "--event", "acknowledged@2026-03-02T16:00:00+07:00", "--event", "paused@2026-03-04T09:00:00+07:00", "--event", "resumed@2026-03-06T09:00:00+07:00",
        "--event", "extended@2026-03-09T09:00:00+07:00;milestone=level1-care-staff;reason=parts are missing", "--at", "2026-03-20T09:00:00+07:00"]).Output);

    [Fact]
    public void A_misspelt_event_or_fact_draws_no_timeline()
    {
        var run = ToolRun.Of("", [.. Timeline, "--event", "ackknowledged@2026-03-02T16:00:00+07:00", "--fact", "zz"]);
        (run.Status, run.Output).ShouldBe((CommandLine.Unusable, ""));
        run.Errors.ShouldContain("--fact has 'zz', of which the policy 'seed-003-three-level-default' knows nothing");
        run.Errors.ShouldContain("--event 1 is 'ackknowledged', which the policy 'seed-003-three-level-default' does not know: accepted, ");
    }

    [Fact]
    public void Without_a_command_the_policies_are_listed() =>
        ToolRun.Of("", "policies").ShouldBe(ToolRun.Of("", "policies", "list"));

    [Fact]
    public void The_list_for_programs_has_every_policy_with_its_milestones()
    {
        using var list = JsonDocument.Parse(ToolRun.Of("", "policies", "list", "--format", "json").Output);
        list.RootElement.EnumerateArray().Select(policy => policy.GetProperty("id").GetString()).ShouldBe(DeadlinePolicy.All.Select(policy => policy.Id));
        list.RootElement.EnumerateArray().SelectMany(policy => policy.GetProperty("milestones").EnumerateArray()).Select(name => name.GetString())
            .ShouldBe(DeadlinePolicy.All.SelectMany(policy => policy.Milestones).Select(milestone => milestone.Name));
    }

    [Fact]
    public void Every_policy_is_shown_in_both_languages_and_as_JSON_that_validates()
    {
        foreach (var policy in DeadlinePolicy.All)
        {
            foreach (var language in new[] { "en", "vi" })
            {
                var text = ToolRun.Of("", "policies", "show", policy.Id, "--lang", language).Output;
                policy.Milestones.ShouldAllBe(milestone => text.Contains($"\n{milestone.Name}\n", StringComparison.Ordinal));
                policy.Rules.Source!.Citations.ShouldAllBe(citation => text.Contains(citation.Url, StringComparison.Ordinal));
            }
            var json = ToolRun.Of("", "policies", "show", policy.Id, "--format", "json").Output;
            DeadlinePolicy.FromJson(Encoding.UTF8.GetBytes(json)).Version.ShouldBe(policy.Version);
            ToolRun.Of(json, "policies", "validate").ShouldBe(new(0, $"-: {policy.Id} is right; milestones: {policy.Milestones.Length}\n", ""));
        }
    }

    [Fact]
    public void Every_fault_of_a_file_is_told_with_its_path_and_line()
    {
        using TemporaryFile file = new(Wrong);
        var run = ToolRun.Of("", "policies", "validate", file.Path);
        run.Status.ShouldBe(CommandLine.SomeRefused);
        run.Lines.Length.ShouldBe(3);
        run.Lines[0].ShouldStartWith($"{file.Path}: line 4, milestones[0].limit.unit: ");
        run.Lines.Skip(1).ShouldAllBe(line => line.StartsWith($"{file.Path}: line 5, milestones[1].", StringComparison.Ordinal));
        run.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Of_several_files_each_is_checked_and_the_worst_decides()
    {
        using TemporaryFile wrong = new(Wrong);
        using TemporaryFile right = new(DeadlinePolicy.Standard.ToJson());
        ToolRun.Of("", "policies", "validate", wrong.Path, right.Path).ShouldSatisfyAllConditions(
            run => run.Status.ShouldBe(CommandLine.SomeRefused), run => run.Lines[^1].ShouldBe($"{right.Path}: standard is right; milestones: 7"));
        ToolRun.Of("", "policies", "validate", "/nowhere/policy.json", wrong.Path, right.Path).ShouldSatisfyAllConditions(
            run => run.Status.ShouldBe(CommandLine.Unusable), run => run.Errors.ShouldStartWith("/nowhere/policy.json: cannot be read"), run => run.Lines.Length.ShouldBe(4));
    }

    [Fact]
    public void A_policy_of_a_file_is_shown_and_drawn()
    {
        using TemporaryFile file = new(DeadlinePolicy.Standard.ToJson());
        ToolRun.Of("", "policies", "show", file.Path).Lines[0].ShouldBe("standard");
        ToolRun.Of("", ["policies", "timeline", file.Path, .. Timeline[3..]]).Lines[0].ShouldBe("standard (Asia/Ho_Chi_Minh)");
    }

    [Fact]
    public void Events_carry_what_they_need_and_facts_choose_limits()
    {
        var run = ToolRun.Of("", "policies", "timeline", "au-asic-rg271", "--received", "2026-03-02T10:00:00Z", "--fact", "hardship-or-default-notice",
            "--event", "extended@2026-03-10T09:00:00Z;milestone=idr-response-standard;reason=a report is awaited;noticeAt=2026-03-09T09:00:00Z;until=2026-04-20;fact=complex-or-beyond-control");
        run.Errors.ShouldBeEmpty();
        run.Lines.ShouldContain("idr-response-standard: RUNNING; 21 calendar days; extensions: 1; due end of Mon 2026-04-20");
        run.Lines.ShouldContain(line => line.StartsWith("idr-response-hardship-or-default-notice: RUNNING; 21 calendar days; due ", StringComparison.Ordinal));
        run.Lines.ShouldContain("  idr-response-super-or-traditional-trustee: needs the fact super-or-traditional-trustee");
    }

    [Fact]
    public void A_page_is_written_into_a_file()
    {
        using TemporaryFile file = new("");
        var run = ToolRun.Of("", [.. Timeline, "--format", "html", "--lang", "vi", "--out", file.Path]);
        run.ShouldBe(new(0, "", ""));
        File.ReadAllText(file.Path).ShouldStartWith("<!DOCTYPE html>\n<html lang=\"vi\">");
    }

    [Theory]
    [InlineData("TEC-09: 'resumed' at 2026-03-04T02:00:00Z has no pause before it.", "--event", "resumed@2026-03-04T09:00:00+07:00")]
    [InlineData("RES-03: The limit of 'written-acknowledgement' is not extended: its time has run out.", "--event", "extended@2026-03-04T09:00:00+07:00;milestone=written-acknowledgement")]
    public void An_event_that_the_clock_refuses_ends_with_1(string message, params string[] events)
    {
        var run = ToolRun.Of("", [.. Timeline, .. events]);
        (run.Status, run.Output).ShouldBe((CommandLine.SomeRefused, ""));
        run.Errors.ShouldContain(message);
    }

    [Theory]
    [InlineData("'soon' is no instant with offset", "--at", "soon")]
    [InlineData("--at must not be before the last event", "--at", "2026-03-01T00:00:00Z")]
    [InlineData("'paused' is no event: TYPE@INSTANT", "--event", "paused")]
    [InlineData("is no event: TYPE@INSTANT", "--event", "paused@2026-03-04T09:00:00Z;why=rain")]
    [InlineData("is no event: TYPE@INSTANT", "--event", "extended@2026-03-04T09:00:00Z;until=friday")]
    [InlineData("is no event: TYPE@INSTANT", "--event", "extended@2026-03-04T09:00:00Z;until=friday;reason=x")]
    [InlineData("cannot be written", "--out", "/nowhere/page.html")]
    [InlineData("cannot be read", "--calendars", "/nowhere/calendars.json")]
    public void A_wrong_call_of_timeline_ends_with_2_and_says_what_is_wrong(string message, params string[] args)
    {
        var run = ToolRun.Of("", [.. Timeline, .. args]);
        (run.Status, run.Output).ShouldBe((CommandLine.Unusable, ""));
        run.Errors.ShouldContain(message);
    }

    [Theory]
    [InlineData("'nothing' is no policy and no file: 'customercentric policies list' shows the built-in ones.", "show", "nothing")]
    [InlineData("cannot be read", "show", "/")]
    [InlineData("Option '--received' is required.", "timeline", "uk-fca-disp-1.6-general")]
    [InlineData("'nowhere' is no calendar: 24x7, vn-office", "timeline", "uk-fca-disp-1.6-general", "--received", "2026-03-02T10:00:00Z", "--calendar", "nowhere")]
    [InlineData("names no calendar: give --calendar, one of 24x7, vn-office", "timeline", "eu-psd2-art101", "--received", "2026-03-02T10:00:00Z")]
    [InlineData("'--fmt' is no option of 'show'", "show", "uk-fca-disp-1.6-general", "--fmt")]
    public void A_wrong_call_ends_with_2_and_says_what_is_wrong(string message, params string[] args)
    {
        var run = ToolRun.Of("", ["policies", .. args]);
        (run.Status, run.Output).ShouldBe((CommandLine.Unusable, ""));
        run.Errors.ShouldContain(message);
    }

    [Fact]
    public void A_file_with_faults_is_not_shown()
    {
        using TemporaryFile file = new(Wrong);
        var run = ToolRun.Of("", "policies", "show", file.Path);
        (run.Status, run.Output).ShouldBe((CommandLine.Unusable, ""));
        run.Errors.ShouldContain("line 4, milestones[0].limit.unit: ");
    }

    [Fact]
    public void The_example_of_the_help_of_timeline_works()
    {
        var help = ToolRun.Of("", "policies", "timeline", "--help").Output;
        var example = help[(help.LastIndexOf("customercentric ", StringComparison.Ordinal) + "customercentric ".Length)..];
        ToolRun.Of("", example.Split([' ', '\n', '\\'], StringSplitOptions.RemoveEmptyEntries)).Status.ShouldBe(CommandLine.Done);
    }
}
