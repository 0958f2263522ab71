using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Events;

/// <summary>The published schema says what is written and read, no more and no less.</summary>
public class EventSchemaTests
{
    private static readonly SchemaCheck s_schema = new("complaint-event.schema.json");

    private static readonly string s_full = Filled.Event(new Accept()).ToJson();

    public static TheoryData<string, string[]> Enums => new()
    {
        { "properties.kind", Enum.GetNames<ComplaintTrigger>() },
        { "properties.obligations.items", [.. Enum.GetNames<Obligations>().Except([nameof(Obligations.None)])] },
        { "$defs.role", Enum.GetNames<ActorRole>() },
        { "$defs.state", Enum.GetNames<ComplaintState>() },
        { "$defs.deadline.properties.state", Enum.GetNames<DeadlineState>() },
        { "$defs.remark.properties.principle", Enum.GetNames<Principle>() },
        { "$defs.remark.properties.severity", Enum.GetNames<Severity>() },
    };

    [Fact]
    public void Every_event_that_is_written_keeps_the_schema()
    {
        s_schema.Breaks(s_full).ShouldBeEmpty();
        foreach (var command in Filled.Commands)
            s_schema.Breaks((ComplaintEventJsonTests.Walk[0] with { Step = Filled.Command(command) }).ToJson()).ShouldBeEmpty();
        foreach (var taken in ComplaintEventJsonTests.Walk)
            s_schema.Breaks(taken.ToJson()).ShouldBeEmpty();
    }

    [Fact]
    public void The_schema_knows_no_member_that_is_not_written() => Unwritten(JsonNode.Parse(s_full)!, s_schema.Root, "").ShouldBeEmpty();

    [Theory, MemberData(nameof(Enums))]
    public void The_schema_knows_the_names_of(string place, string[] names) =>
        place.Split('.').Aggregate(s_schema.Root, (schema, step) => schema.GetProperty(step)).GetProperty("enum").EnumerateArray()
            .Select(name => name.GetString()!).ShouldBe(names);

    [Fact]
    public void The_schema_is_of_the_version_that_is_written() =>
        s_schema.Root.GetProperty("properties").GetProperty("schema").GetProperty("const").GetInt32().ShouldBe(ComplaintEvent.SchemaVersion);

    [Fact]
    public void What_the_schema_requires_is_what_the_reader_misses()
    {
        var checkedMembers = 0;
        foreach (var (names, isRequired) in Places(JsonNode.Parse(s_full)!, s_schema.Root, []))
        {
            var without = JsonNode.Parse(s_full)!;
            names[..^1].Aggregate(without, Step).AsObject().Remove(names[^1]).ShouldBeTrue();
            if (isRequired)
                Should.Throw<ConfigurationException>(() => ComplaintEvent.FromJson(without.ToJsonString())).Faults.ShouldNotBeEmpty();
            else
                ComplaintEvent.FromJson(without.ToJsonString()).ShouldNotBeNull(string.Join('.', names));
            checkedMembers++;
        }
        checkedMembers.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void The_schemas_examples_are_events()
    {
        foreach (var example in s_schema.Root.GetProperty("examples").EnumerateArray())
        {
            s_schema.Breaks(example.GetRawText()).ShouldBeEmpty();
            ComplaintEvent.FromJson(example.GetRawText()).Sequence.ShouldBe(2);
        }
    }

    private static JsonNode Step(JsonNode node, string name) => int.TryParse(name, out var index) && node is JsonArray ? node[index]! : node[name]!;

    // Where a member's schema stands here; limits have a schema of their own, and steps none.
    private static IEnumerable<(string Name, JsonNode Value, JsonElement Schema)> Known(JsonNode node, JsonElement schema) => node switch
    {
        JsonObject members when schema.TryGetProperty("properties", out var known) => members
            .Where(member => known.TryGetProperty(member.Key, out _)).Select(member => (member.Key, member.Value!, s_schema.Resolve(known.GetProperty(member.Key)))),
        JsonArray items => items.Select((item, i) => ($"{i}", item!, s_schema.Resolve(schema.GetProperty("items")))),
        _ => [],
    };

    private static IEnumerable<string> Unwritten(JsonNode node, JsonElement schema, string path)
    {
        var own = node is JsonObject written && schema.TryGetProperty("properties", out var known)
            ? known.EnumerateObject().Where(member => !written.ContainsKey(member.Name)).Select(member => $"{path}.{member.Name}")
            : [];
        return own.Concat(Known(node, schema).SelectMany(member => Unwritten(member.Value, member.Schema, $"{path}.{member.Name}")));
    }

    private static IEnumerable<(string[] Names, bool IsRequired)> Places(JsonNode node, JsonElement schema, string[] path)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToArray() : [];
        return Known(node, schema).SelectMany(member => (string[])[.. path, member.Name] is var place && node is JsonObject
            ? Places(member.Value, member.Schema, place).Prepend((place, required.Contains(member.Name)))
            : Places(member.Value, member.Schema, place));
    }
}
