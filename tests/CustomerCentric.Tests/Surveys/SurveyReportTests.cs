using System.Collections.Immutable;
using System.Globalization;
using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

/// <summary>What a report looks like to those who read it.</summary>
public class SurveyReportTests
{
    private static readonly SchemaCheck s_schema = new("survey-report.schema.json");

    [Fact]
    public async Task As_JSON()
    {
        var json = (await WaveAsync()).ToJson();
        s_schema.Breaks(json).ShouldBeEmpty();
        Snapshot.Match(json);
    }

    [Fact]
    public async Task As_a_table() => Snapshot.Match((await WaveAsync()).ToText());

    [Fact]
    public async Task As_Markdown_in_Vietnamese() => Snapshot.Match((await WaveAsync()).ToMarkdown("vi-VN"));

    [Fact]
    public async Task As_a_page() => Snapshot.Match((await WaveAsync()).ToHtml());

    [Fact]
    public async Task Periods_are_drawn_as_a_trend() => Snapshot.Match((await MonthsAsync()).ToHtml());

    [Fact]
    public async Task Gaps_and_Kanos_categories_are_drawn()
    {
        Snapshot.Match((await PairsAsync()).ToHtml());
        s_schema.Breaks((await PairsAsync()).ToJson()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Gaps_and_Kanos_categories_are_written()
    {
        var report = await PairsAsync();
        Snapshot.Match(report.ToJson() + report.ToText() + report.ToMarkdown("vi"));
    }

    [Fact]
    public void Every_word_of_a_report_reads_like_this() => Snapshot.Match(string.Concat(
        typeof(ReportWords).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic).Select(field => (LocalizedText)field.GetValue(null)!)
            .Concat([ReportWords.First(60), ReportWords.Respondents(1), ReportWords.Respondents(2), ReportWords.RefusedRows(1), ReportWords.RefusedRows(2)])
            .Append(ReportWords.Against("2026-01"))
            .Concat(Enum.GetValues<PeriodKind>().Select(kind => ReportWords.OutsideTrend(new(kind, [], ["x", "y"]))))
            .Concat(((string[])[Metrics.Nps, Metrics.TopBox, Metrics.Mean, Metrics.Index, Metrics.Gap, Metrics.WeightedGap, Metrics.KanoBetter, Metrics.KanoWorse, Metrics.Sus,
                Metrics.Alpha, Metrics.ImportanceIndex, Metrics.Comments]).Select(ReportWords.Of))
            .Concat(Enum.GetValues<QuestionRole>().Select(ReportWords.Of)).Concat(Enum.GetValues<Quadrant>().Select(ReportWords.Of))
            .Concat(Enum.GetValues<KanoCategory>().Select(ReportWords.Of)).Select(text => $"{text.En} | {text.Vi}\n")));

    [Fact]
    public void Every_figure_has_its_format()
    {
        string[] metrics = [Metrics.Nps, Metrics.TopBox, Metrics.Mean, Metrics.Index, Metrics.Gap, Metrics.Sus, Metrics.Comments];
        metrics.Select(metric => FigureFormat.Value(metric, 0.5)).ShouldBe(["+0.5", "50.0 %", "0.50", "0.5", "+0.50", "0.5", "1"]);
        metrics.Select(metric => FigureFormat.Value(metric, -12)).ShouldBe(["-12.0", "-1200.0 %", "-12.00", "-12.0", "-12.00", "-12.0", "-12"]);
        metrics.Select(metric => FigureFormat.Difference(metric, -0.5)).ShouldBe(["-0.5", "-50.0 pp", "-0.50", "-0.5", "-0.50", "-0.5", "-0.50"]);
        metrics.Select(metric => FigureFormat.Mark(metric, 0.25)).ShouldBe(["0.25", "25 %", "0.25", "0.25", "0.25", "0.25", "0.25"]);
        metrics.Select(metric => FigureFormat.Mark(metric, -0.0)).ShouldBe(["0", "0 %", "0", "0", "0", "0", "0"]);
        metrics.Select(metric => FigureFormat.Mark(metric, -1e-12)).ShouldBe(["0", "0 %", "0", "0", "0", "0", "0"]);
        new double?[] { null, 0.0009, 0.001, 0.0494 }.Select(FigureFormat.P).ShouldBe(["–", "< 0.001", "0.001", "0.049"]);
        (FigureFormat.Two(null), FigureFormat.Interval(Metrics.Mean, null), FigureFormat.Difference(Metrics.Mean, null)).ShouldBe(("–", "–", "–"));
    }

    [Fact]
    public async Task A_page_says_which_language_it_is_in()
    {
        (await WaveAsync()).ToHtml("vi-VN").ShouldContain("<html lang=\"vi\"");
        (await WaveAsync()).ToHtml("de").ShouldContain("<html lang=\"en\"");
    }

    [Fact]
    public async Task Of_very_many_segments_the_first_are_drawn_and_all_are_in_the_table()
    {
        Task<SurveyReport> Of(int units) => Ask.ScoreAsync(
            new(Ask.With(Ask.About("q", QuestionRole.Recommend, Ask.From(0, 10)))) { SegmentColumn = "unit", Minimum = 1 },
            "unit,q\n" + string.Concat(Enumerable.Range(0, units).Select(i => FormattableString.Invariant($"u{i},{i % 11}\n"))));
        var page = (await Of(61)).ToHtml();
        page.ShouldContain("<p>The first 60; the table below has all.</p>");
        System.Text.RegularExpressions.Regex.Count(page, "class=\"name\"[^>]*>u[0-9]+</text>").ShouldBe(60);
        (await Of(60)).ToHtml().ShouldNotContain("The first 60");
    }

    [Fact]
    public async Task What_was_left_out_is_said_in_words()
    {
        var instrument = Ask.With(Enumerable.Range(0, 5).Select(i => Ask.About($"q{i}", QuestionRole.Statement, Ask.From(1, 5))));
        var report = await Ask.ScoreAsync(new(instrument), "q0,q1,q2,q3,q4\n1\n1\n" + string.Concat(Enumerable.Repeat("3,3,3,3,3\n", 3)) + string.Concat(Enumerable.Repeat("1,2,3,4,5\n", 3)));
        report.ToText().ShouldContain("\n3 gave the same rating to everything: look at how they were asked.\n2 rows could not be read.\n");
        report.ToText("vi").ShouldContain("2 dòng không đọc được.");
    }

    [Fact]
    public async Task Every_ready_made_instrument_gives_a_report_that_follows_the_schema_even_of_nobody()
    {
        foreach (var instrument in Instrument.All)
        {
            var keys = instrument.Questions.Select(question => question.Key).ToArray();
            var report = await Ask.ScoreAsync(new(instrument), string.Join(',', keys) + "\n");
            s_schema.Breaks(report.ToJson()).ShouldBeEmpty(instrument.Id);
            report.Figures.ShouldNotBeEmpty(instrument.Id);
            report.ToText("vi").ShouldNotContain("NaN", Case.Sensitive);
            report.ToHtml().ShouldContain("</html>");
            var row = string.Join(',', instrument.Questions.Select(question => question.Scale is { } scale ? scale.Lowest.ToString(CultureInfo.InvariantCulture) : "words"));
            var alike = await Ask.ScoreAsync(new(instrument), $"{string.Join(',', keys)}\n{string.Concat(Enumerable.Repeat(row + "\n", 40))}");
            s_schema.Breaks(alike.ToJson()).ShouldBeEmpty(instrument.Id);
            (alike.ToText() + alike.ToHtml() + alike.ToMarkdown()).ShouldNotContain("NaN", Case.Sensitive);
        }
    }

    [Fact]
    public async Task The_same_answers_give_the_same_bytes() => (await WaveAsync()).ToJson().ShouldBe((await WaveAsync()).ToJson());

    [Fact]
    public async Task Names_from_a_file_cannot_become_markup()
    {
        var report = await Ask.ScoreAsync(
            new(Ask.With(Ask.About("q", QuestionRole.Recommend, Ask.From(0, 10)))) { SegmentColumn = "unit", Minimum = 1 }, "unit,q\n<b>|a_b*,9\nplain,8\n");
        report.ToHtml().ShouldContain("&lt;b&gt;|a_b*");
        report.ToHtml().ShouldNotContain("<b>");
        report.ToMarkdown().ShouldContain("\\<b>\\|a\\_b\\*");
        s_schema.Breaks(report.ToJson()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Texts_are_shown_in_the_readers_language_where_the_instrument_has_it()
    {
        var report = await WaveAsync();
        report.ToText().ShouldStartWith("After the visit\n");
        report.ToText("vi").ShouldStartWith("Sau khi đến văn phòng\n");
        report.ToText("de").ShouldStartWith("After the visit\n");
    }

    private static ImmutableSortedDictionary<string, string> Both(string en, string vi) => Ask.English(en).Add("vi", vi);

    private static async Task<SurveyReport> WaveAsync()
    {
        var five = Ask.From(1, 5);
        Question About(string key, string en, string vi, string? dimension = null) => Ask.About(key, QuestionRole.Satisfaction, five, dimension) with { Text = Both(en, vi) };
        var instrument = Ask.With(
            About("wait", "How satisfied were you with the wait?", "Quý khách hài lòng với thời gian chờ không?", "office"),
            About("help", "How satisfied were you with the help?", "Quý khách hài lòng với sự giúp đỡ không?", "office"),
            About("all", "All in all?", "Nhìn chung thì sao?"),
            Ask.About("recommend", QuestionRole.Recommend, Ask.From(0, 10)) with { Text = Both("Would you recommend us?", "Quý khách có giới thiệu chúng tôi không?") },
            Ask.About("why", QuestionRole.Comment, null) with { Text = Both("Why?", "Vì sao?") }) with
        {
            Title = Both("After the visit", "Sau khi đến văn phòng"),
            Languages = ["en", "vi"],
            Overall = "all",
            Dimensions = [new("office", Both("Office", "Văn phòng"))],
        };
        SurveyScoring scoring = new(instrument) { SegmentColumn = "unit", Population = 400 };
        string Row(string unit, int i, int good) => FormattableString.Invariant(
            $"{unit},{1 + (i * 3 + good) % 5},{(i % 9 == 0 ? "" : 1 + (i + good) % 5)},{Math.Min(5, 1 + (i * 2 + good) % 5)},{(i % 7 == 0 ? "NA" : (i * 3 + 2 * good) % 11)},{(i % 3 == 0 ? "fine" : "")}\n");
        string Wave(int good) => "unit,wait,help,all,recommend,why\n" + string.Concat(Enumerable.Range(0, 30).Select(i => Row("north", i, good)))
            + string.Concat(Enumerable.Range(0, 14).Select(i => Row("south", i, 3))) + string.Concat(Enumerable.Range(0, 9).Select(i => Row("east", i, 1)))
            + string.Concat(Enumerable.Range(0, 2).Select(i => Row("west", i, 1))) + "north,7,x,3,4.5,\n";
        return scoring.Report(await Ask.ReadAsync(scoring, Wave(4)), await Ask.ReadAsync(scoring, Wave(0)));
    }

    private static Task<SurveyReport> MonthsAsync() => Ask.ScoreAsync(
        new(Ask.With(Ask.About("q", QuestionRole.Recommend, Ask.From(0, 10)))) { SegmentColumn = "month" },
        "month,q\n" + string.Concat(Enumerable.Range(0, 120).Select(i => FormattableString.Invariant($"2026-0{1 + i % 6},{(i * 7 + i / 20) % 11}\n")))
        + "2026-07,9\n2026-07,3\n" + string.Concat(Enumerable.Range(0, 12).Select(i => FormattableString.Invariant($"2026-08,{6 + i % 5}\n"))));

    private static Task<SurveyReport> PairsAsync()
    {
        var seven = Ask.From(1, 7);
        var five = Ask.From(1, 5);
        var instrument = Ask.With(Enumerable.Range(1, 3).SelectMany(i => new[]
        {
            Ask.About($"e{i}", QuestionRole.Expectation, seven, "d", $"{i}"), Ask.About($"p{i}", QuestionRole.Perception, seven, "d", $"{i}"),
            Ask.About($"i{i}", QuestionRole.Importance, five, item: $"{i}"),
            Ask.About($"f{i}", QuestionRole.Functional, five, item: $"k{i}"), Ask.About($"d{i}", QuestionRole.Dysfunctional, five, item: $"k{i}"),
        }));
        return Ask.ScoreAsync(new(instrument), string.Join(',', instrument.Questions.Select(question => question.Key)) + "\n" + string.Concat(Enumerable.Range(0, 40).Select(row =>
            string.Join(',', instrument.Questions.Select((question, i) => 1 + (row * (i + 2) + row * row * i + i) % question.Scale!.Highest)) + "\n")));
    }
}
