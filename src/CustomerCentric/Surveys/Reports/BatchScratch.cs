namespace CustomerCentric.Surveys;

/// <summary>What counting a batch writes on the way, respondent by respondent: one for each thread, not one for each of very many segments.</summary>
/// <param name="questions">The most questions that are counted together.</param>
internal sealed class BatchScratch(int questions)
{
    private readonly int[] _ratings = new int[questions * AnswerBatch.Size];

    internal int[] Answered { get; } = new int[AnswerBatch.Size];

    internal int[] Sums { get; } = new int[AnswerBatch.Size];

    internal int[] Lowest { get; } = new int[AnswerBatch.Size];

    internal int[] Highest { get; } = new int[AnswerBatch.Size];

    /// <summary>All bits of who answered all of the questions counted last, and counts for something; else none.</summary>
    internal int[] AreComplete { get; } = new int[AnswerBatch.Size];

    internal bool[] IsStraight { get; } = new bool[AnswerBatch.Size];

    internal bool[] IsBent { get; } = new bool[AnswerBatch.Size];

    /// <summary>The ratings of so many questions, from 0, column by column.</summary>
    internal Span<int> Ratings(int count) => _ratings.AsSpan(0, count * AnswerBatch.Size);

    /// <summary>The ratings of one question.</summary>
    internal Span<int> Column(int question) => _ratings.AsSpan(question * AnswerBatch.Size, AnswerBatch.Size);
}
