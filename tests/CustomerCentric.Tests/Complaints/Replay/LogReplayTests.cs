using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Complaints.Replay;

/// <summary>Rows become steps, steps are decided, and the log stays the truth.</summary>
public class LogReplayTests
{
    [Fact]
    public void A_complaint_that_goes_by_the_book_fits_wholly()
    {
        var report = Logs.Replay(Logs.Rows("A 2 queued 1", "A 3 working 1", "A 4 solved 1", "A 5 closed 1"));
        (report.Complaints, report.Events, report.Allowed, report.Fitness).ShouldBe((1, 4L, 4L, 1.0));
        report.Deviations.ShouldBeEmpty();
    }

    [Fact]
    public void Rises_falls_and_leaps_of_the_level_are_counted_by_complaint()
    {
        var report = Logs.Replay(Logs.Rows(
            "A 2 working 1", "A 3 queued 2", "A 4 queued 1", "A 5 queued 2",
            "B 2 working 1", "B 3 queued 3",
            "C 2 working 3", "C 3 queued 1"));
        (report.Escalated, report.HandedBack, report.SkippedLevel).ShouldBe((2, 2, 1));
        report.Deviations.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_no_longer_solved_is_reopened_and_what_is_no_longer_waited_for_goes_on()
    {
        var (report, ways) = Logs.ReplayWithWays(System.Text.Encoding.UTF8.GetBytes(Logs.Rows("A 2 working 1", "A 3 waiting 1", "A 5 working 1", "A 6 solved 1", "A 9 working 1", "A 10 solved 1", "A 11 closed 1")));
        (report.Reopened, report.Paused).ShouldBe((1, 1));
        report.Waits.ShouldHaveSingleItem().ShouldBe(new LogWait("waiting", 1, Duration.FromDays(2)));
        report.Deviations.ShouldBeEmpty();
        StepsOf(ways).ShouldBe(["Receive", "Assess", "TakeUp", "Pause", "Resume", "Answer", "Reopen", "TakeUp", "Answer", "Close"]);
    }

    [Fact]
    public void A_row_that_says_the_same_again_is_no_step()
    {
        var (report, ways) = Logs.ReplayWithWays(System.Text.Encoding.UTF8.GetBytes(Logs.Rows("A 2 working 1", "A 3 working 1", "A 4 solved 1", "A 5 solved 1")));
        report.Fitness.ShouldBe(1);
        StepsOf(ways).ShouldBe(["Receive", "Assess", "TakeUp", "Answer"]);
    }

    [Fact]
    public void Where_rows_are_actions_twice_is_twice()
    {
        var report = Logs.Replay(Logs.Rows("A 2 working", "A 4 solved", "A 5 solved"), Logs.States.Replace("\"complaint\":", "\"rows\":\"steps\",\"complaint\":"));
        var deviation = report.Deviations.ShouldHaveSingleItem();
        (deviation.Kind, deviation.Rule, report.Allowed).ShouldBe(("Answer in Answered", "TEC-02", 2));
    }

    [Fact]
    public void A_refused_step_is_one_deviation_and_the_way_goes_on_from_where_the_log_says()
    {
        var report = Logs.Replay(Logs.Rows("A 2 working 1", "A 3 closed 1", "A 4 working 1", "A 5 solved 1", "A 6 closed 1"));
        var deviation = report.Deviations.ShouldHaveSingleItem();
        // Closed without telling the outcome breaks a principle, not only the table.
        (deviation.Kind, deviation.Rule, deviation.Count, deviation.Complaints).ShouldBe(("Close in InProgress", "RES-05", 1L, 1));
        deviation.Examples.ShouldBe(["A"]);
        (report.Allowed, report.Reopened).ShouldBe((4, 1));
    }

    [Fact]
    public void Of_a_kind_of_deviation_three_complaints_are_shown_the_first_by_name()
    {
        var deviation = Logs.Replay(Logs.Rows("DBEAC".SelectMany(id => new[] { $"{id} 2 working 1", $"{id} 3 closed 1" }))).Deviations.ShouldHaveSingleItem();
        (deviation.Count, deviation.Complaints).ShouldBe((5L, 5));
        deviation.Examples.ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public void A_level_that_solves_what_it_never_took_up_is_a_deviation() =>
        Logs.Replay(Logs.Rows("A 2 working 1", "A 3 solved 2")).Deviations.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            each => each.Kind.ShouldBe("Answer in HandedOver"), each => each.Rule.ShouldBe("TEC-02"));

    [Fact]
    public void Whoever_files_a_solved_complaint_away_does_not_move_it()
    {
        var report = Logs.Replay(Logs.Rows("A 2 working 2", "A 3 solved 2", "A 4 closed 1"));
        report.Deviations.ShouldBeEmpty();
        report.HandedBack.ShouldBe(1);
    }

    [Fact]
    public void Rows_out_of_order_count_and_are_told()
    {
        var report = Logs.Replay(Logs.Rows("A 4 queued 1", "A 2 working 1", "A 5 solved 1"));
        report.Deviations.ShouldHaveSingleItem().ShouldSatisfyAllConditions(each => each.Kind.ShouldBe("row out of order"), each => each.Rule.ShouldBe("RES-11"));
        (report.RefusedRows, report.Events).ShouldBe((0, 3));
        report.RowFaults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Line.ShouldBe(3), fault => fault.Code.ShouldBe(FaultCodes.OutOfOrder), fault => fault.IsRefused.ShouldBeFalse());
    }

