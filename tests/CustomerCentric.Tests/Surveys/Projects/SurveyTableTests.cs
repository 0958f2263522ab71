using System.Text;
using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

/// <summary>The table of survey projects, read as a text; and what its refusals say.</summary>
public class SurveyTableTests
{
    private static TransitionTable<SurveyState, SurveyTrigger> Table => SurveyTable.Standard;

    [Fact]
    public void Every_state_and_trigger_is_decided_like_this()
    {
        var text = new StringBuilder();
        foreach (var state in Table.States)
        {
            foreach (var trigger in Table.Triggers)
            {
                var cell = Table[state, trigger];
                var answer = cell.Kind == TransitionKind.Permitted ? $"{cell.Target} {string.Join(' ', cell.Rules)}".Trim() : $"{cell.Kind}: {cell.Reason!.En} | {cell.Reason.Vi}";
                text.Append($"{state} {trigger}: {answer}\n");
            }
        }
        Snapshot.Match(text.ToString());
    }

    [Fact]
    public void Every_cell_is_what_deciding_the_usual_step_gives()
    {
        foreach (var state in Table.States)
        {
            foreach (var trigger in Table.Triggers)
            {
                var walk = SurveyWalk.To(state);
                var cell = Table[state, trigger];
                var decision = walk.Decide(SurveyWalk.Usual(trigger, walk.Project));
                if (cell.Kind == TransitionKind.Refused)
                    (decision.Refusals[0].Code, decision.Refusals[0].Message).ShouldBe(("SUR-01", cell.Reason), $"{state} {trigger}");
                else if (cell.Kind == TransitionKind.Ignored || decision.Events.IsEmpty && decision.IsAccepted)
                    decision.State.ShouldBeSameAs(walk.Project);
                else if (decision.IsAccepted)
                    (decision.State.State, decision.Events.Single().From, decision.Events.Single().To).ShouldBe((cell.Target, state, cell.Target));
                else
                    decision.Refusals.ShouldAllBe(refusal => cell.Rules.Contains(refusal.Code));
                foreach (var refusal in decision.Refusals)
                    refusal.ShouldBeReadable();
            }
        }
    }

    // Mermaid has no quotes for the names of states.
    [Fact]
    public void No_state_is_called_by_a_word_of_Mermaid() =>
        Table.States.Select(state => $"{state}".ToLowerInvariant()).ShouldNotContain(name =>
            new[] { "state", "note", "end", "class", "classdef", "style", "click", "direction", "default", "as", "scale", "hide", "title" }.Contains(name));

    [Fact]
    public void Every_refusal_reads_like_this()
    {
        var (analysed, decided, told) = (SurveyWalk.To(SurveyState.Analysed), SurveyWalk.To(SurveyState.ChangesDecided), SurveyWalk.To(SurveyState.StaffTold));
        var outsider = SurveyWalk.To(SurveyState.Prepared);
        outsider.Actor = outsider.Actor with { Role = ActorRole.Complainant };
        IEnumerable<Refusal> all =
        [
            .. SurveyWalk.To(SurveyState.Conducting).Decide(SurveyCommand.DecideChanges()).Refusals,
            .. new SurveyWalk().Decide(SurveyCommand.Conduct()).Refusals,
            .. decided.Decide(SurveyCommand.Close()).Refusals,
            .. outsider.Decide(SurveyCommand.Conduct()).Refusals,
            .. analysed.Decide(SurveyCommand.RejectProposal("", "")).Refusals,
            .. analysed.Decide(SurveyCommand.AcceptAction("", SurveyWalk.Lan, "", 1)).Refusals,
            .. analysed.Decide(SurveyCommand.AcceptAction("x", SurveyWalk.Lan, "y", 1_000_000)).Refusals,
            .. analysed.Decide(SurveyCommand.Analyse([KeyValuePair.Create(SurveyMethod.Post, SurveyWalk.Result(7)), KeyValuePair.Create(SurveyMethod.Email, SurveyWalk.Result(7, "nps"))])).Refusals,
            .. analysed.Decide(SurveyCommand.RejectProposal("x", "y") with { OccurredAt = analysed.Now + Duration.FromDays(1) }).Refusals,
            .. decided.Decide(SurveyCommand.TellStaff(7)).Refusals,
            .. told.Decide(SurveyCommand.InformContributors()).Refusals,
            .. told.Decide(SurveyCommand.InformContributors(new CustomerId("chi"))).Refusals,
            .. SurveyWalk.To(SurveyState.Prepared).Decide(SurveyCommand.Cancel("")).Refusals,
            .. SurveyWalk.To(SurveyState.Prepared).Decide(SurveyCommand.ChooseMethods()).Refusals,
            .. SurveyWalk.To(SurveyState.MethodsChosen).Decide(SurveyCommand.ListTopics()).Refusals,
        ];
        var read = all.DistinctBy(refusal => (refusal.Code, refusal.Message)).OrderBy(refusal => refusal.Code, StringComparer.Ordinal).ToList();
        read.ForEach(refusal => refusal.ShouldBeReadable());
        read.ShouldAllBe(refusal => refusal.Severity == Severity.Block);
        Snapshot.Match(string.Concat(read.Select(refusal => $"{refusal.Code} {refusal.Principle}\n  {refusal.Text()}\n  {refusal.Text("vi")}\n  {refusal.Source}\n")));
    }
}
