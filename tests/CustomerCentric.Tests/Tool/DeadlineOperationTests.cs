namespace CustomerCentric.Tests.Tool;

public class DeadlineOperationTests
{
    // Monday to Friday 9 to 17, a shift over Friday night; Christmas and a half day, a break; 2026.
    private const string Office = """
        {"timeZone":"Europe/London","week":{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"],["22:00","06:00"]]},"holidays":[{"date":"2026-12-25","name":{"en":"Christmas Day","vi":"Giáng sinh"}},"2026-12-28"],"dates":{"2026-12-24":[["09:00","12:00"]]},"breaks":{"2026-12-22":[["15:00","16:30"]]},"knownFrom":"2026-01-01","knownUntil":"2026-12-31","plainWeekUntil":"2027-12-31"}
        """;

    private const string Mon = "2026-03-02T09:00:00Z";

    [Theory]
    [InlineData("""  "seconds":3600 """, "2026-03-02T10:00:00Z")]
    [InlineData("""  "seconds":28800 """, "2026-03-02T17:00:00Z")]
    [InlineData("""  "seconds":28800,"landing":"close" """, "2026-03-02T17:00:00Z")]
    [InlineData("""  "seconds":28800,"landing":"open" """, "2026-03-03T09:00:00Z")]
    [InlineData("""  "seconds":-1 """, "2026-02-28T05:59:59Z")]
    [InlineData("""  "seconds":-28800 """, "2026-02-27T17:00:00Z")]
    [InlineData("""  "seconds":-28800,"landing":"open" """, "2026-02-27T22:00:00Z")]
    [InlineData("""  "seconds":0 """, Mon)]
    [InlineData("""  "seconds":3600.0 """, "2026-03-02T10:00:00Z")]
    [InlineData("""  "seconds":3600e0 """, "2026-03-02T10:00:00Z")]
    [InlineData("""  "seconds":36E+2 """, "2026-03-02T10:00:00Z")]
    [InlineData("""  "seconds":0.36e4 """, "2026-03-02T10:00:00Z")]
    [InlineData("""  "seconds":3600000e-3 """, "2026-03-02T10:00:00Z")]
    [InlineData("""  "seconds":3600.000000000000000000000000000000 """, "2026-03-02T10:00:00Z")]
    [InlineData("""  "seconds":0.0e-400 """, Mon)]
    [InlineData("""  "seconds":-1.0 """, "2026-02-28T05:59:59Z")]
    [InlineData("""  "seconds":-0.1e1 """, "2026-02-28T05:59:59Z")]
    [InlineData("""  "seconds":28800,"explain":false """, "2026-03-02T17:00:00Z")]
    public void Add(string more, string instant) =>
        Ask($$""" "op":"add","start":"{{Mon}}",{{more}} """).ShouldBe($"\"instant\":\"{instant}\"");

    [Fact]
    public void Adding_nothing_while_closed_gives_the_next_opening() =>
        Ask(""" "op":"add","start":"2026-03-02T20:00:00Z","seconds":0 """).ShouldBe("\"instant\":\"2026-03-03T09:00:00Z\"");

    [Fact]
    public void An_explanation_adds_up_and_names_the_holiday() => Ask("""
        "op":"add","start":"2026-12-24T11:00:00Z","seconds":7200,"explain":true
        """).ShouldBe("""
        "instant":"2026-12-29T10:00:00Z","segments":[
        {"kind":"working","from":"2026-12-24T11:00:00Z","to":"2026-12-24T12:00:00Z","seconds":3600},
        {"kind":"closed","from":"2026-12-24T12:00:00Z","to":"2026-12-25T00:00:00Z","seconds":43200},
        {"kind":"holiday","name":"Christmas Day","from":"2026-12-25T00:00:00Z","to":"2026-12-26T00:00:00Z","seconds":86400},
        {"kind":"closed","from":"2026-12-26T00:00:00Z","to":"2026-12-28T00:00:00Z","seconds":172800},
        {"kind":"holiday","from":"2026-12-28T00:00:00Z","to":"2026-12-29T00:00:00Z","seconds":86400},
        {"kind":"closed","from":"2026-12-29T00:00:00Z","to":"2026-12-29T09:00:00Z","seconds":32400},
        {"kind":"working","from":"2026-12-29T09:00:00Z","to":"2026-12-29T10:00:00Z","seconds":3600}]
        """.Replace("\n", ""));

