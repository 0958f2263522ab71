using System.Text;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Complaints.Replay;

/// <summary>Which complaints would have fared otherwise under other terms.</summary>
public class BackTestTests
{
    private static readonly string s_log = Logs.Rows(
        "A 2 working 1", "A 4 solved 1", "A 5 closed 1",
        "B 2 working 1", "B 12 solved 1", "B 13 closed 1",
        "C 2 working 1", "C 27 solved 1", "C 28 closed 1");

    [Fact]
    public void The_same_terms_change_nothing()
    {
        var against = Logs.Replay(s_log, against: replay => replay.HeldAgainst(Logs.Terms)).Against.ShouldNotBeNull();
        (against.Changed.Length, against.MetToBreached, against.BreachedToMet, against.Otherwise).ShouldBe((0, 0, 0, 0));
        Logs.Replay(Logs.Rows(Logs.Crowd(200, 9).SelectMany(rows => rows)), against: replay => replay.HeldAgainst(Logs.Terms)).Against!.Changed.ShouldBeEmpty();
    }

    [Fact]
    public void A_longer_limit_saves_exactly_who_came_between()
    {
        var against = Against(DeadlinePolicy.ForLevels("longer", new BusinessDays(10)));
        var saved = against.Changed.ShouldHaveSingleItem();
        saved.Complaint.ShouldBe("B");
        saved.Milestones.ShouldBe([new(DeadlinePolicy.Level, 1, DeadlineState.Breached, DeadlineState.Met)]);
        (against.MetToBreached, against.BreachedToMet, against.Otherwise).ShouldBe((0, 1, 0));
    }

    [Fact]
    public void A_shorter_limit_fails_exactly_who_came_between()
    {
        var against = Against(DeadlinePolicy.ForLevels("shorter", new BusinessDays(1)));
        var failed = against.Changed.ShouldHaveSingleItem();
        (failed.Complaint, against.MetToBreached, against.BreachedToMet).ShouldBe(("A", 1, 0));
    }

    [Fact]
    public void Another_calendar_and_another_ladder_can_be_asked_for()
    {
        var always = new DeadlineTerms(DeadlinePolicy.Standard, WorkingCalendar.Build(c => c.Zone(DateTimeZone.Utc).OpenAlways()));
        Logs.Replay(s_log, against: replay => replay.HeldAgainst(always)).Against!.Changed.ShouldBeEmpty();
        var patient = new ComplaintWorkflow(new Ladder([.. Ladder.ThreeLevels.Levels.Select(level => level with { Limit = new BusinessDays(20) })]));
        Logs.Replay(s_log, against: replay => replay.HeldAgainst(Logs.Terms, patient)).Against!.Complaints.ShouldBe(["B", "C"]);
    }

    [Fact]
    public void Calendars_are_named_as_the_host_says_or_by_zone_and_version()
    {
        var mapping = LogMapping.FromJson(Encoding.UTF8.GetBytes(Logs.States));
        DeadlineTerms always = new(DeadlinePolicy.Standard, WorkingCalendar.Build(c => c.Zone("Asia/Ho_Chi_Minh").OpenAlways()));
        LogReplay own = new(mapping, Logs.Terms) { CalendarName = "office" };
        Names(own.HeldAgainst(always)).ShouldBe(("office", $"Asia/Ho_Chi_Minh {always.Calendar.Version[..8]}"));
        Names(own.HeldAgainst(Logs.Terms)).ShouldBe(("office", "office"));
        Names(own.HeldAgainst(always, calendarName: "always")).ShouldBe(("office", "always"));
        Names(new(mapping, Logs.Terms)).ShouldBe(($"UTC {Logs.Terms.Calendar.Version[..8]}", null));
        var report = Report(own.HeldAgainst(always, calendarName: "always"));
        report.ToMarkdown().ShouldContain("Policy standard, calendar office, 3 levels.");
        report.ToHtml().ShouldContain("Under standard, calendar always, 3 levels");

        static (string, string?) Names(LogReplay replay) => (Report(replay).Calendar, Report(replay).Against?.Calendar);
        static ConformanceReport Report(LogReplay replay) => replay.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(s_log))).GetAwaiter().GetResult();
    }

    [Fact]
    public void On_a_shorter_ladder_the_levels_that_are_gone_are_the_last_one()
    {
        var short1 = new ComplaintWorkflow(new Ladder(Ladder.ThreeLevels.Levels[0]));
        var log = Logs.Rows("A 2 working 1", "A 3 queued 2", "A 4 working 2", "A 5 solved 2", "A 6 closed 2");
        var changed = Logs.Replay(log, against: replay => replay.HeldAgainst(Logs.Terms, short1)).Against!.Changed.ShouldHaveSingleItem();
        // One level, one limit: the second one of the log never begins.
        changed.Milestones.ShouldBe([new(DeadlinePolicy.Level, 2, DeadlineState.Met, null)]);
    }

    [Fact]
    public async Task Without_another_ladder_the_log_is_held_against_its_own()
    {
        var short1 = new ComplaintWorkflow(new Ladder(Ladder.ThreeLevels.Levels[0]));
        LogReplay replay = new(LogMapping.FromJson(Encoding.UTF8.GetBytes(Logs.States)), Logs.Terms, short1);
        var report = await replay.HeldAgainst(Logs.Terms).RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(s_log)));
        (report.Against!.Levels, report.Against.Complaints.Count()).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Who_listens_to_rows_hears_of_them_when_the_log_is_held_against_other_terms_too()
    {
        List<RowFault> told = [];
        LogReplay replay = new(LogMapping.FromJson(Encoding.UTF8.GetBytes(Logs.States)), Logs.Terms) { RowFaults = new Heard(told) };
        await replay.HeldAgainst(Logs.Terms).RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(Logs.Rows("A 2 flying 1"))));
        told.ShouldHaveSingleItem().Code.ShouldBe(FaultCodes.UnknownValue);
    }

    private sealed class Heard(List<RowFault> told) : IProgress<RowFault>
    {
        public void Report(RowFault value) => told.Add(value);
    }

    private static BackTest Against(DeadlinePolicy policy) =>
        Logs.Replay(s_log, against: replay => replay.HeldAgainst(new(policy, Logs.Terms.Calendar))).Against.ShouldNotBeNull();
}
