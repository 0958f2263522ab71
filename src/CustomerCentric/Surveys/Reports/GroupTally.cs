using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>
/// The answers to several questions on one scale: each respondent's mean over those that he answered, and how the questions go together for who
/// answered all of them. Not thread-safe.
/// </summary>
internal sealed class GroupTally
{
    private readonly ImmutableArray<(int Place, int Steps, bool IsReversed)> _questions;
    private readonly int _lowest;
    private readonly int[] _ratings;
    private readonly int[] _answered = new int[AnswerBatch.Size];
    private readonly int[] _sums = new int[AnswerBatch.Size];
    private readonly bool[] _isComplete = new bool[AnswerBatch.Size];

    internal GroupTally(SurveyLayout layout, ImmutableArray<int> questions)
    {
        _questions = [.. questions.Select(place => (place, layout[place].Scale!.Highest - layout[place].Scale!.Lowest, layout[place].IsReversed))];
        _lowest = layout[questions[0]].Scale!.Lowest;
        _ratings = new int[questions.Length * AnswerBatch.Size];
        Products = new(questions.Length);
        Means = new(_lowest + _questions[0].Steps / 2.0);
    }

    /// <summary>Respondents' means, in the unit of the scale.</summary>
    internal WeightedMoments Means { get; }

    /// <summary>Of those who answered everything; weights are not used.</summary>
    internal RatingProducts Products { get; }

    internal void Add(AnswerBatch batch)
    {
        var weights = batch.Weights;
        Array.Clear(_answered);
        Array.Clear(_sums);
        for (var question = 0; question < _questions.Length; question++)
            AddColumn(batch, question);
        var complete = 0;
        for (var row = 0; row < AnswerBatch.Size; row++)
        {
            var weight = row >= batch.Count ? 0 : weights.IsEmpty ? 1 : weights[row];
            if (weight > 0 && _answered[row] > 0)
                Means.Add(_lowest + (double)_sums[row] / _answered[row], weight);
            _isComplete[row] = weight > 0 && _answered[row] == _questions.Length;
            if (_isComplete[row])
                complete++;
            else
                LeaveOut(row);
        }
        Products.Add(_ratings, complete);
    }

    internal void Add(GroupTally other)
    {
        Means.Add(other.Means);
        Products.Add(other.Products);
    }

    /// <summary>Whether a respondent of the last batch answered everything, and counts for something.</summary>
    internal bool IsComplete(int row) => _isComplete[row];

    /// <summary>What a complete respondent of the last batch answered, turned round where the question is, from 0.</summary>
    internal int Rating(int question, int row) => _ratings[question * AnswerBatch.Size + row];

    private void AddColumn(AnswerBatch batch, int question)
    {
        var (place, steps, isReversed) = _questions[question];
        var column = batch.Column(place);
        var ratings = _ratings.AsSpan(question * AnswerBatch.Size, column.Length);
        for (var row = 0; row < column.Length; row++)
        {
            // All bits when the code is a rating, else none.
            var isRating = ~(column[row] >> 31);
            ratings[row] = (isReversed ? steps - column[row] : column[row]) & isRating;
            _sums[row] += ratings[row];
            _answered[row] -= isRating;
        }
    }

    private void LeaveOut(int row)
    {
        for (var question = 0; question < _questions.Length; question++)
            _ratings[question * AnswerBatch.Size + row] = 0;
    }
}
