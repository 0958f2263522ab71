namespace CustomerCentric.Tests.Deadlines;

/// <summary>Every case of Cases/business_hours.json, whose answers are those of zendesk/biz on 120 schedules.</summary>
public class BusinessHoursCasesTests
{
    private static readonly List<BusinessHoursCase> Cases = BusinessHoursCase.ReadAll();

    /// <summary>How many cases of each operation are run.</summary>
    public static TheoryData<string, int> Operations => new()
    {
        { "add", 349 },
        { "subtract", 182 },
        { "between", 233 },
        { "in_hours", 141 },
        { "on_break", 57 },
        { "on_holiday", 51 },
        { "periods", 58 },
        { "business_days_after", 28 },
        { "business_days_before", 25 },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_case_has_the_answer_of_biz(string operation, int cases)
    {
        int run = 0;
        List<string> wrong = [];
        foreach (BusinessHoursCase each in Cases.Where(each => each.Operation == operation && each.LeftOut is null))
        {
            foreach ((object expected, object answer) in each.Answers())
            {
                if (!expected.Equals(answer))
                    wrong.Add($"{each.Id}: expected {expected}, answered {answer}");
            }
            run++;
        }
        wrong.ShouldBeEmpty();
        run.ShouldBe(cases);
    }

    [Fact]
    public void Every_case_of_the_file_is_run_or_left_out_for_a_reason()
    {
        Cases.Select(each => each.Id).ShouldBeUnique();
        Cases.Count.ShouldBe(1142);
        Operations.Sum(operation => (int)operation[1]).ShouldBe(1124);
        Cases.Where(each => each.LeftOut is not null).GroupBy(each => each.Operation).ToDictionary(left => left.Key, left => left.Count())
            .ShouldBe(
                new Dictionary<string, int> { ["subtract"] = 9, ["business_days_after"] = 6, ["business_days_before"] = 3 },
                ignoreOrder: true);
    }
}
