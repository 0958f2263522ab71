using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;
using CustomerCentric.Tool;

namespace CustomerCentric.Tests.Tool;

public class ScoreVerbTests
{
    private const string Answers = "recommend\n10\n9\n9\n8\n7\n10\n3\n9\n";

    [Fact]
    public void The_help_of_score() => Snapshot.Match(ToolRun.Of("", "score", "--help").Output);

    [Fact]
    public void The_example_in_the_help_works() =>
        Snapshot.Match(ToolRun.Of(Answers, "score", "--instrument", "nps", "--answers", "-", "--format", "table").Output);

    [Fact]
    public void The_list_of_ready_made_instruments() => Snapshot.Match(ToolRun.Of("", "score", "--list").Output);

    [Fact]
    public void A_ready_made_instrument_can_be_shown_changed_and_used()
    {
        var shown = ToolRun.Of("", "score", "--show", "nps");
        (shown.Status, shown.Output).ShouldBe((CommandLine.Done, Instrument.Find("nps")!.ToJson()));
        using TemporaryFile own = new(shown.Output.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal));
        ToolRun.Of(Answers, "score", "--instrument", own.Path, "--answers", "-").Output.ShouldContain("\"version\": 2,");
    }

    [Fact]
    public void JSON_comes_by_default_and_follows_the_schema()
    {
        var run = ToolRun.Of(Answers, "score", "--instrument", "nps", "--answers", "-");
        (run.Status, run.Errors).ShouldBe((CommandLine.Done, ""));
        new SchemaCheck("survey-report.schema.json").Breaks(run.Output).ShouldBeEmpty();
        run.Output.ShouldContain("\"estimate\": 50,");
    }

    [Theory]
    [InlineData("json", "{\n")]
    [InlineData("table", "Recommendation (NPS)\n")]
    [InlineData("markdown", "# Recommendation (NPS)\n")]
    [InlineData("html", "<!DOCTYPE html>\n")]
    public void A_report_comes_in_every_format(string format, string start) =>
        ToolRun.Of(Answers, "score", "--instrument", "nps", "--answers", "-", "--format", format).Output.ShouldStartWith(start);

    [Fact]
    public void Answers_come_from_standard_input_unless_a_file_is_named() =>
        ToolRun.Of(Answers, "score", "--instrument", "nps").Output.ShouldBe(ToolRun.Of(Answers, "score", "--instrument", "nps", "--answers", "-").Output);

    [Fact]
    public void Options_reach_the_scores()
    {
        using TemporaryFile before = new("unit,w,recommend\n" + string.Concat(Enumerable.Repeat("a,1,0\n", 30)));
        var run = ToolRun.Of(
            "unit,w,recommend\n" + string.Concat(Enumerable.Repeat("a,2,10\nb,1,3\n", 3)), "score", "--instrument", "nps", "--answers", "-", "--segment", "unit", "--weight", "w",
            "--compare", before.Path, "--population", "50", "--minimum", "3", "--level", "0.9");
        run.Errors.ShouldBe("");
        foreach (var said in new[] { "\"population\": 50,", "\"minimum\": 3,", "\"level\": 0.9,", "\"segment\": \"b\",", "\"sumOfWeights\": 9,", "\"against\": \"before\",", "\"respondentsBefore\": 30," })
            run.Output.ShouldContain(said);
        ToolRun.Of(Answers, "score", "--instrument", "nps", "--answers", "-", "--format", "markdown", "--lang", "vi").Output.ShouldContain("Điểm số");
    }

    [Fact]
    public void What_is_left_out_is_told_and_ends_with_1()
    {
        using TemporaryFile file = new("recommend,reason\n10,\n11,\n9\n8,\n");
        var run = ToolRun.Of("", "score", "--instrument", "nps", "--answers", file.Path, "--minimum", "1");
        run.Status.ShouldBe(CommandLine.SomeRefused);
        run.Errors.ShouldBe(
            $"{file.Path}: line 3: off-scale: recommend: '11' is off the scale: write a whole number from 0 to 10.\n"
            + $"{file.Path}: line 4: malformed-line: The row has 1 field, the header 2.\n");
        run.Output.ShouldContain("\"rejected\": 1,");
        run.Output.ShouldContain("\"refusedRows\": 1,");
    }

    [Fact]
    public void After_a_thousand_messages_the_rest_is_counted_only()
    {
        var run = ToolRun.Of("recommend\n" + string.Concat(Enumerable.Repeat("11\n", 1500)) + "9\n8\n7\n6\n5\n", "score", "--instrument", "nps");
        run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1001);
        run.Errors.ShouldEndWith("-: and more: what else was refused is counted in the report.\n");
        run.Output.ShouldContain("\"rejected\": 1500");
        run.Status.ShouldBe(CommandLine.SomeRefused);
    }

    [Fact]
    public void A_file_that_breaks_off_is_told_in_every_format_and_so_is_that_of_the_earlier_wave()
    {
        using MemoryStream packed = new();
        using (System.IO.Compression.GZipStream gzip = new(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(Answers));
        using TemporaryFile whole = new(Answers);
        using TemporaryFile cut = new("");
        File.WriteAllBytes(cut.Path, packed.ToArray()[..^4]);
        foreach (var (format, said, saidBefore) in new[]
        {
            ("json", "\"brokenOff\": true", "\"brokenOffBefore\": true"),
            ("table", "The file breaks off: the figures are of what came before.", "The file of the earlier wave breaks off: it is compared as far as it goes."),
            ("markdown", "The file breaks off: the figures are of what came before.", "The file of the earlier wave breaks off: it is compared as far as it goes."),
            ("html", "The file breaks off: the figures are of what came before.", "The file of the earlier wave breaks off: it is compared as far as it goes."),
        })
        {
            var now = ToolRun.Of("", "score", "--instrument", "nps", "--answers", cut.Path, "--compare", whole.Path, "--format", format);
            var before = ToolRun.Of("", "score", "--instrument", "nps", "--answers", whole.Path, "--compare", cut.Path, "--format", format);
            (now.Status, before.Status).ShouldBe((CommandLine.SomeRefused, CommandLine.SomeRefused));
            now.Output.ShouldContain(said);
            now.Output.ShouldNotContain(saidBefore);
            before.Output.ShouldContain(saidBefore);
            before.Output.ShouldNotContain(said);
            now.Errors.ShouldBe($"{cut.Path}: line 10: broken-off: The file breaks off here: The compressed data ends too soon.\n");
            if (format == "json")
                new SchemaCheck("survey-report.schema.json").Breaks(now.Output).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_mistyped_column_is_told_and_refuses_nothing()
    {
        var run = ToolRun.Of("recommend,Reason\n10,a\n", "score", "--instrument", "nps");
        run.Errors.ShouldBe("-: line 1: passed-over: Columns passed over: Reason; questions without a column: reason. 'Reason': did you mean 'reason'?\n");
        run.Status.ShouldBe(CommandLine.Done);
    }

    [Theory]
    [InlineData("'score' needs --instrument, or --list, or --show NAME.", "score")]
    [InlineData("--minimum: employee is anonymous: at least 5.\n", "score", "--instrument", "employee", "--minimum", "4")]
    [InlineData("--list and --show NAME are two calls.\nTry: customercentric score --help\n", "score", "--list", "--show", "nps")]
    [InlineData("--list and --show score nothing: leave --instrument and --answers out.", "score", "--show", "nps", "--answers", "-")]
    [InlineData("Only one of --answers and --compare can be standard input.", "score", "--instrument", "nps", "--answers", "-", "--compare", "-")]
    [InlineData("--minimum: '0' cannot be meant: write a whole number from 1 on.\n", "score", "--instrument", "nps", "--answers", "-", "--minimum", "0")]
    [InlineData("--population: '0' cannot be meant: write a whole number from 1 on.\n", "score", "--instrument", "nps", "--answers", "-", "--population", "0")]
    [InlineData("--level: '1' cannot be meant: write a number from 0.5 to 0.999, such as 0.95.\n", "score", "--instrument", "nps", "--answers", "-", "--level", "1")]
    [InlineData("--minimum: 'x' cannot be meant: write a whole number from 1 on.\n", "score", "--instrument", "nps", "--minimum", "x")]
    [InlineData("--population: '1,200' cannot be meant: write a whole number from 1 on.\n", "score", "--instrument", "nps", "--population", "1,200")]
    [InlineData("--level: '0,95' cannot be meant: write a number from 0.5 to 0.999, such as 0.95.\n", "score", "--instrument", "nps", "--level", "0,95")]
    [InlineData("--level: '95' cannot be meant: write a number from 0.5 to 0.999, such as 0.95.\n", "score", "--instrument", "nps", "--level", "95")]
    [InlineData("--level: 'NaN' cannot be meant: write a number from 0.5 to 0.999, such as 0.95.\n", "score", "--instrument", "nps", "--level", "NaN")]
    [InlineData("/: This is a folder: name a file.\n", "score", "--instrument", "nps", "--answers", "/")]
    [InlineData("/: cannot be read: This is a folder: name a file.\n", "score", "--instrument", "/")]
    [InlineData(": The value cannot be an empty string.\n", "score", "--instrument", "nps", "--answers", "")]
    [InlineData("--population: 7 cannot be meant: 8 answered.\n", "score", "--instrument", "nps", "--answers", "-", "--population", "7")]
    [InlineData("'none' is no instrument and no file: ces, complaint-handling,", "score", "--instrument", "none", "--answers", "-")]
    [InlineData("'none' is no ready-made instrument: ces, complaint-handling,", "score", "--show", "none")]
    [InlineData("-: line 1, unit: The file has no such column: recommend are its columns.", "score", "--instrument", "nps", "--answers", "-", "--segment", "unit")]
    public void A_wrong_call_ends_with_2_and_says_what_would_be_right(string message, params string[] args)
    {
        var run = ToolRun.Of(Answers, args);
        run.Status.ShouldBe(CommandLine.Unusable);
        run.Errors.ShouldStartWith(message);
        run.Output.ShouldBe("");
    }

    [Theory]
    [InlineData("", "line 1: This is not JSON: The input does not contain any JSON tokens. (column 1).")]
    [InlineData("{", "line 1: This is not JSON: There is an open JSON object or array that should be closed. (column 2).")]
    [InlineData("{\"id\":\"x\",}", "line 1: This is not JSON: The JSON object contains a trailing comma. (column 11).")]
    [InlineData("nope\n", "line 1: This is not JSON: 'nope ' is an invalid JSON literal. Expected the literal 'null'. (column 2).")]
    public void An_instrument_that_is_no_JSON_is_told_in_one_sentence(string json, string message)
    {
        using TemporaryFile own = new(json);
        var run = ToolRun.Of(Answers, "score", "--instrument", own.Path);
        (run.Status, run.Errors).ShouldBe((CommandLine.Unusable, $"{own.Path}: {message}\n"));
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("json")]
    public void What_a_file_holds_never_steers_the_terminal(string format)
    {
        var run = ToolRun.Of(
            "recommend,unit\n" + string.Concat(Enumerable.Repeat("9,\"\u001b[31mnorth\nwest\u202e\"\n", 6)) + "\u001b[2J\u202e,a\n", "score", "--instrument", "nps", "--segment", "unit", "--format", format);
        foreach (var text in new[] { run.Output, run.Errors })
        {
            text.ShouldNotContain('\u001b');
            text.ShouldNotContain('\u202e');
        }
        run.Output.ShouldContain(format switch
        {
            "json" => "\"segment\": \"\\u001B[31mnorth\\nwest\\u202E\"",
            "html" => "\u241b[31mnorth\nwest\ufffd",
            "markdown" => "\u241b\\[31mnorth west\ufffd",
            _ => "\u241b[31mnorth west\ufffd",
        });
        run.Errors.ShouldBe("-: line 14: not-a-number: recommend: '\u241b[2J\ufffd' is no number: a whole number from 0 to 10 is one, an empty field is a skipped answer, NA says not applicable.\n");
    }

    [Fact]
    public void One_is_not_many()
    {
        var one = ToolRun.Of("recommend,reason\n9,\n8\n", "score", "--instrument", "nps", "--format", "table");
        one.Output.ShouldContain("nps 1: 1 respondent; ");
        one.Output.ShouldContain("\n1 row could not be read.\n");
        ToolRun.Of("recommend\n9\n", "score", "--instrument", "nps", "--format", "table", "--population", "9").Output.ShouldContain("1 / 9 respondents; ");
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void A_report_in_Vietnamese_is_in_Vietnamese(string format)
    {
        using TemporaryFile before = new("unit,recommend\n" + string.Concat(Enumerable.Repeat("a,3\na,9\n", 10)));
        var report = ToolRun.Of(
            "unit,recommend\n" + string.Concat(Enumerable.Repeat("a,10\n,9\n,8\n", 10)), "score", "--instrument", "nps", "--segment", "unit", "--compare", before.Path, "--format", format, "--lang", "vi").Output;
        report = System.Net.WebUtility.HtmlDecode(report);
        report.ShouldContain("(không có)");
        report.ShouldNotContain("(none)");
        report.ShouldContain("(điểm ");
        report.ShouldNotContain("points");
    }

    [Fact]
    public void A_wrong_instrument_is_told_with_all_its_faults()
    {
        using TemporaryFile own = new("{\"id\": \"\", \"version\": 0}");
        var run = ToolRun.Of(Answers, "score", "--instrument", own.Path, "--answers", "-");
        run.Status.ShouldBe(CommandLine.Unusable);
        run.Errors.Split('\n').Length.ShouldBeGreaterThan(4);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        ToolRun.Of("", "score", "--instrument", "nps", "--answers", "/no/such/file.csv").ShouldSatisfyAllConditions(
            run => run.Status.ShouldBe(CommandLine.Unusable), run => run.Errors.ShouldStartWith("/no/such/file.csv: "));
}
