namespace CustomerCentric.Surveys;

/// <summary>What a respondent did with a question. Stored by name.</summary>
public enum AnswerKind
{
    /// <summary>The question was shown and left empty.</summary>
    Skipped,

    /// <summary>A rating was given.</summary>
    Value,

    /// <summary>The respondent said that the question does not apply; this is never a zero.</summary>
    NotApplicable,

    /// <summary>The question was not put to this respondent.</summary>
    NotShown,

    /// <summary>Words instead of a rating; never scored.</summary>
    Comment,
}
