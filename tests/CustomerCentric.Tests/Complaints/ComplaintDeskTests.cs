using CustomerCentric.Complaints;
using CustomerCentric.DependencyInjection;
using CustomerCentric.Testing;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Support.DeskBench;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Taking complaints in and sending them commands.</summary>
public class ComplaintDeskTests
{
    [Fact]
    public async Task The_same_intake_key_twice_gives_the_same_complaint()
    {
        var bench = new DeskBench();
        var first = await bench.Desk.ReceiveAsync(new("No water.") { IntakeKey = "mail 1" }, Agent);
        var second = await bench.Desk.ReceiveAsync(new("No water!") { IntakeKey = "mail 1" }, Agent);

        first.Status.ShouldBe(DeskStatus.Done);
        second.Status.ShouldBe(DeskStatus.AlreadyDone);
        second.Complaint.ShouldBe(first.Complaint);
        second.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_intakes_with_one_key_at_the_same_time_give_one_complaint()
    {
        var bench = new DeskBench();
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ =>
            Task.Run(() => bench.Desk.ReceiveAsync(new("No water.") { IntakeKey = "mail 1" }, Agent))));

        answers.Count(answer => answer.Status == DeskStatus.Done).ShouldBe(1);
        answers.Count(answer => answer.Status == DeskStatus.AlreadyDone).ShouldBe(31);
        answers.Select(answer => answer.Complaint!.Key).Distinct().ShouldHaveSingleItem();
        (await bench.Store.QueryAsync(new(Waterworks))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_an_intake_key_every_call_is_a_new_complaint()
    {
        var bench = new DeskBench();
        (await bench.ReceiveAsync()).Key.ShouldNotBe((await bench.ReceiveAsync()).Key);
    }

    [Fact]
    public async Task Two_organisations_may_use_one_intake_key()
    {
        var bench = new DeskBench();
        var ours = await bench.ReceiveAsync(intakeKey: "mail 1");
        var theirs = await bench.Desk.ReceiveAsync(new("No gas.") { IntakeKey = "mail 1" }, Agent with { Organisation = new("gasworks") });
        theirs.Status.ShouldBe(DeskStatus.Done);
        theirs.Complaint!.Key.Id.ShouldNotBe(ours.Key.Id);
    }

    [Fact]
    public async Task A_command_to_an_unknown_complaint_is_refused()
    {
        var answer = await new DeskBench().Desk.SendAsync(new("C-404"), new TakeUp(), Agent);
        answer.Status.ShouldBe(DeskStatus.Refused);
        answer.Complaint.ShouldBeNull();
        answer.Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-01");
        answer.Refusals[0].Text().ShouldBe("There is no complaint C-404.");
    }

    [Fact]
    public async Task A_complaint_of_another_organisation_is_unknown()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        var answer = await bench.Desk.SendAsync(complaint.Key.Id, new Withdraw(), Customer with { Organisation = new("gasworks") });
        answer.Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-01");
    }

    [Fact]
    public async Task Another_version_than_the_expected_one_is_a_conflict_with_the_present_complaint()
    {
        var bench = new DeskBench();
        var seen = await bench.ReceiveAsync();
        var present = await bench.StepAsync(seen, (Assess(), Agent));

        var answer = await bench.Desk.SendAsync(seen.Key.Id, new Acknowledge(), Agent, expectedVersion: seen.Version);
        answer.Status.ShouldBe(DeskStatus.Conflict);
        answer.Complaint.ShouldBe(present);
        (await bench.NowAsync(seen)).ShouldBe(present);
        (await bench.Desk.SendAsync(seen.Key.Id, new Acknowledge(), Agent, expectedVersion: present.Version)).Status.ShouldBe(DeskStatus.Done);
    }

    [Theory]
    [InlineData(0, DeskStatus.Done, 1)]
    [InlineData(2, DeskStatus.Done, 3)]
    [InlineData(3, DeskStatus.Conflict, 3)]
    public async Task A_lost_race_is_decided_again_up_to_three_times(int lost, DeskStatus expected, int attempts)
    {
        var store = new LosingStore();
        var bench = new DeskBench(store);
        var complaint = await bench.ReceiveAsync();
        store.Lose(lost);

        (await bench.Desk.SendAsync(complaint.Key.Id, new Acknowledge(), Agent)).Status.ShouldBe(expected);
        store.Attempts.ShouldBe(attempts);
    }

