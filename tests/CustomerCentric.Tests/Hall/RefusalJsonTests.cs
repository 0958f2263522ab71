using System.Text.Json;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Hall;

public class RefusalJsonTests
{
    private static readonly SchemaCheck s_schema = new("refusal.schema.json");

    private static readonly Refusal s_refusal = new(
        "FAI-03", Principle.Fairness, Severity.Breach, new("Point {point} has no \"finding\".", "Điểm {point} chưa có kết luận."), "ISO 10002",
        new Dictionary<string, string> { ["point"] = "2\n" });

    [Fact]
    public void A_refusal_is_one_line_with_its_facts_filled_in()
    {
        s_refusal.ToJson().ShouldBe("""
            {"code":"FAI-03","principle":"Fairness","severity":"Breach","message":{"en":"Point 2\n has no \"finding\".","vi":"Điểm 2\n chưa có kết luận."},"source":"ISO 10002","facts":{"point":"2\n"}}
            """);
        (s_refusal with { Principle = null }).ToJson().ShouldStartWith("""{"code":"FAI-03","severity":""");
    }

    [Fact]
    public void Whatever_is_refused_keeps_the_schema() => Properties.Hold(100, random =>
    {
        var steps = new RandomSteps(random);
        var complaint = Complaint.Unreceived(Office.Key);
        for (var i = 0; i < 20; i++)
        {
            var command = steps.NextCommand(complaint);
            var decision = complaint.Decide(command, steps.NextContext(complaint, command));
            foreach (var refusal in decision.Refusals.Concat(decision.Events.SelectMany(e => e.Remarks)))
                s_schema.Breaks(refusal.ToJson()).ShouldBeEmpty();
            complaint = decision.State;
        }
    });

    [Fact]
    public void The_schema_knows_just_the_members_and_names_that_are_written()
    {
        var written = JsonDocument.Parse(s_refusal.ToJson()).RootElement;
        var properties = s_schema.Root.GetProperty("properties");
        NamesOf(properties).ShouldBe(NamesOf(written));
        NamesOf(properties.GetProperty("message").GetProperty("properties")).ShouldBe(NamesOf(written.GetProperty("message")));
        NamesOf(properties.GetProperty("principle").GetProperty("enum")).ShouldBe(Enum.GetNames<Principle>());
        NamesOf(properties.GetProperty("severity").GetProperty("enum")).ShouldBe(Enum.GetNames<Severity>());
        NamesOf(s_schema.Root.GetProperty("required")).ShouldBe(NamesOf(JsonDocument.Parse((s_refusal with { Principle = null }).ToJson()).RootElement));
    }

    [Fact]
    public void The_schemas_example_is_a_refusal()
    {
        var walk = new Walk().Take(ComplaintTrigger.Receive, ComplaintTrigger.Acknowledge, ComplaintTrigger.Assess, ComplaintTrigger.TakeUp);
        var back = walk.Decide(ComplaintTrigger.HandBack);
        var example = s_schema.Root.GetProperty("examples")[0];
        JsonElement.DeepEquals(JsonDocument.Parse(back.Refusals[0].ToJson()).RootElement, example).ShouldBeTrue(back.Refusals[0].ToJson());
        s_schema.Breaks(example.GetRawText()).ShouldBeEmpty();
    }

    private static IEnumerable<string> NamesOf(JsonElement of) => of.ValueKind == JsonValueKind.Array
        ? of.EnumerateArray().Select(name => name.GetString()!)
        : of.EnumerateObject().Select(member => member.Name);
}
