using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Holidays;

public class GovUkImportTests
{
    private const string Text = """
        {
          "england-and-wales": {
            "division": "england-and-wales",
            "events": [
              { "title": "Christmas Day", "date": "2026-12-25", "notes": "", "bunting": true },
              { "title": "Boxing Day", "date": "2026-12-28", "notes": "Substitute day", "bunting": true }
            ]
          },
          "scotland": {
            "division": "scotland",
            "events": [ { "title": "St Andrew’s Day", "date": "2026-11-30", "notes": "", "bunting": true } ]
          }
        }
        """;

    [Fact]
    public void The_division_asked_for_is_read_with_its_substitute_days()
    {
        var import = Import(Text);
        import.Faults.ShouldBeEmpty();
        import.Holidays.ShouldBe([
            new(new(2026, 12, 25), "christmas-day", new("Christmas Day", "Christmas Day")),
            new(new(2026, 12, 28), "boxing-day-substitute", new("Boxing Day (substitute day)", "Boxing Day (nghỉ bù)"), "boxing-day")]);
        Import(Text, "scotland").Holidays.ShouldHaveSingleItem().Key.ShouldBe("st-andrews-day");
    }

    [Fact]
    public void An_unknown_division_is_a_fault_that_names_those_there_are()
    {
        var import = Import(Text, "wales");
        import.Holidays.ShouldBeEmpty();
        import.Faults.ShouldHaveSingleItem().Message.ShouldBe("There is no division 'wales': the text holds england-and-wales, scotland.");
        Import("{}").Faults.ShouldHaveSingleItem().Message.ShouldContain("none");
    }

    [Theory]
    [InlineData("\"date\": \"2026-12-25\"", "\"date\": \"25/12/2026\"", "england-and-wales.events[0].date", 5)]
    [InlineData("\"date\": \"2026-12-25\", ", "", "england-and-wales.events[0]", 5)]
    [InlineData("\"title\": \"Christmas Day\"", "\"title\": \" \"", "england-and-wales.events[0].title", 5)]
    [InlineData("\"title\": \"Christmas Day\"", "\"title\": 7", "england-and-wales.events[0].title", 5)]
    [InlineData("\"title\": \"Christmas Day\", ", "", "england-and-wales.events[0]", 5)]
    [InlineData("\"notes\": \"\"", "\"notes\": null", "england-and-wales.events[0].notes", 5)]
    [InlineData("{ \"title\": \"Christmas Day\"", "7, { \"title\": \"Christmas Day\"", "england-and-wales.events[0]", 5)]
    public void A_wrong_event_is_reported_with_its_line_and_stops_none_after_it(string right, string wrong, string path, int line)
    {
        var import = Import(Changed(right, wrong));
        import.Faults.ShouldNotBeEmpty();
        import.Faults.ShouldAllBe(fault => fault.Path == path && fault.Line == line);
        import.Holidays.ShouldContain(holiday => holiday.Key == "boxing-day-substitute");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("[]")]
    [InlineData("""{ "england-and-wales": [] }""")]
    [InlineData("""{ "england-and-wales": { "division": "england-and-wales" } }""")]
    [InlineData("""{ "england-and-wales": { "events": {} } }""")]
    public void What_is_not_of_the_form_is_reported(string text)
    {
        var import = Import(text);
        import.Faults.ShouldHaveSingleItem();
        import.Holidays.ShouldBeEmpty();
    }

    // But for what the runtime says of a text that is no JSON.
    [Fact]
    public void Every_fault_reads_like_this()
    {
        var events = TheoryRows.Of<GovUkImportTests>(nameof(A_wrong_event_is_reported_with_its_line_and_stops_none_after_it)).Select(row => Changed((string)row[0]!, (string)row[1]!));
        var wholes = TheoryRows.Of<GovUkImportTests>(nameof(What_is_not_of_the_form_is_reported)).Select(row => (string)row[0]!);
        Snapshot.Match(string.Join('\n', events.Concat(wholes).SelectMany(text => Import(text).Faults).Where(fault => !fault.Message.StartsWith("This is not JSON", StringComparison.Ordinal)).Select(fault => $"{fault} [{fault.Code}]")) + "\n");
    }

    [Fact]
    public void Members_that_are_not_needed_may_come_and_go() =>
        Import(Text.Replace("\"bunting\": true", "\"colour\": [1]", StringComparison.Ordinal).Replace("\"notes\": \"\", ", "", StringComparison.Ordinal))
            .Faults.ShouldBeEmpty();

    [Fact]
    public void An_import_is_a_decree_for_a_set()
    {
        var decree = new HolidayDecree(2026) { Holidays = Import(Text, "scotland").Holidays };
        HolidaySet.England.With(decree).InYear(2026).ShouldContain(holiday => holiday.Key == "st-andrews-day");
    }

    // The first place where it stands.
    private static string Changed(string right, string wrong)
    {
        var at = Text.IndexOf(right, StringComparison.Ordinal);
        return Text[..at] + wrong + Text[(at + right.Length)..];
    }

    private static HolidayImport Import(string text, string division = "england-and-wales") =>
        HolidayImport.FromGovUk(Encoding.UTF8.GetBytes(text), division);
}
