using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Surveys;

/// <summary>
/// A survey from its plan to the thanks: the fold of its events. Immutable, safe for any number of threads; every change goes through
/// <see cref="Decide"/>.
/// </summary>
public sealed record SurveyProject
{
    private SurveyProject(OrganisationId organisation, string id) => (Organisation, Id) = (organisation, id);

    /// <summary>The organisation that holds the survey.</summary>
    public OrganisationId Organisation { get; }

    /// <summary>The host's identifier of the project.</summary>
    public string Id { get; }

    /// <summary>How many events it is the fold of; 0 at first.</summary>
    public int Version { get; private init; }

    /// <summary>How far it has come.</summary>
    public SurveyState State { get; private init; }

    /// <summary>What it sets out to do; null at first.</summary>
    public SurveyPlan? Plan { get; private init; }

    /// <summary>
    /// When a recurring survey runs again: so many months after the plan's first date, on a business day (the next one where it is none).
    /// Null for one that does not recur.
    /// </summary>
    public LocalDate? NextRun { get; private init; }

    /// <summary>How customers are asked.</summary>
    public ImmutableArray<SurveyMethod> Methods { get; private init; } = [];

    /// <summary>What customers are asked about.</summary>
    public ImmutableArray<string> Topics { get; private init; } = [];

    /// <summary>The score by method, all of one metric; empty until the survey is analysed.</summary>
    public ImmutableSortedDictionary<SurveyMethod, Score> Results { get; private init; } = ImmutableSortedDictionary<SurveyMethod, Score>.Empty;

    /// <summary>The changes that were decided on, by number.</summary>
    public ImmutableArray<SurveyAction> Actions { get; private init; } = [];

    /// <summary>The proposals that were rejected, with the reasons.</summary>
    public ImmutableArray<(string What, string Reason)> Rejected { get; private init; } = [];

    /// <summary>Those whose remarks led to a change and who were not told yet, each once.</summary>
    public ImmutableArray<CustomerId> ContributorsToInform => [.. Contributors.Except(Informed)];

    /// <summary>When customers in general were told, as claimed; null while they were not.</summary>
    public Instant? CustomersInformedAt { get; private init; }

    /// <summary>When those who took part were thanked, as claimed; null while they were not.</summary>
    public Instant? ThankedAt { get; private init; }

    /// <summary>When the last event was recorded.</summary>
    public Instant RecordedAt { get; private init; } = Instant.MinValue;

    internal Instant LastStepAt { get; private init; } = Instant.MinValue;

    internal ImmutableHashSet<CustomerId> Informed { get; private init; } = [];

    internal IEnumerable<CustomerId> Contributors => Actions.SelectMany(action => action.Contributors).Distinct();

    /// <summary>A project of which nothing is planned yet: the beginning of every fold.</summary>
    /// <param name="organisation">The organisation that holds the survey.</param>
    /// <param name="id">The host's identifier, of 1 to 100 characters.</param>
    /// <exception cref="ArgumentException">The identifier is blank or too long.</exception>
    public static SurveyProject Draft(OrganisationId organisation, string id) => new(organisation, IdText.Check(id));

    /// <summary>The project that these events make, which must be all of one project, in order.</summary>
    /// <exception cref="ArgumentException">There are none, or the order is broken.</exception>
    public static SurveyProject Fold(IEnumerable<SurveyEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        SurveyProject? project = null;
        foreach (var next in events)
            project = (project ?? Draft(next.Organisation, next.Project)).Apply(next);
        return project ?? throw new ArgumentException("A project is the fold of at least one event.", nameof(events));
    }

    /// <summary>
    /// Decides a command: new state and one event, or refusals and nothing changed; a step that was taken already is ignored. Pure: the
    /// same arguments give the same decision.
    /// </summary>
    /// <param name="command">What is to happen.</param>
    /// <param name="actor">Who wants it: staff or the system, of the project's organisation.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="calendar">Counts due dates and the next run, and whose zone tells the date of a decision. Its answers are kept in the event.</param>
    public Decision<SurveyProject, SurveyEvent> Decide(SurveyCommand command, Actor actor, Instant now, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(calendar);
        return SurveyDecider.Decide(this, command, actor, now, calendar);
    }

    /// <summary>The project after one more event.</summary>
    /// <exception cref="ArgumentException">The event belongs to another project or is not the next one.</exception>
    public SurveyProject Apply(SurveyEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Organisation != Organisation || next.Project != Id || next.Sequence != Version + 1)
            throw new ArgumentException($"Event {next.Sequence} of {next.Organisation}/{next.Project} does not follow event {Version} of {Organisation}/{Id}.", nameof(next));
        var after = this with { Version = next.Sequence, State = next.To, RecordedAt = next.RecordedAt, LastStepAt = Instant.Max(LastStepAt, next.OccurredAt) };
        return after.With(next);
    }

    /// <summary>The state to which a step leads if its rules allow it; the same state where it has no effect; null where the table refuses it whatever it says.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state or the trigger is not one of the named ones.</exception>
    public static SurveyState? TargetOf(SurveyState state, SurveyTrigger trigger) => SurveyTable.Standard.TargetOf(state, trigger);

    /// <summary>Why the table refuses a step in a state, or gives it no effect there; null where the step is left to its rules.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state or the trigger is not one of the named ones.</exception>
    public static LocalizedText? ReasonAgainst(SurveyState state, SurveyTrigger trigger) => SurveyTable.Standard[state, trigger].Reason;

    /// <summary>The workflow as a Mermaid state diagram.</summary>
    public static string ToMermaid() => MermaidDiagram.Of(WorkflowDrawing.Of(SurveyTable.Standard, SurveyTable.Ends, (trigger, _) => $"{trigger}"));

    private SurveyProject With(SurveyEvent next) => next.Step switch
    {
        PrepareSurvey step => this with { Plan = step.Plan, NextRun = next.Date },
        ChooseSurveyMethods step => this with { Methods = step.Methods },
        ListSurveyTopics step => this with { Topics = step.Topics },
        AnalyseSurvey step => this with { Results = step.Results },
        AcceptSurveyAction step => this with { Actions = Actions.Add(new(Actions.Length + 1, step, next.Date!.Value)) },
        RejectSurveyProposal step => this with { Rejected = Rejected.Add((step.What, step.Reason)) },
        TellSurveyStaff { Action: var number } => this with { Actions = [.. Actions.Select(Told(number, next.OccurredAt))] },
        InformSurveyContributors step => this with { Informed = Informed.Union(step.Customers) },
        { Trigger: SurveyTrigger.InformCustomers } => this with { CustomersInformedAt = next.OccurredAt },
        { Trigger: SurveyTrigger.Thank } => this with { ThankedAt = next.OccurredAt },
        _ => this,
    };

    private static Func<SurveyAction, SurveyAction> Told(int number, Instant at) =>
        action => action.Number == number ? action with { StaffToldAt = at } : action;
}
