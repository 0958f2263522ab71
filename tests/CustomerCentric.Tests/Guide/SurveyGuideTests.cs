using System.Collections.Immutable;
using System.Text;
using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;
using CustomerCentric.Tests.Tool;

namespace CustomerCentric.Tests.Guide;

public class SurveyGuideTests
{
    private const string Page = "docs/guide/surveys.md";

    [Theory]
    [InlineData("file")]
    [InlineData("typed")]
    [InlineData("links")]
    [InlineData("plan")]
    public void The_guide_shows_the_code_that_is_tested(string region) => GuideCode.ShouldStandIn(Page, "SurveyGuideTests.cs", region);

    [Fact]
    public void The_guide_shows_what_the_command_prints()
    {
        var run = ToolRun.Of("recommend\n10\n9\n9\n8\n7\n10\n3\n9\n11\n", "score", "--instrument", "nps", "--answers", "-", "--format", "table");
        Repository.Read(Page).ShouldContain($"```\n{run.Errors}{run.Output}```");
    }

    [Fact]
    public void The_guide_names_every_ready_made_instrument()
    {
        foreach (var instrument in Instrument.All)
            Repository.Read(Page).ShouldContain($"`{instrument.Id}`");
    }

    [Fact]
    public async Task A_file_of_answers_is_scored()
    {
        using MemoryStream csv = new(Encoding.UTF8.GetBytes("month,satisfaction\n" + string.Concat(Enumerable.Repeat("2026-03,5\n2026-04,4\n2026-04,2\n", 10))));
        StringWriter Console = new();
        var page = Path.GetTempFileName();
        // file: begin
        var scoring = new SurveyScoring(Instrument.Find("csat")!) { SegmentColumn = "month", Population = 1200 };
        var report = scoring.Report(await scoring.ReadAsync(csv));
        foreach (var figure in report.Figures)
            Console.WriteLine($"{figure.Metric} {figure.Segment}: {figure.Score.Estimate} ({figure.Score.Interval}), n {figure.Score.Counts.Scored}");
        await File.WriteAllTextAsync(page, report.ToHtml("vi"));
        // file: end
        File.Delete(page);
        Console.ToString().ShouldContain("topBox 2026-03: 1 ");
    }

    [Fact]
    public void Answers_are_typed_and_tallies_merge()
    {
        // typed: begin
        var scoring = new SurveyScoring(Instrument.Find("complaint-handling")!);
        var week = scoring.CreateTally();
        week.Add(new SurveyResponse(ImmutableDictionary<string, Answer>.Empty
            .Add("overall", Answer.Rating(4))
            .Add("courtesy", Answer.Rating(5))
            .Add("comment", Answer.Comment("Quick, and they said sorry."))));
        var month = SurveyTally.Merge(week, scoring.CreateTally());
        var mean = scoring.Report(month).Figures.Single(figure => figure is { Question: "overall", Metric: "mean" }).Score; // suppressed: fewer than 5
        // typed: end
        mean.Status.ShouldBe(ScoreStatus.Suppressed);
        month.Respondents.ShouldBe(1);
    }

    [Fact]
    public void Scores_stand_beside_each_other()
    {
        Score Rated(int good)
        {
            AnswerTally tally = new(1, 5);
            for (var i = 0; i < 20; i++)
                tally.Add(Answer.Rating(i < good ? 5 : 2));
            return tally.Mean();
        }
        var rows = Enumerable.Range(0, 12).Select(i => ($"unit {i}", "2026", Rated(5 + i), Rated(4 + i + i % 3)));
        AnswerTally Tally()
        {
            AnswerTally tally = new(1, 5);
            for (var i = 0; i < 9; i++)
                tally.Add(Answer.Rating(1 + i % 5));
            return tally;
        }
        string[] departments = ["billing", "it", "field"];
        var answers = from rater in departments from rated in departments where rater != rated select (rater, rated, Tally());
        StringWriter Console = new();
        // links: begin
        var chain = ServiceChain.Of(rows);            // (unit, period, employee score, customer score), from two reports
        Console.WriteLine($"{chain.Wording.En} r {chain.Pearson.Estimate:0.00}, n {chain.Pearson.Counts.Scored}");

        var matrix = InternalServiceMatrix.Of(answers, tally => tally.Mean()); // (rater, rated, tally): which department rates which
        Console.WriteLine(matrix["billing", "it"].Status);
        Console.WriteLine(matrix.Received("it").Estimate);
        // links: end
        Console.ToString().ShouldContain(", n 12");
        Console.ToString().ShouldContain("Ok");
    }

    [Fact]
    public void A_sample_is_planned_and_weighted()
    {
        // plan: begin
        var needed = SampleSize.ForShare(margin: 0.05, population: 1200).Needed;                    // 292
        var invited = SampleSize.Invitations(needed, responseRate: 0.3, population: 1200).Invitations; // 974
        var weights = Raking.Fit(
        [
            new Margin(["m", "f", "f", "f"], new Dictionary<string, double> { ["m"] = 0.5, ["f"] = 0.5 }),
            new Margin(["old", "old", "young", "young"], new Dictionary<string, double> { ["old"] = 0.7, ["young"] = 0.3 }),
        ]);
        // plan: end
        (needed, invited, weights.IsConverged, weights.Weights.Length).ShouldBe((292, 974, true, 4));
    }
}
