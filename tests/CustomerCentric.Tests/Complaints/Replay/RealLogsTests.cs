using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Replay;

/// <summary>The counts of real logs are those that others computed from the same rows.</summary>
public class RealLogsTests
{
    [RealDataFact]
    public void The_three_lines_of_a_support_desk()
    {
        var (report, ways) = Replay("volvo_incident_events.csv.gz", "volvo_incident_events");
        using var expected = JsonDocument.Parse(File.ReadAllText(RealData.PathOf("volvo_incident_expected.json")));
        int Of(string name) => expected.RootElement.GetProperty(name).GetInt32();
        (report.Complaints, report.Events, report.RefusedRows).ShouldBe((Of("cases"), Of("events"), 0));
        (report.Escalated, report.HandedBack, report.SkippedLevel, report.Reopened)
            .ShouldBe((Of("escalated_cases"), Of("deescalated_cases"), Of("skip_level_cases"), Of("reopened_cases")));
        report.Fitness!.Value.ShouldBeGreaterThan(0.99);

        var waited = WaitsOf(ways);
        var cases = Table("volvo_incident_cases.csv").ToList();
        foreach (var row in cases)
        {
            var waits = waited.GetValueOrDefault(row["case_id"], []);
            waits.GetValueOrDefault("Accepted/Wait - User").ShouldBe(Seconds(row["wait_user_seconds"]), row["case_id"]);
            waits.Values.Sum().ShouldBe(Seconds(row["any_wait_seconds"]), row["case_id"]);
        }
        // One complaint waits on its very last row, for no time.
        report.Paused.ShouldBe(cases.Count(row => Seconds(row["any_wait_seconds"]) > 0) + 1);
    }

    [RealDataFact]
    public void An_audit_of_incidents()
    {
        var (report, ways) = Replay("uci_incident_events.csv.gz", "uci_incident_events");
        var cases = Table("uci_incident_cases.csv").ToList();
        (report.Complaints, report.Events, report.RefusedRows, report.Zone).ShouldBe((cases.Count, 70_986L, 0L, "UTC"));
        report.Reopened.ShouldBe(cases.Count(row => row["reopens"] != "0"));
        report.Paused.ShouldBe(cases.Count(row => row["awaiting_user_episodes"] != "0"));
        (report.Reopened, report.Paused).ShouldBe((156, 2_683));
        report.Verdict.ShouldNotBeNull().ShouldSatisfyAllConditions(
            verdict => verdict.Met.ShouldBe(cases.Count(row => row["made_sla"] == "true")),
            verdict => verdict.Breached.ShouldBe(cases.Count(row => row["made_sla"] == "false")),
            verdict => verdict.Milestone.ShouldBeNull());
        report.RowFaultCounts.ShouldBe([new(FaultCodes.OutOfOrder, 3L)]);
        report.Deviations.Single(each => each.Rule == "RES-11").Complaints.ShouldBe(3);
        report.Fitness!.Value.ShouldBeGreaterThan(0.99);
        var waited = WaitsOf(ways);
        foreach (var row in cases.Where(row => !report.RowFaults.Any(fault => fault.Complaint == row["case_id"])))
            waited.GetValueOrDefault(row["case_id"], []).GetValueOrDefault("Awaiting User Info").ShouldBe(60 * long.Parse(row["awaiting_user_minutes"], CultureInfo.InvariantCulture), row["case_id"]);
    }

    [RealDataFact]
    public void A_help_desk()
    {
        var report = Replay("helpdesk_events.csv", "helpdesk_events").Report;
        (report.Complaints, report.Events, report.RefusedRows).ShouldBe((2_290, 10_630L, 0L));
        report.Fitness!.Value.ShouldBeInRange(0.95, 0.97);
        report.Deviations[0].Kind.ShouldBe("Pause in InProgress");
        report.Deviations.Single(each => each.Kind == "Answer in Answered").Count.ShouldBe(116);
    }

    [RealDataFact]
    public void The_due_times_of_a_city_are_ours()
    {
        var report = Replay("water_requests.csv", "water_requests", new(CityPolicy(), CityCalendar())).Report;
        report.Verdict.ShouldBe(new LogVerdict(241, 169, "request", 410, 0, 436, 0));
        (report.Complaints, report.Fitness, report.RefusedRows).ShouldBe((438, 1.0, 0));
        var request = LogReplayTests.Tally(report, "request");
        // One that was closed and one that is open have no due time in the log, nor a limit among those of the city.
        (request.Met, request.Breached, request.Running).ShouldBe((241 + 1, 169 + 26, 1));
    }

    private static WorkingCalendar CityCalendar() => WorkingCalendar.Build(c => c.Zone("America/New_York").OpenAlways());

    // Calendar days by type, to the same local time of day, as the city counts.
    private static DeadlinePolicy CityPolicy() => new("city", new Milestone("request", new CalendarDays(3650, DueTimeOfDay.SameClockTime))
    {
        Variants = [.. Table("water_request_limits.csv").Select(row => new Variant(row["type"], new CalendarDays(int.Parse(row["limit_calendar_days"], CultureInfo.InvariantCulture)) { TimeOfDay = DueTimeOfDay.SameClockTime }))],
        StopsOn = [ClockEvents.Answered, ClockEvents.Duplicate],
    });

    private static (ConformanceReport Report, string Ways) Replay(string file, string mapping, DeadlineTerms? terms = null)
    {
        LogReplay replay = new(LogMapping.FromJson(Encoding.UTF8.GetBytes(Repository.Read($"src/CustomerCentric.Tool/Mappings/{mapping}.json"))), terms ?? Logs.Terms);
        using var log = File.OpenRead(RealData.PathOf(file));
        using MemoryStream ways = new();
        var report = replay.RunAsync(log, ways).GetAwaiter().GetResult();
        new SchemaCheck("conformance.schema.json").Breaks(report.ToJson()).ShouldBeEmpty();
        return (report, Encoding.UTF8.GetString(ways.ToArray()));
    }

    private static Dictionary<string, Dictionary<string, long>> WaitsOf(string ways) => ways.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement).Where(way => way.TryGetProperty("waitedSeconds", out _))
        .ToDictionary(way => way.GetProperty("id").GetString()!, way => way.GetProperty("waitedSeconds").EnumerateObject().ToDictionary(wait => wait.Name, wait => wait.Value.GetInt64()));

    private static long Seconds(string text) => (long)double.Parse(text, CultureInfo.InvariantCulture);

    // No field of these files is quoted.
    private static IEnumerable<Dictionary<string, string>> Table(string file)
    {
        var path = RealData.PathOf(file);
        using StreamReader text = path.EndsWith(".gz", StringComparison.Ordinal) ? new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress)) : new(path);
        var header = text.ReadLine()!.Split(',');
        while (text.ReadLine() is { } line)
            yield return header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second);
    }
}