    [Fact]
    public void A_missed_limit_is_a_breach_and_no_escalation_as_nobody_escalated()
    {
        var (report, ways) = Logs.ReplayWithWays(System.Text.Encoding.UTF8.GetBytes(Logs.Rows("A 2 working 1", "A 20 solved 1", "A 21 closed 1")));
        Tally(report, DeadlinePolicy.Level).Breached.ShouldBe(1);
        ways.ShouldContain("\"level\":1,\"steps\"");
        report.Escalated.ShouldBe(0);
    }

    [Fact]
    public void A_pause_that_the_log_shows_stops_the_clock()
    {
        Tally(Logs.Replay(Logs.Rows("A 2 working 1", "A 3 waiting 1", "A 18 working 1", "A 19 solved 1", "A 20 closed 1")), DeadlinePolicy.Level).Met.ShouldBe(1);
        Tally(Logs.Replay(Logs.Rows("A 2 working 1", "A 3 working 1", "A 18 working 1", "A 19 solved 1", "A 20 closed 1")), DeadlinePolicy.Level).Breached.ShouldBe(1);
    }

    [Fact]
    public void What_is_open_is_judged_as_of_the_end_of_the_log_and_what_ended_as_of_its_end()
    {
        var report = Logs.Replay(Logs.Rows("A 2 working 1", "B 2 working 1", "B 3 solved 1", "B 4 closed 1", "C 31 working 1"));
        var level = Tally(report, DeadlinePolicy.Level);
        (level.Met, level.Breached, level.Running).ShouldBe((1, 1, 1));
        report.AsOf.ShouldBe(Instant.FromUtc(2026, 3, 31, 12, 0));
        Tally(report, DeadlinePolicy.Reopening).Running.ShouldBe(1);
    }

    [Fact]
    public void Events_that_a_log_cannot_state_stand_beside_the_promise_that_needs_them()
    {
        var report = Logs.Replay(Logs.Rows("A 2 working 1"));
        Tally(report, DeadlinePolicy.Acknowledgement).Unseen.ShouldBe([ClockEvents.Acknowledged]);
        Tally(report, DeadlinePolicy.Level).Unseen.ShouldBeEmpty();
    }

