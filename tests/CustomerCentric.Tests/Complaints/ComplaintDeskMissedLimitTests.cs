using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Support.DeskBench;

namespace CustomerCentric.Tests.Complaints;

/// <summary>A step after a missed limit finds the complaint where a prompt sweep would have put it.</summary>
public class ComplaintDeskMissedLimitTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_level_cannot_slip_past_its_missed_limit_by_handing_back_before_the_sweep(bool isSwept)
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        await bench.StepAsync(complaint, (new Acknowledge(), Agent), (Assess(), Agent), (new TakeUp(), Agent),
            (new HandOver("Checked.", "We look.", "The department replies.", LevelFile), Agent), (new TakeUp(), Technician));
        var due = Latest(await bench.NowAsync(complaint)).Due!.Value.At;

        bench.Clock.Now = due + Duration.FromMinutes(1);
        if (isSwept)
            await bench.SweepAsync(bench.Clock.Now);
        var slip = await bench.Desk.SendAsync(complaint.Key.Id, new HandBack("Not ours.", LevelFile), Technician);

        slip.Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-03");
        var now = await bench.NowAsync(complaint);
        (now.State, now.Level).ShouldBe((ComplaintState.HandedOver, 3));
        var history = await bench.Desk.HistoryAsync(complaint.Key);
        history[^1].OccurredAt.ShouldBe(due);
        (await bench.Desk.DispatchOnceAsync()).ShouldBeGreaterThan(0);
        bench.Letters.Sent.ShouldContain(message => message.Kind == MessageKind.LimitMissedNotice && message.Level == 2);
    }

    [Fact]
    public async Task Every_level_that_missed_its_limit_since_is_passed_before_the_step()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        bench.Clock.Advance(Duration.FromDays(60));
        var late = await bench.Desk.SendAsync(complaint.Key.Id, new Acknowledge(), Director);
        late.Complaint!.Level.ShouldBe(3);
        late.Complaint.Deadlines.Count(deadline => deadline is { Milestone: DeadlinePolicy.Level, State: DeadlineState.Breached }).ShouldBe(3);
        late.Complaint.Deadlines.ShouldContain(deadline => deadline.Milestone == DeadlinePolicy.Reminder);
        (await bench.SweepAsync(bench.Clock.Now)).Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_step_that_happened_in_time_and_is_recorded_late_is_in_time_while_nobody_has_swept()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        var due = Latest(complaint).Due!.Value.At;
        bench.Clock.Now = due + Duration.FromHours(2);
        var late = await bench.Desk.SendAsync(complaint.Key.Id,
            Answer() with { OccurredAt = due, BackdatingReason = "Told by telephone; the line was down." }, Agent);
        Latest(late.Complaint!).State.ShouldBe(DeadlineState.Met);
    }

    [Fact]
    public async Task With_a_version_in_mind_a_limit_that_passed_meanwhile_is_a_conflict()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        bench.Clock.Advance(Duration.FromDays(30));
        var answer = await bench.Desk.SendAsync(complaint.Key.Id, Answer(), Agent, expectedVersion: complaint.Version);
        answer.Status.ShouldBe(DeskStatus.Conflict);
        answer.Complaint!.Version.ShouldBeGreaterThan(complaint.Version);
    }

    [Fact]
    public async Task A_limit_that_has_not_passed_cannot_be_passed()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        var level = Latest(complaint);
        foreach (var now in new[] { bench.Clock.Now, level.Due!.Value.At })
        {
            bench.Clock.Now = now;
            var early = await bench.Desk.SendAsync(
                complaint.Key.Id, new MilestonePassed(level.Milestone, level.Occurrence, level.Epoch), Actor.System(Waterworks));
            (early.Status, early.Events.IsEmpty).ShouldBe((DeskStatus.Done, true));
        }
        Latest(await bench.NowAsync(complaint)).State.ShouldBe(DeadlineState.Running);
    }

    [Fact]
    public async Task A_complaint_that_cannot_be_decided_does_not_hold_up_the_others()
    {
        var store = new FailsOn();
        var bench = new DeskBench(store);
        var (broken, sound) = (await bench.ReceiveAsync(), await bench.ReceiveAsync());
        store.Broken = broken.Key;
        bench.Clock.Advance(Duration.FromDays(9));
        await Should.ThrowAsync<AggregateException>(() => bench.Desk.SweepOnceAsync(bench.Clock.Now));
        (await bench.NowAsync(sound)).Level.ShouldBe(2);

        store.Broken = default;
        bench.Clock.Advance(Duration.FromMinutes(2));
        await bench.SweepAsync(bench.Clock.Now);
        (await bench.NowAsync(broken)).Level.ShouldBe(2);
    }

    private static Deadline Latest(Complaint complaint) => complaint.Deadlines.Last(deadline => deadline.Milestone == DeadlinePolicy.Level);

    private sealed class FailsOn : StoreDouble
    {
        internal ComplaintKey Broken { get; set; }

        public override Task<Complaint?> LoadAsync(ComplaintKey key, CancellationToken cancellationToken = default) =>
            key == Broken ? throw new InvalidOperationException("The row cannot be read.") : base.LoadAsync(key, cancellationToken);
    }
}
