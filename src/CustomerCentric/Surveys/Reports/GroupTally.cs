using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>
/// The answers to several questions on one scale: each respondent's mean over those that he answered, and how the questions go together for who
/// answered all of them. Not thread-safe.
/// </summary>
internal sealed class GroupTally
{
    private readonly ImmutableArray<(int Place, int Steps, bool IsReversed)> _questions;
    private readonly int[] _places;
    private readonly int _lowest;

    internal GroupTally(SurveyLayout layout, ImmutableArray<int> questions)
    {
        _questions = [.. questions.Select(place => (place, layout[place].Scale!.Highest - layout[place].Scale!.Lowest, layout[place].IsReversed))];
        _places = [.. questions];
        _lowest = layout[questions[0]].Scale!.Lowest;
        Products = new(questions.Length);
        Means = new(_lowest + _questions[0].Steps / 2.0);
    }

    /// <summary>Respondents' means, in the unit of the scale.</summary>
    internal WeightedMoments Means { get; }

    /// <summary>Why the others have no mean.</summary>
    internal MissingCounts Missing { get; } = new();

    /// <summary>Who answered some of the questions and not all: the means of the questions and that of the group together tell about them alone.</summary>
    internal long Partial { get; private set; }

    /// <summary>Of those who answered everything; weights are not used.</summary>
    internal RatingProducts Products { get; }

    internal void Add(AnswerBatch batch, BatchScratch scratch)
    {
        var weights = batch.Weights;
        var (answered, sums, isComplete) = (scratch.Answered, scratch.Sums, scratch.IsComplete);
        Array.Clear(answered);
        Array.Clear(sums);
        for (var question = 0; question < _questions.Length; question++)
            AddColumn(batch, question, scratch);
        var complete = 0;
        for (var row = 0; row < AnswerBatch.Size; row++)
        {
            var weight = row >= batch.Count ? 0 : weights.IsEmpty ? 1 : weights[row];
            if (weight > 0 && answered[row] > 0)
                Means.Add(_lowest + (double)sums[row] / answered[row], weight);
            else if (weight > 0)
                Missing.Add(batch, row, _places);
            if (weight > 0 && answered[row] > 0 && answered[row] < _questions.Length)
                Partial++;
            isComplete[row] = weight > 0 && answered[row] == _questions.Length;
            if (isComplete[row])
                complete++;
            else
                LeaveOut(row, scratch);
        }
        Products.Add(scratch.Ratings(_questions.Length), complete);
    }

    internal void Add(GroupTally other)
    {
        Means.Add(other.Means);
        Missing.Add(other.Missing);
        Partial += other.Partial;
        Products.Add(other.Products);
    }

    private void AddColumn(AnswerBatch batch, int question, BatchScratch scratch)
    {
        var (place, steps, isReversed) = _questions[question];
        var column = batch.Column(place);
        var ratings = scratch.Column(question);
        for (var row = 0; row < column.Length; row++)
        {
            // All bits when the code is a rating, else none.
            var isRating = ~(column[row] >> 31);
            ratings[row] = (isReversed ? steps - column[row] : column[row]) & isRating;
            scratch.Sums[row] += ratings[row];
            scratch.Answered[row] -= isRating;
        }
    }

    private void LeaveOut(int row, BatchScratch scratch)
    {
        for (var question = 0; question < _questions.Length; question++)
            scratch.Column(question)[row] = 0;
    }
}
