namespace CustomerCentric.Surveys;

/// <summary>Something in a file of answers that cannot be taken, or that is probably meant otherwise.</summary>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Question">The question whose answer is left out and counted as rejected; null where the whole row is refused, or the header told of.</param>
/// <param name="Code">One of <see cref="FaultCodes"/>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record AnswerFault(long Line, string? Question, string Code, string Message)
{
    /// <summary>Whether something was left out; that columns were passed over while questions have none (<see cref="FaultCodes.PassedOver"/>) is only told.</summary>
    public bool IsRefused => Code != FaultCodes.PassedOver;
}
