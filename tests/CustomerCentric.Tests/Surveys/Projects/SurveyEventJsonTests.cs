using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Surveys.SurveyWalk;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Events of survey projects as stored.</summary>
public class SurveyEventJsonTests
{
    [Fact]
    public void Every_kind_of_event_is_stored_like_this() => Snapshot.Match(string.Concat(EveryKind().Select(each => each.ToJson() + "\n")));

    [Fact]
    public void What_was_written_is_written_the_same_again()
    {
        var events = EveryKind().ToList();
        events.Select(each => each.Step.Trigger).Distinct().Order().ShouldBe(Enum.GetValues<SurveyTrigger>());
        foreach (var each in events)
            SurveyEvent.FromJson(each.ToJson()).ToJson().ShouldBe(each.ToJson());
    }

    [Fact]
    public void Any_walk_folds_to_the_same_from_its_stored_events() => Properties.Hold(60, random =>
    {
        var walk = new SurveyWalk();
        for (var step = 0; step < 60; step++)
        {
            walk.Now += Duration.FromMinutes(random.Next(-30, 6_000));
            var command = Any(random, walk);
            var before = walk.Project;
            if (walk.Decide(command).IsAccepted)
                walk.Take(command);
            walk.Project.RecordedAt.ShouldBeGreaterThanOrEqualTo(before.RecordedAt);
        }
        if (walk.Events.Count == 0)
            return;
        var read = walk.Events.Select(each => SurveyEvent.FromJson(each.ToJson())).ToList();
        read.Select(each => each.ToJson()).ShouldBe(walk.Events.Select(each => each.ToJson()));
        SurveyModelTests.Key(SurveyProject.Fold(read)).ShouldBe(SurveyModelTests.Key(walk.Project));
        SurveyProject.Fold(read).Decide(SurveyCommand.Close(), walk.Actor, walk.Now, Calendar).Refusals.Select(refusal => refusal.Code)
            .ShouldBe(walk.Decide(SurveyCommand.Close()).Refusals.Select(refusal => refusal.Code));
    });

    [Fact]
    public void Scores_come_back_with_everything_that_makes_them_questionable()
    {
        var weighted = new AnswerTally(0, 10);
        weighted.Add(Answer.Rating(9), 0.1);
        weighted.Add(Answer.Rating(3), 1 / 3.0);
        weighted.Add(Answer.Skipped);
        weighted.Add(Answer.NotApplicable);
        weighted.Add(Answer.NotShown);
        weighted.AddRejected();
        Score[] scores = [weighted.Nps(population: 20), weighted.Mean(0.9), new AnswerTally(0, 10).Mean(), Result(7).SuppressedBelow(50), One()];
        foreach (var score in scores)
        {
            var walk = To(SurveyState.Prepared).Take(SurveyCommand.ChooseMethods(SurveyMethod.Post)).Take(SurveyTrigger.ListTopics, SurveyTrigger.Conduct)
                .Take(SurveyCommand.Analyse([KeyValuePair.Create(SurveyMethod.Post, score)]));
            var read = SurveyProject.Fold(walk.Events.Select(each => SurveyEvent.FromJson(each.ToJson()))).Results[SurveyMethod.Post];
            (read with { Warnings = [], Reasons = [] }).ShouldBe(score with { Warnings = [], Reasons = [] });
            read.Warnings.ShouldBe(score.Warnings);
            read.Reasons.ShouldBe(score.Reasons);
        }

        static Score One()
        {
            var tally = new AnswerTally(1, 5);
            tally.Add(Answer.Rating(4));
            return tally.Mean();
        }
    }

