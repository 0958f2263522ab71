namespace CustomerCentric.Surveys;

/// <summary>The words of an instrument's JSON and of figures. Written out, so that renaming a member of the code changes no stored text.</summary>
internal static class SurveyWords
{
    internal static readonly JsonWords<SurveyAudience> Audiences = new(
        ("externalCustomer", SurveyAudience.ExternalCustomer),
        ("internalCustomer", SurveyAudience.InternalCustomer),
        ("employee", SurveyAudience.Employee));

    internal static readonly JsonWords<QuestionRole> Roles = new(
        ("satisfaction", QuestionRole.Satisfaction),
        ("recommend", QuestionRole.Recommend),
        ("effort", QuestionRole.Effort),
        ("importance", QuestionRole.Importance),
        ("expectation", QuestionRole.Expectation),
        ("perception", QuestionRole.Perception),
        ("functional", QuestionRole.Functional),
        ("dysfunctional", QuestionRole.Dysfunctional),
        ("statement", QuestionRole.Statement),
        ("usability", QuestionRole.Usability),
        ("comment", QuestionRole.Comment));

    internal static readonly JsonWords<AnswerKind> Missing = new(
        ("skipped", AnswerKind.Skipped),
        ("notApplicable", AnswerKind.NotApplicable),
        ("notShown", AnswerKind.NotShown));

    internal static readonly JsonWords<IntervalMethod> Methods = new(
        ("adjustedWald", IntervalMethod.AdjustedWald),
        ("wald", IntervalMethod.Wald),
        ("goodman", IntervalMethod.Goodman),
        ("tango", IntervalMethod.Tango),
        ("wilson", IntervalMethod.Wilson),
        ("clopperPearson", IntervalMethod.ClopperPearson),
        ("agrestiCoull", IntervalMethod.AgrestiCoull),
        ("jeffreys", IntervalMethod.Jeffreys),
        ("studentT", IntervalMethod.StudentT),
        ("linearised", IntervalMethod.Linearised),
        ("feldt", IntervalMethod.Feldt),
        ("newcombe", IntervalMethod.Newcombe),
        ("fisher", IntervalMethod.Fisher));

    internal static readonly JsonWords<KanoCategory> Categories = new(
        ("mustBe", KanoCategory.MustBe),
        ("oneDimensional", KanoCategory.OneDimensional),
        ("attractive", KanoCategory.Attractive),
        ("indifferent", KanoCategory.Indifferent),
        ("reverse", KanoCategory.Reverse),
        ("questionable", KanoCategory.Questionable));

    internal static readonly JsonWords<Quadrant> Quadrants = new(
        ("concentrateHere", Quadrant.ConcentrateHere),
        ("keepUpTheGoodWork", Quadrant.KeepUpTheGoodWork),
        ("lowPriority", Quadrant.LowPriority),
        ("possibleOverkill", Quadrant.PossibleOverkill));

    internal static readonly JsonWords<ScoreStatus> Statuses = new(
        ("ok", ScoreStatus.Ok),
        ("undefined", ScoreStatus.Undefined),
        ("suppressed", ScoreStatus.Suppressed));
}
