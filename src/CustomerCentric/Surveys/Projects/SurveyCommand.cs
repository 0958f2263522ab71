using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Surveys;

/// <summary>Something that somebody wants to happen to a survey project; whether it does is decided. Immutable.</summary>
public abstract record SurveyCommand
{
    private protected SurveyCommand(SurveyTrigger trigger) => Trigger = trigger;

    /// <summary>The trigger of this command in the table.</summary>
    public SurveyTrigger Trigger { get; }

    /// <summary>
    /// When it happened, if not now. More than a minute ago needs <see cref="BackdatingReason"/>; more than a minute ahead, or before the previous step, is
    /// refused.
    /// </summary>
    public Instant? OccurredAt { get; init; }

    /// <summary>Why it is recorded later than it happened; null when it is not.</summary>
    public string? BackdatingReason { get; init; }

    /// <summary>Plans the survey, or changes the plan before customers are asked.</summary>
    /// <param name="plan">The plan.</param>
    public static SurveyCommand Prepare(SurveyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new PrepareSurvey(plan);
    }

    /// <summary>Chooses how customers are asked, instead of what was chosen before.</summary>
    /// <param name="methods">At least one; one given twice counts once.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is none of the named methods.</exception>
    public static SurveyCommand ChooseMethods(params ReadOnlySpan<SurveyMethod> methods) =>
        new ChooseSurveyMethods([.. methods.ToArray().Select(method => Known.Value(method, nameof(methods))).Distinct()]);

    /// <summary>Lists what customers are asked about, instead of what was listed before.</summary>
    /// <param name="topics">At least one, none blank; one given twice counts once.</param>
    public static SurveyCommand ListTopics(params ReadOnlySpan<string> topics) => new ListSurveyTopics([.. topics.ToArray().Distinct()]);

    /// <summary>Begins to ask.</summary>
    public static SurveyCommand Conduct() => new PlainSurveyStep(SurveyTrigger.Conduct);

    /// <summary>Puts the results on file: one score of the same metric for every method that was chosen, so that they can be compared.</summary>
    /// <param name="results">The score by method; an undefined or suppressed one says so itself.</param>
    public static SurveyCommand Analyse(IEnumerable<KeyValuePair<SurveyMethod, Score>> results) =>
        new AnalyseSurvey(results.ToImmutableSortedDictionary(result => Known.Value(result.Key, nameof(results)), result => result.Value));

    /// <summary>Accepts a proposal as an action.</summary>
    /// <param name="what">What will change; not blank.</param>
    /// <param name="owner">Who sees to it.</param>
    /// <param name="concerned">The staff or the unit whose work changes; not blank.</param>
    /// <param name="businessDays">
    /// How many business days it may take, from 0, counted from the local date of the decision by
    /// <see cref="WorkingCalendar.AddBusinessDays(LocalDate, int, Roll)"/>.
    /// </param>
    /// <param name="contributors">The customers whose remarks led to it; null, the default, for none in particular.</param>
    /// <param name="roll">What to do where the day of the decision is no business day; by default days are counted strictly after it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are negative, or the roll is none of the named ones.</exception>
    public static SurveyCommand AcceptAction(
        string what, ActorId owner, string concerned, int businessDays, IEnumerable<CustomerId>? contributors = null, Roll roll = Roll.None)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(businessDays);
        return new AcceptSurveyAction(what, owner, concerned, businessDays, [.. (contributors ?? []).Distinct()], Known.Value(roll));
    }

    /// <summary>Rejects a proposal.</summary>
    /// <param name="what">What was proposed; not blank.</param>
    /// <param name="reason">Why it is rejected; not blank.</param>
    public static SurveyCommand RejectProposal(string what, string reason) => new RejectSurveyProposal(what, reason);

    /// <summary>Says that all proposals are decided.</summary>
    /// <param name="whyNone">Why nothing was proposed; needed where nothing was accepted or rejected.</param>
    public static SurveyCommand DecideChanges(string? whyNone = null) => new DecideSurveyChanges(whyNone);

    /// <summary>Says that the staff concerned by an action were told.</summary>
    /// <param name="action">The action's number, from 1.</param>
    public static SurveyCommand TellStaff(int action) => new TellSurveyStaff(action);

    /// <summary>Says that some of those whose remarks led to a change were told of it.</summary>
    /// <param name="customers">At least one; any number of them at a time.</param>
    public static SurveyCommand InformContributors(params ReadOnlySpan<CustomerId> customers) =>
        new InformSurveyContributors([.. customers.ToArray().Distinct()]);

    /// <summary>Says that customers in general were told the results and what they led to.</summary>
    public static SurveyCommand InformCustomers() => new PlainSurveyStep(SurveyTrigger.InformCustomers);

    /// <summary>Says that everybody who took part was thanked.</summary>
    public static SurveyCommand Thank() => new PlainSurveyStep(SurveyTrigger.Thank);

    /// <summary>Closes the survey.</summary>
    public static SurveyCommand Close() => new PlainSurveyStep(SurveyTrigger.Close);

    /// <summary>Gives the survey up.</summary>
    /// <param name="reason">Why; not blank.</param>
    public static SurveyCommand Cancel(string reason) => new CancelSurvey(reason);
}
