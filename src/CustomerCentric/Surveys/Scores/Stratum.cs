namespace CustomerCentric.Surveys;

/// <summary>The answers of one part of the population, all of whose members are known. Immutable.</summary>
public sealed record Stratum
{
    /// <summary>A stratum.</summary>
    /// <param name="name">The part, such as a segment.</param>
    /// <param name="population">How many people belong to it.</param>
    /// <param name="answers">What those who answered said; later answers do not change the stratum.</param>
    /// <exception cref="ArgumentException">The answers are weighted: within a stratum everybody counts for one.</exception>
    public Stratum(string name, long population, AnswerTally answers)
        : this(name, population, SampleOf(answers))
    {
    }

    internal Stratum(string name, long population, SampleMean answers)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Population, Answers) = (name, population, answers);
    }

    /// <summary>The part.</summary>
    public string Name { get; }

    /// <summary>How many people belong to it.</summary>
    public long Population { get; }

    internal SampleMean Answers { get; }

    internal long N => (long)Answers.N;

    private static SampleMean SampleOf(AnswerTally answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var precision = answers.Precision();
        if (precision.N > 0 && precision.IsWeighted)
            throw new ArgumentException("The answers of a stratum are not weighted: everybody in it counts for one.", nameof(answers));
        return precision.N > 0 ? answers.Sample() : default;
    }
}
