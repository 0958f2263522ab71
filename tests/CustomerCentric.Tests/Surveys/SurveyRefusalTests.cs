using System.Collections.Immutable;
using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace CustomerCentric.Tests.Surveys;

/// <summary>What is said to whoever hands in what cannot be scored.</summary>
public class SurveyRefusalTests
{
    private static readonly Instrument s_nps = Ask.With(Ask.About("q", QuestionRole.Recommend, Ask.From(0, 10)));

    [Fact]
    public void Every_refusal_of_a_call_reads_like_this() => Snapshot.Match(string.Concat(Calls().Select(call => $"{Said(call)}\n")));

    private static string Said(Action call)
    {
        var refusal = Should.Throw<Exception>(call);
        return $"{refusal.GetType().Name}: {refusal.Message.ReplaceLineEndings(" ")}";
    }

    private static IEnumerable<Action> Calls() =>
        [.. Answers(), .. Scores(), .. Comparisons(), .. Relations(), .. Weights(), .. Sizes(), .. Surveys(), .. Missing()];

    private static Action[] Answers() =>
    [
        () => Answer.Rating(double.NaN), () => Answer.Rating(3.5), () => Answer.Rating(3e9), () => Answer.Rating(-3e9), () => Answer.Comment(" "),
        () => _ = new AnswerTally(5, 5), () => _ = new AnswerTally(0, 1001), () => new AnswerTally(1, 5).Add(Answer.Rating(6)),
        () => new AnswerTally(1, 5).Add(Answer.Skipped, -1), () => AnswerTally.Merge(new(1, 5), new(1, 6)), () => AnswerTally.Merge(new(1, 5), new(0, 5)),
        () => new AnswerTally(0, 9).Nps(), () => new AnswerTally(1, 10).Nps(), () => new AnswerTally(1, 5).Share(0, 5), () => new AnswerTally(1, 5).Share(4, 6),
        () => new AnswerTally(1, 5).Share(4, 3), () => new AnswerTally(1, 5).Mean(0.4), () => Tally(1, 5).Mean(method: IntervalMethod.Wilson),
        () => Tally(1, 5).Share(4, 5, method: IntervalMethod.Tango), () => Tally(0, 10).Nps(method: IntervalMethod.Wilson), () => Tally(1, 5).Mean(population: 1),
    ];