    [Fact]
    public void An_explanation_going_back_runs_forward_too_and_shows_breaks() => Ask("""
        "op":"add","start":"2026-12-22T16:45:00.5Z","seconds":-1800,"explain":true
        """).ShouldBe("""
        "instant":"2026-12-22T14:45:00.5Z","segments":[
        {"kind":"working","from":"2026-12-22T14:45:00.5Z","to":"2026-12-22T15:00:00Z","seconds":899.5},
        {"kind":"break","from":"2026-12-22T15:00:00Z","to":"2026-12-22T16:30:00Z","seconds":5400},
        {"kind":"working","from":"2026-12-22T16:30:00Z","to":"2026-12-22T16:45:00.5Z","seconds":900.5}]
        """.Replace("\n", ""));

    [Fact]
    public void An_explanation_says_what_was_assumed() => Ask("""
        "op":"add","start":"2027-01-04T09:00:00Z","seconds":60,"explain":true
        """).ShouldBe("""
        "instant":"2027-01-04T09:01:00Z","segments":[
        {"kind":"working","from":"2027-01-04T09:00:00Z","to":"2027-01-04T09:01:00Z","seconds":60,"assumed":true}]
        """.Replace("\n", ""));

    [Theory]
    [InlineData("2026-03-02T09:00:00Z", "2026-03-03T10:00:00Z", "32400")]
    [InlineData("2026-03-03T10:00:00Z", "2026-03-02T09:00:00Z", "-32400")]
    [InlineData("2026-03-02T09:00:00.000000001Z", "2026-03-02T09:00:01Z", "0.999999999")]
    [InlineData("2026-03-02T09:00:01Z", "2026-03-02T09:00:00.25Z", "-0.75")]
    [InlineData("2026-03-02T09:00+00:00", "2026-03-02T11:00+01", "3600")]
    public void Between(string start, string end, string seconds) =>
        Ask($$""" "op":"between","start":"{{start}}","end":"{{end}}" """).ShouldBe($"\"seconds\":{seconds}");

    [Theory]
    [InlineData("2026-03-02T09:00:00Z", "true")]
    [InlineData("2026-03-02T17:00:00Z", "false")]
    [InlineData("2026-02-28T05:59:59.999999999Z", "true")]
    public void IsOpen(string at, string open) => Ask($$""" "op":"isOpen","at":"{{at}}" """).ShouldBe($"\"open\":{open}");

    [Theory]
    [InlineData("nextOpen", "2026-02-28T12:00:00Z", "2026-03-02T09:00:00Z")]
    [InlineData("nextOpen", "2026-03-02T12:00:00+02:00", "2026-03-02T10:00:00Z")]
    [InlineData("previousClose", "2026-03-01T12:00:00Z", "2026-02-28T06:00:00Z")]
    [InlineData("previousClose", "2026-03-02T17:00:00Z", "2026-03-02T17:00:00Z")]
    public void Next_opening_and_previous_close(string op, string at, string instant) =>
        Ask($$""" "op":"{{op}}","at":"{{at}}" """).ShouldBe($"\"instant\":\"{instant}\"");

    [Theory]
    [InlineData(""" "date":"2026-02-27" """, """["2026-02-27T09:00:00Z","2026-02-27T17:00:00Z"],["2026-02-27T22:00:00Z","2026-02-28T06:00:00Z"]""")]
    [InlineData(""" "date":"2026-02-28" """, "")]
    [InlineData(""" "date":"2026-12-22" """, """["2026-12-22T09:00:00Z","2026-12-22T15:00:00Z"],["2026-12-22T16:30:00Z","2026-12-22T17:00:00Z"]""")]
    [InlineData(""" "start":"2026-02-28T00:00:00Z","end":"2026-03-02T10:00:00Z" """, """["2026-02-28T00:00:00Z","2026-02-28T06:00:00Z"],["2026-03-02T09:00:00Z","2026-03-02T10:00:00Z"]""")]
    public void Periods(string of, string periods) => Ask($$""" "op":"periods",{{of}} """).ShouldBe($"\"periods\":[{periods}]");

