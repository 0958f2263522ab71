using CustomerCentric.Surveys;
using CustomerCentric.Tests.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Guide;

/// <summary>The code, the output and the drawing of docs/guide/survey-projects.md.</summary>
public class SurveyProjectsGuideTests
{
    private const string Page = "docs/guide/survey-projects.md";

    [Fact]
    public void The_project_prints_what_the_guide_shows()
    {
        var calendar = TestCalendars.Vietnam;
        var output = new StringWriter { NewLine = "\n" };
        var now = calendar.At(2026, 4, 20, 9);
        var tally = new AnswerTally(0, 10);
        tally.Add(Answer.Rating(8));
        var (atPayment, interviews) = (tally.Mean(), tally.Mean());

        // project: begin
        var lan = new Actor(new("waterworks"), new("lan"), ActorRole.HeadOfCare);
        var plan = new SurveyPlan("service-quality", "2", new(2026, 4, 20), new(2026, 5, 29), "Households", 400, lan.Id, 12_000, everyMonths: 6);
        var project = SurveyProject.Draft(lan.Organisation, "2026-spring");
        SurveyCommand[] steps =
        [
            SurveyCommand.Prepare(plan),
            SurveyCommand.ChooseMethods(SurveyMethod.AtPayment, SurveyMethod.PersonalInterview),
            SurveyCommand.ListTopics("pressure", "billing"),
            SurveyCommand.Conduct(),
            SurveyCommand.Analyse(new Dictionary<SurveyMethod, Score> { [SurveyMethod.AtPayment] = atPayment, [SurveyMethod.PersonalInterview] = interviews }),
            SurveyCommand.AcceptAction("Bills show the meter reading", new("minh"), "billing unit", businessDays: 5, [new("customer-17")]),
            SurveyCommand.RejectProposal("Counter open at night", "nobody came during the trial"),
            SurveyCommand.DecideChanges(),
            SurveyCommand.InformCustomers(),
        ];
        List<SurveyEvent> events = [];
        foreach (var step in steps)
        {
            var decision = project.Decide(step, lan, now, calendar);
            project = decision.State;
            events.AddRange(decision.Events);
            foreach (var refusal in decision.Refusals)
                output.WriteLine($"{refusal.Code}: {refusal.Text("en")}");
        }
        output.WriteLine($"{project.State}; due {project.Actions[0].Due:R}; next run {project.NextRun:R}");
        output.WriteLine($"Folded: {SurveyProject.Fold(events.Select(each => SurveyEvent.FromJson(each.ToJson()))).State}");
        // project: end

        Repository.Read(Page).ShouldContain($"```text\n{output.ToString().TrimEnd('\n')}\n```", Case.Sensitive, output.ToString());
    }

    [Fact]
    public void The_guide_shows_the_code_that_is_tested() => GuideCode.ShouldStandIn(Page, "SurveyProjectsGuideTests.cs", "project");

    [Fact]
    public void The_guide_shows_the_drawing_of_the_table() => Repository.Read(Page).ShouldContain($"```mermaid\n{SurveyProject.ToMermaid()}```", Case.Sensitive, SurveyProject.ToMermaid());

    [Fact]
    public void The_guide_names_every_rule_of_the_table()
    {
        var table = SurveyTable.Standard;
        var codes = table.States.SelectMany(state => table.Triggers.SelectMany(trigger => table[state, trigger].Rules)).Concat(Enumerable.Range(1, 7).Select(number => $"SUR-0{number}"));
        foreach (var code in codes.Distinct())
            Repository.Read(Page).ShouldContain($"| {code} |");
    }
}
