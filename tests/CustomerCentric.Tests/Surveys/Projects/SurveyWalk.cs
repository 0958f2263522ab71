using CustomerCentric.Deadlines;
using CustomerCentric.Surveys;
using CustomerCentric.Tests.Deadlines;

namespace CustomerCentric.Tests.Surveys;

/// <summary>A survey project that is taken from step to step by the head of care in Ho Chi Minh City, an hour apart.</summary>
internal sealed class SurveyWalk
{
    internal static readonly OrganisationId Waterworks = new("waterworks");
    internal static readonly ActorId Lan = new("lan");
    internal static readonly CustomerId An = new("an"), Binh = new("binh");

    internal static readonly WorkingCalendar Calendar = TestCalendars.Vietnam;

    internal static readonly SurveyPlan Plan = Planned();

    internal SurveyProject Project { get; private set; } = SurveyProject.Draft(Waterworks, "2026-spring");

    internal Actor Actor { get; set; } = new(Waterworks, Lan, ActorRole.HeadOfCare);

    /// <summary>Friday 17 April 2026, 09:00.</summary>
    internal Instant Now { get; set; } = Calendar.At(2026, 4, 17, 9);

    internal List<SurveyEvent> Events { get; } = [];

    internal static SurveyPlan Planned(int? everyMonths = null, LocalDate? from = null) => new(
        "service-quality", "2", from ?? new(2026, 4, 20), new(2026, 5, 29), "Households", 400, Lan, 12_000, everyMonths);

    internal static Score Result(int rating, string metric = "mean")
    {
        var tally = new AnswerTally(0, 10);
        for (var i = 0; i < 10; i++)
            tally.Add(Answer.Rating(rating - i % 2));
        return metric == "nps" ? tally.Nps() : tally.Mean();
    }

    /// <summary>The step as it is usually taken.</summary>
    internal static SurveyCommand Usual(SurveyTrigger trigger, SurveyProject project) => trigger switch
    {
        SurveyTrigger.Prepare => SurveyCommand.Prepare(Plan),
        SurveyTrigger.ChooseMethods => SurveyCommand.ChooseMethods(SurveyMethod.AtPayment, SurveyMethod.PersonalInterview),
        SurveyTrigger.ListTopics => SurveyCommand.ListTopics("pressure", "billing"),
        SurveyTrigger.Conduct => SurveyCommand.Conduct(),
        SurveyTrigger.Analyse => SurveyCommand.Analyse(project.Methods.ToDictionary(method => method, method => Result(7))),
        SurveyTrigger.AcceptAction => SurveyCommand.AcceptAction("Bills show the meter reading", Lan, "billing unit", 3, [An, Binh]),
        SurveyTrigger.RejectProposal => SurveyCommand.RejectProposal("Night counter", "nobody came in the trial"),
        SurveyTrigger.DecideChanges => SurveyCommand.DecideChanges(),
        SurveyTrigger.TellStaff => SurveyCommand.TellStaff(1),
        SurveyTrigger.InformContributors => SurveyCommand.InformContributors(An, Binh),
        SurveyTrigger.InformCustomers => SurveyCommand.InformCustomers(),
        SurveyTrigger.Thank => SurveyCommand.Thank(),
        SurveyTrigger.Close => SurveyCommand.Close(),
        _ => SurveyCommand.Cancel("the budget was cut"),
    };

    /// <summary>A walk along the usual way to a state.</summary>
    internal static SurveyWalk To(SurveyState state)
    {
        var walk = new SurveyWalk();
        var way = state == SurveyState.Cancelled
            ? [SurveyTrigger.Prepare, SurveyTrigger.Cancel]
            : Enum.GetValues<SurveyTrigger>().Where(trigger => trigger is not (SurveyTrigger.Cancel or SurveyTrigger.RejectProposal));
        foreach (var trigger in way)
        {
            if (walk.Project.State == state && !(state == SurveyState.Analysed && trigger == SurveyTrigger.AcceptAction && walk.Project.Actions.IsEmpty))
                break;
            walk.Take(trigger);
        }
        walk.Project.State.ShouldBe(state);
        return walk;
    }

    internal Decision<SurveyProject, SurveyEvent> Decide(SurveyCommand command, WorkingCalendar? calendar = null) =>
        Project.Decide(command, Actor, Now, calendar ?? Calendar);

    internal SurveyWalk Take(params ReadOnlySpan<SurveyTrigger> triggers)
    {
        foreach (var trigger in triggers)
            Take(Usual(trigger, Project));
        return this;
    }

    internal SurveyWalk Take(SurveyCommand command)
    {
        var decision = Decide(command);
        decision.Refusals.ShouldBeEmpty();
        Project = decision.State;
        Events.AddRange(decision.Events);
        Now += Duration.FromHours(1);
        return this;
    }

    internal string[] Codes(SurveyCommand command)
    {
        var decision = Decide(command);
        if (!decision.IsAccepted)
        {
            decision.State.ShouldBeSameAs(Project);
            decision.Events.ShouldBeEmpty();
        }
        return [.. decision.Refusals.Select(refusal => refusal.Code)];
    }
}