    [Fact]
    public async Task A_lost_race_with_an_expected_version_is_never_decided_again()
    {
        var store = new LosingStore();
        var bench = new DeskBench(store);
        var complaint = await bench.ReceiveAsync();
        store.Lose(1);

        var answer = await bench.Desk.SendAsync(complaint.Key.Id, new Acknowledge(), Agent, expectedVersion: complaint.Version);
        answer.Status.ShouldBe(DeskStatus.Conflict);
        store.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task After_a_lost_race_the_winner_s_step_counts()
    {
        var store = new LosingStore();
        var bench = new DeskBench(store);
        var complaint = await bench.ReceiveAsync();
        var other = bench.AnotherDesk();
        store.Lose(1, meanwhile: () => other.SendAsync(complaint.Key.Id, new Withdraw(), Customer));

        var answer = await bench.Desk.SendAsync(complaint.Key.Id, new Acknowledge(), Agent);
        answer.Status.ShouldBe(DeskStatus.Refused);
        answer.Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-02");
    }

    [Fact]
    public async Task A_refused_command_changes_nothing()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        var answer = await bench.Desk.SendAsync(complaint.Key.Id, Answer() with { WayOnward = null, Findings = [] }, Agent);

        answer.Status.ShouldBe(DeskStatus.Refused);
        answer.Refusals.Select(refusal => refusal.Code).ShouldBe(["FAI-03", "FAI-05"]);
        answer.Complaint.ShouldBe(complaint);
        (await bench.NowAsync(complaint)).ShouldBe(complaint);
        (await bench.Desk.HistoryAsync(complaint.Key)).Count.ShouldBe(1);
        (await bench.Desk.DispatchOnceAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Recorded_time_never_goes_back_when_the_clock_does()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        bench.Clock.Advance(Duration.FromHours(3));
        await bench.StepAsync(complaint, (Assess(), Agent));
        bench.Clock.Advance(-Duration.FromHours(1));
        await bench.StepAsync(complaint, (new Acknowledge(), Agent));

        var history = await bench.Desk.HistoryAsync(complaint.Key);
        history.Select(e => (e.OccurredAt - Mon2026Mar02).TotalHours).ShouldBe([0, 3, 3]);
        history.Select(e => (e.RecordedAt - Mon2026Mar02).TotalHours).ShouldBe([0, 3, 3]);
    }

    [Fact]
    public async Task The_stored_events_fold_to_the_stored_complaint()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        await bench.StepAsync(complaint, (new Acknowledge(), Agent), (Assess(), Agent), (new TakeUp(), Agent),
            (new HandOver("Looked at the meter.", "That it goes on.", "The technicians call.", LevelFile), Agent),
            (new TakeUp(), Technician), (Answer(), Technician), (new RaiseObjection("Still dry."), Customer));
        await bench.SweepAsync(Utc(5, 1));
        await bench.StepAsync(complaint, (new TakeUp(), Director), (Answer(), Director), (new Accept(), Customer));

        var stored = await bench.NowAsync(complaint);
        var folded = Complaint.Fold(await bench.Desk.HistoryAsync(complaint.Key));
        Members.Of(folded).ShouldBe(Members.Of(stored));
        Members.Of(stored).Count().ShouldBeGreaterThan(60);
    }

    private sealed class LosingStore : StoreDouble
    {
        private int _losses;
        private Func<Task>? _meanwhile;

        internal int Attempts { get; private set; }

        internal void Lose(int times, Func<Task>? meanwhile = null) => (_losses, _meanwhile, Attempts) = (times, meanwhile, 0);

        public override async Task<CommitResult> CommitAsync(ComplaintCommit commit, CancellationToken cancellationToken = default)
        {
            Attempts++;
            if (_losses-- <= 0)
                return await base.CommitAsync(commit, cancellationToken);
            if (_meanwhile is not null)
                await _meanwhile();
            return CommitResult.Conflict;
        }
    }

