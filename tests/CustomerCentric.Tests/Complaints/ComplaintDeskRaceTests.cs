using System.Globalization;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Support.DeskBench;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Many at once, and the same again.</summary>
public class ComplaintDeskRaceTests
{
    private const int Threads = 32;

    private static readonly int s_rounds =
        int.Parse(Environment.GetEnvironmentVariable("CUSTOMERCENTRIC_RACE_ROUNDS") ?? "10000", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Of_32_threads_that_accept_and_object_at_once_exactly_one_wins()
    {
        var bench = new DeskBench();
        var answered = new List<Complaint>();
        for (var i = 0; i < s_rounds; i++)
            answered.Add(await bench.StepAsync(await bench.ReceiveAsync(), (Answer(), Agent)));

        var wins = new int[s_rounds];
        var others = new int[s_rounds];
        using var together = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            for (var round = 0; round < s_rounds; round++)
            {
                together.SignalAndWait();
                ComplaintCommand command = (number & 1) == 0 ? new Accept() : new RaiseObjection();
                var answer = bench.Desk.SendAsync(answered[round].Key.Id, command, Customer, answered[round].Version).GetAwaiter().GetResult();
                Interlocked.Increment(ref (answer.Status == DeskStatus.Done ? wins : others)[round]);
                answer.Status.ShouldBeOneOf(DeskStatus.Done, DeskStatus.Conflict);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        wins.ShouldAllBe(won => won == 1);
        others.ShouldAllBe(lost => lost == Threads - 1);
        foreach (var complaint in answered)
            (await bench.NowAsync(complaint)).Version.ShouldBe(complaint.Version + 1);
    }

    [Fact]
    public async Task A_step_with_the_same_key_is_taken_once_whatever_version_is_expected()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        var id = complaint.Key.Id;
        (await bench.Desk.SendAsync(id, new Acknowledge(), Agent, complaint.Version, onceKey: "mail-7")).Status.ShouldBe(DeskStatus.Done);
        foreach (var expected in new int?[] { complaint.Version, null })
        {
            var again = await bench.Desk.SendAsync(id, new Acknowledge(), Agent, expected, onceKey: "mail-7");
            (again.Status, again.Complaint!.Version, again.Events.Length).ShouldBe((DeskStatus.AlreadyDone, 2, 0));
        }
        (await bench.Desk.SendAsync(id, new Acknowledge(), Agent, onceKey: "mail-8")).Status.ShouldBe(DeskStatus.Done);
        (await bench.Desk.HistoryAsync(complaint.Key)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_same_key_serves_each_complaint_once()
    {
        var bench = new DeskBench();
        foreach (var complaint in new[] { await bench.ReceiveAsync("One."), await bench.ReceiveAsync("Two.") })
            (await bench.Desk.SendAsync(complaint.Key.Id, new Acknowledge(), Agent, onceKey: "key")).Status.ShouldBe(DeskStatus.Done);
    }

    [Fact]
    public async Task A_refused_step_uses_up_no_key()
    {
        var bench = new DeskBench();
        var id = (await bench.ReceiveAsync()).Key.Id;
        (await bench.Desk.SendAsync(id, new Acknowledge("vi"), Agent, onceKey: "key")).Status.ShouldBe(DeskStatus.Refused);
        (await bench.Desk.SendAsync(id, new Acknowledge(), Agent, onceKey: "key")).Status.ShouldBe(DeskStatus.Done);
    }

    [Fact]
    public async Task Of_many_calls_with_one_key_at_once_one_is_carried_out()
    {
        var bench = new DeskBench();
        var complaint = await bench.ReceiveAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
            bench.Desk.SendAsync(complaint.Key.Id, new Acknowledge(), Agent, onceKey: "key"))));
        answers.Count(answer => answer.Status == DeskStatus.Done).ShouldBe(1);
        answers.Count(answer => answer.Status == DeskStatus.AlreadyDone).ShouldBe(Threads - 1);
        (await bench.NowAsync(complaint)).Version.ShouldBe(2);
    }
}
