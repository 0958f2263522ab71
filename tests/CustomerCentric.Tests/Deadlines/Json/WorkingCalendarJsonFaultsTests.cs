using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Json;

public class WorkingCalendarJsonFaultsTests
{
    [Fact]
    public void All_faults_are_reported_at_once_with_path_and_line() => FaultsOf("""
        {
          "timeZone": "Europe/Londn",
          "week": {
            "mon": [["09:00", "17:00"], ["9", "12:00"]],
            "mo": []
          },
          "holidays": [
            "2026-12-25",
            "2026-13-01",
            { "name": "Boxing Day" },
            { "date": "2026-12-28", "name": 3 }
          ],
          "holidaySet": "GB",
          "dates": { "24.12.2026": [], "2026-12-27": {} },
          "breaks": { "2026-12-22": ["15:00", "16:30"] },
          "knownUntil": 2027,
          "zone": "Europe/London"
        }
        """).ShouldBe(
        [
            "2 timeZone unknown-zone",
            "4 week.mon[1] malformed-json",
            "5 week.mo malformed-json",
            "9 holidays[1] malformed-json",
            "10 holidays[2] invalid",
            "11 holidays[3].name malformed-json",
            "13 holidaySet unknown-holiday-set",
            "14 dates.24.12.2026 malformed-json",
            "14 dates.2026-12-27 malformed-json",
            "15 breaks.2026-12-22[0] malformed-json",
            "15 breaks.2026-12-22[1] malformed-json",
            "16 knownUntil malformed-json",
            "17 zone malformed-json",
        ]);

    [Fact]
    public void What_the_calendar_itself_refuses_is_found_in_the_text() => FaultsOf("""
        {
          "timeZone": "Etc/UTC",
          "week": "24x7",
          "holidays": ["2026-06-01",
            { "date": "2028-01-01", "name": "Too late" }],
          "dates": {
            "2019-12-31": [] },
          "breaks": { "2031-01-01": [["09:00", "10:00"]] },
          "knownFrom": "2020-01-01",
          "knownUntil": "2027-12-31",
          "plainWeekFrom": "2021-01-01",

          "plainWeekUntil": "2021-01-01"
        }
        """).ShouldBe(
        [
            "5 holidays[1].date invalid",
            "7 dates.2019-12-31 invalid",
            "8 breaks.2031-01-01 invalid",
            "11 plainWeekFrom invalid",
            "13 plainWeekUntil invalid",
        ]);

    [Theory]
    [InlineData("{}", "1 timeZone invalid", "1 week no-working-time")]
    [InlineData("""{"timeZone":"Etc/UTC","week":{}}""", "1 week no-working-time")]
    [InlineData("""{"timeZone":"Etc/UTC","week":{"mon":[]}}""", "1 week no-working-time")]
    [InlineData("""{"timeZone":"Etc/UTC","week":{"mon":[["09:00","17:00"]]},"knownFrom":"2026-01-06","knownUntil":"2026-01-06"}""", "1 week no-working-time")]
    [InlineData("""{"timeZone":"Etc/UTC","week":"24/7"}""", "1 week malformed-json")]
    [InlineData("""{"timeZone":"Etc/UTC","week":"24x7","holidaySet":"VN","knownUntil":"2101-01-01"}""", "1 holidaySet invalid")]
    [InlineData("""{"timeZone":"Etc/UTC","week":"24x7","knownUntil":"2201-01-01"}""", "1 knownUntil invalid")]
    [InlineData("""{"timeZone":"Etc/UTC","week":"24x7","week":"24x7"}""", "1 week malformed-json")]
    [InlineData("""{"timeZone":null,"week":{"mon":[["09:00"]]}}""", "1 timeZone malformed-json", "1 week.mon[0] malformed-json")]
    [InlineData("""{"timeZone":"Etc/UTC","week":{"mon":[[" 9:00","17:00"]]}}""", "1 week.mon[0] malformed-json")]
    [InlineData("""{"timeZone":"Etc/UTC","week":"24x7","holidays":[{"date":"2026-01-01","name":{"en":"x"}}]}""", "1 holidays[0].name malformed-json")]
    [InlineData("[]", "1  malformed-json")]
    [InlineData("", "1  malformed-json")]
    public void One_fault_is_told_once(string text, params string[] faults) => FaultsOf(text).ShouldBe(faults);

    // But for what the runtime says of a text that is no JSON.
    [Fact]
    public void Every_fault_reads_like_this() => Snapshot.Match(string.Join('\n', TheoryRows.Of<WorkingCalendarJsonFaultsTests>(nameof(One_fault_is_told_once))
        .SelectMany(row => Faults((string)row[0]!)).Where(fault => !fault.Message.StartsWith("This is not JSON", StringComparison.Ordinal)).Select(fault => $"{fault} [{fault.Code}]")) + "\n");

    [Fact]
    public void A_text_that_is_no_JSON_names_line_column_and_place()
    {
        var fault = Faults("{\"timeZone\": \"Etc/UTC\",\n  \"week\": 24x7}").ShouldHaveSingleItem();
        fault.ToString().ShouldBe("line 2, week: This is not JSON: 'x' is an invalid end of a number. Expected a delimiter. (column 13).");
        fault.Code.ShouldBe(FaultCodes.MalformedJson);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("{", "")]
    [InlineData("{} {}", "")]
    [InlineData("""{"week" 1}""", "")]
    [InlineData("""{"week":{} "dates":{}}""", "")]
    [InlineData("""{"week":""", "week")]
    [InlineData("""{"week":{"mon":[["09:00","12:30"],["13:30",]]}}""", "week.mon[1][1]")]
    [InlineData("""{"week":{"mon":[["09:00","12:30"]}""", "week.mon[1]")]
    [InlineData("""{"week":{"mon":[],}}""", "week")]
    [InlineData("""{"holidays":["2026-12-25","\ud800"]}""", "holidays[1]")]
    public void A_fault_of_JSON_stands_where_the_reader_stopped(string text, string path) => Faults(text).Single().Path.ShouldBe(path);

    [Fact]
    public void Nobody_is_told_to_change_options_that_cannot_be_changed() =>
        Faults("{\"timeZone\": \"Etc/UTC\",}").ShouldHaveSingleItem().Message.ShouldEndWith("a trailing comma. (column 24).");

    [Fact]
    public void A_message_says_what_would_be_right()
    {
        Faults("""{"timeZone":"Etc/UTC","week":"24x7","holidaySet":"GB"}""").Single().Message
            .ShouldBe("'GB' is no holiday set: AU-NSW, EU-TARGET2, GB-ENG, US-FED, VN are.");
        Faults("""{"timeZone":"Etc/UTC","week":{"mon":[["09:00","25:00"]]}}""").Single().Message
            .ShouldBe("""An interval is two times of day, ["HH:mm","HH:mm"], from 00:00 to 24:00, e.g. ["09:00","17:00"].""");
    }

    private static IEnumerable<string> FaultsOf(string text) => Faults(text).Select(fault => $"{fault.Line} {fault.Path} {fault.Code}");

    private static IReadOnlyList<ConfigurationFault> Faults(string text) =>
        Should.Throw<ConfigurationException>(() => WorkingCalendar.FromJson(Encoding.UTF8.GetBytes(text))).Faults;
}
