namespace CustomerCentric.Surveys;

/// <summary>Something in a file of answers that cannot be taken.</summary>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Question">The question whose answer is left out and counted as rejected; null where the whole row is refused.</param>
/// <param name="Code">One of <see cref="FaultCodes"/>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record AnswerFault(long Line, string? Question, string Code, string Message);
