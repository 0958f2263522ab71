using System.Text;
using System.Text.Json;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Json;

/// <summary>The published schema says what the reader reads, no more and no less.</summary>
public class CalendarSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(Repository.Read("docs/schema/calendar.schema.json")).RootElement;

    private static readonly JsonElement Properties = Schema.GetProperty("properties");

    [Fact]
    public void Reader_and_schema_know_the_same_members() => NamesOf(Properties).ShouldBe(CalendarJsonReader.Members);

    [Fact]
    public void Reader_and_schema_know_the_same_weekdays() =>
        NamesOf(Properties.GetProperty("week").GetProperty("oneOf")[1].GetProperty("properties")).ShouldBe(Weekdays.Names);

    [Fact]
    public void The_schema_takes_every_holiday_set_so_that_adding_one_is_adding_a_file()
    {
        var pattern = Properties.GetProperty("holidaySet").GetProperty("pattern").GetString()!;
        HolidaySet.All.ShouldAllBe(set => System.Text.RegularExpressions.Regex.IsMatch(set.Id, pattern));
    }

    [Fact]
    public void The_schemas_examples_are_calendars()
    {
        Schema.GetProperty("examples").GetArrayLength().ShouldBeGreaterThan(2);
        foreach (var example in Schema.GetProperty("examples").EnumerateArray())
            Read(example.GetRawText()).ShouldBeOfType<WorkingCalendar>();
    }

    [Fact]
    public void The_examples_show_every_member()
    {
        var shown = Schema.GetProperty("examples").EnumerateArray().SelectMany(NamesOf).Distinct();
        shown.Order().ShouldBe(CalendarJsonReader.Members.Except(["$schema"]).Order());
    }

    [Fact]
    public void What_the_schema_requires_is_what_the_reader_misses()
    {
        NamesOf(Schema.GetProperty("required")).ShouldBe(["timeZone"]);
        Should.Throw<ConfigurationException>(() => Read("{}")).Faults.Select(fault => fault.Path).ShouldBe(["timeZone", "week"]);
        Read("""{"$schema":"calendar.schema.json","timeZone":"Etc/UTC","dates":{"2026-01-01":[["09:00","17:00"]]}}""")
            .IsBusinessDay(new(2026, 1, 1)).ShouldBeTrue();
    }

    private static IEnumerable<string> NamesOf(JsonElement of) => of.ValueKind == JsonValueKind.Array
        ? of.EnumerateArray().Select(name => name.GetString()!)
        : of.EnumerateObject().Select(member => member.Name);

    private static WorkingCalendar Read(string text) => WorkingCalendar.FromJson(Encoding.UTF8.GetBytes(text));
}
