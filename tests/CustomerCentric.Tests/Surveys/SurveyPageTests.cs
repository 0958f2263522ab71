using System.Text.RegularExpressions;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>What the page of a report has for those who cannot see it, and what it leaves out.</summary>
public partial class SurveyPageTests
{
    [Fact]
    public async Task Every_drawing_says_what_it_is_and_how_it_is_read_in_the_language_of_the_page()
    {
        foreach (var (language, word) in new[] { ("en", "estimate"), ("vi", "ước lượng") })
        {
            var page = System.Net.WebUtility.HtmlDecode((await EverythingAsync()).ToHtml(language));
            page.ShouldContain($"<html lang=\"{language}\"");
            var drawings = Drawing().Matches(page);
            drawings.Count.ShouldBe(Regex.Count(page, "<svg"));
            drawings.Count.ShouldBeGreaterThan(4);
            drawings.ShouldAllBe(drawing => drawing.Groups["title"].Length > 2 && drawing.Groups["desc"].Length > 40);
            page.ShouldContain(word);
        }
    }

    [Fact]
    public async Task Every_table_has_a_caption_and_every_heading_says_of_what_it_is()
    {
        var page = (await EverythingAsync()).ToHtml();
        var tables = Table().Matches(page);
        tables.Count.ShouldBe(Regex.Count(page, "<table"));
        tables.Count.ShouldBeGreaterThan(4);
        foreach (Match table in tables)
        {
            Regex.Count(table.Value, "<th ").ShouldBe(Regex.Count(table.Value, "<th scope=\"(col|row)\""));
            Regex.Count(table.Value, "<th scope=\"row\"").ShouldBe(Regex.Count(table.Value, "<tr>") - 1);
        }
        Regex.Count(page, "<div class=\"scroll\" role=\"region\" aria-label=\"[^\"]+\" tabindex=\"0\"><table>").ShouldBe(tables.Count);
    }

    [Fact]
    public async Task Texts_in_drawings_have_the_colours_that_can_be_read()
    {
        var fills = Regex.Matches((await EverythingAsync()).ToHtml(), @"text(\.[a-z]+)?(, text\.[a-z]+)* \{[^}]*fill: ([^;]+);").Select(match => match.Groups[3].Value).ToArray();
        fills.Length.ShouldBeGreaterThan(2);
        fills.ShouldBeSubsetOf(["var(--ink)", "var(--soft)"]);
    }

    [Fact]
    public async Task Items_in_quadrants_are_listed_in_the_order_of_their_numbers()
    {
        var page = (await EverythingAsync()).ToHtml();
        Regex.Count(page, "<ol class=\"items\">\n<li>k1</li>\n<li>k2</li>\n</ol>").ShouldBe(1);
        Regex.Count(page, "<ol class=\"items\">\n<li>a &amp; b</li>\n<li>c</li>\n</ol>").ShouldBe(1);
    }

    [Fact]
    public async Task What_has_no_estimate_is_not_drawn()
    {
        var servqual = Instrument.Find("servqual")!;
        var asked = servqual.Questions.Where(question => !question.Key.StartsWith("points", StringComparison.Ordinal)).ToArray();
        var row = string.Join(',', asked.Select(question => question.Role == QuestionRole.Expectation ? 6 : 5));
        var report = await Ask.ScoreAsync(
            new(servqual), string.Join(',', asked.Select(question => question.Key)) + "\n" + string.Concat(Enumerable.Repeat(row + "\n", 20)));
        var page = report.ToHtml();
        report.Figures.Single(figure => figure.Metric == Metrics.WeightedGap).Score.Estimate.ShouldBeNull();
        page.ShouldContain("<h2>gap</h2>");
        page.ShouldNotContain("<h2>weighted gap</h2>");
        page.ShouldContain(">weighted gap</td>");
    }

    [Theory]
    [InlineData("north", "south")]
    [InlineData("2026-01", "2026-02")]
    public async Task Where_nothing_may_be_shown_nothing_is_drawn(string one, string other) => (await Ask.ScoreAsync(
        new(Ask.With(Ask.About("q", QuestionRole.Recommend, Ask.From(0, 10)))) { SegmentColumn = "unit" }, $"unit,q\n{one},9\n{other},3\n")).ToHtml().ShouldNotContain("<svg");

    [Fact]
    public async Task Columns_of_long_words_stay_wide_enough_to_be_read()
    {
        const string name = "a unit with a name of very many words";
        var page = (await Ask.ScoreAsync(new(Ask.With(Ask.About("q", QuestionRole.Recommend, Ask.From(0, 10)))) { SegmentColumn = "unit" }, $"unit,q\n{name},9\nx,3\n")).ToHtml();
        page.ShouldContain($"<td class=\"long\">{name}</td>");
        page.ShouldContain("<td class=\"long\">x</td>");
        page.ShouldContain("<td>NPS</td>");
    }

    /// <summary>Every drawing and most tables: shares, gaps, quadrants, a trend, comparisons, reliability.</summary>
    private static Task<SurveyReport> EverythingAsync()
    {
        var five = Ask.From(1, 5);
        var instrument = Ask.With(
            Ask.About("nps", QuestionRole.Recommend, Ask.From(0, 10)),
            Ask.About("s1", QuestionRole.Satisfaction, five, item: "a & b"), Ask.About("i1", QuestionRole.Importance, five, item: "a & b"),
            Ask.About("s2", QuestionRole.Satisfaction, five, item: "c"), Ask.About("i2", QuestionRole.Importance, five, item: "c"),
            Ask.About("f1", QuestionRole.Functional, five, item: "k1"), Ask.About("d1", QuestionRole.Dysfunctional, five, item: "k1"),
            Ask.About("f2", QuestionRole.Functional, five, item: "k2"), Ask.About("d2", QuestionRole.Dysfunctional, five, item: "k2"));
        return Ask.ScoreAsync(new(instrument) { SegmentColumn = "month" }, "month," + string.Join(',', instrument.Questions.Select(question => question.Key)) + "\n" + string.Concat(Enumerable.Range(0, 60).Select(row =>
            FormattableString.Invariant($"2026-0{1 + (row % 4)},") + string.Join(',', instrument.Questions.Select((question, i) => 1 + ((row * (i + 2)) + (row * row * i) + i) % question.Scale!.Highest)) + "\n")));
    }

    [GeneratedRegex("<svg viewBox=\"[0-9 ]+\" role=\"img\">\n<title>(?<title>[^<]+)</title>\n<desc>(?<desc>[^<]+)</desc>")]
    private static partial Regex Drawing();

    [GeneratedRegex("<table>\n<caption>[^<]+</caption>\n<thead>.*?</thead>\n<tbody>.*?</tbody>\n</table>", RegexOptions.Singleline)]
    private static partial Regex Table();
}
