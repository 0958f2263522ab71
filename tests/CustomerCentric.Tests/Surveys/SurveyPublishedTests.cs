using CustomerCentric.Surveys;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerCentric.Tests.Surveys;

/// <summary>
/// Figures that others published. Left out of survey_published.json: PUB-001 (+4 answers and continuity correction are no
/// intervals of ours), PUB-007, PUB-009, PUB-010 and PUB-013.
/// </summary>
public class SurveyPublishedTests
{
    [Fact]
    public void Relative_weights_of_the_rwa_readme()
    {
        var input = SurveyCase.Of("survey_ipa_drivers.json").Single(item => item.Id == "DRV-003").Input;
        var report = DriverAnalysis.OfCorrelation(
            Matrix<double>.Build.DenseOfRowArrays(input.GetProperty("correlation").EnumerateArray().Select(row => row.Numbers())), input.Whole("n"));
        report.RSquared!.Value.ShouldBe(0.7791896, 5e-8);
        Rounded(report.RelativeWeights, 7).ShouldBe([0.2284797, 0.2221469, 0.2321744, 0.0963886]);
        Rounded(report.RelativeWeights.Select(weight => 100 * weight / report.RSquared.Value), 5).ShouldBe([29.32274, 28.50999, 29.79691, 12.37037]);
    }

    [Fact]
    public void The_variance_of_a_population_of_a_half_a_third_and_a_sixth()
    {
        var split = CaseValues.NpsTally(1, 2, 3).Split();
        split.Balance.ShouldBe(1 / 3.0, 1e-12);
        split.Variance.ShouldBe(0.5555555555555556, 1e-12);
        CaseValues.NpsTally(1, 2, 3).Nps().StandardError!.Value.ShouldBe(30.42903097250923, 1e-9);
    }

    [Fact]
    public void One_answer_of_each_from_1_to_10_scores_minus_40() =>
        CaseValues.Tally(0, 10, Enumerable.Range(1, 10).Select(rating => (double?)rating)).Nps().Estimate!.Value.ShouldBe(-40, 1e-12);

    [Fact]
    public void Five_percent_at_95_need_385_answers() => SampleSize.ForShare(0.05).Needed.ShouldBe(385);

    private static IEnumerable<double> Rounded(IEnumerable<double> values, int digits) => values.Select(value => Math.Round(value, digits));
}
