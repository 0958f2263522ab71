using System.Globalization;
using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Segments that are periods: which there are, what is a trend, and what is said of the rest.</summary>
public class TrendTests
{
    private static readonly SchemaCheck s_schema = new("survey-report.schema.json");

    [Theory]
    [InlineData(true, "2025", "2026")]
    [InlineData(true, "2026-Q1", "2026-Q4")]
    [InlineData(true, "2026-01", "2026-12")]
    [InlineData(true, "2026-W01", "2026-W53")]
    [InlineData(true, "2026-01-31", "2026-02-01")]
    [InlineData(true, "(none)", "2026-01", "2026-02")]
    [InlineData(true, "2026-01", "2026-02", "2026-13")]
    [InlineData(true, "2024-02-28", "2024-02-29")]
    [InlineData(false, "2026-01")]
    [InlineData(false, "(none)", "2026-01")]
    [InlineData(false, "2026-01", "2026-13")]
    [InlineData(false, "2026", "2026-01")]
    [InlineData(false, "2026-01", "2026-02", "north", "south")]
    [InlineData(false, "2026-Q1", "2026-Q5")]
    [InlineData(false, "2026-Q0", "2026-Q1")]
    [InlineData(false, "2026-W00", "2026-W01")]
    [InlineData(false, "2025-W52", "2025-W53")]
    [InlineData(false, "2026-W53", "2026-W54")]
    [InlineData(false, "2026-02-28", "2026-02-30")]
    [InlineData(false, "2026-02-28", "2026-02-29")]
    [InlineData(false, "2026-02-28", "2026-02-00")]
    [InlineData(false, "2026-01\n", "2026-02\n")]
    [InlineData(false, "٢٠٢٥", "٢٠٢٦")]
    [InlineData(false, "north", "south")]
    [InlineData(false)]
    public void Segments_are_a_trend_when_most_are_periods_of_one_kind_that_there_are(bool isTrend, params string[] segments) =>
        (Trend.Of(segments) is not null).ShouldBe(isTrend);

