using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Surveys;

internal sealed record PrepareSurvey(SurveyPlan Plan) : SurveyCommand(SurveyTrigger.Prepare);

internal sealed record ChooseSurveyMethods(ImmutableArray<SurveyMethod> Methods) : SurveyCommand(SurveyTrigger.ChooseMethods);

internal sealed record ListSurveyTopics(ImmutableArray<string> Topics) : SurveyCommand(SurveyTrigger.ListTopics);

internal sealed record AnalyseSurvey(ImmutableSortedDictionary<SurveyMethod, Score> Results) : SurveyCommand(SurveyTrigger.Analyse);

internal sealed record AcceptSurveyAction(
    string What, ActorId Owner, string Concerned, int BusinessDays, ImmutableArray<CustomerId> Contributors, Roll Roll)
    : SurveyCommand(SurveyTrigger.AcceptAction);

internal sealed record RejectSurveyProposal(string What, string Reason) : SurveyCommand(SurveyTrigger.RejectProposal);

internal sealed record DecideSurveyChanges(string? WhyNone) : SurveyCommand(SurveyTrigger.DecideChanges);

internal sealed record TellSurveyStaff(int Action) : SurveyCommand(SurveyTrigger.TellStaff);

internal sealed record InformSurveyContributors(ImmutableArray<CustomerId> Customers) : SurveyCommand(SurveyTrigger.InformContributors);

internal sealed record CancelSurvey(string Reason) : SurveyCommand(SurveyTrigger.Cancel);

/// <summary>A step of which nothing needs to be said but that it is taken.</summary>
internal sealed record PlainSurveyStep(SurveyTrigger Step) : SurveyCommand(Step);
