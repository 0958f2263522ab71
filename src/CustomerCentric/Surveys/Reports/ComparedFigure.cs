namespace CustomerCentric.Surveys;

/// <summary>A figure held against others. Immutable.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Against"><c>before</c>: the same figure of the earlier wave; <c>previous</c>: that of the period before; <c>others</c>: that of the respondents of all other segments.</param>
/// <param name="Comparison">The test; a positive difference means that the figure is higher. Without a test, and with a reason, where the other side is not shown.</param>
public sealed record ComparedFigure(SurveyFigure Figure, string Against, Comparison Comparison)
{
    /// <summary>The segment of the period before, against which the figure is held; null against anything else. Periods between them may be missing.</summary>
    public string? EarlierPeriod { get; init; }

    internal const string Before = "before", Previous = "previous", Others = "others";

    /// <summary>How many answers were scored on the other side; null where that is not shown.</summary>
    public long? AgainstN { get; init; }
}
