using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;
using SurveyDecision = CustomerCentric.Decision<CustomerCentric.Surveys.SurveyProject, CustomerCentric.Surveys.SurveyEvent>;

namespace CustomerCentric.Surveys;

/// <summary>Decides a command by the table and the rules. Pure.</summary>
internal static class SurveyDecider
{
    // Between two machines' clocks; as much as complaints allow by default.
    private static readonly Duration s_tolerance = Duration.FromMinutes(1);

    internal static SurveyDecision Decide(SurveyProject before, SurveyCommand command, Actor actor, Instant now, WorkingCalendar calendar)
    {
        if (actor.Organisation != before.Organisation || actor.Role is ActorRole.Complainant or ActorRole.Representative)
            return Refused(before, [SurveyGrounds.NotThisActor(actor)]);
        var cell = SurveyTable.Standard[before.State, command.Trigger];
        if (cell.Kind == TransitionKind.Refused)
            return Refused(before, [SurveyGrounds.NotInThisState(cell.Reason!, before.State, command.Trigger), .. SurveyRules.Broken(before, command)]);
        if (cell.Kind == TransitionKind.Ignored || ChangesNothing(before, command))
            return SurveyDecision.Ignore(before);

        // Time does not go back where the clock did.
        var occurredAt = command.OccurredAt ?? Instant.Max(now, before.LastStepAt);
        ImmutableArray<Refusal> refusals =
        [
            .. Untimely(before, command, now),
            .. SurveySayings.Wrong(before, command),
            .. SurveyRules.Broken(before, command),
        ];
        if (!refusals.IsEmpty)
            return Refused(before, refusals);
        LocalDate? date;
        try
        {
            date = DateOf(command, occurredAt, calendar);
        }
        catch (CalendarRangeException beyond)
        {
            return Refused(before, [SurveyGrounds.BeyondCalendar(beyond)]);
        }
        var taken = new SurveyEvent
        {
            Organisation = before.Organisation,
            Project = before.Id,
            Sequence = before.Version + 1,
            Step = command,
            Actor = actor,
            OccurredAt = occurredAt,
            RecordedAt = Instant.Max(now, before.RecordedAt),
            From = before.State,
            To = cell.Target,
            Date = date,
        };
        return SurveyDecision.Accept(before.Apply(taken), [taken]);
    }

    private static LocalDate? DateOf(SurveyCommand command, Instant occurredAt, WorkingCalendar calendar) => command switch
    {
        PrepareSurvey { Plan: { EveryMonths: { } months } plan } => calendar.Add(plan.From, Period.FromMonths(months), Roll.Following),
        AcceptSurveyAction step => calendar.AddBusinessDays(occurredAt.InZone(calendar.Zone).Date, step.BusinessDays, step.Roll),
        _ => null,
    };

    private static bool ChangesNothing(SurveyProject before, SurveyCommand command) => command switch
    {
        TellSurveyStaff { Action: var number } => before.Actions.Any(action => action.Number == number && action.StaffToldAt is not null),
        InformSurveyContributors { Customers: { IsEmpty: false } customers } => customers.All(before.Informed.Contains),
        _ => false,
    };

    private static IEnumerable<Refusal> Untimely(SurveyProject before, SurveyCommand command, Instant now)
    {
        if (command.OccurredAt is not { } at)
            yield break;
        if (at - now > s_tolerance || at < before.LastStepAt || (now - at > s_tolerance && string.IsNullOrWhiteSpace(command.BackdatingReason)))
            yield return SurveyGrounds.NotAtThisTime(at);
    }

    private static SurveyDecision Refused(SurveyProject before, ImmutableArray<Refusal> refusals) => SurveyDecision.Refuse(before, refusals);
}
