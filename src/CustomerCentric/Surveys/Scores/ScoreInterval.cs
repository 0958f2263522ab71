namespace CustomerCentric.Surveys;

/// <summary>Between which values the score of the whole population plausibly lies; both ends included, in the unit of the score.</summary>
/// <param name="Low">The lower end, not rounded.</param>
/// <param name="High">The upper end, not rounded.</param>
/// <param name="Level">The confidence, such as 0.95.</param>
/// <param name="Method">How it was computed.</param>
public readonly record struct ScoreInterval(double Low, double High, double Level, IntervalMethod Method);
