using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>A question of an instrument. Immutable.</summary>
/// <param name="Key">Its name in files, unique within the instrument.</param>
/// <param name="Role">What it is for.</param>
public sealed record Question(string Key, QuestionRole Role)
{
    /// <summary>The scale; null for a comment.</summary>
    public RatingScale? Scale { get; init; }

    /// <summary>The key of the dimension it belongs to; null for none.</summary>
    public string? Dimension { get; init; }

    /// <summary>What pairs it with the question of another role about the same thing; null for none.</summary>
    public string? Item { get; init; }

    /// <summary>Whether a high rating is bad. Answers are kept as given and turned round only in scores.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Whether it must be answered; a file must then have its column.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a respondent may say that it does not apply.</summary>
    public bool AllowsNotApplicable { get; init; }

    /// <summary>What is asked, by language.</summary>
    public ImmutableSortedDictionary<string, string> Text { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Whether an answer can be taken as it stands.</summary>
    /// <param name="answer">An answer.</param>
    /// <returns>Null when it can; otherwise what is wrong and what would be right.</returns>
    public LocalizedText? Refuses(Answer answer) => answer.Kind switch
    {
        AnswerKind.Value when Scale is null => SurveyTexts.WordsOnly(Key),
        AnswerKind.Value when answer.Value < Scale.Lowest || answer.Value > Scale.Highest => SurveyTexts.OffScale(Key, answer.Value!.Value, Scale),
        AnswerKind.Comment when Scale is not null => SurveyTexts.RatingOnly(Key, Scale),
        AnswerKind.NotApplicable when !AllowsNotApplicable => SurveyTexts.AlwaysApplies(Key),
        AnswerKind.Skipped when IsRequired => SurveyTexts.Required(Key),
        _ => null,
    };
}