    [Fact]
    public void Rules_that_read_what_no_log_states_are_not_judged_and_named()
    {
        var report = Logs.Replay(Logs.Rows("A 2 working 1"));
        report.NotJudged.ShouldContain("FAI-03");
        report.NotJudged.ShouldContain("RES-01");
        report.NotJudged.ShouldNotContain("RES-05");
        report.NotJudged.ShouldNotContain("EFF-06");
        var confirming = Logs.States.Replace("\"queued\":[]", "\"queued\":[\"Acknowledge\"]");
        Logs.Replay(Logs.Rows("A 2 working 1"), confirming).ShouldSatisfyAllConditions(
            each => each.NotJudged.ShouldNotContain("RES-01"),
            each => each.Deviations.ShouldHaveSingleItem().Rule.ShouldBe("RES-01"));
    }

    [Fact]
    public void The_order_of_the_complaints_leaves_no_trace()
    {
        var crowd = Logs.Crowd(300, seed: 7);
        var report = Logs.Replay(Logs.Rows(crowd.SelectMany(rows => rows))).ToJson();
        List<string>[] mixed = [.. crowd];
        new Random(11).Shuffle(mixed);
        WithoutLines(Logs.Replay(Logs.Rows(mixed.SelectMany(rows => rows)))).ShouldBe(WithoutLines(Logs.Replay(Logs.Rows(crowd.SelectMany(rows => rows)))));
        Logs.Replay(Logs.Rows(crowd.SelectMany(rows => rows))).ToJson().ShouldBe(report);
        WithoutLines(Logs.Replay(Logs.Rows(crowd.Skip(1).SelectMany(rows => rows)))).ShouldNotBe(WithoutLines(Logs.Replay(Logs.Rows(crowd.SelectMany(rows => rows)))));
    }

    [Fact]
    public void Counts_of_two_halves_add_up_to_those_of_the_whole()
    {
        var crowd = Logs.Crowd(200, seed: 3);
        // The last row of all decides as of when open complaints are judged.
        string[] end = ["Z 31 queued 1"];
        var (first, second, whole) = (Of(crowd.Take(100)), Of(crowd.Skip(100)), Of(crowd));
        (first.Events + second.Events - 1, first.Allowed + second.Allowed - 1, first.Escalated + second.Escalated, first.Reopened + second.Reopened, first.Paused + second.Paused)
            .ShouldBe((whole.Events, whole.Allowed, whole.Escalated, whole.Reopened, whole.Paused));
        foreach (var kind in whole.Deviations)
            (Count(first, kind) + Count(second, kind)).ShouldBe(kind.Count, kind.Kind);
        var level = new[] { first, second }.Select(each => Tally(each, DeadlinePolicy.Level)).ToList();
        level.Sum(each => each.Breached).ShouldBe(Tally(whole, DeadlinePolicy.Level).Breached);

        ConformanceReport Of(IEnumerable<List<string>> part) => Logs.Replay(Logs.Rows(part.SelectMany(rows => rows).Concat(end)));
        static long Count(ConformanceReport report, Deviation kind) => report.Deviations.Where(each => (each.Kind, each.Rule) == (kind.Kind, kind.Rule)).Sum(each => each.Count);
    }

    [Fact]
    public void A_log_in_time_order_gives_what_the_grouped_one_gives()
    {
        var crowd = Logs.Crowd(200, seed: 5).SelectMany(rows => rows).ToList();
        var inTime = crowd.OrderBy(row => int.Parse(row.Split(' ')[1])).ToList();
        var mapping = Logs.States.Replace("\"complaint\":", "\"order\":\"time\",\"complaint\":");
        WithoutLines(Logs.Replay(Logs.Rows(inTime), mapping)).ShouldBe(WithoutLines(Logs.Replay(Logs.Rows(crowd))));
    }

