namespace CustomerCentric.Surveys;

/// <summary>How far perceptions lie above expectations; below, when negative.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Gap">The mean over respondents of their mean gap.</param>
/// <param name="Expectation">The mean expectation of the same respondents and questions.</param>
/// <param name="Perception">The mean perception of the same respondents and questions.</param>
internal sealed record ServqualGap(string Dimension, Score Gap, double? Expectation, double? Perception);
