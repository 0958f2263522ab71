using System.Text.Json;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using CustomerCentric.Tool.Calendars;
using CustomerCentric.Tool.Deadline;

namespace CustomerCentric.Tests.Tool;

/// <summary>The published schema of requests says what the command reads, no more and no less.</summary>
public class RequestSchemaTests
{
    private static readonly JsonElement Definitions =
        JsonDocument.Parse(Repository.Read("docs/schema/deadline-request.schema.json")).RootElement.GetProperty("$defs");

    [Fact]
    public void Command_and_schema_know_the_same_operations() =>
        Definitions.GetProperty("ops").EnumerateObject().Select(operation => operation.Name)
            .ShouldBe(Operations.All.Select(operation => operation.Name));

    [Fact]
    public void Command_and_schema_know_the_same_members_of_each_operation()
    {
        foreach (var operation in Operations.All)
        {
            var schema = Definitions.GetProperty("ops").GetProperty(operation.Name);
            Sorted(schema.GetProperty("properties").EnumerateObject().Select(member => member.Name)).ShouldBe(Names(operation.Allowed), operation.Name);
            Sorted(schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!))
                .ShouldBe(Names(operation.Required.With(Member.Op)), operation.Name);
        }
    }

    [Fact]
    public void The_schema_takes_every_holiday_set_so_that_adding_one_is_adding_a_file()
    {
        var pattern = Definitions.GetProperty("set").GetProperty("pattern").GetString()!;
        HolidaySet.All.ShouldAllBe(set => System.Text.RegularExpressions.Regex.IsMatch(set.Id, pattern));
    }

    [Fact]
    public void The_holiday_sets_that_the_contract_names_have_an_office() =>
        CalendarBook.BuiltInNames.ShouldBe(
            ["24x7", "vn-office", "gb-eng-office", "us-fed-office", "au-nsw-office", "eu-target2-office"], ignoreOrder: true);

    [Theory]
    [InlineData("landing", "{\"op\":\"add\",\"calendar\":\"24x7\",\"start\":\"2026-01-05T09:00Z\",\"seconds\":1,\"landing\":VALUE}")]
    [InlineData("roll", "{\"op\":\"addDays\",\"calendar\":\"24x7\",\"date\":\"2026-01-05\",\"days\":1,\"roll\":VALUE}")]
    public void Every_word_of_the_schema_is_understood(string member, string request)
    {
        foreach (var word in Definitions.GetProperty(member).GetProperty("enum").EnumerateArray())
            ToolRun.Deadline(request.Replace("VALUE", word.GetRawText())).Status.ShouldBe(0);
        ToolRun.Refusal(request.Replace("VALUE", "\"x\"")).Message.Count(letter => letter == ',')
            .ShouldBe(Definitions.GetProperty(member).GetProperty("enum").GetArrayLength() - 1);
    }

    private static IEnumerable<string> Names(MemberSet members) => Sorted(Enum.GetValues<Member>().Where(members.Contains).Select(MemberNames.Of));

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
