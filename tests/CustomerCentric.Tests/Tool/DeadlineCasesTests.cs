using System.Text.Json;
using CustomerCentric.Tests.Deadlines;

namespace CustomerCentric.Tests.Tool;

/// <summary>The cases of other libraries, asked as lines of requests: whatever the core answers must come out of the command.</summary>
public class DeadlineCasesTests
{
    [Fact]
    public void Every_case_of_business_hours_comes_out_as_expected()
    {
        var file = CaseFile.Read("business_hours.json");
        var schedules = file.GetProperty("schedules").EnumerateArray().ToDictionary(each => each.GetProperty("id").GetInt32());
        List<(string Request, string Answer)> lines = [];
        foreach (var each in file.GetProperty("cases").EnumerateArray())
            lines.AddRange(HoursQuestions(each).Select(line => Line(each, Calendar(schedules[each.GetProperty("schedule").GetInt32()]), line.Question, line.Answer)));
        // Twice those that land; without taking away nothing, and without holidays, about which there is no request.
        lines.Count.ShouldBe(1604);
        Check(lines);
    }

    [Fact]
    public void Every_case_of_business_days_comes_out_as_expected()
    {
        var file = CaseFile.Read("business_days.json");
        List<(string Request, string Answer)> lines = [];
        foreach (var each in file.GetProperty("busday_offset").EnumerateArray())
        {
            var question = $"\"op\":\"addDays\",\"date\":\"{each.Text("date")}\",\"days\":{each.GetProperty("n")},\"roll\":\"{RollOf(each.Text("roll"))}\"";
            lines.Add(Line(each, DaysCalendar(each), question, $"\"date\":\"{each.Text("expected")}\""));
        }
        foreach (var each in file.GetProperty("busday_count").EnumerateArray())
        {
            var count = each.TryGetProperty("count_numpy_1_25_plus", out var reversed) ? reversed : each.GetProperty("count");
            lines.Add(Line(each, DaysCalendar(each), $"\"op\":\"countDays\",\"from\":\"{each.Text("start")}\",\"to\":\"{each.Text("end")}\"", $"\"days\":{count}"));
        }
        lines.Count.ShouldBe(609 + 385);
        Check(lines);
    }

    private static void Check(List<(string Request, string Answer)> lines)
    {
        var run = ToolRun.Deadline(lines.Select(line => line.Request));
        run.Lines.Zip(lines).Where(pair => pair.First != pair.Second.Answer)
            .Select(pair => $"{pair.First} instead of {pair.Second.Answer} for {pair.Second.Request}").ShouldBeEmpty();
        run.Lines.Length.ShouldBe(lines.Count);
        run.Status.ShouldBe(0);
    }

    private static IEnumerable<(string Question, string Answer)> HoursQuestions(JsonElement each)
    {
        var start = each.Text("start");
        switch (each.Text("op"))
        {
            case "add":
                var seconds = each.GetProperty("duration_s").GetInt64();
                yield return (Add(start, seconds, "close"), Instant(each, seconds == 0 ? "expected" : "expected_earliest"));
                yield return (Add(start, seconds, "open"), Instant(each, "expected"));
                break;
            case "subtract" when each.GetProperty("duration_s").GetInt64() is var back and > 0:
                yield return (Add(start, -back, "close"), Instant(each, "expected_previous_close"));
                yield return (Add(start, -back, "open"), Instant(each, "expected"));
                break;
            case "between":
                yield return ($"\"op\":\"between\",\"start\":\"{start}\",\"end\":\"{each.Text("end")}\"", $"\"seconds\":{each.GetProperty("expected_s")}");
                break;
            case "in_hours":
                yield return ($"\"op\":\"isOpen\",\"at\":\"{start}\"", $"\"open\":{each.GetProperty("by_periods").GetRawText()}");
                break;
            case "on_break":
                yield return ($"\"op\":\"isOpen\",\"at\":\"{start}\"", $"\"open\":{each.GetProperty("in_hours").GetRawText()}");
                break;
            case "periods":
                yield return ($"\"op\":\"periods\",\"start\":\"{start}\",\"end\":\"{each.Text("end")}\"", $"\"periods\":{Merged(each.GetProperty("expected"))}");
                break;
            case "business_days_after" or "business_days_before" when each.GetProperty("days").GetInt32() is var days and > 0:
                var signed = each.Text("op") == "business_days_after" ? days : -days;
                yield return ($"\"op\":\"addBusinessDays\",\"start\":\"{start}\",\"days\":{signed},\"time\":\"open\"", Instant(each, "expected"));
                break;
        }
    }

    private static string Add(string start, long seconds, string landing) =>
        $"\"op\":\"add\",\"start\":\"{start}\",\"seconds\":{seconds},\"landing\":\"{landing}\"";

    private static string Instant(JsonElement each, string expected) => $"\"instant\":\"{each.Text(expected)}\"";

    private static string Merged(JsonElement periods)
    {
        List<(string From, string To)> merged = [];
        foreach (var period in periods.EnumerateArray())
        {
            var (from, to) = (period[0].GetString()!, period[1].GetString()!);
            if (merged.Count > 0 && merged[^1].To == from)
                merged[^1] = (merged[^1].From, to);
            else
                merged.Add((from, to));
        }
        return $"[{string.Join(',', merged.Select(period => $"[\"{period.From}\",\"{period.To}\"]"))}]";
    }

    private static string Calendar(JsonElement schedule) =>
        $"{{\"timeZone\":\"{schedule.Text("time_zone")}\",\"week\":{Json(schedule, "hours")},\"holidays\":{Json(schedule, "holidays")},\"breaks\":{Json(schedule, "breaks")}}}";

    private static string DaysCalendar(JsonElement each)
    {
        string[] days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        var week = string.Join(',', days.Where((_, i) => each.Text("weekmask")[i] == '1').Select(day => $"\"{day}\":[[\"09:00\",\"17:00\"]]"));
        return $"{{\"timeZone\":\"Etc/UTC\",\"week\":{{{week}}},\"holidays\":{Json(each, "holidays")}}}";
    }

    private static string Json(JsonElement of, string member) => JsonSerializer.Serialize(of.GetProperty(member));

    private static (string Request, string Answer) Line(JsonElement each, string calendar, string question, string answer) =>
        ($"{{\"id\":\"{each.Text("id")}\",\"calendar\":{calendar},{question}}}", $"{{\"id\":\"{each.Text("id")}\",{answer}}}");

    private static string RollOf(string numpy) => numpy switch
    {
        "forward" => "following",
        "backward" => "preceding",
        "modifiedfollowing" => "modifiedFollowing",
        _ => "modifiedPreceding",
    };
}
