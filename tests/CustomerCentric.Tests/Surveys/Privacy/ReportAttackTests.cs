using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>
/// Somebody who takes everything that a report of an anonymous instrument shows and multiplies, adds and subtracts it: no sum of figures, whatever the factors, is about
/// fewer than the minimum. People who answered the same questions are one kind; what each of them said is unknown.
/// </summary>
public class ReportAttackTests
{
    private const int Minimum = 5;

    private static readonly RatingScale s_five = Ask.From(1, 5);

    /// <summary>So many people of a segment who answered some of the questions, as bits.</summary>
    private sealed record Kind(string Segment, int Answered, int N)
    {
        internal bool Has(int question) => (Answered >> question & 1) == 1;
    }

    [Fact]
    public async Task Questions_and_dimensions_by_segments_tell_about_enough()
    {
        var instrument = Ask.With("abc".Select(key => Ask.About($"{key}", QuestionRole.Satisfaction, s_five, "d"))) with { Anonymous = true };
        Random random = new(20261124);
        var shown = 0;
        for (var round = 0; round < 400; round++)
        {
            Kind[] kinds = [.. "ABC".SelectMany(segment => Drawn(random, $"{segment}", 3, 7))];
            var report = await ScoreAsync(instrument, ["a", "b", "c"], kinds);
            var rows = report.Figures.Where(figure => figure is { Metric: "mean", Score.Status: ScoreStatus.Ok }).Select(figure => Row(kinds, 3, kind =>
                figure.Segment.Length > 0 && kind.Segment != figure.Segment ? [0, 0, 0]
                : figure.Question is { } question ? Weights(3, at => at == "abc".IndexOf(question[0], StringComparison.Ordinal) && kind.Has(at), 1)
                : Weights(3, kind.Has, int.PopCount(kind.Answered)))).ToArray();
            shown += report.Figures.Count(figure => figure is { Metric: "mean", Question: null, Score.Status: ScoreStatus.Ok });
            ShouldTellOfEnough(rows, kinds, 3, round);
        }
        shown.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Gaps_their_sides_and_the_gap_over_all_tell_about_enough()
    {
        // Dimension d has items 1 and 2, g has item 3; questions are e1, p1, e2, p2, e3, p3.
        string[] keys = ["e1", "p1", "e2", "p2", "e3", "p3"];
        var instrument = Ask.With(keys.Select(key => Ask.About(
            key, key[0] == 'e' ? QuestionRole.Expectation : QuestionRole.Perception, s_five, key[1] == '3' ? "g" : "d", $"{key[1]}"))) with
        {
            Anonymous = true,
        };
        Random random = new(20261125);
        var shown = 0;
        for (var round = 0; round < 1500; round++)
        {
            Kind[] kinds = [.. (round % 2 == 0 ? "A" : "AB").SelectMany(segment => WithPairs($"{segment}"))];
            var report = await ScoreAsync(instrument, keys, kinds);
            var rows = report.Figures.Where(figure => figure is { Metric: "mean" or "gap", Score.Status: ScoreStatus.Ok })
                .Select(figure => Row(kinds, 6, kind => figure.Segment.Length > 0 && figure.Segment != kind.Segment ? new ulong[6] : Coefficients(figure, kind, keys))).ToArray();
            shown += report.Figures.Count(figure => figure is { Metric: "gap", Item: null, Score.Status: ScoreStatus.Ok });
            ShouldTellOfEnough(rows, kinds, 6, round);

            // Who leaves one side of a pair out hides its gaps, so most leave out both.
            IEnumerable<Kind> WithPairs(string segment) => Drawn(random, segment, 3, 63).Select(kind => round % 3 == 0 ? kind : kind with { Answered = Paired(kind.Answered) })
                .Where(kind => kind.Answered is not 0 and not 63).Append(new(segment, 63, random.Next(0, 9))).Where(kind => kind.N > 0).GroupBy(kind => kind.Answered).Select(same => same.First());
        }
        shown.ShouldBeGreaterThan(60);
    }

    private static ulong[] Coefficients(SurveyFigure figure, Kind kind, string[] keys)
    {
        if (figure.Metric == "mean")
        {
            bool IsIn(int at) => kind.Has(at) && (figure.Question is { } question ? keys[at] == question
                : keys[at][0] == (figure.Role == QuestionRole.Expectation ? 'e' : 'p') && (keys[at][1] == '3') == (figure.Dimension == "g"));
            return Weights(6, IsIn, Enumerable.Range(0, 6).Count(IsIn));
        }
        bool HasGap(int item) => kind.Has(2 * item) && kind.Has(2 * item + 1);
        var (ofD, ofG) = ((HasGap(0) ? 1 : 0) + (HasGap(1) ? 1 : 0), HasGap(2) ? 1 : 0);
        var weights = new ulong[6];
        for (var item = 0; item < 3; item++)
        {
            var isIn = HasGap(item) && (figure.Item is { } own ? own == $"{item + 1}" : figure.Dimension is not { } dimension || (dimension == "g") == (item == 2));
            var people = figure.Item is not null ? 1 : (item == 2 ? ofG : ofD) * (figure.Dimension is null ? (ofD > 0 ? 1 : 0) + ofG : 1);
            (weights[2 * item], weights[2 * item + 1]) = isIn ? (Modular.Negative(Modular.Inverse(people)), Modular.Inverse(people)) : (0, 0);
        }
        return weights;
    }

    private static int Paired(int answered) => (answered & 0b010101) * 3;

    private static IEnumerable<Kind> Drawn(Random random, string segment, int kinds, int all) =>
        Enumerable.Range(0, kinds).Select(_ => new Kind(segment, random.Next(1, all + 1), random.Next(1, random.Next(2) == 0 ? 5 : 12)))
            .GroupBy(kind => kind.Answered).Select(same => same.First());

    private static Task<SurveyReport> ScoreAsync(Instrument instrument, string[] keys, Kind[] kinds) => Ask.ScoreAsync(
        new(instrument) { SegmentColumn = "unit" },
        $"unit,{string.Join(',', keys)}\n" + string.Concat(kinds.SelectMany(kind => Enumerable.Repeat($"{kind.Segment},{string.Join(',', keys.Select((_, at) => kind.Has(at) ? "3" : ""))}\n", kind.N))));

    private static ulong[] Weights(int questions, Func<int, bool> isIn, int people) =>
        [.. Enumerable.Range(0, questions).Select(at => isIn(at) ? Modular.Inverse(people) : 0)];

    /// <summary>What a figure adds up, by what every kind of people answered to every question.</summary>
    private static ulong[] Row(Kind[] kinds, int questions, Func<Kind, ulong[]> coefficients) =>
        [.. kinds.SelectMany(kind => coefficients(kind).Select((weight, at) => kind.Has(at) ? weight : 0).Take(questions))];

    /// <summary>Without the answers of few people the figures would still be as independent of each other: no sum of them is of those alone.</summary>
    private static void ShouldTellOfEnough(ulong[][] rows, Kind[] kinds, int questions, int round)
    {
        var whole = Modular.Rank(rows);
        for (var left = 1; left < 1 << kinds.Length; left++)
        {
            var people = kinds.Where((_, at) => (left >> at & 1) == 1).Sum(kind => kind.N);
            if (people is 0 or >= Minimum)
                continue;
            var others = rows.Select(row => row.Where((_, at) => (left >> (at / questions) & 1) == 0).ToArray()).ToArray();
            if (Modular.Rank(others) < whole)
                Assert.Fail($"round {round}: figures tell about {people} of {string.Join(' ', kinds.AsEnumerable())}");
        }
    }
}
