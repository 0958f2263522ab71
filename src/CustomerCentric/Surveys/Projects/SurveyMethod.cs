namespace CustomerCentric.Surveys;

/// <summary>How customers are asked. Answers given in different ways are kept apart, so that they can be compared. Stored by name.</summary>
public enum SurveyMethod
{
    /// <summary>When they pay, at the counter or the door.</summary>
    AtPayment,

    /// <summary>By somebody who visits or meets them.</summary>
    PersonalInterview,

    /// <summary>By a questionnaire handed to visitors of the care office.</summary>
    CareOfficeQuestionnaire,

    /// <summary>By telephone.</summary>
    Telephone,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>On a website or in an app.</summary>
    Online,

    /// <summary>By text message.</summary>
    TextMessage,

    /// <summary>By post, e.g. with the bill.</summary>
    Post,

    /// <summary>In any other way.</summary>
    Other,
}
