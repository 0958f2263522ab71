namespace CustomerCentric.Surveys;

/// <summary>
/// Answers of some respondents of one segment, column by column: what is counted over and over lies side by side. What is not set was not
/// shown. Filled by one thread, then read by one.
/// </summary>
internal sealed class AnswerBatch
{
    /// <summary>How many respondents a batch holds.</summary>
    internal const int Size = 1024;

    // Columns that lie a power of two apart would share a few lines of the cache, which a row, set across all of them, would wait for.
    private const int Stride = Size + 32;

    private readonly short[] _codes;
    private readonly double[]? _weights;

    /// <summary>Without respondents.</summary>
    /// <param name="questions">How many questions there are.</param>
    /// <param name="segment">The segment; empty where there is only one.</param>
    /// <param name="isWeighted">Whether respondents have weights.</param>
    internal AnswerBatch(int questions, string segment, bool isWeighted)
    {
        Segment = segment;
        _codes = new short[questions * Stride];
        _weights = isWeighted ? new double[Size] : null;
        Array.Fill(_codes, AnswerCode.NotShown);
    }

    internal string Segment { get; }

    /// <summary>How many respondents there are.</summary>
    internal int Count { get; private set; }

    internal bool IsFull => Count == Size;

    /// <summary>Empty where respondents have none.</summary>
    internal ReadOnlySpan<double> Weights => _weights is null ? [] : _weights.AsSpan(0, Count);

    /// <summary>The <see cref="AnswerCode"/>s of a question, one a respondent.</summary>
    internal ReadOnlySpan<short> Column(int question) => _codes.AsSpan(question * Stride, Count);

    /// <summary>The same for as many respondents as a batch may hold; to those who are not there nothing was shown.</summary>
    internal ReadOnlySpan<short> Whole(int question) => _codes.AsSpan(question * Stride, Size);

    /// <summary>Sets an answer of the respondent whom <see cref="Close"/> adds next.</summary>
    internal void Set(int question, short code) => _codes[question * Stride + Count] = code;

    /// <summary>Adds the respondent whose answers were set.</summary>
    internal void Close(double weight = 1)
    {
        if (_weights is not null)
            _weights[Count] = weight;
        Count++;
    }
}
