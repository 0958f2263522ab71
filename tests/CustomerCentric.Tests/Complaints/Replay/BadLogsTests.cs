using System.Text;
using System.Text.Json;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Replay;

/// <summary>What is wrong with a row costs that row, and its place is told.</summary>
public class BadLogsTests
{
    [Theory]
    [InlineData("A,2026-03-32T12:00,working,1,", FaultCodes.UnreadableTime)]
    [InlineData("A,yesterday,working,1,", FaultCodes.UnreadableTime)]
    [InlineData("A,,working,1,", FaultCodes.UnreadableTime)]
    [InlineData("A,9999-12-31T23:59:59-05:00,working,1,", FaultCodes.UnreadableTime)]
    [InlineData("A,2026-03-04T12:00,sleeping,1,", FaultCodes.UnknownValue)]
    [InlineData("A,2026-03-04T12:00,working,9,", FaultCodes.UnknownValue)]
    [InlineData(",2026-03-04T12:00,working,1,", FaultCodes.Invalid)]
    [InlineData("A,2026-03-04T12:00,working,1", FaultCodes.MalformedLine)]
    [InlineData("A,2026-03-04T12:00,working,1,,", FaultCodes.MalformedLine)]
    [InlineData("\"A\"x,2026-03-04T12:00,working,1,", FaultCodes.MalformedLine)]
    [InlineData("A,2026-03-04T12:00,\"working,1,", FaultCodes.MalformedLine)]
    public void A_row_that_cannot_be_read_is_refused_with_its_line_and_the_rest_goes_on(string row, string code)
    {
        var report = Logs.Replay($"id,at,state,level,who\nA,2026-03-02T12:00,working,1,\n{row}\nA,2026-03-05T12:00,solved,1,\n");
        report.RowFaults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe(code), fault => fault.Line.ShouldBe(3), fault => fault.Message.ShouldNotBeEmpty());
        (report.RefusedRows, report.Events, report.Fitness).ShouldBe((1, 2, 1.0));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_refuse_their_row_wherever_somebody_reads_them_and_the_rest_goes_on()
    {
        string[] rows = ["A,2026-03-02T12:00,working,1,", "A\u00e9,2026-03-03T12:00,working,1,", "A,2026-03-03T12:00,work\u00e9,1,", "A,2026-03-03T12:00,asked,1,\u00e9", "A,2026-03-05T12:00,solved,1,"];
        var report = Logs.Replay(Encoding.Latin1.GetBytes("id,at,state,level,who\n" + string.Join('\n', rows) + "\n"));
        report.RowFaults.Select(fault => (fault.Line, fault.Code, fault.Complaint)).ShouldBe(
            [(3, FaultCodes.NotUtf8, null), (4, FaultCodes.NotUtf8, "A"), (5, FaultCodes.NotUtf8, "A")]);
        report.RowFaults[1].Message.ShouldStartWith("'state'");
        (report.Complaints, report.Events, report.RefusedRows).ShouldBe((1, 2L, 3L));
    }

    [Fact]
    public void What_nobody_reads_may_be_in_another_encoding()
    {
        var report = Logs.Replay(Encoding.Latin1.GetBytes("id,at,state,level,who,words\nA,2026-03-02T12:00,working,1,,d\u00e9j\u00e0\nA,2026-03-05T12:00,solved,1,,vu\n"));
        (report.Events, report.RefusedRows).ShouldBe((2L, 0L));
    }

    [Theory]
    [InlineData(5, 5, 1)]
    [InlineData(4, 5, 2)]
    public void A_level_above_the_ladder_is_a_deviation_where_the_log_first_names_it(int first, int then, int told)
    {
        var (report, ways) = Logs.ReplayWithWays(Encoding.UTF8.GetBytes(Logs.Rows("A 2 working 1", $"A 3 working {first}", $"A 4 working {then}", $"A 5 solved {then}")));
        report.Deviations.Sum(each => each.Count).ShouldBe(told);
        report.Deviations.ShouldAllBe(each => each.Rule == "TEC-04");
        report.Deviations.Select(each => each.Kind).ShouldContain($"level {then} on a ladder of 3");
        (report.Events - report.Allowed).ShouldBe(told);
        ways.ShouldContain("\"level\":3,");
    }

    [Fact]
    public void The_same_row_twice_counts_once()
    {
        var report = Logs.Replay(Logs.Rows("A 2 working 1", "A 3 solved 1", "A 3 solved 1"));
        report.RowFaults.ShouldHaveSingleItem().Code.ShouldBe(FaultCodes.DuplicateRow);
        (report.Events, report.RefusedRows).ShouldBe((2, 1));
    }