    private static Action[] Scores() =>
    [
        () => Score.Of("mean", default, double.NaN), () => new AnswerTally(1, 5).Mean().SuppressedBelow(0), () => ShareIntervals.Simultaneous([1], 0.95),
        () => ShareIntervals.Simultaneous([1, -1], 0.95), () => ShareIntervals.Simultaneous([0, 0], 0.95), () => ImportancePerformance.Of([]),
        () => ImportancePerformance.Of([("a", double.NaN, 1)]), () => ImportancePerformance.Of([("a", 1, double.NaN)]), () => Indexes.Rescale(1, 5, 5),
        () => Indexes.Rescale(0.9, 1, 5), () => Indexes.WeightedMean([1], [1, 2]), () => Indexes.Normalised([-1, 2]), () => Indexes.Normalised([0]),
        () => Indexes.Normalised([double.PositiveInfinity]), () => KanoTally.Classify(0, 1), () => KanoTally.Classify(6, 1), () => KanoTally.Classify(1, 0),
        () => KanoTally.Classify(1, 6), () => new KanoTally().Add(KanoCategory.MustBe, -1), () => UsabilityScale.Of([1]),
        () => UsabilityScale.Of([0, 1, 1, 1, 1, 1, 1, 1, 1, 1]), () => UsabilityScale.Of([6, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
        () => ServqualPoints.Check([50, 49]), () => ServqualPoints.Normalised([0, 0]), () => ServqualPoints.Normalised([-1, 2]),
        () => ServqualPoints.Normalised([double.PositiveInfinity]), () => Servqual("a", 1).Add([1, 2], [1]), () => Servqual("a", 1).Add([1], [1, 2]),
        () => Servqual("a", 1).Add([1], [1], [50, 50]), () => ServqualTally.Merge(Servqual("a", 1), Servqual("b", 1)),
        () => StratifiedMean.Of([new("all", 1, SampleMean.Of(new Moments([1, 2])))]), () => StratifiedMean.Of([], 1),
    ];

    private static Action[] Comparisons() =>
    [
        () => RankComparison.Of([double.NaN], [1]), () => NpsComparison.Of(default, 1, default, 1, method: IntervalMethod.Tango), () => Multiplicity.Holm([1.1]),
        () => Multiplicity.BenjaminiHochberg([-0.1]), () => TableComparison.Of([[1, 2], [1]]), () => McNemar.Of(-1, 0, 1), () => McNemar.Of(0, -1, 1), () => McNemar.Of(1, 1, 1),
        () => ServiceChain.Of([("a", "p", Score.Of("x", default, 1), Score.Of("y", default, 1)), ("a", "p", Score.Of("x", default, 1), Score.Of("y", default, 1))]),
        () => ServiceChain.Of([("a", "p", Score.Of("x", default, 1), Score.Of("y", default, 1)), ("b", "p", Score.Of("z", default, 1), Score.Of("y", default, 1))]),
        () => InternalServiceMatrix.Of([], answers => answers.Mean()), () => _ = InternalServiceMatrix.Of([("a", "b", new(1, 5))], answers => answers.Mean())["a", "c"],
    ];

    private static Action[] Relations() =>
    [
        () => _ = new Moments([double.NaN]), () => new CrossProducts(2).Add([1]), () => new CrossProducts(1).Add([double.NaN]),
        () => CrossProducts.Merge(new(1), new(2)), () => DriverAnalysis.Of([[1]], []), () => DriverAnalysis.OfCorrelation(Matrix<double>.Build.DenseIdentity(1), 100),
        () => CronbachAlpha.Of(new CrossProducts(2), 0.4), () => CronbachAlpha.Of(Matrix<double>.Build.DenseIdentity(1), 100, 0.4),
        () => _ = new DisclosureGuard([], 0), () => _ = new DisclosureGuard([([1], -1)]), () => Suppression.Of([], 0),
    ];

    private static Action[] Weights() =>
    [
        () => Raking.Fit([]), () => Raking.Fit([new(["a"], Targets(("a", 1))), new([], Targets(("a", 1)))]), () => Raking.Fit([new(["a"], Targets(("a", 1)))], [1, 1]),
        () => Raking.Fit([new(["a"], Targets(("a", -1)))]), () => Raking.Fit([new(["a"], Targets(("a", double.PositiveInfinity)))]),
        () => Raking.Fit([new(["a"], Targets(("a", 1)))], [double.NaN]), () => Trimming.Trim([1], 1), () => Trimming.Trim([1], double.PositiveInfinity), () => Trimming.Trim([-1], 2),
    ];

    private static Action[] Sizes() =>
    [
        () => SampleSize.ForShare(0), () => SampleSize.ForShare(double.PositiveInfinity), () => SampleSize.ForShare(0.05, -0.1), () => SampleSize.ForShare(0.05, 1.1),
        () => SampleSize.ForShare(0.05, population: 0), () => SampleSize.ForMean(1, 0), () => SampleSize.ForNps(10, 1.1), () => SampleSize.ForChange(0.5, 0.5),
        () => SampleSize.Margin(0), () => SampleSize.Margin(-1), () => SampleSize.Margin(2, population: 1), () => SampleSize.Invitations(-1, 0.5), () => SampleSize.Invitations(1, 0),
        () => SampleSize.Invitations(1, 1.1), () => default(ResponseRates).Rate(0), () => default(ResponseRates).Rate(7), () => default(ResponseRates).Rate(3, -0.1),
        () => default(ResponseRates).Rate(3, 1.1),
    ];

    private static Action[] Surveys() =>
    [
        () => _ = new SurveyScoring(s_nps) { Population = 0 }, () => _ = new SurveyScoring(s_nps) { Minimum = 0 }, () => _ = new SurveyScoring(s_nps) { MinimumComments = 0 },
        () => SurveyTally.Merge(Empty(s_nps), Empty(s_nps with { Id = "other" })), () => new SurveyScoring(s_nps).Report(Empty(s_nps with { Id = "other" })),
        () => new SurveyScoring(s_nps with { Anonymous = true }).WriteAsync(AsyncEnumerable.Empty<SurveyResponse>(), Stream.Null),
        () => Empty(s_nps).Add(new(ImmutableDictionary<string, Answer>.Empty.Add("q", Answer.Rating(11)).Add("x", Answer.Skipped).Add("a", Answer.Skipped)) { Weight = -1 }),
    ];

    private static Action[] Missing() =>
    [
        () => _ = new SurveyScoring(null!), () => Empty(s_nps).Add(null!), () => SurveyTally.Merge(null!, Empty(s_nps)), () => SurveyTally.Merge(Empty(s_nps), null!),
        () => AnswerTally.Merge(null!, new(1, 5)), () => AnswerTally.Merge(new(1, 5), null!), () => new SurveyScoring(s_nps).Report(null!), () => Raking.Fit(null!),
        () => Trimming.Trim(null!, 2), () => ServiceChain.Of(null!), () => InternalServiceMatrix.Of(null!, answers => answers.Mean()),
        () => InternalServiceMatrix.Of([("a", "b", new(1, 5))], null!), () => _ = new DisclosureGuard(null!), () => new DisclosureGuard([]).Show(null!),
        () => SurveyProject.Fold(null!), () => SurveyProject.Fold([]), () => SurveyCommand.Prepare(null!),
    ];

    private static AnswerTally Tally(int lowest, int highest)
    {
        AnswerTally tally = new(lowest, highest);
        tally.Add(Answer.Rating(highest));
        tally.Add(Answer.Rating(lowest));
        return tally;
    }

    private static SurveyTally Empty(Instrument instrument) => new SurveyScoring(instrument).CreateTally();

    private static ServqualTally Servqual(string name, int items) => new([new(name, [0])], items);

    private static Dictionary<string, double> Targets(params (string Category, double Target)[] targets) => targets.ToDictionary(each => each.Category, each => each.Target);
}
