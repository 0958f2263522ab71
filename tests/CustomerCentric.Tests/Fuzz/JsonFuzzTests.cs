using System.Text;
using System.Text.Json;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Tool;
using CustomerCentric.Tool.Calendars;
using CustomerCentric.Tool.Deadline;
using CustomerCentric.Tool.Policies;

namespace CustomerCentric.Tests.Fuzz;

/// <summary>Whatever bytes come in: a value or the documented refusal, never another exception, never a hang.</summary>
public class JsonFuzzTests
{
    // Building a long range costs milliseconds; these say a short one.
    private static readonly byte[][] Calendars = Bytes(
        """{"timeZone":"Europe/London","week":{"mon":[["09:00","12:30"],["13:30","17:00"]],"fri":[["22:00","06:00"]]},"holidays":["2026-12-25"],"holidaySet":"GB-ENG","dates":{"2026-12-24":[["09:00","12:00"]],"2026-12-27":[]},"breaks":{"2026-12-22":[["15:00","16:30"]]},"knownFrom":"2026-12-01","knownUntil":"2026-12-31"}""",
        """{"timeZone":"Asia/Ho_Chi_Minh","week":"24x7","holidays":[{"date":"2026-02-17","name":{"en":"Tet","vi":"Tết"}},{"date":"2026-02-18","name":"x"}],"knownFrom":"2026-02-01","knownUntil":"2026-02-28","plainWeekFrom":"2026-01-01","plainWeekUntil":"2026-03-31"}""",
        "{\n \"timeZone\": \"Pacific/Apia\",\n \"dates\": {\n  \"2011-12-30\": [[\"00:00\",\"24:00\"]], \"2011-12-29\": [[\"09:00\",\"09:00\"]] },\n \"knownFrom\": \"2011-12-01\", \"knownUntil\": \"2011-12-31\" }");

    private static readonly byte[][] Files =
    [
        .. Bytes("{}", "{\"24x7\":{\"timeZone\":\"Etc/UTC\",\"week\":\"24x7\",\n\"knownFrom\":\"2026-01-01\",\"knownUntil\":\"2026-12-31\"}}"),
        .. Calendars.Select(calendar => (byte[])[.. "{\n \"office\": "u8, .. calendar, .. ",\n \"Phòng 7\": "u8, .. calendar, .. "\n}"u8]),
    ];

    private static readonly byte[][] Policies = Bytes(
        """{"id":"a","calendar":"vn-office","afterHours":"nextOpening","statutoryPauses":[{"from":"2024-01-11","to":"2026-05-31","receivedFrom":"2023-01-01","receivedUntil":"2025-01-01"}],"source":{"jurisdiction":"GB","sector":"s","asOf":"2026","verified":"textSeen","citations":[{"rule":"r","url":"u"}],"note":"n"},"milestones":[{"name":"m","limit":{"amount":5,"unit":"business-days","roll":"following","timeOfDay":"close"},"atRiskPercent":[50,90]}]}""",
        """{"id":"b","milestones":[{"name":"m","kind":"promise","limit":{"latestOf":[{"amount":1.5,"unit":"hours"},{"earliestOf":[{"amount":8,"unit":"working-hours","landing":"open"},{"amount":2,"unit":"schedule","schedule":"c"}]}]},"stopsOn":["answered"],"waivedOn":[],"waivedWhenMet":["n"],"dueOn":["d"],"escalates":true,"condition":"f","variants":[{"fact":"f","limit":{"amount":3,"unit":"months","strictlyBefore":true}}],"receivedFrom":"2020-01-01","receivedUntil":"2021-12-31"},{"name":"n","limit":{"amount":1,"unit":"weeks","timeOfDay":"09:30"},"startsOn":[],"startsOnExpiryOf":["m"]}]}""",
        "{\n \"id\": \"c\",\n \"milestones\": [\n  {\"name\":\"m\",\"limit\":{\"amount\":1,\"unit\":\"years\",\"countsStartDay\":true,\"finalRoll\":\"preceding\"},\"extension\":{\"by\":{\"amount\":14,\"unit\":\"calendar-days\"},\"from\":\"previousDue\",\"maximum\":2,\"needsReason\":false,\"cap\":{\"amount\":9,\"unit\":\"weeks\"}},\"mayPause\":true},\n  {\"name\":\"d\",\"kind\":\"duty\",\"note\":\"Tết\"}]}");

    private static readonly byte[][] Requests =
    [
        .. Bytes(
        """{"id":1,"calendar":"24x7","op":"add","start":"2026-12-24T11:00:00Z","seconds":7200,"explain":true,"landing":"open"}""",
        """{"id":"x","calendar":"vn-office","op":"between","start":"2026-01-05T09:00:00.5+07:00","end":"2025-01-05T09:00:00Z"}""",
        """{"id":null,"calendar":"24x7","op":"isOpen","at":"2026-01-05T09:00Z"}""",
        """{"calendar":"vn-office","op":"nextOpen","at":"2026-01-03T09:00:00Z"}""",
        """{"calendar":"vn-office","op":"previousClose","at":"2026-01-03T09:00:00Z"}""",
        """{"calendar":"vn-office","op":"periods","date":"2026-01-05"}""",
        """{"calendar":"vn-office","op":"periods","start":"2026-01-05T00:00:00Z","end":"2026-01-06T00:00:00Z"}""",
        """{"calendar":"vn-office","op":"addDays","date":"2026-01-05","days":5,"roll":"modifiedFollowing"}""",
        """{"calendar":"vn-office","op":"addBusinessDays","start":"2026-01-05T09:00:00Z","days":-3,"time":"16:30"}""",
        """{"calendar":"vn-office","op":"addMonths","date":"2026-01-31","months":1,"roll":"none"}""",
        """{"calendar":"vn-office","op":"countDays","from":"2026-01-05","to":"2026-03-01"}""",
        """{"id":3,"op":"holidays","set":"VN","year":2030}"""),
        .. Calendars.Select(calendar => (byte[])[.. "{\"id\":9,\"op\":\"isOpen\",\"at\":\"2026-12-15T09:00Z\",\"calendar\":"u8, .. calendar.Where(each => each != '\n'), .. "}"u8]),
    ];

