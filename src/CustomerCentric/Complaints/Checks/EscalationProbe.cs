using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>
/// Whether a workflow lets complainants go further without a word (FAI-06). Rules are code, so that reading them does not tell: the
/// probe goes further twice from every state that permits it, without a reason and with one, and sees whether they mind.
/// </summary>
internal static class EscalationProbe
{
    // Long enough for any length that a rule might ask for.
    private static readonly string s_reason = string.Concat(Enumerable.Repeat(
        "The answer does not say why the meter was read twice, and nobody has called me back as was promised. ", 50));

    private static readonly Instant s_at = Instant.FromUnixTimeSeconds(0);

    private static readonly ComplaintKey s_key = new(new("probe"), new("probe"));

    private static readonly ImmutableArray<(ComplaintCommand Silent, ComplaintCommand Reasoned)> s_waysFurther =
    [
        (new RaiseObjection(), new RaiseObjection(s_reason)),
        (new AcceptInPart([1]), new AcceptInPart([1], s_reason)),
    ];

    /// <summary>The steps that a rule refuses, or where it minds that no reason is given.</summary>
    internal static IEnumerable<(ComplaintTrigger Step, string Rule)> Demands(ComplaintWorkflow workflow, Roster roster) =>
        (from way in s_waysFurther
         from state in workflow.Table.States
         where workflow.Table[state, way.Silent.Trigger].Kind == TransitionKind.Permitted
         from level in Enumerable.Range(1, workflow.Ladder.Last)
         let complaint = Answered(state, level)
         let reasoned = Verdicts(complaint, way.Reasoned, workflow, roster).Select(verdict => verdict.Code).ToHashSet()
         from verdict in Verdicts(complaint, way.Silent, workflow, roster)
         where verdict.Severity == Severity.Block || !reasoned.Contains(verdict.Code)
         select (way.Silent.Trigger, verdict.Code)).Distinct();

    private static IEnumerable<Refusal> Verdicts(Complaint complaint, ComplaintCommand command, ComplaintWorkflow workflow, Roster roster)
    {
        RuleFacts facts = new(Roster: roster, Authority: AuthorityLimits.Unlimited) { Office = new() };
        var decision = complaint.Decide(command, new(workflow, Person(ActorRole.Complainant), s_at, facts));
        return decision.Refusals.Concat(decision.Events.SelectMany(step => step.Remarks));
    }

    private static Complaint Answered(ComplaintState state, int level)
    {
        ComplaintCommand last = state == ComplaintState.Refused
            ? new Refuse(RefusalGround.NotOurs, s_reason)
            : new Answer(Outcome.NotUpheld, ["The meter is right.", "We called."], "The next level.", new("Meter read again.", "meter"));
        Receive receipt = new(new ComplaintDraft("The bill is wrong.") { Points = ["The bill is wrong.", "Nobody calls back."] });
        return Complaint.Fold(
        [
            Event(1, receipt, ActorRole.Complainant, ComplaintState.Draft, ComplaintState.Received, level),
            Event(2, last, ActorRole.HeadOfCare, ComplaintState.Received, state, level),
        ]);
    }

    private static ComplaintEvent Event(int sequence, ComplaintCommand step, ActorRole role, ComplaintState from, ComplaintState to, int level) => new()
    {
        Complaint = s_key,
        Sequence = sequence,
        Step = step,
        Actor = Person(role),
        OccurredAt = s_at,
        RecordedAt = s_at,
        From = from,
        To = to,
        Level = level,
        Obligations = Obligations.None,
        Remarks = [],
        Deadlines = [],
        Facts = new(null),
    };

    private static Actor Person(ActorRole role) => new(s_key.Organisation, new($"{role}"), role);
}