    [Fact]
    public void The_next_period_has_the_next_number_over_the_ends_of_years_too()
    {
        Of("2026").ShouldBe(Of("2025") + 1);
        Of("2026-Q1").ShouldBe(Of("2025-Q4") + 1);
        Of("2026-01").ShouldBe(Of("2025-12") + 1);
        for (DateTime day = new(1998, 1, 1); day.Year < 2041; day = day.AddDays(1))
        {
            Of(Day(day)).ShouldBe(Of(Day(day.AddDays(-1))) + 1, Day(day));
            Of(Week(day)).ShouldBe(Of(Week(day.AddDays(-7))) + 1, Week(day));
        }

        static int Of(string name) => SurveyPeriod.Of(name).ShouldNotBeNull(name).Number;
        static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        static string Week(DateTime day) => FormattableString.Invariant($"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    [Fact]
    public async Task Who_has_no_segment_does_not_disturb_the_trend_and_is_in_none()
    {
        var report = await ScoreAsync("2026-01", "2026-02", "", "2026-03");
        Compared(report).ShouldBe([("2026-02", "previous", "2026-01"), ("2026-03", "previous", "2026-02")]);
        report.Of(Metrics.Nps, "q", segment: SurveyReport.NoSegment).Counts.Scored.ShouldBe(10);
        report.Notes.ShouldBeEmpty();
        Trends(report.ToHtml()).ShouldBe(["2026-01", "2026-02", "2026-03"]);
    }

    [Fact]
    public async Task Names_among_periods_that_are_none_are_told_and_not_in_the_trend()
    {
        var report = await ScoreAsync("2026-11", "2026-12", "2026-13", "2027-01");
        Compared(report).ShouldBe([("2026-12", "previous", "2026-11"), ("2027-01", "previous", "2026-12")]);
        Trends(report.ToHtml()).ShouldBe(["2026-11", "2026-12", "2027-01"]);
        const string note = "Not in the trend, because these are no months (2026-03 is one): '2026-13'.";
        report.ToText().ShouldContain($"\n{note}\n");
        report.ToMarkdown().ShouldContain(note);
        report.ToMarkdown("vi").ShouldContain("Không tính vào xu hướng vì không phải là tháng (ví dụ 2026-03): '2026-13'.");
        report.ToHtml().ShouldContain("<p>Not in the trend, because these are no months (2026-03 is one): &#39;2026-13&#39;.</p>");
        report.ToJson().ShouldContain($"\"notes\": [\n    \"{note}\"\n  ],");
        s_schema.Breaks(report.ToJson()).ShouldBeEmpty();
    }

    [Fact]
    public void At_most_three_names_that_are_no_periods_are_told_with_the_number_of_the_rest()
    {
        string[] days = ["2026-02-26", "2026-02-27", "2026-02-28", "2026-02-29", "2026-02-30", "2026-02-31", "2026-02-x", "2026-03-01", "2026-03-02", "2026-03-03"];
        ReportWords.OutsideTrend(Trend.Of(days)!).En.ShouldBe("Not in the trend, because these are no days (2026-03-31 is one): '2026-02-29', '2026-02-30', '2026-02-31' and 1 more.");
        ReportWords.OutsideTrend(Trend.Of(days)!).Vi.ShouldBe("Không tính vào xu hướng vì không phải là ngày (ví dụ 2026-03-31): '2026-02-29', '2026-02-30', '2026-02-31' và 1 tên khác.");
    }

    [Fact]
    public async Task A_period_is_held_against_the_one_before_and_that_is_named_where_others_lie_between()
    {
        var report = await ScoreAsync("2026-01", "2026-02", "2026-07");
        Compared(report).ShouldBe([("2026-02", "previous", "2026-01"), ("2026-07", "previous", "2026-02")]);
        report.ToText().ShouldContain("NPS     2026-07 (against 2026-02)  ");
        report.ToText().ShouldNotContain("against 2026-01");
        report.ToMarkdown("vi").ShouldContain("| 2026-07 (so với 2026-02) |");
        report.ToHtml().ShouldContain("2026-07 (against 2026-02)<");
        report.ToJson().ShouldContain("\"earlierPeriod\": \"2026-01\",");
        report.ToJson().ShouldContain("\"earlierPeriod\": \"2026-02\",");
        s_schema.Breaks(report.ToJson()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Units_are_held_against_the_others_and_name_no_period()
    {
        var report = await ScoreAsync("north", "south", "2026-01");
        Compared(report).ShouldBe([("2026-01", "others", null), ("north", "others", null), ("south", "others", null)]);
        report.Notes.ShouldBeEmpty();
        report.ToJson().ShouldNotContain("earlierPeriod");
    }

    [Fact]
    public async Task Who_has_no_segment_and_who_is_in_one_called_so_are_one_segment()
    {
        var report = await ScoreAsync("", SurveyReport.NoSegment, "north");
        report.Of(Metrics.Nps, "q", segment: SurveyReport.NoSegment).Counts.Scored.ShouldBe(20);
    }

    /// <summary>Ten answers in each segment.</summary>
    private static Task<SurveyReport> ScoreAsync(params string[] segments) => Ask.ScoreAsync(
        new(Ask.With(Ask.About("q", QuestionRole.Recommend, Ask.From(0, 10)))) { SegmentColumn = "month" },
        "month,q\n" + string.Concat(segments.SelectMany(segment => Enumerable.Range(0, 10).Select(i => FormattableString.Invariant($"{segment},{(i * 7) % 11}\n")))));

    private static IEnumerable<(string, string, string?)> Compared(SurveyReport report) =>
        report.Comparisons.Select(compared => (compared.Figure.Segment, compared.Against, compared.EarlierPeriod));

    /// <summary>The periods with a mark.</summary>
    private static IEnumerable<string> Trends(string page) =>
        System.Text.RegularExpressions.Regex.Matches(page, @"<title>([^<:]+): [^<]+\(.*, n [0-9]+</title></circle>").Select(match => match.Groups[1].Value);
}
