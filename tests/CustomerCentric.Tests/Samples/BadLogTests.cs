using CustomerCentric.Tests.Support;
using WaterUtility;

namespace CustomerCentric.Tests.Samples;

public class BadLogTests
{
    private const string Header = "request_id,type,channel,created,due,closed,status,status_at\n";
    private const string Good = "a-1,Leak,Phone,2025-03-08T10:00:00,2025-03-10T10:00:00,2025-03-10T10:00:00,Closed,2025-03-10T10:00:00\n";

    [Theory]
    [InlineData("a-2,Leak,Phone,8 March,,,Open,", 3, "created", "'8 March' is not a local time")]
    [InlineData("a-2,Leak,Phone,,,,Open,", 3, "created", "is empty")]
    [InlineData(",Leak,Phone,2025-03-08T10:00:00,,,Open,", 3, "request_id", "is empty")]
    [InlineData("a-1,Leak,Phone,2025-03-08T10:00:00,,,Open,", 3, "request_id", "stands on line 2 already")]
    [InlineData("a-2,Leak,Phone,2025-03-08T10:00:00,,2025-03-07T10:00:00,Closed,", 3, "closed", "lies before created")]
    [InlineData("a-2,Leak,Phone,2025-03-08T10:00:00,,,Closed,", 3, "closed", "is empty although the status is 'Closed'")]
    [InlineData("a-2,Leak,Phone,2025-03-08T10:00:00,,2025-03-09T10:00:00,Open,", 3, "status", "is 'Open' although closed is filled")]
    [InlineData("a-2,Leak,Phone,9999-12-31T23:59:59,,,Open,", 3, "created", "lies outside the years 2000 to 2045")]
    [InlineData("a-2,Leak,Phone,2025-03-08T10:00:00", 3, "due", "is missing: the row has only 4 fields")]
    [InlineData("a-2,Le\"ak,Phone,2025-03-08T10:00:00,,,Open,", 3, "(row)", "the quotation marks do not match")]
    public async Task A_faulty_row_is_named_by_line_and_column_and_the_others_still_run(string row, int line, string column, string message)
    {
        var run = await RunAsync(Header + Good + row + "\n" + Good.Replace("a-1", "a-3", StringComparison.Ordinal));
        run.Status.ShouldBe(Sample.SomeRowsFaulty);
        run.Errors.ShouldContain($"line {line}, column {column}: ");
        run.Errors.ShouldContain(message);
        run.Count("received").ShouldBe(2);
        run.Count("faulty rows, left out").ShouldBe(1);
    }

    [Fact]
    public async Task An_open_quotation_mark_costs_its_own_row_only()
    {
        var run = await RunAsync(Header + "a-0,\"Leak,Phone,2025-03-08T10:00:00,,,Open,\n" + Good + "a-2,Leak,Phone,nonsense,,,Open,\n");
        run.Errors.TrimEnd().Split('\n').Length.ShouldBe(2);
        run.Errors.ShouldContain("line 2, column (row)");
        run.Errors.ShouldContain("line 4, column created");
        run.Count("received").ShouldBe(1);
    }

    [Fact]
    public async Task A_quoted_field_may_span_lines_and_later_faults_keep_their_line()
    {
        var run = await RunAsync(Header + "a-2,\"Leak, big\nat the corner\",Phone,2025-03-08T10:00:00,,,Open,\n" + "a-3,Leak,Phone,nonsense,,,Open,\n");
        run.Count("received").ShouldBe(1);
        run.Errors.ShouldContain("line 4, column created");
    }

    [Fact]
    public async Task Many_rows_with_crooked_quotation_marks_each_cost_only_themselves()
    {
        var crooked = string.Concat(Enumerable.Range(0, 500).Select(i => $"b-{i},\"A \"b,\"phone,2025-03-08T10:00:00,,,Open,\n"));
        var run = await RunAsync(Header + crooked + Good);
        run.Count("received").ShouldBe(1);
        run.Count("faulty rows, left out").ShouldBe(500);
        run.Errors.ShouldContain("... and 400 more faults.");
    }

    [Fact]
    public async Task An_identifier_too_long_is_a_fault_of_its_row()
    {
        var run = await RunAsync(Header + Good + Good.Replace("a-1", new string('x', 200), StringComparison.Ordinal));
        run.Errors.ShouldContain("line 3, column request_id: has 200 characters");
        run.Count("received").ShouldBe(1);
    }

    [Fact]
    public async Task All_faults_of_a_row_are_told_at_once()
    {
        var run = await RunAsync(Header + Good + "a-2,,Phone,yesterday,tomorrow,,Open,\n");
        run.Errors.TrimEnd().Split('\n').Length.ShouldBe(3);
    }

    [Fact]
    public async Task Columns_are_bound_by_name_in_any_order_and_others_are_ignored()
    {
        var run = await RunAsync("status_at,STATUS,closed,due,created,mood,channel,type,request_id\n,Open,,,2025-03-08T10:00:00,bad,Phone,Leak,a-1\n");
        run.Status.ShouldBe(Sample.Done, run.Errors);
        run.Count("received").ShouldBe(1);
    }

    [Fact]
    public async Task An_event_at_the_due_time_is_in_time_and_a_second_later_is_not()
    {
        using var limits = new TemporaryFile("type,limit_calendar_days\nLeak,2\n");
        // The clocks go forward on Sunday 9 March 2025: the same clock time is 47 hours later.
        var late = Good.Replace("a-1", "a-2", StringComparison.Ordinal).Replace("10T10:00:00,Closed", "10T10:00:01,Closed", StringComparison.Ordinal);
        using var log = new TemporaryFile(Header + Good + late);
        var run = await SampleRun.Of(new RunSettings(Log: log.Path, Limits: limits.Path));
        run.Count("computed due time equals the log's").ShouldBe(2);
        run.Count("ended, and late by the computed due time").ShouldBe(1);
        run.Count("ended, and late by the log's due time").ShouldBe(1);
        run.Output.ShouldContain("1 day of 23 h");
    }

    [Theory]
    [InlineData("")]
    [InlineData("request_id,type\na-1,Leak\n")]
    [InlineData("created," + Header + Good)]
    [InlineData(Header)]
    [InlineData(Header + "a-1,Leak,Phone,nonsense,,,Open,\n")]
    public async Task A_file_without_a_usable_row_is_refused_as_a_whole(string text)
    {
        var run = await RunAsync(text);
        run.Status.ShouldBe(Sample.Unusable);
        run.Errors.ShouldNotBeEmpty();
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no-such-file.csv", null, null, "cannot be read")]
    [InlineData("", null, null, "needs the name of a file")]
    [InlineData(null, "Europe/Baltimore", null, "Europe/Baltimore")]
    [InlineData(null, null, "99-99999", "no request of the log has that id")]
    public async Task A_wrong_call_says_what_is_wrong(string? log, string? zone, string? history, string message)
    {
        var settings = new RunSettings(Log: log, History: history);
        var run = await SampleRun.Of(zone is null ? settings : settings with { Zone = zone });
        run.Status.ShouldBe(Sample.Unusable);
        run.Errors.ShouldContain(message);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Limits_without_a_log_are_a_wrong_call()
    {
        var run = await SampleRun.Of(new RunSettings(Limits: "limits.csv"));
        run.Status.ShouldBe(Sample.Unusable);
        run.Errors.ShouldContain("--limits goes with --log");
    }

    private static async Task<SampleRun> RunAsync(string text)
    {
        using var log = new TemporaryFile(text);
        return await SampleRun.Of(new RunSettings(Log: log.Path));
    }
}
