using CustomerCentric.Complaints;
using CustomerCentric.DependencyInjection;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Support.DeskBench;

namespace CustomerCentric.Tests.Complaints;

/// <summary>Letters go out after the commit, at least once.</summary>
public class ComplaintDeskDispatchTests
{
    private static readonly Duration Lease = Duration.FromMinutes(1);

    [Fact]
    public async Task A_letter_goes_out_once_when_all_is_well()
    {
        var bench = new DeskBench();
        await bench.StepAsync(await bench.ReceiveAsync(), (new Acknowledge(), Agent));
        (await bench.Desk.DispatchOnceAsync()).ShouldBe(1);
        bench.Clock.Advance(2 * Lease);
        (await bench.Desk.DispatchOnceAsync()).ShouldBe(0);
        bench.Letters.Sent.ShouldHaveSingleItem().Kind.ShouldBe(MessageKind.Acknowledgement);
    }

    [Fact]
    public async Task A_letter_that_fails_stays_and_the_others_go()
    {
        var bench = new DeskBench();
        var keys = await ThreeAcknowledgedAsync(bench);
        bench.Letters.Failure = letter => letter.Complaint == keys[0] ? new InvalidOperationException("No paper.") : null;

        var failure = await Should.ThrowAsync<AggregateException>(() => bench.Desk.DispatchOnceAsync());
        failure.InnerExceptions.ShouldHaveSingleItem().Message.ShouldBe("No paper.");
        bench.Letters.Sent.Select(letter => letter.Complaint).ShouldBe(keys[1..]);

        bench.Letters.Failure = _ => null;
        (await bench.Desk.DispatchOnceAsync()).ShouldBe(0, "the lease has not passed");
        bench.Clock.Advance(2 * Lease);
        (await bench.Desk.DispatchOnceAsync()).ShouldBe(1);
        bench.Letters.Sent.Select(letter => letter.Complaint).ShouldBe([keys[1], keys[2], keys[0]]);
    }

    [Fact]
    public async Task A_letter_whose_sending_timed_out_stays_and_the_others_go()
    {
        var bench = new DeskBench();
        var keys = await ThreeAcknowledgedAsync(bench);
        bench.Letters.Failure = letter => letter.Complaint == keys[0] ? new TaskCanceledException("Timed out.") : null;
        await Should.ThrowAsync<AggregateException>(() => bench.Desk.DispatchOnceAsync());
        bench.Letters.Sent.Select(letter => letter.Complaint).ShouldBe(keys[1..]);
    }

    [Fact]
    public async Task A_letter_that_was_sent_but_not_confirmed_comes_again_with_the_same_id()
    {
        var store = new ForgetfulStore();
        var bench = new DeskBench(store);
        await bench.StepAsync(await bench.ReceiveAsync(), (new Acknowledge(), Agent));
        await Should.ThrowAsync<IOException>(() => bench.Desk.DispatchOnceAsync());
        store.IsDown = false;
        bench.Clock.Advance(2 * Lease);
        await bench.Desk.DispatchOnceAsync();

        bench.Letters.Sent.Count.ShouldBe(2);
        bench.Letters.Sent.Select(letter => letter.Id).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_cancelled_dispatch_stops_and_loses_no_letter()
    {
        var bench = new DeskBench();
        await ThreeAcknowledgedAsync(bench);
        using var cancellation = new CancellationTokenSource();
        bench.Letters.Failure = _ =>
        {
            cancellation.Cancel();
            return new OperationCanceledException(cancellation.Token);
        };
        await Should.ThrowAsync<OperationCanceledException>(() => bench.Desk.DispatchOnceAsync(cancellation.Token));

        bench.Letters.Failure = _ => null;
        bench.Clock.Advance(2 * Lease);
        (await bench.Desk.DispatchOnceAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Without_a_notifier_letters_stay_in_the_outbox_and_dispatching_says_so()
    {
        var store = new StoreDouble();
        var desk = new CustomerCentricOptions { Store = store }.CreateDesk();
        var complaint = (await desk.ReceiveAsync(new("No water."), Agent)).Complaint!;
        await desk.SendAsync(complaint.Key.Id, new Acknowledge(), Agent);

        var failure = await Should.ThrowAsync<AggregateException>(() => desk.DispatchOnceAsync());
        failure.InnerException.ShouldBeOfType<InvalidOperationException>().Message.ShouldContain("INotifier");
        (await store.ClaimMessagesAsync(Instant.MaxValue - Lease, 10, Duration.Zero)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Letters_of_organisations_with_slashes_in_their_names_have_ids_of_their_own()
    {
        var store = new StoreDouble();
        var bench = new DeskBench(store);
        foreach (var organisation in new[] { "a", "a/b", "a%2Fb" })
        {
            var agent = Agent with { Organisation = new(organisation) };
            var complaint = (await bench.Desk.ReceiveAsync(new("No water."), agent)).Complaint!;
            await bench.Desk.SendAsync(complaint.Key.Id, new Acknowledge(), agent);
        }
        await bench.Desk.DispatchOnceAsync();
        bench.Letters.Sent.Select(letter => letter.Id.Split('/')[0]).ShouldBe(["a", "a%2Fb", "a%252Fb"]);
    }

    private static async Task<ComplaintKey[]> ThreeAcknowledgedAsync(DeskBench bench)
    {
        var keys = new List<ComplaintKey>();
        for (var i = 0; i < 3; i++)
            keys.Add((await bench.StepAsync(await bench.ReceiveAsync(), (new Acknowledge(), Agent))).Key);
        return [.. keys];
    }

    private sealed class ForgetfulStore : StoreDouble
    {
        internal bool IsDown { get; set; } = true;

        public override Task ConfirmSentAsync(OutboxMessage message, CancellationToken cancellationToken = default) =>
            IsDown ? throw new IOException("The store is down.") : base.ConfirmSentAsync(message, cancellationToken);
    }
}
