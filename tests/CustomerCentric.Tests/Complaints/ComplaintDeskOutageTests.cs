using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static CustomerCentric.Tests.Support.DeskBench;

namespace CustomerCentric.Tests.Complaints;

/// <summary>What happens to a complaint does not depend on how often somebody sweeps.</summary>
public class ComplaintDeskOutageTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(42UL, 43UL);
    private static readonly Instant End = Utc(6, 1);

    [Fact]
    public void One_sweep_after_a_long_outage_gives_the_same_history_as_many_small_ones() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => CheckAsync(seed).GetAwaiter().GetResult()).Check(Seeded);

    private static async Task CheckAsync(int seed)
    {
        var once = await HistoryAsync(seed, bench => bench.SweepAsync(End));
        var promptly = await HistoryAsync(seed, async bench =>
        {
            while (await bench.Store.NextDueAsync() is { } due && due < End)
                await bench.SweepAsync(due + Duration.Epsilon);
        });
        var nowAndThen = await HistoryAsync(seed, async bench =>
        {
            var random = new Random(seed + 1);
            for (var now = bench.Clock.Now; now < End; now += Duration.FromMinutes(random.Next(1, 40_000)))
                await bench.SweepAsync(now);
            await bench.SweepAsync(End);
        });
        once.ShouldBe(promptly);
        nowAndThen.ShouldBe(promptly);
    }

    private static async Task<List<string>> HistoryAsync(int seed, Func<DeskBench, Task> sweep)
    {
        var random = new Random(seed);
        var bench = new DeskBench(policy: DeadlinePolicies.ForLevels("drawn", Limit(random)));
        var complaints = new List<Complaint>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            bench.Clock.Advance(Duration.FromSeconds(random.Next(900)));
            complaints.Add(await bench.ReceiveAsync($"Complaint {i}"));
            (ComplaintCommand, Actor)[] steps = [(new Acknowledge(), Agent), (Assess(), Agent), (Answer(), Agent)];
            await bench.StepAsync(complaints[^1], steps[..random.Next(steps.Length + 1)]);
        }
        await sweep(bench);
        var histories = await Task.WhenAll(complaints.Select(complaint => bench.Desk.HistoryAsync(complaint.Key)));
        return [.. histories.SelectMany(history => history).Select(Line)];
    }

    private static TimeLimit Limit(Random random) => random.Next(3) switch
    {
        0 => new BusinessDays(random.Next(1, 12)),
        1 => new CalendarDays(random.Next(1, 15)),
        _ => new WorkingTime(Duration.FromMinutes(random.Next(30, 1_000))),
    };

    /// <summary>Everything about an event but its complaint's random id, its recorded time and its facts.</summary>
    private static string Line(ComplaintEvent e) =>
        $"{e.Sequence} {e.Step} {e.OccurredAt} {e.From} {e.To} {e.Level} {e.Obligations} "
        + $"{string.Join(',', e.Remarks.Select(remark => remark.Code))} {string.Join(',', e.Deadlines)}";
}
