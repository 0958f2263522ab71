using System.Text;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Replay;

/// <summary>What the columns of a log mean, as a text that tells all its faults at once.</summary>
public class LogMappingTests
{
    private const string Folder = "src/CustomerCentric.Tool/Mappings";

    public static TheoryData<string> Shipped => [.. Directory.GetFiles(Path.Combine(Repository.Root, Folder), "*.json").Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Shipped))]
    public void A_mapping_that_comes_with_the_command_is_right_and_keeps_the_schema(string file)
    {
        var text = Repository.Read($"{Folder}/{file}");
        LogMapping.FromJson(Encoding.UTF8.GetBytes(text)).Id.ShouldBe(Path.GetFileNameWithoutExtension(file));
        new SchemaCheck("log-mapping.schema.json").Breaks(text).ShouldBeEmpty();
    }

    [Fact]
    public void Every_fault_reads_like_this()
    {
        StringBuilder told = new();
        foreach (var text in new[]
        {
            "[]",
            "{}",
            """{"id":"","complaint":7,"rows":"lines","zone":"Mars/Base","delimiter":"ab","timeFormat":"","nonsense":1}""",
            """{"id":"x","complaint":"id","time":"at","activity":["a",""],"activities":{"1":["Fly"],"2":["Pause/Lunch"],"3":["Answer/Now"],"4":"MilestonePassed","5":[6]}}""",
            """{"id":"x","complaint":"id","time":"at","activity":"a","receipt":["Assess"],"level":{"values":{"L0":0,"L6":6}},"facts":[{"prefix":"p"}],"times":[]}""",
            """{"id":"x","complaint":"id","rows":"complaints","order":"time","times":[{"column":"at"},{"steps":["Close"]}]}""",
            """{"id":"x","complaint":"id","time":"at","activity":"a","activities":{},"otherwise":null,"verdict":{"column":"v"},"doneAfterDays":0}""",
            "{\"id\":\n\"x\"",
        })
        {
            told.AppendLine(text.Replace("\n", "\\n"));
            foreach (var fault in Should.Throw<ConfigurationException>(() => LogMapping.FromJson(Encoding.UTF8.GetBytes(text))).Faults)
                told.AppendLine($"    {fault.Code}: {fault}");
        }
        Snapshot.Match(told.ToString());
    }

    [Theory]
    [InlineData("\"activities\":{\" open\":[]}")]
    [InlineData("\"activities\":{},\"otherwise\":null,\"level\":{\"column\":\"l\",\"values\":{\"L1 \":1}}")]
    [InlineData("\"activities\":{},\"otherwise\":null,\"verdict\":{\"column\":\"v\",\"met\":\" yes\",\"breached\":\"no\"}")]
    public void A_value_with_blanks_around_it_is_a_fault_as_no_row_could_have_it(string member)
    {
        var text = $$"""{"id":"x","complaint":"id","time":"at","activity":"a",{{member}}}""";
        Should.Throw<ConfigurationException>(() => LogMapping.FromJson(Encoding.UTF8.GetBytes(text))).Faults.ShouldHaveSingleItem().Message.ShouldContain("begins or ends with a blank");
    }

    [Fact]
    public void The_schema_knows_every_step_that_a_row_can_mean()
    {
        var steps = new SchemaCheck("log-mapping.schema.json").Root.GetProperty("$defs").GetProperty("step").GetProperty("enum").EnumerateArray().Select(each => each.GetString()!).ToList();
        foreach (var step in steps)
            LogMapping.FromJson(Encoding.UTF8.GetBytes($$$"""{"id":"x","complaint":"id","time":"at","activity":"a","activities":{"1":["{{{step}}}"]}}""")).Activities["1"].Steps.ShouldHaveSingleItem();
        steps.Select(step => step.Split('/')[0]).Distinct().ShouldBe(
            Enum.GetNames<ComplaintTrigger>().Except(["MilestonePassed", "Regrade", "TakeNote", "TreatAsComplaint"]), ignoreOrder: true);
    }

    [Fact]
    public void Every_step_that_a_row_can_mean_can_be_replayed()
    {
        foreach (var step in new SchemaCheck("log-mapping.schema.json").Root.GetProperty("$defs").GetProperty("step").GetProperty("enum").EnumerateArray())
        {
            var mapping = $$$"""{"id":"x","rows":"steps","complaint":"id","time":"at","activity":"a","activities":{"1":["{{{step.GetString()}}}"],"2":[]},"receipt":["Receive","Assess"]}""";
            Logs.Replay("id,at,a\nA,2026-03-02,2\nA,2026-03-03,1\nA,2026-03-04,1\n", mapping).Events.ShouldBe(3, step.GetString());
        }
    }

    [Fact]
    public void A_milestone_that_the_policy_does_not_have_is_a_fault_of_the_mapping_with_its_path()
    {
        var mapping = LogMapping.FromJson(Encoding.UTF8.GetBytes(Compared("levl")));
        var fault = Should.Throw<ConfigurationException>(() => new LogReplay(mapping, Logs.Terms)).Faults.ShouldHaveSingleItem();
        (fault.Path, fault.Code).ShouldBe(("verdict.milestone", FaultCodes.UnknownValue));
        fault.Message.ShouldStartWith("'levl' is no milestone of the policy standard: acknowledgement, level,");
        new LogReplay(LogMapping.FromJson(Encoding.UTF8.GetBytes(Compared("level"))), Logs.Terms).ShouldNotBeNull();
    }

    [Fact]
    public void Other_terms_to_hold_a_log_against_need_not_have_the_milestone()
    {
        var mapping = LogMapping.FromJson(Encoding.UTF8.GetBytes(Compared("level")));
        var other = new DeadlinePolicy("other", new Milestone("reply", new BusinessDays(5)));
        Should.NotThrow(() => new LogReplay(mapping, Logs.Terms).HeldAgainst(new(other, Logs.Terms.Calendar)));
    }

    [Fact]
    public void A_verdict_that_names_no_milestone_is_about_the_only_promise_there_is()
    {
        const string Mapping = """
            {"id":"x","complaint":"id","time":"at","activity":"state","activities":{"working":["TakeUp"],"solved":["Answer"]},"receipt":["Receive","Assess"],
             "verdict":{"column":"ok","met":"yes","breached":"no"}}
            """;
        var log = "id,at,state,ok\nA,2026-03-02T12:00,working,\nA,2026-03-03T12:00,solved,yes\n";
        var window = new Milestone("objection", new CalendarDays(30)) { Kind = MilestoneKind.Window, StartsOn = [ClockEvents.Answered], StopsOn = [ClockEvents.Objected] };
        Of(new("one", new Milestone("reply", new BusinessDays(5)), window)).ShouldBe("reply");
        Of(new("two", new Milestone("reply", new BusinessDays(5)), new Milestone("call", new BusinessDays(1)))).ShouldBeNull();

        string? Of(DeadlinePolicy policy)
        {
            LogReplay replay = new(LogMapping.FromJson(Encoding.UTF8.GetBytes(Mapping)), new(policy, Logs.Terms.Calendar));
            return replay.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(log))).GetAwaiter().GetResult().Verdict!.Milestone;
        }
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_a_fault_of_the_mapping_with_its_path()
    {
        var fault = Should.Throw<ConfigurationException>(() => LogMapping.FromJson(Encoding.Latin1.GetBytes(Compared("level").Replace("x", "\u00e9", StringComparison.Ordinal)))).Faults.ShouldHaveSingleItem();
        (fault.Path, fault.Code, fault.Line).ShouldBe(("id", FaultCodes.MalformedJson, 1));
    }

    private static string Compared(string milestone) =>
        """{"id":"x","complaint":"id","time":"at","activity":"a","activities":{},"otherwise":null,"verdict":{"column":"v","met":"yes","breached":"no","milestone":"M"}}""".Replace("M", milestone, StringComparison.Ordinal);
}
