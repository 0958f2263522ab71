using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>
/// How departments score each other as internal customers: who rates whom, with the totals of rows and columns. What is shown never tells about
/// fewer than the minimum, not even by adding and subtracting cells and totals. Immutable.
/// </summary>
public sealed class InternalServiceMatrix
{
    private const int Any = -1;

    private readonly Dictionary<(int Rater, int Rated), Score> _scores = [];

    private InternalServiceMatrix(ImmutableArray<string> departments) => Departments = departments;

    /// <summary>Every department that rates or is rated, in the order of their names.</summary>
    public ImmutableArray<string> Departments { get; }

    /// <summary>What all say of all.</summary>
    public Score Overall => _scores[(Any, Any)];

    /// <summary>What one department says of another; undefined where nobody answered, suppressed where it would tell too much.</summary>
    /// <exception cref="ArgumentException">There is no such department.</exception>
    public Score this[string rater, string rated] => _scores[(IndexOf(rater), IndexOf(rated))];

    /// <summary>What all departments say of one.</summary>
    /// <exception cref="ArgumentException">There is no such department.</exception>
    public Score Received(string rated) => _scores[(Any, IndexOf(rated))];

    /// <summary>What one department says of all.</summary>
    /// <exception cref="ArgumentException">There is no such department.</exception>
    public Score Given(string rater) => _scores[(IndexOf(rater), Any)];

    /// <summary>
    /// Scores a matrix. Shown are first what all say, then the columns, the rows, and the cells with the most answers first, each if it
    /// tells nothing that must stay hidden. Whoever rates several departments is one person in several cells: so small cells do not add
    /// up to the minimum, and every combination of what is shown depends on at least one cell that reaches it.
    /// </summary>
    /// <param name="cells">The answers by who rates whom, all on one scale; answers of the same cell are merged. A person rates a department once.</param>
    /// <param name="score">The figure, such as <c>tally => tally.Mean()</c>; linear in the counts of ratings, as means, shares and NPS are.</param>
    /// <param name="minimum">The fewest answers that a figure may tell about; at least 1, by default 5.</param>
    /// <exception cref="ArgumentException">There are no cells, or their scales differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is below 1.</exception>
    public static InternalServiceMatrix Of(
        IEnumerable<(string Rater, string Rated, AnswerTally Answers)> cells, Func<AnswerTally, Score> score, long minimum = DisclosureGuard.FiguresMinimum)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(score);
        var given = cells.ToList();
        if (given.Count == 0)
            throw new ArgumentException("Nobody rates anybody.", nameof(cells));
        var matrix = new InternalServiceMatrix([.. given.SelectMany(cell => new[] { cell.Rater, cell.Rated }).Distinct().Order(StringComparer.Ordinal)]);
        var answers = given.Select(cell => (Rater: matrix.IndexOf(cell.Rater), Rated: matrix.IndexOf(cell.Rated), cell.Answers)).ToList();
        var guard = new DisclosureGuard(answers.Select(cell => (ImmutableArray.Create(cell.Rater, cell.Rated), cell.Answers.Counts.Scored)), minimum, areDistinct: false);
        foreach (var (rater, rated) in InOrder(answers, matrix.Departments.Length))
            matrix._scores[(rater, rated)] = Shown(rater, rated);
        return matrix;

        Score Shown(int rater, int rated)
        {
            var figure = score(Together(answers.Where(cell => IsIn(cell.Rater, cell.Rated)).Select(cell => cell.Answers), given[0].Answers));
            return guard.Show(segments => IsIn(segments[0], segments[1])) is { } reason ? figure.Suppress(reason) : figure;
            bool IsIn(int cellRater, int cellRated) => (rater is Any || cellRater == rater) && (rated is Any || cellRated == rated);
        }
    }

    private static IEnumerable<(int Rater, int Rated)> InOrder(IReadOnlyList<(int Rater, int Rated, AnswerTally Answers)> answers, int departments)
    {
        var n = answers.GroupBy(cell => (cell.Rater, cell.Rated)).ToDictionary(cell => cell.Key, cell => cell.Sum(each => each.Answers.Counts.Scored));
        var all = Enumerable.Range(0, departments).ToList();
        return
        [
            (Any, Any),
            .. all.Select(rated => (Any, rated)),
            .. all.Select(rater => (rater, Any)),
            .. from cell in all.SelectMany(rater => all.Select(rated => (rater, rated))) orderby n.GetValueOrDefault(cell) descending select cell,
        ];
    }

    private static AnswerTally Together(IEnumerable<AnswerTally> tallies, AnswerTally scale) =>
        tallies.Aggregate(new AnswerTally(scale.Lowest, scale.Highest), AnswerTally.Merge);

    private int IndexOf(string department) => Departments.BinarySearch(department, StringComparer.Ordinal) is var at and >= 0
        ? at
        : throw new ArgumentException($"No department '{department}' rates or is rated.", nameof(department));
}
