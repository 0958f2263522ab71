using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>A mean over parts of the population that were sampled apart from each other, each with its finite population (Cochran 1977, 5.4).</summary>
public static class StratifiedMean
{
    /// <summary>The score, with as many degrees of freedom as answers less strata.</summary>
    /// <param name="strata">All parts of the population, each once.</param>
    /// <param name="level">The confidence of the interval, from 0.5 to 0.999.</param>
    /// <returns>The mean in the unit of the scale; undefined while a stratum has no answers, without an interval where one has a single answer of more people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More answers than people in a stratum, or the level is not possible.</exception>
    public static Score Of(ImmutableArray<Stratum> strata, double level = Confidence.Default)
    {
        Confidence.Checked(level);
        foreach (var stratum in strata)
            Precision.Of(stratum.N, stratum.Population).Check();
        var counts = new AnswerCounts(strata.Sum(stratum => stratum.N));
        ImmutableArray<LocalizedText> empty = [.. strata.Where(stratum => stratum.N == 0).Select(stratum => ScoreTexts.EmptyStratum(stratum.Name))];
        if (strata.IsEmpty || !empty.IsEmpty)
            return Score.Undefined("mean", counts, strata.IsEmpty ? [ScoreTexts.NoScoredAnswers] : empty);
        double all = strata.Sum(stratum => stratum.Population);
        var score = Score.Of("mean", counts, strata.Sum(stratum => stratum.Population / all * stratum.Answers.Mean));
        ImmutableArray<LocalizedText> single = [.. strata.Where(IsUncertain).Select(stratum => ScoreTexts.OneInStratum(stratum.Name))];
        if (!single.IsEmpty)
            return score with { Warnings = single };
        var variance = strata.Sum(stratum => Math.Pow(stratum.Population / all, 2) * Variance(stratum));
        return MeanScores.WithInterval(score, Math.Sqrt(variance), counts.Scored - strata.Length, level, IntervalMethod.StudentT);
    }

    private static bool IsUncertain(Stratum stratum) => stratum.N == 1 && stratum.Population > 1;

    private static double Variance(Stratum stratum) => stratum.N == stratum.Population
        ? 0
        : Precision.Of(stratum.N, stratum.Population).MeanCorrection * stratum.Answers.Variance / stratum.N;
}
