using System.Text;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Complaints.Replay;

/// <summary>The facts of a row choose the limits by which it is judged.</summary>
public class LogFactsTests
{
    private const string Mapping = """
        {"id":"desk","complaint":"id","time":"at","received":"opened","activity":"state","receipt":["Receive","Assess"],
         "activities":{"working":["TakeUp"],"solved":["Answer"],"closed":["Close"]},"facts":[{"column":"kind"}]}
        """;

    // Ten days, fifty for what is slow, one for what is fast.
    private static readonly DeadlineTerms s_terms = new(new("graded", new Milestone("request", new BusinessDays(10))
    {
        Variants = [new("slow", new BusinessDays(50)), new("fast", new BusinessDays(1))],
        StartsOn = [ClockEvents.Received, ClockEvents.Reopened],
        StopsOn = [ClockEvents.Answered],
    }), Logs.Terms.Calendar);

    [Fact]
    public async Task The_facts_of_the_receipt_hold_before_any_limit_passes() =>
        (await RequestAsync("02,20,working,slow", "02,23,solved,slow")).ShouldBe((1, 0));

    [Fact]
    public async Task Facts_that_change_hold_for_the_steps_of_their_row() =>
        (await RequestAsync("02,02,working,slow", "02,12,solved,fast")).ShouldBe((0, 1));

    [Fact]
    public async Task What_was_missed_by_the_facts_so_far_stays_missed() =>
        (await RequestAsync("02,02,working,fast", "02,12,solved,slow")).ShouldBe((0, 1));

    [Fact]
    public async Task A_fact_whose_only_column_goes_blank_holds_no_more()
    {
        (await RequestAsync("02,02,working,slow", "02,03,working,", "02,27,solved,")).ShouldBe((0, 1));
        (await RequestAsync("02,02,working,slow", "02,03,working,slow", "02,27,solved,slow")).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Facts_that_could_not_be_taken_are_tried_again() =>
        (await RequestAsync("02,02,working,slow", "02,03,solved,slow", "02,04,closed,slow", "02,05,closed,fast", "02,06,working,fast", "02,17,solved,fast")).ShouldBe((1, 1));

    private static async Task<(int Met, int Breached)> RequestAsync(params string[] rows)
    {
        var log = "id,opened,at,state,kind\n" + string.Concat(rows.Select(row => row.Split(',')).Select(part => $"A,2026-03-{part[0]}T12:00,2026-03-{part[1]}T12:00,{part[2]},{part[3]}\n"));
        var report = await new LogReplay(LogMapping.FromJson(Encoding.UTF8.GetBytes(Mapping)), s_terms).RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(log)));
        report.RefusedRows.ShouldBe(0);
        var tally = LogReplayTests.Tally(report, "request");
        return (tally.Met, tally.Breached);
    }
}
