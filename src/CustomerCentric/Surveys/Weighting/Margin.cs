namespace CustomerCentric.Surveys;

/// <summary>What is known of the population by one trait, such as sex, and where each respondent belongs. Immutable as long as its lists are.</summary>
/// <param name="Categories">The category of each respondent, in the order of the respondents.</param>
/// <param name="Targets">How many people of the population, or which share of it, belong to each category.</param>
public sealed record Margin(IReadOnlyList<string> Categories, IReadOnlyDictionary<string, double> Targets);
