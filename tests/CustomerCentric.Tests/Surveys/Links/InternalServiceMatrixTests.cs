using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Departments as each other's customers.</summary>
public class InternalServiceMatrixTests
{
    private static readonly string[] Names = ["A", "B", "C", "D"];

    [Fact]
    public void Who_rates_whom_is_scored_with_totals()
    {
        var matrix = Of(5, ("care", "billing", 6, 8), ("care", "works", 10, 2), ("billing", "works", 5, 5), ("billing", "care", 8, 9), ("works", "care", 7, 10), ("works", "billing", 9, 1), ("care", "billing", 2, 4));
        matrix.Departments.ShouldBe(["billing", "care", "works"]);
        matrix["care", "billing"].Estimate.ShouldBe(7);
        matrix["care", "billing"].Counts.Scored.ShouldBe(8);
        matrix["billing", "care"].Estimate.ShouldBe(9);
        matrix.Received("works").Estimate.ShouldBe((20 + 25) / 15.0);
        matrix.Given("works").Estimate.ShouldBe((70 + 9) / 16.0);
        matrix.Overall.Counts.Scored.ShouldBe(47);
        matrix["care", "care"].Reasons.ShouldBe([ScoreTexts.NoScoredAnswers]);
    }

    // A single small cell could be taken from its row and its column: so one more goes in each, and they need one between them.
    [Fact]
    public void A_small_cell_takes_others_with_it_in_its_row_and_its_column()
    {
        var cells = (from rater in "ABC" from rated in "ABC" select ($"{rater}", $"{rated}", rater == 'A' && rated == 'A' ? 2 : 10 + (rater - 'A') * 3 + rated - 'A', 5)).ToArray();
        var matrix = Of(5, cells);
        matrix["A", "A"].Reasons.ShouldBe([ScoreTexts.BelowMinimum(5)]);
        matrix["A", "A"].Counts.ShouldBe(default);
        var hidden = from rater in "ABC" from rated in "ABC" where matrix[$"{rater}", $"{rated}"].Status == ScoreStatus.Suppressed select $"{rater}{rated}";
        hidden.ShouldBe(["AA", "AB", "BA", "BB"]);
        matrix["A", "B"].Reasons.ShouldBe([ScoreTexts.Difference(5)]);
        "ABC".ShouldAllBe(department => matrix.Given($"{department}").Status == ScoreStatus.Ok && matrix.Received($"{department}").Status == ScoreStatus.Ok);
    }

    [Fact]
    public void The_cells_with_the_most_answers_are_shown_first()
    {
        var matrix = Of(5,
            ("A", "A", 2, 5), ("A", "B", 40, 5), ("A", "C", 10, 5),
            ("B", "A", 11, 5), ("B", "B", 50, 5), ("B", "C", 12, 5),
            ("C", "A", 41, 5), ("C", "B", 51, 5), ("C", "C", 52, 5));
        var hidden = from rater in "ABC" from rated in "ABC" where matrix[$"{rater}", $"{rated}"].Status == ScoreStatus.Suppressed select $"{rater}{rated}";
        hidden.ShouldBe(["AA", "AC", "BA", "BC"]);
    }

    [Fact]
    public void A_department_of_few_is_hidden_as_a_rater_and_shown_as_a_supplier()
    {
        var matrix = Of(5, ("A", "B", 20, 5), ("B", "C", 20, 5), ("C", "A", 3, 5), ("C", "B", 3, 5), ("A", "C", 20, 5), ("B", "A", 20, 5));
        matrix.Given("C").Status.ShouldBe(ScoreStatus.Suppressed);
        matrix["C", "A"].Status.ShouldBe(ScoreStatus.Suppressed);
        matrix.Received("C").Status.ShouldBe(ScoreStatus.Ok);
    }

    [Fact]
    public void Nothing_shown_tells_about_fewer_than_the_minimum_even_where_the_same_people_rate_several() => Properties.Hold(120, random =>
    {
        var names = Names.Take(3).ToArray();
        var minimum = random.Next(2, 6);
        var n = names.SelectMany(rater => names.Select(rated => (rater, rated))).ToDictionary(cell => cell, _ => random.OneIn(4) ? 0 : random.OneIn(2) ? random.Next(1, 6) : random.Next(5, 30));
        var matrix = Of(minimum, [.. n.Select(cell => (cell.Key.rater, cell.Key.rated, cell.Value, random.Next(0, 11)))]);
        var cells = n.Where(cell => cell.Value > 0).Select(cell => cell.Key).ToList();
        List<bool[]> shown = [];
        void Show(Score score, Func<(string Rater, string Rated), bool> isIn)
        {
            if (score.Status == ScoreStatus.Ok)
                shown.Add([.. cells.Select(isIn)]);
        }
        Show(matrix.Overall, _ => true);
        foreach (var name in names)
        {
            Show(matrix.Given(name), cell => cell.Rater == name);
            Show(matrix.Received(name), cell => cell.Rated == name);
        }
        foreach (var cell in cells)
            Show(matrix[cell.rater, cell.rated], each => each == cell);
        if (shown.Count == 0)
            return;
        // In each row the people of the largest cell may be all there are.
        Attacker.CouldIsolate(shown, left =>
        {
            var told = cells.Where((_, at) => (left >> at & 1) == 0).ToList();
            return told.Count > 0 && told.GroupBy(cell => cell.rater).Sum(row => row.Max(cell => n[cell])) < minimum;
        }).ShouldBeFalse();
        names.ShouldAllBe(name => matrix.Received(name).Estimate == null || !double.IsNaN(matrix.Received(name).Estimate!.Value));
    });

    [Fact]
    public void Where_all_cells_are_large_all_is_shown() => Properties.Hold(20, random =>
    {
        var names = Names;
        var matrix = Of(5, [.. names.SelectMany(rater => names.Select(rated => (rater, rated, random.Next(5, 40), 5)))]);
        foreach (var rater in names)
            names.ShouldAllBe(rated => matrix[rater, rated].Status == ScoreStatus.Ok);
    });

    [Fact]
    public void A_department_that_is_not_there_is_said_so()
    {
        var matrix = Of(5, ("A", "B", 6, 5));
        foreach (var ask in new Func<Score>[] { () => matrix["A", "X"], () => matrix["X", "A"], () => matrix.Given("X"), () => matrix.Received("X") })
            Should.Throw<ArgumentException>(ask).Message.ShouldContain("'X'");
        Should.Throw<ArgumentOutOfRangeException>(() => Of(0, ("A", "B", 6, 5)));
        Should.Throw<ArgumentNullException>(() => InternalServiceMatrix.Of(null!, tally => tally.Mean()));
        Should.Throw<ArgumentNullException>(() => InternalServiceMatrix.Of([], null!));
        Should.Throw<ArgumentException>(() => InternalServiceMatrix.Of([("A", "B", new(0, 10)), ("B", "A", new(1, 5))], tally => tally.Mean()));
        Should.Throw<ArgumentException>(() => InternalServiceMatrix.Of([], tally => tally.Mean())).ParamName.ShouldBe("cells");
    }

    private static InternalServiceMatrix Of(long minimum, params (string Rater, string Rated, int N, int Rating)[] cells) =>
        InternalServiceMatrix.Of(cells.Select(cell => (cell.Rater, cell.Rated, Tally(cell.N, cell.Rating))), tally => tally.Mean(), minimum);

    private static AnswerTally Tally(int n, int rating)
    {
        var tally = new AnswerTally(0, 10);
        for (var i = 0; i < n; i++)
            tally.Add(Answer.Rating(rating));
        return tally;
    }
}
