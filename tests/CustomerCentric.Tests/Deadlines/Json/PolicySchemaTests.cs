using System.Text;
using System.Text.Json;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Json;

/// <summary>The published schema says what the reader reads, no more and no less.</summary>
public class PolicySchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(Repository.Read("docs/schema/policy.schema.json")).RootElement;

    private static readonly JsonElement Defs = Schema.GetProperty("$defs");

    public static TheoryData<string, string[]> Objects => new()
    {
        { "statutoryPause", PolicyJsonReader.PauseMembers },
        { "source", PolicySourceJsonReader.Members },
        { "milestone", MilestoneJsonReader.Members },
        { "extension", ExtensionJsonReader.Members },
        { "earliestOf", [LimitJsonReader.EarliestOf] },
        { "latestOf", [LimitJsonReader.LatestOf] },
    };

    public static TheoryData<string, string[]> Words => new()
    {
        { "milestone.properties.kind", [.. PolicyJsonWords.Kinds.All] },
        { "extension.properties.from", [.. PolicyJsonWords.ExtensionsFrom.All] },
        { "source.properties.verified", [.. PolicyJsonWords.Verifications.All] },
        { "workingHours.properties.landing", [.. PolicyJsonWords.Landings.All] },
        { "timeOfDay.anyOf.0", [.. PolicyJsonWords.TimesOfDay.All] },
        { "roll", [.. PolicyJsonWords.Rolls.All] },
    };

    [Fact]
    public void Reader_and_schema_know_the_same_members() => NamesOf(Schema.GetProperty("properties")).ShouldBe(PolicyJsonReader.Members);

    [Theory, MemberData(nameof(Objects))]
    public void Reader_and_schema_know_the_same_members_of(string definition, string[] members) =>
        NamesOf(Defs.GetProperty(definition).GetProperty("properties")).ShouldBe(members);

    [Fact]
    public void Reader_and_schema_know_the_same_members_of_items()
    {
        NamesOf(At("milestone.properties.variants.items.properties")).ShouldBe(MilestoneJsonReader.VariantMembers);
        NamesOf(At("source.properties.citations.items.properties")).ShouldBe(PolicySourceJsonReader.CitationMembers);
    }

    [Theory, MemberData(nameof(Words))]
    public void Reader_and_schema_know_the_same_words(string place, string[] words) => NamesOf(At(place).GetProperty("enum")).ShouldBe(words);

    [Fact]
    public void Reader_and_schema_know_the_same_receipts_after_hours() =>
        NamesOf(Schema.GetProperty("properties").GetProperty("afterHours").GetProperty("enum")).ShouldBe(PolicyJsonWords.AfterHours.All);

    [Fact]
    public void Every_unit_has_the_same_members_in_reader_and_schema()
    {
        var inSchema = Defs.GetProperty("limit").GetProperty("oneOf").EnumerateArray()
            .Select(one => Defs.GetProperty(one.GetProperty("$ref").GetString()!.Split('/')[^1]).GetProperty("properties"))
            .Where(properties => properties.TryGetProperty("unit", out _))
            .SelectMany(properties => UnitsOf(properties.GetProperty("unit")).Select(unit => $"{unit}: {string.Join(' ', NamesOf(properties))}"));
        inSchema.Order().ShouldBe(PolicyJsonWords.Units.All.Select(word =>
            $"{word}: {string.Join(' ', LimitJsonReader.MembersOf(PolicyJsonWords.Units.Meaning(word)!.Value))}").Order());
    }

    [Fact]
    public void The_schemas_defaults_are_those_of_the_reader()
    {
        // With every default said, no more is written than with none.
        var policy = DefaultsOf(Schema.GetProperty("properties"));
        var milestone = DefaultsOf(At("milestone.properties"));
        var extension = DefaultsOf(At("extension.properties"));
        var limit = string.Join(',', LimitJsonReader.Members.Where(name => Defs.TryGetProperty(name, out var rule) && rule.TryGetProperty("default", out _))
            .Select(name => $"\"{name}\":{Defs.GetProperty(name).GetProperty("default").GetRawText()}"));
        var said = Read($$$"""
            {"id":"x",{{{policy}}},"milestones":[
             {"name":"m",{{{milestone}}},"limit":{"amount":1,"unit":"calendar-days",{{{limit}}} },"extension":{ {{{extension}}} } }]}
            """);
        var plain = Read("""{"id":"x","milestones":[{"name":"m","limit":{"amount":1,"unit":"calendar-days"},"extension":{}}]}""");
        said.Version.ShouldBe(plain.Version);
        said.ToJson().ShouldBe(plain.ToJson());
    }

    [Fact]
    public void The_schemas_examples_are_policies()
    {
        Schema.GetProperty("examples").GetArrayLength().ShouldBeGreaterThan(1);
        foreach (var example in Schema.GetProperty("examples").EnumerateArray())
            Read(example.GetRawText()).Milestones.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_examples_show_every_member_and_unit()
    {
        var shown = Schema.GetProperty("examples").EnumerateArray().SelectMany(Everything).Distinct().ToHashSet();
        var known = (string[])[
            .. PolicyJsonReader.Members, .. PolicyJsonReader.PauseMembers, .. PolicySourceJsonReader.Members, .. PolicySourceJsonReader.CitationMembers,
            .. MilestoneJsonReader.Members, .. MilestoneJsonReader.VariantMembers, .. ExtensionJsonReader.Members, .. LimitJsonReader.Members,
            LimitJsonReader.EarliestOf, LimitJsonReader.LatestOf, .. PolicyJsonWords.Units.All];
        known.Except(shown).ShouldBe(["$schema"]);
    }

    [Fact]
    public void What_the_schema_requires_is_what_the_reader_misses()
    {
        NamesOf(Schema.GetProperty("required")).ShouldBe(Missing("{}"));
        Missing("""{"id":"x","source":{},"milestones":[{"name":"m","kind":"duty"}]}""")
            .ShouldBe(NamesOf(At("source.required")).Select(name => $"source.{name}"));
        Missing("""{"id":"x","milestones":[{}]}""").ShouldBe(["milestones[0].name", "milestones[0].limit"]);
        Missing("""{"id":"x","milestones":[{"name":"m","limit":{}}]}""").ShouldBe(["milestones[0].limit.unit", "milestones[0].limit.amount"]);
    }

    private static string DefaultsOf(JsonElement properties) => string.Join(',', properties.EnumerateObject()
        .Where(member => member.Value.TryGetProperty("default", out _))
        .Select(member => $"\"{member.Name}\":{member.Value.GetProperty("default").GetRawText()}"));

    private static IEnumerable<string> Missing(string text) =>
        Should.Throw<ConfigurationException>(() => Read(text)).Faults.Select(fault => fault.Path);

    private static JsonElement At(string place) => place.Split('.').Aggregate(Defs, (element, step) =>
        int.TryParse(step, out var index) ? element[index] : element.GetProperty(step));

    private static IEnumerable<string> UnitsOf(JsonElement unit) =>
        unit.TryGetProperty("const", out var only) ? [only.GetString()!] : NamesOf(unit.GetProperty("enum"));

    private static IEnumerable<string> NamesOf(JsonElement of) => of.ValueKind == JsonValueKind.Array
        ? of.EnumerateArray().Select(name => name.GetString()!)
        : of.EnumerateObject().Select(member => member.Name);

    // Names of members and words, however deep.
    private static IEnumerable<string> Everything(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Array => of.EnumerateArray().SelectMany(Everything),
        JsonValueKind.Object => of.EnumerateObject().SelectMany(member => Everything(member.Value).Prepend(member.Name)),
        JsonValueKind.String => [of.GetString()!],
        _ => [],
    };

    private static DeadlinePolicy Read(string text) => DeadlinePolicy.FromJson(Encoding.UTF8.GetBytes(text));
}
