using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Surveys;

/// <summary>A change that was decided on because of a survey. Immutable.</summary>
public sealed record SurveyAction
{
    internal SurveyAction(int number, AcceptSurveyAction accepted, LocalDate due)
    {
        (Number, What, Owner, Concerned) = (number, accepted.What, accepted.Owner, accepted.Concerned);
        (Contributors, BusinessDays, Roll, Due) = (accepted.Contributors, accepted.BusinessDays, accepted.Roll, due);
    }

    /// <summary>Its number within the survey, from 1.</summary>
    public int Number { get; }

    /// <summary>What will change.</summary>
    public string What { get; }

    /// <summary>Who sees to it.</summary>
    public ActorId Owner { get; }

    /// <summary>The staff or the unit whose work changes; they must be told.</summary>
    public string Concerned { get; }

    /// <summary>The customers whose remarks led to it, each once; they must be told before customers in general. May be empty.</summary>
    public ImmutableArray<CustomerId> Contributors { get; }

    /// <summary>How many business days it may take.</summary>
    public int BusinessDays { get; }

    /// <summary>What was done with the day of the decision where that was no business day.</summary>
    public Roll Roll { get; }

    /// <summary>The last day on which it is in time.</summary>
    public LocalDate Due { get; }

    /// <summary>When the staff concerned were told, as claimed; null while they were not.</summary>
    public Instant? StaffToldAt { get; internal init; }
}