    [Fact]
    public Task Any_bytes_are_JSON_or_a_fault() => Repeat(1, 0.4, random =>
    {
        List<ConfigurationFault> faults = [];
        var root = JsonText.Read(FuzzBytes.Draw(random, Calendars), faults);
        (root is not null || faults.Count > 0).ShouldBeTrue();
        CheckFaults(faults);
    });

    [Fact]
    public async Task Any_bytes_are_a_calendar_or_a_list_of_faults()
    {
        var read = 0;
        await Repeat(2, 0.2, random =>
        {
            var text = FuzzBytes.Draw(random, Calendars);
            try
            {
                var calendar = WorkingCalendar.FromJson(text);
                WorkingCalendar.FromJson(Encoding.UTF8.GetBytes(calendar.ToJson())).ShouldBe(calendar);
                // What can be read can be read for more dates as well: the command relies on it.
                if (++read % 50 == 0)
                    WorkingCalendar.FromJson(text, new(new(1950, 1, 1), new(2199, 12, 31))).Zone.ShouldBe(calendar.Zone);
            }
            catch (ConfigurationException wrong)
            {
                CheckFaults(wrong.Faults);
            }
        });
        read.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Any_bytes_are_a_file_of_calendars_or_a_list_of_faults()
    {
        var (read, refused) = (0, 0);
        await Repeat(5, 0.1, random =>
        {
            try
            {
                var book = CalendarBook.Of(FuzzBytes.Draw(random, Files));
                foreach (var name in book.Names().Except(CalendarBook.BuiltInNames))
                {
                    book.Named(Encoding.UTF8.GetBytes(name))!.Calendar.Zone.ShouldNotBeNull();
                    read++;
                }
            }
            catch (ConfigurationException wrong)
            {
                CheckFaults(wrong.Faults);
                wrong.Faults.Select(fault => fault.Line!.Value).ShouldBeInOrder();
                refused++;
            }
        });
        Math.Min(read, refused).ShouldBeGreaterThan((int)(0.1 * FuzzBytes.Runs / 100));
    }

    [Fact]
    public async Task Any_bytes_are_a_policy_or_a_list_of_faults()
    {
        var read = 0;
        await Repeat(6, 0.2, random =>
        {
            try
            {
                var policy = DeadlinePolicy.FromJson(FuzzBytes.Draw(random, Policies));
                var text = policy.ToJson();
                var again = DeadlinePolicy.FromJson(Encoding.UTF8.GetBytes(text));
                (again.Version, again.ToJson()).ShouldBe((policy.Version, text));
                read++;
            }
            catch (ConfigurationException wrong)
            {
                CheckFaults(wrong.Faults);
            }
        });
        read.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Any_line_is_answered_by_one_line_of_JSON()
    {
        using Answerer answerer = new(CalendarBook.Of(null), new PolicyBook());
        await Repeat(3, 0.3, random =>
        {
            var answer = answerer.Answer(FuzzBytes.Draw(random, Requests), isTooLong: false);
            answer.Contains((byte)'\n').ShouldBeFalse();
            using var json = JsonDocument.Parse(answer.ToArray());
            json.RootElement.EnumerateObject().First().Name.ShouldBe("id");
            json.RootElement.EnumerateObject().Count().ShouldBeGreaterThan(1);
        });
        answerer.Refused.ShouldBeGreaterThan(0);
        answerer.Refused.ShouldBeLessThan((int)(0.3 * FuzzBytes.Runs) + 1);
    }

    [Fact]
    public void Any_stream_is_answered_line_by_line()
    {
        Random random = new(4);
        for (var run = 0; run < 20; run++)
        {
            byte[] stream = [.. Enumerable.Range(0, 50).SelectMany(_ => FuzzBytes.Draw(random, Requests).Append((byte)'\n'))];
            var lines = Encoding.Latin1.GetString(stream).Split('\n').Count(line => line.Trim(' ', '\t', '\r').Length > 0);
            ToolRun.Of(stream, "deadline").Lines.Length.ShouldBeInRange(lines - 2, lines);
        }
    }

    private static void CheckFaults(IEnumerable<ConfigurationFault> faults)
    {
        foreach (var fault in faults)
        {
            if (fault.Message.Length == 0 || fault.Line is null or < 1)
                throw new InvalidOperationException($"Not a useful fault: {fault}");
        }
    }

    private static Task Repeat(int seed, double share, Action<Random> once) => FuzzRuns.Repeat(seed, (int)(share * FuzzBytes.Runs), once);

    private static byte[][] Bytes(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
