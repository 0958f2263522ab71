using System.Text;
using CustomerCentric.Complaints;
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
}