    [Fact]
    public void In_a_log_in_time_order_a_row_for_what_was_taken_for_done_is_refused()
    {
        var mapping = Logs.States.Replace("\"complaint\":", "\"order\":\"time\",\"doneAfterDays\":5,\"complaint\":");
        var report = Logs.Replay(Logs.Rows(["A 2 working 1", "A 3 solved 1", .. Others(12), "A 13 working 1"]), mapping);
        report.RowFaults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe(FaultCodes.LateRow), fault => fault.Line.ShouldBe(14), fault => fault.Complaint.ShouldBe("A"));
        (report.Complaints, report.Reopened).ShouldBe((11, 0));
    }

    [Theory]
    [InlineData("working")]
    [InlineData("solved")]
    public void In_a_log_in_time_order_single_rows_far_ahead_end_nothing(string state)
    {
        var mapping = Logs.States.Replace("\"complaint\":", "\"order\":\"time\",\"doneAfterDays\":5,\"complaint\":");
        var report = Logs.Replay(Logs.Rows([$"X 31 {state} 1", "A 2 working 1", "A 3 solved 1", .. Others(4), $"Y 31 {state} 1", "A 5 working 1", "A 6 solved 1", .. Others(12).Select(row => $"1{row}"), "A 13 working 1"]), mapping);
        // What comes after the log has truly gone on is late all the same.
        report.RowFaults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe(FaultCodes.LateRow), fault => fault.Line.ShouldBe(28));
        report.Reopened.ShouldBe(1);
    }

    [Fact]
    public void In_a_log_in_time_order_a_row_far_behind_ends_nothing_else()
    {
        var mapping = Logs.States.Replace("\"complaint\":", "\"order\":\"time\",\"doneAfterDays\":5,\"complaint\":");
        Logs.Replay(Logs.Rows([.. Others(20), "A 2 solved 1", "B1 21 asked 1", "A 21 working 1"]), mapping).RefusedRows.ShouldBe(0);
    }

    private static IEnumerable<string> Others(int day) => Enumerable.Range(1, 10).Select(i => $"B{i} {day} working 1");

    [Fact]
    public void A_run_can_be_cancelled_in_the_middle_of_a_complaint()
    {
        LoggedComplaint log = new("A", [(byte)'A']);
        log.Rows.Add(new(2, Instant.FromUtc(2026, 3, 2, 12, 0), new("working", [new(ComplaintTrigger.TakeUp)]), 1, null, []));
        ReplaySetup setup = new(LogMapping.FromJson(System.Text.Encoding.UTF8.GetBytes(Logs.States)), ComplaintWorkflow.Standard, Logs.Terms);
        Should.Throw<OperationCanceledException>(() => new ComplaintReplay(setup, log, null).Run(log.Rows, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_run_can_be_cancelled()
    {
        LogReplay replay = new(LogMapping.FromJson(System.Text.Encoding.UTF8.GetBytes(Logs.States)), Logs.Terms);
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => replay.RunAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Logs.Rows("A 2 working 1"))), cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task Progress_ends_with_the_whole_log()
    {
        var log = System.Text.Encoding.UTF8.GetBytes(Logs.Rows(Logs.Crowd(100, 1).SelectMany(rows => rows)));
        Told told = new();
        await new LogReplay(LogMapping.FromJson(System.Text.Encoding.UTF8.GetBytes(Logs.States)), Logs.Terms).RunAsync(new MemoryStream(log), progress: told);
        told.Last.ShouldBe(log.Length);
    }

    internal static MilestoneTally Tally(ConformanceReport report, string name) => report.Milestones.Single(each => each.Name == name);

    internal static string[] StepsOf(string ways) =>
        [.. System.Text.Json.JsonDocument.Parse(ways).RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("step").GetString()!)];

    // Where a row stands is all that another order may change.
    private static string WithoutLines(ConformanceReport report) =>
        System.Text.RegularExpressions.Regex.Replace(report.ToJson(), "(?s)\"rows\": \\[.*?\\n  \\],", "");

    private sealed class Told : IProgress<long>
    {
        public long Last { get; private set; }

        public void Report(long value) => Last = value;
    }
}
