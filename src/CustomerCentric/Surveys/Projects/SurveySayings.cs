namespace CustomerCentric.Surveys;

/// <summary>Whether a step says what it must, and of things that the survey has.</summary>
internal static class SurveySayings
{
    internal static IEnumerable<Refusal> Wrong(SurveyProject project, SurveyCommand command) => command switch
    {
        ChooseSurveyMethods { Methods.IsEmpty: true } => [SurveyGrounds.SaysTooLittle(SurveyGrounds.NoMethod)],
        ListSurveyTopics { Topics: var topics } when topics.IsEmpty || topics.Any(string.IsNullOrWhiteSpace) =>
            [SurveyGrounds.SaysTooLittle(SurveyGrounds.NoTopic)],
        AnalyseSurvey step => Uncomparable(project, step),
        AcceptSurveyAction step when step.Owner == default || IsBlank(step.What, step.Concerned) =>
            [SurveyGrounds.SaysTooLittle(SurveyGrounds.NoAction)],
        RejectSurveyProposal step when IsBlank(step.What, step.Reason) => [SurveyGrounds.SaysTooLittle(SurveyGrounds.NoReason)],
        CancelSurvey step when IsBlank(step.Reason) => [SurveyGrounds.SaysTooLittle(SurveyGrounds.NoCancelReason)],
        TellSurveyStaff { Action: var number } when number < 1 || number > project.Actions.Length =>
            [SurveyGrounds.NotOfThisSurvey(SurveyGrounds.NoSuchAction, number)],
        InformSurveyContributors step => Strangers(project, step),
        _ => [],
    };

    private static IEnumerable<Refusal> Uncomparable(SurveyProject project, AnalyseSurvey step)
    {
        if (!step.Results.Keys.Order().SequenceEqual(project.Methods.Order()))
            yield return SurveyGrounds.NotComparable(SurveyGrounds.OtherMethods);
        if (step.Results.Values.Select(score => score.Metric).Distinct().Count() > 1)
            yield return SurveyGrounds.NotComparable(SurveyGrounds.OtherMetrics);
    }

    private static IEnumerable<Refusal> Strangers(SurveyProject project, InformSurveyContributors step)
    {
        if (step.Customers.IsEmpty)
            yield return SurveyGrounds.SaysTooLittle(SurveyGrounds.NoCustomer);
        if (step.Customers.Except(project.Contributors).Count() is > 0 and var strangers)
            yield return SurveyGrounds.NotOfThisSurvey(SurveyGrounds.NoContributor, strangers);
    }

    private static bool IsBlank(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
                return true;
        }
        return false;
    }
}
