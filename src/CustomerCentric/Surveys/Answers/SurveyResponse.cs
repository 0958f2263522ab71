using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What one respondent said. Nobody's name is in it. Immutable.</summary>
/// <param name="Answers">By the keys of the questions; one that is not there was not shown.</param>
public sealed record SurveyResponse(ImmutableDictionary<string, Answer> Answers)
{
    /// <summary>How many respondents this one stands for, zero or from 1e-9 to 1e9; 1 by default.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The group it is scored with, such as a unit or a month; empty by default.</summary>
    public string Segment { get; init; } = "";

    /// <exception cref="ArgumentException">Something of it cannot be taken; the message names all of it.</exception>
    internal void Check(Instrument instrument)
    {
        List<string> wrong = [.. Answers.Keys.Where(key => !instrument.Questions.Any(question => question.Key == key))
            .Order(StringComparer.Ordinal).Select(key => SurveyTexts.UnknownQuestion(key).En)];
        foreach (var question in instrument.Questions)
        {
            if (Answers.TryGetValue(question.Key, out var answer) && question.Refuses(answer) is { } refusal)
                wrong.Add(refusal.En);
        }
        if (!AnswerWeight.IsTaken(Weight))
            wrong.Add($"A weight is {AnswerWeight.Rule}.");
        if (wrong.Count > 0)
            throw new ArgumentException(string.Join(" ", wrong));
    }
}
