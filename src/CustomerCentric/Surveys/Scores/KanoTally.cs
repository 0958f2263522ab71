namespace CustomerCentric.Surveys;

/// <summary>
/// Answers to one pair of Kano questions: how would you feel with the feature, how without; 1 I like it, 2 I expect it, 3 neutral,
/// 4 I can tolerate it, 5 I dislike it (Kano and others 1984; better and worse after Berger and others 1993). Tallies of two parts
/// make that of the whole. Not thread-safe: one for each thread, then merged.
/// </summary>
internal sealed class KanoTally
{
    private const int Answers = 5;
    private const string ByFunctionalThenDysfunctional = "QAAAO RIIIM RIIIM RIIIM RRRRQ";

    private static readonly double[] FunctionalValues = [4, 2, 0, -1, -2];
    private static readonly double[] DysfunctionalValues = [-2, -1, 0, 2, 4];
    private readonly long[] _counts = new long[6];
    private readonly double[] _weights = new double[6];
    private readonly double[] _squares = new double[6];
    private readonly Moments _functional, _dysfunctional;

    internal KanoTally() : this(new(), new()) { }

    private KanoTally(Moments functional, Moments dysfunctional) => (_functional, _dysfunctional) = (functional, dysfunctional);

    internal long N => _counts.Sum();

    /// <summary>The category that is named most often; null without answers.</summary>
    internal KanoCategory? Category => N == 0 ? null : (KanoCategory)Array.IndexOf(_counts, _counts.Max());

    /// <summary>By how much of all answers the first category leads the second; null without answers.</summary>
    internal double? CategoryStrength => N == 0 ? null : (_counts.Max() - _counts.OrderDescending().ElementAt(1)) / (double)N;

    /// <summary>The share of answers that would like or miss the feature; null without answers.</summary>
    internal double? TotalStrength => N == 0
        ? null
        : (Count(KanoCategory.Attractive) + Count(KanoCategory.OneDimensional) + Count(KanoCategory.MustBe)) / (double)N;

    /// <summary>The mean of the first question from -2 (dislike) to 4 (like); null without pairs.</summary>
    internal double? FunctionalMean => _functional.N == 0 ? null : _functional.Mean;

    /// <summary>The mean of the second question from -2 (like) to 4 (dislike); null without pairs.</summary>
    internal double? DysfunctionalMean => _dysfunctional.N == 0 ? null : _dysfunctional.Mean;

    internal static KanoCategory Classify(int functional, int dysfunctional)
    {
        if (functional is < 1 or > Answers)
            throw new ArgumentOutOfRangeException(nameof(functional), functional, "The scale goes from 1 to 5.");
        if (dysfunctional is < 1 or > Answers)
            throw new ArgumentOutOfRangeException(nameof(dysfunctional), dysfunctional, "The scale goes from 1 to 5.");
        return ByFunctionalThenDysfunctional[(functional - 1) * (Answers + 1) + dysfunctional - 1] switch
        {
            'M' => KanoCategory.MustBe,
            'O' => KanoCategory.OneDimensional,
            'A' => KanoCategory.Attractive,
            'I' => KanoCategory.Indifferent,
            'R' => KanoCategory.Reverse,
            _ => KanoCategory.Questionable,
        };
    }

    internal long Count(KanoCategory category) => _counts[(int)category];

    internal void Add(int functional, int dysfunctional, double weight = 1)
    {
        var category = (int)Classify(functional, dysfunctional);
        _counts[category]++;
        _weights[category] += weight;
        _squares[category] += weight * weight;
        _functional.Push(FunctionalValues[functional - 1]);
        _dysfunctional.Push(DysfunctionalValues[dysfunctional - 1]);
    }

    /// <summary>Answers that somebody classified before.</summary>
    internal void Add(KanoCategory category, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _counts[(int)category] += count;
        _weights[(int)category] += count;
        _squares[(int)category] += count;
    }

    /// <summary>How much satisfaction the feature adds, from 0 to 1; undefined when every answer is reverse or questionable.</summary>
    internal Score Better(double level = Confidence.Default, long? population = null) => Coefficient("kano better", KanoCategory.Attractive, 1, level, population);

    /// <summary>How much its absence takes away, from -1 to 0; undefined when every answer is reverse or questionable.</summary>
    internal Score Worse(double level = Confidence.Default, long? population = null) => Coefficient("kano worse", KanoCategory.MustBe, -1, level, population);

    internal static KanoTally Merge(KanoTally left, KanoTally right)
    {
        var both = new KanoTally(Moments.Merge(left._functional, right._functional), Moments.Merge(left._dysfunctional, right._dysfunctional));
        for (var category = 0; category < both._counts.Length; category++)
        {
            both._counts[category] = left._counts[category] + right._counts[category];
            both._weights[category] = left._weights[category] + right._weights[category];
            both._squares[category] = left._squares[category] + right._squares[category];
        }
        return both;
    }

    private Score Coefficient(string metric, KanoCategory besideOneDimensional, int sign, double level, long? population)
    {
        Confidence.Checked(level);
        KanoCategory[] meant = [KanoCategory.MustBe, KanoCategory.OneDimensional, KanoCategory.Attractive, KanoCategory.Indifferent];
        var n = meant.Sum(Count);
        if (n == 0)
            return Score.Undefined(metric, new(N), N == 0 ? ScoreTexts.NoScoredAnswers : ScoreTexts.NoKanoClass);
        var precision = new Precision(n, meant.Sum(category => _weights[(int)category]), meant.Sum(category => _squares[(int)category]), population);
        precision.Check();
        var share = (_weights[(int)besideOneDimensional] + _weights[(int)KanoCategory.OneDimensional]) / precision.SumOfWeights;
        var bounds = ShareIntervals.Of(share, precision.ShareN, level, IntervalMethod.Wilson);
        return precision.On(Score.Of(metric, new(n), sign * share) with
        {
            Warnings = N > n ? [ScoreTexts.OutsideKano(N - n)] : [],
            StandardError = Math.Sqrt(share * (1 - share) / precision.ShareN),
            Interval = (sign > 0 ? bounds : new(-bounds.High, -bounds.Low)).At(level, IntervalMethod.Wilson),
        }, precision.ShareCorrection);
    }
}
