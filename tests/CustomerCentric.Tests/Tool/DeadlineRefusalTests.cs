using System.Text;
using CustomerCentric.Tool.Deadline;

namespace CustomerCentric.Tests.Tool;

public class DeadlineRefusalTests
{
    private const string At = "\"2026-01-05T09:00:00Z\"";

    public static TheoryData<string, string, string> Refused => new()
    {
        // Not JSON, or not a request.
        { "{\"op\":\"add\",,}", "malformed-json", "This is not JSON: ',' is an invalid start of a property name. Expected a '\"'. (column 13)." },
        { "nonsense", "malformed-json", "(column 2)" },
        { "{\"op\":\"add\",}", "malformed-json", "a trailing comma. (column 13)." },
        { "{\"op\":\"isOpen\"", "malformed-json", "(column 15)" },
        { "{\"op\":\"isOpen\"} {}", "malformed-json", "(column 17)" },
        { "[]", "malformed-json", "A request is one object on one line" },
        { "null", "malformed-json", "A request is one object on one line" },
        { "{\"op\":\"add\",\"op\":\"add\"}", "malformed-json", "'op' stands twice: keep one of them (column 13)." },
        { "{\"a\":" + new string('[', 100), "malformed-json", "depth" },
        { "{\"op\":\"add\",\"\\ud800\":1}", "malformed-json", "The name here has half a surrogate (column 13)." },
        // The operation.
        { "{}", "missing-member", "A request needs 'op', one of add, between," },
        { "{\"op\":\"addd\"}", "unknown-operation", "'op' is \"addd\"; it must be one of add, between, isOpen, nextOpen, previousClose, periods, addDays, addBusinessDays, addMonths, countDays, holidays, due." },
        { "{\"op\":1}", "unknown-operation", "'op' is 1; it must be one of add" },
        // Members.
        { "{\"op\":\"add\",\"calendar\":\"24x7\"}", "missing-member", "'add' needs calendar, start, seconds; missing: start, seconds." },
        { "{\"op\":\"isOpen\",\"at\":" + At + "}", "missing-member", "missing: calendar." },
        { Ask("\"op\":\"periods\""), "missing-member", "'periods' takes either date, or start and end." },
        { Ask("\"op\":\"periods\",\"start\":" + At), "missing-member", "'periods' takes either date, or start and end." },
        { Ask("\"op\":\"periods\",\"date\":\"2026-01-05\",\"end\":" + At), "unknown-member", "'periods' takes either date, or start and end." },
        { Ask("\"op\":\"isOpen\",\"at\":" + At + ",\"ta\":1"), "unknown-member", "'ta' is not known for 'isOpen': id, op, calendar, at are." },
        { Ask("\"op\":\"isOpen\",\"at\":" + At + ",\"landing\":\"open\""), "unknown-member", "'landing' is not known for 'isOpen'" },
        { "{\"op\":\"holidays\",\"set\":\"VN\",\"year\":2026,\"calendar\":\"24x7\"}", "unknown-member", "'calendar' is not known for 'holidays': id, op, set, year are." },
        { "{\"id\":[1],\"op\":\"add\"}", "malformed-member", "'id' must be a text, a number, true, false or null." },
        { "{\"id\":{},\"op\":\"add\"}", "malformed-member", "'id' must be" },
        // Forms.
        { Ask("\"op\":\"isOpen\",\"at\":\"2026-01-05 09:00\""), "malformed-member", "'at' is \"2026-01-05 09:00\"; it must be an instant with offset, e.g. \"2026-12-24T17:00:00+07:00\" or \"2026-12-24T10:00:00Z\"." },
        { Ask("\"op\":\"isOpen\",\"at\":1767603600"), "malformed-member", "'at' is 1767603600" },
        { Ask("\"op\":\"isOpen\",\"at\":null"), "malformed-member", "'at' is null" },
        { Ask("\"op\":\"isOpen\",\"at\":\"\\ud800\""), "malformed-member", "without half surrogates" },
        { Ask("\"op\":\"periods\",\"date\":\"2026-02-29\""), "malformed-member", "'date' is \"2026-02-29\"; it must be a date, yyyy-MM-dd, e.g. \"2026-12-24\"." },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":\"60\""), "malformed-member", "'seconds' is \"60\"; it must be a whole number, e.g. 3600." },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":1.5"), "malformed-member", "'seconds' is 1.5; it must be a whole number, e.g. 3600." },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":1.0000000000000000000000000000000001"), "malformed-member", "a whole number" },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":3605e-1"), "malformed-member", "'seconds' is 3605e-1; it must be a whole number" },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":1.25e1"), "malformed-member", "a whole number" },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":1e-400"), "malformed-member", "a whole number" },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":1e-99999999999"), "malformed-member", "a whole number" },
        { Ask("\"op\":\"addDays\",\"date\":\"2026-01-05\",\"days\":\"5\",\"roll\":\"none\""), "malformed-member", "'days' is \"5\"; it must be a whole number, e.g. 5." },
        { Ask("\"op\":\"addMonths\",\"date\":\"2026-01-05\",\"months\":0.5,\"roll\":\"none\""), "malformed-member", "'months' is 0.5; it must be a whole number, e.g. 3." },
        { "{\"op\":\"holidays\",\"set\":\"VN\",\"year\":\"2030\"}", "malformed-member", "it must be a whole number, e.g. 2026." },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":60,\"landing\":\"later\""), "malformed-member", "'landing' is \"later\"; it must be one of \"close\", \"open\"." },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":60,\"explain\":\"yes\""), "malformed-member", "'explain' is \"yes\"; it must be true or false." },
        { Ask("\"op\":\"addDays\",\"date\":\"2026-01-05\",\"days\":1,\"roll\":\"forward\""), "malformed-member", "'roll' is \"forward\"; it must be one of \"none\", \"following\", \"preceding\", \"modifiedFollowing\", \"modifiedPreceding\"." },
        { Ask("\"op\":\"addBusinessDays\",\"start\":" + At + ",\"days\":1,\"time\":\"24:00\""), "malformed-member", "'time' is \"24:00\"; it must be \"keep\", \"open\", \"close\", \"endOfDay\" or a time of day, e.g. \"16:30\"." },
        { Ask("\"op\":\"periods\",\"start\":" + At + ",\"end\":\"2026-01-05T08:59:59Z\""), "invalid", "'end' must not be before 'start'." },
        // Calendars and sets.
        { "{\"op\":\"isOpen\",\"calendar\":\"office\",\"at\":" + At + "}", "unknown-calendar", "'calendar' is \"office\"; it must be a calendar, or one of 24x7, vn-office," },
        { "{\"op\":\"isOpen\",\"calendar\":7,\"at\":" + At + "}", "malformed-member", "'calendar' is 7; it must be a calendar's name, or a calendar" },
        { With("{}"), "invalid", "calendar.timeZone: A calendar needs a time zone, e.g. Asia/Ho_Chi_Minh. | calendar.week: There is no working time" },
        { With("{\"timeZone\":\"Mars/Olympus\",\"week\":\"24x7\"}"), "unknown-zone", "calendar.timeZone: 'Mars/Olympus' is not a zone" },
        { With("{\"timeZone\":\"Etc/UTC\",\"week\":{}}"), "no-working-time", "calendar.week: There is no working time" },
        { With("{\"timeZone\":\"Etc/UTC\",\"week\":\"24x7\",\"holidaySet\":\"FR\"}"), "unknown-holiday-set", "calendar.holidaySet: 'FR' is no holiday set" },
        { With("{\"timeZone\":\"Etc/UTC\",\"week\":{\"mon\":[[\"9\",\"17\"]]}}"), "malformed-json", "calendar.week.mon[0]: An interval is two times of day" },
        { "{\"op\":\"holidays\",\"set\":\"FR\",\"year\":2026}", "unknown-holiday-set", "'set' is \"FR\"; it must be a holiday set, one of AU-NSW" },
        { "{\"op\":\"holidays\",\"set\":1,\"year\":2026}", "malformed-member", "'set' is 1; it must be a holiday set" },
        // Beyond.
        { "{\"op\":\"holidays\",\"set\":\"VN\",\"year\":1967}", "beyond-known-range", "1968" },
        { Ask("\"op\":\"isOpen\",\"at\":\"1949-12-31T23:59:59Z\""), "beyond-known-range", "from 1950-01-01 to 2199-12-31" },
        { Ask("\"op\":\"isOpen\",\"at\":\"9999-12-31T23:59:59Z\""), "beyond-known-range", "from 1950-01-01 to 2199-12-31" },
        { Ask("\"op\":\"addDays\",\"date\":\"2026-01-05\",\"days\":100000,\"roll\":\"none\""), "beyond-known-range", "2026-01-05 plus 100000 business days" },
        { With("{\"timeZone\":\"Etc/UTC\",\"week\":\"24x7\",\"knownUntil\":\"2025-12-31\"}"), "beyond-known-range", "to 2025-12-31 are answered; that is not enough to tell whether it is open at 2026-01-05T09:00:00Z." },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":9223372036"), "beyond-known-range", "of working time" },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":9223372037"), "amount-overflow", "'seconds' is 9223372037; no calendar counts further than 9223372036." },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":-99999999999999999999"), "amount-overflow", "no calendar counts further" },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":-9223372037"), "amount-overflow", "'seconds' is -9223372037" },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":1e400"), "amount-overflow", "'seconds' is 1e400" },
        { Ask("\"op\":\"add\",\"start\":" + At + ",\"seconds\":" + new string('9', 100)), "amount-overflow", $"'seconds' is {new string('9', 57)}…; no calendar" },
        { Ask("\"op\":\"addDays\",\"date\":\"2026-01-05\",\"days\":2147483648,\"roll\":\"none\""), "amount-overflow", "'days' is 2147483648" },
        { Ask("\"op\":\"addMonths\",\"date\":\"2026-01-05\",\"months\":2147483647,\"roll\":\"none\""), "amount-overflow", "2026-01-05 plus P2147483647M" },
        { Ask("\"op\":\"addMonths\",\"date\":\"2026-01-05\",\"months\":-24301,\"roll\":\"none\""), "amount-overflow", "2026-01-05 plus P-24301M" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_wrong_line_is_refused_with_code_and_message(string line, string code, string message)
    {
        var (actualCode, actualMessage) = ToolRun.Refusal(line);
        actualCode.ShouldBe(code);
        actualMessage.ShouldContain(message);
    }

    [Theory]
    [InlineData("2026-01-05T09:00:00")]
    [InlineData("2026-01-05T9:00:00Z")]
    [InlineData("2026-01-05T24:00:00Z")]
    [InlineData("2026-01-05T09:60:00Z")]
    [InlineData("2026-01-05T09:00:60Z")]
    [InlineData("2026-01-05T09:00:00.Z")]
    [InlineData("2026-01-05T09:00:00.0123456789Z")]
    [InlineData("2026-01-05T09:00:00.5")]
    [InlineData("2026-01-05T09:00:0Z")]
    [InlineData("2026-01-05T09:00:")]
    [InlineData("2026-01-05T09:00:00+19:00")]
    [InlineData("2026-01-05T09:00:00+18:01")]
    [InlineData("2026-01-05T09:00:00+0700")]
    [InlineData("2026-01-05T09:00:00+07:60")]
    [InlineData("2026-01-05T09:00:00z")]
    [InlineData("2026-01-05T09:00:00Zulu")]
    [InlineData("2026-13-05T09:00:00Z")]
    [InlineData("2026-02-30T09:00:00Z")]
    [InlineData("9999-12-31T23:00:00-02:00")]
    [InlineData("-2026-01-05T09:00:00Z")]
    [InlineData("２０２６-01-05T09:00:00Z")]
    [InlineData("")]
    public void What_is_no_instant_is_refused(string text) =>
        ToolRun.Refusal(Ask($"\"op\":\"isOpen\",\"at\":\"{text}\"")).Code.ShouldBe("malformed-member");

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused() =>
        ToolRun.Refusal([.. "{\"id\":\""u8, 0xff, .. "\"}"u8]).ShouldBe(("malformed-json", "This is not UTF-8."));

    [Theory]
    [InlineData(LineReader.MostBytes + 1)]
    [InlineData(3 * LineReader.MostBytes)]
    public void A_line_too_long_is_refused_and_the_next_one_answered(int length)
    {
        var longLine = new byte[length];
        Array.Fill(longLine, (byte)'x');
        var run = ToolRun.Of([.. "{\"op\":\"isOpen\"}\n"u8, .. longLine, .. Encoding.UTF8.GetBytes("\n" + Ask("\"id\":3,\"op\":\"isOpen\",\"at\":" + At))], "deadline");
        run.Lines.Length.ShouldBe(3);
        run.Lines[1].ShouldBe("{\"id\":null,\"error\":{\"code\":\"line-too-long\",\"message\":\"The line is longer than 16777216 bytes.\"}}");
        run.Lines[2].ShouldBe("{\"id\":3,\"open\":true}");
    }

    [Theory]
    [InlineData(LineReader.MostBytes + 1)]
    [InlineData(3 * LineReader.MostBytes)]
    public void A_last_line_too_long_is_refused_also_without_its_end(int length)
    {
        var longLine = new byte[length];
        Array.Fill(longLine, (byte)'x');
        ToolRun.Refusal(longLine).Code.ShouldBe("line-too-long");
    }

    [Fact]
    public void A_wrong_line_never_stops_those_after_it()
    {
        string[] wrong = [.. Refused.Select(row => (string)row[0])];
        var run = ToolRun.Deadline(wrong.SelectMany((line, i) => new[] { line, Ask($"\"id\":{i},\"op\":\"isOpen\",\"at\":{At}") }));
        run.Status.ShouldBe(1);
        run.Lines.Length.ShouldBe(2 * wrong.Length);
        run.Lines.Where((_, i) => i % 2 == 1).ShouldBe(wrong.Select((_, i) => $"{{\"id\":{i},\"open\":true}}"));
    }

    private static string Ask(string members) => "{\"calendar\":\"24x7\"," + members + "}";

    private static string With(string calendar) => $"{{\"op\":\"isOpen\",\"calendar\":{calendar},\"at\":{At}}}";
}