    [Fact]
    public void A_row_apart_from_the_others_of_its_complaint_is_refused()
    {
        var report = Logs.Replay(Logs.Rows("A 2 working 1", "B 2 working 1", "A 3 solved 1"));
        report.RowFaults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe(FaultCodes.LateRow), fault => fault.Line.ShouldBe(4));
        report.Complaints.ShouldBe(2);
    }

    [Fact]
    public void Gzip_is_read_as_it_is()
    {
        var log = Logs.Rows(Logs.Crowd(50, 2).SelectMany(rows => rows));
        Logs.Replay(Logs.Gzip(log)).ToJson().ShouldBe(Logs.Replay(log).ToJson());
    }

    [Fact]
    public void Of_a_gzip_that_was_cut_off_what_came_before_counts()
    {
        var log = Logs.Rows(Logs.Crowd(3000, 2).SelectMany(rows => rows));
        var packed = Logs.Gzip(log);
        var report = Logs.Replay(packed[..(packed.Length / 2)]);
        var fault = report.RowFaults.ShouldHaveSingleItem();
        (fault.Code, fault.Line).ShouldBe((FaultCodes.BrokenOff, report.Events + 2));
        report.Complaints.ShouldBeInRange(1000, 2999);
        // Nothing is made up: the rows are those of the log, as far as they go.
        Logs.Replay(string.Join('\n', log.Split('\n').Take((int)report.Events + 1)) + "\n").Deviations.Length.ShouldBe(report.Deviations.Length);
    }

    [Fact]
    public void Wherever_a_gzip_is_cut_off_it_is_noticed()
    {
        var log = Logs.Rows(Logs.Crowd(4, 2).SelectMany(rows => rows));
        var packed = Logs.Gzip(log);
        var lines = log.Count(c => c == '\n') - 1;
        for (var length = 20; length < packed.Length; length++)
        {
            try
            {
                var report = Logs.Replay(packed[..length]);
                report.RowFaults.ShouldHaveSingleItem().Code.ShouldBe(FaultCodes.BrokenOff, $"{length} of {packed.Length} bytes");
                report.Events.ShouldBeLessThanOrEqualTo(lines);
            }
            catch (ConfigurationException)
            {
                // Not even the header was left.
            }
        }
    }

    [Fact]
    public void A_gzip_of_several_parts_is_one_log()
    {
        var log = Logs.Rows("A 2 working 1", "A 3 solved 1");
        var parts = log.Split('\n', 2);
        Logs.Replay([.. Logs.Gzip(parts[0] + "\n"), .. Logs.Gzip(parts[1])]).ToJson().ShouldBe(Logs.Replay(log).ToJson());
    }

    [Fact]
    public void A_damaged_gzip_breaks_off_too()
    {
        var packed = Logs.Gzip(Logs.Rows(Logs.Crowd(3000, 2).SelectMany(rows => rows)));
        packed[packed.Length / 2] ^= 0xFF;
        packed[(packed.Length / 2) + 1] ^= 0xFF;
        Logs.Replay(packed).RowFaultCounts.ShouldContainKey(FaultCodes.BrokenOff);
    }

    [Fact]
    public void A_small_gzip_with_a_damaged_checksum_breaks_off_too()
    {
        var packed = Logs.Gzip(Logs.Rows("A 2 working 1", "A 3 solved 1"));
        packed[^6] ^= 0xFF;
        Logs.Replay(packed).RowFaultCounts.ShouldBe([new(FaultCodes.BrokenOff, 1L)]);
    }

    [Fact]
    public void A_log_that_lacks_columns_names_all_of_them()
    {
        var wrong = Should.Throw<ConfigurationException>(() => Logs.Replay("id,state,state\nA,working,x\n"));
        wrong.Faults.Select(fault => (fault.Path, fault.Code, fault.Line)).ShouldBe(
            [("at", FaultCodes.UnknownColumn, 1), ("who", FaultCodes.UnknownColumn, 1), ("level", FaultCodes.UnknownColumn, 1), ("state", FaultCodes.UnknownColumn, 1)], ignoreOrder: true);
        Should.Throw<ConfigurationException>(() => Logs.Replay("")).Message.ShouldContain("is empty");
    }

    [Fact]
    public void A_header_alone_is_a_log_of_nothing()
    {
        var report = Logs.Replay("id,at,state,level,who\n");
        (report.Complaints, report.Fitness, report.AsOf).ShouldBe((0, null, null));
        JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("fitness").ValueKind.ShouldBe(JsonValueKind.Null);
        new SchemaCheck("conformance.schema.json").Breaks(report.ToJson()).ShouldBeEmpty();
        report.ToMarkdown().ShouldContain("nothing to judge");
        report.ToHtml().ShouldContain("No complaint went anywhere.");
        report.ToMarkdown().ShouldContain("Nothing.");
    }

    [Fact]
    public void All_faults_are_counted_and_the_first_hundred_kept()
    {
        var report = Logs.Replay(Logs.Rows(Enumerable.Range(1, 250).Select(i => $"C{i} 2 sleeping 1")));
        (report.RowFaults.Length, report.RowFaultCounts[FaultCodes.UnknownValue], report.RefusedRows).ShouldBe((100, 250L, 250L));
        report.ToMarkdown().ShouldContain("150 more");
        report.ToHtml().ShouldContain("150 more");
        new SchemaCheck("conformance.schema.json").Breaks(report.ToJson()).ShouldBeEmpty();
        JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("moreRows").GetInt64().ShouldBe(150);
    }

    [Fact]
    public void A_refused_row_is_told_however_many_rows_are_out_of_order_before_it()
    {
        var report = Logs.Replay(Logs.Rows([.. Enumerable.Range(0, 302).Select(i => $"A {(i % 2 == 0 ? 4 : 3)} {(i % 4 < 2 ? "working" : "asked")} 1"), "B 2 sleeping 1"]));
        (report.RowFaultCounts[FaultCodes.OutOfOrder], report.RefusedRows).ShouldBe((151L, 1L));
        report.RowFaults.Single(fault => fault.IsRefused).Line.ShouldBe(304);
        report.RowFaults.Count(fault => !fault.IsRefused).ShouldBe(100);
        report.ToMarkdown().ShouldContain("| 304 | unknown-value |");
        // What counts was not left out.
        report.ToMarkdown().ShouldNotContain("| out-of-order |");
        report.ToHtml().ShouldNotContain(">out-of-order<");
    }

    [Fact]
    public void A_time_at_the_end_of_time_costs_nothing_but_its_row()
    {
        var report = Logs.Replay("id,at,state,level,who\nA,9998-12-31T12:00,working,1,\nB,2026-03-02T12:00,working,1,\nC,0001-01-01T00:00,working,1,\nC,0001-01-01T00:00,solved,1,\n");
        (report.Complaints, report.Events, report.RefusedRows).ShouldBe((3, 4L, 0L));
    }

    [Theory]
    [InlineData("maybe", FaultCodes.UnknownValue)]
    [InlineData("yes", null)]
    [InlineData(" no ", null)]
    [InlineData("  ", null)]
    public void A_verdict_that_the_mapping_does_not_know_is_told(string verdict, string? code)
    {
        var mapping = Logs.States.Replace("\"actor\":\"who\"", "\"verdict\":{\"column\":\"who\",\"met\":\"yes\",\"breached\":\"no\"}");
        var report = Logs.Replay($"id,at,state,level,who\nA,2026-03-02T12:00,working,1,\nA,2026-03-03T12:00, solved ,1,{verdict}\n", mapping);
        report.RowFaults.Select(fault => fault.Code).ShouldBe(code is null ? [] : [code]);
        (report.Verdict!.Met, report.Verdict.Breached).ShouldBe((verdict == "yes" ? 1 : 0, verdict == " no " ? 1 : 0));
    }

    [Fact]
    public void Blanks_around_the_parts_of_an_activity_mean_nothing()
    {
        var mapping = Logs.States.Replace("\"activity\":\"state\"", "\"activity\":[\"state\",\"who\"]").Replace("\"queued\":[]", "\"working/hard\":[\"TakeUp\"]").Replace(",\"actor\":\"who\"", "");
        Logs.Replay("id,at,state,level,who\nA,2026-03-02T12:00, working ,1, hard \n", mapping).RefusedRows.ShouldBe(0);
    }

    [Fact]
    public void A_complaint_that_was_never_received_is_refused()
    {
        const string Mapping = """
            {"id":"whole","rows":"complaints","complaint":"id","times":[{"column":"in","steps":["Receive","Assess"]},{"column":"out","steps":["Answer","Close"]}]}
            """;
        var report = Logs.Replay("id,in,out\nA,,2026-03-02T12:00\nB,2026-03-02T12:00,\n", Mapping);
        report.RowFaults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fault => fault.Code.ShouldBe(FaultCodes.UnreadableTime), fault => fault.Line.ShouldBe(2), fault => fault.Message.ShouldContain("'in' is empty"));
        (report.Complaints, report.Deviations.Length).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    public void An_id_has_a_hundred_characters_whatever_their_bytes(int length, int refused) =>
        Logs.Replay($"id,at,state,level,who\n{new string('đ', length)},2026-03-02T12:00,working,1,\n").RefusedRows.ShouldBe(refused);
}
