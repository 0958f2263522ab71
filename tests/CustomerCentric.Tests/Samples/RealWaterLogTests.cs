using CustomerCentric.Tests.Support;
using WaterUtility;

namespace CustomerCentric.Tests.Samples;

/// <summary>A real city's log of 438 water requests, 2014-2019, against the figures of its own system.</summary>
public class RealWaterLogTests
{
    [RealDataFact]
    public async Task Every_computed_due_time_and_verdict_equals_the_citys_own()
    {
        var run = await SampleRun.Of(new RunSettings(Log: RealData.PathOf("water_requests.csv")));
        run.Status.ShouldBe(Sample.Done, run.Errors);
        run.Count("received").ShouldBe(438);
        run.Count("with a due time in the log").ShouldBe(436);
        run.Count("computed due time equals the log's").ShouldBe(436);
        run.Count("ended, and late by the computed due time").ShouldBe(410 - 241);
        run.Count("ended, and late by the log's due time").ShouldBe(410 - 241);
        run.Count("without a limit: the policy's default of 5 business days").ShouldBe(2);
    }

    [RealDataFact]
    public async Task Every_row_ends_as_its_status_says()
    {
        var run = await SampleRun.Of(new RunSettings(Log: RealData.PathOf("water_requests.csv")));
        run.Count("answered and closed").ShouldBe(401);
        run.Count("ended as duplicate").ShouldBe(10);
        run.Count("still open").ShouldBe(26 + 1);
        run.Count("ended at exactly midnight: a date without a time").ShouldBe(130);
        run.Output.ShouldContain("judged as of 2019-02-13 16:18:56");
        // What the sample makes up in between leaves the log's own order alone.
        run.Count("no principle, technical ground").ShouldBe(run.Count("reopened by the complainant"));
    }

    [RealDataFact]
    public async Task Without_the_limits_beside_it_no_due_time_is_compared()
    {
        using var empty = new TemporaryFile("type,limit_calendar_days\n");
        var run = await SampleRun.Of(new RunSettings(Log: RealData.PathOf("water_requests.csv"), Limits: empty.Path));
        run.Count("with a due time in the log").ShouldBe(0);
        run.Count("without a limit: the policy's default of 5 business days").ShouldBe(438);
    }
}
