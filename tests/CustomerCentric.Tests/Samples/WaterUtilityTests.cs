using CustomerCentric.Tests.Support;
using WaterUtility;

namespace CustomerCentric.Tests.Samples;

public class WaterUtilityTests
{
    [Fact]
    public async Task The_made_up_year_runs_and_prints_its_figures()
    {
        var run = await SampleRun.Of(new RunSettings());
        run.Status.ShouldBe(Sample.Done, run.Errors);
        Snapshot.Match(run.Output);
    }

    [Fact]
    public async Task The_history_of_one_request_tells_every_step()
    {
        var run = await SampleRun.Of(new RunSettings(History: "25-00063"));
        run.Status.ShouldBe(Sample.Done, run.Errors);
        Snapshot.Match(run.Output[run.Output.IndexOf("History of", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task The_complaint_whose_way_is_told_climbs_is_refused_twice_extended_and_reopened()
    {
        var story = Story(await SampleRun.Of(new RunSettings()));
        foreach (var step in new[] { "up to level 2", "extended, due", "reopened, due" })
            story.ShouldContain(step);
        story.Split("REFUSED").Length.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_log_without_such_a_complaint_says_so()
    {
        using var log = new TemporaryFile(
            "request_id,type,channel,created,due,closed,status,status_at\na-1,Leak,Phone,2025-03-08T10:00:00,,2025-03-08T11:00:00,Closed,\n");
        Story(await SampleRun.Of(new RunSettings(Log: log.Path))).ShouldContain("No complaint of this log has all of them.");
    }

    [Fact]
    public async Task Nothing_is_refused_for_want_of_order_but_the_closings_that_come_too_early()
    {
        var run = await SampleRun.Of(new RunSettings());
        run.Count("no principle, technical ground").ShouldBe(run.Count("reopened by the complainant"));
    }

    [Fact]
    public async Task The_readme_shows_what_the_sample_prints() =>
        Repository.Read("README.md").ShouldContain((await SampleRun.Of(new RunSettings())).Output);

    [Fact]
    public async Task Another_seed_makes_up_another_year_and_the_same_seed_the_same()
    {
        var first = await SampleRun.Of(new RunSettings(Seed: 7));
        (await SampleRun.Of(new RunSettings(Seed: 7))).Output.ShouldBe(first.Output);
        (await SampleRun.Of(new RunSettings(Seed: 8))).Output.ShouldNotBe(first.Output);
    }

    [Fact]
    public async Task Judged_earlier_later_requests_and_closings_have_not_happened_yet()
    {
        var run = await SampleRun.Of(new RunSettings(AsOf: new LocalDateTime(2025, 7, 1, 0, 0)));
        run.Status.ShouldBe(Sample.Done, run.Errors);
        run.Output.ShouldContain("judged as of 2025-07-01 00:00:00");
        run.Count("received").ShouldBe(400 - run.Count("received after that day, left out"));
        run.Count("received").ShouldBeInRange(150, 250);
    }

    [Fact]
    public async Task The_run_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        var progress = new CancelAfter(0.5, cancelled);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            Sample.RunAsync(new RunSettings(), TextWriter.Null, TextWriter.Null, progress, cancelled.Token));
        progress.Last.ShouldBeInRange(0.5, 0.6);
    }

    private static string Story(SampleRun run) =>
        run.Output[run.Output.IndexOf("The way of one complaint", StringComparison.Ordinal)..run.Output.IndexOf("The three longest", StringComparison.Ordinal)];

    private sealed class CancelAfter(double share, CancellationTokenSource source) : IProgress<double>
    {
        internal double Last { get; private set; }

        public void Report(double value)
        {
            Last = value;
            if (value >= share)
                source.Cancel();
        }
    }
}
