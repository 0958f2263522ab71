using CustomerCentric.Tests.Support;
using Xunit.Abstractions;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Every figure of the survey cases, computed here as well.</summary>
public class SurveyCasesTests(ITestOutputHelper output)
{
    /// <summary>Their cases are told in words: SurveyContractsTests and SurveyPublishedTests.</summary>
    private static readonly string[] InWords = ["survey_edge_contracts.json", "survey_published.json"];

    public static TheoryData<string> Files => [.. SurveyCase.Files().Except(InWords)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_of_a_file_gives_the_expected_figures(string file)
    {
        var unexplained = new List<string>();
        foreach (var surveyCase in SurveyCase.Of(file))
        {
            foreach (var path in FigureComparison.Compare(surveyCase, SurveyFigures.Of(surveyCase.Kind, surveyCase.Input)))
            {
                var why = LeftOut.All.FirstOrDefault(left => left.Covers(surveyCase.Kind, path))?.Why;
                output.WriteLine($"{surveyCase.Id} {path} is left out: {why}");
                if (why is null)
                    unexplained.Add($"{surveyCase.Id} {path}");
            }
        }
        unexplained.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_left_out_is_listed_with_the_reason()
    {
        var leftOut = from surveyCase in SurveyCase.All()
                      where surveyCase.Kind is not ("contract" or "published")
                      from path in FigureComparison.Compare(surveyCase, SurveyFigures.Of(surveyCase.Kind, surveyCase.Input))
                      let rule = LeftOut.All.First(left => left.Covers(surveyCase.Kind, path))
                      group path by (rule, surveyCase.Id) into figures
                      select $"{figures.Key.Id} {figures.Key.rule.Kind} {figures.Key.rule.Figure}: {figures.Count()} ({figures.Key.rule.Why})";
        Snapshot.Match(string.Join('\n', leftOut.Order(StringComparer.Ordinal)) + "\n");
    }

    [Fact]
    public void Nothing_is_excused_that_no_case_asks_for() =>
        LeftOut.All.Where(left => !SurveyCase.All().Any(surveyCase => surveyCase.Kind == left.Kind)).ShouldBeEmpty();
}
