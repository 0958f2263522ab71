namespace CustomerCentric.Surveys;

/// <summary>
/// Why respondents are in no figure that takes several answers, or wrote no comment: one reason each, the one that weighs most: rejected, skipped, not applicable,
/// not shown. Not thread-safe.
/// </summary>
internal sealed class MissingCounts
{
    private static readonly short[] s_byWeight = [AnswerCode.Rejected, AnswerCode.Skipped, AnswerCode.NotApplicable, AnswerCode.NotShown];

    private readonly long[] _counts = new long[s_byWeight.Length];

    /// <param name="batch">Holds the respondent.</param>
    /// <param name="row">The respondent.</param>
    /// <param name="places">The questions of the figure.</param>
    internal void Add(AnswerBatch batch, int row, ReadOnlySpan<int> places)
    {
        var heaviest = s_byWeight.Length - 1;
        foreach (var place in places)
        {
            var weight = Array.IndexOf(s_byWeight, batch.Column(place)[row]);
            if (weight >= 0)
                heaviest = Math.Min(heaviest, weight);
        }
        _counts[heaviest]++;
    }

    /// <param name="answers">To one question, of a respondent each.</param>
    internal void Add(ReadOnlySpan<short> answers)
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] += answers.Count(s_byWeight[i]);
    }

    internal void Add(MissingCounts other)
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
    }

    /// <summary>With the figure's own number of respondents.</summary>
    internal AnswerCounts Beside(long scored) => new(scored, _counts[1], _counts[2], _counts[3], _counts[0]);
}
