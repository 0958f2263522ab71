using System.Globalization;
using System.Text;
using CustomerCentric.Tests.Support;
using CustomerCentric.Tool;

namespace CustomerCentric.Tests.Tool;

public class DeadlineRunTests
{
    private const string Question = "\"op\":\"isOpen\",\"calendar\":\"24x7\",\"at\":\"2026-01-05T09:00:00Z\"";

    // The bar is drawn where the cursor can be moved; tests often run without a terminal.
    static DeadlineRunTests() => Environment.SetEnvironmentVariable("TERM", "xterm");

    [Theory]
    [InlineData("7", "7")]
    [InlineData("7.50", "7.50")]
    [InlineData("-1e9", "-1e9")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"k\\u00e9 \\\"x\\\"\"", "\"k\\u00e9 \\\"x\\\"\"")]
    [InlineData("\"Khiếu nại\"", "\"Khiếu nại\"")]
    public void The_id_comes_back_as_it_was_written(string id, string back)
    {
        ToolRun.Deadline($"{{\"id\":{id},{Question}}}").Output.ShouldBe($"{{\"id\":{back},\"open\":true}}\n");
        ToolRun.Deadline($"{{{Question},\"id\":{id}}}").Output.ShouldBe($"{{\"id\":{back},\"open\":true}}\n");
        ToolRun.Deadline($"{{\"id\":{id},\"op\":1").Output.ShouldStartWith($"{{\"id\":{back},\"error\":");
    }

    [Fact]
    public void Escaped_names_and_values_mean_what_they_say() =>
        ToolRun.Deadline("""{"\u006fp":"is\u004fpen","calendar":"24\u00787","at":"2026-01-05T09:00:00\u005a"}""").Output
            .ShouldBe("{\"id\":null,\"open\":true}\n");

    [Fact]
    public void Blank_lines_are_passed_over_and_line_ends_may_be_of_either_kind() =>
        ToolRun.Of($"\uFEFF{{\"id\":1,{Question}}}\r\n\r\n \t \n\n{{\"id\":2,{Question}}}\n{{\"id\":3,{Question}}}", "deadline", "-").Output
            .ShouldBe("{\"id\":1,\"open\":true}\n{\"id\":2,\"open\":true}\n{\"id\":3,\"open\":true}\n");

    [Fact]
    public void No_lines_no_answers()
    {
        ToolRun.Of("", "deadline").ShouldBe(new ToolRun(0, "", ""));
        ToolRun.Of("\n\n", "deadline").ShouldBe(new ToolRun(0, "", ""));
    }

    [Fact]
    public void Twenty_thousand_lines_keep_their_order()
    {
        using TemporaryFile file = new(string.Concat(Enumerable.Range(0, 20_000).Select(i => i % 1000 == 999
            ? $"{{\"id\":{i}}}\n"
            : $"{{\"id\":{i},\"op\":\"add\",\"calendar\":\"24x7\",\"start\":\"2026-01-01T00:00:00Z\",\"seconds\":{i}}}\n")));
        var run = ToolRun.Of("", "deadline", file.Path);
        run.Status.ShouldBe(1);
        run.Errors.ShouldBeEmpty();
        const string NoOperation = "'op', one of add, between, isOpen, nextOpen, previousClose, periods, addDays, addBusinessDays, addMonths, countDays, holidays, due.";
        Assert.Equal(
            Enumerable.Range(0, 20_000).Select(i => i % 1000 == 999
                ? $"{{\"id\":{i},\"error\":{{\"code\":\"missing-member\",\"message\":\"A request needs {NoOperation}\"}}}}"
                : $"{{\"id\":{i},\"instant\":\"{Instant.FromUtc(2026, 1, 1, 0, 0).PlusNanoseconds(i * 1_000_000_000L)}\"}}"),
            run.Lines);
    }

    [Fact]
    public void A_different_calendar_on_every_line_is_answered_by_its_own_hours()
    {
        static string Hours(int i) => string.Create(CultureInfo.InvariantCulture, $"{i / 60 % 24:00}:{i % 60:00}");
        var run = ToolRun.Deadline(Enumerable.Range(0, 300).Select(i =>
            $"{{\"op\":\"nextOpen\",\"at\":\"2026-01-05T00:00:00Z\",\"calendar\":{{\"timeZone\":\"Etc/UTC\",\"week\":{{\"mon\":[[\"{Hours(i % 150)}\",\"24:00\"]]}},\"knownFrom\":\"2026-01-01\",\"knownUntil\":\"2026-01-31\"}}}}"));
        run.Lines.ShouldBe(Enumerable.Range(0, 300).Select(i => $"{{\"id\":null,\"instant\":\"2026-01-05T{Hours(i % 150)}:00Z\"}}"));
    }

    [Fact]
    public void Without_a_range_the_years_1950_to_2199_are_answered_whatever_was_asked_before()
    {
        // Fridays from 22:00 to 06:00; the first of January 2000 was a Saturday, and is an edge of the range built first.
        const string Nights = "\"calendar\":{\"timeZone\":\"Etc/UTC\",\"week\":{\"fri\":[[\"22:00\",\"06:00\"]]}}";
        (string Question, string Answer)[] questions =
        [
            ("\"op\":\"isOpen\",\"at\":\"2000-01-01T05:59:59Z\"", "\"open\":true"),
            ("\"op\":\"add\",\"start\":\"2000-01-01T05:00:00Z\",\"seconds\":3600", "\"instant\":\"2000-01-01T06:00:00Z\""),
            ("\"op\":\"add\",\"start\":\"2000-01-08T06:00:00Z\",\"seconds\":-28801", "\"instant\":\"2000-01-01T05:59:59Z\""),
            ("\"op\":\"add\",\"start\":\"2000-01-08T06:00:00Z\",\"seconds\":-28800", "\"instant\":\"2000-01-01T06:00:00Z\""),
            ("\"op\":\"previousClose\",\"at\":\"2000-01-03T00:00:00Z\"", "\"instant\":\"2000-01-01T06:00:00Z\""),
            ("\"op\":\"between\",\"start\":\"2000-01-01T00:00:00Z\",\"end\":\"2000-01-09T00:00:00Z\"", "\"seconds\":50400"),
            ("\"op\":\"isOpen\",\"at\":\"1950-01-06T23:00:00Z\"", "\"open\":true"),
            ("\"op\":\"isOpen\",\"at\":\"2199-12-27T23:00:00Z\"", "\"open\":true"),
            ("\"op\":\"countDays\",\"from\":\"1950-01-01\",\"to\":\"2200-01-01\"", "\"days\":13044"),
            ("\"op\":\"isOpen\",\"at\":\"2026-01-09T22:00:00Z\"", "\"open\":true"),
        ];
        foreach (var (question, answer) in questions)
            ToolRun.Answer($"{{{Nights},{question}}}").ShouldBe(answer, question);
        ToolRun.Deadline(questions.Reverse().Select(each => $"{{{Nights},{each.Question}}}")).Lines
            .ShouldBe(questions.Reverse().Select(each => $"{{\"id\":null,{each.Answer}}}"));
    }

    [Theory]
    [InlineData("\"op\":\"add\",\"start\":\"2000-01-08T06:00:00Z\",\"seconds\":-28801", "\"instant\":\"2000-01-01T05:59:59Z\"")]
    [InlineData("\"op\":\"addBusinessDays\",\"start\":\"2000-01-08T05:00:00Z\",\"days\":-2,\"time\":\"open\"", "\"instant\":\"2000-01-01T05:00:00Z\"")]
    [InlineData("\"op\":\"previousClose\",\"at\":\"2000-01-05T00:00:00Z\"", "\"instant\":\"2000-01-01T06:00:00Z\"")]
    public void Going_back_over_the_edge_of_the_years_built_first_gives_one_answer_whatever_was_asked_before(string question, string answer)
    {
        // The night that began on 31 December 1999 covers the short Saturday shift of the first of January.
        const string Nights = "\"calendar\":{\"timeZone\":\"Etc/UTC\",\"week\":{\"fri\":[[\"22:00\",\"06:00\"]],\"sat\":[[\"01:00\",\"02:00\"]]}}";
        ToolRun.Answer($"{{{Nights},{question}}}").ShouldBe(answer);
        ToolRun.Deadline($"{{{Nights},\"op\":\"isOpen\",\"at\":\"1960-01-01T00:00:00Z\"}}", $"{{{Nights},{question}}}").Lines[1]
            .ShouldBe($"{{\"id\":null,{answer}}}");
    }

    [Theory]
    [InlineData(10_001, true, true)]
    [InlineData(10_000, true, false)]
    [InlineData(10_001, false, false)]
    public async Task A_terminal_sees_the_progress_of_a_file_of_more_than_10000_lines(int lines, bool isTerminal, bool isShown)
    {
        using TemporaryFile file = new(string.Concat(Enumerable.Repeat($"{{{Question}}}\n", lines)));
        using MemoryStream output = new();
        StringWriter errors = new();
        (await CommandLine.RunAsync(["deadline", file.Path], new(Stream.Null, output, errors) { AreErrorsTerminal = isTerminal })).ShouldBe(CommandLine.Done);
        errors.ToString().Contains("Lines", StringComparison.Ordinal).ShouldBe(isShown, errors.ToString());
        if (!isShown)
            errors.ToString().ShouldBeEmpty();
        Encoding.UTF8.GetString(output.ToArray()).ShouldBe(string.Concat(Enumerable.Repeat("{\"id\":null,\"open\":true}\n", lines)));
    }

    [Fact]
    public async Task Answers_for_the_terminal_that_shows_the_progress_come_after_it_and_whole()
    {
        using TemporaryFile file = new(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":{i},{Question}}}\n")));
        using MemoryStream terminal = new();
        await using StreamWriter errors = new(terminal, leaveOpen: true) { AutoFlush = true };
        ToolStreams streams = new(Stream.Null, terminal, errors) { AreErrorsTerminal = true, IsOutputTerminal = true };
        (await CommandLine.RunAsync(["deadline", file.Path], streams)).ShouldBe(CommandLine.Done);
        var shown = Encoding.UTF8.GetString(terminal.ToArray());
        shown.IndexOf("Lines", StringComparison.Ordinal).ShouldBeGreaterThan(0);
        shown[shown.LastIndexOf("Lines", StringComparison.Ordinal)..].ShouldContain("{\"id\":19999,\"open\":true}");
        Enumerable.Range(0, 20_000).Count(i => !shown.Contains($"{{\"id\":{i},\"open\":true}}\n", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public async Task Progress_of_an_input_without_a_length_is_not_shown()
    {
        var input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"{{{Question}}}\n", 10_001)));
        StringWriter errors = new();
        await CommandLine.RunAsync(["deadline"], new(new MemoryStream(input), Stream.Null, errors) { AreErrorsTerminal = true });
        errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cancelled_run_answers_promptly()
    {
        using CancellationTokenSource cancellation = new();
        using NeverReady input = new();
        var run = CommandLine.RunAsync(["deadline"], new(input, Stream.Null, TextWriter.Null), cancellation.Token);
        run.IsCompleted.ShouldBeFalse();
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(run.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Answers_do_not_wait_for_the_end_of_the_input()
    {
        using MemoryStream output = new();
        using OneLineAtATime input = new(output, [$"{{\"id\":1,{Question}}}\n", $"{{\"id\":2,{Question}}}\n"]);
        (await CommandLine.RunAsync(["deadline"], new(input, output, TextWriter.Null))).ShouldBe(0);
        input.SeenBefore.ShouldBe(["", "{\"id\":1,\"open\":true}\n", "{\"id\":1,\"open\":true}\n{\"id\":2,\"open\":true}\n"]);
    }

    // A console on which nobody types does not hear of a cancellation either.
    private sealed class NeverReady : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return 0;
        }
    }

    private sealed class OneLineAtATime(MemoryStream output, string[] lines) : MemoryStream
    {
        private int _next;

        public List<string> SeenBefore { get; } = [];

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            SeenBefore.Add(Encoding.UTF8.GetString(output.ToArray()));
            return new(_next < lines.Length ? Encoding.UTF8.GetBytes(lines[_next++], buffer.Span) : 0);
        }
    }
}
