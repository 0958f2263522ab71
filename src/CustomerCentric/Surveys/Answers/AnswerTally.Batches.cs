namespace CustomerCentric.Surveys;

/// <content>Many answers at once.</content>
public sealed partial class AnswerTally
{
    // Of more codes a pass for each takes longer than one for all.
    private const int MostPasses = 20;

    /// <summary>Adds a column of a batch. Ratings lie on the scale; words are not counted.</summary>
    /// <param name="codes"><see cref="AnswerCode"/>s.</param>
    /// <param name="weights">One a code; empty when all are 1.</param>
    internal void Add(ReadOnlySpan<short> codes, ReadOnlySpan<double> weights)
    {
        Span<int> seen = stackalloc int[_counts.Length + AnswerCode.Others];
        seen.Clear();
        if (weights.IsEmpty)
        {
            if (seen.Length <= MostPasses)
                CountEach(codes, seen);
            else
                CountAll(codes, seen);
            for (var cell = 0; cell < _counts.Length; cell++)
                AddRatings(cell, seen[cell + AnswerCode.Others]);
        }
        else
        {
            for (var i = 0; i < codes.Length; i++)
            {
                if (codes[i] >= 0)
                    AddRating(Lowest + codes[i], weights[i]);
                else
                    seen[codes[i] + AnswerCode.Others]++;
            }
        }
        _skipped += seen[AnswerCode.Skipped + AnswerCode.Others];
        _notApplicable += seen[AnswerCode.NotApplicable + AnswerCode.Others];
        _notShown += seen[AnswerCode.NotShown + AnswerCode.Others];
        _rejected += seen[AnswerCode.Rejected + AnswerCode.Others];
    }

    // A pass for each code takes many respondents at a time.
    private static void CountEach(ReadOnlySpan<short> codes, Span<int> seen)
    {
        for (var place = 0; place < seen.Length; place++)
            seen[place] = codes.Count((short)(place - AnswerCode.Others));
    }

    // No branch in the loop: what a rating is and what is missing differ only by place.
    private static void CountAll(ReadOnlySpan<short> codes, Span<int> seen)
    {
        foreach (var code in codes)
            seen[code + AnswerCode.Others]++;
    }

    private void AddRatings(int cell, int count)
    {
        _counts[cell] += count;
        _weights[cell] += count;
        _squares[cell] += count;
    }
}
