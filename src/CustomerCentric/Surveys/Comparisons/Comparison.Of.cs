namespace CustomerCentric.Surveys;

/// <content>The tests. Answers are of different people unless it is said that they are of the same.</content>
public sealed partial record Comparison
{
    /// <summary>Two net promoter scores, with effective numbers of answers where they are weighted.</summary>
    /// <param name="first">The answers that are held against, from 0 to 10.</param>
    /// <param name="second">The answers that are compared, from 0 to 10.</param>
    /// <param name="level">The confidence, from 0.5 to 0.999.</param>
    /// <param name="method">
    /// By default Newcombe's, from the adjusted Wald intervals of the two (1998, method 10; of any two figures Zou and Donner 2008), with p its inverse: it holds zero
    /// just where p is not below 1 minus the level. Also Wald, or adjusted Wald, whose difference is of the adjusted scores.
    /// </param>
    /// <returns>The difference in points, its interval and test; without a test, and with a reason, when a side has no answers or, for Wald, nothing varies.</returns>
    /// <exception cref="InvalidOperationException">A scale does not go from 0 to 10.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level or the method is not possible.</exception>
    public static Comparison OfNps(
        AnswerTally first, AnswerTally second, double level = Confidence.Default, IntervalMethod method = IntervalMethod.Newcombe)
    {
        var (firstN, secondN) = EffectiveN(first, second);
        return NpsComparison.Of(firstN > 0 ? first.Split() : default, firstN, secondN > 0 ? second.Split() : default, secondN, level, method);
    }

    /// <summary>Two shares of ratings within some bounds: Newcombe's interval (1998, method 10) and the z test with a pooled share.</summary>
    /// <param name="first">The answers that are held against.</param>
    /// <param name="second">The answers that are compared.</param>
    /// <param name="from">The lowest rating that counts, included.</param>
    /// <param name="to">The highest rating that counts, included.</param>
    /// <param name="level">The confidence, from 0.5 to 0.999.</param>
    /// <returns>The difference as a share, its interval and test; without a test, and with a reason, when a side has no answers or nothing varies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Bounds off a scale, or the level is not possible.</exception>
    public static Comparison OfShares(AnswerTally first, AnswerTally second, int from, int to, double level = Confidence.Default)
    {
        var (firstN, secondN) = EffectiveN(first, second);
        return ShareComparison.Of(first.Share(from, to).Estimate ?? 0, firstN, second.Share(from, to).Estimate ?? 0, secondN, level);
    }

    /// <summary>Two means, without taking their spreads for equal (Welch 1947).</summary>
    /// <param name="first">The answers that are held against.</param>
    /// <param name="second">The answers that are compared.</param>
    /// <param name="level">The confidence, from 0.5 to 0.999.</param>
    /// <returns>The difference in the unit of the scale, its interval and test; without a test, and with a reason, when a side has fewer than two answers or nothing varies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not possible.</exception>
    public static Comparison OfMeans(AnswerTally first, AnswerTally second, double level = Confidence.Default)
    {
        var (firstN, secondN) = EffectiveN(first, second);
        return MeanComparison.Welch(firstN > 0 ? first.Sample() : default, secondN > 0 ? second.Sample() : default, level);
    }

    /// <summary>The same people asked twice, from their differences (Student's paired test).</summary>
    /// <param name="differences">Each person's second figure minus the first.</param>
    /// <param name="level">The confidence, from 0.5 to 0.999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A difference is no number, or the level is not possible.</exception>
    public static Comparison OfPairs(ReadOnlySpan<double> differences, double level = Confidence.Default) =>
        MeanComparison.Paired(new Moments(differences), level);

    /// <summary>A share of the same people asked twice (McNemar 1947, exact from the binomial distribution).</summary>
    /// <param name="lost">Yes at first, no afterwards.</param>
    /// <param name="gained">No at first, yes afterwards.</param>
    /// <param name="pairs">All who answered twice; the difference is relative to them.</param>
    /// <param name="level">The confidence, from 0.5 to 0.999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, fewer pairs than changes, or the level is not possible.</exception>
    public static Comparison OfPairedShares(int lost, int gained, int pairs, double level = Confidence.Default) => McNemar.Of(lost, gained, pairs, level).Comparison;

    /// <summary>Whether answers are spread alike in several groups (Pearson's chi-square, 1900).</summary>
    /// <param name="counts">Groups as rows, answers as columns.</param>
    /// <param name="level">The confidence, from 0.5 to 0.999.</param>
    /// <exception cref="ArgumentException">Rows of different lengths, or a negative count.</exception>
    public static Comparison OfTable(IReadOnlyList<IReadOnlyList<long>> counts, double level = Confidence.Default)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return TableComparison.Of(counts, level).Comparison;
    }

    /// <summary>Whether one group tends to rate higher than another, without taking the steps of the scale for equal (Mann and Whitney 1947).</summary>
    /// <param name="first">The ratings that are held against.</param>
    /// <param name="second">The ratings that are compared.</param>
    /// <param name="level">The confidence, from 0.5 to 0.999.</param>
    /// <exception cref="ArgumentException">A rating is no number.</exception>
    public static Comparison OfRanks(IReadOnlyList<double> first, IReadOnlyList<double> second, double level = Confidence.Default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return RankComparison.Of(first, second, level);
    }

    /// <summary>Comparisons read as one table, so that the chance of even one false finding is kept (Holm 1979). Undefined ones are not counted.</summary>
    /// <param name="comparisons">Comparisons of one level.</param>
    /// <returns>The same with <see cref="AdjustedP"/>.</returns>
    public static IReadOnlyList<Comparison> Holm(IReadOnlyList<Comparison> comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        return Multiplicity.Adjusted(comparisons, Multiplicity.Holm);
    }

    /// <summary>Comparisons read as one table, so that the share of false findings among the findings is kept (Benjamini and Hochberg 1995).</summary>
    /// <param name="comparisons">Comparisons of one level.</param>
    /// <returns>The same with <see cref="AdjustedP"/>.</returns>
    public static IReadOnlyList<Comparison> BenjaminiHochberg(IReadOnlyList<Comparison> comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        return Multiplicity.Adjusted(comparisons, Multiplicity.BenjaminiHochberg);
    }

    private static (double First, double Second) EffectiveN(AnswerTally first, AnswerTally second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return (Of(first), Of(second));

        static double Of(AnswerTally answers) => answers.Precision() is { N: > 0 } precision ? precision.EffectiveN : 0;
    }
}
