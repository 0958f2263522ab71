namespace CustomerCentric.Surveys;

/// <summary>How many answers a figure rests on, and how many they are in effect: with one weight far above the others it tells about one person.</summary>
/// <param name="N">The answers.</param>
/// <param name="Weights">Their weights, added up; zero where they make no estimate, so that the total is the same without them.</param>
/// <param name="Squares">The squares of their weights, added up.</param>
internal readonly record struct PartSize(long N, double Weights, double Squares)
{
    // Equal weights of 0.7 make 5 answers 4.999999999999999 in effect.
    private const double Rounding = 1e-9;

    /// <summary>As many as they are, or Kish's effective number where that is fewer.</summary>
    internal double InEffect => Squares > 0 ? Math.Min(N, Weights * Weights / Squares) : N;

    internal static PartSize Of(long n) => new(n, n, n);

    internal static PartSize Of(Score score) => score is { EffectiveN: > 0 and var effective, SumOfWeights: var weights }
        ? new(score.Counts.Scored, weights, weights * weights / effective)
        : new(score.Counts.Scored, 0, 0);

    /// <summary>One respondent.</summary>
    internal static PartSize OfOne(double weight) => new(1, weight, weight * weight);

    /// <summary>
    /// About which respondents a mean of several answers tells beside each of them: who gave some weighs each of them more than who gave all. While there are enough of both
    /// kinds, no sum of figures is of fewer; where nobody gave all, any of those who gave some may be left alone.
    /// </summary>
    /// <param name="some">Who gave some of the answers.</param>
    /// <param name="all">Everybody in the mean.</param>
    internal static PartSize ToldOf(PartSize some, PartSize all)
    {
        if (some.N == 0)
            return default;
        PartSize whole = new(all.N - some.N, all.Weights - some.Weights, all.Squares - some.Squares);
        return whole.N <= 0 ? Anybody : Fewest(some, whole);
    }

    /// <summary>The smallest of those that are somebody.</summary>
    internal static PartSize Fewest(params ReadOnlySpan<PartSize> parts)
    {
        PartSize fewest = default;
        foreach (var part in parts)
            fewest = part.N > 0 && (fewest.N == 0 || part.InEffect < fewest.InEffect) ? part : fewest;
        return fewest;
    }

    /// <summary>Somebody, and perhaps a single one: told about wherever it stands alone, and no help to others beside it.</summary>
    internal static PartSize Anybody { get; } = new(1, 0, 0);

    /// <summary>As many, but no help to others: beside them they can be cancelled out.</summary>
    internal PartSize Alone => N == 0 ? default : new(Math.Max(1, (long)(InEffect * (1 + Rounding))), 0, 0);

    public static PartSize operator +(PartSize one, PartSize other) => new(one.N + other.N, one.Weights + other.Weights, one.Squares + other.Squares);

    /// <summary>Whether they are fewer than may be shown; of none at all there is nothing to hide, unless that is asked for.</summary>
    internal bool IsBelow(long minimum, bool orNone = false) => (N > 0 || orNone) && InEffect < minimum * (1 - Rounding);

    internal LocalizedText WhyBelow(long minimum) => N < minimum ? ScoreTexts.BelowMinimum(minimum) : ScoreTexts.BelowMinimumInEffect(minimum);
}