    [Theory]
    [InlineData("\"schema\":1", "\"schema\":2", "schema", "Version 2 of the schema is not known: 1 is.")]
    [InlineData("\"kind\":\"AcceptAction\"", "\"kind\":\"Accept\"", "kind", "'Accept' is not known here")]
    [InlineData(",\"date\":\"2026-04-22\"", "", "date", "'date' is missing here.")]
    [InlineData("\"businessDays\":3", "\"businessDays\":3,\"x\":1", "step.x", "'x' is not known here")]
    [InlineData("\"survey\":\"2026-spring\"", "\"survey\":\" \"", "", "whitespace")]
    [InlineData("\"to\":\"Analysed\"", "\"to\":5", "to", "5 stands where a text is expected")]
    [InlineData("\"sequence\":6", "\"sequence\":0", "sequence", "0 stands where a number from 1 is expected")]
    public void What_is_no_event_is_told_with_its_place(string stored, string broken, string path, string message)
    {
        var json = To(SurveyState.Analysed).Events[^1].ToJson();
        json.ShouldContain(stored);
        var faults = Should.Throw<ConfigurationException>(() => SurveyEvent.FromJson(json.Replace(stored, broken, StringComparison.Ordinal))).Faults;
        faults.ShouldContain(fault => fault.Path == path && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"estimate\":6.5", "\"estimate\":1e999", "finite number")]
    [InlineData("\"estimate\":6.5,", "", "an estimate if and only if")]
    [InlineData("\"status\":\"Ok\"", "\"status\":\"Undefined\"", "an estimate if and only if")]
    [InlineData("\"scored\":10", "\"scored\":-1", "whole number from 0")]
    [InlineData("\"scored\":10", "\"scored\":1.5", "whole number from 0")]
    [InlineData("\"AtPayment\":", "\"AtDoor\":", "'AtDoor' is not known here")]
    public void What_is_no_score_is_told(string stored, string broken, string message)
    {
        var json = To(SurveyState.Conducting).Take(SurveyTrigger.Analyse).Events[^1].ToJson();
        json.ShouldContain(stored);
        var faults = Should.Throw<ConfigurationException>(() => SurveyEvent.FromJson(json.Replace(stored, broken, StringComparison.Ordinal))).Faults;
        faults.ShouldContain(fault => fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_is_no_JSON_is_a_fault() => Should.Throw<ConfigurationException>(() => SurveyEvent.FromJson("{")).Faults.Count.ShouldBe(1);

    private static IEnumerable<SurveyEvent> EveryKind()
    {
        var walk = To(SurveyState.Analysed).Take(SurveyTrigger.RejectProposal)
            .Take(SurveyCommand.AcceptAction("Mở quầy \"mới\"", Lan, "quầy", 0, roll: CustomerCentric.Deadlines.Roll.ModifiedPreceding))
            .Take(SurveyCommand.DecideChanges("and that is all"));
        walk.Take(SurveyTrigger.TellStaff).Take(SurveyCommand.TellStaff(2))
            .Take(SurveyTrigger.InformContributors, SurveyTrigger.InformCustomers, SurveyTrigger.Thank);
        walk.Take(SurveyCommand.Close() with { OccurredAt = walk.Now - Duration.FromMinutes(5), BackdatingReason = "written down later" });
        return [.. walk.Events, .. To(SurveyState.Cancelled).Events, .. new SurveyWalk().Take(SurveyCommand.Prepare(Planned(6))).Events];
    }

    private static SurveyCommand Any(Random random, SurveyWalk walk)
    {
        var trigger = random.Pick(Enum.GetValues<SurveyTrigger>().SkipLast(random.OneIn(10) ? 0 : 1).ToArray());
        var command = trigger switch
        {
            SurveyTrigger.Prepare => SurveyCommand.Prepare(Planned(random.OneIn(2) ? null : random.Next(1, 13))),
            SurveyTrigger.AcceptAction => SurveyCommand.AcceptAction(random.Pick("a", "b", ""), Lan, "unit", random.Next(10), random.OneIn(2) ? [An] : [An, Binh, Binh]),
            SurveyTrigger.TellStaff => SurveyCommand.TellStaff(random.Next(0, 5)),
            SurveyTrigger.InformContributors => SurveyCommand.InformContributors(random.Pick(An, Binh, new("chi"))),
            _ => Usual(trigger, walk.Project),
        };
        return random.OneIn(4) ? command with { OccurredAt = walk.Now - Duration.FromMinutes(random.Next(-2, 300)), BackdatingReason = random.Pick(null, "late") } : command;
    }
}
