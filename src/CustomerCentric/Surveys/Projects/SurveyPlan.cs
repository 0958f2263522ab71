using NodaTime;

namespace CustomerCentric.Surveys;

/// <summary>What a survey project sets out to do. Immutable.</summary>
public sealed record SurveyPlan
{
    private const int MostMonths = 120;

    /// <summary>A plan.</summary>
    /// <param name="instrument">The identifier of the instrument; not blank.</param>
    /// <param name="instrumentVersion">Its version; not blank.</param>
    /// <param name="from">The first date on which customers may be asked, inclusive.</param>
    /// <param name="until">The last date, inclusive.</param>
    /// <param name="population">Whose opinion is sought, in words; not blank.</param>
    /// <param name="sample">How many are to be asked; at least 1.</param>
    /// <param name="owner">Who answers for the survey.</param>
    /// <param name="populationSize">How many the population has; null, the default, when nobody knows. At least the sample.</param>
    /// <param name="everyMonths">After how many months it runs again, from 1 to 120; null, the default, for never.</param>
    /// <exception cref="ArgumentException">A text is blank, the owner has no value, or a number or date lies outside its bounds.</exception>
    public SurveyPlan(
        string instrument, string instrumentVersion, LocalDate from, LocalDate until, string population, long sample, ActorId owner,
        long? populationSize = null, int? everyMonths = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(instrument);
        ArgumentException.ThrowIfNullOrWhiteSpace(instrumentVersion);
        ArgumentException.ThrowIfNullOrWhiteSpace(population);
        ArgumentOutOfRangeException.ThrowIfLessThan(sample, 1);
        (From, Until) = (from.WithCalendar(CalendarSystem.Iso), until.WithCalendar(CalendarSystem.Iso));
        ArgumentOutOfRangeException.ThrowIfLessThan(Until, From, nameof(until));
        if (populationSize < sample)
            throw new ArgumentOutOfRangeException(nameof(populationSize), populationSize, $"At least the {sample} of the sample.");
        if (everyMonths is < 1 or > MostMonths)
            throw new ArgumentOutOfRangeException(nameof(everyMonths), everyMonths, $"From 1 to {MostMonths}.");
        if (owner == default)
            throw new ArgumentException("A survey has an owner.", nameof(owner));
        (Instrument, InstrumentVersion, Population) = (instrument, instrumentVersion, population);
        (Sample, PopulationSize, Owner, EveryMonths) = (sample, populationSize, owner, everyMonths);
    }

    /// <summary>The identifier of the instrument.</summary>
    public string Instrument { get; }

    /// <summary>The version of the instrument.</summary>
    public string InstrumentVersion { get; }

    /// <summary>The first date on which customers may be asked, inclusive.</summary>
    public LocalDate From { get; }

    /// <summary>The last date, inclusive.</summary>
    public LocalDate Until { get; }

    /// <summary>Whose opinion is sought.</summary>
    public string Population { get; }

    /// <summary>How many those are; null when nobody knows.</summary>
    public long? PopulationSize { get; }

    /// <summary>How many are to be asked.</summary>
    public long Sample { get; }

    /// <summary>Who answers for the survey.</summary>
    public ActorId Owner { get; }

    /// <summary>After how many months from <see cref="From"/> it runs again; null for never.</summary>
    public int? EveryMonths { get; }
}
