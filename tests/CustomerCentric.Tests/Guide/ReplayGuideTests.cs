using System.Text;
using System.Text.RegularExpressions;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Complaints.Replay;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Guide;

/// <summary>The mapping, the code and the codes of docs/guide/replay.md.</summary>
public class ReplayGuideTests
{
    private const string Page = "docs/guide/replay.md";

    private static string Mapping => Regex.Match(Repository.Read(Page), "```json\n(?<text>.*?)```", RegexOptions.Singleline).Groups["text"].Value;

    [Fact]
    public void The_mapping_of_the_guide_is_right()
    {
        new SchemaCheck("log-mapping.schema.json").Breaks(Mapping).ShouldBeEmpty();
        var report = Logs.Replay("ticket,changed,status,line\nT-1,2026-03-02T10:00,New,1st\nT-1,2026-03-03T10:00,Work in progress,2nd\nT-1,2026-03-04T10:00,Resolved,2nd\n", Mapping);
        (report.Fitness, report.Escalated, report.Zone).ShouldBe((1.0, 1, "Europe/London"));
    }

    [Fact]
    public async Task The_code_of_the_guide_runs()
    {
        var (mappingJson, policy, calendar) = (Encoding.UTF8.GetBytes(Mapping), DeadlinePolicy.Standard, Logs.Terms.Calendar);
        var (log, ways) = (new MemoryStream("ticket,changed,status,line\nT-1,2026-03-02T10:00,New,1st\n"u8.ToArray()), new MemoryStream());
        var (progress, cancellationToken) = ((IProgress<long>?)null, CancellationToken.None);
        var Console = new StringWriter();

        // replay: begin
        var replay = new LogReplay(LogMapping.FromJson(mappingJson), new DeadlineTerms(policy, calendar));
        ConformanceReport report = await replay.RunAsync(log, ways, progress, cancellationToken);
        Console.WriteLine(report.Fitness);
        // replay: end

        Console.ToString().Trim().ShouldBe("1");
    }

    [Fact]
    public async Task The_import_of_the_guide_runs()
    {
        List<ComplaintEvent> imported = [];
        var file = new MemoryStream(Encoding.UTF8.GetBytes(ComplaintEvent.CsvHeader + "\n"));

        // import: begin
        await foreach (ComplaintEventLine line in ComplaintEvent.FromCsvAsync(file))
            Import(line.Event ?? throw new InvalidDataException($"{line.Number}: {line.Faults[0].Message}"));
        // import: end

        imported.ShouldBeEmpty();
        void Import(ComplaintEvent each) => imported.Add(each);
    }

    [Fact]
    public void The_guide_shows_the_code_that_is_tested()
    {
        GuideCode.ShouldStandIn(Page, "ReplayGuideTests.cs", "replay");
        GuideCode.ShouldStandIn(Page, "ReplayGuideTests.cs", "import");
    }

    [Fact]
    public void The_guide_names_every_code_of_a_row()
    {
        foreach (var code in new[]
        {
            FaultCodes.UnreadableTime, FaultCodes.UnknownValue, FaultCodes.Invalid, FaultCodes.MalformedLine, FaultCodes.DuplicateRow, FaultCodes.LateRow,
            FaultCodes.LineTooLong, FaultCodes.BrokenOff, FaultCodes.OutOfOrder,
        })
            Repository.Read(Page).ShouldContain($"`{code}`");
    }
}