    [Theory]
    [InlineData("2026-12-25", 1, "following", "2026-12-30")]
    [InlineData("2026-12-25", 0, "preceding", "2026-12-24")]
    [InlineData("2026-01-31", 0, "modifiedFollowing", "2026-01-30")]
    [InlineData("2026-02-01", 0, "modifiedPreceding", "2026-02-02")]
    [InlineData("2026-12-25", 1, "none", "2026-12-29")]
    [InlineData("2026-12-24", -1, "none", "2026-12-23")]
    public void AddDays(string date, int days, string roll, string answer) =>
        Ask($$""" "op":"addDays","date":"{{date}}","days":{{days}},"roll":"{{roll}}" """).ShouldBe($"\"date\":\"{answer}\"");

    [Theory]
    [InlineData("keep", 1, "2026-12-29T08:00:00Z")]
    [InlineData("open", 1, "2026-12-29T09:00:00Z")]
    [InlineData("open", -1, "2026-12-22T17:00:00Z")]
    [InlineData("close", -1, "2026-12-23T17:00:00Z")]
    [InlineData("endOfDay", 0, "2026-12-25T00:00:00Z")]
    [InlineData("16:30", 2, "2026-12-30T16:30:00Z")]
    public void AddBusinessDays(string time, int days, string answer) =>
        Ask($$""" "op":"addBusinessDays","start":"2026-12-24T08:00:00Z","days":{{days}},"time":"{{time}}" """)
            .ShouldBe($"\"instant\":\"{answer}\"");

    [Theory]
    [InlineData("2026-01-31", 1, "none", "2026-02-28")]
    [InlineData("2026-01-31", 1, "following", "2026-03-02")]
    [InlineData("2026-01-31", 1, "modifiedFollowing", "2026-02-27")]
    [InlineData("2026-05-31", -3, "none", "2026-02-28")]
    [InlineData("2026-01-05", -24300, "none", "0001-01-05")]
    public void AddMonths(string date, int months, string roll, string answer) =>
        Ask($$""" "op":"addMonths","date":"{{date}}","months":{{months}},"roll":"{{roll}}" """).ShouldBe($"\"date\":\"{answer}\"");

    [Theory]
    [InlineData("2026-12-21", "2026-12-25", 4)]
    [InlineData("2026-12-25", "2026-12-21", -3)]
    [InlineData("2026-12-24", "2026-12-24", 0)]
    public void CountDays(string from, string to, int days) =>
        Ask($$""" "op":"countDays","from":"{{from}}","to":"{{to}}" """).ShouldBe($"\"days\":{days}");

    [Fact]
    public void Holidays_show_stable_keys_and_substitute_days()
    {
        var answer = ToolRun.Answer("""{"op":"holidays","set":"GB-ENG","year":2021}""");
        answer.ShouldStartWith("""
            "holidays":[{"date":"2021-01-01","key":"new-year","name":"New Year's Day"},
            """.TrimEnd());
        answer.ShouldContain("\"date\":\"2021-12-27\"");
        answer.ShouldContain("\"substituteFor\":");
    }

    [Theory]
    [InlineData("VN", 1968)]
    [InlineData("VN", 2100)]
    public void Holidays_of_the_first_and_the_last_year_can_be_asked(string set, int year) =>
        ToolRun.Answer($$"""{"op":"holidays","set":"{{set}}","year":{{year}}}""").ShouldContain("\"key\":\"tet\"");

    private static string Ask(string members) => ToolRun.Answer($$"""{"calendar":{{Office.Trim()}},{{members.Trim()}}}""");
}