    [Fact]
    public async Task A_complaint_may_come_in_at_a_higher_level()
    {
        var bench = new DeskBench();
        (await bench.Desk.ReceiveAsync(new("No water."), Technician, level: 2)).Complaint!.Level.ShouldBe(2);
        (await bench.Desk.ReceiveAsync(new("No water."), Technician, level: 9)).Complaint!.Level.ShouldBe(3);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => bench.Desk.ReceiveAsync(new("No water."), Technician, level: 0));
    }

    [Fact]
    public async Task What_duplicates_or_joins_another_names_one_that_is_there_and_is_carried_on()
    {
        var bench = new DeskBench();
        var (first, second) = (await bench.ReceiveAsync(), await bench.ReceiveAsync());
        (await CodeAsync(second, new MarkDuplicate(new("no-such")))).ShouldBe("TEC-01");
        (await CodeAsync(second, new JoinGroup(new("no-such")))).ShouldBe("TEC-01");
        await bench.StepAsync(second, (new MarkDuplicate(first.Key.Id), Agent));
        (await CodeAsync(first, new MarkDuplicate(second.Key.Id))).ShouldBe("TEC-16");
        (await bench.NowAsync(first)).State.ShouldBe(ComplaintState.Received);

        async Task<string> CodeAsync(Complaint complaint, ComplaintCommand command)
        {
            var refusal = (await bench.Desk.SendAsync(complaint.Key.Id, command, Agent)).Refusals.ShouldHaveSingleItem();
            refusal.ShouldBeReadable();
            return refusal.Code;
        }
    }

    [Fact]
    public async Task Keys_of_one_complaint_are_never_those_of_another_or_of_an_intake()
    {
        var store = new StoreDouble();
        var ids = new Queue<string>(["a", "a:b", "c"]);
        var desk = new CustomerCentricOptions { Store = store, Clock = new FakeClock(Mon2026Mar02), Ids = new GivenIds(ids) }.CreateDesk();
        await desk.ReceiveAsync(new("One."), Agent);
        await desk.ReceiveAsync(new("Two."), Agent);
        (await desk.SendAsync(new("a"), new Acknowledge(), Agent, onceKey: "b:c")).Status.ShouldBe(DeskStatus.Done);
        (await desk.SendAsync(new("a:b"), new Acknowledge(), Agent, onceKey: "c")).Status.ShouldBe(DeskStatus.Done);
        (await desk.ReceiveAsync(new("Three.") { IntakeKey = "step:a:b:c" }, Agent)).Status.ShouldBe(DeskStatus.Done);
    }

    private sealed class GivenIds(Queue<string> ids) : IIdSource
    {
        public ComplaintId NewComplaintId(OrganisationId organisation) => new(ids.Dequeue());
    }

    [Fact]
    public async Task A_call_that_another_of_its_key_overtakes_is_done_already_and_not_refused()
    {
        var store = new OvertakingStore();
        var bench = new DeskBench(store);
        var complaint = await bench.ReceiveAsync();
        DeskAnswer? other = null;
        store.BeforeLoading = async () => other = await bench.AnotherDesk().SendAsync(complaint.Key.Id, new Withdraw(), Customer, onceKey: "m1");
        var answer = await bench.Desk.SendAsync(complaint.Key.Id, new Withdraw(), Customer, onceKey: "m1");
        (other!.Status, answer.Status, answer.Complaint!.State).ShouldBe((DeskStatus.Done, DeskStatus.AlreadyDone, ComplaintState.Withdrawn));
    }

    private sealed class OvertakingStore : StoreDouble
    {
        internal Func<Task>? BeforeLoading { get; set; }

        public override async Task<Complaint?> LoadAsync(ComplaintKey key, CancellationToken cancellationToken = default)
        {
            if (BeforeLoading is { } overtake)
            {
                BeforeLoading = null;
                await overtake();
            }
            return await base.LoadAsync(key, cancellationToken);
        }
    }

    [Theory]
    [InlineData("abcd-efgh-jkmn")]
    [InlineData("ABCD EFGH JKMN")]
    [InlineData("ABCDEFGHJKMN")]
    public async Task A_reply_code_is_found_however_it_was_written_down(string written)
    {
        var desk = new CustomerCentricOptions { Clock = new FakeClock(Mon2026Mar02), Secrets = new OneSecret() }.CreateDesk();
        var received = await desk.ReceiveAsync(new("No water."), Agent);
        received.ReplyCode.ShouldBe("ABCD-EFGH-JKMN");
        (await desk.FindByReplyCodeAsync(received.Complaint!.Key, written)).ShouldNotBeNull();
        (await desk.FindByReplyCodeAsync(received.Complaint.Key, "ABCD-EFGH-JKMX")).ShouldBeNull();
    }

    private sealed class OneSecret : ISecretSource
    {
        public string NewReplyCode() => "ABCD-EFGH-JKMN";
    }
}
