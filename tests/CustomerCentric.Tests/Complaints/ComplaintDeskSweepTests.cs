using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Support.DeskBench;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Received on Monday 2 March 2026, five business days a level: due when 9, 17 and 25 March end, reminders after 9 and 24 April.</summary>
public class ComplaintDeskSweepTests
{
    [Fact]
    public async Task Missed_limits_lead_from_the_front_line_over_the_technicians_to_the_director()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        var levels = new List<int>();
        foreach (var due in new[] { Utc(3, 10), Utc(3, 18), Utc(3, 26) })
        {
            await bench.SweepAsync(due);
            levels.Add((await bench.NowAsync(complaint)).Level);
            await bench.SweepAsync(due + Duration.Epsilon);
            levels.Add((await bench.NowAsync(complaint)).Level);
        }

        levels.ShouldBe([1, 2, 2, 3, 3, 3]);
        DatesOf(await bench.NowAsync(complaint), DeadlinePolicy.Level).ShouldBe(
            ["1 Breached 03-09", "2 Breached 03-17", "3 Breached 03-25"]);
    }

    [Fact]
    public async Task A_missed_limit_is_dated_at_its_due_instant_and_breaks_no_other_rule_about_time()
    {
        var bench = new DeskBench();
        await bench.ReceiveAsync();
        var swept = await bench.SweepAsync(Utc(3, 11));

        swept.Events.Select(e => (e.Step.Trigger, e.OccurredAt, e.RecordedAt)).ShouldBe(
        [
            (ComplaintTrigger.MilestonePassed, Utc(3, 4), Utc(3, 11)),
            (ComplaintTrigger.MilestonePassed, Utc(3, 10), Utc(3, 11)),
            (ComplaintTrigger.Escalate, Utc(3, 10), Utc(3, 11)),
        ]);
        swept.Events.SelectMany(e => e.Remarks).Select(remark => remark.Code).ShouldNotContain("RES-11");
        swept.NextDue.ShouldBe(Utc(3, 18));
    }

    [Fact]
    public async Task An_answer_exactly_at_the_due_instant_is_in_time()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        await bench.SweepAsync(Utc(3, 10));
        await bench.StepAsync(complaint, (Answer(), Agent));
        await bench.SweepAsync(Utc(3, 11));
        DatesOf(await bench.NowAsync(complaint), DeadlinePolicy.Level).ShouldBe(["1 Met 03-09"]);
    }

    [Fact]
    public async Task An_answer_just_after_the_due_instant_comes_too_late_even_before_anybody_sweeps()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        bench.Clock.Now = Utc(3, 10) + Duration.Epsilon;
        var late = await bench.Desk.SendAsync(complaint.Key.Id, Answer(), Agent);
        late.Refusals[0].Code.ShouldBe("TEC-02");
        late.Complaint!.Level.ShouldBe(2);
        DatesOf(await bench.NowAsync(complaint), DeadlinePolicy.Level).First().ShouldBe("1 Breached 03-09");
    }

    [Fact]
    public async Task A_reply_after_the_window_breaks_no_promise_even_before_anybody_sweeps()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        await bench.StepAsync(complaint, (Answer(), Agent));
        bench.Clock.Now = Utc(3, 20);
        (await bench.Desk.SendAsync(complaint.Key.Id, new Accept(), Customer)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-02");
        var closed = await bench.NowAsync(complaint);
        (closed.State, closed.Ending).ShouldBe((ComplaintState.Closed, Ending.Decided));
        DatesOf(closed, DeadlinePolicy.Reply).ShouldBe(["1 Waived 03-16"]);
    }

    [Fact]
    public async Task Reminders_recur_after_the_last_level_s_breach_and_stop_with_the_answer()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        await bench.StepAsync(complaint, (new Acknowledge(), Agent), (Assess(), Agent));
        await bench.SweepAsync(Utc(4, 26));
        await bench.Desk.DispatchOnceAsync();
        bench.Letters.Sent.Where(letter => letter.Kind == MessageKind.Reminder).Select(letter => (letter.ToComplainant, letter.Level))
            .ShouldBe([(false, 3), (true, 3), (false, 3), (true, 3)]);

        await bench.StepAsync(complaint, (new TakeUp(), Director), (Answer(), Director));
        (await bench.SweepAsync(Utc(12, 1))).Events.Count(e => e.Step is MilestonePassed { Milestone: DeadlinePolicy.Reminder }).ShouldBe(0);
        DatesOf(await bench.NowAsync(complaint), DeadlinePolicy.Reminder).ShouldBe(["1 Met 04-09", "2 Met 04-23", "3 Met 05-07"]);
    }

    [Fact]
    public async Task Two_desks_sweeping_at_once_let_each_deadline_take_effect_once()
    {
        var bench = new DeskBench();
        var complaints = new List<Complaint>();
        for (var i = 0; i < 150; i++)
            complaints.Add(await bench.ReceiveAsync());
        bench.Clock.Now = Utc(5, 1);
        ComplaintDesk[] desks = [bench.Desk, bench.AnotherDesk()];
        var swept = await Task.WhenAll(desks.Select(desk => Task.Run(() => desk.SweepOnceAsync(Utc(5, 1)))));

        swept.SelectMany(sweep => sweep.Events).Select(e => (e.Complaint, e.Sequence)).ShouldBeUnique();
        foreach (var complaint in complaints)
        {
            var passed = (await bench.Desk.HistoryAsync(complaint.Key)).Select(e => e.Step).OfType<MilestonePassed>();
            passed.Select(step => $"{step.Milestone} {step.Occurrence}").Order()
                .ShouldBe(["acknowledgement 1", "level 1", "level 2", "level 3", "reminder 1", "reminder 2"]);
        }
    }

    [Fact]
    public async Task A_cancelled_sweep_stops_between_two_deadlines_and_the_rest_come_after_the_lease()
    {
        using var cancellation = new CancellationTokenSource();
        var store = new CancellingStore(cancellation);
        var bench = new DeskBench(store);
        var complaints = new[] { await bench.ReceiveAsync(), await bench.ReceiveAsync() };
        store.CancelAfterCommit = true;
        var now = Utc(3, 5);

        await Should.ThrowAsync<OperationCanceledException>(() => bench.Desk.SweepOnceAsync(now, cancellation.Token));
        (await Task.WhenAll(complaints.Select(bench.NowAsync))).Select(complaint => complaint.Version).Order().ShouldBe([1, 2]);
        (await bench.SweepAsync(now)).Events.ShouldBeEmpty();
        (await bench.SweepAsync(now + Duration.FromMinutes(2))).Events.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_sweep_of_nothing_does_nothing()
    {
        var swept = await new DeskBench().SweepAsync(Utc(3, 10));
        swept.Events.ShouldBeEmpty();
        swept.NextDue.ShouldBeNull();
    }

    private static IEnumerable<string> DatesOf(Complaint complaint, string milestone) =>
        from deadline in complaint.Deadlines
        where deadline.Milestone == milestone
        select $"{deadline.Occurrence} {deadline.State} {deadline.Due!.Value.Date.Month:00}-{deadline.Due!.Value.Date.Day:00}";

    private sealed class CancellingStore(CancellationTokenSource cancellation) : StoreDouble
    {
        internal bool CancelAfterCommit { get; set; }

        public override async Task<CommitResult> CommitAsync(ComplaintCommit commit, CancellationToken cancellationToken = default)
        {
            var result = await base.CommitAsync(commit, cancellationToken);
            if (CancelAfterCommit)
                await cancellation.CancelAsync();
            return result;
        }
    }
}
