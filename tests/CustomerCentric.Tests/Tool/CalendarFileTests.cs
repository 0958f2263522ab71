using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Tool;

public class CalendarFileTests
{
    private const string At = "\"at\":\"2026-01-05T09:30:00Z\"";

    [Fact]
    public void Calendars_of_a_file_are_known_by_their_names()
    {
        using TemporaryFile file = new("""
            {
              "Phòng 7": { "timeZone": "Etc/UTC", "week": { "mon": [["09:00", "10:00"]] } },
              "@night": { "timeZone": "Etc/UTC", "week": { "mon": [["22:00", "06:00"]] } }
            }
            """);
        Ask(file, "Phòng 7", At).Output.ShouldBe("{\"id\":1,\"open\":true}\n");
        Ask(file, "@night", At).Output.ShouldBe("{\"id\":1,\"open\":false}\n");
        Ask(file, "24x7", At).Output.ShouldBe("{\"id\":1,\"open\":true}\n");
        Ask(file, "vn-office", At).Output.ShouldBe("{\"id\":1,\"open\":true}\n");
    }

    [Fact]
    public void A_calendar_of_the_file_wins_over_a_built_in_one()
    {
        using TemporaryFile file = new("""{"24x7":{"timeZone":"Etc/UTC","week":{"tue":[["09:00","10:00"]]}}}""");
        Ask(file, "24x7", At).Output.ShouldBe("{\"id\":1,\"open\":false}\n");
    }

    [Fact]
    public void A_calendar_of_the_file_answers_the_years_1950_to_2199_as_well()
    {
        using TemporaryFile file = new("""{"a":{"timeZone":"Etc/UTC","week":"24x7"}}""");
        Ask(file, "a", "\"at\":\"1951-01-01T00:00:00Z\"").Output.ShouldBe("{\"id\":1,\"open\":true}\n");
    }

    [Fact]
    public void A_broken_file_ends_the_run_with_all_faults_and_their_lines()
    {
        using TemporaryFile file = new("""
            {
              "good": { "timeZone": "Etc/UTC", "week": "24x7" },
              "bad": {
                "timeZone": "Mars/Olympus",
                "week": { "mon": [["9", "10:00"]] }
              },
              "worse": 7,
              "good": { "timeZone": "Etc/UTC", "week": "24x7" }
            }
            """);
        var run = Ask(file, "good", At);
        run.Status.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Errors.Replace(file.Path, "FILE").ShouldBe("""
            FILE: line 4, bad.timeZone: 'Mars/Olympus' is not a zone of the time zone data (TZDB).
            FILE: line 5, bad.week.mon[0]: An interval is two times of day, ["HH:mm","HH:mm"], from 00:00 to 24:00, e.g. ["09:00","17:00"].
            FILE: line 7, worse: 7 stands where an object is expected: {…}.
            FILE: line 8, good: The name stands twice: keep one of them.

            """.Replace("(TZDB)", $"({DateTimeZoneProviders.Tzdb.VersionId})"));
    }

    [Theory]
    [InlineData("{\n \"a\": {,} }", "line 2, a: This is not JSON: ',' is an invalid start of a property name. Expected a '\"'. (column 8).")]
    [InlineData("[]", "line 1: A file of calendars is one object of names and calendars: {\"office\": {\"timeZone\": …}}.")]
    [InlineData("{\"a\": {\"timeZone\":\"Etc/UTC\",\"week\":\"24x7\"}\n\"b\": {} }", "line 2: This is not JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'. (column 1).")]
    [InlineData("{} x", "line 1: This is not JSON: 'x' is invalid after a single JSON value. Expected end of data. (column 4).")]
    [InlineData("{\n\"\\ud800\":1}", "line 2: A name here is not valid Unicode.")]
    [InlineData("", "line 1: This is not JSON: The input does not contain any JSON tokens. (column 1).")]
    [InlineData(" ", "line 1: This is not JSON: The input does not contain any JSON tokens. (column 2).")]
    public void A_file_that_is_no_object_of_calendars_says_so(string text, string message)
    {
        using TemporaryFile file = new(text);
        var run = Ask(file, "24x7", At);
        run.Status.ShouldBe(2);
        run.Errors.ShouldBe($"{file.Path}: {message}\n");
    }

    [Fact]
    public void A_file_that_is_not_there_ends_the_run()
    {
        var run = ToolRun.Of("", "deadline", "--calendars", "/nowhere/calendars.json");
        run.Status.ShouldBe(2);
        run.Errors.ShouldStartWith("/nowhere/calendars.json: cannot be read: ");
        ToolRun.Of("", "deadline", "/nowhere/requests.ndjson").Errors.ShouldStartWith("/nowhere/requests.ndjson: cannot be read: ");
        ToolRun.Of("", "deadline", Path.GetTempPath()).Status.ShouldBe(2);
    }

    private static ToolRun Ask(TemporaryFile calendars, string name, string at) =>
        ToolRun.Of($"{{\"id\":1,\"op\":\"isOpen\",\"calendar\":\"{name}\",{at}}}", "deadline", "--calendars", calendars.Path);
}
