namespace CustomerCentric.Surveys;

/// <summary>
/// Answers of some respondents of one segment, column by column: what is counted over and over lies side by side. Filled by one thread, then
/// read by one.
/// </summary>
/// <param name="questions">How many questions there are.</param>
/// <param name="segment">The segment; empty where there is only one.</param>
/// <param name="isWeighted">Whether respondents have weights.</param>
internal sealed class AnswerBatch(int questions, string segment, bool isWeighted)
{
    /// <summary>How many respondents a batch holds.</summary>
    internal const int Size = 1024;

    private readonly short[] _codes = new short[questions * Size];
    private readonly double[]? _weights = isWeighted ? new double[Size] : null;

    internal string Segment => segment;

    /// <summary>How many respondents there are.</summary>
    internal int Count { get; private set; }

    internal bool IsFull => Count == Size;

    /// <summary>Empty where respondents have none.</summary>
    internal ReadOnlySpan<double> Weights => _weights is null ? [] : _weights.AsSpan(0, Count);

    /// <summary>The <see cref="AnswerCode"/>s of a question, one a respondent.</summary>
    internal ReadOnlySpan<short> Column(int question) => _codes.AsSpan(question * Size, Count);

    /// <summary>Sets an answer of the respondent whom <see cref="Close"/> adds next.</summary>
    internal void Set(int question, short code) => _codes[question * Size + Count] = code;

    /// <summary>Adds the respondent whose answers were set.</summary>
    internal void Close(double weight = 1)
    {
        if (_weights is not null)
            _weights[Count] = weight;
        Count++;
    }
}
