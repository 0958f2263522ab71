using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What one respondent said. Nobody's name is in it. Immutable.</summary>
/// <param name="Answers">By the keys of the questions; one that is not there was not shown.</param>
public sealed record SurveyResponse(ImmutableDictionary<string, Answer> Answers)
{
    /// <summary>How many respondents this one stands for, zero or more; 1 by default.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The group it is scored with, such as a unit or a month; empty by default.</summary>
    public string Segment { get; init; } = "";
}
