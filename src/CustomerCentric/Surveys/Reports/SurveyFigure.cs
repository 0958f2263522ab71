namespace CustomerCentric.Surveys;

/// <summary>A score, and of what it is. Immutable.</summary>
/// <param name="Metric">
/// <c>nps</c>, <c>topBox</c>, <c>mean</c>, <c>index</c>, <c>gap</c>, <c>weightedGap</c>, <c>kanoBetter</c>, <c>kanoWorse</c>, <c>sus</c>,
/// <c>alpha</c>, <c>importanceIndex</c>, <c>comments</c>.
/// </param>
/// <param name="Segment">The segment; empty for all respondents.</param>
/// <param name="Score">The score.</param>
public sealed record SurveyFigure(string Metric, string Segment, Score Score)
{
    /// <summary>The key of the question; null where several make the figure.</summary>
    public string? Question { get; init; }

    /// <summary>The key of the dimension; null where the figure is not one of a dimension.</summary>
    public string? Dimension { get; init; }

    /// <summary>The item of a pair of questions; null where the figure is not one of a pair.</summary>
    public string? Item { get; init; }

    /// <summary>The role of the questions; null where several roles make the figure.</summary>
    public QuestionRole? Role { get; init; }

    /// <summary>About which respondents alone this figure tells together with those that are made of the same answers.</summary>
    internal PartSize ToldOf { get; init; }

    /// <summary>What the same figure of another segment or wave has in common with this one.</summary>
    internal (string, string?, string?, string?, QuestionRole?) Kind => (Metric, Question, Dimension, Item, Role);
}
