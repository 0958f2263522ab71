namespace CustomerCentric.Surveys;

/// <summary>What a batch holds of an answer: how far a rating lies above the lowest one, or one of these.</summary>
internal static class AnswerCode
{
    internal const short Skipped = -1, NotApplicable = -2, NotShown = -3, Rejected = -4, Comment = -5;

    /// <summary>How many codes are no rating.</summary>
    internal const int Others = 5;

    internal static short Of(Answer answer, int lowest) => answer.Kind switch
    {
        AnswerKind.Value => (short)(answer.Value!.Value - lowest),
        AnswerKind.NotApplicable => NotApplicable,
        AnswerKind.NotShown => NotShown,
        AnswerKind.Comment => Comment,
        _ => Skipped,
    };
}
