using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>The answers of one part of the population, all of whose members are known.</summary>
/// <param name="Name">The part, such as a segment.</param>
/// <param name="Population">How many belong to it.</param>
/// <param name="Answers">What those who answered said.</param>
internal sealed record Stratum(string Name, long Population, Moments Answers);

/// <summary>A mean over parts that were sampled apart from each other, each with its finite population (Cochran 1977, 5.4).</summary>
internal static class StratifiedMean
{
    /// <summary>The score, with as many degrees of freedom as answers less strata.</summary>
    internal static Score Of(ImmutableArray<Stratum> strata, double level = Confidence.Default)
    {
        Confidence.Checked(level);
        foreach (var stratum in strata)
            Precision.Of(stratum.Answers.N, stratum.Population).Check();
        var counts = new AnswerCounts(strata.Sum(stratum => stratum.Answers.N));
        ImmutableArray<LocalizedText> empty = [.. strata.Where(stratum => stratum.Answers.N == 0).Select(stratum => ScoreTexts.EmptyStratum(stratum.Name))];
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

    private static bool IsUncertain(Stratum stratum) => stratum.Answers.N == 1 && stratum.Population > 1;

    private static double Variance(Stratum stratum) => stratum.Answers.N == stratum.Population
        ? 0
        : Precision.Of(stratum.Answers.N, stratum.Population).MeanCorrection * stratum.Answers.Variance / stratum.Answers.N;
}
