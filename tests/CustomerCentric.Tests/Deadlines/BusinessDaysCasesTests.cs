using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>Every case of Cases/business_days.json, whose answers are those of numpy's busday_offset and busday_count.</summary>
public class BusinessDaysCasesTests
{
    private static readonly JsonElement CasesFile = CaseFile.Read("business_days.json");

    [Fact]
    public void Every_offset_has_the_answer_of_numpy()
    {
        int run = 0;
        List<string> wrong = [];
        foreach (JsonElement each in CasesFile.GetProperty("busday_offset").EnumerateArray())
        {
            LocalDate date = each.Date("date");
            int days = each.GetProperty("n").GetInt32();
            // At least one day a week is worked, but for some holidays.
            int reach = (8 * Math.Abs(days)) + 400;
            WorkingCalendar calendar = Build(each, date.PlusDays(-reach), date.PlusDays(reach));
            LocalDate answer = calendar.AddBusinessDays(date, days, RollOf(each.Text("roll")));
            if (answer != each.Date("expected") || calendar.IsBusinessDay(date) != each.GetProperty("start_is_busday").GetBoolean())
                wrong.Add($"{each.Text("id")}: {answer}");
            run++;
        }
        wrong.ShouldBeEmpty();
        run.ShouldBe(609);
    }

    [Fact]
    public void Every_count_has_the_answer_of_numpy()
    {
        int run = 0;
        int reversed = 0;
        List<string> wrong = [];
        foreach (JsonElement each in CasesFile.GetProperty("busday_count").EnumerateArray())
        {
            (LocalDate start, LocalDate end) = (each.Date("start"), each.Date("end"));
            int answer = Build(each, LocalDate.Min(start, end).PlusDays(-30), LocalDate.Max(start, end).PlusDays(30)).CountBusinessDays(start, end);
            bool isReversed = each.TryGetProperty("count_numpy_1_25_plus", out JsonElement expected);
            if (answer != (isReversed ? expected : each.GetProperty("count")).GetInt32())
                wrong.Add($"{each.Text("id")}: {answer}");
            run++;
            reversed += isReversed ? 1 : 0;
        }
        wrong.ShouldBeEmpty();
        (run, reversed).ShouldBe((385, 54));
    }

    [Fact]
    public void The_file_has_no_other_cases()
    {
        CasesFile.EnumerateObject().Select(part => part.Name).ShouldBe(["meta", "busday_offset", "busday_count"], ignoreOrder: true);
        CasesFile.GetProperty("busday_offset").GetArrayLength().ShouldBe(609);
        CasesFile.GetProperty("busday_count").GetArrayLength().ShouldBe(385);
    }

    private static WorkingCalendar Build(JsonElement each, LocalDate from, LocalDate until) => WorkingCalendar.Build(calendar =>
    {
        calendar.Zone("Etc/UTC").KnownFrom(from).KnownUntil(until).OpenMask(each.Text("weekmask"));
        // Some holidays lie a century away from the question.
        calendar.Close(each.Dates("holidays").Where(holiday => holiday >= from && holiday <= until));
    });

    private static Roll RollOf(string numpy) => numpy switch
    {
        "forward" => Roll.Following,
        "backward" => Roll.Preceding,
        "modifiedfollowing" => Roll.ModifiedFollowing,
        "modifiedpreceding" => Roll.ModifiedPreceding,
        _ => throw new InvalidOperationException($"Unknown roll {numpy}."),
    };
}
