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
    public void Sweeping_once_after_a_long_outage_now_and_then_or_promptly_gives_the_same_history_whatever_steps_come_between() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => CheckAsync(seed).GetAwaiter().GetResult()).Check(Seeded);

    private static async Task CheckAsync(int seed)
    {
        var random = new Random(seed + 1);
        var once = await HistoryAsync(seed, (bench, until) => until == End ? bench.SweepAsync(End) : Task.CompletedTask);
        var nowAndThen = await HistoryAsync(seed, async (bench, until) =>
        {
            for (var now = bench.Clock.Now; now < until; now += Duration.FromMinutes(random.Next(1, 40_000)))
                await bench.SweepAsync(now);
            if (until == End)
                await bench.SweepAsync(End);
        });
        var promptly = await HistoryAsync(seed, async (bench, until) =>
        {
            while (await bench.Store.NextDueAsync() is { } due && due < until)
                await bench.SweepAsync(due + Duration.Epsilon);
        });
        once.ShouldBe(promptly);
        nowAndThen.ShouldBe(promptly);
    }

    /// <param name="seed">Draws the complaints and the steps, which may be refused.</param>
    /// <param name="sweepUntil">How the time until the next step is swept.</param>
    private static async Task<List<string>> HistoryAsync(int seed, Func<DeskBench, Instant, Task> sweepUntil)
    {
        var random = new Random(seed);
        var bench = new DeskBench(policy: DeadlinePolicy.ForLevels("drawn", Limit(random)));
        var complaints = new List<Complaint>();
        for (var i = random.Next(1, 4); i > 0; i--)
            complaints.Add(await bench.ReceiveAsync($"Complaint {i}"));
        for (var at = bench.Clock.Now; ; at += Duration.FromMinutes(random.Next(1, 15_000)))
        {
            var until = Instant.Min(at, End);
            await sweepUntil(bench, until);
            if (until == End)
                break;
            bench.Clock.Now = at;
            var (command, actor) = Steps[random.Next(Steps.Length)];
            await bench.Desk.SendAsync(complaints[random.Next(complaints.Count)].Key.Id, command, actor);
        }
        var histories = await Task.WhenAll(complaints.Select(complaint => bench.Desk.HistoryAsync(complaint.Key)));
        return [.. histories.SelectMany(history => history).Select(Line)];
    }

    private static (ComplaintCommand Command, Actor Actor)[] Steps { get; } =
    [
        (new Acknowledge(), Agent), (Assess(), Agent), (new TakeUp(), Agent), (new TakeUp(), Technician), (new TakeUp(), Director),
        (new HandOver("Checked.", "We look.", "The department replies.", LevelFile), Agent),
        (new HandBack("Not ours.", LevelFile), Technician), (new HandBack("Not ours.", LevelFile), Director),
        (Answer(), Technician), (Answer(), Director), (new RaiseObjection(), Customer), (new Accept(), Customer), (new Close(), Agent),
    ];

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
